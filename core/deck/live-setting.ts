/** The setting of a deck that is edited: made again only when something in it is another than before. */
import type { Deck } from '../model/deck';
import type { Register } from '../model/register';
import { same } from '../operations/json';
import { registerOf } from './held';
import { changesBetween, type RegisterChange } from './reads';
import { type CompileInput, type DeckSetting, deckSetting, spokenIn } from './setting';

/** A setting with the register that it speaks from. */
export interface LiveSetting {
  setting: DeckSetting;
  register: Register;
}

export interface Followed extends LiveSetting {
  /** Every slide is to be composed again: another deck, date, language or look. */
  afresh: boolean;
  /** The facts are others. */
  change?: RegisterChange;
  /** The deck's own fields, the commission or the images are others. */
  surroundings: boolean;
  /** What stands at the foot of the slides is another. */
  lines: boolean;
  /** What the deck says as a whole is another. */
  shell: boolean;
}

export function followed(next: CompileInput, was: LiveSetting | undefined): Followed {
  const { workspace, deck } = next;
  const { date, lang } = spokenIn(next);
  const old = was?.setting;
  const home = workspace.commission.language;
  const goesOn =
    old?.deck.id === deck.id &&
    old.theme === next.theme &&
    old.fonts === next.fonts &&
    old.date === date &&
    old.lang === lang &&
    old.index.home === home;
  const register = registerOf(workspace, deck, date);
  if (!goesOn) {
    const setting = deckSetting(next);
    return { setting, register, afresh: true, surroundings: true, lines: true, shell: true };
  }
  const surroundings =
    old.workspace.commission !== workspace.commission ||
    old.workspace.images !== workspace.images ||
    !sameFields(old.deck, deck);
  if (register === was!.register && !surroundings) {
    const setting = { ...old, ...next };
    return { setting, register, afresh: false, surroundings, lines: false, shell: false };
  }
  const setting = deckSetting(next);
  const lines = !same(old.lines, setting.lines);
  // Scenes are kept as long as the deck's line is the same object.
  if (!lines) setting.lines = old.lines;
  const shell = !same(old.shell, setting.shell) || !same(old.findings, setting.findings);
  const out: Followed = { setting, register, afresh: false, surroundings, lines, shell };
  if (register !== was!.register) out.change = changesBetween(was!.register, register);
  return out;
}

/** True when the decks differ in their slides at most. */
function sameFields(a: Deck, b: Deck): boolean {
  if (a === b) return true;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Deck>;
  for (const key of keys) if (key !== 'slides' && a[key] !== b[key]) return false;
  return true;
}
