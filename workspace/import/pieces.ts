/** Pages and documents in reading order: tables, and the lines around them as rows of one cell. */
import { plainLine } from '../../core/formats/read-text';
import { hasLabel } from '../../core/import/about';
import { type ImportDoubt, importLimits, type RawCell, type RawTable } from '../../core/import/types';
import { tooBig, tooManyRows } from './csv';
import { ImportError } from './errors';

export interface ReadTable {
  caption?: string;
  rows: RawCell[][];
  doubts: ImportDoubt[];
}

/** @param before rows that are there already @param cells of them and this one @throws ImportError for one that is too much */
export function holdRow(row: readonly RawCell[], before: number, cells: number): void {
  const failed =
    before >= importLimits.rows
      ? tooManyRows(before + 1)
      : tooBig(
          row.map(({ text }) => text),
          before + 1,
          cells,
        );
  if (failed) throw failed;
}

/** Words outside of tables, or a table, which is read when its turn comes. */
export type Piece = { line: string } | { name?: string; table: () => ReadTable };

/** A table that is too large is no reason to refuse the others; it is named. @throws ImportError where none fits */
export function tablesOf(pieces: readonly Piece[]): RawTable[] {
  const out: RawTable[] = [];
  const large: string[] = [];
  let failed: ImportError | undefined;
  let lines: string[] = [];
  for (const piece of pieces) {
    if ('line' in piece) {
      lines.push(piece.line);
      continue;
    }
    // A source or a note stands under the table that it is of.
    const before = out.at(-1);
    const own = before ? lines.findIndex((line) => !hasLabel(line)) : 0;
    if (before) addBelow(before, own < 0 ? lines : lines.slice(0, own));
    const above = own < 0 ? [] : lines.slice(own);
    lines = [];
    try {
      const table = piece.table();
      if (table.rows.some((row) => row.some(({ text }) => text !== '')))
        out.push(laid(table, above, out.length, piece.name));
      else lines = above;
    } catch (error) {
      if (!(error instanceof ImportError) || !/^too-|^cell-too/.test(error.code)) throw error;
      failed ??= error;
      large.push(above.at(-1) ?? String(out.length + large.length + 1));
    }
    if (out.length >= importLimits.sheets) break;
  }
  if (out.length === 0 && failed) throw failed;
  const last = out.at(-1);
  if (last) addBelow(last, lines);
  if (large.length > 0) {
    const doubt: ImportDoubt = {
      field: 'rows',
      why: 'sheets-too-big',
      params: { typed: large.slice(0, 5).join(', ') },
    };
    for (const table of out) table.doubts = [doubt, ...(table.doubts ?? [])];
  }
  return out;
}

function laid(
  { caption, rows, doubts }: ReadTable,
  above: readonly string[],
  before: number,
  called: string | undefined,
): RawTable {
  const lines = [...above, ...(caption ? [caption] : [])];
  const name = caption ?? called ?? above.at(-1);
  return {
    name: plainLine(name || String(before + 1)).slice(0, 100),
    rows: [...lines.map(row), ...rows],
    read: {},
    ...(lines.length > 0 ? { around: { above: lines.length, below: 0 } } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

function addBelow(table: RawTable, lines: readonly string[]): void {
  if (lines.length === 0) return;
  table.rows.push(...lines.map(row));
  const { above = 0, below = 0 } = table.around ?? {};
  table.around = { above, below: below + lines.length };
}

const row = (text: string): RawCell[] => [{ text }];
