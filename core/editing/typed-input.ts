/** What people type into one line, read as the value that a file holds. Pure; what is said about it is the form's. */
import { isDay, parseIso, toIso } from '../formats/calendar';
import { monthOfWord, weekdayOfWord } from '../formats/calendar-words';
import { findDatesInLine } from '../formats/date-scan';
import { formatDate } from '../formats/dates';
import type { Language } from '../formats/language';
import { parseNumber } from '../formats/number-input';
import { formatNumber } from '../formats/numbers';
import { plainLine } from '../formats/read-text';
import { plainSpaces } from '../formats/typography';
import { hrefSchema } from '../model/field';

/** Why a line cannot be read; keys of the form's texts. */
export type Unread =
  | 'notADate'
  | 'noSuchDay'
  | 'needsDay'
  | 'oneDay'
  | 'notANumber'
  | 'onlyTheNumber'
  | 'notAnAddress'
  | 'notChosen';

export type Read<T> = { value: T | undefined } | { why: Unread };

interface DateChoices {
  /** The user's day, YYYY-MM-DD: gives the year to «9. februar». */
  today: string;
  /** Whether a year or a month is enough. */
  partial: boolean;
}

/**
 * Reads a date as Norwegians type it: «9. februar 2026», «9.2.26», «9/2», «090226», «2026-02-09», «i dag»; with
 * `partial` also «februar 2026» and «2026». A weekday before it says nothing new. @returns ISO
 */
export function readDate(typed: string, { today, partial }: DateChoices): Read<string> {
  const text = withoutWeekday(plainSpaces(typed).trim().replace(/\s+/g, ' '));
  if (text === '') return { value: undefined };
  if (/^(i dag|idag|today)$/i.test(text)) return { value: today };
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) {
    const iso = parseIso(text);
    return iso ? whole(text, partial) : { why: 'noSuchDay' };
  }
  const joined = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text);
  const month = /^(\p{L}+\.?) (\d{4})$/u.exec(text);
  if (month && monthOfWord(month[1]!)) {
    return whole(toIso({ year: Number(month[2]), month: monthOfWord(month[1]!)! }), partial);
  }
  const line = joined ? `${joined[1]}.${joined[2]}.${joined[3]}` : text.replace(/^(\d+\. ?\d+)$/, '$1.');
  const found = findDatesInLine(line);
  const [date] = found;
  if (date?.index !== 0 || date.until < line.length) return { why: 'notADate' };
  if (date.kind !== 'day' || date.days.length !== 1) return { why: 'oneDay' };
  const day = { year: Number(today.slice(0, 4)), ...date.days[0]! };
  return isDay(day) ? { value: toIso(day) } : { why: 'noSuchDay' };
}

function whole(iso: string, partial: boolean): Read<string> {
  return partial || iso.length === 10 ? { value: iso } : { why: 'needsDay' };
}

function withoutWeekday(text: string): string {
  const match = /^(\p{L}+\.?),? +(?=\S)/u.exec(text);
  return match && weekdayOfWord(match[1]!) !== undefined && !monthOfWord(match[1]!)
    ? text.slice(match[0].length)
    : text;
}

/** The date as it stands in its field, so that it can be typed again. */
export function writeDate(iso: string | undefined, lang: Language): string {
  if (iso === undefined) return '';
  return parseIso(iso) ? plainSpaces(formatDate(iso, lang)) : iso;
}

/** «mandag 9. februar 2026», for what was understood. */
export function sayDate(iso: string, lang: Language): string {
  return formatDate(iso, lang, iso.length === 10 ? 'weekday' : 'long');
}

const bound =
  /^(?:over|under|me[ie]?r enn|mindre enn|minst|høyst|inntil|opptil|nesten|more than|less than)\s+/iu;
/** A plain number: «ca.», «over», ranges, per cent and kroner are other fields' and are not swallowed. */
export function readNumber(typed: string, lang: Language): Read<number> {
  if (typed.trim() === '') return { value: undefined };
  const read = parseNumber(typed, lang);
  const isNumber = (text: string): boolean => parseNumber(text, lang) !== undefined;
  if (!read) {
    const text = typed.trim().slice(0, 200);
    const rest = text.replace(bound, '');
    const ends = rest.replace(/ (?:til|to) /g, '–').split(/[–—-]/);
    const more = (rest !== text && isNumber(rest)) || (ends.length === 2 && ends.every(isNumber));
    return { why: more ? 'onlyTheNumber' : 'notANumber' };
  }
  return read.approx || read.unit ? { why: 'onlyTheNumber' } : { value: read.value };
}

export function writeNumber(value: number | undefined, lang: Language): string {
  if (value === undefined) return '';
  return Number.isFinite(value) ? plainSpaces(formatNumber(value, lang)) : String(value);
}

/** An address that a reader can follow from a slide. What looks like one gets its `https://`. */
export function readUrl(typed: string): Read<string> {
  const text = plainLine(typed)
    .replace(/[\t\n]/g, '')
    .trim();
  if (text === '') return { value: undefined };
  const bare = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#]\S*)?$/u;
  const full = bare.test(text)
    ? `https://${text}`
    : /^[^\s@:/]+@[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : text;
  return hrefSchema.safeParse(full).success ? { value: full } : { why: 'notAnAddress' };
}
