/** Measuring chart texts: all of them stand in the body's font. */
import { nowhere } from '../model/origin';
import type { FontSet } from '../text/fonts';
import { setText } from '../text/layout';

/** Width in points of a text on one line. */
export function widthOf(fonts: FontSet, text: string, size: number, bold = false): number {
  return fonts.em(text, 'body', bold, false) * size;
}

interface Wrapped {
  lines: string[];
  /** Points. */
  width: number;
  /** Every word stands whole. */
  whole: boolean;
}

/** A text broken at a width, as every other text of a slide is. */
export function wrap(fonts: FontSet, text: string, size: number, width: number, bold = false): Wrapped {
  const plain = text.replace(/\s+/g, ' ').trim();
  const paragraph = {
    runs: [{ text: plain, lang: 'nb' as const, from: nowhere }],
    style: { font: 'body' as const, size, color: 'text' as const, bold },
  };
  const set = setText(fonts, [paragraph], Math.max(1, width));
  return {
    lines: set.lines.map((line) => line.text),
    width: set.low,
    whole: !set.divided && !set.chopped && set.low <= width + 0.01,
  };
}
