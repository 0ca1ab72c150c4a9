/** Which column of a sheet holds what, from its headings; people may say otherwise. */
import { looksLikeName, roleOf } from '../formats/member-words';
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
    const cells = row.map(({ text }) => text);
    const found = columnsIn(kind, cells).map((column) => column?.id);
    if (!found.some((id) => id !== undefined && must[kind].includes(id))) continue;
    // «medlem; Ola Vik» is a member, though «Medlem» may stand above names.
    if (kind === 'people' && roleOf(cells[found.indexOf('name')] ?? '') && cells.some(looksLikeName))
      continue;
    return { header: r, columns: found.map((id, c) => (found.indexOf(id) === c ? id : undefined)) };
  }
  return { header: undefined, columns: (table.rows[0] ?? []).map(() => undefined) };
}

/**
 * The row of headings of a list of people in which no heading is known, so that nobody can tell which column is the name:
 * words over columns, none of which is a person or a role, with people somewhere below. Undefined for a list without any.
 */
export function unknownHeadings({ rows }: RawTable): number | undefined {
  const filled = (r: number): string[] =>
    rows[r]!.map(({ text }) => plainSpaces(text).trim()).filter(Boolean);
  const widest = Math.max(0, ...rows.slice(0, 60).map((_, r) => filled(r).length));
  const first = rows.findIndex((_, r) => filled(r).length >= Math.max(2, widest * 0.6));
  if (first < 0 || first > 15) return undefined;
  const cells = filled(first);
  const isHeading = (text: string): boolean =>
    text.length <= 60 && /\p{L}{2}/u.test(text) && !/[\d@,;]/.test(text) && roleOf(text) === undefined;
  if (!cells.every(isHeading) || new Set(cells.map((cell) => cell.toLowerCase())).size < cells.length)
    return undefined;
  // Headings are written small, or hold a word that is no part of a name: «kandidatnavn», «Navn på medlem».
  if (cells.some((cell) => looksLikeName(cell) && !/nav?n|namm?n?|person|kandidat|medl/iu.test(cell)))
    return undefined;
  const below = rows.slice(first + 1, first + 200).map((_, i) => filled(first + 1 + i));
  const values = new Set(below.flat());
  // What stands over a column does not stand in it as well.
  if (cells.some((cell) => values.has(cell))) return undefined;
  return below.some((row) => row.length > 1 && row.some(looksLikeName)) ? first : undefined;
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
