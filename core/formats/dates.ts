import { type PartialDay, parseIso, type TypedDay, weekdayOf } from './calendar';
import { monthsAlone, monthsInDates, monthsShort, weekdays } from './calendar-words';
import type { Language } from './language';
import { EN_DASH, NBSP } from './typography';

export { bcp47, type Language, languages } from './language';

/**
 * - `long` 24. november 2025 · `short` 24. nov. 2025
 * - `dayMonth` 24. november · `dayMonthShort` 24. nov.
 * - `weekday` mandag 24. november 2025 · `weekdayDayMonth` mandag 24. november
 * - `numeric` 24.11.2025, for tables only: Språkrådet prefers the month in letters in text
 */
type DateStyle = 'long' | 'short' | 'dayMonth' | 'dayMonthShort' | 'weekday' | 'weekdayDayMonth' | 'numeric';

interface DateRangeOptions {
  /** Whether the year is printed; a heading often carries it. A range across two years prints both anyway. */
  readonly year?: boolean;
  readonly style?: 'long' | 'short';
}

function read(iso: string): PartialDay {
  const date = parseIso(iso);
  if (!date) throw new RangeError(`Not an ISO date (YYYY, YYYY-MM or YYYY-MM-DD): ${JSON.stringify(iso)}`);
  return date;
}

function isFull(date: PartialDay): date is Required<PartialDay> {
  return date.month !== undefined && date.day !== undefined;
}

function monthAlone(month: number, lang: Language, short: boolean): string {
  // Northern Sámi: the nominative when no day follows; its short table holds genitives.
  const names = short && lang !== 'se' ? monthsShort : monthsAlone;
  return names[lang][month - 1] ?? '';
}

function formatPartial(date: PartialDay, lang: Language, year: boolean, short: boolean): string {
  if (date.month === undefined) return String(date.year);
  const name = monthAlone(date.month, lang, short);
  return year ? `${name} ${date.year}` : name;
}

function numeric(date: Required<PartialDay>, lang: Language): string {
  // Full stops and no leading zero in Norwegian; a slash is not allowed there, but is the British form.
  return lang === 'en'
    ? `${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}/${date.year}`
    : `${date.day}.${date.month}.${date.year}`;
}

/**
 * A date as text. Takes whole and partial ISO dates («2025», «2025-09»); throws a RangeError on anything
 * else, which the schemas rule out. Never use it inside a verbatim quotation.
 */
export function formatDate(iso: string, lang: Language, style: DateStyle = 'long'): string {
  const date = read(iso);
  const short = style === 'short' || style === 'dayMonthShort';
  const year = style !== 'dayMonth' && style !== 'dayMonthShort' && style !== 'weekdayDayMonth';
  if (!isFull(date)) return formatPartial(date, lang, year, short);
  if (style === 'numeric') return numeric(date, lang);
  const text = renderDay(date, lang, { year, short });
  const withWeekday = style === 'weekday' || style === 'weekdayDayMonth';
  return withWeekday ? `${formatWeekday(iso, lang)} ${text}` : text;
}

/** The weekday of a whole date: «mandag». */
export function formatWeekday(iso: string, lang: Language): string {
  const date = read(iso);
  if (!isFull(date)) throw new RangeError(`A weekday needs a whole date: ${JSON.stringify(iso)}`);
  return weekdays[lang][weekdayOf(date)] ?? '';
}

/**
 * A range of dates: «9.–10. februar 2026», «27. februar–2. mars 2026», «30. desember 2026–2. januar 2027»;
 * with partial dates «september–november 2025», «2025–2026». The order is kept as given: an end before the
 * start is for the checks to report and must stay visible.
 */
export function formatDateRange(
  start: string,
  end: string,
  lang: Language,
  options: DateRangeOptions = {},
): string {
  const { year = true, style = 'long' } = options;
  const short = style === 'short';
  const from = read(start);
  const to = read(end);
  if (isFull(from) && isFull(to)) return renderRange(from, to, lang, { year, short });
  if (start === end) return formatPartial(from, lang, year, short);
  const plain = (date: PartialDay, showYear: boolean) =>
    isFull(date)
      ? renderDay(date, lang, { year: showYear, short })
      : formatPartial(date, lang, showYear, short);
  const otherYear = from.year !== to.year;
  // English spaces the dash as soon as one side has two words.
  const dash = lang === 'en' && (isFull(from) || isFull(to) || (otherYear && from.month)) ? ' – ' : EN_DASH;
  return plain(from, otherYear) + dash + plain(to, otherYear || year);
}

/** How days are set as text. A day without a year is set without one, whatever `year` says. */
interface DayRendering {
  readonly year: boolean;
  readonly short: boolean;
}

function monthName(month: number, lang: Language, short: boolean): string {
  return (short ? monthsShort : monthsInDates)[lang][month - 1] ?? '';
}

/**
 * The days of one month: «9.», «9.–10.», «16., 17. og 18.» joined with their month.
 * Norwegian: full stop after every day, obligatory since 1998 (Språkrådet). Northern Sámi: month in the
 * genitive, day, «b.» (beaivi), as on real pages; the range form needs a speaker's confirmation.
 */
function withMonth(days: string, month: number, lang: Language, short: boolean): string {
  const name = monthName(month, lang, short);
  if (lang === 'se') return `${name} ${days}${NBSP}b.`;
  return `${days}${NBSP}${name}`;
}

function dayNumeral(day: number, lang: Language): string {
  return lang === 'en' ? String(day) : `${day}.`;
}

function yearSuffix(day: TypedDay, show: boolean): string {
  return show && day.year !== undefined ? ` ${day.year}` : '';
}

/** One day as text. */
export function renderDay(day: TypedDay, lang: Language, how: DayRendering): string {
  return withMonth(dayNumeral(day.day, lang), day.month, lang, how.short) + yearSuffix(day, how.year);
}

/**
 * A range as text: en dash without spaces (Språkrådet; DFØ and CLDR also across months). English across
 * months has spaces around the dash, as CLDR's en-GB. A range into another year always shows both years,
 * because either year alone would be wrong for the other day.
 */
export function renderRange(start: TypedDay, end: TypedDay, lang: Language, how: DayRendering): string {
  const otherYear = start.year !== undefined && end.year !== undefined && start.year !== end.year;
  if (!otherYear && start.month === end.month) {
    if (start.day === end.day) return renderDay(end, lang, how);
    const days = dayNumeral(start.day, lang) + EN_DASH + dayNumeral(end.day, lang);
    return withMonth(days, end.month, lang, how.short) + yearSuffix(end, how.year);
  }
  const dash = lang === 'en' ? `${NBSP}${EN_DASH} ` : EN_DASH;
  const from = renderDay(start, lang, { ...how, year: otherYear });
  return from + dash + renderDay(end, lang, { ...how, year: otherYear || how.year });
}
