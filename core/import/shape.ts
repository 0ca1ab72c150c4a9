/** What a sheet of statistics looks like: what stands above it, its headings, and what each column holds. */
import { plainSpaces } from '../formats/typography';
import { isAboutLine } from './about';
import { headerRows } from './headings';
import { type DecimalMark, decimalMarkOf, readCell } from './numbers';
import { isBarePeriod, isDayHeading, isPackedDay, isPeriod, isPeriodHeading, isSerialDay } from './periods';
import { signOf } from './signs';
import type { DashMeans, RawCell, RawTable } from './types';

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
  /** Columns that people have said something of. */
  said: ReadonlySet<number>;
  /** What people say that a dash is. */
  dash?: DashMeans;
}

/** What people have said about a table; the rest is guessed. */
export interface ShapeChoice {
  /** How many rows of headings there are. */
  headers?: number;
  /** By the place of the column. */
  roles?: Readonly<Record<number, ColumnRole>>;
  dash?: DashMeans;
}

const textAt = (row: readonly RawCell[] | undefined, c: number): string =>
  plainSpaces(row?.[c]?.text ?? '').trim();

/** Undefined where nothing in the file looks like rows of numbers. */
export function shapeOf(table: RawTable, choice: ShapeChoice = {}): Shape | undefined {
  const { rows } = table;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(({ text }) => text.trim() !== '') + 1));
  const filled = (r: number): number[] =>
    Array.from({ length: width }, (_, c) => c).filter((c) => textAt(rows[r]!, c) !== '');
  const used = rows.map((_, r) => r).filter((r) => filled(r).length > 0);
  const counts = new Map(used.map((r) => [r, filled(r)]));
  // Lines of their own: one cell, at the left, in a sheet that has more.
  const alone = (r: number): boolean => {
    const own = counts.get(r)!;
    return width > 1 && own[0] === 0 && (own.length === 1 || isAbout(rows[r]!, own));
  };
  const isPair = (at: number): boolean => pair(rows, counts, used, at);
  const first = used.findIndex((r, at) => !alone(r) && !isPair(at));
  if (first < 0) return undefined;
  let last = used.findLastIndex((r) => !alone(r));
  if (last < first) return undefined;
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
      mark,
    );
  const body = rest.slice(headers);
  if (body.length === 0) return undefined;
  // Groups with a line of their own («Menn») stay in the body; what stands after a gap of such lines does not.
  last = body.at(-1)!;
  const to = last + 1;
  const shape: Shape = {
    above: used.slice(0, first).map((r) => lineOf(rows[r]!, counts.get(r)!)),
    header: { from, to: headers === 0 ? from : rest[headers - 1]! + 1 },
    body: { from: body[0]!, to },
    below: used.filter((r) => r >= to).map((r) => lineOf(rows[r]!, counts.get(r)!)),
    roles: [],
    mark,
    said: new Set(Object.keys(choice.roles ?? {}).map(Number)),
    ...(choice.dash ? { dash: choice.dash } : {}),
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
  valueFirst(
    shape,
    headings,
    body.map((r) => rows[r]!),
  );
  return shape;
}

/** «Kilde: …», «Sist endret | 20250220», and nothing that is a row of numbers. */
function isAbout(row: readonly RawCell[], own: readonly number[]): boolean {
  return own.length <= 3 && isAboutLine(textAt(row, 0)) && own.every((c) => row[c]?.number === undefined);
}

/** What stands above the headings as pairs: «Last Updated Date | 2017-03-23» over a table of five columns. */
function pair(
  rows: readonly RawCell[][],
  counts: ReadonlyMap<number, readonly number[]>,
  used: readonly number[],
  at: number,
): boolean {
  const own = counts.get(used[at]!)!;
  if (own.length !== 2 || own[0] !== 0) return false;
  const next = used.slice(at + 1, at + 9);
  const below = next[0];
  // A heading that spans the others has nothing to the left below it, or stands over them all.
  if (below === undefined || textAt(rows[below]!, 0) === '') return false;
  const said = textAt(rows[used[at]!]!, own[1]!);
  if (isBarePeriod(said) || readCell({ text: said }, ',').is === 'number') return false;
  return next.some((r) => counts.get(r)!.length >= 4);
}

function lineOf(row: readonly RawCell[], own: readonly number[]): string {
  const [name = '', ...rest] = own.map((c) => textAt(row, c));
  if (rest.length === 0) return name;
  return `${name}${/:$/.test(name) ? '' : ':'} ${rest.join(' ')}`;
}

const valueHeading =
  /^(?:verdi|verdiar|verdier|value|values|obs_?value|antall|antal|tal|tall|andel|prosent|beløp|sum|count|number)$/iu;

/** A value may stand before its categories; the first column is one of names otherwise. */
function valueFirst(shape: Shape, headings: readonly string[], body: readonly RawCell[][]): void {
  const [first, ...others] = shape.roles;
  if (first !== 'names' || shape.said.has(0) || others.length === 0 || !others.includes('names')) return;
  const cells = body.map((row) => readCell(row[0] ?? { text: '' }, shape.mark));
  const numbers = cells.filter((cell) => cell.is === 'number');
  if (numbers.length === 0 || cells.some(({ is }) => is === 'words')) return;
  const isValue = valueHeading.test(headings[0]!) || numbers.some(({ decimals }) => decimals > 0);
  if (isValue) shape.roles[0] = 'numbers';
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

export const codeHeading = /(?:kode|code|nummer|nr\.?|number|(?:^|[\s_.-])id|^zip|^fips)$/iu;

function roleOf(
  cells: readonly (RawCell | undefined)[],
  heading: string,
  column: number,
  isNumeric: (cell: RawCell | undefined) => boolean,
): ColumnRole {
  const filled = cells.filter((cell) => cell !== undefined && cell.text.trim() !== '');
  if (filled.length === 0) return heading === '' ? 'skip' : 'numbers';
  if (column === 0) return 'names';
  const texts = filled.map((cell) => plainSpaces(cell!.text).trim());
  const isNumber = (text: string): boolean => isNumeric({ text });
  if (codeHeading.test(heading) || /^(?:kj[øo]nn|sex|gender)$/iu.test(heading)) return 'names';
  // Years and months are names where nothing else is said of them.
  const values = texts.filter((text) => signOf(text) === undefined);
  const isTime = (text: string): boolean => isPeriod(text) || isPackedDay(text) || !isNumber(text);
  if (isPeriodHeading(heading) && values.every(isTime)) return 'names';
  if (values.length > 0 && isDayHeading(heading) && values.every(isSerialDay)) return 'names';
  if (heading === '' && values.length > 0 && values.every(isBarePeriod)) return 'names';
  // «0301» is a name; 0 and 0,5 are numbers.
  if (texts.some((text) => /^0\d+$/.test(text))) return 'names';
  const numbers = filled.filter(isNumeric).length;
  return numbers * 2 > filled.length ? 'numbers' : 'names';
}
