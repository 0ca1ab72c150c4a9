/** Lists of things with ids: facts, decks, slides, sections. Each comes, goes or is changed as a whole or in parts. */
import { same } from '../base/json';
import { find, type Item } from '../base/lists';
import type { ConflictPlace } from '../model/conflict';
import type { Disputes } from './disputes';
import { mergedOrder } from './order';
import { disputed } from './outcome';

export interface Lists<T> {
  base: readonly T[];
  ours: readonly T[];
  theirs: readonly T[];
}

export interface ThingRules<T> {
  place(id: string): ConflictPlace;
  /** Of a thing that both have. */
  merge(id: string, base: T | undefined, ours: T, theirs: T): T;
  /** Whether nobody would miss it when it goes; by default what says the same. */
  isUnchanged?(base: T, now: T): boolean;
}

/** @returns ours when it says the same */
export function thingsThree<T extends Item>(
  lists: Lists<T>,
  rules: ThingRules<T>,
  disputes: Disputes,
): readonly T[] {
  const { base, ours, theirs } = lists;
  if (ours === theirs) return ours;
  const kept = new Map<string, T>();
  for (const { id } of [...ours, ...theirs]) {
    if (kept.has(id)) continue;
    const one = thing(
      { base: find(base, id), ours: find(ours, id), theirs: find(theirs, id) },
      id,
      rules,
      disputes,
    );
    if (one) kept.set(id, one);
  }
  const ids = (list: readonly T[]): string[] => [...new Set(list.map(({ id }) => id))];
  const order = mergedOrder({ base: ids(base), ours: ids(ours), theirs: ids(theirs) }, new Set(kept.keys()));
  const out = order.map((id) => kept.get(id)!);
  return out.length === ours.length && out.every((one, i) => one === ours[i]) ? ours : out;
}

function thing<T extends Item>(
  { base, ours, theirs }: { base?: T; ours?: T; theirs?: T },
  id: string,
  rules: ThingRules<T>,
  disputes: Disputes,
): T | undefined {
  if (ours && theirs && same(ours, theirs)) return ours;
  const left = (ours ?? theirs)!;
  if (!base && !(ours && theirs)) return left;
  const place = rules.place(id);
  const decided = disputes.decided(place, { base, ours, theirs });
  if (decided) return decided.value as T | undefined;
  if (ours && theirs) {
    if (!disputes.isSettledTwice(place, { base, ours, theirs })) return rules.merge(id, base, ours, theirs);
    return disputes.take(place, base, disputed({ ours, theirs })) as T;
  }
  if ((rules.isUnchanged ?? same)(base!, left)) return undefined;
  return disputes.take(place, base, disputed({ ours, theirs })) as T;
}
