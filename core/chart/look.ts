/** How a chart stands in its frame. The same decisions are drawn here and written into the native chart. */
import type { Frame } from '../scene/types';
import type { ChartAxis } from './values';

/** A text at the right end of a line: a series' name and last value, or what the reference line says. */
export interface EndLabel {
  /** Index of the series; the reference line has none. */
  series?: number;
  /** The point it stands beside. */
  category: number;
  text: string;
  /** Middle of the text on the page, in points; moved where two would meet. */
  y: number;
}

/** One series' name with its swatch, where names cannot stand at the lines or bars themselves. */
export interface KeyItem {
  series: number;
  /** Swatch and text, in points on the page. */
  frame: Frame;
}

export interface ChartLook {
  /** Where bars and lines stand, without axis texts, in points on the page. */
  plot: Frame;
  axis: ChartAxis;
  /** False when every value is written where it is. */
  axisShown: boolean;
  /** Points, as all sizes here. */
  valueSize: number;
  categorySize: number;
  tickSize: number;
  /** Names of series, at lines' ends and above bars, and the reference line's words. */
  nameSize: number;
  categories: string[][];
  /** Every how many categories are named; more than one only for years and the like. */
  categoryStep: number;
  /** Whether a value is written at its bar or point, by series and category. */
  labelled: boolean[][];
  /** The part of a category's room that its bars take together, and the part of its own that a bar fills. */
  share: number;
  fill: number;
  ends: EndLabel[];
  key: KeyItem[];
  /** Lines of the reference line's words, above lying bars. */
  reference: string[];
}

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
export function placeOf(look: Pick<ChartLook, 'plot' | 'axis'>, value: number, lying: boolean): number {
  const { plot, axis } = look;
  const part = (value - axis.min) / (axis.max - axis.min);
  return lying ? plot.x + plot.w * part : plot.y + plot.h * (1 - part);
}
