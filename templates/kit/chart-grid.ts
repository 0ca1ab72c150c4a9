/** What a chart is drawn of: categories in order, series over them, and what was taken out to be said in words. */
import { type DataGrid, dataValue, isMissing } from '../../core/facts/series';
import { type PeriodTime, periodTimes } from '../../core/formats/period-times';
import { isTotal } from '../../core/import/same-names';
import type { Cell } from '../../core/model/cells';
import type { Context } from '../../core/template';
import { type ChartContent, differ, type Say, same, unitOf } from './chart-content';
import { datasetGrid, listed } from './chart-table';

export interface ShownSeries {
  name: string;
  /** The name as it stands in the numbers, where the chart says a part of it once for all. */
  full?: string;
  values: (number | null)[];
  unit?: string;
  decimals?: number;
  /** One of those that are not named: grey, behind the others. */
  rest?: boolean;
  /** The whole, of which others are parts. */
  total?: boolean;
}

export interface ShownGrid {
  categories: string[];
  series: ShownSeries[];
  axis?: string;
  groups?: string;
  /** What the numbers are, where there are others in the dataset: «Folkemengde». */
  measure?: string;
  /** The categories as places in time, in order. */
  times?: PeriodTime[];
  /** Index of a category that is the whole of the others, and is drawn apart from them: the last one. */
  total?: number;
}

/** What is typed on the slide or chosen of a dataset, with time in order. */
export function gridOf(ctx: Context, content: ChartContent, say: Say): ShownGrid {
  const { dataset } = content;
  const { grid, left, measure } = dataset
    ? datasetGrid(ctx, { ...content, dataset }, say)
    : {
        grid: typed(content),
        left: (content.show ?? []).filter((name) => name.trim() !== ''),
        measure: undefined,
      };
  const shown: ShownGrid = {
    categories: [...grid.categories],
    series: grid.series.map(({ name, values, unit, decimals }) => ({
      name: name.trim(),
      values: values.map((value) => (isMissing(value) ? null : value)),
      ...(unit === undefined ? {} : { unit }),
      ...(decimals === undefined ? {} : { decimals }),
    })),
    ...(grid.axis === undefined ? {} : { axis: grid.axis }),
    ...(grid.groups === undefined ? {} : { groups: grid.groups }),
    ...(measure === undefined ? {} : { measure }),
  };
  return inTime(ofOneUnit(ctx, content, only(ctx, shown, left), say));
}

const isEmpty = (row: readonly Cell[]): boolean => row.every((cell) => String(cell).trim() === '');

/**
 * Rows as they are typed: the series' names first, then what each row is about and a number for each series. Empty rows
 * and columns are none.
 */
function typed({ rows: [heads = [], ...rows] = [] }: ChartContent): DataGrid {
  const kept = rows.filter((row) => !isEmpty(row));
  const width = kept.reduce((most, row) => Math.max(most, row.length), heads.length);
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, s) => s + 1).filter(
    (c) => !isEmpty([heads[c] ?? '', ...kept.map((row) => row[c] ?? '')]),
  );
  const axis = String(heads[0] ?? '').trim();
  return {
    categories: kept.map((row) => String(row[0] ?? '').trim()),
    series: columns.map((c) => ({
      name: String(heads[c] ?? '').trim(),
      values: kept.map((row) => dataValue(row[c])),
    })),
    ...(axis === '' ? {} : { axis }),
  };
}

/** The series and the categories that are named, where any of them are. */
function only(ctx: Context, grid: ShownGrid, wanted: readonly string[]): ShownGrid {
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
  const series = grid.series.filter(({ name }) => !has(seriesNames) || pick(name));
  return ofCategories({ ...grid, series }, kept);
}

export function unknown(ctx: Context, name: string): void {
  ctx.report({
    rule: 'chart-name',
    severity: 'warning',
    message: `The chart has nothing called «${name.slice(0, 60)}».`,
    hint: 'Write it as it stands in the numbers.',
    params: { name: name.slice(0, 60) },
  });
}

/** Some of the categories, by index, in this order. */
export function ofCategories(grid: ShownGrid, kept: readonly number[]): ShownGrid {
  return {
    ...grid,
    categories: kept.map((c) => grid.categories[c]!),
    series: grid.series.map((one) => ({ ...one, values: kept.map((c) => one.values[c] ?? null) })),
    ...(grid.times ? { times: kept.map((c) => grid.times![c]!) } : {}),
  };
}

