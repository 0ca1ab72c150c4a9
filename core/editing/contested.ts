/** What on a slide two have changed differently, for the editor: a slide that is exported or shown says nothing of it. */
import type { Deck, Slide } from '../model/deck';
import { type From, isValue } from '../model/origin';
import { fieldRef, parseFact, parseField } from '../model/ref';
import type { Scene } from '../scene/types';
import type { ConflictMarks } from '../words';

type OnSlide = { deck: Pick<Deck, 'id' | 'held'>; slide: Pick<Slide, 'id'> };

const slideOf = ({ deck, slide }: OnSlide) =>
  ({ type: 'slide', in: 'decks', deck: deck.id, slide: slide.id }) as const;

/** The conflict about any of what words on a slide come from. */
export function contestedIn(marks: ConflictMarks, at: OnSlide, from: From): string | undefined {
  for (const origin of from) {
    if (!isValue(origin)) continue;
    const found = contestedBy(marks, at, origin);
    if (found !== undefined) return found;
  }
  return undefined;
}

function contestedBy(marks: ConflictMarks, at: OnSlide, origin: From[number]): string | undefined {
  switch (origin.type) {
    case 'field': {
      const { kind, id, field, fact } = origin;
      const here = marks.at(slideOf(at), `deviations.${fieldRef(fact, field)}`);
      return (
        here ?? (at.deck.held?.facts[fact] ? undefined : marks.within({ type: 'fact', kind, id }, field))
      );
    }
    case 'slide':
      return marks.within(slideOf(at), origin.field);
    case 'deck':
      return marks.within({ type: 'deck', in: 'decks', deck: at.deck.id }, origin.field);
    case 'commission':
      return marks.within({ type: 'commission' }, origin.field);
    default:
      return undefined;
  }
}

/** Ids of the conflicts that a slide shows one side of, each once: its own, and those of the facts that it has read. */
export function contestedOn(
  marks: ConflictMarks,
  at: OnSlide,
  scenes: readonly Pick<Scene, 'facts'>[],
): string[] {
  const found = new Set(marks.all(slideOf(at)));
  for (const { ref } of scenes.flatMap(({ facts }) => facts)) {
    const fact = parseFact(ref);
    const field = parseField(ref)?.field;
    if (!fact || at.deck.held?.facts[fact.fact]) continue;
    const thing = { type: 'fact', kind: fact.kind, id: fact.id } as const;
    const one = field === undefined ? marks.of(thing) : marks.within(thing, field);
    if (one !== undefined) found.add(one);
  }
  return [...found];
}
