/** Sizes and distances of charts, the same where they are drawn and in native charts. */
import type { ChartLook } from '../scene/chart';

export interface ChartSizes {
  /** Tried from the largest. */
  values: readonly number[];
  categories: readonly number[];
  names: number;
  ticks: number;
}

/** Sizes of a chart's texts in points; never under 14, the floor of labels. */
export function sizesOf(more: number): ChartSizes {
  return {
    values: [20, 18, 16, 14].map((size) => size + more),
    categories: [16, 14].map((size) => size + more),
    names: 16 + more,
    ticks: 14 + more,
  };
}

/** Line pitch in charts, as everywhere. */
export const pitch = 1.2;
/** From a bar or point to its value, in points. */
export const labelGap = 4;
/** From the plot to category texts, in points. */
export const categoryGap = 8;
export const swatch = { size: 12, gap: 6, between: 22 };
/** Width of the zero line, lines and the reference line, in points. */
export const strokes = { zero: 1.5, line: 3, reference: 1.5, forecast: 1.5, point: 4 };

/** A bar is at most this wide, in points: one alone is no wall. */
export const widestBar = 150;

/** A line of more points than this has no dots: they would run together. */
export const mostDots = 16;

/** Where a value stands along the value axis, in points on the page. */
export function placeOf(look: Pick<ChartLook, 'plot' | 'axis'>, value: number, horizontal: boolean): number {
  const { plot, axis } = look;
  const part = (value - axis.min) / (axis.max - axis.min);
  return horizontal ? plot.x + plot.w * part : plot.y + plot.h * (1 - part);
}

export interface ChartPlan {
  look: ChartLook;
  /** Every category's words stand whole and apart. False: another kind, or fewer categories, will do better. */
  fits: boolean;
}
