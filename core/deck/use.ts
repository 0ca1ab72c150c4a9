/** What a deck really shows: the sources of its facts and the images on its slides. */
import type { FactView } from '../facts/view';
import type { Fields } from '../model/field';
import type { Source } from '../model/kind';
import { isKindId, kindOf } from '../model/kinds';
import type { DeckUse } from '../template';

export function emptyUse(): DeckUse {
  return { sources: [], images: [] };
}

/** Adds what one slide read through its view. */
export function addUse(use: DeckUse, view: FactView): void {
  const seen = new Set<string>();
  const quiet = view.quiet();
  for (const { ref } of view.used()) {
    const [entry, field] = ref.split('#') as [string, string | undefined];
    const [kind, id] = entry.split('/') as [string, string | undefined];
    if (id === undefined || !isKindId(kind) || seen.has(entry)) continue;
    // Following a reference to see where an entry belongs shows nothing of it.
    const fields = kindOf(kind).fields as Fields;
    if (field !== undefined && fields[field]?.form.type === 'ref') continue;
    seen.add(entry);
    const source = quiet.get(kind, id)?.source as Source | undefined;
    // A picture is credited as a picture; its credit line names where it comes from.
    if (source && kind !== 'images') addSource(use, source, entry);
    if (kind === 'images' && !use.images.includes(id)) use.images.push(id);
  }
}

/** Sources by how they are spelled, so that one is found without spelling all of them again. */
const spelled = new WeakMap<DeckUse, Map<string, DeckUse['sources'][number]>>();

function addSource(use: DeckUse, source: Source, ref: string): void {
  let known = spelled.get(use);
  if (!known) {
    known = new Map(use.sources.map((item) => [JSON.stringify(item.source), item]));
    spelled.set(use, known);
  }
  const key = JSON.stringify(source);
  const item = known.get(key);
  if (!item) {
    const added = { source, refs: [ref] };
    use.sources.push(added);
    known.set(key, added);
  } else if (!item.refs.includes(ref)) item.refs.push(ref);
}
