/** Cells as sheets and documents put them on the clipboard, and a grid that they are put into. Pure. */

import type { Language } from '../formats/language';
import { plainSpaces } from '../formats/typography';
import { Doubts } from '../import/doubts';
import { decimalMarkOf, type ReadCell, readCell } from '../import/numbers';
import { signOf } from '../import/signs';
import type { ImportDoubt, RawCell, RawTable } from '../import/types';
import { cellLimits } from '../model/cells';

type Holds = 'names' | 'numbers' | undefined;

/** Undefined for what is one piece of text and no table. */
export function readCells(text: string): RawCell[][] | undefined {
  const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  if (lines.length < 2 && !text.includes('\t')) return undefined;
  // What is more than a grid holds is refused when it is put in, and not left out without a word.
  return lines.slice(0, cellLimits.rows + 1).map((line) =>
    line
      .split('\t')
      .slice(0, cellLimits.columns + 1)
      .map((cell) => ({ text: cell.trim() })),
  );
}

/** The cells of the first table, without the lines that stood around it. */
export function cellsOf(tables: readonly RawTable[]): RawCell[][] | undefined {
  const table = tables.find(({ part }) => !part);
  if (!table) return undefined;
  const { above = 0, below = 0 } = table.around ?? {};
  return table.rows.slice(above, table.rows.length - below);
}

interface Taken {
  rows: unknown[][];
  /** What was read otherwise than it was written. */
  doubts: ImportDoubt[];
}

/**
 * The rows with pasted cells put in at a place, each as what its place holds.
 *
 * @param holdsAt undefined for a place that holds neither names nor numbers
 */
export function takeCells(
  rows: readonly (readonly unknown[])[],
  row: number,
  column: number,
  cells: readonly (readonly RawCell[])[],
  holdsAt: (row: number, column: number) => Holds,
  lang: Language,
): Taken {
  const doubts = new Doubts();
  const units = new Map<string, number>();
  const mark = decimalMarkOf(
    cells.flatMap((line) => line.map(({ text }) => text)),
    lang === 'en' ? ',' : undefined,
  );
  const taken = (cell: RawCell, c: number, r: number): unknown => {
    const text = plainSpaces(cell.text).trim();
    if (holdsAt(r, c) !== 'numbers') return text;
    const read = readCell(cell, mark);
    if (read.is !== 'number') return text;
    for (const [why, typed] of otherwise(read, text)) {
      if (why === 'unit-left') units.set(typed, (units.get(typed) ?? 0) + 1);
      else doubts.count(why, 'typed', typed);
    }
    return read.value;
  };
  const out = pasteInto(rows, row, column, cells, taken);
  for (const [unit, count] of units) doubts.say('unit', 'unit-left', { unit, count: String(count) });
  return { rows: out, doubts: doubts.all() };
}

/** The same for one number that is typed. */
export function typedDoubts(text: string, holds: Holds, lang: Language): ImportDoubt[] {
  return takeCells([], 0, 0, [[{ text }]], () => holds, lang).doubts;
}

type Otherwise = 'number-ambiguous' | 'number-marked' | 'unit-left';

/** What a number was read without, or could have been instead. */
export function otherwise(read: ReadCell, text: string): [Otherwise, string][] {
  if (read.is !== 'number') return [];
  const out: [Otherwise, string][] = [];
  if (read.ambiguous) out.push(['number-ambiguous', `${text} → ${read.value}`]);
  if (read.marked) out.push(['number-marked', text]);
  if (read.unit) out.push(['unit-left', read.unit]);
  return out;
}

/** What stands where numbers should be and is none: it stays as it was typed, and counts as missing. */
export function unreadCells(
  rows: readonly (readonly unknown[])[],
  holdsAt: (row: number, column: number) => Holds,
): ImportDoubt[] {
  const doubts = new Doubts();
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (typeof cell !== 'string' || holdsAt(r, c) !== 'numbers') continue;
      const text = plainSpaces(cell).trim();
      const sign = signOf(text);
      if (sign === 'dash') doubts.count('dash-typed');
      else if (sign === 'hidden') doubts.count('number-hidden', 'typed', text);
      else if (sign === 'error') doubts.count('number-error', 'typed', text);
      else if (sign === undefined) doubts.count('words-among-numbers', 'typed', text);
    }
  }
  return doubts.all();
}

/**
 * The rows with the cells put in at a place; rows and columns that are not there yet are made.
 *
 * @param taken what a cell's text becomes in its column
 */
function pasteInto(
  rows: readonly (readonly unknown[])[],
  row: number,
  column: number,
  cells: readonly (readonly RawCell[])[],
  taken: (cell: RawCell, column: number, row: number) => unknown,
): unknown[][] {
  const out = rows.map((one) => [...one]);
  for (const [r, line] of cells.entries()) {
    while (out.length <= row + r) out.push([]);
    const target = out[row + r]!;
    for (const [c, cell] of line.entries()) {
      while (target.length <= column + c) target.push('');
      target[column + c] = taken(cell, column + c, row + r);
    }
  }
  const width = Math.max(0, ...out.map((one) => one.length));
  return out.map((one) => [...one, ...Array<unknown>(width - one.length).fill('')]);
}
