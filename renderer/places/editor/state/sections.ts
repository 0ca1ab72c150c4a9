/** Edits of sections that are not in core/operations as they are. Pure. */
import type { Language } from '../../../../core/formats/language';
import type { Deck } from '../../../../core/model/deck';
import { freshId, idFrom, type Json, type Operation, type Step, withText } from '../../../../core/operations';

/** A section that begins with a slide: those behind it, to the end of the section it stood in, come along. */
export function newSection(
  deck: Deck,
  slide: string,
  title: string,
  home: Language,
): { id: string; op: Operation } {
  const id = freshId(idFrom(title, 'inndeling', 40), new Set(deck.sections.map((one) => one.id)));
  const at = deck.slides.findIndex((one) => one.id === slide);
  const old = deck.slides[at]?.section;
  const end = deck.slides.findIndex((one, i) => i > at && one.section !== old);
  const own = deck.slides.slice(at, end < 0 ? undefined : end);
  const inDeck = { in: 'decks', deck: deck.id } as const;
  // A section that begins where another did, takes all of it: the old one goes on before it, without slides.
  const before =
    old ?? deck.slides.slice(0, at).findLast((one) => one.section !== undefined)?.section ?? null;
  const steps: Step[] = [
    {
      type: 'section.add',
      ...inDeck,
      section: { id, title: withText(undefined, deck.language, home, title) as Json },
      after: before,
    },
    ...own.map((one): Step => ({ type: 'slide.set', ...inDeck, id: one.id, field: 'section', value: id })),
  ];
  return { id, op: { type: 'batch', steps } };
}

/** @returns nothing for an empty name: a section is called something */
export function renameSection(
  deck: Deck,
  section: string,
  title: string,
  home: Language,
): Operation | undefined {
  const own = deck.sections.find(({ id }) => id === section);
  const value = withText(own?.title, deck.language, home, title.trim());
  if (!own || title.trim() === '' || value === undefined) return undefined;
  return {
    type: 'section.set',
    in: 'decks',
    deck: deck.id,
    id: section,
    field: 'title',
    value: value as Json,
  };
}

/** The section that a section is to stand behind when it moves a step; undefined at the ends. */
export function sectionStep(deck: Deck, section: string, step: -1 | 1): { after: string | null } | undefined {
  const at = deck.sections.findIndex(({ id }) => id === section);
  const to = at + step;
  if (at < 0 || to < 0 || to >= deck.sections.length) return undefined;
  return { after: step > 0 ? deck.sections[to]!.id : (deck.sections[to - 1]?.id ?? null) };
}
