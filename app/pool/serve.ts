/** The code inside a thread: does the tasks it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { asData } from './crossing';
import type { FromWorker, ToWorker } from './pool';

/** @param does gets each input, the setup that the thread was begun with, and whom to tell how far it is */
export function serve<I, S, O>(
  does: (input: I, setup: S, progress: (done: number, of: number) => void) => Promise<O>,
): void {
  const port = parentPort!;
  port.on('message', ({ id, input }: ToWorker) => {
    const progress = (done: number, of: number): void =>
      port.postMessage({ id, done, of } satisfies FromWorker);
    does(input as I, workerData as S, progress).then(
      (value) => port.postMessage({ id, value } satisfies FromWorker, transferable(value)),
      (error: unknown) => port.postMessage({ id, error: asData(error) } satisfies FromWorker),
    );
  });
  port.postMessage({ ready: true } satisfies FromWorker);
}

/** Bytes that own their whole buffer are transferred and not copied. */
function transferable(value: unknown): ArrayBuffer[] {
  if (!(value instanceof Uint8Array) || !(value.buffer instanceof ArrayBuffer)) return [];
  return value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
}
