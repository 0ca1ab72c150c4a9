/** What a chart says, and how it stands in its frame: both are drawn into scene nodes and written as a native chart. */
import type { Language } from '../formats/language';
import type { From } from '../model/origin';
import type { Frame } from './frame';

/** `bar` is vertical, in groups when there are several series. */
export const chartKinds = ['bar', 'stacked', 'horizontal', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** Series that can be told apart without colour: lines have their names at their ends, bars have not. */
export const chartLimits: Readonly<Record<ChartKind, number>> = {
  bar: 4,
  stacked: 4,
  horizontal: 4,
  line: 8,
};

/** Values are divided by ten to this power where they are written, and the word says so: «mill.». */
export interface ChartScale {
  power: number;
  word: string;
  /** The fixed word that it is. */
  label: 'scaleMillion' | 'scaleBillion';
}

export interface ChartSeries {
  name: string;
  /** As it is called in the numbers, where the slide says a part of it once for all series. */
  full?: string;
  /** A value for each category; one that is missing is `null`, never 0. */
  values: (number | null)[];
  /** A grey line behind the others, without a name. They come after those that are named. */
  rest?: boolean;
  /** The whole of which others are parts. */
  total?: boolean;
}

/** What a chart says, apart from how it looks. */
export interface ChartSpec {
  kind: ChartKind;
  language: Language;
  /** What the chart is about, for readers of the file and of the alternative text. */
  title: string;
  categories: string[];
  /** Along time, in order; a place where there is room and nothing to show is an empty text without values. */
  series: ChartSeries[];
  /** Where the categories stand in time, when they are not at equal distances; in order. */
  time?: { unit: 'year' | 'day'; at: number[] };
  /** One of several on the slide: a thin line that says its last value and no others. */
  small?: boolean;
  /** Index of the category that is the whole of the others. */
  total?: number;
  unit?: string;
  /** Decimals of every value shown, as it is written. */
  decimals: number;
  /** Values are written in millions and the like; they stay what they are. */
  scale?: ChartScale;
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

/** Points at times of a day: no axis of dates holds them apart. */
export function hasHours({ time }: Pick<ChartSpec, 'time'>): boolean {
  return time?.unit === 'day' && time.at.some((at) => !Number.isInteger(at));
}

/** A place between categories where there is nothing. */
export function isHole(spec: ChartSpec, category: number): boolean {
  return spec.categories[category] === '' && spec.series.every(({ values }) => values[category] === null);
}

/** A point of a line without neighbours to draw a line to. */
export function isLone(spec: ChartSpec, series: number, category: number): boolean {
  const { values } = spec.series[series]!;
  const there = (c: number): boolean => values[c] !== null && values[c] !== undefined;
  return there(category) && !there(category - 1) && !there(category + 1);
}

/** «mrd. kroner»: what the numbers count, as they are written. */
export function unitWords({ scale, unit }: Pick<ChartSpec, 'scale' | 'unit'>): string {
  const words = isCurrencyFirst(unit) ? [unit, scale?.word] : [scale?.word, unit];
  return words.filter(Boolean).join(' ');
}

/** «NOK million», and «mill. kroner». */
export function isCurrencyFirst(unit: string | undefined): boolean {
  return /^[A-Z]{3}\b/.test(unit ?? '');
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

/** Time along the axis of a chart whose categories are not at equal distances. */
export interface TimeAxis {
  /** In the unit of the chart's `time`. */
  min: number;
  max: number;
  ticks: { at: number; text: string }[];
  /** Distance between ticks: in years, in months or in days. */
  step: number;
  in: 'years' | 'months' | 'days';
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
  time?: TimeAxis;
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
