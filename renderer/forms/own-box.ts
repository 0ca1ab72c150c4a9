/**
 * The box of the text area that one types in. As a rule it is as high as its words, and the browser then lays out the
 * whole page for each letter, since any letter may move what stands below. While one is in it, its height is set, so that
 * a letter concerns nothing but the area itself (CSS Containment Level 2, 3.4: size and layout containment). A line that
 * comes makes it grow at once; one that goes lets it shrink when the letter has been drawn.
 *
 * The area must be neither a grid's nor a flexbox's child: such are always laid out with their parent.
 */
import { afterPaint } from '../state/after-paint';

export interface OwnBox {
  /** One is in it: from now on its height is its own. */
  hold(): void;
  /** Something was typed. */
  typed(): void;
  /** Its words are others, or it is wider or narrower. */
  refit(): void;
  /** One has left it: it is as high as its words again. */
  release(): void;
}

export function ownBox(field: HTMLTextAreaElement): OwnBox {
  let held = false;
  /** Characters for which the height was last worked out: with more of them no line can have gone. */
  let measured = 0;
  /** The words' own height for which the area was last found too low, in whole pixels: it has a greatest height. */
  let seen = 0;
  let waiting = false;
  const set = (height: string): void => {
    field.style.blockSize = height;
    field.toggleAttribute('data-held', height !== '');
  };
  const refit = (): void => {
    if (!held) return;
    set('');
    measured = field.value.length;
    seen = 0;
    set(getComputedStyle(field).blockSize);
  };
  return {
    hold() {
      held = true;
      refit();
    },
    typed() {
      if (!held) return;
      if (field.value.length >= measured) measured = field.value.length;
      else if (!waiting) {
        waiting = true;
        afterPaint(() => {
          waiting = false;
          refit();
        });
      }
      // Asked before anything else is changed: the browser has laid out the letter already, and answers at once.
      const { scrollHeight } = field;
      if (scrollHeight <= field.clientHeight || scrollHeight <= seen) return;
      refit();
      seen = scrollHeight;
    },
    refit,
    release() {
      held = false;
      set('');
    },
  };
}
