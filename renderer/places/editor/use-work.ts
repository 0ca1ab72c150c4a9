/** Lays out the rest of the presentation while nobody waits, so that numbers are right and scrolling finds it done. */
import { useEffect, useState } from 'react';
import type { DeckView } from '../../state/decks';

/** Milliseconds at a time: half a frame. */
const most = 6;
/** How often the list is shown anew while much is left. */
const often = 400;

/** @returns goes up when more is laid out */
export function useWork(view: DeckView | undefined): number {
  const [done, setDone] = useState(0);
  const live = view?.live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is another one after each edit, with the same deck.
  useEffect(() => {
    if (!live) return;
    let told = performance.now();
    let steps = 0;
    let handle = 0;
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
    handle = requestIdleCallback(step);
    return () => cancelIdleCallback(handle);
  }, [view]);
  return done;
}
