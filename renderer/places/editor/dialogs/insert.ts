/** What was chosen in a dialog is done, and the slides it gave are selected. */
import type { Deck } from '../../../../core/model/deck';
import { insertSlide, type Operation, swapSlide } from '../../../../core/operations';
import { commission } from '../../../state/commission';
import { value } from '../../../state/value';
import { insert, perform } from '../state/actions';
import { editorNow, pointed } from '../state/editor';
import type { Best, Offer } from './laid';

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
  // What is to be typed or pasted is typed or pasted at once.
  const [cells] = template.headed ?? [];
  const slide = editorNow(deck.id)?.selection.active;
  if (cells !== undefined && candidate.why === 'words' && slide !== undefined)
    pointed.set({ slide, field: cells });
}

/** @returns whether it was done */
export function swapChosen(deck: Deck, slide: string, { template }: Offer, { candidate }: Best): boolean {
  const content = { ...candidate.content, template: template.id };
  closeDialog();
  return perform(() => swapSlide(commission().workspace, { deck: deck.id, slide }, content));
}

/** Which dialog of the editor is open. */
export type OpenDialog =
  /** New slides go behind `after`; null: to the beginning. */
  | { what: 'add'; after: string | null }
  | { what: 'fetch'; after: string | null }
  | { what: 'swap'; slide: string };

export const editorDialog = value<OpenDialog | undefined>(undefined);

/** «Legg til». @param after a slide's id, or null for the beginning */
export function openAdd(after: string | null): void {
  editorDialog.set({ what: 'add', after });
}

/** «Bytt». @param slide its id */
export function openSwap(slide: string): void {
  editorDialog.set({ what: 'swap', slide });
}

/** «Hent lysbilder fra …». @param after a slide's id, or null for the beginning */
export function openFetch(after: string | null): void {
  editorDialog.set({ what: 'fetch', after });
}

export function closeDialog(): void {
  editorDialog.set(undefined);
}
