/** What another copy of a commission would bring, counted for people. */
import { same } from '../base/json';
import { find, type Item } from '../base/lists';
import { kindIds } from '../model/kinds';
import type { Workspace } from '../model/register';

export interface Tally {
  added: number;
  changed: number;
  removed: number;
}

export interface News {
  /** Entries of the register, without pictures. */
  facts: Tally;
  decks: Tally;
  outlines: Tally;
  pictures: Tally;
  /** The commission's own name, contact and look. */
  commission: boolean;
  conflicts: number;
}

/** What lies between two workspaces of one commission. */
export function newsBetween(before: Workspace, after: Workspace): News {
  const facts: Tally = { added: 0, changed: 0, removed: 0 };
  for (const kind of kindIds) {
    if (kind === 'images') continue;
    const { added, changed, removed } = tally(before.register[kind], after.register[kind]);
    facts.added += added;
    facts.changed += changed;
    facts.removed += removed;
  }
  return {
    facts,
    decks: tally(before.decks, after.decks),
    outlines: tally(before.outlines, after.outlines),
    pictures: tally(before.register.images, after.register.images),
    commission: !same(before.commission, after.commission),
    conflicts: Math.max(0, (after.conflicts?.length ?? 0) - (before.conflicts?.length ?? 0)),
  };
}

/** Whether there is nothing between them. */
export function isNothing(news: News): boolean {
  const { facts, decks, outlines, pictures, commission, conflicts } = news;
  const empty = ({ added, changed, removed }: Tally): boolean => added + changed + removed === 0;
  return [facts, decks, outlines, pictures].every(empty) && !commission && conflicts === 0;
}

function tally(before: readonly Item[], after: readonly Item[]): Tally {
  if (before === after) return { added: 0, changed: 0, removed: 0 };
  const kept = after.filter(({ id }) => find(before, id));
  return {
    added: after.length - kept.length,
    changed: kept.filter((one) => !same(find(before, one.id), one)).length,
    removed: before.length - kept.length,
  };
}
