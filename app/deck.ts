/** A new deck from an outline: an occasion, a date and a speaker, and the rest is filled in from the facts. */
import type { Language } from '../core/formats/language';
import type { Deck } from '../core/model/deck';
import { idSchema } from '../core/model/field';
import { nearestWords } from '../core/model/nearest';
import { newDeckOp } from '../core/operations';
import { outlines } from '../templates/outlines';
import { AppError } from './errors';
import { save } from './hold';
import type { OpenWorkspace } from './open';
import { quoted } from './text';

/** What a new deck is made from when nobody says otherwise. */
export const usualOutline = 'innlegg-10';

export interface DeckOptions {
  /** One of ours or one saved in the workspace. */
  outline?: string;
  /** Left out: made from outline and date. */
  id?: string;
  title?: string;
  date: string;
  language?: Language;
  event?: string;
  /** Id of a person in the register, or a name. */
  speaker?: string;
  page?: Deck['page'];
}

export interface OutlineChoice {
  id: string;
  name: string;
  /** Speaking time, in minutes; unknown for the users' own. */
  minutes?: number;
}

/** Ours first, then those that the users saved. */
export function outlineChoices(open: OpenWorkspace, language: Language = 'nb'): OutlineChoice[] {
  const own = open.workspace.outlines.map((deck) => ({
    id: deck.id,
    name: typeof deck.title === 'string' ? deck.title : deck.id,
  }));
  return [...outlines.map(({ id, name, minutes }) => ({ id, name: name[language], minutes })), ...own];
}

/**
 * Writes `decks/<id>.json`.
 * @throws AppError when there is no such outline, or the id is none or taken
 */
export async function makeDeck(
  open: OpenWorkspace,
  options: DeckOptions,
): Promise<{ open: OpenWorkspace; deck: Deck }> {
  const wanted = options.outline ?? usualOutline;
  const id = options.id ?? `${wanted}-${options.date}`;
  if (!idSchema.safeParse(id).success) {
    throw new AppError('bad-id', `${quoted(id)} is no id.`, 'Use small letters a–z, digits and hyphens.');
  }
  if (open.files.has(`decks/${id}.json`)) {
    throw new AppError('exists', `There is a deck ${quoted(id)} already.`, 'Choose another id.');
  }
  const ours = outlines.find((outline) => outline.id === wanted);
  const saved = open.workspace.outlines.find((deck) => deck.id === wanted);
  if (!ours && !saved) {
    const ids = outlineChoices(open).map((choice) => choice.id);
    const near = nearestWords(wanted, ids);
    throw new AppError(
      'unknown-outline',
      `There is no outline ${quoted(wanted)}${near}.`,
      `Choose among ${ids.join(', ')}.`,
    );
  }
  const { deck: added } = newDeckOp(open.workspace, ours ?? saved, { ...options, id });
  const deck = added as unknown as Deck;
  const next = { ...open.workspace, decks: [...open.workspace.decks, deck] };
  return { open: await save(open, next), deck };
}
