/** A dataset as series over categories: what charts draw, tables list and rows are looked up in. */
import { periodTimes } from '../formats/period-times';
import type { Cell } from '../model/cells';
import type { Rich } from '../model/field';
import { plain } from './digest';
import { tellingNames } from './telling';

/** What is needed of a dataset as a view reads it. */
export interface DataTable {
  readonly columns: readonly {
    readonly label: Rich;
    readonly holds: 'names' | 'numbers';
    readonly unit?: Rich | undefined;
    readonly decimals?: number | undefined;
  }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly unit?: Rich | undefined;
  readonly decimals?: number | undefined;
}

/** A number, or the sign that it came with because it is missing: never zero. The sign is empty for an empty cell. */
type DataValue = number | { readonly missing: string };

interface DataSeries {
  readonly name: string;
  readonly unit?: string;
  /** From 0 to 6; undefined where numbers are shown as they are written. */
  readonly decimals?: number;
  /** One for each category. */
  readonly values: readonly DataValue[];
}

export interface DataGrid {
  readonly categories: readonly string[];
  readonly series: readonly DataSeries[];
  /** What the categories are, and what tells the series apart: headings of columns of names. */
  readonly axis?: string;
  readonly groups?: string;
}

export interface SeriesChoice {
  /**
   * What goes along the axis: a column of names by its place, or `columns` for the headings of the columns of numbers,
   * as when years stand side by side. Without it the periods, or the first names there are.
   */
  over?: number | 'columns';
  /** Rows with these names only, by the place of the column of names. */
  where?: Readonly<Record<number, string>>;
  /** Places of the columns of numbers to take; all without it. */
  columns?: readonly number[];
}

export function isMissing(value: DataValue): value is { readonly missing: string } {
  return typeof value !== 'number';
}

export function dataValue(cell: Cell | undefined): DataValue {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : { missing: String(cell ?? '') };
}

/** Places of the columns that hold names, or numbers. */
export function columnsOf(data: DataTable, holds: 'names' | 'numbers'): number[] {
  return data.columns.flatMap((column, i) => (column.holds === holds ? [i] : []));
}

/**
 * Series over categories. Other columns of names than the one along the axis become part of the series' names, unless
 * they say the same in every row or no more than another column does. Rows that no name tells apart, and rows that would
 * stand alone in a row and column each, stay categories of their own: nothing is dropped.
 */
export function seriesOf(data: DataTable, choice: SeriesChoice = {}): DataGrid {
  const { where = {} } = choice;
  const wanted = Object.entries(where).map(([column, name]) => [Number(column), name] as const);
  const rows = data.rows.filter((row) => wanted.every(([column, name]) => nameAt(row, column) === name));
  const numbers = columnsOf(data, 'numbers').filter((i) => choice.columns?.includes(i) ?? true);
  const names = columnsOf(data, 'names');
  const telling = tellingNames(rows, names);
  if (choice.over === 'columns')
    return acrossColumns(data, rows, numbers, telling.length > 0 ? telling.flat() : names);
  const axis = typeof choice.over === 'number' ? [choice.over] : axisOf(rows, telling, names);
  const others = telling.filter((group) => !group.some((i) => axis.includes(i)));
  return (
    pivoted(data, rows, numbers, axis, others.flat()) ??
    // Several rows have the same names, or none has them in common: each is a category of its own.
    byRow(data, rows, numbers, telling.length > 0 ? telling.flat() : names)
  );
}

function axisOf(
  rows: readonly (readonly Cell[])[],
  telling: readonly (readonly number[])[],
  names: readonly number[],
): readonly number[] {
  const periods = telling.filter(
    ([i, ...more]) => more.length === 0 && periodTimes([...new Set(rows.map((row) => nameAt(row, i!)))]),
  );
  if (telling.length > 0) return periods.at(-1) ?? telling[0]!;
  // One row: its period, or the first of what it is called.
  const [row] = rows;
  const period = names.findLast((i) => row && periodTimes([nameAt(row, i)]));
  return period === undefined ? names.slice(0, 1) : [period];
}

