/** Hatching for forecasts: a pattern, so that colour is not alone in telling them from what has been counted. */
import type { Frame } from '../scene/types';
import type { Point } from './context';

/** Distance between lines along an edge, in points. */
const spacing = 8;

/** Lines from lower left to upper right, cut at the box. */
export function hatch(box: Frame): [Point, Point][] {
  const out: [Point, Point][] = [];
  // Each line is x + y = c; where it meets the four edges follows from c.
  for (let c = spacing; c < box.w + box.h; c += spacing) {
    const from = { x: box.x + Math.max(0, c - box.h), y: box.y + Math.min(c, box.h) };
    const to = { x: box.x + Math.min(c, box.w), y: box.y + Math.max(0, c - box.w) };
    if (to.x - from.x > 0.5) out.push([from, to]);
  }
  return out;
}
