/**
 * Which part of a dataset a chart is about: the names that were chosen in each column, one unit, and of what would give
 * more series than can be told apart one column, with the whole or the first of each other.
 */
import { plain } from '../../core/facts/digest';
import { columnsOf, type DataGrid, type DataTable, labelAt, nameAt, seriesOf } from '../../core/facts/series';
import { tellingNames } from '../../core/facts/telling';
import { periodTimes } from '../../core/formats/period-times';
import { joinAnd } from '../../core/formats/typography';
import { isTotal } from '../../core/import/same-names';
import type { Context } from '../../core/template';
import { type ChartContent, differ, mostNamed, type Say, same, unitOf } from './chart-content';

/** Columns whose names are measures, each with a unit of its own. */
const measures =
  /^(?:statistikkvariabel|måltall|måltal|contents?|measures?|indikator(?:er)?|variabel|variable)$/iu;
const units = /^(?:enhet|eining|måleenhet|måleining|unit|units|unit of measure)$/iu;

/** @returns what is shown, and the names of `show` that no column has */
export function datasetGrid(
  ctx: Context,
  content: ChartContent & { dataset: NonNullable<ChartContent['dataset']> },
  say: Say,
): { grid: DataGrid; left: string[]; measure?: string } {
  const { dataset } = content;
  let left = (content.show ?? []).filter((name) => name.trim() !== '');
  let { rows } = dataset;
  const names = columnsOf(dataset, 'names');
  const chosen = new Set<number>();
  /** Rows with some names only. */
  const keep = (column: number, holds: (name: string) => boolean): void => {
    rows = rows.filter((row) => holds(nameAt(row, column)));
  };
  for (const i of left.length > 0 ? names : []) {
    const known = new Set(distinct(dataset.rows, i).map((name) => name.trim().toLocaleLowerCase()));
    const mine = left.filter((name) => known.has(name.trim().toLocaleLowerCase()));
    if (mine.length === 0) continue;
    keep(i, (name) => mine.some((one) => same(one, name)));
    left = left.filter((name) => !mine.includes(name));
    chosen.add(i);
  }
  let numbers = columnsOf(dataset, 'numbers');
  const asked = numbers.filter((i) => left.some((name) => same(name, labelAt(dataset, i))));
  if (asked.length > 0) {
    left = left.filter((name) => !asked.some((i) => same(name, labelAt(dataset, i))));
    numbers = asked;
  }
  if (plain(content.unit) === '') {
    numbers = ofOneUnit(ctx, dataset, numbers, content.highlight, say);
    for (const i of names) {
      const label = labelAt(dataset, i).trim();
      const unit = units.test(label) ? (name: string) => name : measures.test(label) ? unitOf : undefined;
      if (!unit) continue;
      const all = distinct(rows, i);
      const first = all.find((name) => same(name, content.highlight ?? '')) ?? all[0]!;
      const gone = all.filter((name) => differ(unit(name), unit(first)));
      if (gone.length === 0) continue;
      keep(i, (name) => !gone.includes(name));
      say('chartOtherUnit', { what: listed(ctx, gone) });
    }
  }
  const table = narrowed(dataset, rows);
  const turned = content.turned ?? periodsBeside(content, table, numbers);
  if (turned) return { grid: seriesOf(table, { over: 'columns', columns: numbers }), left };
  const held = oneColumn(ctx, content, table, numbers, chosen, say);
  const part = narrowed(dataset, held.rows);
  const grid = seriesOf(part, { columns: held.numbers });
  return { grid: namedBy(grid, fixedNames(dataset, held.rows, chosen, grid)), left, ...said(grid) };

  function said(shown: DataGrid): { measure?: string } {
    const fixed = [
      ...(held.numbers.length === 1 && columnsOf(dataset, 'numbers').length > 1
        ? [labelAt(dataset, held.numbers[0]!)]
        : []),
      ...fixedNames(dataset, held.rows, chosen, shown),
    ];
    return fixed.length === 0 ? {} : { measure: fixed.join(', ') };
  }
}

/** Some of the rows. What a chart does not need of a dataset is not read: it is no part of its stamp. */
function narrowed(data: DataTable, rows: DataTable['rows']): DataTable {
  return {
    columns: data.columns,
    rows,
    get unit() {
      return data.unit;
    },
    get decimals() {
      return data.decimals;
    },
  };
}

