/** Lays out the rest of the presentation while nobody waits, so that numbers are right and scrolling finds it done. */
import { useEffect, useRef, useState } from 'react';
import { inTimeSlices, typingPause } from '../../../core/base/time-slices';
import type { LiveDeck } from '../../../core/deck/compile';
import type { DeckView } from '../../state/decks';

/** Milliseconds between two drawings of the list while much is left. */
const often = 400;

/** When the page has nothing else to do. */
const idle = (): Promise<number> =>
  new Promise((resolve) => requestIdleCallback((deadline) => resolve(Math.max(1, deadline.timeRemaining()))));

/** @returns goes up when more is laid out */
export function useWork(view: DeckView | undefined): number {
  const [done, setDone] = useState(0);
  const live = view?.live;
  const before = useRef<LiveDeck>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is another one after each edit, with the same deck.
  useEffect(() => {
    if (!live) return;
    let told = performance.now();
    let steps = 0;
    const stop = new AbortController();
    // A slide that is begun is not left half done: the next letter would wait for it.
    const pause = before.current === live ? typingPause : 0;
    before.current = live;
    const after = (finished: boolean): void => {
      steps++;
      // What is done in one go after a letter has changed nothing that is not shown already.
      if (finished ? steps > 1 : performance.now() - told > often) {
        told = performance.now();
        setDone((count) => count + 1);
      }
    };
    const timer = setTimeout(() => {
      const slicing = { ms: 6, turn: idle, waits: true, signal: stop.signal, after };
      void inTimeSlices((deadline) => live.work(deadline), slicing);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [view]);
  return done;
}
