/** Sheets as text: columns with semicolons, tabs, commas or bars between. */
import Papa from 'papaparse';
import { importLimits, type RawTable } from '../../core/import/types';
import type { Decoded } from './decode';
import { ImportError } from './errors';

/** In order of preference when two fit equally well; Norwegian programs write semicolons. */
const delimiters = [';', '\t', ',', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * @param pasted programs put tabs between the cells on the clipboard, whatever else stands in them
 * @throws ImportError when it is too big, or a quotation mark is never closed
 */
export function readCsv({ text, encoding }: Decoded, pasted = false): RawTable {
  // Excel's `sep=` line names the delimiter.
  const said = /^sep=(.)\r?\n/.exec(text);
  const delimiter =
    (said?.[1] as Delimiter | undefined) ?? (pasted && tabbed(text) ? '\t' : delimiterOf(text));
  const rows = parsed(said ? text.slice(said[0].length) : text, delimiter);
  return {
    rows: rows.map((row) => row.map((cell) => ({ text: unguarded(cell) }))),
    read: { encoding, delimiter },
  };
}

function tabbed(text: string): boolean {
  const lines = text
    .slice(0, 64 * 1024)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes('\t')).length * 2 > lines.length;
}

/**
 * The delimiter that splits most rows into the same number of columns. Commas stand in numbers and names too: they part
 * columns only where no other sign does it nearly as well.
 */
export function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 64 * 1024);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: shareOf(sample, delimiter) }));
  const best = (among: typeof scores) => among.reduce((a, b) => (b.score > a.score ? b : a));
  const other = best(scores.filter(({ delimiter }) => delimiter !== ','));
  const all = best(scores);
  if (all.score === 0) return ';';
  return other.score >= 0.6 && other.score >= all.score - 0.2 ? other.delimiter : all.delimiter;
}

/** Of the rows that hold something, how many have the usual number of columns: 0 where that is one. */
function shareOf(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60 });
  const widths = data.filter((row) => row.length > 1 || row[0] !== '').map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return widths.length === 0 ? 0 : Math.max(0, ...counts.values()) / widths.length;
}

function parsed(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let cells = 0;
  let failed: ImportError | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors }, parser) {
      const row = rows.length + 1;
      cells += data.length;
      failed = errors.some(({ code }) => code === 'MissingQuotes')
        ? new ImportError('quote-open', `Row ${row}: a quotation mark is opened and never closed.`, { row })
        : tooBig(data, row, cells);
      if (failed) parser.abort();
      else rows.push(data);
    },
  });
  if (failed) throw failed;
  return rows;
}

/** @param cells so far, in the whole file */
export function tooBig(row: readonly string[], number: number, cells: number): ImportError | undefined {
  if (number > importLimits.rows) return tooManyRows(number);
  if (row.length > importLimits.columns) {
    const message = `Row ${number} has ${row.length} columns; Lysark reads ${importLimits.columns}. Take fewer columns at the source.`;
    return new ImportError('too-many-columns', message, { count: row.length, most: importLimits.columns });
  }
  if (cells > importLimits.cells) return tooManyCells();
  const column = row.findIndex((cell) => cell.length > importLimits.cell);
  if (column < 0) return undefined;
  const message = `Row ${number}, column ${column + 1}: the cell is longer than ${importLimits.cell} characters. Is it a table?`;
  return new ImportError('cell-too-long', message, {
    row: number,
    column: column + 1,
    most: importLimits.cell,
  });
}

export function tooManyRows(count: number): ImportError {
  const message = `It has more than ${importLimits.rows} rows. Take fewer regions or years at the source.`;
  return new ImportError('too-many-rows', message, { count, most: importLimits.rows });
}

function tooManyCells(): ImportError {
  const message = `It has more than ${importLimits.cells} cells. Take fewer regions or years at the source.`;
  return new ImportError('too-many-cells', message, { most: importLimits.cells });
}

const risky = /^[=+\-@\t\r]/;

/**
 * A sheet as text that spreadsheets read as it is meant. Words that a spreadsheet would take for a formula get an
 * apostrophe before them, which `readCsv` takes away again. Numbers have a decimal comma.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const guarded = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number'
        ? String(cell).replace('.', ',')
        : risky.test(cell) || /^'/.test(cell)
          ? `'${cell}`
          : cell,
    ),
  );
  return `\ufeff${Papa.unparse(guarded, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function unguarded(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}
