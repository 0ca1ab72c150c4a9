/** Which items of three lists are the same one, where items have no ids of their own. */
import { aligned } from './align';

export interface Lists<T> {
  base: readonly T[];
  ours: readonly T[];
  theirs: readonly T[];
}

/** For each item a name that is the same in all three. */
export type Names = Lists<string>;

/** @param like how much two items have in common, from 0 to 1 */
export function namesOf<T>(lists: Lists<T>, key: (item: T) => string, like: (a: T, b: T) => number): Names {
  const keys = { base: lists.base.map(key), ours: lists.ours.map(key), theirs: lists.theirs.map(key) };
  const known = new Set(keys.base);
  const match = (one: keyof Names, other: keyof Names): number[] =>
    aligned(keys[one], keys[other], (i, j) => like(lists[one][i]!, lists[other][j]!));
  const [ours, theirs] = [match('base', 'ours'), match('base', 'theirs')];
  // What both have added may be what was merged before; then each shows what became of the rest in the other.
  const added = new Set(keys.theirs.filter((one) => !known.has(one)));
  if (keys.ours.some((one) => added.has(one))) {
    const cross = match('theirs', 'ours');
    through(cross, theirs, ours);
    through(inverse(cross, theirs.length), ours, theirs);
  }
  return {
    base: keys.base.map((_, i) => `b${i}`),
    ours: named(keys.ours, ours),
    theirs: named(keys.theirs, theirs),
  };
}

/** Matches that come by way of the other side. */
function through(cross: readonly number[], other: readonly number[], own: number[]): void {
  const taken = new Set(own);
  cross.forEach((i, j) => {
    const base = i < 0 ? -1 : other[i]!;
    if (own[j]! >= 0 || base < 0 || taken.has(base)) return;
    own[j] = base;
    taken.add(base);
  });
}

function inverse(cross: readonly number[], count: number): number[] {
  const out = Array.from({ length: count }, () => -1);
  cross.forEach((i, j) => {
    if (i >= 0) out[i] = j;
  });
  return out;
}

/** New ones by what stands in them, so that what both have added alike is one. */
function named(keys: readonly string[], which: readonly number[]): string[] {
  const times = new Map<string, number>();
  return keys.map((key, j) => {
    if (which[j]! >= 0) return `b${which[j]}`;
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    return `n${nth} ${key}`;
  });
}
