/** Sizes and distances of charts, and where values stand: the same where they are drawn and in native charts. */
import { type ChartLook, type ChartSpec, isForecast } from '../scene/chart';

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

/** Below a point that both neighbours rise from, where the line would run through a value above it. */
export function isBelow(spec: ChartSpec, look: ChartLook, series: number, category: number): boolean {
  const { values } = spec.series[series]!;
  const value = values[category];
  if (spec.kind !== 'line' || value === null || value === undefined) return false;
  const [before, after] = [values[category - 1], values[category + 1]];
  if (before === null || before === undefined || after === null || after === undefined) return false;
  const room = look.plot.y + look.plot.h - placeOf(look, value, false);
  return before > value && after > value && room >= look.valueSize * pitch + labelGap + strokes.point;
}

/** Whether a value needs the page's ground behind it: on hatching, or where the reference line runs through it. */
export function needsGround(spec: ChartSpec, look: ChartLook, series: number, category: number): boolean {
  const value = spec.series[series]!.values[category];
  if (value === null || value === undefined) return false;
  if (spec.kind === 'stacked') return isForecast(spec, category);
  if (!spec.reference || spec.kind === 'horizontal') return false;
  const line = placeOf(look, spec.reference.value, false);
  const edge = placeOf(look, value, false);
  const gap = labelGap + (spec.kind === 'line' ? strokes.point : 0);
  const height = look.valueSize * pitch;
  const under = (spec.kind === 'bar' && value < 0) || isBelow(spec, look, series, category);
  const middle = edge + (under ? 1 : -1) * (gap + height / 2);
  return Math.abs(line - middle) < height / 2;
}
