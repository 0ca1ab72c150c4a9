/** A worker thread: does the tasks it is sent, one at a time. */
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages';
import { perform } from './tasks';

const port = parentPort!;

port.on('message', ({ id, name, input }: ToWorker) => {
  perform(name, input as never).then(
    (value) => port.postMessage({ id, value } satisfies FromWorker, transferable(value)),
    (error: unknown) => {
      const { message, stack, code, hint } = error as Error & { code?: unknown; hint?: unknown };
      port.postMessage({
        id,
        error: { message: message ?? String(error), stack, code, hint },
      } satisfies FromWorker);
    },
  );
});
port.postMessage({ ready: true } satisfies FromWorker);

/** Bytes that own their memory are handed over and not copied. */
function transferable(value: unknown): ArrayBuffer[] {
  if (!(value instanceof Uint8Array) || !(value.buffer instanceof ArrayBuffer)) return [];
  return value.byteLength === value.buffer.byteLength ? [value.buffer] : [];
}
