/** The row of series' names above a chart whose bars have no room for them. */
import type { ChartSpec, KeyItem } from '../scene/chart';
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { pitch, swatch } from './look';
import { widthOf } from './measure';

/** Names from the left, in as many rows as they need; `height` is theirs with the air below, in points. */
export function keyOf(
  spec: ChartSpec,
  frame: Frame,
  size: number,
  fonts: FontSet,
): { items: KeyItem[]; height: number } {
  const row = size * pitch + 2;
  const items: KeyItem[] = [];
  let x = frame.x;
  let y = frame.y + 2;
  spec.series.forEach((one, series) => {
    const w = swatch.size + swatch.gap + widthOf(fonts, one.name, size);
    if (x > frame.x && x + w > frame.x + frame.w) {
      x = frame.x;
      y += row;
    }
    items.push({ series, frame: { x, y, w, h: size * pitch } });
    x += w + swatch.between;
  });
  return { items, height: y + row - frame.y + 10 };
}
