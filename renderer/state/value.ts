/** A value that parts of the page watch. Small enough to read; React sees it through `useSyncExternalStore`. */
import { useSyncExternalStore } from 'react';

export interface Value<T> {
  get(): T;
  set(next: T): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function value<T>(first: T): Value<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(next) {
      if (Object.is(now, next)) return;
      now = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useValue<T>(source: Pick<Value<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}
