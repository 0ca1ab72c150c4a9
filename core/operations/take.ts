/** Slides taken from one presentation into another: «Hent lysbilder fra …». */
import type { Deck, Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import type { DeckOf } from './build';
import { type AddDeck, type DeckChoices, newDeck, newDeckOp } from './decks';
import { idsOf, unusedId } from './ids';
import { deckOf, slideOf } from './lists';
import type { Operation, Step } from './operation';
import { exists, slideReferences, type Templates } from './references';

export interface Taken {
  op: Operation;
  /** Ids of the slides in their new place, in order. */
  slides: string[];
  /** Slides that could not come along, because what they show is not in the register. */
  left: { slide: string; missing: string[] }[];
}

/**
 * Copies of slides, behind another. Values that held on them only stay behind, so that they show what the register has.
 * In the middle they join the section that they come to. At the end they bring their sections along, but for those that
 * go on the last one there (by id or by name).
 *
 * @param from a deck and the slides to take, in any order
 * @param after null: to the beginning
 * @throws OperationError when there is no such deck or slide
 */
export function takeSlides(
  workspace: Workspace,
  templates: Templates,
  from: DeckOf & { slides: readonly string[] },
  to: DeckOf,
  after: string | null,
): Taken {
  const source = deckOf(workspace, from.in ?? 'decks', from.deck);
  const folder = to.in ?? 'decks';
  const target = deckOf(workspace, folder, to.deck);
  const { slides, left } = chosen(workspace, templates, source, from.slides);
  const home = { in: folder, deck: to.deck } as const;
  const ids = idsOf(target.slides);
  const atEnd = after === (target.slides.at(-1)?.id ?? null);
  const bare = target.slides.length > 0 && target.sections.length === 0;
  const joined = after === null ? target.slides[0]?.section : slideOf(target, after).section;
  const place =
    atEnd && !bare ? bringing(source, target, joined) : () => ({ section: joined, step: undefined });
  const steps: Step[] = [];
  const made: string[] = [];
  let previous = after;
  for (const slide of slides) {
    const { section, step } = place(slide);
    if (step) steps.push({ ...step, ...home });
    const copy = copied(slide, unusedId(slide.id, ids), section);
    steps.push({ type: 'slide.add', ...home, slide: copy, after: previous } as unknown as Step);
    previous = copy.id;
    made.push(copy.id);
  }
  return { op: { type: 'batch', steps }, slides: made, left };
}

type AddSection = Omit<Extract<Step, { type: 'section.add' }>, 'in' | 'deck'>;

/** At the end of a deck: which section each slide comes to, and the step that makes it. */
function bringing(
  source: Deck,
  target: Deck,
  last: string | undefined,
): (slide: Slide) => { section: string | undefined; step?: AddSection } {
  const ids = idsOf(target.sections);
  let current = last;
  /** The section in the source that `current` stands for. */
  let standsFor: string | undefined;
  return (slide) => {
    const own = source.sections.find(({ id }) => id === slide.section);
    if (!own || own.id === standsFor) return { section: current };
    standsFor = own.id;
    const now = target.sections.find(({ id }) => id === current);
    const goesOn = now && (now.id === own.id || JSON.stringify(now.title) === JSON.stringify(own.title));
    if (goesOn) return { section: current };
    const id = unusedId(own.id, ids);
    current = id;
    return { section: id, step: { type: 'section.add', section: { ...own, id } as AddSection['section'] } };
  };
}

/** A new deck with slides of another, in its own language and on its own date: what it shows is fresh. */
export function newDeckWithSlides(
  workspace: Workspace,
  templates: Templates,
  from: DeckOf & { slides: readonly string[] },
  choices: DeckChoices,
): { op: AddDeck; left: Taken['left'] } {
  const source = deckOf(workspace, from.in ?? 'decks', from.deck);
  const { slides, left } = chosen(workspace, templates, source, from.slides);
  const sections = source.sections.filter(({ id }) => slides.some((slide) => slide.section === id));
  const known = idsOf(sections);
  const op = newDeckOp(workspace, undefined, {
    ...choices,
    id: choices.id ?? newDeck(workspace, source, choices).id,
    title: choices.title ?? (choices.event ? undefined : source.title),
    page: choices.page ?? source.page,
  });
  const copies = slides.map((slide) => {
    const { section } = slide;
    return copied(slide, slide.id, section !== undefined && known.has(section) ? section : undefined);
  });
  return {
    op: { ...op, deck: { ...op.deck, sections, slides: copies } as unknown as AddDeck['deck'] },
    left,
  };
}

/** The wanted slides in the order of their deck, without those that refer to nothing. */
function chosen(
  workspace: Workspace,
  templates: Templates,
  source: Deck,
  wanted: readonly string[],
): { slides: Slide[]; left: Taken['left'] } {
  const ids = new Set(wanted.map((id) => slideOf(source, id).id));
  const left: Taken['left'] = [];
  const slides = source.slides.filter((slide) => {
    if (!ids.has(slide.id)) return false;
    const refs = slideReferences(slide, templates).filter(({ how }) => how === 'content');
    const missing = [...new Set(refs.map(({ ref }) => ref).filter((ref) => !exists(workspace, ref)))];
    if (missing.length > 0) left.push({ slide: slide.id, missing });
    return missing.length === 0;
  });
  return { slides, left };
}

function copied(slide: Slide, id: string, section: string | undefined): Slide {
  const { deviations: _deviations, section: _section, ...rest } = slide;
  return { ...rest, id, template: slide.template, ...(section === undefined ? {} : { section }) };
}