/** The one name that was chosen in a column, where neither axis nor series say it. */
function fixedNames(
  data: DataTable,
  rows: DataTable['rows'],
  chosen: ReadonlySet<number>,
  { categories }: DataGrid,
): string[] {
  return [...chosen].flatMap((i) => {
    const names = distinct(rows, i);
    const isOne = names.length === 1 && distinct(data.rows, i).length > 1;
    return isOne && !categories.includes(names[0]!) ? names : [];
  });
}

/** One series is called what was chosen. */
function namedBy(grid: DataGrid, fixed: readonly string[]): DataGrid {
  const [only, ...more] = grid.series;
  if (!only || more.length > 0 || fixed.length === 0) return grid;
  return { ...grid, series: [{ ...only, name: fixed.join(', ') }] };
}

/** Columns of numbers with the unit of the one that is brought out, or of the first. */
function ofOneUnit(
  ctx: Context,
  data: DataTable,
  numbers: number[],
  highlight: string | undefined,
  say: Say,
): number[] {
  const unit = (i: number): string => {
    const own = plain(data.columns[i]!.unit) || unitOf(labelAt(data, i));
    return own.trim().toLocaleLowerCase();
  };
  const first = numbers.find((i) => same(labelAt(data, i), highlight ?? '')) ?? numbers[0];
  if (first === undefined || numbers.length < 2) return numbers;
  const kept = numbers.filter((i) => !differ(unit(i), unit(first)));
  const others = numbers.filter((i) => !kept.includes(i)).map((i) => labelAt(data, i));
  if (others.length > 0) say('chartOtherUnit', { what: listed(ctx, others) });
  return kept;
}

/** Whether years and the like stand side by side as columns, and are what the chart runs over. */
function periodsBeside({ kind }: ChartContent, data: DataTable, numbers: readonly number[]): boolean {
  if (numbers.length < (kind === 'line' ? 2 : 4)) return false;
  if (!periodTimes(numbers.map((i) => labelAt(data, i)))) return false;
  return columnsOf(data, 'names').every((i) => !periodTimes(distinct(data.rows, i)));
}

/** The names of a column, each once, in the order in which they come. */
function distinct(rows: DataTable['rows'], column: number): string[] {
  const names = new Set<string>();
  for (const row of rows) names.add(nameAt(row, column));
  return [...names];
}

/** Of several columns that would give more series than can be told apart: all of one, and one of each other. */
function oneColumn(
  ctx: Context,
  content: ChartContent,
  data: DataTable,
  numbers: number[],
  chosen: ReadonlySet<number>,
  say: Say,
): { rows: DataTable['rows']; numbers: number[] } {
  const all = tellingNames(data.rows, columnsOf(data, 'names')).map((group) => group[0]!);
  const namesOf = new Map(all.map((i) => [i, distinct(data.rows, i)]));
  const namesIn = (i: number): string[] => namesOf.get(i)!;
  const time = all.findLast((i) => periodTimes(namesIn(i)) !== undefined);
  const axis = time ?? all[0];
  const others = all.filter((i) => i !== axis);
  const count = others.reduce((n, i) => n * namesIn(i).length, numbers.length);
  const many = others.length + (numbers.length > 1 ? 1 : 0);
  if (count <= mostNamed || many < 2) return { rows: data.rows, numbers };
  const kept =
    others.find((i) => namesIn(i).some((name) => same(name, content.highlight ?? ''))) ??
    others.find((i) => chosen.has(i)) ??
    others[0];
  let { rows } = data;
  let left = numbers;
  if (numbers.length > 1) {
    const first = numbers.find((i) => same(labelAt(data, i), content.highlight ?? '')) ?? numbers[0]!;
    left = [first];
    const gone = numbers.filter((i) => i !== first).map((i) => labelAt(data, i));
    say('chartNotShown', { what: listed(ctx, gone) });
  }
  for (const i of others) {
    if (i === kept) continue;
    const names = namesIn(i);
    const one = names.find(isTotal) ?? names[0]!;
    rows = rows.filter((row) => nameAt(row, i) === one);
    say('chartHeld', { what: begun(labelAt(data, i)), value: one });
  }
  return { rows, numbers: left };
}

/** A heading as a sentence begins; «kWh» and the like stay as they are. */
function begun(heading: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(heading)
    ? heading.charAt(0).toLocaleUpperCase('nb') + heading.slice(1)
    : heading;
}

/** Some names, and how many more there are. */
export function listed(ctx: Context, names: readonly string[], most = 3): string {
  const shown =
    names.length > most + 1
      ? [...names.slice(0, most), ctx.label('chartMore', { n: names.length - most })]
      : names;
  return joinAnd([...shown], ctx.language);
}
