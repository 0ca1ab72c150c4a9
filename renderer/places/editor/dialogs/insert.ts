/** What was chosen in a dialog is done, and the slides it gave are selected. */
import type { Deck } from '../../../../core/model/deck';
import { insertSlide, type Operation, swapSlide } from '../../../../core/operations';
import { commission } from '../../../state/commission';
import { insert, perform } from '../state/actions';
import type { Best, Offer } from './laid';
import { closeDialog } from './open';

/** The place to put new slides: where the neighbour has gone meanwhile, at the end. */
export function spotIn(deck: Deck, after: string | null): string | null {
  if (after === null || deck.slides.some(({ id }) => id === after)) return after;
  return deck.slides.at(-1)?.id ?? null;
}

/** The dialog closes first: it gives the focus back, and then the new slides are gone to. */
export function addSlides(deck: Deck, make: () => Operation): void {
  closeDialog();
  insert(deck.id, make);
}

export function addChosen(deck: Deck, after: string | null, { template }: Offer, { candidate }: Best): void {
  const at = spotIn(deck, after);
  addSlides(deck, () =>
    insertSlide(commission().workspace, { deck: deck.id }, template, candidate.content, at),
  );
}

/** @returns whether it was done */
export function swapChosen(deck: Deck, slide: string, { template }: Offer, { candidate }: Best): boolean {
  const content = { ...candidate.content, template: template.id };
  closeDialog();
  return perform(() => swapSlide(commission().workspace, { deck: deck.id, slide }, content));
}
