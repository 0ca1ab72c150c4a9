/** The numbers of a chart slide, typed on it or chosen from a dataset, as a chart, with what it leaves unsaid. */
import { type ChartFrom, type ChartSpec, numbersOf, valueText } from '../../core/chart';
import { categoryText, exactStep } from '../../core/chart/time-axis';
import { plain } from '../../core/facts/digest';
import { type LabelKey, label } from '../../core/formats/labels';
import { joinAnd } from '../../core/formats/typography';
import type { FactOfKind } from '../../core/model/kinds';
import { type From, fromOf, nowhere, together } from '../../core/model/origin';
import type { Context } from '../../core/template';
import { chosenOf } from './chart-choose';
import { type ChartContent, type Say, same } from './chart-content';
import { gridOf, type ShownGrid, totalsApart, unknown } from './chart-grid';
import { withoutCommon } from './chart-names';
import { spaced } from './chart-time';

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

/** What stands under a chart of what is not in it. */
export interface Unshown {
  text: string;
  keys: LabelKey[];
}

export interface ChartMade {
  spec: ChartSpec;
  /** What is counted, and what all series' names have in common: «Folkemengde». */
  common: string;
  /** What the categories are: a heading for them. */
  axis: string;
  unshown: Unshown[];
}

/** Undefined when there is no number to draw. Names that fit nothing are reported, and what is left out is said. */
export function chartSpec(ctx: Context, content: ChartContent, title: string): ChartMade | undefined {
  const unshown: Unshown[] = [];
  const say: Say = (key, params, noun) => {
    const counted = noun ? { ...params, what: label(ctx.language, noun as 'chartRowsWord') } : params;
    const text = label(ctx.language, key as 'chartTop', counted as never);
    unshown.push({ text, keys: noun ? [key, noun] : [key] });
  };
  const whole = gridOf(ctx, content, say);
  if (!hasNumbers(whole)) return undefined;
  const totals: { name: string; value: number }[] = [];
  const parts = totalsApart(whole, content, (name, value) => totals.push({ name, value }));
  const chosen = chosenOf(content, parts, say);
  const { grid, kind, time } = spaced(chosen.grid, chosen.kind);
  if (kind !== content.kind || unshown.length > 0) report(ctx, unshown);
  const { series, common } = withoutCommon(grid.series);
  const given = plain(content.unit) || grid.series.find((one) => one.unit)?.unit || '';
  const known = grid.series.flatMap((one) => one.decimals ?? []);
  const written = numbersOf(writtenValues(grid, kind), {
    unit: given,
    language: ctx.language,
    asked: content.decimals,
    published: known.length > 0 ? Math.max(...known) : undefined,
  });
  const spec: ChartSpec = {
    kind,
    language: ctx.language,
    title,
    categories: grid.categories,
    series: [...series.filter((one) => !one.rest), ...series.filter((one) => one.rest)].map(
      ({ name, full, values, rest, total }) => ({
        name,
        ...(full === undefined ? {} : { full }),
        values,
        ...(rest ? { rest } : {}),
        ...(total ? { total } : {}),
      }),
    ),
    ...(time ? { time } : {}),
    ...(grid.total === undefined ? {} : { total: grid.total }),
    decimals: written.decimals,
    ...(written.scale ? { scale: written.scale } : {}),
    ...(written.unit === '' ? {} : { unit: written.unit }),
    ...highlightOf(ctx, content, { ...grid, series }, whole),
    ...forecastOf(ctx, content, grid),
    ...(content.reference
      ? { reference: { value: content.reference.value, label: plain(content.reference.label) } }
      : {}),
  };
  for (const { name, value } of totals) {
    unshown.push({
      text: `${name}: ${wholeText(spec, value)}`,
      keys: spec.scale ? [spec.scale.label] : [],
    });
  }
  const points = pointWords(spec);
  if (points !== '')
    unshown.push({ text: ctx.label('chartPoints', { what: points }), keys: ['chartPoints'] });
  const said = [grid.measure, common].filter((one) => one && !title.includes(one));
  return { spec, axis: grid.axis ?? '', common: said.join(', '), unshown: sorted(unshown) };
}

/** Points that are this many or fewer are named where the axis has other years. */
const fewPoints = 12;

/** The years of a few points at odd distances, which no ticks at even distances can name. */
function pointWords({ time, categories, language }: ChartSpec): string {
  if (!time || categories.length > fewPoints || exactStep(time) !== undefined) return '';
  return joinAnd(
    categories.map((one) => categoryText(one, language)),
    language,
  );
}

/** First what was chosen, last what was left out. */
function sorted(unshown: readonly Unshown[]): Unshown[] {
  const last: readonly LabelKey[] = ['chartNotShown', 'chartOtherUnit'];
  const rank = ({ keys }: Unshown): number => (keys.some((key) => last.includes(key)) ? 1 : 0);
  return [...unshown].sort((a, b) => rank(a) - rank(b));
}

function hasNumbers({ categories, series }: ShownGrid): boolean {
  return categories.length > 0 && series.some(({ values }) => values.some((value) => value !== null));
}

/** Those that are written at bars and points: of several lines only the last ones. */
function writtenValues({ series }: ShownGrid, kind: ChartSpec['kind']): number[] {
  const few = kind !== 'line' || (series.length === 1 && series[0]!.values.length <= 12);
  return series.flatMap(({ values, rest }) => {
    const known = values.filter((value) => value !== null);
    return few ? known : rest ? [] : known.slice(-1);
  });
}

/** A total with its unit, where that stands nowhere beside it. */
function wholeText(spec: ChartSpec, value: number): string {
  const { scale } = spec;
  return [valueText(spec, value), scale?.word].filter(Boolean).join('\u00A0');
}

/** One tip for all that the chart chose by itself; the slide says what. */
function report(ctx: Context, unshown: readonly Unshown[]): void {
  ctx.report({
    rule: 'chart-chosen',
    severity: 'tip',
    message: `Not all fits in the chart. ${unshown.map(({ text }) => text).join('. ')}`.trim(),
    hint: 'Choose what to show, or leave it as it is: the slide says what was left out.',
    params: {
      what: unshown
        .map(({ text }) => text)
        .join('. ')
        .slice(0, 300),
    },
  });
}

function highlightOf(
  ctx: Context,
  content: ChartContent,
  grid: ShownGrid,
  whole: ShownGrid,
): Pick<ChartSpec, 'highlight'> {
  const name = content.highlight?.trim();
  if (!name) return {};
  const category = grid.categories.findIndex((one) => same(one, name));
  if (category >= 0) return { highlight: { category } };
  const ordered = [...grid.series.filter((one) => !one.rest), ...grid.series.filter((one) => one.rest)];
  const series = ordered.findIndex((one) => same(one.name, name) || same(one.full ?? '', name));
  if (series >= 0) return { highlight: { series } };
  // What was brought out of a dataset by choosing it is no longer a name in the chart.
  const isThere = [...whole.categories, ...whole.series.map((one) => one.name)].some((one) =>
    same(one, name),
  );
  if (!isThere) unknown(ctx, name);
  return {};
}

function forecastOf(ctx: Context, content: ChartContent, grid: ShownGrid): Pick<ChartSpec, 'forecastFrom'> {
  const name = content.forecastFrom?.trim();
  if (!name) return {};
  const forecastFrom = grid.categories.findIndex((one) => same(one, name));
  if (forecastFrom >= 0) return { forecastFrom };
  unknown(ctx, name);
  return {};
}
