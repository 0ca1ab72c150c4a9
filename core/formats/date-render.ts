import type { TypedDay } from './calendar';
import { monthsInDates, monthsShort } from './calendar-words';
import type { Language } from './language';
import { EN_DASH, NBSP } from './typography';

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
