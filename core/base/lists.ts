/** Lists of things with ids. What is asked of a list is counted once, for as long as the list lives. */

export interface Item {
  readonly id: string;
}

const positions = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Where each id stands; counted once for each list. Of two with the same id the first. */
export function positionsIn(list: readonly Item[]): ReadonlyMap<string, number> {
  const known = positions.get(list);
  if (known) return known;
  const made = new Map<string, number>();
  for (let i = list.length - 1; i >= 0; i--) made.set(list[i]!.id, i);
  positions.set(list, made);
  return made;
}

export function has(list: readonly Item[], id: string): boolean {
  return positionsIn(list).has(id);
}

export function find<T extends Item>(list: readonly T[], id: string): T | undefined {
  const at = positionsIn(list).get(id);
  return at === undefined ? undefined : list[at];
}

/** The list with one thing made anew. While it keeps its id everything stands where it stood, and is not counted again. */
export function replaced<T extends Item>(list: readonly T[], position: number, item: T): T[] {
  const next = list.with(position, item);
  const known = positions.get(list);
  if (known && list[position]?.id === item.id) positions.set(next, known);
  return next;
}

/** Whether things can be found in it by id; what else may be wrong with them is seen elsewhere. */
export function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof (one as Item | null)?.id === 'string');
}
