/**
 * One workspace out of two that come from the same: ours with edits that are not saved, theirs with what another program
 * wrote. Whole facts and whole decks are taken from the one who changed them; where both did, ours stays and is named.
 */

import { same } from '../base/json';
import { find, type Item } from '../base/lists';
import type { Deck } from '../model/deck';
import { type KindId, kindIds } from '../model/kinds';
import type { Entry, Register, Workspace } from '../model/register';
import { mergedOrder } from './difference';

export interface Merged {
  workspace: Workspace;
  /** Changed by both, in different ways: «people/mette-nord», «decks/forum», «commission». */
  conflicts: string[];
}

export function merge(base: Workspace, ours: Workspace, theirs: Workspace): Merged {
  const conflicts: string[] = [];
  const items = <T extends Item>(name: string, lists: Record<'base' | 'ours' | 'theirs', readonly T[]>) =>
    mergeList(name, lists, conflicts);
  const register = {} as Record<KindId, readonly Entry[]>;
  for (const kind of kindIds) {
    register[kind] = items(kind, {
      base: base.register[kind],
      ours: ours.register[kind],
      theirs: theirs.register[kind],
    });
  }
  const folder = (name: 'decks' | 'outlines'): readonly Deck[] => {
    const merged = items(name, { base: base[name], ours: ours[name], theirs: theirs[name] });
    if (merged === ours[name]) return merged;
    const byFile = [...merged].sort((a, b) => (`${a.id}.json` < `${b.id}.json` ? -1 : 1));
    return byFile.every((deck, i) => deck === ours[name][i]) && byFile.length === ours[name].length
      ? ours[name]
      : byFile;
  };
  const commission = chosen('commission', base.commission, ours.commission, theirs.commission, conflicts)!;
  const workspace: Workspace = {
    commission,
    register: register as Register,
    decks: folder('decks'),
    outlines: folder('outlines'),
    images: theirs.images,
  };
  return { workspace, conflicts };
}

function mergeList<T extends Item>(
  name: string,
  { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', readonly T[]>,
  conflicts: string[],
): readonly T[] {
  const ids = new Set([...ours, ...theirs].map((one) => one.id));
  const kept = new Map<string, T>();
  for (const id of ids) {
    const one = chosen(`${name}/${id}`, find(base, id), find(ours, id), find(theirs, id), conflicts);
    if (one) kept.set(id, one);
  }
  const order = mergedOrder(base, ours, theirs, new Set(kept.keys()));
  const out = order.map((id) => kept.get(id)!);
  // What says the same stays the same objects.
  return out.length === ours.length && out.every((one, i) => one === ours[i]) ? ours : out;
}

function chosen<T>(
  name: string,
  base: T | undefined,
  ours: T | undefined,
  theirs: T | undefined,
  conflicts: string[],
): T | undefined {
  if (same(ours, theirs)) return ours;
  if (same(theirs, base)) return ours;
  if (same(ours, base)) return theirs;
  conflicts.push(name);
  return ours;
}
