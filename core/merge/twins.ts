/**
 * Two things under one id that both have added: what says the same, or is plainly about the same, is one thing. Two
 * different things both stay, and one of them gets another id: the one whose contents come last in the alphabet, so that
 * it is the same one on every machine.
 */
import { same } from '../base/json';
import { find, has, type Item } from '../base/lists';
import type { Deck, Slide } from '../model/deck';
import { kindIds, kindOf } from '../model/kinds';
import type { Entry, Workspace } from '../model/register';
import type { DeckFolder } from '../operations';
import { keyOf } from './alike';
import { renamed } from './renaming';
import type { MergeGiven } from './types';

type Side = 'ours' | 'theirs';

/** Ours and theirs without different things under one id. */
export function withoutTwins(given: MergeGiven): Pick<MergeGiven, Side> {
  const both: Record<Side, Workspace> = { ours: given.ours, theirs: given.theirs };
  for (const kind of kindIds) {
    const { name } = kindOf(kind);
    const lists = {
      base: given.base.register[kind],
      ours: both.ours.register[kind],
      theirs: both.theirs.register[kind],
    };
    for (const { id, side, to } of twins(lists, (a, b) => isOneFact(name, a, b))) {
      both[side] = renamed(both[side], given.templates, { kind, from: id, to });
    }
  }
  for (const folder of ['decks', 'outlines'] as const) {
    const lists = { base: given.base[folder], ours: both.ours[folder], theirs: both.theirs[folder] };
    for (const { id, side, to } of twins(lists, isOneDeck)) {
      both[side] = withDecks(both[side], folder, (deck) => (deck.id === id ? { ...deck, id: to } : deck));
    }
    for (const deck of both.ours[folder]) {
      const other = find(both.theirs[folder], deck.id);
      if (!other || other === deck) continue;
      const was = find(given.base[folder], deck.id);
      const slides = { base: was?.slides ?? [], ours: deck.slides, theirs: other.slides };
      for (const { id, side, to } of twins(slides, (a, b) => isOneSlide(a, b, was !== undefined))) {
        both[side] = withDecks(both[side], folder, (one) =>
          one.id === deck.id ? withSlide(one, id, to) : one,
        );
      }
      const sections = { base: was?.sections ?? [], ours: deck.sections, theirs: other.sections };
      for (const { id, side, to } of twins(sections, (a, b) => was === undefined || same(a.title, b.title))) {
        both[side] = withDecks(both[side], folder, (one) =>
          one.id === deck.id ? withSection(one, id, to) : one,
        );
      }
    }
  }
  return both;
}

interface Twin {
  id: string;
  /** Whose gets the other id. */
  side: Side;
  to: string;
}

interface Lists<T> {
  base: readonly T[];
  ours: readonly T[];
  theirs: readonly T[];
}

function twins<T extends Item>(lists: Lists<T>, isOne: (a: T, b: T) => boolean): Twin[] {
  const { base, ours, theirs } = lists;
  if (ours === theirs) return [];
  const out: Twin[] = [];
  const given = new Set<string>();
  for (const a of ours) {
    const b = find(theirs, a.id);
    if (!b || a === b || has(base, a.id) || same(a, b) || isOne(a, b)) continue;
    const side = keyOf(a) > keyOf(b) ? 'ours' : 'theirs';
    const loser = side === 'ours' ? a : b;
    const to = otherId(loser, lists, given);
    given.add(to);
    out.push({ id: a.id, side, to });
  }
  return out;
}

/** «forum-2», or the id that it was given when the same was put together before. */
function otherId<T extends Item>(
  loser: T,
  { base, ours, theirs }: Lists<T>,
  given: ReadonlySet<string>,
): string {
  const stem = loser.id.slice(0, 74);
  for (let n = 2; ; n++) {
    const id = `${stem}-${n}`;
    if (given.has(id) || has(base, id)) continue;
    const known = [find(ours, id), find(theirs, id)].filter((one) => one !== undefined);
    if (known.every((one) => same({ ...one, id: loser.id }, loser))) return id;
  }
}

/** By its name, or by more than half of what both say. */
function isOneFact(name: string, a: Entry, b: Entry): boolean {
  if (same(a[name], b[name])) return true;
  const keys = Object.keys(a).filter((key) => key !== 'id' && key !== 'source' && Object.hasOwn(b, key));
  return 2 * keys.filter((key) => same(a[key], b[key])).length > keys.length;
}

/** Not by their slides: two that are made of one outline have the same. */
function isOneDeck(a: Deck, b: Deck): boolean {
  return same(a.title, b.title);
}

const ofEverySlide: ReadonlySet<string> = new Set(['id', 'template', 'section', 'hidden']);

/** @param isNew whether both are known to have added it; otherwise nobody knows what it was */
function isOneSlide(a: Slide, b: Slide, isNew: boolean): boolean {
  if (a.template !== b.template) return false;
  if (!isNew) return true;
  const keys = Object.keys(a).filter((key) => !ofEverySlide.has(key) && Object.hasOwn(b, key));
  const common = keys.filter((key) => same(a[key], b[key])).length;
  return keys.length === 0 ? same(Object.keys(a).length, Object.keys(b).length) : 2 * common > keys.length;
}

function withDecks(workspace: Workspace, folder: DeckFolder, make: (deck: Deck) => Deck): Workspace {
  const decks = workspace[folder].map(make);
  return { ...workspace, [folder]: decks };
}

function withSection(deck: Deck, id: string, to: string): Deck {
  return {
    ...deck,
    sections: deck.sections.map((section) => (section.id === id ? { ...section, id: to } : section)),
    slides: deck.slides.map((slide) => (slide.section === id ? { ...slide, section: to } : slide)),
  };
}

function withSlide(deck: Deck, id: string, to: string): Deck {
  return { ...deck, slides: deck.slides.map((slide) => (slide.id === id ? { ...slide, id: to } : slide)) };
}
