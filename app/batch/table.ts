/** The table of a batch, read as imports read tables: CSV, or a sheet of a workbook. Its first row names the columns. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Row } from '../../core/batch/bind';
import type { RawCell, RawTable, ReadFile } from '../../core/import';
import { nameKey, unsureSentence } from '../../core/paste';
import { ImportError, readImport } from '../../workspace/import';
import { AppError, fileError } from '../errors';
import { quoted } from '../text';

export interface BatchTable {
  columns: string[];
  rows: Row[];
}

interface ReadTable extends BatchTable {
  /** What was left out or guessed, in English. */
  notes: string[];
}

/** Enough for every municipality of a large country. */
const limits = { bytes: 20 * 1024 ** 2, rows: 20_000, columns: 200 };

/**
 * @param sheet name or number from 1 of a sheet; the first that holds something without it
 * @throws AppError in words for people: no such file, no table, too big, columns of one name
 */
export async function readTable(path: string, sheet?: string): Promise<ReadTable> {
  const table = sheetIn(path, await readFile(path), sheet);
  const all = table.rows
    .map((cells) => cells.map((cell) => shown(cell)))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [head, ...rest] = all;
  while (head?.at(-1) === '' && all.every((cells) => (cells[head.length - 1] ?? '') === '')) head.pop();
  if (!head || rest.length === 0)
    throw bad(path, 'it has no rows', 'The first row names the columns; every other becomes a deck.');
  if (rest.length > limits.rows) throw bad(path, `it has more than ${limits.rows} rows`);
  if (head.length > limits.columns) throw bad(path, `it has more than ${limits.columns} columns`);
  const names = new Set<string>();
  head.forEach((name, i) => {
    if (name === '') throw bad(path, `column ${i + 1} has no name`, 'Write one in the first row.');
    const key = name.toLocaleLowerCase('nb');
    if (names.has(key)) throw bad(path, `two columns are called ${quoted(name)}`);
    names.add(key);
  });
  const rows = rest.map((cells, i) => {
    if (cells.slice(head.length).some((cell) => cell !== ''))
      throw bad(path, `row ${i + 2} has ${cells.length} cells and there are ${head.length} columns`);
    return Object.fromEntries(head.map((name, c) => [name, cells[c] ?? '']));
  });
  const notes = (table.doubts ?? []).map(({ why, params }) => unsureSentence(why, params, 'en'));
  if (table.rows.some((cells) => cells.some(({ formula }) => formula)))
    notes.push('Formulas are not worked out; what stood there when the file was saved is read.');
  return { columns: head, rows, notes };
}

async function readFile(path: string): Promise<ReadFile['content']> {
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new AppError('file', `${path} is a folder.`, 'Name a CSV or Excel file.');
    if (info.size > limits.bytes) throw bad(path, `it is larger than ${limits.bytes / 1024 ** 2} MB`);
    return (await readImport({ name: basename(path), bytes: readFileSync(path) })).content;
  } catch (error) {
    if (error instanceof ImportError)
      throw bad(path, error.message.replace(/^./, (c) => c.toLowerCase()).replace(/\.$/, ''));
    throw fileError(error, `read ${path}`);
  }
}

/** Sheets as a whole: a gap between rows makes no other table of them. */
function sheetIn(path: string, content: ReadFile['content'], wanted: string | undefined): RawTable {
  if (content.is === 'text') {
    return { rows: content.text.split('\n').map((text) => [{ text }]), read: {} };
  }
  if (content.is !== 'tables') throw bad(path, 'it is no table', 'Name a CSV or Excel file.');
  const sheets = content.tables.filter(({ part }) => !part);
  const holds = ({ rows }: RawTable): boolean =>
    rows.some((row) => row.some(({ text }) => text.trim() !== ''));
  if (wanted === undefined) {
    const found = sheets.find(holds) ?? sheets[0]!;
    const others = sheets.flatMap((one) => (one !== found && holds(one) ? (one.name ?? []) : []));
    if (others.length === 0) return found;
    const params = { name: found.name ?? '', others: others.slice(0, 8).join(', ') };
    return { ...found, doubts: [{ field: 'rows', why: 'sheet-chosen', params }, ...(found.doubts ?? [])] };
  }
  const found =
    sheets.find(({ name }) => name !== undefined && nameKey(name) === nameKey(wanted)) ??
    sheets[/^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1];
  if (found) return found;
  const names = sheets.flatMap(({ name }) => name ?? []);
  throw bad(
    path,
    `there is no sheet ${quoted(wanted)}`,
    names.length > 0 ? `The sheets are: ${names.join(', ')}.` : undefined,
  );
}

/** As people see the cell, with a decimal comma, and without control characters, which have no place on a slide. */
function shown({ text, number, decimals, unit }: RawCell): string {
  const isPlain = number !== undefined && Number(text) === number;
  const digits = isPlain && decimals !== undefined ? number.toFixed(decimals) : text;
  const said = isPlain ? digits.replace('.', ',') : text;
  const after = number === undefined || unit === undefined ? '' : ` ${unit === 'prosent' ? '%' : unit}`;
  return `${said}${after}`
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .trim();
}

function bad(path: string, what: string, hint?: string): AppError {
  return new AppError('file', `The table ${path} cannot be used: ${what}.`, hint);
}
