/** «uke 12»: weeks as they are counted here (ISO 8601), as days. */

const pattern = /(?<!\p{L})(?:uke|veke|vahkku|week)\s+(\d{1,2})(?:\s*[-–/]\s*(\d{1,2}))?(?!\d)/iu;

/** The weeks a text names, with the first and last day; undefined where it names none that exists. */
export function weekIn(text: string, year: number): { week: string; start: string; end: string } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last < first || last > weeksIn(year)) return undefined;
  const monday = mondayOf(first, year);
  const sunday = mondayOf(last, year) + 6 * day;
  return { week: first === last ? String(first) : `${first}–${last}`, start: iso(monday), end: iso(sunday) };
}

const day = 24 * 60 * 60 * 1000;

/** Week 1 is the one with 4 January in it. */
function mondayOf(week: number, year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (week - 1) * 7 * day - weekday * day;
}

function weeksIn(year: number): number {
  return Math.round((mondayOf(1, year + 1) - mondayOf(1, year)) / (7 * day));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
