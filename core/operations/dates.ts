/** Another date for a deck, and what changes with it: «Endrer du datoen, endres dette». */

import { find, replaced } from '../base/lists';
import type { Workspace } from '../model/register';
import { effectsOf, type FactEffect, type UsedFacts } from './effects';
import { deckOf } from './find';
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
