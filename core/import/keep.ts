/** What of a table is taken in: which years, regions or other names, where all of it is more than a dataset holds. */
import { cellLimits } from '../model/cells';
import { isPeriod } from './periods';
import type { Statistics } from './types';

/** «last-5», «municipalities», or «=Menn» for one name alone. */
export type Keep = string;

/** What can be chosen of one column of names. */
export interface KeepChoice {
  /** By its place among the columns of the dataset. */
  column: number;
  label: string;
  options: Keep[];
}

export interface DatasetSize {
  rows: number;
  columns: number;
  cells: number;
}

type Table = Pick<Statistics, 'columns' | 'rows'>;

/** Tables of so many rows are asked about also where they fit. */
const many = 2000;
const mostNames = 60;
const last = [1, 5, 10, 20];

const levels: Readonly<Record<string, (name: string) => boolean>> = {
  municipalities: (name) => /^(?:K[-_]?)?\d{4}(?:\s|$)/.test(name),
  counties: (name) => /^(?:F[-_]?)?\d{2}(?:\s|$)/.test(name),
  country: (name) => /^(?:0|00|EAK|hele landet|heile landet|norge|noreg)(?:\s|$)/iu.test(name),
};

export function sizeOf({
  columns,
  rows,
}: {
  columns: readonly unknown[];
  rows: readonly unknown[];
}): DatasetSize {
  return { rows: rows.length, columns: columns.length, cells: rows.length * columns.length };
}

/** Whether a dataset can hold it: the same limits as when it is written. */
export function fits({ rows, columns, cells }: DatasetSize): boolean {
  return rows <= cellLimits.rows && columns <= cellLimits.columns && cells <= cellLimits.cells;
}

/** What people can choose of a table that is too large, or large. */
export function keepChoices(table: Table): KeepChoice[] {
  const size = sizeOf(table);
  if (fits(size) && size.rows < many) return [];
  return table.columns.flatMap(({ label, holds }, column) => {
    if (holds !== 'names') return [];
    const names = [...new Set(table.rows.map((row) => String(row[column])))];
    const options = optionsOf(names);
    return options.length > 0 ? [{ column, label, options }] : [];
  });
}

function optionsOf(names: readonly string[]): Keep[] {
  if (names.length < 2) return [];
  if (names.every(isPeriod))
    return last.filter((count) => count < names.length).map((count) => `last-${count}`);
  const found = Object.keys(levels).filter((level) => names.some(levels[level]!));
  if (found.length > 1) return found;
  return names.length <= mostNames ? names.map((name) => `=${name}`) : [];
}

/** The rows that people have chosen. */
export function kept<T extends Table>(table: T, keeps: Readonly<Record<number, Keep>>): T {
  let { rows } = table;
  for (const [column, keep] of Object.entries(keeps)) {
    const c = Number(column);
    if (keep === '' || table.columns[c]?.holds !== 'names') continue;
    const fitting = test(keep, [...new Set(rows.map((row) => String(row[c])))]);
    rows = rows.filter((row) => fitting(String(row[c])));
  }
  return { ...table, rows };
}

function test(keep: Keep, names: readonly string[]): (name: string) => boolean {
  if (keep.startsWith('=')) return (name) => name === keep.slice(1);
  const count = /^last-(\d{1,3})$/.exec(keep)?.[1];
  if (count !== undefined) {
    const newest = new Set(inTime(names).slice(-Number(count)));
    return (name) => newest.has(name);
  }
  return Object.hasOwn(levels, keep) ? levels[keep]! : () => true;
}

/** What begins with its year is in order as it is written; other periods are in the order of the file. */
function inTime(names: readonly string[]): string[] {
  return names.every((name) => /^\d{4}/.test(name)) ? [...names].sort() : [...names];
}
