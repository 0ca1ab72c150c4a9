/** New decks and outlines, as operations. The new thing stands in the operation: `op.deck.id`. */

import { has } from '../base/lists';
import { deckFromOutline, deckFromSaved, type NewDeck, type Outline } from '../deck/outline';
import { wordsIn } from '../facts/plain-text';
import type { Language } from '../formats/language';
import { withoutComments } from '../model/comments';
import { type Deck, deckFormat } from '../model/deck';
import type { AuthoredText } from '../model/field';
import type { Workspace } from '../model/register';
import { idFrom, idsOf, unusedFileId } from './ids';
import { deckOf } from './lists';
import type { Operation } from './operation';

export type AddDeck = Extract<Operation, { type: 'deck.add' }>;

export interface DeckChoices {
  /** The day it is shown, YYYY-MM-DD. */
  date: string;
  /** The commission's own when left out. */
  language?: Language;
  /** What it is for: a name, or all that is known. */
  event?: string | Deck['event'];
  /** Id of a person in the register, a name, or all that is known. */
  speaker?: string | Deck['speaker'];
  /** Made from commission and event when left out. */
  title?: Deck['title'];
  page?: Deck['page'];
  /** Made from outline and date when left out; never one that is taken. */
  id?: string;
}

/** @param from an outline of ours, one that the users saved, or nothing for a deck without slides */
export function newDeckOp(
  workspace: Workspace,
  from: Outline | Deck | undefined,
  choices: DeckChoices,
): AddDeck {
  const made = newDeck(workspace, from, choices);
  return addDeck(
    from === undefined
      ? { format: deckFormat, ...made, sections: [], slides: [] }
      : isOutline(from)
        ? deckFromOutline(from, workspace, made)
        : withoutDeviations(deckFromSaved(from, made)),
  );
}

function isOutline(from: Outline | Deck): from is Outline {
  return typeof (from as Outline).sections === 'function';
}

/** What a new deck is before it has slides. */
export function newDeck(
  workspace: Workspace,
  from: Outline | Deck | undefined,
  choices: DeckChoices,
): NewDeck {
  const { commission, register, decks } = workspace;
  const language = choices.language ?? commission.language;
  const wanted = `${(from?.id ?? 'presentasjon').slice(0, 60)}-${choices.date}`;
  const event = typeof choices.event === 'string' ? namedEvent(choices.event) : choices.event;
  const speaker =
    typeof choices.speaker === 'string' ? speakerOf(register, choices.speaker) : choices.speaker;
  const words = (text: AuthoredText): string => wordsIn(text, language, commission.language);
  const occasion = event
    ? words(event.name)
    : from && (isOutline(from) ? from.name[language] : words(from.title));
  return {
    id: choices.id ?? unusedFileId(wanted, idsOf(decks)),
    title: choices.title ?? [words(commission.name), occasion].filter(Boolean).join(' – '),
    date: choices.date,
    language,
    ...(event ? { event } : {}),
    ...(speaker ? { speaker } : {}),
    ...(choices.page ? { page: choices.page } : {}),
  };
}

function namedEvent(name: string): Deck['event'] {
  return name.trim() === '' ? undefined : { name };
}

function speakerOf({ people }: Workspace['register'], said: string): Deck['speaker'] {
  if (said.trim() === '') return undefined;
  return has(people, said) ? { person: said } : { name: said };
}

function addDeck(deck: Deck): AddDeck {
  return { type: 'deck.add', in: 'decks', deck: deck as unknown as AddDeck['deck'] };
}

/** Values that held on single slides were for that one showing. */
function withoutDeviations(deck: Deck): Deck {
  const slides = deck.slides.map(({ deviations: _deviations, ...slide }) => slide as Deck['slides'][number]);
  return { ...deck, slides };
}

/** The same slides anew, to be changed: it is not held, and follows the facts of its date. @throws OperationError */
export function duplicateDeck(
  workspace: Workspace,
  deckId: string,
  { title, date }: { title?: Deck['title']; date?: string } = {},
): AddDeck {
  const { held: _held, ...deck } = deckOf(workspace, 'decks', deckId);
  // «forum-2026-03-01» shown again in May is «forum-2026-05-01».
  const base = date === undefined ? deck.id : deck.id.replace(deck.date, date);
  const id = unusedFileId(base, idsOf(workspace.decks));
  return addDeck({ ...deck, id, title: title ?? deck.title, date: date ?? deck.date });
}

/** A deck's slides as an outline of the users' own. @throws OperationError */
export function saveAsOutlineOp(workspace: Workspace, deckId: string, title?: Deck['title']): AddDeck {
  const deck = deckOf(workspace, 'decks', deckId);
  const { language } = workspace.commission;
  const wanted = idFrom(wordsIn(title ?? deck.title, language, language), 'anledning');
  const id = unusedFileId(wanted, idsOf(workspace.outlines));
  return { ...addDeck(outlineOf(deck, id, title)), in: 'outlines' };
}

/** What was for one event only goes: event, speaker, record, and values that held on single slides. */
export function outlineOf(deck: Deck, id: string, title?: Deck['title']): Deck {
  const { event: _event, speaker: _speaker, held: _held, ...rest } = withoutDeviations(deck);
  return { ...rest, id, title: title ?? deck.title, slides: rest.slides.map(withoutComments) };
}
