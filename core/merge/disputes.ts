/** The conflicts of a merge: those that are open already, those that are settled, and those that come of it. */
import { type Json, same } from '../base/json';
import { find } from '../base/lists';
import { type Conflict, type ConflictPlace, conflictFormat, placeId } from '../model/conflict';
import { isDisputed, type Outcome, type Three } from './outcome';
import { valueAt } from './places';
import type { MergeGiven } from './types';
import { isKnown, unitedConflict, versionsWith } from './versions';

interface Noted {
  place: ConflictPlace;
  was: unknown;
  /** What stands in the one, the other and both put together. */
  outcome: Outcome;
  /** A conflict is there to be made; without it only an open one is told what stands now. */
  raised: boolean;
}

export class Disputes {
  private readonly noted = new Map<string, Noted>();
  /** What is open when the three are put together. */
  private readonly open: ReadonlyMap<string, Conflict>;
  /** None of the three has any: nothing needs to be looked up. */
  private readonly none: boolean;

  constructor(private readonly given: MergeGiven) {
    const { base, ours, theirs } = given;
    this.none = [base, ours, theirs].every(({ conflicts = [] }) => conflicts.length === 0);
    this.open = united(base.conflicts ?? [], ours.conflicts ?? [], theirs.conflicts ?? []);
  }

  /**
   * What holds at a place that is in conflict already, or that one of the two has settled; undefined when it must be
   * merged.
   */
  decided(place: ConflictPlace, three: Three): { value: unknown } | undefined {
    const { ours, theirs } = three;
    const at = this.at(place);
    if (!at?.ours && !at?.theirs) return undefined;
    const { base, union } = at;
    const settledBy = !at.ours ? 'ours' : !at.theirs ? 'theirs' : undefined;
    if (base && settledBy) {
      const [chosen, other] = settledBy === 'ours' ? [ours, theirs] : [theirs, ours];
      return isKnown(union, other) ? { value: chosen } : undefined;
    }
    if (!isKnown(union, ours) || !isKnown(union, theirs)) return undefined;
    const [first, second] = this.given.prefer === 'ours' ? [ours, theirs] : [theirs, ours];
    // A removal is never in force by itself; but one who knew of the conflict may since have taken away what both had.
    if (base && [ours, theirs].includes(undefined) && same(three.base, ours ?? theirs))
      return { value: undefined };
    return { value: first ?? second };
  }

  /** Both have settled it, each in another way. */
  isSettledTwice(place: ConflictPlace, { ours, theirs }: Three): boolean {
    const at = this.at(place);
    return at?.base !== undefined && !at.ours && !at.theirs && !same(ours, theirs);
  }

  /** Takes down what came of a merge. @returns what stands */
  take(place: ConflictPlace, was: unknown, outcome: Outcome): unknown {
    const raised = isDisputed(outcome);
    if (raised || !this.none) this.noted.set(placeId(place), { place, was, outcome, raised });
    return outcome.now;
  }

  /** Every conflict that comes of the merge as theirs would have it. */
  theirChoices(): { place: ConflictPlace; value: unknown }[] {
    return [...this.noted.values()]
      .filter(({ raised }) => raised)
      .map(({ place, outcome }) => ({ place, value: outcome.theirs }));
  }

  /** Forgets what was taken down about parts of a thing, which is told as a whole instead. */
  forget(holder: ConflictPlace, path: readonly string[] = []): void {
    for (const [id, { place }] of this.noted) {
      const { path: own = [], ...rest } = place;
      const { path: _path, ...thing } = holder;
      if (same(rest, thing) && path.every((key, i) => own[i] === key)) this.noted.delete(id);
    }
  }

  /** All conflicts that are open after the merge, and those of them that are new or changed for ours. */
  result(): { conflicts: Conflict[]; changed: Conflict[] } {
    const { ours } = this.given;
    const all = new Map(this.open);
    for (const [id, noted] of this.noted) {
      const known = all.get(id);
      if (!known && !noted.raised) continue;
      const made = this.with(
        known ?? { format: conflictFormat, id, place: noted.place, versions: [] },
        noted,
        !known,
      );
      if (made.versions.length > 1) all.set(id, made);
      else all.delete(id);
    }
    const conflicts = [...all.values()]
      .map((conflict) => {
        const own = find(ours.conflicts ?? [], conflict.id);
        return own && same(own, conflict) ? own : conflict;
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const changed = conflicts.filter((one) => find(ours.conflicts ?? [], one.id) !== one);
    return { conflicts, changed };
  }

  /** Who wrote what stands now: what only theirs has is not ours, though we have taken it over. */
  private authorOf(place: ConflictPlace, { now, ours }: Outcome): 'ours' | 'theirs' {
    if (same(now, valueAt(this.given.ours, place))) return 'ours';
    if (same(now, valueAt(this.given.theirs, place))) return 'theirs';
    return same(now, ours) ? 'ours' : 'theirs';
  }

  private with(conflict: Conflict, { place, was, outcome, raised }: Noted, isNew: boolean): Conflict {
    const { by, at } = this.given;
    const stamp = (value: unknown, who?: string) => ({
      ...(value === undefined ? {} : { value: value as Json }),
      ...(who === undefined ? {} : { by: who }),
      ...(at === undefined ? {} : { at }),
    });
    const added = raised
      ? [stamp(outcome.ours, by?.ours), stamp(outcome.theirs, by?.theirs)]
      : [stamp(outcome.now, by?.[this.authorOf(place, outcome)])];
    const versions = versionsWith(conflict.versions, added, outcome.now);
    return { ...conflict, ...(isNew && was !== undefined ? { was: was as Json } : {}), versions };
  }

  private at(place: ConflictPlace) {
    if (this.none) return undefined;
    const id = placeId(place);
    const { base, ours, theirs } = this.given;
    const [a, b, c] = [base, ours, theirs].map(({ conflicts = [] }) => find(conflicts, id));
    if (!a && !b && !c) return undefined;
    return { base: a, ours: b, theirs: c, union: (this.open.get(id) ?? a)! };
  }
}

/** Three-way by id: what one has settled is settled, unless the other has met another version of it since. */
function united(
  base: readonly Conflict[],
  ours: readonly Conflict[],
  theirs: readonly Conflict[],
): Map<string, Conflict> {
  const out = new Map<string, Conflict>();
  for (const id of new Set([...ours, ...theirs].map((one) => one.id))) {
    const [was, a, b] = [find(base, id), find(ours, id), find(theirs, id)];
    if (a && b) out.set(id, unitedConflict(was, a, b));
    else {
      const left = (a ?? b)!;
      if (!was || left.versions.some(({ value }) => !isKnown(was, value))) out.set(id, left);
    }
  }
  return out;
}
