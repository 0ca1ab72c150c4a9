/** The month that a calendar shows, and where its keys lead. Days are ISO; weeks begin on Monday (ISO 8601). Pure. */
import { type Day, dayNumber, daysInMonth, parseIso, toIso, weekdayOf } from '../formats/calendar';

export interface Week {
  /** ISO 8601: week 1 has the year's first Thursday. */
  number: number;
  /** Seven of them; the first and last weeks have days of the months beside. */
  days: readonly string[];
}

/** @throws when it is no day */
function dayOf(iso: string): Day {
  const { year, month, day } = parseIso(iso) ?? {};
  if (year === undefined || month === undefined || day === undefined) throw new Error(`No day: ${iso}`);
  return { year, month, day };
}

/** The day so many days after another. */
export function daysAfter(iso: string, count: number): string {
  let { year, month, day } = dayOf(iso);
  day += count;
  while (day > daysInMonth(month, year)) {
    day -= daysInMonth(month, year);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month--;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(month, year);
  }
  return toIso({ year, month, day });
}

/** The same day of a month so many months away, or its last. */
export function monthsAfter(iso: string, count: number): string {
  const { year, month, day } = dayOf(iso);
  const all = year * 12 + month - 1 + count;
  const at = { year: Math.floor(all / 12), month: (all % 12) + 1 };
  return toIso({ ...at, day: Math.min(day, daysInMonth(at.month, at.year)) });
}

export function weekOf(iso: string): number {
  const thursday = daysAfter(iso, 3 - weekdayOf(dayOf(iso)));
  const first = { year: dayOf(thursday).year, month: 1, day: 1 };
  return 1 + Math.floor((dayNumber(dayOf(thursday)) - dayNumber(first)) / 7);
}

/** The weeks of the month that a day is in. */
export function weeksAround(iso: string): Week[] {
  const { year, month } = dayOf(iso);
  const first = toIso({ year, month, day: 1 });
  const last = toIso({ year, month, day: daysInMonth(month, year) });
  const weeks: Week[] = [];
  for (let at = daysAfter(first, -weekdayOf(dayOf(first))); at <= last; at = daysAfter(at, 7)) {
    weeks.push({ number: weekOf(at), days: Array.from({ length: 7 }, (_, i) => daysAfter(at, i)) });
  }
  return weeks;
}

/** Where a key leads in a calendar, by the pattern of WAI-ARIA; undefined for other keys. */
export function dayByKey(iso: string, key: string, shift = false): string | undefined {
  const weekday = weekdayOf(dayOf(iso));
  switch (key) {
    case 'ArrowLeft':
      return daysAfter(iso, -1);
    case 'ArrowRight':
      return daysAfter(iso, 1);
    case 'ArrowUp':
      return daysAfter(iso, -7);
    case 'ArrowDown':
      return daysAfter(iso, 7);
    case 'Home':
      return daysAfter(iso, -weekday);
    case 'End':
      return daysAfter(iso, 6 - weekday);
    case 'PageUp':
      return monthsAfter(iso, shift ? -12 : -1);
    case 'PageDown':
      return monthsAfter(iso, shift ? 12 : 1);
    default:
      return undefined;
  }
}
