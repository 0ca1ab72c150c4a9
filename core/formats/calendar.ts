/** Calendar arithmetic on plain numbers. `Date` is avoided altogether: it would let the time zone in. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as people write it, where the year is often left to the heading. */
export interface TypedDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** `2025`, `2025-09` or `2025-09-03`, taken apart. */
export interface PartialDay {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Days in a month; without a year February has 29, because such a day can exist. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2) {
    if (year === undefined) return 29;
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the day exists. */
export function isDay(day: TypedDay): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.month, day.year);
}

/** Reads a full or partial ISO date; undefined when it is malformed or no such day exists. */
export function parseIso(iso: string): PartialDay | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = { year, month, day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The ISO form of a day, a month or a year. */
export function toIso(date: PartialDay): string {
  let iso = pad(date.year, 4);
  if (date.month !== undefined) iso += `-${pad(date.month, 2)}`;
  if (date.month !== undefined && date.day !== undefined) iso += `-${pad(date.day, 2)}`;
  return iso;
}

/** Days since 1 March of year 0 (proleptic Gregorian); only differences of it mean anything. */
export function dayNumber(date: Day): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const month = (date.month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + date.day - 1;
}

/** Day of the week, 0 = Monday as the Norwegian week begins. */
export function weekdayOf(date: Day): number {
  // 1 March of year 0 was a Wednesday.
  return (((dayNumber(date) + 2) % 7) + 7) % 7;
}