function pivoted(
  data: DataTable,
  rows: readonly (readonly Cell[])[],
  numbers: readonly number[],
  axis: readonly number[],
  others: readonly number[],
): DataGrid | undefined {
  const categories = new Map<string, number>();
  const groups = new Map<string, Map<number, readonly Cell[]>>();
  for (const [r, row] of rows.entries()) {
    const category = axis.length === 0 ? String(r + 1) : namesAt(row, axis);
    if (!categories.has(category)) categories.set(category, categories.size);
    const at = categories.get(category)!;
    const group = namesAt(row, others);
    const cells = groups.get(group) ?? new Map<number, readonly Cell[]>();
    if (cells.has(at)) return undefined;
    groups.set(group, cells.set(at, row));
  }
  // Pairs of which few are there (from a place, to a place) are no rows and columns.
  const isSparse = rows.length * 3 < categories.size * groups.size;
  if (isSparse && !periodTimes([...categories.keys()])) return undefined;
  const places = [...categories.values()];
  const measures = numbers.map((i) => measureOf(data, i));
  const labels = numbers.map((i) => labelAt(data, i));
  const series = [...groups].flatMap(([group, cells]) =>
    numbers.map((i, m): DataSeries => {
      const alone = numbers.length === 1 && group !== '';
      let values: readonly DataValue[] | undefined;
      return {
        ...measures[m]!,
        name: alone ? group : joined([group, labels[m]!]),
        // Of a thousand series a chart shows a few. A row that is not there says nothing at all.
        get values() {
          values ??= places.map((at) => dataValue(cells.get(at)?.[i]));
          return values;
        },
      };
    }),
  );
  return {
    categories: [...categories.keys()],
    series,
    ...labelled(data, 'axis', axis),
    ...labelled(data, 'groups', others),
  };
}

/** The heading of what stands in some columns, where they have one. */
function labelled<K extends 'axis' | 'groups'>(
  data: DataTable,
  key: K,
  columns: readonly number[],
): { [P in K]?: string } {
  const label = columns.length === 1 ? labelAt(data, columns[0]!) : '';
  return (label === '' ? {} : { [key]: label }) as { [P in K]?: string };
}

function byRow(
  data: DataTable,
  rows: readonly (readonly Cell[])[],
  numbers: readonly number[],
  names: readonly number[],
): DataGrid {
  return {
    categories: rows.map((row) => namesAt(row, names)),
    series: numbers.map((i) => ({
      ...measureOf(data, i),
      name: labelAt(data, i),
      values: rows.map((row) => dataValue(row[i])),
    })),
    ...labelled(data, 'axis', names),
  };
}

function acrossColumns(
  data: DataTable,
  rows: readonly (readonly Cell[])[],
  numbers: readonly number[],
  names: readonly number[],
): DataGrid {
  const measures = numbers.map((i) => measureOf(data, i));
  const [first] = measures;
  const alike = measures.every((one) => one.unit === first?.unit);
  const decimals = Math.max(...measures.map((one) => one.decimals ?? -1));
  const measure = {
    ...(alike && first?.unit !== undefined ? { unit: first.unit } : {}),
    ...(decimals >= 0 ? { decimals } : {}),
  };
  return {
    categories: numbers.map((i) => labelAt(data, i)),
    series: rows.map((row, r) => ({
      ...measure,
      name: namesAt(row, names) || String(r + 1),
      values: numbers.map((i) => dataValue(row[i])),
    })),
    ...labelled(data, 'groups', names),
  };
}

function measureOf(data: DataTable, column: number): Pick<DataSeries, 'unit' | 'decimals'> {
  const own = data.columns[column]!;
  const unit = plain(own.unit) || plain(data.unit);
  const decimals = own.decimals ?? data.decimals;
  return {
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals: Math.min(6, Math.max(0, Math.round(decimals))) }),
  };
}

export function nameAt(row: readonly Cell[], column: number): string {
  return String(row[column] ?? '');
}

function namesAt(row: readonly Cell[], columns: readonly number[]): string {
  const [first] = columns;
  return columns.length === 1 ? nameAt(row, first!) : joined(columns.map((i) => nameAt(row, i)));
}

export function labelAt(data: DataTable, column: number): string {
  return plain(data.columns[column]!.label);
}

function joined(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(', ');
}
