import { type Day, dayNumber, daysInMonth, type TypedDay, toIso, weekdayOf } from './calendar';
import type { FoundDate } from './date-scan';
import type { Unsure } from './unsure';

interface ResolvedDates {
  readonly start?: string;
  readonly end?: string;
  /** Month and day («04-16») when no year is known, so that nothing has to be typed again. */
  readonly withoutYear?: { readonly start: string; readonly end?: string };
  readonly unsure: readonly Unsure[];
}

function monthDay(day: TypedDay): string {
  return toIso({ year: 0, month: day.month, day: day.day }).slice(5);
}

/**
 * «30.-2. april»: one month is typed, but the start is later in the month than the end. It is read as beginning
 * in the month before when that gives at most a week, and the guess is reported.
 */
function crossMonth(start: TypedDay, end: TypedDay): TypedDay | undefined {
  const month = start.month === 1 ? 12 : start.month - 1;
  const last = daysInMonth(month, start.year);
  if (start.day > last || last - start.day + end.day > 7) return undefined;
  const year = start.year !== undefined && start.month === 1 ? start.year - 1 : start.year;
  return year === undefined ? { month, day: start.day } : { year, month, day: start.day };
}

function complete(day: TypedDay, year: number): Day {
  return { year: day.year ?? year, month: day.month, day: day.day };
}

function isConsecutive(days: readonly TypedDay[]): boolean {
  return days.every((day, i) => i === 0 || day.day === (days[i - 1]?.day ?? 0) + 1);
}

/** Turns a date as typed into ISO days, with everything that had to be guessed on the way. */
export function resolveDates(
  found: FoundDate,
  typed: string,
  year: number | undefined,
  yearIsGuess: boolean,
): ResolvedDates {
  const unsure: Unsure[] = [];
  const note = (what: string, why: string, params: Record<string, string>) =>
    unsure.push({ what, why, params });
  let [start, end] = [found.days[0], found.days.at(-1)] as [TypedDay, TypedDay];
  const several = found.days.length > 1;
  if (found.kind === 'list' && !isConsecutive(found.days))
    note('end', 'days-not-consecutive', { days: found.days.map((day) => day.day).join(', ') });
  if (found.centuryGuessed) note('start', 'century-guessed', { typed });
  if (!found.exists) {
    note('start', 'no-such-day', { typed });
    return { unsure };
  }
  if (several && start.month === end.month && start.day > end.day) {
    const earlier = crossMonth(start, end);
    if (earlier) note('start', 'month-crossing', { typed, start: monthDay(earlier), end: monthDay(end) });
    start = earlier ?? start;
  }
  const known = end.year ?? start.year ?? year;
  if (known === undefined) {
    note('start', 'year-missing', { typed });
    const days = { start: monthDay(start) };
    return { withoutYear: several ? { ...days, end: monthDay(end) } : days, unsure };
  }
  if (end.year === undefined && start.year === undefined && yearIsGuess)
    note('start', 'year-assumed', { year: String(known) });
  const overNewYear = several && start.month === 12 && end.month === 1;
  // A heading's or a default year is where a meeting begins; a typed year stands beside the day it belongs to.
  const from = complete(start, known);
  let to = complete(end, start.year ?? known);
  if (overNewYear && end.year === undefined) {
    to = { ...to, year: from.year + 1 };
    note('end', 'year-crossing', { start: String(from.year), end: String(to.year) });
  }
  if (several && dayNumber(to) < dayNumber(from))
    note('end', 'end-before-start', { start: toIso(from), end: toIso(to) });
  return several && dayNumber(from) !== dayNumber(to)
    ? { start: toIso(from), end: toIso(to), unsure }
    : { start: toIso(from), unsure };
}

/** Whether a typed weekday agrees with the date, as far as both are known. */
export function weekdayDisagrees(weekday: number, iso: string | undefined): boolean {
  if (iso === undefined || iso.length !== 10) return false;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return weekdayOf({ year, month, day }) !== weekday;
}
