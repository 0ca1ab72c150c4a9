/** What a deck really shows: the sources of its facts and the images on its slides. */
import type { FactView } from '../facts/view';
import type { Source } from '../model/kind';
import { isKindId } from '../model/kinds';
import type { DeckUse } from '../template';

export function emptyUse(): DeckUse {
  return { sources: [], images: [] };
}

/** Adds what one slide read through its view. */
export function addUse(use: DeckUse, view: FactView): void {
  const seen = new Set<string>();
  const quiet = view.quiet();
  for (const { ref } of view.used()) {
    const [entry] = ref.split('#') as [string];
    const [kind, id] = entry.split('/') as [string, string | undefined];
    if (id === undefined || !isKindId(kind) || seen.has(entry)) continue;
    seen.add(entry);
    const source = quiet.get(kind, id)?.source as Source | undefined;
    // A picture is credited as a picture; its credit line names where it comes from.
    if (source && kind !== 'images') addSource(use, source, entry);
    if (kind === 'images' && !use.images.includes(id)) use.images.push(id);
  }
}

function addSource(use: DeckUse, source: Source, ref: string): void {
  const key = JSON.stringify(source);
  const known = use.sources.find((item) => JSON.stringify(item.source) === key);
  if (!known) use.sources.push({ source, refs: [ref] });
  else if (!known.refs.includes(ref)) known.refs.push(ref);
}
