/** One workspace out of two that come from the same. */
import { same } from '../base/json';
import { find } from '../base/lists';
import type { Language } from '../formats/language';
import type { Commission } from '../model/commission';
import { commissionForms, commissionSchema } from '../model/commission';
import { withConflicts } from '../model/conflict';
import { type KindId, kindIds } from '../model/kinds';
import type { Entry, ImageInfo, Register, Workspace } from '../model/register';
import { DeckMerge } from './decks';
import { Disputes } from './disputes';
import { factsThree } from './facts';
import { at, FieldMerge } from './fields';
import { disputed, partOf } from './outcome';
import { withNeeded } from './returning';
import { withoutTwins } from './twins';
import type { Merged, MergeGiven } from './types';

/**
 * Takes what each has changed, down to the paragraph of a text and the item of a list. What both have changed differently
 * is a conflict: ours stands, theirs is kept in it. Whoever of the two is asked, the rest is the same.
 */
export function merge(given: MergeGiven): Merged {
  if (given.base === given.ours) return taken(given);
  const apart = { ...given, ...withoutTwins(given) };
  const disputes = new Disputes(apart);
  const workspace = withNeeded(together(apart, disputes), apart, disputes);
  const { conflicts, changed } = disputes.result();
  return { workspace: withConflicts(workspace, conflicts), conflicts: changed };
}

/** Theirs, with our objects where they say the same. Nothing is put together, so what is wrong with theirs is so. */
function taken(given: MergeGiven): Merged {
  const { ours, theirs } = given;
  const known = ours.conflicts ?? [];
  const conflicts = (theirs.conflicts ?? []).map((one) => {
    const own = find(known, one.id);
    return own && same(own, one) ? own : one;
  });
  const workspace = together(
    given,
    new Disputes({ ...given, base: bare(ours), ours: bare(ours), theirs: bare(theirs) }),
  );
  return {
    workspace: withConflicts(workspace, conflicts),
    conflicts: conflicts.filter((one) => !known.includes(one)),
  };
}

const bare = (workspace: Workspace): Workspace => ({ ...workspace, conflicts: [] });

function together(given: MergeGiven, disputes: Disputes): Workspace {
  const { base, ours, theirs } = given;
  const fields = new FieldMerge(disputes, homeOf(given));
  const register = {} as Record<KindId, readonly Entry[]>;
  for (const kind of kindIds) {
    const lists = { base: base.register[kind], ours: ours.register[kind], theirs: theirs.register[kind] };
    register[kind] = factsThree(kind, lists, fields, disputes);
  }
  const decks = new DeckMerge(given, fields, disputes);
  return {
    ...ours,
    commission: commissionThree(given, fields, disputes),
    register: register as Register,
    decks: decks.folder('decks'),
    outlines: decks.folder('outlines'),
    images: imagesThree(base.images, ours.images, theirs.images),
  };
}

/** The language of bare strings: the one that was chosen anew, the same whoever is asked. */
function homeOf({ base, ours, theirs }: MergeGiven): Language {
  const [was, a, b] = [base, ours, theirs].map(({ commission }) => commission.language) as [
    Language,
    Language,
    Language,
  ];
  if (a === b || b === was) return a;
  return a === was || b < a ? b : a;
}

const place = { in: 'commission' } as const;

function commissionThree(
  { base, ours, theirs }: MergeGiven,
  fields: FieldMerge,
  disputes: Disputes,
): Commission {
  const three = { base: base.commission, ours: ours.commission, theirs: theirs.commission };
  const made = fields.object(place, (key) => commissionForms[key], three);
  const read = commissionSchema.safeParse(made);
  if (read.success || !commissionSchema.safeParse(ours.commission).success) return made;
  const out: Record<string, unknown> = { ...made };
  for (const key of new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))) {
    const values = { ours: partOf(ours.commission, key), theirs: partOf(theirs.commission, key) };
    disputes.forget(place, [key]);
    out[key] = disputes.take(at(place, key), partOf(base.commission, key), disputed(values));
  }
  return out as Commission;
}

type Images = ReadonlyMap<string, ImageInfo>;

/** What is known of the files in `assets`, by name. */
function imagesThree(base: Images, ours: Images, theirs: Images): Images {
  if (ours === theirs) return ours;
  const out = new Map<string, ImageInfo>();
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [was, a, b] = [base.get(name), ours.get(name), theirs.get(name)];
    const one = same(b, was) ? a : same(a, was) ? b : (a ?? b);
    if (one) out.set(name, one);
  }
  return out.size === ours.size && [...out].every(([name, one]) => ours.get(name) === one) ? ours : out;
}
