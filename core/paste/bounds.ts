/** How much of a pasted list is read, and what is said of the rest: nothing of it is lost without a word. */
import { marksLost, oneBreak, oneForm, plainLine } from '../formats/read-text';
import { kindOf } from '../model/kinds';
import type { LeftOut, Pasted, PasteKind, PasteResult } from './types';

/** Longest text that is read, in UTF-16 units. */
const mostPasted = 200_000;
/** Most lines that are read. */
export const mostLines = 2000;
/** UTF-16 units of a line that can be somebody or a meeting; a longer one is running text. */
const longestLine = 2000;

export interface PastedLines {
  lines: string[];
  /** Too long to be an entry of a list. */
  rest: string[];
  /** What is beyond the most that is read; not there when all is read. */
  beyond: { left?: LeftOut[] };
}

export function linesOf(text: string): PastedLines {
  const read = text.length > mostPasted ? wholeLines(text.slice(0, mostPasted)) : text;
  const typed = oneBreak(read).split('\n');
  const all = typed.map(plainLine);
  const beyond = text.slice(read.length);
  const lines: string[] = [];
  const rest: string[] = [];
  for (const line of all.slice(0, mostLines)) (line.length > longestLine ? rest : lines).push(line);
  const more = all.slice(mostLines).filter((line) => line.trim() !== '');
  const params = marksLost(typed.slice(0, mostLines));
  const { left = [] } = beyondLimit(more, beyond);
  if (params) left.push({ why: 'marks-left', params });
  return { lines, rest, beyond: left.length > 0 ? { left } : {} };
}

/** What stands under the last row that is read. @param beyond what was not even taken apart */
export function beyondLimit(more: readonly string[], beyond = ''): { left?: LeftOut[] } {
  const later = beyond.trim() === '' ? [] : oneForm(beyond).split('\n').filter(Boolean);
  const count = more.length + later.length;
  if (count === 0) return {};
  const [first = ''] = more.length > 0 ? more : later;
  const params = {
    count: String(count),
    most: String(mostLines),
    first: plainLine(first).replace(/\s+/g, ' ').slice(0, 60).trim(),
  };
  return { left: [{ why: 'lines-not-read', params }] };
}

/** Without half a line at the end, unless all of it is one. */
function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end > 0 ? text.slice(0, end) : text;
}

/** What a field cannot hold, as a page of text that became the purpose of one meeting, is left as the line that it was. */
export function fitting(kind: PasteKind, result: PasteResult): PasteResult {
  const { schema } = kindOf(kind);
  const fits = ({ entry }: Pasted): boolean => schema.safeParse({ ...entry, id: 'new' }).success;
  const entries = result.entries.filter(fits);
  if (entries.length === result.entries.length) return result;
  const others = result.entries.filter((one) => !entries.includes(one));
  return { ...result, entries, rest: [...result.rest, ...others.map(({ line }) => line)] };
}
