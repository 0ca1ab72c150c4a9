/**
 * Tasks that may be slow or hostile, each on a thread of its own: ending the thread is stopping the task, whatever it is
 * about, and meanwhile this thread answers others. A thread that is done rests for a while, because starting one takes time.
 */
import type { Worker } from 'node:worker_threads';
import { asError } from './crossing';
import { begin, type FromWorker, type Tasks, type ToWorker } from './pool';

type Progress = (done: number, of: number) => void;

interface AloneOptions<I, O> {
  /** The folder whose `worker.ts` the threads run. */
  of: Tasks;
  /** Does a task on this thread, where no other can be had. */
  here(input: I, progress: Progress): Promise<O>;
  /** Threads at a time; further tasks wait. */
  most: number;
  /** Milliseconds without a task after which the last thread goes: it holds some hundred megabytes. */
  rests: number;
}

interface AloneTools {
  signal?: AbortSignal;
  /** After which it is stopped. */
  seconds?: number;
  progress?: Progress;
}

/** A task took longer than it may. */
export class TooSlow extends Error {}

export class Alone<I, O> {
  private resting: Promise<Worker | undefined> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private count = 0;

  constructor(private readonly options: AloneOptions<I, O>) {}

  /** Begins a thread that will soon be wanted. */
  ready(): void {
    if (this.busy > 0) return;
    this.rest(this.resting ?? begin({ of: this.options.of, setup: undefined }));
  }

  /**
   * A thread whose task throws is ended: what it stumbled over may have left it in disorder.
   * @throws what the task throws, TooSlow, the signal's reason, or an Error when the thread dies
   */
  async run(input: I, { signal, seconds, progress = () => undefined }: AloneTools = {}): Promise<O> {
    await this.turn(signal);
    try {
      const worker = await this.take();
      if (!worker) return await this.options.here(input, progress);
      let isWell = false;
      try {
        const out = await this.answerOf(worker, input, { signal, seconds, progress });
        isWell = true;
        return out;
      } finally {
        if (isWell) this.rest(Promise.resolve(worker));
        else await worker.terminate();
      }
    } finally {
      this.leave();
    }
  }

  /** Waits for a place among those that run. */
  private async turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.busy < this.options.most) {
      this.busy++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const stop = (): void => {
        this.waiting.splice(this.waiting.indexOf(go), 1);
        reject(signal!.reason);
      };
      this.waiting.push(go);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  /** Gives the place to who waits longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy--;
  }

  private async take(): Promise<Worker | undefined> {
    clearTimeout(this.timer);
    const { resting } = this;
    this.resting = undefined;
    const rested = await resting;
    // One that has ended meanwhile has no number any more.
    return rested && rested.threadId !== -1 ? rested : await begin({ of: this.options.of, setup: undefined });
  }

  /** Keeps one thread for the next task. */
  private rest(worker: Promise<Worker | undefined>): void {
    clearTimeout(this.timer);
    if (this.resting && this.resting !== worker) void worker.then((one) => one?.terminate());
    else {
      this.resting = worker;
      void worker.then((one) => one?.unref());
    }
    this.timer = setTimeout(() => {
      void this.resting?.then((one) => one?.terminate());
      this.resting = undefined;
    }, this.options.rests).unref();
  }

  private async answerOf(worker: Worker, input: I, { signal, seconds, progress }: AloneTools): Promise<O> {
    const id = ++this.count;
    worker.ref();
    return await new Promise<O>((resolve, reject) => {
      const ended = (): void => settle(() => reject(new Error('The thread ended.')));
      const stopped = (): void => settle(() => reject(signal!.reason));
      const late = (): void => settle(() => reject(new TooSlow(`It takes more than ${seconds} seconds.`)));
      const timer = seconds === undefined ? undefined : setTimeout(late, seconds * 1000);
      const heard = (message: FromWorker): void => {
        if ('ready' in message || message.id !== id) return;
        if ('done' in message) progress!(message.done, message.of);
        else if ('error' in message) settle(() => reject(asError(message.error)));
        else settle(() => resolve(message.value as O));
      };
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        worker.off('message', heard).off('exit', ended);
        signal?.removeEventListener('abort', stopped);
        how();
      };
      worker.on('message', heard).on('exit', ended);
      signal?.addEventListener('abort', stopped, { once: true });
      if (signal?.aborted) stopped();
      try {
        worker.postMessage({ id, input } satisfies ToWorker);
      } catch (error) {
        settle(() => reject(error));
      }
    });
  }
}
