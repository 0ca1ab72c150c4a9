/** The table of a batch: a CSV file whose first row names the columns. */

import { readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import type { Row } from '../../core/batch/bind';
import { decodeWindows1252 } from '../../core/formats/windows-1252';
import { AppError, fileError } from '../errors';
import { quoted } from '../text';

export interface BatchTable {
  columns: string[];
  rows: Row[];
}

/** Enough for every municipality of a large country. */
const limits = { bytes: 20 * 1024 ** 2, rows: 20_000, columns: 200, cell: 5000 };

/** @throws AppError in words for people: no such file, no table, too big, columns of one name */
export function readTable(path: string): BatchTable {
  const { data, errors } = Papa.parse<string[]>(textOf(path), {
    delimitersToGuess: [';', '\t', ',', '|'],
    skipEmptyLines: 'greedy',
    preview: limits.rows + 2,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw bad(path, `row ${(open.row ?? 0) + 1}: a quotation mark is opened and never closed`);
  const [head, ...rest] = data.map((cells) => cells.map((cell) => cell.normalize('NFC').trim()));
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
    if (cells.length > head.length && cells.slice(head.length).some((cell) => cell !== ''))
      throw bad(path, `row ${i + 2} has ${cells.length} cells and there are ${head.length} columns`);
    if (cells.some((cell) => cell.length > limits.cell))
      throw bad(path, `row ${i + 2} has a cell of more than ${limits.cell} characters`);
    return Object.fromEntries(head.map((name, c) => [name, plainText(cells[c] ?? '')]));
  });
  return { columns: head, rows };
}

function textOf(path: string): string {
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new AppError('file', `${path} is a folder.`, 'Name a CSV file.');
    if (info.size > limits.bytes) throw bad(path, `it is larger than ${limits.bytes / 1024 ** 2} MB`);
    const bytes = readFileSync(path);
    if (bytes.includes(0)) throw bad(path, 'it is no text', 'Save the sheet as CSV.');
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // What Norwegian spreadsheets write when they do not write UTF-8.
      return decodeWindows1252(bytes);
    }
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/** Control characters have no place on a slide. */
const plainText = (text: string): string => text.replace(/[\u0000-\u001F\u007F]+/g, ' ').trim();

function bad(path: string, what: string, hint?: string): AppError {
  return new AppError('file', `The table ${path} cannot be used: ${what}.`, hint);
}
