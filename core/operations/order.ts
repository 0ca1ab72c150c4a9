/** Order of lists: the fewest moves from one to another, and one order out of two people's. */
import type { Item } from '../base/lists';

/** Ids that may stay where they are: the longest run of them that stands in the same order in both lists. */
export function staying(before: readonly string[], after: readonly string[]): Set<string> {
  const rank = new Map(after.map((id, i) => [id, i]));
  const common = before.filter((id) => rank.has(id));
  // Patience sorting: `ends[n]` is where the best run of n + 1 ends; `previous` leads back through it.
  const ends: number[] = [];
  const previous: number[] = [];
  common.forEach((id, i) => {
    const wanted = rank.get(id)!;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rank.get(common[ends[middle]!]!)! < wanted) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const out = new Set<string>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) out.add(common[i]!);
  return out;
}

/**
 * The order of things that are there after all: theirs, unless only we have changed it. What stands in one list only
 * comes behind the one that it stands behind there.
 */
export function mergedOrder(
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
  kept: ReadonlySet<string>,
): string[] {
  const ids = (list: readonly Item[]): string[] => list.map((one) => one.id);
  const inBase = new Set(ids(base));
  const common = (list: readonly Item[]): string =>
    ids(list)
      .filter((id) => inBase.has(id))
      .join('\n');
  const theirsMoved = common(theirs) !== common(base);
  const [first, second] = theirsMoved ? [theirs, ours] : [ours, theirs];
  const out = ids(first).filter((id) => kept.has(id));
  const placed = new Set(out);
  const list = ids(second);
  list.forEach((id, i) => {
    if (!kept.has(id) || placed.has(id)) return;
    const before = list.slice(0, i).findLast((one) => placed.has(one));
    out.splice(before === undefined ? 0 : out.indexOf(before) + 1, 0, id);
    placed.add(id);
  });
  return out;
}
