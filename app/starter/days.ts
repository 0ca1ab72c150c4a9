/** Days of new workspaces, counted from the day they are made: none begins out of date. */

function shifted(day: string, days: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return iso(shifted(day, days));
}

/** The first Monday at least `days` after a day, and `more` days on from it. */
export function mondayAfter(day: string, days: number, more = 0): string {
  const from = shifted(day, days);
  const toMonday = (8 - from.getUTCDay()) % 7;
  return iso(shifted(iso(from), toMonday + more));
}
