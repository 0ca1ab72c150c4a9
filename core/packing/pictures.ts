/** Which pictures anything in a workspace shows. */
import { kindIds } from '../model/kinds';
import { parseFact } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { deckReferences, entryReferences, slideReferences, type Templates } from '../operations/references';

/** Ids of entries in `facts/images.json` that a fact, a deck, an outline, a held record or the commission shows. */
export function usedImages(workspace: Workspace, templates: Templates): Set<string> {
  const out = new Set<string>();
  const add = (ref: string): void => {
    const parts = parseFact(ref);
    if (parts?.kind === 'images') out.add(parts.id);
  };
  const { coverImage } = workspace.commission;
  if (coverImage !== undefined) out.add(coverImage);
  for (const kind of kindIds) {
    for (const entry of workspace.register[kind]) {
      for (const { ref } of entryReferences(kind, entry)) add(ref);
    }
  }
  for (const deck of [...workspace.decks, ...workspace.outlines]) {
    for (const { ref } of deckReferences(deck)) add(ref);
    for (const slide of deck.slides) for (const { ref } of slideReferences(slide, templates)) add(ref);
    for (const [ref, entry] of Object.entries(deck.held?.facts ?? {})) {
      add(ref);
      const parts = parseFact(ref);
      if (parts) for (const one of entryReferences(parts.kind, entry as Entry)) add(one.ref);
    }
  }
  return out;
}

/** Names of files in `assets` that the workspace's images and held records name. */
export function imageFiles({ register, decks, outlines }: Workspace): Set<string> {
  const held = [...decks, ...outlines].flatMap((deck) =>
    Object.entries(deck.held?.facts ?? {}).filter(([ref]) => parseFact(ref)?.kind === 'images'),
  );
  const entries = [...register.images, ...held.map(([, entry]) => entry)];
  return new Set(entries.flatMap(({ file }) => (typeof file === 'string' ? [file] : [])));
}
