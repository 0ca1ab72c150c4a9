/** A compiled deck as the rules see it: every slide's nodes and texts flattened once, and the facts behind them. */
import { indexOf } from '../deck/held';
import { FactView, type RegisterIndex } from '../facts/view';
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import { isKnown, type Source } from '../model/kind';
import type { KindId } from '../model/kinds';
import { factRef, parseFact } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { ImageNode, Scene, SceneDeck } from '../scene/types';
import type { DeckUse } from '../template';
import { type FlatNode, flatten, type SeenText, textsOf } from './walk';

export interface CheckInput {
  /** The compiled scenes. */
  compiled: SceneDeck;
  theme: Theme;
  workspace: Workspace;
  deck: Deck;
  use: DeckUse;
  language: Language;
  /** The date the deck speaks on, YYYY-MM-DD. */
  asOf: string;
  /** The day it is today. Left out, nothing is said that depends on it. */
  today?: string;
}

/** One scene with what the rules ask of it. */
export interface Seen {
  scene: Scene;
  /** Printed slide number, from 1. */
  number: number;
  /** Index among the deck's slides, or -1. */
  position: number;
  nodes: FlatNode[];
  texts: SeenText[];
  /** Ids of the facts it shows, by kind. */
  facts: ReadonlyMap<KindId, ReadonlySet<string>>;
  /** «people/mette-nord#title» for every value it shows. */
  values: ReadonlySet<string>;
}

/** An image where it is first shown. */
export interface ShownImage {
  on: Seen;
  node: ImageNode;
  decorative: boolean;
  ref: string;
  /** Its entry; undefined when the register has none. */
  entry: Entry | undefined;
}

export interface CheckContext extends CheckInput {
  /** Every scene, in deck order. */
  seen: readonly Seen[];
  /** The first scene of every slide: continuations carry the same facts. */
  slides: readonly Seen[];
  /** All scenes of a slide, by its id. */
  parts: ReadonlyMap<string, readonly Seen[]>;
  /** Images by register entry, each where it is first shown. */
  images: readonly ShownImage[];
  /** The register that the deck speaks from. */
  index: RegisterIndex;
  view: FactView;
  /** An entry as it stands in the register that the deck speaks from. */
  entry(ref: string): Entry | undefined;
  /** What is said about a fact's source; undefined when nothing is said at all. */
  source(ref: string): Source | undefined;
  /** Facts of the kinds, each with the slide where it is first used. */
  firstUses(...kinds: KindId[]): { ref: string; kind: KindId; id: string; on: Seen }[];
}

export function checkContext(input: CheckInput): CheckContext {
  const { compiled, deck, workspace, use, language, asOf } = input;
  const index = indexOf(workspace, deck, asOf);
  const positions = new Map(deck.slides.map((slide, i) => [slide.id, i]));
  const seen = compiled.scenes.map((scene, i) => see(scene, i + 1, positions.get(scene.slide) ?? -1));
  const slides = seen.filter(({ scene }) => scene.part.index === 1);
  const parts = new Map<string, Seen[]>();
  for (const one of seen) {
    const list = parts.get(one.scene.slide);
    if (list) list.push(one);
    else parts.set(one.scene.slide, [one]);
  }
  const sources = new Map(
    use.sources.flatMap(({ source, refs }) => refs.map((ref) => [ref, source] as const)),
  );
  const entry = (ref: string): Entry | undefined => entryIn(index, ref);
  return {
    ...input,
    seen,
    slides,
    parts,
    images: shownImages(seen, index),
    index,
    view: new FactView(index, asOf, language),
    entry,
    source: (ref) => sources.get(ref) ?? (entry(ref)?.source as Source | undefined),
    firstUses: (...kinds) => firstUses(slides, kinds),
  };
}

export function entryIn(index: RegisterIndex, ref: string): Entry | undefined {
  const parts = parseFact(ref);
  return parts && index.entry(parts.kind, parts.id);
}

type Looked = Pick<Seen, 'nodes' | 'texts' | 'facts' | 'values'>;

/** Scenes that stay the same objects are flattened once. */
const looked = new WeakMap<Scene, Looked>();

function see(scene: Scene, number: number, position: number): Seen {
  let known = looked.get(scene);
  if (!known) {
    known = lookAt(scene);
    looked.set(scene, known);
  }
  return { scene, number, position, ...known };
}

function lookAt(scene: Scene): Looked {
  const facts = new Map<KindId, Set<string>>();
  const values = new Set<string>();
  for (const { ref } of scene.facts) {
    const parts = parseFact(ref);
    if (!parts) continue;
    values.add(ref);
    const ids = facts.get(parts.kind);
    if (ids) ids.add(parts.id);
    else facts.set(parts.kind, new Set([parts.id]));
  }
  const nodes = flatten(scene.nodes);
  return { nodes, texts: textsOf(nodes), facts, values };
}

function firstUses(slides: readonly Seen[], kinds: readonly KindId[]): ReturnType<CheckContext['firstUses']> {
  const out = new Map<string, { ref: string; kind: KindId; id: string; on: Seen }>();
  for (const on of slides) {
    for (const kind of kinds) {
      for (const id of on.facts.get(kind) ?? []) {
        const ref = factRef(kind, id);
        if (!out.has(ref)) out.set(ref, { ref, kind, id, on });
      }
    }
  }
  return [...out.values()];
}

function shownImages(seen: readonly Seen[], index: RegisterIndex): ShownImage[] {
  const out = new Map<string, ShownImage>();
  for (const on of seen) {
    for (const { node, decorative } of on.nodes) {
      if (node.kind !== 'image') continue;
      const entry = index.entry('images', node.asset);
      const ref = factRef('images', node.asset);
      const before = out.get(ref);
      // A picture that carries meaning anywhere is judged as one that does.
      if (!before || (before.decorative && !decorative)) out.set(ref, { on, node, decorative, ref, entry });
    }
  }
  return [...out.values()];
}

/** True when somebody looked and wrote down that the source is not known. */
export function recordedUnknown(source: Source | undefined): boolean {
  return source !== undefined && !isKnown(source);
}
