/** Names of periods as places in time: «2015», «2015K1», «jan. 2015», «2023M05», «18.07.2023», «2017–2019». */

/** How long a period is. Those of a series of figures are alike, or they are no scale. */
export type PeriodUnit = 'year' | 'half' | 'third' | 'quarter' | 'month' | 'week' | 'day';

export interface PeriodTime {
  unit: PeriodUnit;
  /** Periods of this unit since the year 0; of weeks and days since 1 January 1970, with a fraction for a time of day. */
  at: number;
  /** Years that a span lasts: «2017–2019» is 3. */
  years: number;
}

const perYear = { year: 1, half: 2, third: 3, quarter: 4, month: 12 } as const;
const dayLength = 86_400_000;

const year = '(1[6-9]\\d\\d|20\\d\\d|21\\d\\d)';
const months =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:s|ch)?|apr(?:il)?|mai|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?';
const monthStarts = ['jan', 'feb', 'mar', 'apr', 'ma', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'de'];
const parts: Readonly<Record<string, PeriodUnit>> = {
  k: 'quarter',
  q: 'quarter',
  kvartal: 'quarter',
  kv: 'quarter',
  quarter: 'quarter',
  t: 'third',
  tertial: 'third',
  h: 'half',
  halvår: 'half',
  m: 'month',
  u: 'week',
  w: 'week',
  uke: 'week',
  veke: 'week',
  week: 'week',
};
const longWords = '(kvartal|kv|quarter|tertial|halvår)\\.?';
/** The month in which seasons are put: what is compared is one season of one year with that of another. */
const seasons: readonly [RegExp, number][] = [
  [/^(?:vinter|winter)/u, 0],
  [/^(?:vår|spring)/u, 3],
  [/^(?:somm[ea]r|summer)/u, 6],
  [/^(?:høst|haust|autumn|fall)/u, 9],
];

type Reading = (...groups: string[]) => PeriodTime | undefined;

const readings: readonly [RegExp, Reading][] = [
  [exact(`${year}\\*?`), (y) => ({ unit: 'year', at: Number(y), years: 1 })],
  // Written with a hyphen and two digits that can be a month, it is one.
  [exact(`${year}-(0[1-9]|1[0-2])`), (y, m) => within('month', y!, m!)],
  [exact(`${year}\\s?[-–/]\\s?${year}`), (from, to) => span(Number(from), Number(to))],
  [
    exact(`${year}\\s?[-–/]\\s?(\\d\\d)`),
    (from, to) => span(Number(from), century(Number(from), Number(to))),
  ],
  [exact(`${year}(0[1-9]|1[0-2])`), (y, m) => within('month', y!, m!)],
  [exact(`${year}\\s?([mkqtuwh])\\s?(\\d{1,2})`), (y, part, n) => within(parts[part!]!, y!, n!)],
  [exact(`${year}[-/ ]([mkqtuwh])\\s?(\\d{1,2})`), (y, part, n) => within(parts[part!]!, y!, n!)],
  [exact(`([qkth])\\s?([1-4])\\s?[-/ ]?\\s?${year}`), (part, n, y) => within(parts[part!]!, y!, n!)],
  [exact(`([1-4])\\.?\\s?${longWords}\\s?${year}`), (n, part, y) => within(parts[part!]!, y!, n!)],
  [exact(`${year}\\s?[-,]?\\s?([1-4])\\.?\\s?${longWords}`), (y, n, part) => within(parts[part!]!, y!, n!)],
  [exact(`(uke|veke|week)\\s?(\\d{1,2}),?\\s?${year}`), (part, n, y) => within(parts[part!]!, y!, n!)],
  [exact(`(${months})\\.?\\s?${year}`), (name, y) => within('month', y!, monthOf(name!))],
  [exact(`(${months})\\.?\\s?['’]?(\\d\\d)`), (name, y) => within('month', recent(y!), monthOf(name!))],
  [exact(`${year}\\s?[-,]?\\s?(${months})\\.?`), (y, name) => within('month', y!, monthOf(name!))],
  [exact(`([a-zæøå]{3,9})\\s?${year}`), (name, y) => season(name!, y!)],
  [
    exact(`${year}-(0[1-9]|1[0-2])-([0-3]\\d)(?:[ t](\\d\\d):(\\d\\d)(?::\\d\\d)?)?`),
    (y, m, d, hour, minute) => dayOf(y!, m!, d!, hour, minute),
  ],
  [exact(`([0-3]?\\d)\\.([01]?\\d)\\.${year}`), (d, m, y) => dayOf(y!, m!, d!)],
  [exact('([0-3]?\\d)\\.([01]?\\d)\\.(\\d\\d)'), (d, m, y) => dayOf(recent(y!), m!, d!)],
  [exact(`([0-3]?\\d)\\.\\s?(${months})\\.?\\s?${year}`), (d, name, y) => dayOf(y!, monthOf(name!), d!)],
];

