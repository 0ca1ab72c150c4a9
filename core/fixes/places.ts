/** The place a finding stands at, as somewhere to go. */
import type { Diagnostic } from '../diagnostics';
import { isLanguage, type Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import { kindOf } from '../model/kinds';
import { parseFact, parseField } from '../model/ref';
import type { Workspace } from '../model/register';
import { exists } from '../operations/references';
import type { Fixer, FixPlace, Offer } from './types';

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
  const fact = d.at.fact === undefined ? undefined : parseFact(d.at.fact);
  if (!fact || !exists(workspace, fact.fact)) return undefined;
  const keys = d.at.keys ?? [];
  const field = parseField(d.at.fact!)?.field ?? keys[keys[0] === 'entries' ? 2 : 0];
  const known = typeof field === 'string' && Object.hasOwn(kindOf(fact.kind).fields, field);
  return known ? { ref: fact.fact, field } : { ref: fact.fact };
}

export function factPlace(ref: string, field?: string, language?: Language): FixPlace {
  const more = { ...(field ? { field } : {}), ...(language ? { language } : {}) };
  const fact = parseFact(ref);
  return fact?.kind === 'images' ? { kind: 'image', id: fact.id, ...more } : { kind: 'fact', ref, ...more };
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

function offer(goTo: FixPlace | undefined): Offer | undefined {
  return goTo && { goTo };
}

/** Leads to the first field that is missing. @param usual where the finding names none */
export function toMissing(usual: string): Fixer {
  return (d, context) => toFact(listed(d, 'missing')[0] ?? usual)(d, context);
}

/** A parameter that is a list: of fields, or of references. */
export function listed({ params }: Diagnostic, name: string): readonly string[] {
  const value = params?.[name];
  return Array.isArray(value) ? value : [];
}
