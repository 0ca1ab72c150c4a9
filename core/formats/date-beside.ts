/** What stands right beside a date in a line, and belongs to it or may be another one. */
import { weekdayOfWord } from './calendar-words';
import type { FoundDate } from './date-scan';

const joins = '(?:[-–—+&/→]|og|til|samt|ja|and|to|t\\.?o\\.?m\\.?)';
const dayBefore = new RegExp(
  `(?:^|[\\s,(])(\\d{1,2}\\.?(?:\\d{1,2}\\.?)?\\s?(?:\\(\\p{L}{2,13}\\)\\s?)?${joins}\\s?(?:den\\s)?(?:\\p{L}{2,13}\\.?\\s)?)$`,
  'u',
);
const dayAfter = new RegExp(
  `^\\s?${joins}\\s?(?:den\\s)?(?:\\p{L}{2,13}\\.?\\s)?\\d{1,2}\\.(?:\\d{1,2}(?![\\d.:]))?(?![\\d:])`,
  'u',
);
/** «7.–8. jan 27 Oslo»: a year that is not joined to its month may be anything. */
const yearAfter = /^\s?[-–’'/.,]?\s?(?:[2-4]\d|(?:19|20|21)\d{2})(?=$|[,;)]|\s\p{Lu})/u;

/** Digits that stand beside a date as if they were a day or the year of it: «24. + 25.9.2026». */
export function looseDays(text: string, { index, until, days }: FoundDate): string | undefined {
  const after = text.slice(until, until + 40);
  const hasYear = days.some(({ year }) => year !== undefined);
  const found =
    dayBefore.exec(text.slice(Math.max(0, index - 40), index))?.[1] ??
    dayAfter.exec(after)?.[0] ??
    (hasYear ? undefined : yearAfter.exec(after)?.[0]);
  return found?.trim();
}

/** «Fra 24. til 25. september»: a word that only leads to two days says nothing about what the meeting is for. */
const leading =
  /(?:^|[\s,(])((?:fra(?: og med)?|frå(?: og med)?|f\.?o\.?m\.?|mellom|from|between)\s+(?:den\s+)?)$/iu;

/** The word in front of two days that only leads to them. */
export function leadIn(before: string): string {
  return leading.exec(before)?.[1] ?? '';
}

/** The last weekday inside what was typed as two days: «torsdag 24. til fredag 25. september». */
export function lastWeekday(typed: string): string | undefined {
  const words = [...typed.matchAll(/(?<![\p{L}.])(\p{L}{2,13})\.?,?\s(?:den\s)?\d{1,2}(?![\d:])/gu)];
  return words
    .map(([, word]) => word!)
    .findLast((word) => weekdayOfWord(word) !== undefined && !/^to$/iu.test(word));
}
