import type { Pool } from './pool';
import type { TaskName, Tasks } from './tasks';

/**
 * Does a task for each input, some at a time, and gives the results in order. Inputs are asked for when they are
 * needed, and at most a few results wait, so that memory does not grow with the number of them.
 * @throws the first error in order, or the signal's reason
 */
export async function* inOrder<T, K extends TaskName>(
  pool: Pool,
  name: K,
  items: Iterable<T>,
  inputOf: (item: T) => Tasks[K]['in'],
  signal?: AbortSignal,
): AsyncGenerator<[T, Tasks[K]['out']]> {
  const waiting: { item: T; made: Promise<Tasks[K]['out']> }[] = [];
  const iterator = items[Symbol.iterator]();
  const fill = (): void => {
    while (waiting.length < pool.width + 1) {
      const next = iterator.next();
      if (next.done) return;
      const made = pool.run(name, inputOf(next.value));
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
