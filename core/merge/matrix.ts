/** Rows of cells: a row or a column that one has added, cells that the other has filled in. */
import { same } from '../base/json';
import type { FieldForm } from '../model/field';
import { keyOf, likeness } from './alike';
import { namesOf } from './identity';
import { listThree } from './lists';
import { mergedOrder } from './order';
import {
  agreed,
  disputed,
  listOf,
  type Merger,
  type Outcome,
  settledNow,
  sides,
  type Three,
} from './outcome';

type Row = readonly unknown[];
type Side = 'base' | 'ours' | 'theirs';
type ListOf = Extract<FieldForm, { type: 'list' }>;

/** Rows of numbers, names or short texts. */
export function isMatrix(form: FieldForm): form is ListOf & { of: ListOf } {
  return (
    form.type === 'list' &&
    form.of.type === 'list' &&
    (form.of.of.type === 'cell' || form.of.of.type === 'text')
  );
}

/** Columns under names that are the same in all three; what stands at which place of a row is found by them. */
interface Columns {
  base: readonly string[];
  ours: readonly string[];
  theirs: readonly string[];
  /** Those that are there after all, in their order. */
  merged: readonly string[];
}

/**
 * @param given what stands above each column; the first row where they are not kept apart
 * @param rows may be longer than there are heads
 */
export function columnsThree(given: Record<Side, Row>, rows: Record<Side, readonly Row[]>): Columns {
  const wide = (side: Side): Row => {
    const more = Math.max(widthOf(rows[side]) - given[side].length, 0);
    return [...given[side], ...Array.from({ length: more }, () => undefined)];
  };
  const heads = { base: wide('base'), ours: wide('ours'), theirs: wide('theirs') };
  const { base, ours, theirs } = namesOf<unknown>(heads, keyOf, likeness);
  const both = new Set([...ours, ...theirs]);
  // Removed by one.
  for (const id of base) if (!ours.includes(id) || !theirs.includes(id)) both.delete(id);
  return { base, ours, theirs, merged: mergedOrder({ base, ours, theirs }, both) };
}

/** Columns by their places, where nobody has added, moved or removed any. */
export function sameColumns(...widths: readonly number[]): Columns {
  const ids = Array.from({ length: Math.max(...widths) }, (_, i) => `b${i}`);
  return { base: ids, ours: ids, theirs: ids, merged: ids };
}

const widthOf = (rows: readonly Row[]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** Rows whose columns have their names in the first of them. */
export function rowsThree(cell: FieldForm, three: Three, merge: Merger): Outcome {
  const lists = { base: rowsOf(three.base), ours: rowsOf(three.ours), theirs: rowsOf(three.theirs) };
  const widths = [widthOf(lists.ours), widthOf(lists.theirs)];
  if (lists.base.length > 0) widths.push(widthOf(lists.base));
  const columns = widths.every((width) => width === widths[0])
    ? sameColumns(...widths)
    : columnsThree(
        { base: lists.base[0] ?? [], ours: lists.ours[0] ?? [], theirs: lists.theirs[0] ?? [] },
        lists,
      );
  return cellsThree(columns, cell, lists, merge) ?? disputed(three);
}

export function rowsOf(value: unknown): Row[] {
  return listOf(value).map(listOf);
}

/** Rows as objects, so that a cell is found by its column. */
type Cells = Readonly<Record<string, unknown>>;

/** @returns undefined when one has removed a column in which the other has changed something */
export function cellsThree(
  columns: Columns,
  cell: FieldForm,
  lists: Record<Side, readonly Row[]>,
  merge: Merger,
): Outcome | undefined {
  const under = (side: Side): Cells[] =>
    lists[side].map((row) =>
      Object.fromEntries(row.slice(0, columns[side].length).map((one, i) => [columns[side][i]!, one])),
    );
  const [base, ours, theirs] = [under('base'), under('ours'), under('theirs')];
  const shared = columns.base.filter((id) => columns.ours.includes(id) && columns.theirs.includes(id));
  const gone = columns.base.filter((id) => !shared.includes(id));
  // A column may only go with what stood in it when the other began.
  if (gone.some((id) => isTouched(id, columns.ours.includes(id) ? ours : theirs, base))) return undefined;
  const named = rowNames(shared, [base, ours, theirs]);
  const merged = listThree(
    { base, ours, theirs },
    {
      key: (row) => named?.(row) ?? keyOf(shared.map((id) => row[id])),
      item: (one) => rowThree(columns.merged, cell, one, merge),
      likeness: (a, b) => (same(a[shared[0]!], b[shared[0]!]) ? 1 : likeness(a, b)),
    },
  );
  const isAltered = !same(columns.merged, columns.base);
  const asRow = (row: Cells): Row => {
    const all = columns.merged.map((id) => row[id]);
    // A column that is new to a row is an empty cell; a row that ended early goes on doing so.
    const end = isAltered ? all.length : all.findLastIndex((one) => one !== undefined) + 1;
    return all.slice(0, end).map((one) => one ?? '');
  };
  const list = (value: unknown): Row[] => (value as Cells[]).map(asRow);
  return { now: list(merged.now), ours: list(merged.ours), theirs: list(merged.theirs) };
}

/** Whether anything stands in a column that did not stand in it before. */
function isTouched(id: string, side: readonly Cells[], base: readonly Cells[]): boolean {
  const before = new Set(base.map((row) => keyOf(row[id])));
  return side.some((row) => !before.has(keyOf(row[id])));
}

/** Rows go by their first cell where it names them: no two of a table have the same. */
function rowNames(
  shared: readonly string[],
  tables: readonly (readonly Cells[])[],
): ((row: Cells) => string) | undefined {
  const [first] = shared;
  if (first === undefined) return undefined;
  const name = (row: Cells): string => keyOf(row[first]);
  const unique = tables.every((rows) => new Set(rows.map(name)).size === rows.length);
  return unique ? name : undefined;
}

function rowThree(
  columns: readonly string[],
  cell: FieldForm,
  { base, ours, theirs }: Three,
  merge: Merger,
): Outcome {
  const out: Record<(typeof sides)[number], Record<string, unknown>> = { now: {}, ours: {}, theirs: {} };
  for (const id of columns) {
    const at = (row: unknown): unknown => (row as Cells | undefined)?.[id];
    const [a, b] = [at(ours), at(theirs)];
    // A column that only one has.
    const one =
      (a === undefined || b === undefined) && at(base) === undefined
        ? agreed(a ?? b)
        : merge(cell, { base: at(base), ours: a, theirs: b });
    for (const side of sides) if (one[side] !== undefined) out[side][id] = one[side];
  }
  return settledNow(out);
}
