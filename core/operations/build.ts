/** What buttons do, as operations. Each looks at the workspace and gives an edit that is undone at once. */

import type { Json } from '../base/json';
import type { Deck, Slide } from '../model/deck';
import type { KindId } from '../model/kinds';
import { factRef, parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import { deckOf, positionOf, slideOf } from './lists';
import { batchOf, type DeckFolder, type Operation, type Step } from './operation';
import { usedName } from './problems';

export interface DeckOf {
  in?: DeckFolder;
  deck: string;
}

/** «people/mette-nord#title» */
export interface Deviation extends DeckOf {
  slide: string;
  ref: string;
}

/** Another value on this slide only. @throws OperationError for quotations: they are said as they were said */
export function deviate({ in: folder = 'decks', deck, slide, ref }: Deviation, value: Json): Operation {
  const of = parseFact(ref);
  if (of?.kind === 'quotes') {
    const at = { file: `${folder}/${deck}.json`, deck, slide, fact: of.fact };
    throw new OperationError('quotation', at);
  }
  return { type: 'slide.deviate', in: folder, deck, id: slide, ref, value };
}

/** The slide shows the register's own value again. */
export function resetDeviation({ in: folder = 'decks', deck, slide, ref }: Deviation): Operation {
  return { type: 'slide.deviate', in: folder, deck, id: slide, ref };
}

/**
 * @param evenIfUsed leaves slides that refer to nothing, which people must have agreed to; without it the operation is
 * refused for a fact that is used, with the places
 */
export function removeFact(kind: KindId, id: string, { evenIfUsed = false } = {}): Operation {
  const step = { type: 'entry.remove', kind, id } as const;
  return evenIfUsed ? { ...step, allow: [usedName(factRef(kind, id))] } : step;
}

/** Another template or other facts in a slide's place («Bytt»): it keeps id, place, section, notes and hiding. */
export function swapSlide(
  workspace: Workspace,
  { in: folder = 'decks', deck: id, slide: slideId }: DeckOf & { slide: string },
  content: { template: string } & Record<string, Json>,
): Operation {
  const slide = slideOf(deckOf(workspace, folder, id), slideId);
  const kept = new Set(['id', 'section', 'notes', 'hidden', 'comments']);
  const set = { type: 'slide.set', in: folder, deck: id, id: slideId } as const;
  const gone = Object.keys(slide).filter((key) => !kept.has(key) && !Object.hasOwn(content, key));
  const steps: Step[] = [
    ...Object.keys(slide.deviations ?? {}).map((ref): Step => ({ ...set, type: 'slide.deviate', ref })),
    ...gone.filter((key) => key !== 'deviations').map((field): Step => ({ ...set, field })),
    ...Object.entries(content).map(([field, value]): Step => ({ ...set, field, value })),
  ];
  return { type: 'batch', steps };
}

/** Removes a section; its slides join the one before, or stand without. */
export function removeSection(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  section: string,
): Operation {
  const deck = deckOf(workspace, folder, id);
  const first = deck.slides.findIndex((slide) => slide.section === section);
  const joined = deck.slides[first - 1]?.section;
  const steps = deck.slides
    .filter((slide) => slide.section === section)
    .map((slide): Step => {
      const set = { type: 'slide.set', in: folder, deck: id, id: slide.id, field: 'section' } as const;
      return joined === undefined ? set : { ...set, value: joined };
    });
  return { type: 'batch', steps: [...steps, { type: 'section.remove', in: folder, deck: id, id: section }] };
}

/** Moves a section with its slides behind another. @param after null: to the beginning */
export function moveSection(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  section: string,
  after: string | null,
): Operation {
  const deck = deckOf(workspace, folder, id);
  const own = deck.slides.filter((slide) => slide.section === section);
  const others = deck.slides.filter((slide) => slide.section !== section);
  const before = after === null ? [] : deck.sections.slice(0, sectionPosition(deck, after) + 1);
  const known = new Set(before.map((one) => one.id));
  // Behind the last slide of the sections before it.
  const anchor = others.findLast((slide) => slide.section !== undefined && known.has(slide.section));
  let previous: string | null = anchor?.id ?? null;
  const steps: Step[] = [{ type: 'section.move', in: folder, deck: id, id: section, after }];
  for (const slide of own) {
    steps.push({ type: 'slide.move', in: folder, deck: id, id: slide.id, after: previous });
    previous = slide.id;
  }
  return { type: 'batch', steps };
}

/** Slides of this or another deck, put in behind one: with ids of their own, in its section, without deviations elsewhere. */
export function pasteSlides(
  workspace: Workspace,
  { in: folder = 'decks', deck: id }: DeckOf,
  slides: readonly Slide[],
  after: string | null,
): Operation {
  const deck = deckOf(workspace, folder, id);
  const taken = new Set(deck.slides.map((slide) => slide.id));
  const section = after === null ? deck.slides[0]?.section : slideOf(deck, after).section;
  let previous = after;
  const adds = slides.map((slide): Operation => {
    const { section: _section, ...rest } = slide;
    const made = { ...rest, id: freshId(slide.id, taken), ...(section === undefined ? {} : { section }) };
    taken.add(made.id);
    const add = {
      type: 'slide.add',
      in: folder,
      deck: id,
      slide: made,
      after: previous,
    } as unknown as Operation;
    previous = made.id;
    return add;
  });
  return batchOf(adds);
}

/** An id like the wanted one that is not taken. */
export function freshId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/-\d+$/, '').slice(0, 72);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

function sectionPosition(deck: Deck, id: string): number {
  return positionOf(deck.sections, id, { deck: deck.id, path: 'sections' });
}
