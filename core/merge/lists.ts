/** Lists whose items have no ids: which item is which is found by what stands in them. */
import { same } from '../base/json';
import { keyOf, likeness } from './alike';
import { type Lists, namesOf } from './identity';
import { mergedOrder } from './order';
import { agreed, disputed, type Outcome, settledNow, type Three } from './outcome';

interface ItemRules<T> {
  /** Items with the same key are the same one. */
  key(item: T): string;
  /** Of an item that all have, or that both have added. */
  item(three: Three): Outcome;
  likeness?(a: T, b: T): number;
}

/**
 * Item by item: what one added, changed, moved or removed is so, what both added is there twice unless it is the same.
 */
export function listThree<T>(lists: Lists<T>, rules: ItemRules<T>): Outcome {
  const { ours, theirs } = lists;
  const names = namesOf(lists, (item) => rules.key(item), rules.likeness ?? likeness);
  const found = (side: 'base' | 'ours' | 'theirs') =>
    new Map(names[side].map((name, i) => [name, lists[side][i]!]));
  const [was, a, b] = [found('base'), found('ours'), found('theirs')];
  const outcomes = new Map<string, Outcome>();
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const outcome = ofItem({ base: was.get(name), ours: a.get(name), theirs: b.get(name) }, rules);
    if (outcome) outcomes.set(name, outcome);
  }
  const order = mergedOrder(names, new Set(outcomes.keys()));
  const list = (side: keyof Outcome): unknown[] =>
    withoutRepeats(
      order.map((name) => outcomes.get(name)![side]).filter((item) => item !== undefined),
      [ours, theirs],
    );
  return settledNow({ now: list('now'), ours: list('ours'), theirs: list('theirs') });
}

/** Undefined for an item that is removed. */
function ofItem(three: Three, rules: Pick<ItemRules<never>, 'item'>): Outcome | undefined {
  const { base, ours, theirs } = three;
  if (ours !== undefined && theirs !== undefined) return rules.item(three);
  const left = ours ?? theirs;
  if (base === undefined) return agreed(left);
  return same(base, left) ? undefined : disputed(three);
}

/** What one has put in the place of another and the other has added is there as often as one of them has it. */
function withoutRepeats(items: readonly unknown[], lists: readonly (readonly unknown[])[]): unknown[] {
  const keys = items.map(keyOf);
  if (new Set(keys).size === keys.length) return [...items];
  const most = new Map<string, number>();
  for (const list of lists) {
    const count = new Map<string, number>();
    for (const item of list) count.set(keyOf(item), (count.get(keyOf(item)) ?? 0) + 1);
    for (const [key, times] of count) most.set(key, Math.max(times, most.get(key) ?? 0));
  }
  const left = (key: string): boolean => {
    const times = most.get(key) ?? 1;
    most.set(key, times - 1);
    return times > 0;
  };
  return items.filter((_, i) => left(keys[i]!));
}
