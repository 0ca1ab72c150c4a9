import { monthOfWord, monthPattern, weekdayOfWord } from './calendar-words';
import { lastWeekday, leadIn, looseDays } from './date-beside';
import { type FoundDate, findDatesInLine } from './date-scan';
import { resolveDates, weekdayDisagrees } from './meeting-dates';
import { readPlaces, type Segment } from './meeting-places';
import { placeAbbreviation } from './places';
import { findTimes, type TimeSpan } from './times';
import { plainSpaces } from './typography';
import type { Unsure } from './unsure';

/** What a typed line about a meeting says. Every letter typed is in `raw`, and every word in one of the fields. */
export interface MeetingLine {
  readonly raw: string;
  readonly kind: 'meeting' | 'heading' | 'empty';
  /** ISO; a month («2026-09») when no day was typed. */
  readonly start?: string;
  readonly end?: string;
  readonly withoutYear?: { readonly start: string; readonly end?: string };
  readonly time?: TimeSpan;
  readonly places: readonly string[];
  /** With several places: still to be decided, or all of them. */
  readonly placeChoice?: 'or' | 'and';
  /** What the meeting is for; of a heading its note («todagersmøter»). */
  readonly text?: string;
  /** The year a heading gives the lines below it. */
  readonly year?: number;
  readonly unsure: readonly Unsure[];
}

interface MeetingContext {
  /** The year for lines that give none. */
  readonly defaultYear?: number;
  /** True when a heading said the year, so that it is known and not assumed. */
  readonly yearFromHeading?: boolean;
}

const bullet = /^\s*(?:[•●▪◦‣·*o]\s+|[•●▪◦‣·]|[-–—]\s+|\(?\d{1,2}\)\s+)/u;

/** Whether the line begins with a typed bullet or number. «18. juni» is a date and no numbering. */
export function hasBullet(line: string): boolean {
  return bullet.test(line);
}

/** The words of a line, without bullet, hard spaces and doubled spaces. */
export function stripBullet(line: string): string {
  return plainSpaces(line).replace(bullet, '').replace(/\s+/gu, ' ').trim();
}

/**
 * Reads one line of a meeting plan as people type it, in any of our languages: «16.-17 april Oslo»,
 * «17. – 18. november: ferdigstilling av NOU I», «2026: todagersmøter». Never throws; guesses stand in `unsure`.
 */
export function parseMeetingLine(line: string, context: MeetingContext = {}): MeetingLine {
  const text = stripBullet(line);
  if (text === '') return { raw: line, kind: 'empty', places: [], unsure: [] };
  // Times go first: «kl. 9.10.» would otherwise be 9 October.
  const times = findTimes(text);
  const dates = findDatesInLine(blank(text, times));
  const first = dates[0];
  if (!first) return readHeading(line, text) ?? readUndated(line, text, times, context);
  return readDated(line, text, dates, first, times, context);
}

interface Span {
  readonly index: number;
  readonly until: number;
}

/** Same length, so that places in the text stay valid. */
function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { index, until } of spans)
    result = result.slice(0, index) + '\u0001'.repeat(until - index) + result.slice(until);
  return result;
}

const year = '(?:19|20|21)\\d{2}';
const yearFirst = new RegExp(`^(${year})(?:\\s*[:–—-]\\s*(.*)|)$`, 'u');
const planWord =
  /^(?:møteplan\p{L}*|møter|møte|plan|vår(?:en)?|høst(?:en)?|haust(?:en)?|møtedatoer|møtedatoar|i|for|čoahkkinplána|čoahkkimat|meetings|meeting|autumn|spring|dates|og|and|ja|[:–-])$/iu;

function readHeading(raw: string, text: string): MeetingLine | undefined {
  const startsWithYear = yearFirst.exec(text);
  if (startsWithYear) {
    const note = startsWithYear[2]?.trim();
    const heading = {
      raw,
      kind: 'heading',
      year: Number(startsWithYear[1]),
      places: [],
      unsure: [],
    } as const;
    return note ? { ...heading, text: note } : heading;
  }
  const years = [...text.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))].map(Number);
  const words = text
    .replace(/(?<!\d)\d{4}(?!\d)/g, '')
    .replace(/:$/, '')
    .split(/\s+/)
    .filter(Boolean);
  const isTitle = years.length > 0 && (words.every((word) => planWord.test(word)) || text.endsWith(':'));
  if (!isTitle)
    return text.endsWith(':') ? { raw, kind: 'heading', places: [], text, unsure: [] } : undefined;
  const heading = { raw, kind: 'heading', year: years[0] as number, places: [], text } as const;
  // «Møteplan 2025 og 2026» does not say where the second year begins.
  const params = { years: years.join(', '), year: String(years[0]) };
  return { ...heading, unsure: years.length > 1 ? [{ what: 'year', why: 'several-years', params }] : [] };
}

const bareMonth = new RegExp(`^(${monthPattern(['no', 'se', 'en'])})(?:\\s+(${year}))?(?!\\d)\\s*`, 'iu');

/** A line without a day: a month only («september: seminar»), or no date at all («Miniseminar om Norden»). */
function readUndated(raw: string, text: string, times: Timed[], context: MeetingContext): MeetingLine {
  const match = bareMonth.exec(text);
  const month = match?.[1] === undefined ? undefined : monthOfWord(match[1]);
  const known = match?.[2] === undefined ? context.defaultYear : Number(match[2]);
  if (!match || month === undefined || known === undefined) {
    const rest = readRest(text, times, [], false);
    return {
      raw,
      kind: 'meeting',
      ...rest,
      unsure: [{ what: 'start', why: 'date-missing' }, ...rest.unsure],
    };
  }
  const start = `${known}-${String(month).padStart(2, '0')}`;
  const rest = readRest(text, times, [{ index: 0, until: match[0].length }], true);
  const unsure: Unsure[] = [{ what: 'start', why: 'day-missing', params: { month: start } }];
  if (match[2] === undefined && !context.yearFromHeading)
    unsure.push({ what: 'start', why: 'year-assumed', params: { year: String(known) } });
  return { raw, kind: 'meeting', start, ...rest, unsure: [...unsure, ...rest.unsure] };
}

