/** Numbers in a column of statistics, as agencies and spreadsheets write them. */
import { plainSpaces } from '../formats/typography';
import type { RawCell } from './types';

/**
 * What a cell says: a number, the sign of one that is missing (empty for an empty cell), or words that are neither.
 * `-` is zero, as Statistics Norway writes it; `.`, `..`, `...` and `:` are missing numbers and never zero.
 */
type ReadCell =
  | {
      is: 'number';
      value: number;
      decimals: number;
      ambiguous?: true;
      dash?: true;
      marked?: string;
      percent?: true;
    }
  | { is: 'missing'; sign: string }
  | { is: 'words'; text: string };

export type DecimalMark = ',' | '.';

const missing = /^(?:\.{1,3}|…|:|)$/;
/** What others than statistics agencies write for a number that is missing; kept as it is. */
const alsoMissing = /^(?:n\/?a|n\.a\.|#n\/a|nan|null|i\.a\.|ikke oppgitt|mangler|manglar|x)$/i;

function isMissingSign(text: string): boolean {
  return missing.test(text) || alsoMissing.test(text);
}

/** The mark between whole and decimals that a whole table uses; what stands between columns is a hint. */
export function decimalMarkOf(cells: Iterable<string>, delimiter: string | undefined): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const text = plainSpaces(cell).trim();
    const found = /^[-−–+]?[\d ]*([.,])(\d+)\s?%?\*?$/.exec(text);
    // Three digits after one mark may be thousands.
    if (!found || (found[2]!.length === 3 && !/^[-−–+]?0[.,]/.test(text))) continue;
    if (found[1] === ',') comma++;
    else point++;
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return delimiter === ',' ? '.' : ',';
}

export function readCell(cell: RawCell, mark: DecimalMark): ReadCell {
  const text = plainSpaces(cell.text).trim();
  if (cell.number !== undefined && Number.isFinite(cell.number)) {
    const value = tidy(cell.number);
    return { is: 'number', value, decimals: decimalsOf(value) };
  }
  if (/^[-–—−]$/.test(text)) return { is: 'number', value: 0, decimals: 0, dash: true };
  if (isMissingSign(text)) return { is: 'missing', sign: text };
  const found =
    /^([-−–+]?)\s?(\d[\d .,'’]*?|[.,]\d+)(?:e([+-]?\d{1,3}))?\s?(%)?\s?(\*|\([a-z]\)|[a-z])?$/i.exec(text);
  if (!found) return { is: 'words', text: cell.text.trim() };
  const [, sign, digits, exponent, percent, marked] = found as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
  ];
  const read = digitsOf(digits, mark);
  if (!read) return { is: 'words', text: cell.text.trim() };
  const size = Number(exponent === undefined ? read.text : `${read.text}e${exponent}`);
  if (!Number.isFinite(size)) return { is: 'words', text: cell.text.trim() };
  const value = sign === '' || sign === '+' || size === 0 ? size : -size;
  return {
    is: 'number',
    value,
    decimals: exponent === undefined ? (read.text.split('.')[1]?.length ?? 0) : decimalsOf(value),
    ...(read.ambiguous ? { ambiguous: true } : {}),
    ...(percent ? { percent: true } : {}),
    ...(marked ? { marked } : {}),
  };
}

/** Digits with a point for the decimals; undefined where the marks cannot stand in one number. */
function digitsOf(digits: string, mark: DecimalMark): { text: string; ambiguous?: true } | undefined {
  const other = mark === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = digits.split(mark);
  if (more.length > 0 || fraction === '' || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    // «1,234,567» in a table with decimal comma: thousands, as they can be nothing else.
    return /^\d{1,3}(?:[.,]\d{3}){2,}$/.test(digits) && new Set(digits.replace(/\d/g, '')).size === 1
      ? { text: digits.replace(/[.,]/g, ''), ambiguous: true }
      : undefined;
  }
  const groups = whole.split(/[ .,'’]/);
  const marks = new Set(whole.replace(/\d/g, ''));
  if (
    marks.size > 1 ||
    groups.slice(1).some((group) => group.length !== 3) ||
    (groups[0]!.length > 3 && groups.length > 1)
  ) {
    // «0.5» where decimals have a comma is a number all the same.
    return fraction === undefined && marks.has(other) && /^\d+[.,]\d+$/.test(whole)
      ? { text: whole.replace(other, '.'), ambiguous: true }
      : undefined;
  }
  const text = `${groups.join('') || '0'}${fraction === undefined ? '' : `.${fraction}`}`;
  const ambiguous = fraction === undefined && groups.length === 2 && marks.has(other);
  return { text, ...(ambiguous ? { ambiguous: true as const } : {}) };
}

/** Spreadsheets keep 0.1 + 0.2 as 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent] = String(value).split('e');
  const written = digits.split('.')[1]?.length ?? 0;
  return Math.min(6, Math.max(0, written - Number(exponent ?? 0)));
}
