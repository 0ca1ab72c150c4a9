/** Finding words in everything that is shown, said or kept, with where they stand and what stands around them. Pure. */
import { find as findIn } from '../base/lists';
import { registerOf } from '../deck/held';
import type { Deck } from '../model/deck';
import { type KindId, kindIds } from '../model/kinds';
import type { Register, Workspace } from '../model/register';
import type { Scene } from '../scene/types';
import type { InField } from './fields';
import { placesIn, type Query, type Range, rangesIn } from './fold';
import {
  factsOn,
  type OfDeck,
  type OnScene,
  ofCommission,
  ofDeck,
  ofEntry,
  ofScene,
  type Part,
  type Passage,
  type Shelf,
} from './passages';

/** A deck as far as it is laid out. */
export interface LaidOut {
  deck: Deck;
  scenes: readonly Scene[];
}

export interface Library {
  workspace: Workspace;
  decks: readonly LaidOut[];
}

export type Scope = { in: 'deck'; deck: string } | { in: 'decks' } | { in: 'facts' };

/** Where words were met. */
export type Spot =
  | {
      in: 'slide';
      deck: string;
      slide: string;
      /** Id of the scene, which is one of several where the slide goes on. */
      scene: string;
      /** Printed. */
      number: number;
      title: string;
      part: Part;
      node?: string;
      paragraph?: number;
      /** Of a source that is not printed: the fact whose it is. */
      fact?: { kind: KindId; id: string };
    }
  | ({ in: 'deck'; deck: string } & OfDeck)
  | ({ in: 'fact'; kind: KindId; id: string } & InField)
  | ({ in: 'commission' } & InField);

export interface Hit extends Range, Context {
  spot: Spot;
}

/** The words found, as they stand, with some of what is before and after them. */
export interface Context {
  before: string;
  match: string;
  after: string;
}

/** Letters before and after. */
const around = { before: 34, after: 60 };

export function contextOf(text: string, { start, end }: Range): Context {
  const from = Math.max(0, start - around.before);
  const to = Math.min(text.length, end + around.after);
  // Cut at words where there are any near.
  const head = from === 0 ? '' : '…';
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const cutBefore = from === 0 ? before : before.replace(/^\S*\s(?=\S)/u, '');
  const cutAfter = to === text.length ? after : after.replace(/\s\S*$/u, '');
  return {
    before: head + cutBefore,
    match: text.slice(start, end),
    after: cutAfter + (to === text.length ? '' : '…'),
  };
}

/** A passage that was met, before it is said where that is. */
export interface Met<P> {
  passage: Passage<P>;
  spot: Spot;
}

/** Passages of a shelf in which the query stands. */
function* inShelf<P>(shelf: Shelf<P>, query: Query): Generator<Passage<P>> {
  if (!shelf.folded.includes(query.folded)) return;
  for (const passage of shelf.passages) if (placesIn(passage.folded, query).length > 0) yield passage;
}

export type MetPassage = Met<OnScene> | Met<OfDeck> | Met<InField>;

export function isOnScene(met: MetPassage): met is Met<OnScene> {
  return met.spot.in === 'slide' && met.spot.fact === undefined;
}

/** Everything in which the query stands, in the order in which one goes through it. */
export function* met(library: Library, scope: Scope, query: Query): Generator<MetPassage> {
  const { workspace, decks } = library;
  if (scope.in === 'facts') {
    yield* inFacts(workspace, query);
    return;
  }
  for (const laid of decks) {
    if (scope.in === 'deck' && laid.deck.id !== scope.deck) continue;
    yield* inDeck(workspace, laid, query);
  }
}

function* inFacts({ register, commission }: Workspace, query: Query): Generator<Met<InField>> {
  for (const kind of kindIds) {
    for (const entry of register[kind]) {
      for (const passage of inShelf(ofEntry(entry, kind), query)) {
        yield { passage, spot: { in: 'fact', kind, id: entry.id, ...passage.at } };
      }
    }
  }
  for (const passage of inShelf(ofCommission(commission), query)) {
    yield { passage, spot: { in: 'commission', ...passage.at } };
  }
}

function* inDeck(workspace: Workspace, { deck, scenes }: LaidOut, query: Query): Generator<MetPassage> {
  const register = registerOf(workspace, deck, deck.date);
  /** The line at the foot is the same on every slide: it is met once. */
  const feet = new Set<string>();
  for (const [i, scene] of scenes.entries()) {
    const at = {
      in: 'slide',
      deck: deck.id,
      slide: scene.slide,
      scene: scene.id,
      number: i + 1,
      title: scene.title.text,
    } as const;
    const printed: string[] = [];
    for (const passage of inShelf(ofScene(scene), query)) {
      const { part, node, paragraph } = passage.at;
      if (part === 'footer') {
        if (feet.has(passage.folded)) continue;
        feet.add(passage.folded);
      }
      if (part === 'source') printed.push(passage.folded);
      yield { passage, spot: { ...at, part, node, paragraph } };
    }
    yield* inSources(register, scene, at, query, printed);
  }
  for (const passage of inShelf(ofDeck(deck, workspace.commission.language), query)) {
    yield { passage, spot: { in: 'deck', deck: deck.id, ...passage.at } };
  }
}

/** Sources of what a slide shows: they stand below its notes, and are found there when they are not printed on it. */
function* inSources(
  register: Register,
  scene: Scene,
  at: Omit<Extract<Spot, { in: 'slide' }>, 'part'>,
  query: Query,
  printed: string[],
): Generator<Met<InField>> {
  for (const { kind, id } of factsOn(scene)) {
    const entry = findIn(register[kind], id);
    if (!entry) continue;
    for (const passage of inShelf(ofEntry(entry, kind), query)) {
      const { field, path } = passage.at;
      if (field !== 'source' || path[0] === 'unknown' || path[0] === 'url') continue;
      if (printed.some((words) => words.includes(passage.folded))) continue;
      printed.push(passage.folded);
      yield { passage, spot: { ...at, part: 'source', fact: { kind, id } } };
    }
  }
}

export interface Found {
  hits: Hit[];
  /** There are more than are told. */
  more: boolean;
}

/** @param most so many are told */
export function findHits(library: Library, scope: Scope, query: Query, most = 2000): Found {
  const hits: Hit[] = [];
  for (const { passage, spot } of met(library, scope, query)) {
    for (const range of rangesIn(passage.text, query, passage.folded)) {
      if (hits.length === most) return { hits, more: true };
      hits.push({ spot, ...range, ...contextOf(passage.text, range) });
    }
  }
  return { hits, more: false };
}

/** Folds what has not been folded yet. @returns whether all is */
export function warm({ workspace, decks }: Library, deadline: () => boolean): boolean {
  for (const { scenes } of decks) {
    for (const scene of scenes) {
      ofScene(scene);
      factsOn(scene);
      if (deadline()) return false;
    }
  }
  for (const kind of kindIds) {
    for (const entry of workspace.register[kind]) {
      ofEntry(entry, kind);
      if (deadline()) return false;
    }
  }
  return true;
}
