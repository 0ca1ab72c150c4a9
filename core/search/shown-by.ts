/** What found words come from, which decks show a value, and what must stay as it is. */
import type { Deck } from '../model/deck';
import { type From, isValue, type ValueOrigin } from '../model/origin';
import { fieldRef, parseField } from '../model/ref';
import type { Library } from './find';
import type { Range } from './fold';

/** What others have said or decided, word for word. */
const verbatim = new Set(['quotes.text', 'clippings.headline', 'decisions.text']);

export function isVerbatim(kind: string, field: string): boolean {
  return verbatim.has(`${kind}.${field}`);
}

/** Values that the words between two places come from. */
export function originsIn(
  from: readonly { upTo: number; from: From }[],
  { start, end }: Range,
): ValueOrigin[] {
  let begin = 0;
  return from.flatMap(({ upTo, from: own }) => {
    const touched = begin < end && upTo > start;
    begin = upTo;
    return touched ? own.filter(isValue) : [];
  });
}

/** Which decks show a field, «people/mette-nord#title»; one that is held keeps what it was shown with. */
export function decksShowing({ decks }: Library): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  const add = (ref: string, deck: string): void => {
    const known = out.get(ref);
    if (known) known.add(deck);
    else out.set(ref, new Set([deck]));
  };
  for (const { deck, scenes } of decks) {
    for (const { facts } of scenes) {
      for (const { ref } of facts) {
        const parts = parseField(ref);
        if (!parts || isHeld(deck, parts.fact)) continue;
        add(fieldRef(parts.fact, parts.field), deck.id);
        // With a fact its source is said.
        add(fieldRef(parts.fact, 'source'), deck.id);
      }
    }
  }
  return out;
}

export function isHeld(deck: Deck, fact: string): boolean {
  return deck.held?.facts[fact] !== undefined;
}
