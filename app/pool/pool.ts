/**
 * Threads that do tasks side by side, one for each core. Where none can be had, the tasks are done here, one after the
 * other: the result is the same.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { asError, type CrossingError } from './crossing';

interface Job {
  message: ToWorker;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface Hand {
  worker: Worker;
  job?: Job;
}

/** Milliseconds that a thread may take to begin. */
const patience = 20_000;

/** Folders of `app` whose `worker.ts` threads run. */
export type Tasks = 'pictures' | 'batch' | 'images' | 'errands';

interface PoolOptions<I, S, O> {
  /** The folder whose `worker.ts` the threads run. */
  of: Tasks;
  /** Does a task on this thread. */
  here: (input: I, setup: S) => Promise<O>;
  /** Plain data that all tasks share; each thread gets it once. */
  setup: S;
  /** Threads; one for each core when left out, none to do everything here. */
  size?: number;
}

export class Pool<I, S, O> {
  private readonly hands = new Set<Hand>();
  private readonly queue: Job[] = [];
  private ids = 0;
  private closed = false;

  private constructor(private readonly options: PoolOptions<I, S, O>) {}

  static async open<I, S, O>(options: PoolOptions<I, S, O>): Promise<Pool<I, S, O>> {
    const pool = new Pool(options);
    const { size = availableParallelism() } = options;
    if (size < 2) return pool;
    const started = await Promise.all(Array.from({ length: size }, () => begin(options)));
    for (const worker of started) if (worker) pool.take(worker);
    return pool;
  }

  /** How many tasks can run at a time. */
  get width(): number {
    return Math.max(1, this.hands.size);
  }

  /** @throws what the task throws; an Error when its thread dies */
  async run(input: I): Promise<O> {
    if (this.closed) throw new Error('The pool is closed.');
    if (this.hands.size === 0) {
      const out = await this.options.here(input, this.options.setup);
      // Lets other work run between two tasks.
      await new Promise((resolve) => setImmediate(resolve));
      return out;
    }
    return await new Promise((resolve, reject) => {
      const message: ToWorker = { id: ++this.ids, input };
      this.queue.push({ message, resolve: resolve as (value: unknown) => void, reject });
      this.next();
    });
  }

  /** Ends all threads at once; what they were doing is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    const ended = new Error('The work was stopped.');
    for (const job of this.queue.splice(0)) job.reject(ended);
    await Promise.all(
      [...this.hands].map(async (hand) => {
        hand.job?.reject(ended);
        await hand.worker.terminate();
      }),
    );
    this.hands.clear();
  }

  private take(worker: Worker): void {
    const hand: Hand = { worker };
    this.hands.add(hand);
    worker.on('message', (message: FromWorker) => {
      const { job } = hand;
      if (!job || 'ready' in message || 'done' in message || message.id !== job.message.id) return;
      hand.job = undefined;
      if ('error' in message) job.reject(asError(message.error));
      else job.resolve(message.value);
      this.next();
    });
    const died = (error: unknown): void => {
      if (!this.hands.delete(hand) || this.closed) return;
      hand.job?.reject(error);
      // The others do what it would have done; when it was the last, a new one takes over.
      if (this.hands.size > 0) this.next();
      else void this.replace();
    };
    worker.on('error', died);
    worker.on('exit', (code) => died(new Error(`A worker thread ended with code ${code}.`)));
  }

  private async replace(): Promise<void> {
    const worker = await begin(this.options);
    if (worker && !this.closed) this.take(worker);
    else for (const job of this.queue.splice(0)) job.reject(new Error('No worker thread can be started.'));
    this.next();
  }

  private next(): void {
    for (const hand of this.hands) {
      if (hand.job) continue;
      const job = this.queue.shift();
      if (!job) return;
      hand.job = job;
      try {
        hand.worker.postMessage(job.message);
      } catch (error) {
        hand.job = undefined;
        job.reject(error);
      }
    }
  }
}

/** A thread that is ready; undefined when none can be had. */
export async function begin({
  of,
  setup,
}: Pick<PoolOptions<never, unknown, unknown>, 'of' | 'setup'>): Promise<Worker | undefined> {
  try {
    const { file, argv } = script(of);
    const worker = new Worker(file, { workerData: setup, argv });
    const ready = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), patience).unref();
      worker.once('message', () => resolve(true));
      // Stays for the life of the thread: an `error` event without a listener would end the program.
      worker.on('error', () => resolve(false));
      worker.once('exit', () => resolve(false));
    });
    if (ready) return worker;
    await worker.terminate();
  } catch {
    // The tasks are then done without it.
  }
  return undefined;
}

/** The file that a thread runs; in a build it lies beside the program. */
function script(of: Tasks): { file: URL; argv: string[] } {
  const here = import.meta.url;
  if (here.endsWith('.ts'))
    return { file: new URL('./from-source.mjs', here), argv: [new URL(`../${of}/worker.ts`, here).href] };
  const places = [`./${of}-worker.js`, `../${of}-worker.js`].map((path) => new URL(path, here));
  const file = places.find((one) => existsSync(fileURLToPath(one)));
  if (!file) throw new Error('The program has no threads.');
  return { file, argv: [] };
}

/** What a pool sends to a thread. The thread's answers are `FromWorker`. */
export interface ToWorker {
  id: number;
  input: unknown;
}

export type FromWorker =
  | { ready: true }
  /** How far a task is. */
  | { id: number; done: number; of: number }
  | { id: number; value: unknown }
  | { id: number; error: CrossingError };

/**
 * Does a task for each item, some at a time, and gives the results in order. Items are asked for when they are needed,
 * and at most a few results wait, so that memory does not grow with the number of them.
 * @throws the first error in order, or the signal's reason
 */
export async function* inOrder<T, I, O>(
  pool: Pick<Pool<I, never, O>, 'run' | 'width'>,
  items: Iterable<T>,
  inputOf: (item: T) => I,
  signal?: AbortSignal,
): AsyncGenerator<[T, O]> {
  const waiting: { item: T; made: Promise<O> }[] = [];
  const iterator = items[Symbol.iterator]();
  const fill = (): void => {
    while (waiting.length < pool.width + 1) {
      const next = iterator.next();
      if (next.done) return;
      const made = pool.run(inputOf(next.value));
      // It is awaited later; until then Node must not report its rejection as unhandled.
      made.catch(() => undefined);
      waiting.push({ item: next.value, made });
    }
  };
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => undefined);
  signal?.throwIfAborted();
  for (fill(); waiting.length > 0; fill()) {
    const { item, made } = waiting.shift()!;
    yield [item, await Promise.race([made, stopped])];
    signal?.throwIfAborted();
  }
}
