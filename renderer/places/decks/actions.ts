/** What can be done with a presentation as a whole. Everything can be undone, so nothing is asked first. */

import { plainText } from '../../../core/facts/plain-text';
import type { Language } from '../../../core/formats/language';
import type { Deck } from '../../../core/model/deck';
import {
  duplicateDeck,
  holdDeckOp,
  type Operation,
  OperationError,
  releaseDeckOp,
  saveAsOutlineOp,
} from '../../../core/operations';
import { scenesOfDeck } from '../../background';
import { commission, edit } from '../../state/commission';
import { say, sayDone } from '../../ui/toast';
import { sayIn, uiLanguage } from '../../words';

/** Does an edit and says so with a way back. */
export function doEdit(make: () => Operation, text: string): boolean {
  const refused = attempt(make);
  if (refused) say(refused.sentence(uiLanguage()), { tone: 'warning' });
  else sayDone(text);
  return !refused;
}

function attempt(make: () => Operation): OperationError | undefined {
  try {
    return edit(make());
  } catch (error) {
    if (error instanceof OperationError) return error;
    throw error;
  }
}

export function titleOf(deck: Deck, home: Language): string {
  return plainText(deck.title, home, deck.language);
}

export function duplicate(deck: Deck): void {
  const t = sayIn('decks');
  const { workspace } = commission();
  const title = titleOf(deck, workspace.commission.language);
  const copy = t('copyOf', { title });
  doEdit(() => duplicateDeck(workspace, deck.id, { title: copy }), t('duplicated', { title }));
}

export function saveOutline(deck: Deck): void {
  const t = sayIn('decks');
  const { workspace } = commission();
  const title = titleOf(deck, workspace.commission.language);
  doEdit(() => saveAsOutlineOp(workspace, deck.id), t('outlineSaved', { title }));
}

export function remove(deck: Deck): void {
  const t = sayIn('decks');
  const title = titleOf(deck, commission().workspace.commission.language);
  doEdit(() => ({ type: 'deck.remove', in: 'decks', id: deck.id }), t('deleted', { title }));
}

export async function hold(deck: Deck): Promise<void> {
  const scenes = await scenesOfDeck(deck.id);
  doEdit(() => holdDeckOp(commission().workspace, deck.id, scenes), sayIn('decks')('heldNow'));
}

export function release(deck: Deck): void {
  doEdit(() => releaseDeckOp(commission().workspace, deck.id), sayIn('decks')('released'));
}
