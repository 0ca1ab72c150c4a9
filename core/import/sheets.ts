/** Which sheet of a workbook is read, and what is said of the others. */
import type { LeftOut, SheetKind } from '../paste';
import { guessColumns } from './columns';
import type { ImportDoubt, RawTable, ReadFile } from './types';

/**
 * The first sheet that holds something, or the one that people have said.
 *
 * @param whole a list goes on over gaps and headings; only tables of numbers are taken apart
 */
export function sheetOf(
  tables: readonly RawTable[],
  wanted: number | undefined,
  whole = false,
): { table?: RawTable; sheet: number } {
  const holds = (table: RawTable): boolean =>
    !(whole && table.part && wanted === undefined) &&
    table.rows.some((row) => row.some(({ text }) => text.trim() !== ''));
  const sheet = wanted ?? Math.max(0, tables.findIndex(holds));
  const table = tables[sheet];
  return table && holds(table) ? { table, sheet } : { sheet };
}

/** The sheet that people have said, or the first with headings of such a list; otherwise the first that holds something. */
export function listSheetOf(
  kind: SheetKind,
  tables: readonly RawTable[],
  wanted: number | undefined,
): { table?: RawTable; sheet: number } {
  const headed = tables.findIndex((table) => !table.part && guessColumns(kind, table).header !== undefined);
  return wanted === undefined && headed >= 0
    ? { table: tables[headed]!, sheet: headed }
    : sheetOf(tables, wanted, true);
}

const generic = /^(?:sheet|ark|tabell|table|worksheet)\s*\d*$/iu;

/** A sheet's own name says more than that it is the first. */
export function nameOf(file: ReadFile, table: RawTable): string {
  const sheet = table.name?.trim() ?? '';
  return sheet !== '' && !generic.test(sheet)
    ? sheet
    : file.name
        .replace(/\.[^.]{1,5}$/, '')
        .replace(/[_-]+/g, ' ')
        .trim();
}

/** Several sheets hold something, and nobody has said which is meant. */
export function sheetChosen(tables: readonly RawTable[], sheet: number, whole = false): ImportDoubt[] {
  const others = tables.flatMap(({ name, rows, part }, i) =>
    i !== sheet && !(whole && part) && rows.length > 0 && name ? [name] : [],
  );
  if (others.length === 0) return [];
  const params = { name: tables[sheet]?.name ?? '', others: others.slice(0, 8).join(', ') };
  return [{ field: 'rows', why: 'sheet-chosen', params }];
}

/** What the reader of a sheet left out, and the other sheets, for lists; statistics have it among their doubts. */
export function leftOut(tables: readonly RawTable[], sheet: number, wanted: number | undefined): LeftOut[] {
  return [
    ...(wanted === undefined ? sheetChosen(tables, sheet, true) : []),
    ...(tables[sheet]?.doubts ?? []),
  ].map(({ why, params }) => ({ why, params }));
}
