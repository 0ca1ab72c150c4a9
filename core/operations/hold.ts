/** Held decks, as operations: the facts a deck was shown with are written into it, or let go again. */

import { find } from '../base/lists';
import { holdFacts, wholeKinds } from '../deck/held';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import type { Scene } from '../scene/types';
import { OperationError } from './error';
import { deckOf } from './find';
import type { Operation } from './operation';

/** The record of a deck: every entry behind its scenes, its speaker and the cover picture. */
export function heldRecord(
  { register, commission }: Workspace,
  deck: Deck,
  scenes: readonly Scene[],
): NonNullable<Deck['held']> {
  const facts = holdFacts(register, scenes);
  // The speaker and the cover picture are the deck's own choice, whichever slide shows them.
  const behindCover: [KindId, string | undefined][] = [
    ['people', deck.speaker?.person],
    ['images', commission.coverImage],
  ];
  for (const [kind, id] of behindCover) {
    const entry = id === undefined ? undefined : find(register[kind], id);
    if (entry) facts[factRef(kind, entry.id)] = entry;
  }
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return { on: deck.date, facts: Object.fromEntries(sorted), whole: wholeKinds(scenes) };
}

/**
 * @param scenes of the whole deck, laid out on its own date
 * @throws OperationError when it is held already
 */
export function holdDeckOp(workspace: Workspace, deckId: string, scenes: readonly Scene[]): Operation {
  const deck = deckOf(workspace, 'decks', deckId);
  if (deck.held) throw new OperationError('already-held', placeOf(deck), { date: deck.held.on });
  const value = heldRecord(workspace, deck, scenes);
  return { type: 'deck.set', in: 'decks', id: deckId, field: 'held', value } as unknown as Operation;
}

/** Lets a deck follow the register again. @throws OperationError when it is not held */
export function releaseDeckOp(workspace: Workspace, deckId: string): Operation {
  const deck = deckOf(workspace, 'decks', deckId);
  if (!deck.held) throw new OperationError('not-held', placeOf(deck));
  return { type: 'deck.set', in: 'decks', id: deckId, field: 'held' };
}

function placeOf({ id }: Deck): { file: string; deck: string } {
  return { file: `decks/${id}.json`, deck: id };
}
