/**
 * What an exported slide carries about the facts behind it. Tags travel when PowerPoint copies a slide to another
 * deck, so a slide can be asked what in it is out of date wherever it ends up, and by whoever has nothing but the slide.
 */
import type { Language } from '../../core/formats/language';
import type { Scene, SceneDeck, Sender, SlideRecipe, UsedFact } from '../../core/scene/types';
import { type StampedLine, stampedLines, textDigest, type WrittenText } from './stamp-texts';
import { plainText } from './text';

/** Raised when the tags change meaning. All that were ever written are read. */
export const stampVersion = 2;

/** UTF-16 units. */
export const longest = {
  /** Of one tag's value. */
  value: 20_000,
  /** Of all lines as JSON: a slide with more tells only that it was edited, not what. */
  lines: 60_000,
  /** Of a recipe as JSON. */
  recipe: 40_000,
  /** Of the sender's name, and of each way to reach them. */
  sender: 400,
};

export interface Stamp {
  version: number;
  workspace: string;
  deck: string;
  /** Scene id: the slide's id, with «~2» for the second continuation slide. */
  slide: string;
  template: string;
  /** YYYY-MM-DD. */
  asOf: string;
  language?: Language;
  facts: UsedFact[];
  /** `textDigest` of the slide's texts as exported; another digest means that somebody has edited the slide. */
  text: string;
  /** `chartDigest` of its charts; undefined before version 2. */
  charts?: string;
  /** Which words showed which fact. Undefined before version 2, and for a slide with very many words. */
  lines?: readonly StampedLine[];
  sender?: Sender;
  recipe?: SlideRecipe;
}

/** @param charts `chartDigest` of the slide's charts */
export function stampOf(deck: SceneDeck, scene: Scene, texts: readonly WrittenText[], charts: string): Stamp {
  const words = texts.flatMap(({ paragraphs }) =>
    paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
  );
  return {
    version: stampVersion,
    workspace: deck.workspace,
    deck: deck.id,
    slide: scene.id,
    template: scene.template,
    asOf: deck.asOf,
    language: scene.language,
    facts: scene.facts,
    text: textDigest(words),
    charts,
    lines: stampedLines(texts, scene.facts),
    ...(deck.sender ? { sender: deck.sender } : {}),
    ...(scene.recipe ? { recipe: scene.recipe } : {}),
  };
}

/** Tags in a fixed order. PowerPoint shows names in upper case and compares them so. */
export function writeStamp(stamp: Stamp): [name: string, value: string][] {
  const facts = stamp.facts.map(({ ref, digest, short, until }) => [
    ref,
    digest,
    plainText(short),
    ...(until === undefined ? [] : [until]),
  ]);
  return [
    ['LYSARK_VERSION', String(stamp.version)],
    ['LYSARK_WORKSPACE', stamp.workspace],
    ['LYSARK_DECK', stamp.deck],
    ['LYSARK_SLIDE', stamp.slide],
    ['LYSARK_TEMPLATE', stamp.template],
    ['LYSARK_ASOF', stamp.asOf],
    ['LYSARK_LANGUAGE', stamp.language ?? ''],
    ['LYSARK_TEXT', stamp.text],
    ...(stamp.charts ? inTags('CHARTS', stamp.charts) : []),
    ...(stamp.sender ? inTags('SENDER', senderTag(stamp.sender)) : []),
    ...inTags('FACTS', JSON.stringify(facts)),
    ...within('LINES', stamp.lines?.map(lineTag), longest.lines),
    ...within('RECIPE', stamp.recipe && [stamp.recipe.template, stamp.recipe.content], longest.recipe),
  ];
}

function senderTag({ name, contact = {} }: Sender): string {
  const { name: person = '', email = '', phone = '', web = '' } = contact;
  const told = [name, person, email, phone, web].map((one) => plainText(one).slice(0, longest.sender));
  return JSON.stringify(told);
}

/** «Shape», then words as they are, or with what they show: «["470",3]», «["Støtt laget",7,0,"text"]». */
function lineTag({ shape, pieces }: StampedLine): unknown[] {
  return [
    shape,
    ...pieces.map(({ text, shows }) =>
      shows.length === 0
        ? text
        : [text, ...shows.map(({ fact, path }) => (path.length === 0 ? fact : [fact, ...path]))],
    ),
  ];
}

function within(name: string, value: unknown, most: number): [name: string, value: string][] {
  const json = value === undefined ? '' : plainJson(value);
  return json === '' || json.length > most ? [] : inTags(name, json);
}

/** JSON without what no XML can hold: JSON's own escapes stand for control characters. */
function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? plainText(held) : held));
}

function inTags(name: string, text: string): [name: string, value: string][] {
  return chunks(text).map((chunk, i, all): [string, string] => [
    all.length === 1 ? `LYSARK_${name}` : `LYSARK_${name}_${i + 1}`,
    chunk,
  ]);
}

function chunks(text: string): string[] {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(text.length, at + longest.value);
    // Never between the halves of a surrogate pair.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    out.push(text.slice(at, end));
    at = end;
  }
  return out;
}
