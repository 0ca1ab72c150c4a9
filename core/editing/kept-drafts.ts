/**
 * What was typed in a form and is not in a file, because it is not allowed there or cannot be read. Hosts keep it on this
 * machine until it is mended or thrown away. Pure.
 */
import { find } from '../base/lists';
import { isKindId, type KindId } from '../model/kinds';
import { parseField } from '../model/ref';
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
  const whole = key.split('~', 1)[0]!;
  const [, holder, field] =
    /^(commission|new [a-z]+|decks\/[a-z\d-]+(?:\/[a-z\d-]+)?(?: own)?)#([^#]+)$/.exec(whole) ?? [];
  if (holder === undefined || field === undefined) {
    // Parts of a field that have a form of their own: «credit.creator».
    const [ref, ...parts] = whole.split('.');
    const fact = parseField(ref!);
    return fact && { at: 'fact', kind: fact.kind, id: fact.id, field: [fact.field, ...parts].join('.') };
  }
  if (holder === 'commission') return { at: 'commission', field };
  if (holder.startsWith('new ')) {
    const kind = holder.slice('new '.length);
    return isKindId(kind) ? { at: 'new', kind, field } : undefined;
  }
  const [, deck, slide] = /^decks\/([^/ ]+)(?:\/([^/ ]+))?/.exec(holder) ?? [];
  if (deck === undefined) return undefined;
  return slide === undefined ? { at: 'deck', deck, field } : { at: 'slide', deck, slide, field };
}

/** Whether what the field belongs to is still there: what was typed in a fact that was deleted is missing nowhere. */
export function isDraftThere(workspace: Workspace, place: DraftPlace): boolean {
  if (place.at === 'fact') return find(workspace.register[place.kind], place.id) !== undefined;
  if (place.at === 'commission' || place.at === 'new') return true;
  const deck = find(workspace.decks, place.deck);
  return place.at === 'deck' ? deck !== undefined : find(deck?.slides ?? [], place.slide) !== undefined;
}
