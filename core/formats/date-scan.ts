import { isDay } from './calendar';
import { type DateReading, datePatterns } from './date-patterns';

/** A date found in a text, with its place in it. */
export interface FoundDate extends DateReading {
  readonly index: number;
  /** Where the match ends (exclusive). */
  readonly until: number;
  /** False when one of the days does not exist («31. februar»). */
  readonly exists: boolean;
  /** Whether the match ended with the full stop of a shortened month, which may also end the sentence. */
  readonly endsWithStop: boolean;
}

/** A date begins where a word begins, and never inside a longer number («NOU 2023:9», «2.16. april»). */
function mayBegin(text: string, index: number): boolean {
  if (!/[\p{L}\d]/u.test(text[index] ?? '')) return false;
  const before = text.slice(Math.max(0, index - 2), index);
  return !/[\p{L}\p{M}\d]$/u.test(before) && !/\d[.,:/–-]$/.test(before);
}

/** Dates in a line known to be about dates, with the words of every language we know. */
export function findDatesInLine(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let index = 0;
  while (index < text.length) {
    const match = mayBegin(text, index) ? matchAt(text, index) : undefined;
    if (match) found.push(match);
    index = match ? match.until : index + 1;
  }
  return found;
}

function matchAt(text: string, index: number): FoundDate | undefined {
  for (const { regex, read } of datePatterns) {
    regex.lastIndex = index;
    const match = regex.exec(text);
    const reading = match && read(match.groups ?? {});
    if (!reading) continue;
    const until = index + match[0].length;
    return {
      ...reading,
      index,
      until,
      exists: reading.days.every(isDay),
      endsWithStop: /\p{L}\.$/u.test(match[0]),
    };
  }
  return undefined;
}
