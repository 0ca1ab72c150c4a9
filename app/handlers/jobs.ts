/** Long-running work, with progress messages and cancellation. */
import type { AppEvent, JobState } from '../contract';
import { HandlerError } from './errors';
import { opaqueId } from './places';

export interface JobTools {
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

type Done = Extract<JobState, { state: 'done' }>;
type Failed = Extract<JobState, { state: 'failed' }>;

/** Milliseconds between two progress messages. */
const every = 60;
const most = 8;

export class Jobs {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly tell: (event: AppEvent) => void) {}

  /**
   * @param errorOf of whatever the work throws
   * @returns the job's id; the work begins once that is answered
   */
  start(
    work: (tools: JobTools) => Promise<Omit<Done, 'state'>>,
    errorOf: (error: unknown) => Failed['error'],
  ): string {
    if (this.running.size >= most)
      throw new HandlerError('too-many', `There are ${most} jobs running already.`);
    const job = opaqueId();
    const controller = new AbortController();
    const { signal } = controller;
    this.running.set(job, controller);
    let last = 0;
    const say = (state: JobState): void => this.tell({ type: 'job', job, state });
    const progress = (done: number, of: number): void => {
      signal.throwIfAborted();
      const now = Date.now();
      if (done < of && now - last < every) return;
      last = now;
      say({ state: 'running', done, of });
    };
    const run = async (): Promise<void> => {
      try {
        signal.throwIfAborted();
        say({ state: 'done', ...(await work({ signal, progress })) });
      } catch (error) {
        say(signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: errorOf(error) });
      } finally {
        this.running.delete(job);
      }
    };
    setImmediate(() => void run());
    return job;
  }

  /** Cancelling a job that has ended is no error: the user was a moment late. */
  cancel(job: string): void {
    this.running.get(job)?.abort(new HandlerError('stopped', 'Stopped by the user.'));
  }

  cancelAll(): void {
    for (const job of this.running.keys()) this.cancel(job);
  }
}
