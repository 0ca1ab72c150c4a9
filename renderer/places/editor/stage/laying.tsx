/** Slides with much text on the stage: on their way from the worker, and of many parts. */
import { useEffect, useState } from 'react';
import { layOut } from '../../../background';
import { afterPaint } from '../../../state/after-paint';
import { useWords } from '../../../words';

/** A slide with much text is being laid out by the worker, before all others; what is seen is as it was. */
export function Laying({ deck, slide }: { deck: string; slide: string }) {
  const t = useWords('editor');
  useEffect(() => layOut(deck, slide), [deck, slide]);
  return (
    <p className="stage-laying page-ground bordered rounded small" role="status">
      {t('laying')}
    </p>
  );
}

/** Parts of a slide that are drawn in one go. */
const atOnce = 3;

/** How many of a slide's parts are drawn: the first at once, and the rest a few at a time when they have been seen. */
export function useInTurns(count: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn < count) return afterPaint(() => setDrawn(drawn + atOnce));
  }, [drawn, count]);
  return drawn;
}
