/** What can be found: every stretch of words that is shown, said or kept, folded once for as long as what it is of lives. */

import { textReader } from '../facts/plain-text';
import type { Language } from '../formats/language';
import { type Commission, commissionForms } from '../model/commission';
import { type Deck, deckForms } from '../model/deck';
import { type AuthoredText, formsOf, readText } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import type { From } from '../model/origin';
import { walkForms } from '../model/parse/references';
import { factRef, parseField } from '../model/ref';
import type { Entry } from '../model/register';
import type { Scene, SceneNode, SceneParagraph } from '../scene/types';
import { nodesIn, textBlocks } from '../scene/walk';
import { inFields } from './fields';
import { fold } from './fold';
import { isWords } from './homes';

export interface Passage<P> {
  text: string;
  folded: string;
  at: P;
}

/** Passages of one thing, and all of them in one string: most things have nothing of what is looked for. */
export interface Shelf<P> {
  passages: readonly Passage<P>[];
  folded: string;
}

/** Between passages; nobody looks for it. */
const between = '\u0000';

function shelved<P>(found: readonly { text: string; at: P }[]): Shelf<P> {
  const passages = found
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, at }) => ({ text, folded: fold(text), at }));
  return { passages, folded: passages.map(({ folded }) => folded).join(between) };
}

/** Made once for each object, which an edit of something else leaves the same. */
function once<K extends object, P, A extends unknown[]>(
  make: (of: K, ...args: A) => { text: string; at: P }[],
): (of: K, ...args: A) => Shelf<P> {
  const made = new WeakMap<K, Shelf<P>>();
  return (of, ...args) => {
    let known = made.get(of);
    if (!known) {
      known = shelved(make(of, ...args));
      made.set(of, known);
    }
    return known;
  };
}

/** What on a slide words are. */
export type Part = 'title' | 'text' | 'source' | 'footer' | 'alt' | 'notes';

export interface OnScene {
  part: Part;
  /** Id of the node, with row and column for a cell: «table#2.1»; none for notes. */
  node?: string;
  paragraph?: number;
  /** What each stretch of the words comes from, up to where it goes. */
  from: readonly { upTo: number; from: From }[];
}

const sourceRoles = new Set(['source', 'credit']);

function partOf({ role }: SceneNode): Part {
  if (role === 'title') return 'title';
  if (role === 'footer') return 'footer';
  return sourceRoles.has(role) ? 'source' : 'text';
}

function ofParagraph({ runs }: SceneParagraph, at: Omit<OnScene, 'from'>): { text: string; at: OnScene } {
  let upTo = 0;
  const from = runs.map((run) => {
    upTo += run.text.length;
    return { upTo, from: run.from };
  });
  return { text: runs.map((run) => run.text).join(''), at: { ...at, from } };
}

function ofNode(node: SceneNode): { text: string; at: OnScene }[] {
  // Printed numbers of slides, and drawn letters that stand for nothing.
  if (node.role === 'number' || node.decorative) return [];
  const part = partOf(node);
  const texts = textBlocks(node).flatMap(({ paragraphs, cell }) =>
    paragraphs.map((paragraph, i) =>
      ofParagraph(paragraph, {
        part,
        node: cell ? `${node.id}#${cell.row}.${cell.column}` : node.id,
        paragraph: i,
      }),
    ),
  );
  if (node.kind === 'text' || !node.alt) return texts;
  const from: From =
    node.kind === 'image'
      ? [
          {
            type: 'field',
            fact: factRef('images', node.asset),
            kind: 'images',
            id: node.asset,
            field: 'alt',
            path: [],
          },
        ]
      : [];
  return [
    ...texts,
    { text: node.alt, at: { part: 'alt', node: node.id, from: [{ upTo: node.alt.length, from }] } },
  ];
}

/** What one slide shows and says. */
export const ofScene = once((scene: Scene) => [
  ...nodesIn(scene.nodes).flatMap(ofNode),
  ...scene.notes.map((paragraph, i) => ofParagraph(paragraph, { part: 'notes', paragraph: i })),
]);

const factsShown = new WeakMap<Scene, readonly { kind: KindId; id: string }[]>();

/** The facts that a slide shows something of, for their sources. */
export function factsOn(scene: Scene): readonly { kind: KindId; id: string }[] {
  let known = factsShown.get(scene);
  if (!known) {
    const out = new Map<string, { kind: KindId; id: string }>();
    for (const { ref } of scene.facts) {
      const parts = parseField(ref);
      // Following a reference shows nothing of the entry, and a picture is credited as a picture.
      if (!parts || parts.kind === 'images') continue;
      if (kindOf(parts.kind).fields[parts.field]!.form.type !== 'ref') out.set(parts.fact, parts);
    }
    known = [...out.values()];
    factsShown.set(scene, known);
  }
  return known;
}

/** What an entry of the register says, its source and its keepers' note too. */
export const ofEntry = once((entry: Entry, kind: KindId) =>
  inFields(formsOf(kindOf(kind).fields), entry, kind),
);

export const ofCommission = once((commission: Commission) =>
  inFields(commissionForms, commission as unknown as Record<string, unknown>, ''),
);

export interface OfDeck {
  field: string;
  path: readonly (string | number)[];
  lang?: Language;
  section?: string;
}

/** What a presentation says of itself, in its own language: its title, its event, its sections. */
export const ofDeck = once((deck: Deck, home: Language) => {
  const out: { text: string; at: OfDeck }[] = [];
  const add = (value: unknown, at: Omit<OfDeck, 'lang'>): void => {
    let lang: Language | undefined;
    const reader = {
      ...textReader(deck.language, home),
      from: (_at: unknown, read?: Language) => {
        lang = read;
        return [];
      },
    };
    const runs = readText(value as AuthoredText, reader, ['']);
    const bare = isWords(value);
    out.push({ text: runs.map(({ t }) => t).join(''), at: { ...at, ...(bare || !lang ? {} : { lang }) } });
  };
  walkForms(deckForms, deck as unknown as Record<string, unknown>, [], (form, value, [field, ...path]) => {
    const at = { field: String(field), path: path as (string | number)[] };
    if (form.type === 'text') add(value, at);
    else if (form.type === 'string' && typeof value === 'string') out.push({ text: value, at });
  });
  for (const { id, title } of deck.sections) add(title, { field: 'sections', path: [], section: id });
  return out;
});
