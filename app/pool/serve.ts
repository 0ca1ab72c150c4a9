/** The code inside a thread: does the tasks it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './pool';

/** @param does gets each input, and the setup that the pool was opened with */
export function serve<I, S, O>(does: (input: I, setup: S) => Promise<O>): void {
  const port = parentPort!;
  port.on('message', ({ id, input }: ToWorker) => {
    does(input as I, workerData as S).then(
      (value) => port.postMessage({ id, value } satisfies FromWorker, transferable(value)),
      (error: unknown) => {
        const { message, stack, code, hint } = error as Error & { code?: unknown; hint?: unknown };
        const said = { message: message ?? String(error), stack, code, hint };
        port.postMessage({ id, error: said } satisfies FromWorker);
      },
    );
  });
  port.postMessage({ ready: true } satisfies FromWorker);
}

/** Bytes that own their whole buffer are transferred and not copied. */
function transferable(value: unknown): ArrayBuffer[] {
  if (!(value instanceof Uint8Array) || !(value.buffer instanceof ArrayBuffer)) return [];
  return value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
}
