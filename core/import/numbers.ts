/** Numbers in a column of statistics, as agencies and spreadsheets write them. */
import { parseNumber } from '../formats/number-input';
import { plainSpaces } from '../formats/typography';
import { type SignKind, signOf } from './signs';
import type { RawCell } from './types';

/**
 * What a cell says: a number, the sign of one that is missing (empty for an empty cell), or words that are neither.
 * What a dash means is for the table to say.
 */
export type ReadCell =
  | {
      is: 'number';
      value: number;
      decimals: number;
      ambiguous?: true;
      marked?: string;
      /** What stands with the number: «prosent», «kr». */
      unit?: string;
    }
  | { is: 'missing'; sign: string; kind: SignKind }
  | { is: 'words'; text: string };

export type DecimalMark = ',' | '.';

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

/** A letter is a mark where a space or decimals stand before it: «4G» and «01A» are names. */
const number =
  /^([-−–+]?)\s?(\d[\d .,'’]*|[.,]\d+)(?:[eE]([+-]?\d{1,3}))?\s?(%)?\s?(\*{1,3}|\([a-z*]\)|(?:(?<=\s)|(?<=[.,]\d{1,6}))[a-z])?$/;

export function readCell(cell: RawCell, mark: DecimalMark): ReadCell {
  const text = plainSpaces(cell.text).trim();
  if (cell.number !== undefined && Number.isFinite(cell.number)) {
    const value = tidy(cell.number);
    const { decimals = decimalsOf(value), unit } = cell;
    return { is: 'number', value, decimals, ...(unit ? { unit } : {}) };
  }
  const kind = signOf(text);
  if (kind) return { is: 'missing', sign: text, kind };
  const { bare, currency } = withoutCurrency(text);
  // Accountants write what is below zero so; others write what they are unsure of so.
  const inBrackets = /^\((\d[\d .,'’]*)\)$/.exec(bare)?.[1];
  const found = number.exec(inBrackets === undefined ? bare : `-${inBrackets}`);
  if (!found) return inWords(cell.text.trim(), mark);
  const [, sign, written, exponent, percent, marked] = found as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
  ];
  const read = digitsOf(written.trim(), mark);
  if (!read) return { is: 'words', text: cell.text.trim() };
  const size = Number(exponent === undefined ? read.text : `${read.text}e${exponent}`);
  if (!Number.isFinite(size)) return { is: 'words', text: cell.text.trim() };
  const value = sign === '' || sign === '+' || size === 0 ? size : -size;
  return {
    is: 'number',
    value,
    decimals: exponent === undefined ? (read.text.split('.')[1]?.length ?? 0) : decimalsOf(value),
    ...(read.ambiguous || inBrackets !== undefined ? { ambiguous: true } : {}),
    ...(percent ? { unit: 'prosent' } : currency ? { unit: currency } : {}),
    ...(marked ? { marked } : {}),
  };
}

/** «1,5 mill.», «ca. 300», «12 prosent»: as people write numbers between words. */
function inWords(text: string, mark: DecimalMark): ReadCell {
  const read = parseNumber(text, mark === ',' ? 'nb' : 'en');
  if (!read) return { is: 'words', text };
  const { value, approx, unit, unsure } = read;
  return {
    is: 'number',
    value,
    decimals: decimalsOf(value),
    ...(unsure.length > 0 ? { ambiguous: true } : {}),
    ...(unit ? { unit: unit === 'percent' ? 'prosent' : 'kr' } : {}),
    ...(approx ? { marked: text } : {}),
  };
}

const before = /^(kr\.?|nok|eur|usd|[€$£])\s?(?=[-−–+(.,\d])/i;
const after = /(?<=[\d)])\s?(kr\.?|nok|eur|usd|[€$£]|,\s?[-–—]{1,2})$/i;

/** «kr 1 500», «1 500,-», «$ 12» */
function withoutCurrency(text: string): { bare: string; currency?: string } {
  const found = before.exec(text) ?? after.exec(text);
  if (!found) return { bare: text };
  const bare = found.index === 0 ? text.slice(found[0].length) : text.slice(0, found.index);
  const typed = found[1]!;
  return { bare, currency: /^[€$£]|eur|usd/i.test(typed) ? typed : 'kr' };
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
