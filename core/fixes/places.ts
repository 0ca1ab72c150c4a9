/** The place a finding stands at, as somewhere to go. */
import type { Diagnostic } from '../diagnostics';
import { isLanguage, type Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import { isKindId, kindOf } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { exists } from '../operations/references';
import type { FixContext, Fixer, FixPlace, Offer } from './types';

export function deckAt(d: Diagnostic, { decks }: Workspace): Deck | undefined {
  const id = d.at.deck ?? /^decks\/([^/]+)\.json$/.exec(d.at.file ?? '')?.[1];
  return decks.find((deck) => deck.id === id);
}

export function slideAt(d: Diagnostic, workspace: Workspace): { deck: Deck; slide: Slide } | undefined {
  const deck = deckAt(d, workspace);
  const slide = deck?.slides.find(({ id }) => id === d.at.slide);
  return deck && slide && { deck, slide };
}

/** «people/mette-nord» with the field that a reference or a path names. Undefined for what is not in the register. */
export function factAt(d: Diagnostic, workspace: Workspace): { ref: string; field?: string } | undefined {
  const [given = '', named] = (d.at.fact ?? '').split('#');
  const ref = exists(workspace, given) ? given : imageOfFile(workspace, given);
  if (ref === undefined) return undefined;
  const kind = ref.split('/')[0]!;
  const path = (d.at.path ?? '').replace(/^entries\[\d+\](?: › )?/, '').split(/ › |\[|@/)[0];
  const field = named?.split('@')[0] ?? path;
  const known = field && isKindId(kind) && Object.hasOwn(kindOf(kind).fields, field);
  return known ? { ref, field } : { ref };
}

/** Rules that look at slides name a picture by its file. */
function imageOfFile({ register }: Workspace, ref: string): string | undefined {
  const file = ref.startsWith('images/') ? ref.slice('images/'.length) : undefined;
  const found = register.images.find((image) => image.file === file);
  return found && factRef('images', found.id);
}

export function factPlace(ref: string, field?: string, language?: Language): FixPlace {
  const more = { ...(field ? { field } : {}), ...(language ? { language } : {}) };
  return ref.startsWith('images/')
    ? { kind: 'image', id: ref.slice('images/'.length), ...more }
    : { kind: 'fact', ref, ...more };
}

/** The most exact place there is: fact, slide, deck, commission. */
export function placeOf(d: Diagnostic, workspace: Workspace, field?: string): FixPlace | undefined {
  const wanted = d.params?.wanted;
  const language = isLanguage(wanted) ? wanted : undefined;
  const fact = factAt(d, workspace);
  if (fact) return factPlace(fact.ref, field ?? fact.field, language);
  return slidePlace(d, workspace, field, language);
}

export function slidePlace(
  d: Diagnostic,
  workspace: Workspace,
  field?: string,
  language?: Language,
): FixPlace | undefined {
  const more = { ...(field ? { field } : {}), ...(language ? { language } : {}) };
  const on = slideAt(d, workspace);
  if (on) return { kind: 'slide', deck: on.deck.id, slide: on.slide.id, ...more };
  const deck = deckAt(d, workspace);
  if (deck) return { kind: 'deck', deck: deck.id, ...more };
  return d.at.file === 'commission.json' ? { kind: 'commission', ...(field ? { field } : {}) } : undefined;
}

/** Leads to the fact, or else the slide, of a finding. @param field of the fact */
export function toFact(field?: string): Fixer {
  return (d, { workspace }) => {
    const fact = factAt(d, workspace);
    const goTo = fact ? factPlace(fact.ref, field ?? fact.field) : slidePlace(d, workspace);
    return goTo && { goTo };
  };
}

/** Leads to the slide of a finding. @param field of the slide */
export function toSlide(field?: string): Fixer {
  return (d, { workspace }) => offer(slidePlace(d, workspace, field));
}

export function toPlace(field?: string): Fixer {
  return (d, { workspace }) => offer(placeOf(d, workspace, field));
}

export function toDeck(field: string): Fixer {
  return (d, { workspace }) => {
    const deck = deckAt(d, workspace);
    return deck && { goTo: { kind: 'deck', deck: deck.id, field } };
  };
}

function offer(goTo: FixPlace | undefined): Offer | undefined {
  return goTo && { goTo };
}

/** What stands first of what is missing, with the field for it. */
export function toMissing(
  fields: readonly (readonly [words: string, field: string])[],
  usual: string,
): Fixer {
  return (d, context: FixContext) => {
    const missing = String(d.params?.missing ?? '');
    const field = fields.find(([words]) => missing.includes(words))?.[1] ?? usual;
    return toFact(field)(d, context);
  };
}
