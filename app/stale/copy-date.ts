/**
 * Of which day a copy of a commission is. A folder that was copied, mailed or left alone says what was true when it was
 * last saved; what has changed since, it cannot know. The newest time of any of its files is that day: whoever saves a
 * deck in it has the commission before them. Of a commission in one file it is the day when it was packed. A copy that
 * was made by a program that does not keep times (a clone, a download of single files) looks newer than it is.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Age, StaleReport } from '../contract/stale';
import type { OpenWorkspace } from '../open';
import { today } from '../requests';

interface Clock {
  /** Files whose times are later are of a machine whose clock is wrong. */
  now?: Date;
  /** Unpacked files are as new as their unpacking, and say nothing. */
  packedAt?: Date;
}

export function copyOf(
  open: OpenWorkspace,
  { now = new Date(), packedAt = newest(open) }: Clock = {},
): NonNullable<StaleReport['copy']> {
  const saved = packedAt && packedAt < now ? packedAt : now;
  const [date, day] = [today(saved), today(now)];
  const age = ageOf(date, day);
  return { date, ...(age ? { age } : {}) };
}

function newest({ dir, files }: OpenWorkspace): Date | undefined {
  let found = 0;
  for (const path of files.keys()) {
    try {
      found = Math.max(found, statSync(join(dir, ...path.split('/'))).mtimeMs);
    } catch {
      // Somebody takes it away while we look.
    }
  }
  return found === 0 ? undefined : new Date(found);
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
