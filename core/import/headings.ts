/** Which rows of a table are headings. */
import { plainSpaces } from '../formats/typography';
import { isUnit } from './about';
import { type DecimalMark, readCell } from './numbers';
import { isBarePeriod, isPeriod, isPeriodHeading } from './periods';
import type { RawCell } from './types';

type Kind = 'empty' | 'period' | 'number' | 'sign' | 'word';

/** Rows that are looked at. */
const most = 8;

/** What the first column of statistics is called. */
export const stub =
  /^(?:region\w*|kommuner?|kommunar|fylker?|fylke|landsdel|bydel|land|country(?: name)?|county|municipality|kjønn|sex|gender|alder|age|næring|yrke|skole|skule|school|navn|namn|name|kategori|category|gruppe|group|type|variabel|variable|kode|code|enhet|eining|parti|tema|klassetrinn|trinn|grade)$/iu;

/**
 * How many rows from the first are headings: words, and periods as long as the rows above do not tell the columns
 * apart. A row in which numbers are kept back («*», «prikket») is a row of data.
 */
export function headerRows(rows: readonly RawCell[][], width: number, mark: DecimalMark): number {
  const labels = Array.from({ length: width }, () => '');
  let named = false;
  const last = Math.min(rows.length - 1, most);
  for (let h = 0; h < last; h++) {
    const row = rows[h]!;
    const first = textAt(row, 0);
    const kinds = Array.from({ length: width }, (_, c) => kindOf(row[c], mark));
    const behind = width === 1 ? kinds : kinds.slice(1);
    const has = (kind: Kind): boolean => behind.includes(kind);
    const isTold = told(labels);
    const isHeading =
      h === 0
        ? has('number')
          ? countsUp(row, rows[1]!, behind) || countsUpBehind(row, rows[1]!, kinds, mark)
          : has('word') || (has('period') && kinds[0] !== 'period') || (!has('sign') && !has('period'))
        : has('number') || has('sign')
          ? false
          : has('word')
            ? (first === '' && h > 0) || namesColumns(row, first, kinds, labels, named, isTold)
            : has('period') && !isTold && kinds[0] !== 'period';
    if (!isHeading) return h;
    add(labels, row);
    named ||= first !== '';
  }
  return last;
}

/** Whether words below other headings, with a name at the left, are headings themselves and no row of data. */
function namesColumns(
  row: readonly RawCell[],
  first: string,
  kinds: readonly Kind[],
  labels: readonly string[],
  named: boolean,
  isTold: boolean,
): boolean {
  const cells = row.slice(1).map((_, c) => textAt(row, c + 1));
  const filled = cells.filter(Boolean);
  if (filled.length > 0 && filled.every(isUnit)) return true;
  if (!named) return !isTold || stub.test(first) || isPeriodHeading(first);
  if (isTold) return false;
  // The name again, or words that tell apart what the row above does not.
  if (labels[0]!.split('|').includes(first)) return true;
  const both = [...labels];
  add(both, row);
  return told(both) && kinds.slice(1).every((kind) => kind === 'word' || kind === 'period');
}

/** Each heading but the first is another than the rest. */
function told(labels: readonly string[]): boolean {
  const behind = labels.slice(1);
  return new Set(behind).size === behind.length && !behind.includes('');
}

/** A heading that spans several columns stands over the first of them. */
function add(labels: string[], row: readonly RawCell[]): void {
  let before = '';
  for (let c = 0; c < labels.length; c++) {
    before = textAt(row, c) || (c > 0 ? before : '');
    labels[c] = `${labels[c]}|${before}`;
  }
}

/** «Trinn; 1; 2; 3»: whole numbers in even steps, under a word that names what is at the left. */
function countsUp(row: readonly RawCell[], next: readonly RawCell[], behind: readonly Kind[]): boolean {
  if (behind.length < 2 || behind.some((kind) => kind !== 'number' && kind !== 'period')) return false;
  const first = textAt(row, 0);
  if (first !== '' && !stub.test(first) && !isPeriodHeading(first)) return false;
  return inSteps(row) && !inSteps(next);
}

/** «bydel; bydel_id; kjønn; 0; 1; 2; …; 109; 112»: words, some of them over numbers, and at last whole numbers that go up. */
function countsUpBehind(
  row: readonly RawCell[],
  next: readonly RawCell[],
  kinds: readonly Kind[],
  mark: DecimalMark,
): boolean {
  const from = kinds.findIndex((kind) => kind !== 'word');
  if (from < 1 || kinds.length - from < 3 || kinds.slice(from).some((kind) => kind !== 'number'))
    return false;
  const goesUp = (cells: readonly RawCell[]): boolean => {
    const texts = kinds.slice(from).map((_, i) => textAt(cells, from + i));
    return (
      texts.every((text) => /^\d{1,4}$/.test(text)) &&
      texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]))
    );
  };
  const isOverNumbers = kinds
    .slice(0, from)
    .some((_, c) => ['number', 'period'].includes(kindOf(next[c], mark)));
  return goesUp(row) && !goesUp(next) && isOverNumbers;
}

function inSteps(row: readonly RawCell[]): boolean {
  const texts = row.slice(1).map((_, c) => textAt(row, c + 1));
  if (!texts.every((text) => /^\d{1,4}$/.test(text))) return false;
  const step = Number(texts[1]) - Number(texts[0]);
  return step > 0 && texts.every((text, i) => i === 0 || Number(text) - Number(texts[i - 1]) === step);
}

function kindOf(cell: RawCell | undefined, mark: DecimalMark): Kind {
  const text = plainSpaces(cell?.text ?? '').trim();
  if (cell === undefined || text === '') return 'empty';
  if (isBarePeriod(text) || (cell.number === undefined && isPeriod(text))) return 'period';
  const { is } = readCell(cell, mark);
  return is === 'number' ? 'number' : is === 'missing' ? 'sign' : 'word';
}

function textAt(row: readonly RawCell[], c: number): string {
  return plainSpaces(row[c]?.text ?? '').trim();
}
