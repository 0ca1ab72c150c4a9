/**
 * The size of the focused text area. Text areas are as high as their content, and the browser then lays out the whole
 * page for each letter, since any letter may move what is below. While an area has the focus its height is fixed, so that
 * a letter concerns the area alone (CSS Containment Level 2, 3.4: size and layout containment). It grows at once when
 * a line is added, and shrinks after the next paint when one is removed.
 *
 * The area must not be a child of a grid or flexbox: those are always laid out with their parent.
 */
import { afterPaint } from '../state/after-paint';

export interface OwnBox {
  /** It got the focus: fixes its height. */
  hold(): void;
  /** Its text was edited by the user. */
  typed(): void;
  /** Its text was replaced, or its width has changed. */
  refit(): void;
  /** It lost the focus: its height follows its content again. */
  release(): void;
}

export function ownBox(field: HTMLTextAreaElement): OwnBox {
  let held = false;
  /** Length of the text when the height was last measured: while it grows, no line can have been removed. */
  let measured = 0;
  /** Content height, in whole pixels, at which the area last had its maximal height and scrolled. */
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
      // Read before anything is changed: the browser has already laid out the letter, so this forces no layout.
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
