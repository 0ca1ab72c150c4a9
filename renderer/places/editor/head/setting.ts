/** The deck's own fields as people type them, as edits. Pure. */

import { retype } from '../../../../core/editing/text-runs';
import type { Language } from '../../../../core/formats/language';
import type { Deck } from '../../../../core/model/deck';
import { type Json, type Operation, textIn, withText } from '../../../../core/operations';

export function deckSet(deck: Deck, field: keyof Deck & string, value: unknown): Operation {
  const op = { type: 'deck.set', in: 'decks', id: deck.id, field } as const;
  return value === undefined ? op : { ...op, value: value as Json };
}

function retyped(was: Deck['title'] | undefined, words: string, deck: Deck, home: Language) {
  const one = textIn(was, deck.language, home);
  return withText(was, deck.language, home, retype(one as Parameters<typeof retype>[0], words));
}

/** @returns nothing for an empty title: a presentation is called something */
export function titleOp(deck: Deck, words: string, home: Language): Operation | undefined {
  return words.trim() === '' ? undefined : deckSet(deck, 'title', retyped(deck.title, words, deck, home));
}

export type EventField = 'name' | 'occasion' | 'place';

/** An event without a name is none; what else is known of it goes with the name. */
export function eventOp(deck: Deck, field: EventField, words: string, home: Language): Operation | undefined {
  const was = deck.event;
  if (field === 'place') {
    const { place: _place, ...rest } = was ?? { name: '' };
    return was ? deckSet(deck, 'event', words === '' ? rest : { ...rest, place: words }) : undefined;
  }
  const text = retyped(was?.[field], words, deck, home);
  if (field === 'name')
    return deckSet(deck, 'event', text === undefined ? undefined : { ...was, name: text });
  if (!was) return undefined;
  const { occasion: _occasion, ...rest } = was;
  return deckSet(deck, 'event', text === undefined ? rest : { ...rest, occasion: text });
}

/** Somebody in the register, whose title then follows it; or nobody. */
export function speakerOp(deck: Deck, person: string | undefined): Operation {
  return deckSet(deck, 'speaker', person === undefined ? undefined : { person });
}

/** What is typed of the speaker; what is empty is as the register has it. */
export function speakerTextOp(deck: Deck, field: 'name' | 'title', words: string, home: Language): Operation {
  const { [field]: was, ...rest } = deck.speaker ?? {};
  const text =
    field === 'name' ? words || undefined : retyped(was as Deck['title'] | undefined, words, deck, home);
  const next = text === undefined ? rest : { ...rest, [field]: text };
  return deckSet(deck, 'speaker', Object.keys(next).length > 0 ? next : undefined);
}
