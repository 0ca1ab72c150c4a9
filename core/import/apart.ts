/** Several tables on one sheet, each by itself: below each other with a gap between, or side by side. */
import { plainSpaces } from '../formats/typography';
import { hasLabel } from './about';
import { readCell } from './numbers';
import { isBarePeriod, isPeriod } from './periods';
import type { RawCell, RawTable } from './types';

/** Sheets of more rows than this are one table, such as they come from a program. */
const mostRows = 5000;
const mostTables = 12;

/**
 * Only tables of numbers are taken apart: a new one begins after a gap, with headings over numbers of its own. The sheet as
 * a whole stays the last choice.
 */
export function apart(tables: readonly RawTable[]): RawTable[] {
  return tables.flatMap((table) => {
    if (table.rows.length > mostRows) return [table];
    const parts = below(table).flatMap(beside);
    if (parts.length < 2 || parts.length > mostTables) return [table];
    const name = table.name ?? '';
    const named = parts.map((rows, i): RawTable => {
      const { around: _, ...rest } = table;
      return {
        ...rest,
        name: [name, titleOf(rows) || String(i + 1)].filter(Boolean).join(' · '),
        rows,
        part: true,
      };
    });
    return [...named, table];
  });
}

type Rows = RawCell[][];

const textAt = (row: readonly RawCell[] | undefined, c: number): string =>
  plainSpaces(row?.[c]?.text ?? '').trim();

const filledIn = (row: readonly RawCell[]): number[] =>
  row.flatMap(({ text }, c) => (plainSpaces(text).trim() === '' ? [] : [c]));

function isNumber(cell: RawCell | undefined): boolean {
  const text = textAt(cell && [cell], 0);
  if (text === '' || isBarePeriod(text)) return false;
  return readCell(cell!, ',').is === 'number' || readCell(cell!, '.').is === 'number';
}

const hasNumbers = (row: readonly RawCell[]): boolean => row.slice(1).some(isNumber);

/** Words or periods over the columns, and no number. */
function isHeading(row: readonly RawCell[]): boolean {
  const own = filledIn(row).filter((c) => c > 0);
  return (
    own.length > 0 &&
    own.every((c) => !isNumber(row[c])) &&
    own.some((c) => /\p{L}/u.test(textAt(row, c)) || isPeriod(textAt(row, c)))
  );
}

/** The rows of each table; a title that stands alone above headings goes with them. */
function below({ rows }: RawTable): Rows[] {
  const starts = [0];
  let seenNumbers = false;
  for (let r = 0; r < rows.length; r++) {
    if (hasNumbers(rows[r]!) && !isHeading(rows[r]!)) seenNumbers = true;
    const isGap = filledIn(rows[r]!).length === 0;
    if (!isGap || !seenNumbers) continue;
    const from = beginning(rows, r + 1);
    if (from === undefined) continue;
    starts.push(from);
    seenNumbers = false;
    r = from - 1;
  }
  return starts.map((from, i) => rows.slice(from, starts[i + 1] ?? rows.length));
}

/** Where the next table begins, when headings over numbers come next after a gap; a source belongs to the one before. */
function beginning(rows: Rows, at: number): number | undefined {
  let first: number | undefined;
  for (let r = at; r < Math.min(rows.length, at + 12); r++) {
    const own = filledIn(rows[r]!);
    if (own.length === 0) continue;
    if (own.length === 1 && own[0] === 0) {
      if (!hasLabel(textAt(rows[r], 0))) first ??= r;
      continue;
    }
    if (!isHeading(rows[r]!)) return undefined;
    const data = rows.slice(r + 1, r + 5).find((row) => filledIn(row).length > 0 && !isHeading(row));
    return data && hasNumbers(data) && textAt(data, 0) !== '' ? (first ?? r) : undefined;
  }
  return undefined;
}

/** Tables with an empty column between, each with names and numbers of its own under headings of its own. */
function beside(rows: Rows): Rows[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = (c: number): boolean => rows.some((row) => textAt(row, c) !== '');
  const spans: { from: number; to: number }[] = [];
  for (let c = 0; c < width; c++) {
    if (!used(c)) continue;
    const last = spans.at(-1);
    if (last?.to === c) last.to++;
    else spans.push({ from: c, to: c + 1 });
  }
  if (spans.length < 2 || spans.length > mostTables) return [rows];
  const parts = spans.map(({ from, to }) => rows.map((row) => row.slice(from, to)));
  const isTable = (part: Rows): boolean => {
    const head = part.findIndex((row) => filledIn(row).length > 1);
    if (head < 0 || !isHeading(part[head]!)) return false;
    const data = part.slice(head + 1).filter((row) => filledIn(row).length > 1);
    const named = data.filter((row) => textAt(row, 0) !== '' && !isNumber(row[0]));
    return data.length > 0 && named.length === data.length && data.some(hasNumbers);
  };
  return parts.every(isTable) ? parts : [rows];
}

function titleOf(rows: Rows): string {
  for (const row of rows) {
    const own = filledIn(row);
    if (own.length === 0) continue;
    return own.length === 1 ? textAt(row, own[0]!).slice(0, 60) : '';
  }
  return '';
}
