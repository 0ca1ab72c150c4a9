/** Cells of a dataset as people type, paste and read them. Pure. */
import type { Language } from '../formats/language';
import { parseNumber } from '../formats/number-input';
import { formatNumber } from '../formats/numbers';
import { plainSpaces } from '../formats/typography';
import { type AuthoredCell, type Cell, readCell } from '../model/cells';

/** What was typed into a cell: in a column of numbers a number, zero for a dash, or the sign of one that is missing. */
export function cellOf(typed: string, holds: 'names' | 'numbers' | undefined, lang: Language): Cell {
  const text = plainSpaces(typed).trim();
  if (holds !== 'numbers') return typed;
  if (/^[-−–]$/.test(text)) return 0;
  const read = parseNumber(text, lang);
  return read && !read.approx && !read.unit ? read.value : text;
}

/** A cell as it can be typed again. @param decimals a fixed number of them, where it is only read */
export function writeCell(
  cell: AuthoredCell | undefined,
  holds: 'names' | 'numbers' | undefined,
  lang: Language,
  decimals?: number,
): string {
  if (cell === undefined) return '';
  const read = readCell(cell, lang);
  if (typeof read === 'string') return read;
  // «2025» among names is a year.
  return holds === 'numbers' && Number.isFinite(read)
    ? plainSpaces(formatNumber(read, lang, decimals === undefined ? {} : { decimals }))
    : String(read);
}
