/** The numbers of a chart slide, typed on it or chosen from a dataset, and the pages that they are shown on. */
import {
  axisOf,
  type ChartFrom,
  type ChartKind,
  type ChartPlan,
  type ChartSpec,
  decimalsOf,
  mostCategories,
  mostSeries,
  planChart,
} from '../../core/chart';
import { plain } from '../../core/facts/digest';
import { type DataGrid, dataValue, isMissing, seriesOf } from '../../core/facts/series';
import type { Cell } from '../../core/model/cells';
import type { Rich } from '../../core/model/field';
import type { FactOfKind } from '../../core/model/kinds';
import { type From, fromOf, nowhere, together } from '../../core/model/origin';
import type { Frame } from '../../core/scene/types';
import type { Context } from '../../core/template';

export interface ChartContent {
  kind: ChartKind;
  dataset?: FactOfKind<'datasets'> | undefined;
  show?: readonly string[] | undefined;
  turned?: boolean | undefined;
  rows?: readonly (readonly Cell[])[] | undefined;
  unit?: Rich | undefined;
  decimals?: number | undefined;
  highlight?: string | undefined;
  forecastFrom?: string | undefined;
  reference?: { value: number; label: Rich } | undefined;
}

/** What the words of a chart come from: the dataset, or what is typed on the slide. */
export function chartFrom(ctx: Context, content: ChartContent): ChartFrom {
  const { dataset, turned } = content;
  const { slide } = ctx;
  const rows = dataset ? dataset.from('rows') : slide.from('rows');
  const columns = dataset?.from('columns') ?? nowhere;
  const unit = unitFrom(ctx, content);
  const decimals =
    content.decimals === undefined
      ? measureFrom(ctx, dataset, 'decimals', (value) => value !== undefined)
      : slide.from('decimals');
  return {
    categories: turned ? together(columns, rows) : together(rows, columns),
    series: turned ? together(rows, columns) : together(columns, rows),
    values: together(rows, unit, decimals),
    reference: together(slide.from('reference', 'label'), slide.from('reference', 'value'), unit, decimals),
  };
}

/** The slide's own unit, else the dataset's or its columns'. */
export function unitFrom(ctx: Context, { unit, dataset }: ChartContent): From {
  if (plain(unit) !== '') return fromOf(unit!);
  return measureFrom(ctx, dataset, 'unit', (value) => plain(value) !== '');
}

/**
 * Of the columns of numbers, else of the whole dataset. Read quietly: what a chart does not need of it is no part of its
 * stamp.
 */
function measureFrom<K extends 'unit' | 'decimals'>(
  ctx: Context,
  dataset: ChartContent['dataset'],
  key: K,
  says: (value: FactOfKind<'datasets'>[K]) => boolean,
): From {
  const read = dataset && ctx.facts.quiet().get('datasets', dataset.id);
  if (!read) return nowhere;
  const columns = read.columns.filter(({ holds }) => holds === 'numbers');
  const own = columns.filter((column) => says(column[key] as FactOfKind<'datasets'>[K]));
  return together(
    own.length > 0 ? dataset.from('columns') : nowhere,
    own.length < columns.length && says(read[key]) ? dataset.from(key) : nowhere,
  );
}

/** Undefined when there is no number to draw. Names that fit nothing, and what is too much, are reported. */
export function chartSpec(ctx: Context, content: ChartContent, title: string): ChartSpec | undefined {
  const grid = gridOf(ctx, content);
  if (grid.categories.length === 0 || grid.series.length === 0) return undefined;
  const series = grid.series.map(({ name, values }) => ({
    name: name.trim(),
    values: values.map((value) => (isMissing(value) ? null : value)),
  }));
  if (series.every((one) => one.values.every((value) => value === null))) return undefined;
  const unit = plain(content.unit) || grid.series.find((one) => one.unit)?.unit || '';
  const known = grid.series.flatMap((one) => one.decimals ?? []);
  const decimals =
    content.decimals ??
    (known.length > 0 ? Math.max(...known) : decimalsOf(series.flatMap((one) => one.values)));
  return {
    kind: content.kind,
    language: ctx.language,
    title,
    categories: [...grid.categories],
    series,
    decimals: Math.min(6, Math.max(0, Math.round(decimals))),
    ...(unit === '' ? {} : { unit }),
    ...highlightOf(ctx, content, grid),
    ...forecastOf(ctx, content, grid),
    ...(content.reference
      ? { reference: { value: content.reference.value, label: plain(content.reference.label) } }
      : {}),
  };
}

function gridOf(ctx: Context, content: ChartContent): DataGrid {
  const whole = content.dataset
    ? seriesOf(content.dataset, content.turned ? { over: 'columns' } : {})
    : typed(content);
  const chosen = only(ctx, whole, content.show ?? []);
  if (chosen.series.length > mostSeries || chosen.categories.length > mostCategories) {
    const [series, categories] = [chosen.series.length, chosen.categories.length];
    ctx.report({
      rule: 'chart-crowded',
      severity: 'error',
      message: `The chart has ${series} series and ${categories} categories; the first ${mostSeries} and ${mostCategories} are shown.`,
      hint: 'Choose which ones to show.',
      params: { series, categories },
    });
  }
  const categories = chosen.categories.slice(0, mostCategories);
  return {
    categories,
    series: chosen.series
      .slice(0, mostSeries)
      .map((one) => ({ ...one, values: one.values.slice(0, mostCategories) })),
  };
}

