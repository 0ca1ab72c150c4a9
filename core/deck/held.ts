/**
 * Held decks. A deck that has been shown keeps the facts it was shown with: a record of the entries it used, taken as
 * they stand in the register. Rebuilding takes them from the record and reports how the register has moved since.
 */

import { RegisterIndex } from '../facts/view';
import { withoutComments } from '../model/comments';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import { factRef, parseFact, parseQuery } from '../model/ref';
import type { Entry, Register, Workspace } from '../model/register';
import type { Scene } from '../scene/types';

/** The register with the held entries in place of the present ones. */
export function heldRegister(register: Register, held: NonNullable<Deck['held']>): Register {
  const out = Object.fromEntries(
    Object.entries(register).map(([kind, list]) => [
      kind,
      held.whole?.includes(kind) ? list.filter((entry) => held.facts[factRef(kind, entry.id)]) : [...list],
    ]),
  ) as Record<KindId, Entry[]>;
  for (const [ref, entry] of Object.entries(held.facts)) {
    const parts = parseFact(ref);
    if (!parts) continue;
    const list = out[parts.kind];
    const at = list.findIndex(({ id }) => id === parts.id);
    if (at < 0) list.push(entry as Entry);
    else list[at] = entry as Entry;
  }
  return out;
}

/** True when the facts come from the deck's own record: asked to speak on another day, it takes today's register. */
function speaksFromRecord(deck: Deck, date: string): boolean {
  return deck.held !== undefined && date === deck.date;
}

const recorded = new WeakMap<object, { register: Register; of: Register }>();

/** The register that a deck speaks from on a date; the same object as long as the register and the record are. */
export function registerOf({ register }: Pick<Workspace, 'register'>, deck: Deck, date: string): Register {
  if (!speaksFromRecord(deck, date)) return register;
  const held = deck.held!;
  let known = recorded.get(held);
  if (known?.of !== register) {
    known = { register: heldRegister(register, held), of: register };
    recorded.set(held, known);
  }
  return known.register;
}

/** The facts of a workspace for look-ups: all of them, or those that a deck speaks from on a date. */
export function indexOf(
  workspace: Pick<Workspace, 'register' | 'commission'>,
  deck?: Deck,
  date?: string,
): RegisterIndex {
  const register = deck ? registerOf(workspace, deck, date ?? deck.date) : workspace.register;
  return new RegisterIndex(register, workspace.commission.language);
}

/** Kinds that some slide showed as a whole, for `held.whole`. */
export function wholeKinds(scenes: readonly Scene[]): KindId[] {
  const kinds = scenes.flatMap((scene) => scene.facts.flatMap(({ ref }) => parseQuery(ref)?.kind ?? []));
  return [...new Set(kinds)].sort();
}

/** Every entry behind the scenes of a deck, in a stable order, for `held.facts`. */
export function holdFacts(
  register: Register,
  scenes: readonly Scene[],
): Record<string, Record<string, unknown>> {
  const refs = new Set<string>();
  for (const kind of wholeKinds(scenes)) {
    for (const entry of register[kind] ?? []) refs.add(factRef(kind, entry.id));
  }
  for (const { ref } of scenes.flatMap((scene) => scene.facts)) {
    const entry = parseFact(ref);
    if (entry) refs.add(entry.fact);
  }
  const out: Record<string, Record<string, unknown>> = {};
  for (const ref of [...refs].sort()) {
    const entry = entryIn(register, ref);
    if (entry) out[ref] = entry;
  }
  return out;
}

/**
 * References whose entry differs from what the deck was shown with, and entries that have come to a kind which a slide
 * showed as a whole: the differences a rebuild reports.
 */
export function heldDifferences(register: Register, held: NonNullable<Deck['held']>): string[] {
  const changed = Object.entries(held.facts)
    .filter(([ref, entry]) => JSON.stringify(entryIn(register, ref)) !== JSON.stringify(entry))
    .map(([ref]) => ref);
  const added = (held.whole ?? []).flatMap((kind) =>
    (register[kind as KindId] ?? []).map(({ id }) => factRef(kind, id)).filter((ref) => !held.facts[ref]),
  );
  return [...changed, ...added];
}

function entryIn(register: Register, ref: string): Entry | undefined {
  const parts = parseFact(ref);
  const entry = parts && register[parts.kind].find(({ id }) => id === parts.id);
  // What is said about a fact is no part of what was shown.
  return entry && withoutComments(entry);
}
