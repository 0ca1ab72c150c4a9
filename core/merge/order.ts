/** The order of things that two have moved, added and removed. It does not depend on who of them is asked. */
import { same } from '../base/json';
import { staying } from '../operations/difference';

/** Ids as they stand in three lists; none twice in one. */
export interface Orders {
  base: readonly string[];
  ours: readonly string[];
  theirs: readonly string[];
}

/**
 * What nobody moved stays in its order. What one moved stands where that one put it, what both moved where the one of
 * them did who put it further to the front. New things stand behind what they were put behind, wherever that is now.
 *
 * @param kept what is there after all
 */
export function mergedOrder({ base, ours, theirs }: Orders, kept: ReadonlySet<string>): string[] {
  const isKept = (id: string): boolean => kept.has(id);
  if (same(ours, theirs)) return ours.filter(isKept);
  const before = base.filter(isKept);
  const known = new Set(before);
  const sides = [ours, theirs].map((list) => list.filter(isKept));
  const old = oldOnes(
    before,
    sides.map((list) => list.filter((id) => known.has(id))),
  );
  const places = new Map(old.map((id, i) => [id, i]));
  const runs = sides.map((list) => newRuns(list, known));
  // What both have added stands where the one put it who put it further to the front.
  const at = (id: string, side: Runs): number => places.get(side.anchors.get(id) ?? '') ?? -1;
  const [first, second] = runs as [Runs, Runs];
  const mine = (side: Runs, other: Runs) => (id: string) => {
    if (!other.anchors.has(id)) return true;
    return at(id, side) <= at(id, other);
  };
  const behind = (anchor: string | null): string[] =>
    together(
      (first.byAnchor.get(anchor) ?? []).filter(mine(first, second)),
      (second.byAnchor.get(anchor) ?? []).filter(mine(second, first)),
    );
  return [...behind(null), ...old.flatMap((id) => [id, ...behind(id)])];
}

/** The order of what was there before. */
function oldOnes(before: readonly string[], sides: readonly (readonly string[])[]): string[] {
  const moved = sides.map((list) => {
    const stays = staying(before, list);
    return new Set(list.filter((id) => !stays.has(id)));
  });
  if (moved.every((one) => one.size === 0)) return [...before];
  const still = before.filter((id) => !moved.some((one) => one.has(id)));
  const isStill = new Set(still);
  // Behind how many of those that stand still each of the moved ones was put.
  const gaps = sides.map((list, i) => {
    const out = new Map<string, number>();
    let gap = 0;
    for (const id of list) {
      if (isStill.has(id)) gap++;
      else if (moved[i]!.has(id)) out.set(id, gap);
    }
    return out;
  });
  const [first, second] = gaps as [Map<string, number>, Map<string, number>];
  const lists = (side: Map<string, number>, other: Map<string, number>): string[][] => {
    const out: string[][] = Array.from({ length: still.length + 1 }, () => []);
    for (const [id, gap] of side) if (gap <= (other.get(id) ?? gap)) out[gap]!.push(id);
    return out;
  };
  const [a, b] = [lists(first, second), lists(second, first)];
  return a.flatMap((list, gap) => [...together(list, b[gap]!), ...still.slice(gap, gap + 1)]);
}

interface Runs {
  /** New ones by the old one that they stand behind; null where they stand first. */
  byAnchor: ReadonlyMap<string | null, readonly string[]>;
  anchors: ReadonlyMap<string, string | null>;
}

function newRuns(list: readonly string[], known: ReadonlySet<string>): Runs {
  const byAnchor = new Map<string | null, string[]>();
  const anchors = new Map<string, string | null>();
  let anchor: string | null = null;
  for (const id of list) {
    if (known.has(id)) {
      anchor = id;
      continue;
    }
    anchors.set(id, anchor);
    const run = byAnchor.get(anchor);
    if (run) run.push(id);
    else byAnchor.set(anchor, [id]);
  }
  return { byAnchor, anchors };
}

/** Two runs in one place: each as it is, which first is decided by what is in them. */
function together(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const [first, second] = a.join('\n') <= b.join('\n') ? [a, b] : [b, a];
  const out = [...first];
  if (!second.some((id) => out.includes(id))) return [...out, ...second];
  let previous: string | undefined;
  for (const id of second) {
    if (!out.includes(id)) out.splice(previous === undefined ? 0 : out.indexOf(previous) + 1, 0, id);
    previous = id;
  }
  return out;
}