const isEmpty = (row: readonly Cell[]): boolean => row.every((cell) => String(cell).trim() === '');

/**
 * Rows as they are typed: the series' names first, then what each row is about and a number for each series. Empty rows
 * and columns are none.
 */
function typed({ rows: [heads = [], ...rows] = [] }: ChartContent): DataGrid {
  const kept = rows.filter((row) => !isEmpty(row));
  const width = Math.max(heads.length, ...kept.map((row) => row.length));
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, s) => s + 1).filter(
    (c) => !isEmpty([heads[c] ?? '', ...kept.map((row) => row[c] ?? '')]),
  );
  return {
    categories: kept.map((row) => String(row[0] ?? '').trim()),
    series: columns.map((c) => ({
      name: String(heads[c] ?? '').trim(),
      values: kept.map((row) => dataValue(row[c])),
    })),
  };
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** The series and the categories that are named, where any of them are. */
function only(ctx: Context, grid: DataGrid, names: readonly string[]): DataGrid {
  const wanted = names.filter((name) => name.trim() !== '');
  const has = (list: readonly string[]): boolean =>
    list.some((one) => wanted.some((name) => same(name, one)));
  const seriesNames = grid.series.map(({ name }) => name);
  for (const name of wanted) {
    if (![...seriesNames, ...grid.categories].some((one) => same(one, name))) unknown(ctx, name);
  }
  const pick = (name: string): boolean => wanted.some((one) => same(one, name));
  const kept = has(grid.categories)
    ? grid.categories.flatMap((name, c) => (pick(name) ? [c] : []))
    : grid.categories.map((_, c) => c);
  return {
    categories: kept.map((c) => grid.categories[c]!),
    series: grid.series
      .filter(({ name }) => !has(seriesNames) || pick(name))
      .map((one) => ({ ...one, values: kept.map((c) => one.values[c]!) })),
  };
}

function highlightOf(ctx: Context, content: ChartContent, grid: DataGrid): Pick<ChartSpec, 'highlight'> {
  const name = content.highlight?.trim();
  if (!name) return {};
  const category = grid.categories.findIndex((one) => same(one, name));
  if (category >= 0) return { highlight: { category } };
  const series = grid.series.findIndex((one) => same(one.name, name));
  if (series >= 0) return { highlight: { series } };
  unknown(ctx, name);
  return {};
}

function forecastOf(ctx: Context, content: ChartContent, grid: DataGrid): Pick<ChartSpec, 'forecastFrom'> {
  const name = content.forecastFrom?.trim();
  if (!name) return {};
  const forecastFrom = grid.categories.findIndex((one) => same(one, name));
  if (forecastFrom >= 0) return { forecastFrom };
  unknown(ctx, name);
  return {};
}

function unknown(ctx: Context, name: string): void {
  ctx.report({
    rule: 'chart-name',
    severity: 'warning',
    message: `The chart has nothing called «${name.slice(0, 60)}».`,
    hint: 'Write it as it stands in the numbers.',
    params: { name: name.slice(0, 60) },
  });
}

/** A chart as people asked for it where it fits; else horizontal bars, which have more room for words; else on more slides. */
export interface ChartPage {
  spec: ChartSpec;
  look: ChartPlan['look'];
}

export function chartPages(ctx: Context, spec: ChartSpec, area: Frame): ChartPage[] {
  const more = ctx.theme.sizes.more ?? 0;
  const plan = (one: ChartSpec, axis = axisOf(one)): ChartPlan =>
    planChart(one, area, ctx.fonts, { axis, more });
  const first = plan(spec);
  if (first.fits || spec.kind === 'line') return [{ spec, look: first.look }];
  const horizontal: ChartSpec = spec.kind === 'bar' ? { ...spec, kind: 'horizontal' } : spec;
  for (let pages = 1; pages <= spec.categories.length; pages++) {
    const parts = shared(horizontal, pages);
    // Charts that go on are measured on the same axis.
    const plans = parts.map((part) => ({ spec: part, plan: plan(part, axisOf(horizontal)) }));
    if (plans.every((one) => one.plan.fits))
      return plans.map((one) => ({ spec: one.spec, look: one.plan.look }));
  }
  return [{ spec, look: first.look }];
}

function shared(spec: ChartSpec, pages: number): ChartSpec[] {
  const per = Math.ceil(spec.categories.length / pages);
  return Array.from({ length: Math.ceil(spec.categories.length / per) }, (_, i) =>
    part(spec, i * per, (i + 1) * per),
  );
}

function part(spec: ChartSpec, from: number, to: number): ChartSpec {
  const { highlight, forecastFrom, ...rest } = spec;
  const categories = spec.categories.slice(from, to);
  const own =
    highlight && 'category' in highlight
      ? highlight.category >= from && highlight.category < to
        ? { highlight: { category: highlight.category - from } }
        : {}
      : { ...(highlight ? { highlight } : {}) };
  return {
    ...rest,
    categories,
    series: spec.series.map((one) => ({ ...one, values: one.values.slice(from, to) })),
    ...own,
    ...(forecastFrom !== undefined && forecastFrom < to
      ? { forecastFrom: Math.max(0, forecastFrom - from) }
      : {}),
  };
}
