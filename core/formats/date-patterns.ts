import { dayNumber, type TypedDay } from './calendar';
import { monthOfWord, monthPattern, weekdayPattern } from './calendar-words';

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
  return `(?<${name}>\\d{1,2})(?: ?\\.|(?:st|nd|rd|th)(?!\\p{L}))?`;
}

/** Two digits are a year where a mark joins them to the month: «jan. -27», «des '26», «sept.26». */
const SHORT_YEAR = "(?<=[-’'.])[2-4]\\d(?![\\d.:]|\\s?[-–:])";

function optionalYear(name: string): string {
  return `(?:,?${S}(?:[-’']|(?<=\\.))?(?<${name}>${YEAR}|${SHORT_YEAR}))?`;
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

/** «30. september og 1. oktober» is one meeting of two days; days that are further apart are two dates. */
function nextDay(read: DateReading | undefined): DateReading | undefined {
  const [a, b] = read?.days ?? [];
  if (!a || !b) return undefined;
  const year = a.year ?? b.year ?? 2001;
  const from = dayNumber({ ...a, year });
  return dayNumber({ ...b, year: b.year ?? year + (b.month < a.month ? 1 : 0) }) - from === 1
    ? read
    : undefined;
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
  const weekday = `(?:${weekdayPattern()}${S}(?:,${S}|den${S})?)?`;
  const until = `(?:til(?: og med)?|t\\.? ?o\\.? ?m|to|until|through)(?!\\p{L})\\.?`;
  const dash = `${S}(?:--|[-–—−‐‑/→]|${until})${S}${weekday}`;
  const word = (name: string) => `(?:of )?(?<${name}>${M})`;
  const and = '(?:,|og(?!\\p{L})|ja(?!\\p{L})|and(?!\\p{L})|&)';
  const joined = `${S}(?:og|ja|and|&)(?!\\p{L})${S}${weekday}`;
  return [
    ...samiPatterns(dash, and),
    compile(
      `(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})(?:${dash}(?:(?<y2>\\d{4})-(?<m2>\\d{2})-)?(?<d2>\\d{2}))?(?![\\d.:-])`,
      (g) => {
        const start = typedDay(g.d1, number(g.m1), number(g.y1));
        if (g.d2 === undefined) return reading('day', [start]);
        return reading('range', [start, typedDay(g.d2, number(g.m2 ?? g.m1), number(g.y2 ?? g.y1))]);
      },
    ),
    compile(
      `(?<d1>\\d{1,2})\\.${S}(?<m1>\\d{1,2})(?:\\.(?<y1>\\d{4}|\\d{2})?)?${joined}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})(?:\\.(?<y2>\\d{4}|\\d{2})?)?(?!\\d|[.:]\\d)`,
      (g) => nextDay(range(g, number(g.m1), number(g.m2))),
    ),
    compile(
      `(?<d1>\\d{1,2})\\.${S}(?<m1>\\d{1,2})\\.(?<y1>\\d{4}|\\d{2})${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.?(?!\\d|[.:]\\d)`,
      (g) => range(g, number(g.m1), number(g.m2)),
    ),
    compile(
      `(?<list>(?:\\d{1,2}\\.,${S}){0,8}\\d{1,2}\\.?${joined}\\d{1,2})\\.${S}(?<m1>\\d{1,2})\\.(?<y1>\\d{4}|\\d{2})?(?!\\d|[.:]\\d)`,
      (g) => list(g.list, number(g.m1), yearOf(g.y1).year),
    ),
    compile(
      `(?<d1>\\d{1,2})\\.${S}(?<m1>\\d{1,2})(?:\\.(?<y1>\\d{4}|\\d{2})?)?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})(?:\\.(?<s>${S})|[ \\u00a0](?=\\d{4}))(?<y2>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`,
      (g) => (g.y2?.length === 2 && g.s ? undefined : range(g, number(g.m1), number(g.m2))),
    ),
    compile(
      `(?<d1>\\d{1,2})(?: ?\\.)?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.(?<s>${S})(?<y2>\\d{4}|\\d{2})(?!\\d|[.:]\\d)`,
      (g) => (g.y2?.length === 2 && g.s ? undefined : range(g, number(g.m2), number(g.m2))),
    ),
    compile(
      `(?<d1>\\d{1,2})(?:(?<slash>/)(?<m1>\\d{1,2}))?${S}[-–—]${S}${weekday}(?<d2>\\d{1,2})/(?<m2>\\d{1,2})(?:(?:${S}|[-/])(?<y2>(?:19|20|21)\\d{2})|[-/](?<y3>\\d{2}))?(?![\\d/]|-\\d)`,
      (g) => {
        const y2 = g.y2 ?? g.y3;
        // «2–3/4» alone is a share.
        if (g.m1 === undefined && y2 === undefined) return undefined;
        return range({ ...g, slash: '/', y2 }, number(g.m1 ?? g.m2), number(g.m2));
      },
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
    compile(
      `${day('d1')}${S}${word('m1')}${optionalYear('y1')}${joined}${day('d2')}${S}${word('m2')}${optionalYear('y2')}`,
      (g) => nextDay(range(g, month(g.m1), month(g.m2))),
    ),
    compile(`${day('d1')}${dash}${day('d2')}${S}${word('m2')}${optionalYear('y2')}`, (g) =>
      range(g, month(g.m2), month(g.m2)),
    ),
    compile(
      `(?<list>\\d{1,2}\\.?(?:${S}${and}${S}${weekday}\\d{1,2}\\.?){1,8})${S}${word('m1')}${optionalYear('y1')}`,
      (g) => list(g.list, month(g.m1), yearOf(g.y1).year),
    ),
    compile(`${day('d1')}${S}${word('m1')}${optionalYear('y1')}`, (g) =>
      reading('day', [typedDay(g.d1, month(g.m1), yearOf(g.y1).year)]),
    ),
    ...monthFirstPatterns(word, dash),
    compile(`(?<d1>\\d{1,2})(?: ?\\.)?${dash}(?<d2>\\d{1,2})\\.${S}(?<m2>\\d{1,2})\\.(?!\\d)`, (g) =>
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
    compile(
      `${word('m2')}${S}(?<d1>\\d{1,2})(?: ?\\.)?${dash}(?<d2>\\d{1,2})(?:\\.${b}?|${b})${year('y2')}`,
      (g) => range(g, month(g.m2), month(g.m2)),
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
    compile(
      `${word('m1')}[ \\u00a0]${day('d1')}${year('y1')}${dash}${word('m2')}[ \\u00a0]${day('d2')}${end}${year('y2')}`,
      (g) => range(g, month(g.m1), month(g.m2)),
    ),
    compile(`${word('m2')}[ \\u00a0]${day('d1')}${dash}${day('d2')}${end}${year('y2')}`, (g) =>
      range(g, month(g.m2), month(g.m2)),
    ),
    compile(`${word('m1')}[ \\u00a0]${day('d1')}${end}${year('y1')}`, (g) =>
      reading('day', [typedDay(g.d1, month(g.m1), number(g.y1))]),
    ),
  ];
}
