/** Edits that mend a presentation or its sections. */

import type { Deck } from '../model/deck';
import type { AuthoredText } from '../model/field';
import { parseField } from '../model/ref';
import {
  hideSlides,
  holdDeckOp,
  insertSlide,
  type Json,
  newDeck,
  removeSection,
  removeSlides,
  resetDeviation,
  type Step,
} from '../operations';
import { deckAt, slideAt, slidePlace } from './places';
import type { Fixer } from './types';

/** A slide that has nothing to show, or cannot be made. */
export const removeSlide: Fixer = (d, { workspace }) => {
  const on = slideAt(d, workspace);
  if (!on) return undefined;
  const op = removeSlides(workspace, { deck: on.deck.id }, [on.slide.id]);
  return { op, does: 'remove-slide', goTo: slidePlace(d, workspace)! };
};

export const holdDeck: Fixer = (d, { workspace, scenes }) => {
  const deck = deckAt(d, workspace);
  if (!deck) return undefined;
  const goTo = { kind: 'deck', deck: deck.id, field: 'held' } as const;
  if (deck.held || !scenes) return { goTo };
  return { op: holdDeckOp(workspace, deck.id, scenes), does: 'hold', goTo };
};

/** The slide that lists sources and credits: shown when it is hidden, made when there is none. */
export const addSources: Fixer = (d, { workspace, templates }) => {
  const deck = deckAt(d, workspace);
  if (!deck) return undefined;
  const goTo = slidePlace(d, workspace)!;
  const isList = ({ template }: { template: string }): boolean =>
    templates.get(template)?.needsDeckUse === true;
  const known = deck.slides.find(isList);
  if (known?.hidden)
    return { op: hideSlides(workspace, { deck: deck.id }, [known.id], false), does: 'show-sources', goTo };
  const template = [...templates.values()].find(({ needsDeckUse }) => needsDeckUse);
  if (known || !template) return { goTo };
  const op = insertSlide(workspace, { deck: deck.id }, template, {}, deck.slides.at(-1)?.id ?? null);
  return { op, does: 'add-sources', goTo };
};

export const giveTitle: Fixer = (d, { workspace }) => {
  const deck = deckAt(d, workspace);
  if (!deck) return undefined;
  const { date, language, event } = deck;
  const value = newDeck(workspace, undefined, { date, language, event }).title as Json;
  const op = { type: 'deck.set', in: 'decks', id: deck.id, field: 'title', value } as const;
  return { op, does: 'deck-title', goTo: { kind: 'deck', deck: deck.id, field: 'title' } };
};

export const usualLook: Fixer = (d, { workspace }) => {
  if (d.at.file === 'commission.json') {
    const op = { type: 'commission.set', field: 'theme' } as const;
    return { op, does: 'usual-look', goTo: { kind: 'commission', field: 'theme' } };
  }
  const deck = deckAt(d, workspace);
  if (!deck) return undefined;
  const op = { type: 'deck.set', in: 'decks', id: deck.id, field: 'theme' } as const;
  return { op, does: 'usual-look', goTo: { kind: 'deck', deck: deck.id, field: 'theme' } };
};

function sectionAt(d: Parameters<Fixer>[0], deck: Deck): Deck['sections'][number] | undefined {
  const [list, index] = d.at.keys ?? [];
  return list === 'sections' ? deck.sections[Number(index)] : undefined;
}

/** What a rule about sections offers. */
function forSection(
  offer: (deck: Deck, section: Deck['sections'][number], c: Parameters<Fixer>[1]) => ReturnType<Fixer>,
): Fixer {
  return (d, context) => {
    const deck = deckAt(d, context.workspace);
    if (!deck) return undefined;
    const section = sectionAt(d, deck);
    const goTo = {
      kind: 'deck',
      deck: deck.id,
      field: 'sections.title',
      ...(section ? { section: section.id } : {}),
    } as const;
    return { goTo, ...(section ? offer(deck, section, context) : {}) };
  };
}

export const nameSection = forSection(() => ({}));

export const dropSection = forSection((deck, { id }, { workspace }) => {
  // Its slides may only be left out on this date.
  if (deck.slides.some(({ section }) => section === id)) return {};
  return { op: removeSection(workspace, { deck: deck.id }, id), does: 'remove-section' };
});

export const numberSection = forSection((deck, section) => {
  const numbered = (n: number): AuthoredText => withNumber(section.title, n);
  const taken = new Set(deck.sections.map(({ title }) => JSON.stringify(title)));
  let n = 2;
  while (taken.has(JSON.stringify(numbered(n)))) n++;
  const value = numbered(n) as Json;
  const op: Step = { type: 'section.set', in: 'decks', deck: deck.id, id: section.id, field: 'title', value };
  return { op, does: 'number-section' };
});

function withNumber(title: AuthoredText, n: number): AuthoredText {
  if (typeof title === 'string') return `${title} (${n})`;
  if (Array.isArray(title)) return [...title, { t: ` (${n})` }];
  const each = Object.entries(title).map(([lang, text]) => [lang, withNumber(text as AuthoredText, n)]);
  return Object.fromEntries(each) as AuthoredText;
}

/** The slides of a divided section, put behind its first run. */
export const gatherSection: Fixer = (d, { workspace }) => {
  const on = slideAt(d, workspace);
  if (!on) return undefined;
  const { section } = on.slide;
  const { slides } = on.deck;
  const first = slides.findIndex((slide) => slide.section === section);
  let last = first;
  while (slides[last + 1]?.section === section) last++;
  let previous = slides[last]?.id ?? null;
  const steps = slides.slice(last + 1).flatMap((slide): Step[] => {
    if (slide.section !== section) return [];
    const step = {
      type: 'slide.move',
      in: 'decks',
      deck: on.deck.id,
      id: slide.id,
      after: previous,
    } as const;
    previous = slide.id;
    return [step];
  });
  const goTo = slidePlace(d, workspace)!;
  if (section === undefined || steps.length === 0) return { goTo };
  return { op: { type: 'batch', steps }, does: 'gather-section', goTo };
};

/** A slide in a section that is not there joins the one before it. */
export const joinSection: Fixer = (d, { workspace }) => {
  const on = slideAt(d, workspace);
  if (!on) return undefined;
  const known = new Set(on.deck.sections.map(({ id }) => id));
  const at = on.deck.slides.indexOf(on.slide);
  const before = on.deck.slides
    .slice(0, at)
    .findLast(({ section }) => section !== undefined && known.has(section));
  const goTo = slidePlace(d, workspace)!;
  if (known.has(on.slide.section ?? '')) return { goTo };
  const value = before?.section;
  const set = {
    type: 'slide.set',
    in: 'decks',
    deck: on.deck.id,
    id: on.slide.id,
    field: 'section',
  } as const;
  return { op: value === undefined ? set : { ...set, value }, does: 'join-section', goTo };
};

/** A quotation that is other on one slide is the register's again. */
export const resetQuotation: Fixer = (d, { workspace }) => {
  const on = slideAt(d, workspace);
  if (!on) return undefined;
  const changed = Object.keys(on.slide.deviations ?? {}).filter((ref) => {
    const at = parseField(ref);
    return at?.kind === 'quotes' && at.field === 'text';
  });
  const goTo = slidePlace(d, workspace)!;
  if (changed.length === 0) return { goTo };
  const steps = changed.map((ref) => resetDeviation({ deck: on.deck.id, slide: on.slide.id, ref }) as Step);
  return { op: { type: 'batch', steps }, does: 'reset-quotation', goTo };
};
