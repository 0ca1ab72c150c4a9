/** Sizes and distances of charts, and where values stand: the same where they are drawn and in native charts. */
import { type ChartLook, type ChartSpec, type EndLabel, isForecast, isLone } from '../scene/chart';

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
export const strokes = { zero: 1.5, line: 3, reference: 1.5, forecast: 1.5, point: 4, rest: 1.25, long: 2 };

/** A line of more points than this is thin, so that its turns are seen. */
const longLine = 60;

export function lineWidth(spec: ChartSpec, series: number): number {
  if (spec.series[series]!.rest) return strokes.rest;
  return spec.small || spec.categories.length > longLine ? strokes.long : strokes.line;
}

/** A bar is at most this wide, in points: one alone is no wall. */
export const widestBar = 150;

/** A line of more points than this has no dots: they would run together. */
export const mostDots = 16;

/** Whether every point of a line has a dot. */
export function hasDots(spec: ChartSpec, series: number): boolean {
  return !spec.series[series]!.rest && !spec.small && spec.categories.length <= mostDots;
}

/** The radius of a point's dot. One that no line leads to has a dot always, or nobody would see it. */
export function dotOf(spec: ChartSpec, series: number, category: number): number {
  const { rest } = spec.series[series]!;
  if (hasDots(spec, series)) return strokes.point;
  return isLone(spec, series, category) ? (rest ? strokes.point / 2 : strokes.point) : 0;
}

/** Where a category stands along a horizontal axis, in points on the page. */
export function categoryPlace({ time }: ChartSpec, look: ChartLook, category: number): number {
  const { plot } = look;
  if (look.time && time) {
    const { min, max } = look.time;
    return plot.x + (plot.w * (time.at[category]! - min)) / (max - min);
  }
  return plot.x + (plot.w * (category + 0.5)) / look.categories.length;
}

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

/** Places of the lines that run across a chart: the reference line, and zero. */
function across(spec: ChartSpec, look: ChartLook): number[] {
  const { axis } = look;
  const zero = placeOf(look, Math.min(Math.max(0, axis.min), axis.max), false);
  return spec.reference ? [zero, placeOf(look, spec.reference.value, false)] : [zero];
}

/** Whether a line would run through a text of some height in the middle of the plot. */
function isStruck(spec: ChartSpec, look: ChartLook, middle: number, height: number): boolean {
  return across(spec, look).some((line) => Math.abs(line - middle) < height / 2);
}

/** Whether the words at a line's end need the page's ground behind them: the last point stands within the plot. */
export function endNeedsGround(spec: ChartSpec, look: ChartLook, end: EndLabel): boolean {
  if (end.series === undefined || spec.time) return false;
  return isStruck(spec, look, end.y, look.nameSize * pitch);
}

/** Whether a value needs the page's ground behind it: on hatching, or where a line of the chart runs through it. */
export function needsGround(spec: ChartSpec, look: ChartLook, series: number, category: number): boolean {
  const value = spec.series[series]!.values[category];
  if (value === null || value === undefined) return false;
  if (spec.kind === 'stacked') return isForecast(spec, category);
  if (spec.kind === 'horizontal') return false;
  const edge = placeOf(look, value, false);
  const gap = labelGap + (spec.kind === 'line' ? strokes.point : 0);
  const height = look.valueSize * pitch;
  const under = (spec.kind === 'bar' && value < 0) || isBelow(spec, look, series, category);
  const middle = edge + (under ? 1 : -1) * (gap + height / 2);
  return isStruck(spec, look, middle, height);
}
