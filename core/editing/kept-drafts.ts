/**
 * What was typed in a form and is not in a file, because it is not allowed there or cannot be read. Hosts keep it on this
 * machine until it is mended or thrown away. Pure.
 */
import { find } from '../base/lists';
import { isKindId, type KindId } from '../model/kinds';
import type { Workspace } from '../model/register';

export interface KeptDraft {
  /** The field's whole value as it stands in the form, or the text of one that is no value; left out when it was emptied. */
  value?: unknown;
  /** The value of the file when it was typed. */
  base?: unknown;
  /** Why it is not in the file, as it was said then. */
  error?: string;
  /** The value waits for its user to say since when it holds. */
  waits?: true;
  /** What the field is called, for who looks for it. */
  label?: string;
}

/** Kept for the next time that something is made, and not missing anywhere: a dialog that was left. */
export const startDrafts = 'start/';

export type DraftPlace =
  | { at: 'commission'; field: string }
  | { at: 'fact'; kind: KindId; id: string; field: string }
  | { at: 'new'; kind: KindId; field: string }
  | { at: 'slide'; deck: string; slide: string; field: string }
  | { at: 'deck'; deck: string; field: string };

/**
 * The field that a key means: `commission#appointed`, `people/mette-nord#name`, `new people#name`,
 * `decks/<deck>/<slide>#points`, `decks/<deck>#title`.
 *
 * @returns nothing for keys of what is no field of a form, such as a list that is pasted
 */
export function draftPlace(key: string): DraftPlace | undefined {
  const cut = key.indexOf('#');
  if (cut < 0) return undefined;
  const holder = key.slice(0, cut);
  const field = key.slice(cut + 1).replace(/~.*$/, '');
  if (holder === 'commission') return { at: 'commission', field };
  const made = /^new (\S+)$/.exec(holder);
  if (made) return isKindId(made[1]!) ? { at: 'new', kind: made[1], field } : undefined;
  const [first, second, third] = holder.split(/[/ ]/);
  if (first === 'decks' && second) {
    return third && third !== 'own'
      ? { at: 'slide', deck: second, slide: third, field }
      : { at: 'deck', deck: second, field };
  }
  return first && isKindId(first) && second ? { at: 'fact', kind: first, id: second, field } : undefined;
}

/** Whether what the field belongs to is still there: what was typed in a fact that was deleted is missing nowhere. */
export function isDraftThere(workspace: Workspace, place: DraftPlace): boolean {
  if (place.at === 'fact') return find(workspace.register[place.kind], place.id) !== undefined;
  if (place.at === 'commission' || place.at === 'new') return true;
  const deck = find(workspace.decks, place.deck);
  return place.at === 'deck' ? deck !== undefined : find(deck?.slides ?? [], place.slide) !== undefined;
}
