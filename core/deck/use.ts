/** What a deck really shows: the sources of its facts and the images on its slides. */
import type { FactView } from '../facts/view';
import type { Source } from '../model/kind';
import { kindOf } from '../model/kinds';
import { parseField } from '../model/ref';
import type { UsedFact } from '../scene/types';
import type { DeckUse } from '../template';

export function emptyUse(): DeckUse {
  return { sources: [], images: [] };
}

/** What one slide shows. */
export interface Shown {
  sources: readonly { source: Source; ref: string }[];
  images: readonly string[];
}

/** @param view of the slide; what is read through it here is no part of what the slide depends on */
export function shownBy(facts: readonly UsedFact[], view: FactView): Shown {
  const sources: { source: Source; ref: string }[] = [];
  const images: string[] = [];
  const seen = new Set<string>();
  for (const { ref } of facts) {
    const parts = parseField(ref);
    if (!parts || seen.has(parts.fact)) continue;
    const { fact, kind, id, field } = parts;
    // Following a reference to see where an entry belongs shows nothing of it.
    if (kindOf(kind).fields[field]!.form.type === 'ref') continue;
    seen.add(fact);
    const source = view.get(kind, id)?.source as Source | undefined;
    // A picture is credited as a picture; its credit line names where it comes from.
    if (source && kind !== 'images') sources.push({ source, ref: fact });
    if (kind === 'images') images.push(id);
  }
  return { sources, images };
}

/** What slides show together, in their order. */
export function gathered(slides: Iterable<Shown>): DeckUse {
  const sources = new Map<string, { source: Source; refs: Set<string> }>();
  const images = new Set<string>();
  for (const shown of slides) {
    for (const { source, ref } of shown.sources) {
      const key = spelled(source);
      const known = sources.get(key);
      if (known) known.refs.add(ref);
      else sources.set(key, { source, refs: new Set([ref]) });
    }
    for (const id of shown.images) images.add(id);
  }
  return {
    sources: [...sources.values()].map(({ source, refs }) => ({ source, refs: [...refs] })),
    images: [...images],
  };
}

const spellings = new WeakMap<Source, string>();

/** Two sources spelled alike are one. */
function spelled(source: Source): string {
  let known = spellings.get(source);
  if (known === undefined) {
    known = JSON.stringify(source);
    spellings.set(source, known);
  }
  return known;
}
