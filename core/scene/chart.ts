/** What a chart says, and how it stands in its frame: both are drawn into scene nodes and written as a native chart. */
import type { Language } from '../formats/language';
import type { From } from '../model/origin';
import type { Frame } from './frame';

/** `bar` is vertical, in groups when there are several series. */
export const chartKinds = ['bar', 'stacked', 'horizontal', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** More cannot be told apart on a slide. */
export const mostSeries = 8;
/** Points along the category axis of one chart. */
export const mostCategories = 200;

/** Series that can be told apart without colour: lines have their names at their ends, bars have not. */
export const chartLimits: Readonly<Record<ChartKind, number>> = {
  bar: 4,
  stacked: 4,
  horizontal: 4,
  line: 6,
};

/** What a chart says, apart from how it looks. */
export interface ChartSpec {
  kind: ChartKind;
  language: Language;
  /** What the chart is about, for readers of the file and of the alternative text. */
  title: string;
  categories: string[];
  /** A value for each category; one that is missing is `null`, never 0. */
  series: { name: string; values: (number | null)[] }[];
  unit?: string;
  /** Decimals of every value shown. */
  decimals: number;
  /** The one category or series, by index, that gets the accent. */
  highlight?: { category: number } | { series: number };
  reference?: { value: number; label: string };
  /** Index of the first category that is a forecast. */
  forecastFrom?: number;
}

export function isForecast(spec: ChartSpec, category: number): boolean {
  return spec.forecastFrom !== undefined && category >= spec.forecastFrom;
}

export function isHighlighted(spec: ChartSpec, series: number, category: number): boolean {
  if (spec.highlight === undefined) return false;
  return 'category' in spec.highlight
    ? spec.highlight.category === category
    : spec.highlight.series === series;
}

/** Vertical bars of several series in groups. */
export function isGrouped(spec: ChartSpec): boolean {
  return spec.kind === 'bar' && spec.series.length > 1;
}

export function isHorizontal(spec: ChartSpec): boolean {
  return spec.kind === 'horizontal';
}

export interface ChartAxis {
  min: number;
  max: number;
  /** Distance between ticks. */
  step: number;
}

/** What the words of a chart come from; the chart's description is written to files, and this is not. */
export interface ChartFrom {
  categories: From;
  series: From;
  /** With what decides how numbers are written: unit and decimals. */
  values: From;
  reference: From;
}

/** What a text of a chart says, alone or together. */
export type Said = readonly (keyof ChartFrom)[];

/** A text at the right end of a line: a series' name and last value, or what the reference line says. */
export interface EndLabel {
  /** Index of the series; the reference line has none. */
  series?: number;
  /** The point it stands beside. */
  category: number;
  text: string;
  says: Said;
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
  /** Lines of the reference line's words, above horizontal bars. */
  reference: string[];
}
