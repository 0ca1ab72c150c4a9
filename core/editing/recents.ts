/** Commissions opened before, as they are listed. Pure. */
import { formatDate } from '../formats/dates';
import type { Language } from '../formats/language';

/** The user's own day of a time. @param opened ISO 8601 */
function dayOf(opened: string): string | undefined {
  const time = new Date(opened);
  if (Number.isNaN(time.getTime())) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

type Opened = { day: 'today' | 'yesterday' } | { date: string };

/** @param today YYYY-MM-DD @returns undefined for a time that is none */
export function openedWhen(opened: string, today: string, language: Language): Opened | undefined {
  const day = dayOf(opened);
  if (day === undefined) return undefined;
  if (day === today) return { day: 'today' };
  const before = new Date(`${today}T12:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  if (day === before.toISOString().slice(0, 10)) return { day: 'yesterday' };
  return { date: formatDate(day, language) };
}
