/** What is unsure of a table as a whole: its first row, its letters, and its sums. */
import type { Doubts } from './doubts';
import { stub } from './headings';
import { readCell } from './numbers';
import { isDayHeading, isPackedDay, isPeriod, isSerialDay } from './periods';
import { isTotal } from './same-names';
import { codeHeading, type Shape } from './shape';
import type { RawCell, RawTable, Statistics } from './types';

/** A row of words below the headings may be one more of them. */
export function sayFirst(
  row: readonly RawCell[] | undefined,
  kept: readonly { role: 'names' | 'numbers' | 'skip'; c: number }[],
  { mark }: Shape,
  doubts: Doubts,
): void {
  const cells = kept.flatMap(({ role, c }) => (role === 'numbers' ? [row?.[c] ?? { text: '' }] : []));
  const words = cells.map((cell) => readCell(cell, mark)).filter(({ is }) => is === 'words');
  if (words.length === 0 || words.length < cells.length) return;
  const typed = row!
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(', ')
    .slice(0, 120);
  doubts.say('rows', 'first-row-words', { typed });
}

/** A first column is one of names, whatever stands in it; numbers that nothing says are names may be meant as numbers. */
export function sayNumbersAsNames(
  body: readonly RawCell[][],
  heading: string,
  { roles, said, mark }: Shape,
  doubts: Doubts,
): void {
  if (roles[0] !== 'names' || said.has(0)) return;
  if (stub.test(heading) || codeHeading.test(heading) || isDayHeading(heading)) return;
  const cells = body.flatMap(([cell]) => (cell && cell.text.trim() !== '' ? [cell] : []));
  const texts = cells.map(({ text }) => text.trim());
  if (cells.length === 0 || texts.every(isPeriod) || texts.every(isPackedDay)) return;
  // «0301» is a name.
  if (texts.some((text) => /^0\d/.test(text))) return;
  if (!cells.every((cell) => readCell(cell, mark).is === 'number')) return;
  const typed = texts.slice(0, 3).join('; ').slice(0, 100);
  doubts.say('columns', 'numbers-as-names', { label: heading || '–', typed });
}

/** Letters that were lost before the file came here. */
export function sayLetters(
  table: RawTable,
  columns: Statistics['columns'],
  rows: Statistics['rows'],
  doubts: Doubts,
): void {
  const words = [...columns.map(({ label }) => label), ...rows.flat()].filter(
    (cell) => typeof cell === 'string',
  );
  if (table.read.encoding === 'windows-1252' && words.some((word) => garbled.test(word))) {
    doubts.say('columns', 'encoding-guessed', { encoding: 'Windows-1252' });
    return;
  }
  const lost = [...new Set(words.filter((word) => lostLetters.test(word)))];
  for (const word of lost) doubts.count('letters-lost', 'typed', word);
}

/** Sums among what they are sums of. */
export function sayTotals({ columns, rows }: Pick<Statistics, 'columns' | 'rows'>, doubts: Doubts): void {
  const names = columns.flatMap(({ holds }, c) => (holds === 'names' ? [c] : []));
  for (const c of names) {
    const all = new Set(rows.map((row) => String(row[c])));
    if (all.size < 2) continue;
    for (const name of all) if (isTotal(name)) doubts.count('totals', 'typed', name);
  }
}

/** «45658» under «Måned»: a day as spreadsheets count them, whose format was lost on the way. */
export function saySerialDays({ columns, rows }: Pick<Statistics, 'columns' | 'rows'>, doubts: Doubts): void {
  for (const [c, { label, holds }] of columns.entries()) {
    if (holds !== 'names' || !isDayHeading(label)) continue;
    const values = rows.map((row) => String(row[c])).filter((text) => text !== '');
    if (values.length === 0 || !values.every(isSerialDay)) continue;
    const typed = values[0]!;
    const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(typed.replace(',', '.')))));
    doubts.say('rows', 'serial-days', { label, typed, date: date.toISOString().slice(0, 10) });
  }
}

/** Norwegian letters as they look when UTF-8 was read as something else once before. */
const garbled = /Ã[\u0080-¿]|â€|[\u0080-\u009f\ufffd]/u;
const lostLetters = /\p{L}\?+\p{L}|\p{L}\?{2,}|\ufffd|Ã[\u0080-¿]/u;
