/**
 * Held decks. A deck that has been shown keeps the facts it was shown with: a record of the entries it used, taken as
 * they stand in the register. Rebuilding takes them from the record and reports how the register has moved since.
 */
import { type QueryName, queries } from '../facts/queries';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import type { Entry, Register } from '../model/register';
import type { Scene } from '../scene/types';

/** The register with the held entries in place of the present ones. */
export function heldRegister(register: Register, held: NonNullable<Deck['held']>): Register {
  const out = Object.fromEntries(
    Object.entries(register).map(([kind, list]) => [
      kind,
      held.whole?.includes(kind) ? list.filter((entry) => held.facts[`${kind}/${entry.id}`]) : [...list],
    ]),
  ) as Record<KindId, Entry[]>;
  for (const [ref, entry] of Object.entries(held.facts)) {
    const [kind, id] = ref.split('/') as [KindId, string];
    const list = out[kind];
    if (!list) continue;
    const at = list.findIndex((item) => item.id === id);
    if (at < 0) list.push(entry as Entry);
    else list[at] = entry as Entry;
  }
  return out;
}

/** The kind a remembered question asks about: «query:all:meetings», «query:members». */
function kindAsked(ref: string): KindId | undefined {
  if (!ref.startsWith('query:')) return undefined;
  const name = ref.slice('query:'.length);
  if (name.startsWith('all:')) return name.slice('all:'.length) as KindId;
  return Object.hasOwn(queries, name) ? queries[name as QueryName].kind : undefined;
}

/** Kinds that some slide showed as a whole, for `held.whole`. */
export function wholeKinds(scenes: readonly Scene[]): KindId[] {
  const kinds = scenes.flatMap((scene) => scene.facts.flatMap(({ ref }) => kindAsked(ref) ?? []));
  return [...new Set(kinds)].sort();
}

/** Every entry behind the scenes of a deck, in a stable order, for `held.facts`. */
export function holdFacts(
  register: Register,
  scenes: readonly Scene[],
): Record<string, Record<string, unknown>> {
  const refs = new Set<string>();
  for (const kind of wholeKinds(scenes)) {
    for (const entry of register[kind] ?? []) refs.add(`${kind}/${entry.id}`);
  }
  for (const { ref } of scenes.flatMap((scene) => scene.facts)) {
    if (!ref.startsWith('query:')) refs.add(ref.split('#')[0]!);
  }
  const out: Record<string, Record<string, unknown>> = {};
  for (const ref of [...refs].sort()) {
    const [kind, id] = ref.split('/') as [KindId, string];
    const entry = register[kind]?.find((item) => item.id === id);
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
    .filter(([ref, entry]) => {
      const [kind, id] = ref.split('/') as [KindId, string];
      const now = register[kind]?.find((item) => item.id === id);
      return JSON.stringify(now) !== JSON.stringify(entry);
    })
    .map(([ref]) => ref);
  const added = (held.whole ?? []).flatMap((kind) =>
    (register[kind as KindId] ?? []).map(({ id }) => `${kind}/${id}`).filter((ref) => !held.facts[ref]),
  );
  return [...changed, ...added];
}
