/** Which column of a sheet holds what, from its headings; people may say otherwise. */
import { plainSpaces } from '../formats/typography';
import { kindOf } from '../model/kinds';
import type { SheetKind } from '../paste';
import { columnsIn } from '../words';
import type { RawTable } from './types';

export interface GuessedColumns {
  /** The row of headings; undefined where no row looks like one. */
  header: number | undefined;
  /** Ids of columns of the kind, by the place in the sheet. */
  columns: readonly (string | undefined)[];
}

/** Columns without which nothing can be read: one of them makes a row one of headings. */
const must: Readonly<Record<SheetKind, readonly string[]>> = {
  people: ['name', 'first', 'last'],
  meetings: ['date'],
};

export function guessColumns(kind: SheetKind, table: RawTable): GuessedColumns {
  // Above the headings there may be a title and a few lines of who made the list.
  for (const [r, row] of table.rows.slice(0, 15).entries()) {
    const found = columnsIn(
      kind,
      row.map(({ text }) => text),
    ).map((column) => column?.id);
    if (!found.some((id) => id !== undefined && must[kind].includes(id))) continue;
    return { header: r, columns: found.map((id, c) => (found.indexOf(id) === c ? id : undefined)) };
  }
  return { header: undefined, columns: (table.rows[0] ?? []).map(() => undefined) };
}

/** What can be said of the columns of a sheet, in the order in which they are offered. */
export function columnIds(kind: SheetKind): string[] {
  return kindOf(kind).columns.map(({ id }) => id);
}

/** What the columns of a table are called: its headings, or their letters where it has none. */
export function headingsIn(table: RawTable, header: number | undefined): string[] {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const row = header === undefined ? undefined : table.rows[header];
  return Array.from({ length: width }, (_, c) => plainSpaces(row?.[c]?.text ?? '').trim() || letter(c));
}

function letter(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? String.fromCharCode(64 + before) : '') + String.fromCharCode(65 + (column % 26));
}
