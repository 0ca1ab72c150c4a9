import { isDay, type TypedDay } from './calendar';
import { monthOfWord, monthPattern, weekdayPattern } from './calendar-words';

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

/** What one pattern read: one day, a range, or single days in a list. */
export interface DateReading {
  readonly kind: 'day' | 'range' | 'list';
  readonly days: readonly TypedDay[];
  /** Typed with numbers and a slash, so that an English reader may have meant the month first. */
  readonly slash?: boolean;
  /** A year of two digits whose century was a guess (above 50). */
  readonly centuryGuessed?: boolean;
}

interface DatePattern {
  readonly regex: RegExp;
  /** Undefined when the numbers cannot be a date, so that another pattern may try. */
  read(groups: Groups): DateReading | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const S = '[ \\u00a0]{0,3}';
const YEAR = '(?:19|20|21)\\d{2}(?![\\d]|[.:]\\d)';

function day(name: string): string {
  return `(?<${name}>\\d{1,2})(?:\\.|(?:st|nd|rd|th)(?!\\p{L}))?`;
}

function optionalYear(name: string): string {
  return `(?:,?${S}(?<${name}>${YEAR}))?`;
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function typedDay(
  d: string | undefined,
  month: number | undefined,
  year: number | undefined,
): TypedDay | undefined {
  if (d === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const result = { month, day: Number(d) };
  return year === undefined ? result : { year, ...result };
}

function month(word: string | undefined): number | undefined {
  return word === undefined ? undefined : monthOfWord(word);
}

function reading(kind: DateReading['kind'], days: (TypedDay | undefined)[], more?: Partial<DateReading>) {
  const all = days.filter((d) => d !== undefined);
  return all.length === days.length ? { kind, days: all, ...more } : undefined;
}

/** Both ends of a range share the year typed after the end, unless the start has its own. */
function range(g: Groups, startMonth: number | undefined, endMonth: number | undefined) {
  const { year, guessed } = yearOf(g.y2);
  const end = typedDay(g.d2, endMonth, year);
  let startYear = yearOf(g.y1).year ?? year;
  // «30. desember–2. januar 2027»: the year belongs to the end alone.
  const crosses = startMonth !== undefined && endMonth !== undefined && startMonth > endMonth;
  if (g.y1 === undefined && startYear !== undefined && crosses) startYear -= 1;
  const more = { ...(guessed ? { centuryGuessed: true } : {}), ...(g.slash ? { slash: true } : {}) };
  return reading('range', [typedDay(g.d1, startMonth, startYear), end], more);
}

/** Two digits: 00–69 are this century's, as Språkrådet's own example «8.2.15»; the rest were 19xx. */
function yearOf(text: string | undefined): { year?: number; guessed: boolean } {
  if (text === undefined) return { guessed: false };
  const value = Number(text);
  if (text.length === 4) return { year: value, guessed: false };
  return { year: value < 70 ? 2000 + value : 1900 + value, guessed: value > 50 };
}

function compile(source: string, readGroups: DatePattern['read']): DatePattern {
  return { regex: new RegExp(source, 'iuy'), read: readGroups };
}

function list(days: string | undefined, monthNumber: number | undefined, year: number | undefined) {
  const numbers = days?.match(/\d+/g) ?? [];
  return reading(
    'list',
    numbers.map((d) => typedDay(d, monthNumber, year)),
  );
}

/** A Sámi month with a number after it begins its own date: «NOU 2023: 9 njukčamánu 25. b.» */
function dayFirstMonth(): string {
  return `(?:${monthPattern(['no', 'en'])}|${monthPattern(['se'])}(?!${S}\\d{1,2}(?!\\d)))`;
}

/**
 * The patterns for lines known to be about dates (meeting plans), most specific first. They are too lenient for running
 * text, where «3 og 9. mai» or «8.2.» may mean something else.
 */
export const datePatterns: readonly DatePattern[] = makePatterns();

function makePatterns(): DatePattern[] {
  const M = dayFirstMonth();
  const weekday = `(?:${weekdayPattern()}${S}(?:den${S})?)?`;
  const dash = `${S}(?:--|[-–—−‐‑/]|til(?: og med)?(?!\\p{L})|to(?!\\p{L}))${S}${weekday}`;
  const word = (name: string) => `(?<${name}>${M})`;
  const and = '(?:,|og(?!\\p{L})|ja(?!\\p{L})|and(?!\\p{L})|&)';
  return [
    ...samiPatterns(dash, and),
    compile(
      `(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})(?:${S}[-–—]${S}(?<y2>\\d{4})-(?<m2>\\d{2})-(?<d2>\\d{2}))?(?![\\d-])`,
      (g) => {
        const start = typedDay(g.d1, number(g.m1), number(g.y1));
        if (g.d2 === undefined) return reading('day', [start]);
        return reading('range', [start, typedDay(g.d2, number(g.m2), number(g.y2))]);
      },
    ),
    compile(
      `(?<d1>\\d{1,2})\\.${S}(?<m1>\\d{1,2})(?:\\.(?<y1>\\d{4}|\\d{2})?)?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.(?<s>${S})(?<y2>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`,
      (g) => (g.y2?.length === 2 && g.s ? undefined : range(g, number(g.m1), number(g.m2))),
    ),
    compile(
      `(?<d1>\\d{1,2})\\.?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.(?<s>${S})(?<y2>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`,
      (g) => (g.y2?.length === 2 && g.s ? undefined : range(g, number(g.m2), number(g.m2))),
    ),
    compile(
      `(?<d1>\\d{1,2})(?<slash>/)(?<m1>\\d{1,2})${S}[-–—]${S}${weekday}(?<d2>\\d{1,2})/(?<m2>\\d{1,2})(?:(?:${S}|/)(?<y2>(?:19|20|21)\\d{2})|/(?<y3>\\d{2}))?(?![\\d/])`,
      (g) => range({ ...g, y2: g.y2 ?? g.y3 }, number(g.m1), number(g.m2)),
    ),
    compile(`(?<d1>\\d{1,2})\\.(?<s>${S})(?<m1>\\d{1,2})\\.${S}(?<y1>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`, (g) => {
      const { year, guessed } = yearOf(g.y1);
      if (g.y1?.length === 2 && g.s) return undefined;
      return reading('day', [typedDay(g.d1, number(g.m1), year)], { centuryGuessed: guessed });
    }),
    compile(
      `(?<d1>\\d{1,2})/(?<m1>\\d{1,2})(?:[ \\u00a0]?[-–/ \\u00a0][ \\u00a0]?)(?<y1>(?:19|20|21)\\d{2}|\\d{2}(?=\\D|$))(?![\\d/])`,
      (g) => {
        const { year, guessed } = yearOf(g.y1);
        return reading('day', [typedDay(g.d1, number(g.m1), year)], { slash: true, centuryGuessed: guessed });
      },
    ),
    compile(
      `${day('d1')}${S}${word('m1')}${optionalYear('y1')}${dash}${day('d2')}${S}${word('m2')}${optionalYear('y2')}`,
      (g) => range(g, month(g.m1), month(g.m2)),
    ),
    compile(`${day('d1')}${dash}${day('d2')}${S}${word('m2')}${optionalYear('y2')}`, (g) =>
      range(g, month(g.m2), month(g.m2)),
    ),
    compile(
      `(?<list>\\d{1,2}\\.?(?:${S}${and}${S}${weekday}\\d{1,2}\\.?){1,8})${S}${word('m1')}${optionalYear('y1')}`,
      (g) => list(g.list, month(g.m1), number(g.y1)),
    ),
    compile(`${day('d1')}${S}${word('m1')}${optionalYear('y1')}`, (g) =>
      reading('day', [typedDay(g.d1, month(g.m1), number(g.y1))]),
    ),
    ...monthFirstPatterns(word, dash),
    compile(`(?<d1>\\d{1,2})\\.?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.(?!\\d)`, (g) =>
      range(g, number(g.m2), number(g.m2)),
    ),
    compile(`(?<d1>\\d{1,2})\\.${S}(?<m1>\\d{1,2})\\.(?![\\d])`, (g) =>
      reading('day', [typedDay(g.d1, number(g.m1), undefined)]),
    ),
    compile(`(?<d1>\\d{1,2})/(?<m1>\\d{1,2})(?![\\d/])`, (g) =>
      reading('day', [typedDay(g.d1, number(g.m1), undefined)], { slash: true }),
    ),
  ];
}

/** «guovvamánu 9.–10. b. 2026», «guovvamánu 27. b.–njukčamánu 2. b. 2026», «miessemánu 16., 17. ja 18. b.» */
function samiPatterns(dash: string, and: string): DatePattern[] {
  const word = (name: string) => `(?<${name}>${monthPattern(['se'])})`;
  const b = `(?:${S}b(?:eai(?:vi|vvi|vve))?(?!\\p{L})\\.?)`;
  const year = (name: string) => `(?:${S}(?<${name}>${YEAR}))?`;
  return [
    compile(
      `${word('m1')}${S}(?<d1>\\d{1,2})\\.?${b}?${year('y1')}${dash}${word('m2')}${S}(?<d2>\\d{1,2})\\.?${b}?${year('y2')}`,
      (g) => range(g, month(g.m1), month(g.m2)),
    ),
    compile(`${word('m2')}${S}(?<d1>\\d{1,2})\\.?${dash}(?<d2>\\d{1,2})(?:\\.${b}?|${b})${year('y2')}`, (g) =>
      range(g, month(g.m2), month(g.m2)),
    ),
    compile(
      `${word('m1')}${S}(?<list>\\d{1,2}\\.?(?:${S}${and}${S}\\d{1,2}\\.?){1,8})${b}${year('y1')}`,
      (g) => list(g.list, month(g.m1), number(g.y1)),
    ),
    compile(`${word('m1')}${S}(?<d1>\\d{1,2})(?:\\.${b}?|${b})${year('y1')}`, (g) =>
      reading('day', [typedDay(g.d1, month(g.m1), number(g.y1))]),
    ),
  ];
}

/** «June 9, 2026», «June 9–10»: month first, as guests write it. */
function monthFirstPatterns(word: (name: string) => string, dash: string): DatePattern[] {
  // «May 25 March 2025» is no date in May.
  const end = `(?![\\d.:]\\d|\\d|${S}${monthPattern(['en'])})`;
  const year = (name: string) => `(?:,?${S}(?<${name}>${YEAR}))?`;
  return [
    compile(`${word('m2')}[ \\u00a0]${day('d1')}${dash}${day('d2')}${end}${year('y2')}`, (g) =>
      range(g, month(g.m2), month(g.m2)),
    ),
    compile(`${word('m1')}[ \\u00a0]${day('d1')}${end}${year('y1')}`, (g) =>
      reading('day', [typedDay(g.d1, month(g.m1), number(g.y1))]),
    ),
  ];
}
