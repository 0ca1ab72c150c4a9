/** Lays out the rest of the presentation while nobody waits, so that numbers are right and scrolling finds it done. */
import { useEffect, useRef, useState } from 'react';
import type { LiveDeck } from '../../../core/deck/compile';
import type { DeckView } from '../../state/decks';

/** Milliseconds at a time: half a frame. */
const most = 6;
/** How often the list is shown anew while much is left. */
const often = 400;

/** Milliseconds after an edit in which the next letter may come: a slide that is begun is not left half done. */
const pause = 400;

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
    let handle = 0;
    const edited = before.current === live;
    before.current = live;
    const step = (idle: IdleDeadline): void => {
      const until = performance.now() + Math.min(most, Math.max(1, idle.timeRemaining()));
      const finished = live.work(() => performance.now() > until);
      steps++;
      // What is done in one go after a letter has changed nothing that is not shown already.
      if (finished ? steps > 1 : performance.now() - told > often) {
        told = performance.now();
        setDone((count) => count + 1);
      }
      if (!finished) handle = requestIdleCallback(step);
    };
    const timer = setTimeout(
      () => {
        handle = requestIdleCallback(step);
      },
      edited ? pause : 0,
    );
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(handle);
    };
  }, [view]);
  return done;
}
