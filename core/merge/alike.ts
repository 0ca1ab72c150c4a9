/** Whether two values say the same, almost the same, or the one what the other has grown to. */
import { same } from '../base/json';

/** JSON with sorted keys: the same text for values that say the same, on every machine. */
export function keyOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${keyOf(one)}`).join(',')}}`;
}

/** Whether `now` is `was` with one stretch put in, as when somebody has typed on. */
export function hasGrown(was: string, now: string): boolean {
  if (now.length <= was.length) return false;
  let head = 0;
  while (head < was.length && was[head] === now[head]) head++;
  let tail = 0;
  while (tail < was.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return head + tail === was.length;
}

/**
 * The longer of two texts when it is what the other became while it was typed: `was` is in the shorter, the shorter in
 * the longer. Where there was nothing, only what goes on at the end counts: «5» is not on its way to «15».
 */
export function grownOf(was: unknown, ours: unknown, theirs: unknown): string | undefined {
  if (typeof ours !== 'string' || typeof theirs !== 'string') return undefined;
  const [short, long] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  if (was === undefined || was === '') return short !== '' && long.startsWith(short) ? long : undefined;
  if (typeof was !== 'string') return undefined;
  return hasGrown(was, short) && hasGrown(short, long) ? long : undefined;
}

function wordsOf(value: unknown, out: Map<string, number>): number {
  if (typeof value === 'string') {
    const words = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of words) out.set(word, (out.get(word) ?? 0) + 1);
    return words.length;
  }
  if (typeof value === 'number') {
    out.set(String(value), (out.get(String(value)) ?? 0) + 1);
    return 1;
  }
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const one of Object.values(value)) count += wordsOf(one, out);
  return count;
}

/** How much two values have in common, from 0 to 1: of their words, or of the letters of short ones. */
export function likeness(a: unknown, b: unknown): number {
  if (same(a, b)) return 1;
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  const count = wordsOf(a, first) + wordsOf(b, second);
  let common = 0;
  for (const [word, times] of first) common += Math.min(times, second.get(word) ?? 0);
  const byWords = count === 0 ? 0 : (2 * common) / count;
  if (typeof a !== 'string' || typeof b !== 'string') return byWords;
  return Math.max(byWords, lettersInCommon(a, b));
}

/** Of the longer one: what both begin and end with. */
function lettersInCommon(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) / Math.max(a.length, b.length, 1);
}