function exact(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

/** Undefined for what is no period with a year. */
export function periodTime(name: string): PeriodTime | undefined {
  const text = name.trim().toLowerCase();
  if (text.length > 40 || !/\d\d/.test(text)) return undefined;
  for (const [pattern, read] of readings) {
    const found = pattern.exec(text);
    if (!found) continue;
    const time = read(...found.slice(1));
    if (time) return time;
  }
  return undefined;
}

/** All of one length, or undefined. Names that do not stand for one moment each are no scale either. */
export function periodTimes(names: readonly string[]): PeriodTime[] | undefined {
  const out: PeriodTime[] = [];
  const seen = new Set<number>();
  for (const name of names) {
    const time = periodTime(name);
    const first = out[0] ?? time;
    if (!time || time.unit !== first!.unit || time.years !== first!.years || seen.has(time.at))
      return undefined;
    seen.add(time.at);
    out.push(time);
  }
  return out;
}

/** Days since 1 January 1970 on which a period begins. */
export function firstDay({ unit, at }: Pick<PeriodTime, 'unit' | 'at'>): number {
  if (unit === 'day') return at;
  if (unit === 'week') return at * 7 - 3;
  const month = Math.round((at * 12) / perYear[unit]);
  return days(Math.floor(month / 12), month % 12, 1);
}

/** Days since 1 January 1970. @param month from 0 */
export function days(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date.getTime() / dayLength;
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(Math.floor(day) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function span(from: number, to: number): PeriodTime | undefined {
  return to < from ? undefined : { unit: 'year', at: from, years: to - from + 1 };
}

/** «1999/00» and «2017–19»: the first year with these last digits from the given one. */
function century(from: number, last: number): number {
  const to = from - (from % 100) + last;
  return to < from ? to + 100 : to;
}

function recent(twoDigits: string): string {
  const n = Number(twoDigits);
  return String(n < 70 ? 2000 + n : 1900 + n);
}

function within(unit: PeriodUnit, year: string, n: string): PeriodTime | undefined {
  const place = Number(n);
  if (unit === 'week') {
    if (place < 1 || place > 53) return undefined;
    // The week with 4 January is the first one; weeks begin on Mondays, and 1 January 1970 was a Thursday.
    const fourth = days(Number(year), 0, 4);
    return { unit, at: Math.floor((fourth + 3) / 7) + place - 1, years: 1 };
  }
  if (unit === 'day' || place < 1 || place > perYear[unit]) return undefined;
  return { unit, at: Number(year) * perYear[unit] + place - 1, years: 1 };
}

function monthOf(name: string): string {
  return String(monthStarts.findIndex((start) => name.startsWith(start)) + 1);
}

function season(name: string, year: string): PeriodTime | undefined {
  const month = seasons.find(([pattern]) => pattern.test(name))?.[1];
  return month === undefined ? undefined : within('month', year, String(month + 1));
}

function dayOf(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
): PeriodTime | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const at = days(Number(year), m - 1, d);
  if (dateOf(at).month !== m - 1) return undefined;
  return { unit: 'day', at: at + (Number(hour ?? 0) * 60 + Number(minute ?? 0)) / 1440, years: 1 };
}
