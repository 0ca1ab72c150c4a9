/**
 * A value that follows another one frame behind while the user types: the field and the slide show the letter first, and
 * the rest of the page is rendered after that paint. It catches up before the next key, press or paste is handled, so
 * that nothing acts on stale state.
 */
import { flushSync } from 'react-dom';
import { afterPaint } from './after-paint';
import { type Value, value } from './value';

export interface Trailing<T> extends Pick<Value<T>, 'get' | 'subscribe'> {
  /** @param typed a keystroke in a text, which may be followed a frame later */
  follow(next: T, typed: boolean): void;
  /** Whether it is behind its source. */
  behind(): boolean;
  /** Catches up. */
  catchUp(): void;
}

export function trailing<T>(first: T): Trailing<T> {
  const seen = value(first);
  let next = first;
  const catchUp = (): void => seen.set(next);
  const behind = (): boolean => !Object.is(next, seen.get());
  return {
    get: seen.get,
    subscribe: seen.subscribe,
    follow(to, typed) {
      const waits = behind();
      next = to;
      if (!typed) catchUp();
      else if (!waits) afterPaint(catchUp);
    },
    behind,
    catchUp,
  };
}

/** Events whose handlers read state. Input methods and speech may send `beforeinput` without `keydown`. */
const acts = ['keydown', 'beforeinput', 'pointerdown', 'click', 'paste', 'drop'] as const;

/** Makes `source` catch up before any input is handled. */
export function catchUpBeforeActs(source: Trailing<unknown>, page: Pick<Window, 'addEventListener'>): void {
  const take = (): void => {
    if (source.behind()) flushSync(source.catchUp);
  };
  for (const act of acts) page.addEventListener(act, take, { capture: true });
}