/** Series whose names say units that cannot stand on one axis: those of the unit that is brought out, or of the first. */
function ofOneUnit(ctx: Context, content: ChartContent, grid: ShownGrid, say: Say): ShownGrid {
  if (content.unit !== undefined && content.unit.length > 0) return grid;
  const unit = (one: ShownSeries): string => (one.unit ?? unitOf(one.name)).trim().toLocaleLowerCase();
  const first = grid.series.find(({ name }) => same(name, content.highlight ?? '')) ?? grid.series[0];
  if (!first) return grid;
  const series = grid.series.filter((one) => !differ(unit(one), unit(first)));
  const gone = grid.series.filter((one) => !series.includes(one)).map(({ name }) => name);
  if (gone.length > 0) say('chartOtherUnit', { what: listed(ctx, gone) });
  return {
    ...grid,
    series: series.map((one) => {
      // The unit is said once for all.
      if (one.unit || unitOf(one.name) === '') return one;
      const name = one.name.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/u, '') || one.name;
      return { ...one, name, full: one.name, unit: unitOf(one.name) };
    }),
  };
}

/** Time in order, whatever order it came in. Codes of four digits are no years. */
function inTime(grid: ShownGrid): ShownGrid {
  if (grid.categories.length < 2) return grid;
  const times = /kode|code|nummer|nr\.?$|\bid$/iu.test(grid.axis ?? '')
    ? undefined
    : periodTimes(grid.categories);
  if (!times) return grid;
  const order = times.map((_, c) => c).sort((a, b) => times[a]!.at - times[b]!.at);
  return ofCategories({ ...grid, times }, order);
}

/** Wholes beside their parts: so much larger than these that the parts could not be seen beside them. */
const mostOver = 3;
/** A country is the whole of its municipalities, and one of several countries. */
const mayBePart = /^(?:norge|noreg|landet)$/iu;

/**
 * Totals stand apart: the whole of others is said in words where it would dwarf them, and otherwise drawn last, or as a
 * line of its own kind. One that is asked for by name stays where it is.
 */
export function totalsApart(
  grid: ShownGrid,
  { kind, highlight, show = [] }: ChartContent,
  sayValue: (name: string, value: number, grid: ShownGrid) => void,
): ShownGrid {
  const asked = (name: string): boolean => [highlight ?? '', ...show].some((one) => same(one, name));
  let out = grid;
  const s = grid.series.findIndex(({ name }) => isTotal(name) && !mayBePart.test(name) && !asked(name));
  if (s >= 0 && grid.series.length > 2) {
    const total = grid.series[s]!;
    const rest = grid.series.filter((one) => one !== total);
    const at = total.values.findLastIndex((value) => value !== null);
    const largest = at < 0 ? 0 : Math.max(0, ...rest.map((one) => Math.abs(one.values[at] ?? 0)));
    if (at >= 0 && (kind === 'stacked' || Math.abs(total.values[at]!) > mostOver * largest)) {
      sayValue(
        `${total.name} ${grid.categories.length > 1 ? grid.categories[at] : ''}`.trim(),
        total.values[at]!,
        grid,
      );
      out = { ...grid, series: rest };
    } else out = { ...grid, series: [...rest, { ...total, total: true }] };
  }
  const c = out.times ? -1 : out.categories.findIndex((name) => isTotal(name) && !asked(name));
  if (c < 0 || out.categories.length < 3 || kind === 'line') return out;
  const others = out.categories.flatMap((_, i) => (i === c ? [] : [i]));
  const dwarfs = out.series.some(({ values }) => {
    const sum = others.reduce((n, i) => n + (values[i] ?? 0), 0);
    const largest = Math.max(...others.map((i) => Math.abs(values[i] ?? 0)));
    const whole = Math.abs(values[c] ?? 0);
    return (
      whole > 1.2 * largest && (whole > mostOver * largest || Math.abs(whole - Math.abs(sum)) <= 0.02 * whole)
    );
  });
  if (!dwarfs && mayBePart.test(out.categories[c]!)) return out;
  if (!dwarfs && kind !== 'stacked')
    return { ...ofCategories(out, [...others, c]), total: out.categories.length - 1 };
  for (const one of out.series) {
    const name = out.series.length > 1 ? `${out.categories[c]}, ${one.name}` : out.categories[c]!;
    if (one.values[c] !== null && one.values[c] !== undefined) sayValue(name, one.values[c], out);
  }
  return ofCategories(out, others);
}
