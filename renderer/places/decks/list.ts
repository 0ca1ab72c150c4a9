/** Presentations as they are listed: the next to be shown first, then those that were, the last one first. */
import type { Deck } from '../../../core/model/deck';

export function split(decks: readonly Deck[], today: string): { upcoming: Deck[]; held: Deck[] } {
  const byDate = [...decks].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    upcoming: byDate.filter((deck) => deck.date >= today),
    held: byDate.filter((deck) => deck.date < today).reverse(),
  };
}

/** A week ahead: a talk is seldom made for today. @param today YYYY-MM-DD */
export function usualDate(today: string): string {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7);
  return date.toISOString().slice(0, 10);
}
