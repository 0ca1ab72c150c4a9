/**
 * Of which day a copy of a commission is. A folder that was copied, mailed or left alone says what was true when it was
 * last saved; what has changed since, it cannot know. The newest time of any of its files is that day: whoever saves a
 * deck in it has the commission before them. A copy that was made by a program that does not keep times (a clone, a
 * download of single files) looks newer than it is.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Age, StaleReport } from '../contract/stale';
import type { OpenWorkspace } from '../open';
import { today } from '../requests';

/** @param now the clock; times that are later are of a machine whose clock is wrong */
export function copyOf({ dir, files }: OpenWorkspace, now = new Date()): NonNullable<StaleReport['copy']> {
  let newest = 0;
  for (const path of files.keys()) {
    try {
      newest = Math.max(newest, statSync(join(dir, ...path.split('/'))).mtimeMs);
    } catch {
      // Somebody takes it away while we look.
    }
  }
  const saved = newest === 0 ? now : new Date(Math.min(newest, now.getTime()));
  const [date, day] = [today(saved), today(now)];
  const age = ageOf(date, day);
  return { date, ...(age ? { age } : {}) };
}

/** In whole units, rounded down: 59 days are one month. Undefined on the day itself. */
export function ageOf(date: string, now: string): Age | undefined {
  const days = Math.round((Date.parse(now) - Date.parse(date)) / 86_400_000);
  if (!(days > 0)) return undefined;
  const [[y0, m0, d0], [y1, m1, d1]] = [date, now].map((one) => one.split('-').map(Number)) as [
    [number, number, number],
    [number, number, number],
  ];
  const months = (y1 - y0) * 12 + m1 - m0 - (d1 < d0 ? 1 : 0);
  if (months >= 12) return { unit: 'years', count: Math.floor(months / 12) };
  if (months >= 1) return { unit: 'months', count: months };
  return days >= 14 ? { unit: 'weeks', count: Math.floor(days / 7) } : { unit: 'days', count: days };
}
