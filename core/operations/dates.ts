/** The date of a deck: another one and what changes with it, and the facts of its date kept in the deck (held) or let go. */
import { find, replaced } from '../base/lists';
import { holdFacts, wholeKinds } from '../deck/held';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import type { Scene } from '../scene/types';
import { effectsOf, type FactEffect, type UsedFacts } from './effects';
import { OperationError } from './error';
import { deckOf } from './lists';
import type { Operation } from './operation';

/** @throws OperationError when there is no such deck */
export function changeDeckDate(workspace: Workspace, deckId: string, date: string): Operation {
  deckOf(workspace, 'decks', deckId);
  return { type: 'deck.set', in: 'decks', id: deckId, field: 'date', value: date };
}

export interface DateEffect {
  slide: string;
  /** Facts that the slide shows and that are otherwise on the other date; values in short, as in stamps. */
  facts: FactEffect[];
}

/**
 * What the slides of a deck would show otherwise on another date, in their order. A held deck keeps its facts.
 *
 * @param used the deck as it is laid out now
 * @throws OperationError when there is no such deck
 */
export function dateEffects(
  workspace: Workspace,
  deckId: string,
  date: string,
  used: UsedFacts['scenes'],
): DateEffect[] {
  const deck = deckOf(workspace, 'decks', deckId);
  if (deck.date === date) return [];
  const position = workspace.decks.indexOf(deck);
  const after = { ...workspace, decks: replaced(workspace.decks, position, { ...deck, date }) };
  const effects = effectsOf(workspace, after, [{ deck: deckId, scenes: used }]).decks;
  const slides = find(
    effects.map((one) => ({ id: one.deck, slides: one.slides })),
    deckId,
  )?.slides;
  const bySlide = new Map(slides?.map((one) => [one.slide, one.facts]));
  return deck.slides.flatMap(({ id }) => {
    const facts = bySlide.get(id) ?? [];
    return facts.length > 0 ? [{ slide: id, facts }] : [];
  });
}

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
