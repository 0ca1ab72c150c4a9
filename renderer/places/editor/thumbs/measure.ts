/** Sizes of the rows, in pixels. Pure. */
import type { Row } from '../state/rows';

export const headingHeight = 40;
/** Above and below a picture, and the number's column beside it. */
export const gutter = { block: 6, number: 40, end: 12 };

/** @param ratio of the page's width to its height */
export function rowHeight(row: Row, width: number, ratio: number): number {
  if (row.type === 'section') return headingHeight;
  const picture = Math.max(60, width - gutter.number - gutter.end);
  return Math.round(picture / ratio) + 2 * gutter.block;
}

/** The gap between rows that lies nearest to a height. @param starts where each row begins, and where the last ends */
export function gapAt(starts: readonly number[], y: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]! + starts[middle + 1]!) / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
