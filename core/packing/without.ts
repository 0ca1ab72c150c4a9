/** A workspace without what a file leaves out. What is not touched stays the same objects. */
import type { Json } from '../base/json';
import { has } from '../base/lists';
import type { Conflict } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import { type KindId, kindIds } from '../model/kinds';
import { factRef, parseFact, parseField } from '../model/ref';
import type { Entry, Register, Workspace } from '../model/register';
import { exists, slideReferences, type Templates } from '../operations/references';
import type { LeftOut } from './left-out';
import { withoutNotes } from './notes';

/**
 * Opens without any finding that the whole workspace has not: nothing that is left refers to what is gone. The same
 * holds of what another wrote before: the two can be compared as if both had been made so.
 */
export function without(workspace: Workspace, templates: Templates, leftOut: LeftOut): Workspace {
  const register = registerWithout(workspace.register, leftOut);
  const among = { ...workspace, register };
  const decks = each(
    leftOut.keptDecks ? chosen(workspace.decks, leftOut.keptDecks) : workspace.decks,
    (deck) => deckWithout(deck, among, templates, leftOut),
  );
  const outlines = leftOut.outlines
    ? []
    : each(workspace.outlines, (deck) => deckWithout(deck, among, templates, leftOut));
  const { conflicts: all, ...rest } = workspace;
  const conflicts = conflictsWithout({ ...among, decks, outlines }, leftOut);
  return { ...rest, register, decks, outlines, ...(conflicts ? { conflicts } : {}) };
}

function registerWithout(register: Register, { notes, keptImages }: LeftOut): Register {
  if (!notes && !keptImages) return register;
  const list = (kind: KindId): readonly Entry[] => {
    const entries = kind === 'images' && keptImages ? chosen(register.images, keptImages) : register[kind];
    return notes ? each(entries, (entry) => withoutNotes(kind, entry)) : entries;
  };
  const out = Object.fromEntries(kindIds.map((kind) => [kind, list(kind)])) as unknown as Register;
  return kindIds.every((kind) => out[kind] === register[kind]) ? register : out;
}

function deckWithout(
  deck: Deck,
  workspace: Workspace,
  templates: Templates,
  { notes, talkNotes, hidden, held }: LeftOut,
): Deck {
  let out = deck;
  if (held && out.held) out = releasedIn(out, workspace, templates);
  else if (notes && out.held) out = { ...out, held: recordWithoutNotes(out.held) };
  let slides: readonly Slide[] = out.slides;
  if (hidden) slides = notGoing(slides, (slide) => slide.hidden === true);
  slides = each(slides, (slide) => slideWithout(slide, { notes, talkNotes }));
  if (slides === deck.slides) return out;
  // A section that had slides is not left as a heading over nothing.
  const gone = (id: string): boolean =>
    deck.slides.some(({ section }) => section === id) && !slides.some(({ section }) => section === id);
  return { ...out, slides: [...slides], sections: out.sections.filter(({ id }) => !gone(id)) };
}

function slideWithout(slide: Slide, { notes, talkNotes }: Pick<LeftOut, 'notes' | 'talkNotes'>): Slide {
  let out = slide;
  if (talkNotes && out.notes !== undefined) {
    const { notes: _said, ...rest } = out;
    out = rest as Slide;
  }
  const internal = Object.keys(out.deviations ?? {}).filter((key) => parseField(key)?.field === 'note');
  if (!notes || internal.length === 0) return out;
  const deviations = Object.fromEntries(
    Object.entries(out.deviations!).filter(([key]) => !internal.includes(key)),
  );
  return { ...out, deviations };
}

/** The deck as if its facts had not been held: slides whose facts only the record has go with it. */
function releasedIn(deck: Deck, workspace: Workspace, templates: Templates): Deck {
  const { held, speaker, ...rest } = deck;
  const dangles = (slide: Slide): boolean =>
    slideReferences(slide, templates).some(({ ref }) => held!.facts[ref] && !exists(workspace, ref));
  const slides = notGoing(deck.slides, dangles) as Slide[];
  const { person } = speaker ?? {};
  if (!speaker) return { ...rest, slides };
  if (person === undefined || has(workspace.register.people, person)) return { ...rest, speaker, slides };
  const known = held!.facts[factRef('people', person)] ?? {};
  const { person: _gone, ...said } = speaker;
  const name = said.name ?? (typeof known.name === 'string' ? known.name : undefined);
  return { ...rest, speaker: { ...said, ...(name === undefined ? {} : { name }) }, slides };
}

function recordWithoutNotes(held: NonNullable<Deck['held']>): NonNullable<Deck['held']> {
  const facts = Object.fromEntries(
    Object.entries(held.facts).map(([ref, entry]) => {
      const parts = parseFact(ref);
      return [ref, parts ? withoutNotes(parts.kind, entry as Entry) : entry];
    }),
  );
  return { ...held, facts };
}

/** Conflicts about what went along, without what was left out of it. */
function conflictsWithout(workspace: Workspace, leftOut: LeftOut): readonly Conflict[] | undefined {
  if (leftOut.conflicts || !workspace.conflicts) return undefined;
  const { notes, talkNotes, hidden, held } = leftOut;
  const stays = ({ place }: Conflict): boolean => {
    if (place.in === 'outlines' && leftOut.outlines) return false;
    if (place.in === 'decks' || place.in === 'outlines') {
      const deck = workspace[place.in].find(({ id }) => id === place.id);
      // One that is removed here and not there: of a deck that was left out nothing is told.
      if (!deck && leftOut.keptDecks && !leftOut.keptDecks.includes(place.id ?? '')) return false;
      if (held && place.path?.[0] === 'held') return false;
      if (place.slide !== undefined && hidden && deck && !deck.slides.some(({ id }) => id === place.slide))
        return false;
      return !(talkNotes && place.path?.[0] === 'notes');
    }
    if (place.kind === 'images' && leftOut.keptImages && !leftOut.keptImages.includes(place.id ?? ''))
      return false;
    return !(notes && place.path?.includes('note'));
  };
  const said = (value: Json | undefined, { place }: Conflict): Json | undefined => {
    if (place.in === 'facts') return notes ? bare(value, ['note']) : value;
    if (place.in === 'commission') return value;
    return bare(value, [
      ...(talkNotes ? ['notes'] : []),
      ...(notes ? ['note'] : []),
      ...(held ? ['held'] : []),
    ]);
  };
  return each(workspace.conflicts.filter(stays), (one) => {
    const versions = one.versions.map((version) => ({ ...version, value: said(version.value, one) }));
    return { ...one, was: said(one.was, one), versions };
  });
}

/** A value without some keys, however deep. */
function bare(value: Json | undefined, keys: readonly string[]): Json | undefined {
  if (keys.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => bare(item, keys)!);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.includes(key))
      .map(([key, item]) => [key, bare(item, keys)!]),
  );
}

function chosen<T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]): readonly T[] {
  const wanted = new Set(ids);
  return notGoing(list, ({ id }) => !wanted.has(id));
}

/** The same list when nothing in it goes. */
function notGoing<T>(list: readonly T[], goes: (one: T) => boolean): readonly T[] {
  const out = list.filter((one) => !goes(one));
  return out.length === list.length ? list : out;
}

/** The same list when nothing in it is made anew. */
function each<T>(list: readonly T[], make: (one: T) => T): readonly T[] {
  const out = list.map(make);
  return out.every((one, i) => one === list[i]) ? list : out;
}
