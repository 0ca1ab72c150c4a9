import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus where one begins in a dialog. A dialog takes the focus itself when it opens, which is after its content
 * is there, so this comes after that.
 *
 * @param ready false as long as the place is not there
 */
export function useFirstFocus(place: RefObject<HTMLElement | null>, within: string, ready = true): void {
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => {
      const found = place.current?.matches(within)
        ? place.current
        : place.current?.querySelector<HTMLElement>(within);
      found?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [place, within, ready]);
}
