import type { Pool } from './pool';

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
      // It is awaited in its turn; until then nobody is to call it unhandled.
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
