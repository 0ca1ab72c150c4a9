/** What can be done with the selected slides and with sections: the same for keys, menus and buttons. */

import { chooseAll, choose as chosen, type Extend, neighbour, one } from '../../../../core/editing/selection';
import {
  type DeckSpot,
  moveTo,
  newSection,
  nextGap,
  renameSection,
  sectionStep,
  spotAtGap,
} from '../../../../core/editing/slide-list';
import {
  hideSlides,
  moveSection,
  type Operation,
  OperationError,
  pasteSlides,
  removeSection,
  removeSlides,
} from '../../../../core/operations';
import { commission, edit } from '../../../state/commission';
import { say, sayDone } from '../../../ui/toast';
import { sayIn, uiLanguage } from '../../../words';
import { editorNow, heading, type Now, renaming, select, toggleSection } from './editor';

/** Does an edit and says why not when it does not fit. @returns whether it was done */
export function perform(make: () => Operation | undefined, group?: string): boolean {
  let problem: OperationError | undefined;
  try {
    const op = make();
    if (!op) return false;
    problem = edit(op, group);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    problem = error;
  }
  if (problem) say(problem.sentence(uiLanguage()), { tone: 'warning' });
  return !problem && !commission().readOnly;
}

function undoable(text: string): void {
  sayDone(text);
}

export function chooseSlide(deck: string, id: string, extend: Extend = 'one'): void {
  const now = editorNow(deck);
  if (now) select(deck, chosen(now.selection, now.order, id, extend));
}

export function chooseEverything(deck: string): void {
  const now = editorNow(deck);
  if (now) select(deck, chooseAll(now.order, now.selection.active));
}

/** The selected slides in the order of the deck. */
export function selectedSlides(now: Now): Now['deck']['slides'] {
  return now.deck.slides.filter(({ id }) => now.selection.ids.has(id));
}

/** Where new slides go: behind the last of the selected. */
export function afterSelected(deck: string): string | null {
  const now = editorNow(deck);
  return now ? (selectedSlides(now).at(-1)?.id ?? now.deck.slides.at(-1)?.id ?? null) : null;
}

export function removeSelected(deck: string): void {
  const now = editorNow(deck);
  if (!now || now.selection.ids.size === 0) return;
  const { ids } = now.selection;
  const next = neighbour(
    now.deck.slides.map(({ id }) => id),
    ids,
  );
  if (!perform(() => removeSlides(commission().workspace, { deck }, [...ids]))) return;
  select(deck, one(next));
  undoable(sayIn('editor')('removed', { count: ids.size }));
}

export function duplicateSelected(deck: string): void {
  const now = editorNow(deck);
  if (!now) return;
  const slides = selectedSlides(now);
  const last = slides.at(-1);
  if (last) insert(deck, () => pasteSlides(commission().workspace, { deck }, slides, last.id));
}

/** Does an edit that adds slides, and selects them. */
export function insert(deck: string, make: () => Operation): boolean {
  const before = new Set(editorNow(deck)?.deck.slides.map(({ id }) => id));
  if (!perform(make)) return false;
  const made = editorNow(deck)?.deck.slides.filter(({ id }) => !before.has(id)) ?? [];
  const first = made[0]?.id;
  if (first === undefined) return false;
  for (const { section } of made) if (section !== undefined) toggleSection(deck, section, true);
  select(deck, { ids: new Set(made.map(({ id }) => id)), active: first, anchor: first });
  return true;
}

/** Hides what is selected, or shows it again when all of it is hidden. */
export function toggleHidden(deck: string): void {
  const now = editorNow(deck);
  if (!now) return;
  const slides = selectedSlides(now);
  const hide = slides.some(({ hidden }) => !hidden);
  const ids = slides.map(({ id }) => id);
  perform(() => hideSlides(commission().workspace, { deck }, ids, hide));
}

export function moveSelected(deck: string, spot: DeckSpot): void {
  const now = editorNow(deck);
  if (!now) return;
  const { selection } = now;
  if (!perform(() => moveTo(now.deck, selection.ids, spot))) return;
  if (spot.section !== undefined) toggleSection(deck, spot.section, true);
  select(deck, selection);
}

/** One step up or down, across sections too; a heading takes its whole section along. */
export function moveStep(deck: string, step: -1 | 1): void {
  const now = editorNow(deck);
  if (!now) return;
  const section = heading.get();
  if (section !== undefined) {
    const to = sectionStep(now.deck, section, step);
    if (to) perform(() => moveSection(commission().workspace, { deck }, section, to.after));
    return;
  }
  const gap = nextGap(now.rows, now.selection.ids, step);
  if (gap !== undefined) moveSelected(deck, spotAtGap(now.rows, gap));
}

/** A section from the active slide on; its name is asked for at once. */
export function addSection(deck: string): void {
  const now = editorNow(deck);
  const first = now && selectedSlides(now)[0];
  if (!now || !first) return;
  const home = commission().workspace.commission.language;
  const made = newSection(now.deck, first.id, sayIn('editor')('newSection'), home);
  if (!perform(() => made.op)) return;
  heading.set(made.id);
  renaming.set(made.id);
}

export function nameSection(deck: string, section: string, title: string): void {
  const now = editorNow(deck);
  const home = commission().workspace.commission.language;
  if (now) perform(() => renameSection(now.deck, section, title, home));
}

export function dropSection(deck: string, section: string): void {
  if (!perform(() => removeSection(commission().workspace, { deck }, section))) return;
  heading.set(undefined);
  undoable(sayIn('editor')('sectionRemoved'));
}
