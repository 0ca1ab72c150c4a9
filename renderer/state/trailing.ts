/**
 * A value that follows another one frame behind while somebody types: the field and the drawing show the letter, and
 * what stands around them is drawn anew when that has been seen. What was typed has always been taken in before the
 * next key, press or paste is answered, so that nothing acts on what is no longer so.
 */
import { flushSync } from 'react-dom';
import { afterPaint } from './after-paint';
import { type Value, value } from './value';

export interface Trailing<T> extends Pick<Value<T>, 'get' | 'subscribe'> {
  /** @param typed a letter in a text: may be seen a frame later than the rest */
  follow(next: T, typed: boolean): void;
  /** Whether something typed has not been taken in. */
  behind(): boolean;
  /** Takes it in. */
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

/** What may act on what is shown. Typed text comes after `keydown`, or alone from input methods and from speech. */
const acts = ['keydown', 'beforeinput', 'pointerdown', 'click', 'paste', 'drop'] as const;

/** From now on, `source` has caught up before the page answers whatever somebody does. */
export function catchUpBeforeActs(source: Trailing<unknown>, page: Pick<Window, 'addEventListener'>): void {
  const take = (): void => {
    if (source.behind()) flushSync(source.catchUp);
  };
  for (const act of acts) page.addEventListener(act, take, { capture: true });
}
