/** What a sheet of statistics looks like: what stands above it, its headings, and what each column holds. */
import { plainSpaces } from '../formats/typography';
import { type DecimalMark, decimalMarkOf, readCell } from './numbers';
import type { RawCell, RawTable } from './types';

export type ColumnRole = 'names' | 'numbers' | 'skip';

export interface Shape {
  /** Lines above the headings: title, and what is said of it. */
  above: string[];
  /** Rows of headings, by number from the first row of the file. */
  header: { from: number; to: number };
  /** Rows of data; `to` is not among them. */
  body: { from: number; to: number };
  /** Lines below: notes and sources. */
  below: string[];
  roles: ColumnRole[];
  mark: DecimalMark;
}

/** What people have said about a table; the rest is guessed. */
export interface ShapeChoice {
  /** How many rows of headings there are. */
  headers?: number;
  /** By the place of the column. */
  roles?: Readonly<Record<number, ColumnRole>>;
}

const period =
  /^(?:1[6-9]|20|21)\d\d(?:\s?[-–/]\s?(?:1[6-9]|20|21)?\d\d)?(?:\s?[MKQTUWHmkqtuwh]\s?\d{1,2})?$/;

const textAt = (row: readonly RawCell[], c: number): string => plainSpaces(row[c]?.text ?? '').trim();

/** Undefined where nothing in the file looks like rows of numbers. */
export function shapeOf(table: RawTable, choice: ShapeChoice = {}): Shape | undefined {
  const { rows } = table;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(({ text }) => text.trim() !== '') + 1));
  const filled = (r: number): number[] =>
    Array.from({ length: width }, (_, c) => c).filter((c) => textAt(rows[r]!, c) !== '');
  const used = rows.map((_, r) => r).filter((r) => filled(r).length > 0);
  // Lines of their own: one cell, at the left, in a sheet that has more.
  const alone = (r: number): boolean => width > 1 && filled(r).length === 1 && filled(r)[0] === 0;
  const first = used.findIndex((r) => !alone(r));
  if (first < 0) return undefined;
  let last = used.findLastIndex((r) => !alone(r));
  const mark = decimalMarkOf(
    used.flatMap((r) => rows[r]!.map(({ text }) => text)),
    table.read.delimiter,
  );
  const isNumeric = (cell: RawCell | undefined): boolean => {
    if (!cell || plainSpaces(cell.text).trim() === '') return false;
    return readCell(cell, mark).is !== 'words';
  };
  const from = used[first]!;
  const rest = used.slice(first, last + 1);
  const headers =
    choice.headers ??
    headerRows(
      rest.map((r) => rows[r]!),
      width,
      isNumeric,
    );
  const body = rest.slice(headers);
  if (body.length === 0) return undefined;
  // Groups with a line of their own («Menn») stay in the body; what stands after a gap of such lines does not.
  last = body.at(-1)!;
  const to = last + 1;
  const shape: Shape = {
    above: used.slice(0, first).map((r) => textAt(rows[r]!, 0)),
    header: { from, to: headers === 0 ? from : rest[headers - 1]! + 1 },
    body: { from: body[0]!, to },
    below: used.filter((r) => r >= to).map((r) => textAt(rows[r]!, 0)),
    roles: [],
    mark,
  };
  const headings = headingsOf(table, shape, width);
  shape.roles = Array.from({ length: width }, (_, c) => {
    const said = choice.roles?.[c];
    return (
      said ??
      roleOf(
        body.map((r) => rows[r]![c]),
        headings[c]!,
        c,
        isNumeric,
      )
    );
  });
  return shape;
}

/** Rows that name columns: words, or periods as long as the rows above do not tell the columns apart. */
function headerRows(
  rows: readonly RawCell[][],
  width: number,
  isNumeric: (cell: RawCell | undefined) => boolean,
): number {
  const labels = Array.from({ length: width }, () => '');
  for (let h = 0; h < Math.min(rows.length - 1, 8); h++) {
    const row = rows[h]!;
    const cells = Array.from({ length: width }, (_, c) => c).filter((c) => textAt(row, c) !== '');
    const behind = cells.filter((c) => c > 0);
    const numeric = behind.filter((c) => isNumeric(row[c]) && textAt(row, c) !== '-');
    const periods = numeric.filter((c) => period.test(textAt(row, c)));
    const told = new Set(labels.slice(1)).size === width - 1 && !labels.slice(1).includes('');
    const isPeriods =
      numeric.length > 0 && periods.length === numeric.length && !period.test(textAt(row, 0)) && !told;
    const isWords = numeric.length === 0 && (h === 0 || behind.length > 0);
    if (!isWords && !isPeriods) return h;
    // Words below headings that tell all columns apart are data, unless a row of numbers follows at once.
    if (told && isWords && !rows.slice(h + 1, h + 2).some((next) => next.slice(1).some(isNumeric))) return h;
    let before = '';
    for (let c = 0; c < width; c++) {
      before = textAt(row, c) || (c > 0 ? before : '');
      labels[c] = `${labels[c]}|${before}`;
    }
    if (isPeriods) return h + 1;
  }
  return Math.min(rows.length - 1, 8);
}

/** Headings, level by level; one that spans several columns stands over the first of them. */
export function headingsOf(table: RawTable, shape: Shape, width: number): string[] {
  const levels: string[][] = [];
  for (let r = shape.header.from; r < shape.header.to; r++) {
    const row = table.rows[r]!;
    const isLast = r === shape.header.to - 1;
    let before = '';
    levels.push(
      Array.from({ length: width }, (_, c) => {
        const own = textAt(row, c);
        if (own !== '') before = own;
        // The last level names each column by itself, and the first column is no part of what spans the others.
        return own === '' && !isLast && c > 0 && before !== textAt(row, 0) ? before : own;
      }),
    );
  }
  return Array.from({ length: width }, (_, c) => {
    const parts = levels.map((level) => level[c]!).filter((part) => part !== '');
    return parts.filter((part, i) => part !== parts[i - 1]).join(', ');
  });
}

const periodHeading =
  /^(?:år|aar|jahki|year|tid|time|periode|period|måned|månad|month|kvartal|quarter|uke|veke|week|dato|date)$/iu;
const codeHeading = /(?:kode|code|nummer|nr\.?|number|\bid)$/iu;

function roleOf(
  cells: readonly (RawCell | undefined)[],
  heading: string,
  column: number,
  isNumeric: (cell: RawCell | undefined) => boolean,
): ColumnRole {
  const filled = cells.filter((cell) => cell !== undefined && cell.text.trim() !== '');
  if (filled.length === 0) return heading === '' ? 'skip' : 'numbers';
  if (column === 0) return 'names';
  const texts = filled.map((cell) => cell!.text.trim());
  if (periodHeading.test(heading) || codeHeading.test(heading)) return 'names';
  // «0301» is a name; 0 and 0,5 are numbers.
  if (texts.some((text) => /^0\d+$/.test(text))) return 'names';
  const numbers = filled.filter(isNumeric).length;
  return numbers * 2 > filled.length ? 'numbers' : 'names';
}
