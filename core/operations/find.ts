/** Decks and slides by id, for what builds operations. */

import { find } from '../base/lists';
import type { Deck, Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import { positionOf } from './lists';
import type { DeckFolder } from './operation';

/** @throws OperationError */
export function deckOf(workspace: Workspace, folder: DeckFolder, id: string): Deck {
  const deck = find(workspace[folder], id);
  if (!deck) throw new OperationError('unknown-id', { file: `${folder}/${id}.json` }, { id });
  return deck;
}

/** @throws OperationError */
export function slideOf(deck: Deck, id: string): Slide {
  return deck.slides[positionOf(deck.slides, id, { deck: deck.id, slide: id })]!;
}