type Timed = Span & TimeSpan;

const weekdayBefore = /(?:^|[\s,(])(\p{L}{2,13}\.?)(?:\s+den)?[\s,]+$/u;

function readDated(
  raw: string,
  text: string,
  dates: FoundDate[],
  first: FoundDate,
  times: Timed[],
  context: MeetingContext,
) {
  const typed = text.slice(first.index, first.until);
  const { unsure: dateUnsure, ...days } = resolveDates(
    first,
    typed,
    context.defaultYear,
    !context.yearFromHeading,
  );
  const unsure = [...dateUnsure];
  for (const other of dates.slice(1))
    unsure.push({
      what: 'start',
      why: 'another-date',
      params: { typed: text.slice(other.index, other.until) },
    });
  const loose = looseDays(blank(text, times), first);
  if (loose) unsure.push({ what: 'start', why: 'another-date', params: { typed: loose } });
  let index = first.index;
  const before = weekdayBefore.exec(text.slice(0, index));
  const weekday = before?.[1] === undefined ? undefined : weekdayOfWord(before[1]);
  if (before?.[1] !== undefined && weekday !== undefined) {
    index = before.index + before[0].indexOf(before[1]);
    if (weekdayDisagrees(weekday, days.start))
      unsure.push({
        what: 'start',
        why: 'weekday-mismatch',
        params: { typed: before[1], date: days.start ?? '' },
      });
  }
  const last = days.end && lastWeekday(typed);
  if (last && weekdayDisagrees(weekdayOfWord(last)!, days.end))
    unsure.push({ what: 'end', why: 'weekday-mismatch', params: { typed: last, date: days.end! } });
  if (days.end) index -= leadIn(text.slice(0, index)).length;
  const rest = readRest(text, times, [{ index, until: first.until }], true);
  return { raw, kind: 'meeting', ...days, ...rest, unsure: [...unsure, ...rest.unsure] } as const;
}

/** Separators between the parts of a line; «Kr. sand» and «20–30» are none. */
const separator =
  /((?:(?<!\s)\s+)?[–—|;\t\u0001]\s*|(?<!\s)\s+-{1,2}\s+|:\s+|:$|,\s+|\.\s+(?=\p{Lu})|^[.,:–—-]\s*)/u;

function segmentsOf(piece: string, first: boolean): Segment[] {
  // The full stop and space inside an abbreviation are hidden from the splitter.
  const hidden = piece.replace(placeAbbreviation, (match) =>
    match.replace(/\./g, '\u0002').replace(/ /g, '\u0003'),
  );
  const tokens = hidden.split(separator);
  const segments: Segment[] = [];
  let mark = first ? '' : ' ';
  tokens.forEach((token, i) => {
    if (i % 2 === 1) mark = token.replaceAll('\u0001', '').trim() || ' ';
    else if (token.trim() !== '')
      segments.push({
        separator: mark.trim(),
        text: token.replaceAll('\u0002', '.').replaceAll('\u0003', ' ').trim(),
      });
  });
  return segments;
}

type Rest = Pick<MeetingLine, 'time' | 'places' | 'placeChoice' | 'text' | 'unsure'>;

/** Everything in a line but its date: time, places and purpose. */
function readRest(text: string, times: Timed[], taken: readonly Span[], dated: boolean): Rest {
  const [time, ...more] = times;
  const spans = time ? [...taken, time] : taken;
  const unsure: Unsure[] = more.map((other) => ({
    what: 'time',
    why: 'another-time',
    params: { typed: text.slice(other.index, other.until) },
  }));
  const pieces = blank(text, spans).split(/\u0001+/u);
  const places: string[] = [];
  let placeChoice: 'or' | 'and' | undefined;
  let purpose = '';
  const addText = (words: string, mark: string) => {
    const glue = purpose === '' ? '' : mark === '–' || mark === '-' ? ' – ' : `${mark} `;
    purpose += glue + words;
  };
  pieces.forEach((piece, i) => {
    for (const segment of segmentsOf(piece, i === 0)) {
      // Without a date the line is a purpose («Miniseminar om Norden»), unless a place is certain.
      const reading = readPlaces(dated ? segment : { ...segment, separator: ':' });
      if (!reading || (places.length > 0 && reading.unsure.some((guess) => guess.why === 'place-guessed'))) {
        addText(segment.text, segment.separator);
        continue;
      }
      if (places.length > 0 && places.some((place) => reading.places.includes(place)))
        addText(segment.text, segment.separator);
      else places.push(...reading.places);
      placeChoice = reading.choice ?? (places.length > 1 ? (placeChoice ?? 'and') : undefined);
      unsure.push(...reading.unsure);
      if (reading.rest) addText(reading.rest, '');
    }
  });
  const words = purpose
    .replace(/\s+/g, ' ')
    .replace(/(?<!\.)\.$/, '')
    .trim();
  return {
    ...(time
      ? { time: time.end === undefined ? { start: time.start } : { start: time.start, end: time.end } }
      : {}),
    places,
    ...(placeChoice ? { placeChoice } : {}),
    ...(words ? { text: words } : {}),
    unsure,
  };
}
