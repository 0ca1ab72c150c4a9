/** How words on a slide are compared with words in facts: what the layout changes says nothing. Pure. */
import { factMark } from '../../../../core/facts/digest';
import { formatDate, formatDateRange } from '../../../../core/formats/dates';
import type { Language } from '../../../../core/formats/language';
import { formatNumber } from '../../../../core/formats/numbers';

/** Without soft hyphens, hard spaces, the marks around a quotation, and the capitals that begin a line. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replaceAll('\u00AD', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s«»“”"]+|[\s«»“”"]+$/g, '');
}

const letter = /[\p{L}\p{N}]/u;

/** Whether the words stand in the text as whole words. */
export function holds(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1];
    const after = text[at + words.length];
    const begins = before === undefined || !letter.test(before) || !letter.test(words[0]!);
    const ends = after === undefined || !letter.test(after) || !letter.test(words.at(-1)!);
    if (begins && ends) return true;
  }
  return false;
}

export interface Leaf {
  /** Below the field. */
  path: (string | number)[];
  /** Ways in which a slide may say it. */
  says: string[];
}

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function isRuns(value: readonly unknown[]): boolean {
  return (
    value.length > 0 &&
    value.every(
      (run) => typeof run === 'object' && run !== null && typeof (run as { t?: unknown }).t === 'string',
    )
  );
}

function dates(make: (year: boolean) => string): string[] {
  try {
    return [make(true), make(false)];
  } catch {
    return [];
  }
}

/** The words that a resolved value has in it, with where they stand. Other facts within it are facts of their own. */
export function leavesOf(value: unknown, language: Language, path: (string | number)[] = []): Leaf[] {
  const leaf = (...says: string[]): Leaf[] => {
    const words = [...new Set(says.map(plainWords))].filter((one) => one !== '');
    return words.length > 0 ? [{ path, says: words }] : [];
  };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? leaf(formatNumber(value, language), String(value)) : [];
  }
  if (typeof value === 'string') {
    if (!date.test(value)) return leaf(value);
    return leaf(
      value,
      ...dates((year) => formatDate(value, language, year ? 'long' : 'dayMonth')),
      ...dates((year) => formatDate(value, language, year ? 'short' : 'dayMonthShort')),
    );
  }
  if (Array.isArray(value)) {
    if (isRuns(value)) return leaf((value as { t: string }[]).map((run) => run.t).join(''));
    return value.flatMap((item, i) => leavesOf(item, language, [...path, i]));
  }
  if (typeof value !== 'object' || value === null) return [];
  if ((value as { [factMark]?: string })[factMark] !== undefined) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'string' && typeof end === 'string') {
    return leaf(
      ...dates((year) => formatDateRange(start, end, language, { year })),
      ...dates((year) => formatDateRange(start, end, language, { year, style: 'short' })),
    );
  }
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, language, [...path, key]));
}
