/** Which facts a new slide may show, the most fitting first. */
import type { Deck } from '../../../../core/model/deck';
import { isKindId, type KindId } from '../../../../core/model/kinds';
import { factRef } from '../../../../core/model/ref';
import type { Entry, Workspace } from '../../../../core/model/register';
import type { Templates } from '../../../../core/operations';
import { slideReferences } from '../../../../core/operations/references';

/** Facts that slides of a presentation name, «quotes/solberg» → the first slide that does. */
export function shownIn(deck: Deck, templates: Templates): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const slide of deck.slides) {
    for (const { ref, how } of slideReferences(slide, templates)) {
      if (how === 'content' && !out.has(ref)) out.set(ref, slide.id);
    }
  }
  return out;
}

/** Pictures whose file is there and that say something; every fact of other kinds. */
function usable(workspace: Workspace, kind: KindId, entry: Entry): boolean {
  if (kind !== 'images') return true;
  const file = typeof entry.file === 'string' ? entry.file.normalize('NFC') : '';
  return workspace.images.has(file) && entry.purpose !== 'decorative';
}

/**
 * Ids of a kind: first what the presentation does not show yet, otherwise as the register has them.
 *
 * @param shown as `shownIn` says
 */
export function fitting(workspace: Workspace, kind: string, shown: ReadonlyMap<string, string>): string[] {
  if (!isKindId(kind)) return [];
  const all = workspace.register[kind].filter((entry) => usable(workspace, kind, entry));
  const fresh = all.filter(({ id }) => !shown.has(factRef(kind, id)));
  const rest = all.filter(({ id }) => shown.has(factRef(kind, id)));
  return [...fresh, ...rest].map(({ id }) => id);
}
