/** Lists of things with ids, edited without touching the things that stay. */
import type { Place } from '../diagnostics';
import { OperationError } from './error';
import type { Spot } from './operation';

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

/** @throws OperationError */
export function positionOf(list: readonly Item[], id: string, at: Place): number {
  const found = positionsIn(list).get(id);
  if (found === undefined) throw new OperationError('unknown-id', at, { id });
  return found;
}

/** Where a thing stands, so that it can be put back there. */
export function spotOf(list: readonly Item[], position: number): Spot {
  return { after: position === 0 ? null : list[position - 1]!.id, index: position };
}

/** @throws OperationError */
function indexFor(list: readonly Item[], { after, index }: Spot, at: Place): number {
  if (after === undefined) {
    if (index === undefined) return list.length;
  } else if (after === null) return 0;
  else {
    const found = positionsIn(list).get(after);
    if (found !== undefined) return found + 1;
  }
  if (index === undefined) throw new OperationError('position', at, { after: after ?? '' });
  return Math.min(index, list.length);
}

/** @throws OperationError when the id is taken or there is no such place */
export function inserted<T extends Item>(list: readonly T[], item: T, spot: Spot, at: Place): T[] {
  if (has(list, item.id)) throw new OperationError('id-taken', at, { id: item.id });
  return list.toSpliced(indexFor(list, spot, at), 0, item);
}

export function removed<T extends Item>(list: readonly T[], id: string, at: Place): [T[], T, Spot] {
  const position = positionOf(list, id, at);
  return [list.toSpliced(position, 1), list[position]!, spotOf(list, position)];
}

/** @throws OperationError when there is no such thing or place */
export function moved<T extends Item>(list: readonly T[], id: string, spot: Spot, at: Place): [T[], Spot] {
  if (spot.after === id) throw new OperationError('position', at, { after: id });
  const [rest, item, was] = removed(list, id, at);
  return [rest.toSpliced(indexFor(rest, spot, at), 0, item), was];
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
