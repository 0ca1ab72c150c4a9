/**
 * Stretches of time in which facts stay as they are: nothing that is asked of them on a date can change but where a date
 * that stands in them is passed. Decks of many dates then share a few answers. (A question that counts days, such as
 * «within a month», would need more borders than these.)
 */
import type { Entry } from '../model/register';
import { firstDay, lastDay } from '../model/time';

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const ofEntries = new WeakMap<Entry, ReadonlySet<string>>();
const ofLists = new WeakMap<readonly Entry[], readonly string[]>();

/** The number of the stretch that a day lies in. */
export function stretchOf(day: string, lists: readonly (readonly Entry[])[]): string {
  return lists.map((list) => position(bordersOf(list), day)).join('.');
}

/** Days on which something may begin, or have ended the day before, in order. */
function bordersOf(list: readonly Entry[]): readonly string[] {
  const known = ofLists.get(list);
  if (known) return known;
  const all = new Set<string>();
  for (const entry of list) for (const day of datesIn(entry)) all.add(day);
  const made = [...all].sort();
  ofLists.set(list, made);
  return made;
}

function datesIn(entry: Entry): ReadonlySet<string> {
  const known = ofEntries.get(entry);
  if (known) return known;
  const made = new Set<string>();
  collect(entry, made);
  ofEntries.set(entry, made);
  return made;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (!date.test(value)) return;
    // A year may be only a number of four digits; borders too many do no harm. The sign after digits is the day after.
    into.add(firstDay(value));
    into.add(`${lastDay(value)}+`);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collect(one, into);
  }
}

/** How many borders lie on the day or before it; «2025-01-31+» lies between that day and the next. */
function position(borders: readonly string[], day: string): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (borders[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
