/**
 * What a chart says, apart from how it looks: the same description is drawn into scene nodes and written as a native
 * chart. Values that are missing are `null`, never 0.
 */
import { z } from 'zod';
import { languageSchema } from '../model/field';

/** `bar` stands, in groups when there are several series; `horizontal` lies. */
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

const index = z.number().int().min(0);

export const chartSpecSchema = z
  .strictObject({
    kind: z.enum(chartKinds),
    language: languageSchema,
    /** What the chart is about, for readers of the file and of the alternative text. */
    title: z.string().max(1000),
    categories: z.array(z.string().max(500)).min(1).max(mostCategories),
    series: z
      .array(z.strictObject({ name: z.string().max(500), values: z.array(z.number().nullable()) }))
      .min(1)
      .max(mostSeries),
    unit: z.string().max(200).optional(),
    /** Decimals of every value shown. */
    decimals: z.number().int().min(0).max(6),
    /** The one category or series that gets the accent. */
    highlight: z.union([z.strictObject({ category: index }), z.strictObject({ series: index })]).optional(),
    reference: z.strictObject({ value: z.number(), label: z.string().max(200) }).optional(),
    /** Index of the first category that is a forecast. */
    forecastFrom: index.optional(),
  })
  .refine(
    (spec) => spec.series.every((one) => one.values.length === spec.categories.length),
    'expected as many values in every series as there are categories',
  );

export type ChartSpec = z.infer<typeof chartSpecSchema>;

export function isForecast(spec: ChartSpec, category: number): boolean {
  return spec.forecastFrom !== undefined && category >= spec.forecastFrom;
}

export function isHighlighted(spec: ChartSpec, series: number, category: number): boolean {
  if (spec.highlight === undefined) return false;
  return 'category' in spec.highlight
    ? spec.highlight.category === category
    : spec.highlight.series === series;
}

/** Standing bars of several series in groups. */
export function isGrouped(spec: ChartSpec): boolean {
  return spec.kind === 'bar' && spec.series.length > 1;
}

export function lies(spec: ChartSpec): boolean {
  return spec.kind === 'horizontal';
}
