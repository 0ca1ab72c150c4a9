/** What stays the same while the slides of a deck are composed one by one: its date, language, facts and own texts. */

import { same } from '../base/json';
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { changedEntries, FactView, type RegisterIndex } from '../facts/view';
import { formatDate } from '../formats/dates';
import type { Language } from '../formats/language';
import type { Commission } from '../model/commission';
import type { Deck } from '../model/deck';
import { type AuthoredText, type Reader, type Rich, readText } from '../model/field';
import { kindIds } from '../model/kinds';
import { type From, type Path, punctuation } from '../model/origin';
import type { Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { SceneDeck } from '../scene/types';
import type { AnyTemplate, DeckInfo } from '../template';
import type { FontSet } from '../text/fonts';
import { findingsOf } from './deck-findings';
import { indexOf } from './held';
import { kept, listName, type Reads, sameOrder } from './memo';

export interface CompileInput {
  workspace: Workspace;
  deck: Deck;
  templates: ReadonlyMap<string, AnyTemplate>;
  theme: Theme;
  fonts: FontSet;
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
  /** Empty places show what may be written there: where slides are edited. */
  ghosts?: boolean;
  /** Slides that read more than so many letters are not laid out (`effortOf`). */
  most?: number;
}

/** The deck's own texts in its language. */
interface DeckTexts {
  title: Rich;
  commission: Rich;
  event: DeckInfo['event'];
  date: Rich;
  contact: DeckInfo['contact'];
  speakerTitle: Rich | undefined;
}

export interface DeckSetting extends Omit<CompileInput, 'asOf' | 'language'> {
  index: RegisterIndex;
  date: string;
  lang: Language;
  texts: DeckTexts;
  /** What may stand at the foot of every slide, longest first. */
  lines: readonly Rich[];
  /** The deck as exporters get it, without its scenes. */
  shell: Omit<SceneDeck, 'scenes'>;
  /** About the deck's own texts. */
  findings: readonly Diagnostic[];
}

/**
 * @param was the setting before an edit, when the deck goes on (`continues`): what says the same stays the same objects,
 *   because scenes are kept while the deck's line is
 */
export function deckSetting(input: CompileInput, was?: DeckSetting): DeckSetting {
  const {
    workspace,
    deck,
    templates,
    theme,
    fonts,
    asOf: date = deck.date,
    language = deck.language,
    ghosts = false,
    most,
  } = input;
  const given = { workspace, deck, templates, theme, fonts, ghosts, most };
  const index = indexOf(workspace, deck, date);
  if (was?.index.register === index.register && sameSurroundings(was, input)) return { ...was, ...given };
  const view = new FactView(index, date, language);
  const texts = readTexts(input, view);
  const lines = kept(was?.lines, linesOf(texts, language));
  const shell = kept(was?.shell, shellOf(input, texts, view));
  const findings = kept(was?.findings, findingsOf(input, view, language));
  return { ...given, index, date, lang: language, texts, lines, shell, findings };
}

/** False when every slide is to be laid out afresh: another deck, date, language or look. */
export function continues(
  was: DeckSetting,
  { deck, workspace, theme, fonts, ...input }: CompileInput,
): boolean {
  return (
    was.deck.id === deck.id &&
    was.theme === theme &&
    was.fonts === fonts &&
    was.date === (input.asOf ?? deck.date) &&
    was.lang === (input.language ?? deck.language) &&
    was.index.home === workspace.commission.language
  );
}

/** True when the commission and the deck's own fields are the same; its slides and the images may be others. */
function sameSurroundings(was: DeckSetting, { workspace, deck }: CompileInput): boolean {
  if (was.workspace.commission !== workspace.commission) return false;
  if (was.deck === deck) return true;
  const keys = new Set([...Object.keys(was.deck), ...Object.keys(deck)]) as Set<keyof Deck>;
  for (const key of keys) if (key !== 'slides' && was.deck[key] !== deck[key]) return false;
  return true;
}

/** What slides may have read that is another than before, by the names that it is read under. */
export function changedNames(was: DeckSetting, now: DeckSetting): ReadonlySet<string> {
  const before = was.index.register;
  const after = now.index.register;
  const out = new Set(changedEntries(before, after));
  for (const kind of kindIds) if (!sameOrder(before[kind], after[kind])) out.add(listName(kind));
  for (const key of deckKeys) if (!same(authoredOf(was, key), authoredOf(now, key))) out.add(deckName(key));
  const images = [was.workspace.images, now.workspace.images] as const;
  if (images[0] === images[1]) return out;
  for (const file of new Set([...images[0].keys(), ...images[1].keys()])) {
    if (!same(images[0].get(file), images[1].get(file))) out.add(imageName(file));
  }
  return out;
}

export const imageName = (file: string): string => `image ${file}`;
const deckName = (key: DeckKey): string => `deck ${key}`;

function readTexts({ deck, workspace }: CompileInput, view: FactView): DeckTexts {
  const reader = deckReader(deck, view);
  const common = view.reader(`decks/${deck.id}`, { type: 'commission' });
  const read = (value: AuthoredText | undefined, ...at: Path): Rich | undefined =>
    value === undefined ? undefined : readText(value, reader, at);
  const { contact } = workspace.commission;
  const reach = (key: keyof NonNullable<typeof contact>): Rich | undefined =>
    say(contact?.[key], view.language, common.from(['contact', key]));
  return {
    title: readText(deck.title, reader, ['title']),
    commission: readText(workspace.commission.name, common, ['name']),
    event: deck.event && {
      name: readText(deck.event.name, reader, ['event', 'name']),
      occasion: read(deck.event.occasion, 'event', 'occasion'),
      place: say(deck.event.place, view.language, reader.from(['event', 'place'])),
    },
    date: say(formatDate(deck.date, view.language), view.language, reader.from(['date']))!,
    contact: contact && {
      name: reach('name'),
      email: reach('email'),
      phone: reach('phone'),
      web: reach('web'),
    },
    speakerTitle: read(deck.speaker?.title, 'speaker', 'title'),
  };
}

function deckReader(deck: Deck, view: FactView): Reader {
  return view.reader(`decks/${deck.id}`, { type: 'deck', deck: deck.id });
}

/** A name or an address as resolved text. */
function say(t: string | undefined, lang: Language, from: From): Rich | undefined {
  return t === undefined ? undefined : t === '' ? [] : [{ t, lang, from }];
}

function shellOf(input: CompileInput, texts: DeckTexts, view: FactView): DeckSetting['shell'] {
  const { deck, workspace } = input;
  const event = texts.event && plain(texts.event.name);
  const reader = deckReader(deck, view);
  const name = speakerOf(deck, texts, view)?.name;
  return {
    workspace: workspace.commission.id,
    id: deck.id,
    title: plain(texts.title),
    language: view.language,
    asOf: view.asOf,
    date: deck.date,
    author: plain(name ?? texts.commission),
    organisation: plain(texts.commission),
    event: event && `${event}, ${formatDate(deck.date, view.language)}`,
    sections: deck.sections.map((section, i) => ({
      id: section.id,
      title: plain(readText(section.title, reader, ['sections', i, 'title'])),
    })),
  };
}

function speakerOf(deck: Deck, texts: DeckTexts, view: FactView): DeckInfo['speaker'] {
  if (!deck.speaker) return undefined;
  const person = deck.speaker.person ? view.get('people', deck.speaker.person) : undefined;
  const own = deck.speaker.name;
  const name =
    own === undefined
      ? say(person?.name, view.language, person?.from('name') ?? [])
      : say(own, view.language, deckReader(deck, view).from(['speaker', 'name']));
  const { membership } = person ?? {};
  const role =
    membership && !texts.speakerTitle ? { membership, from: person!.from('membership') } : undefined;
  return { name, title: texts.speakerTitle ?? person?.title, ...(role ? { role } : {}) };
}

/**
 * «Kommunekommisjonen · Statsforvalterens økonomiforum, 24. november 2025», and shorter forms for long names and narrow
 * slides; the first that stands on one line is taken.
 */
function linesOf({ commission, event, date }: DeckTexts, lang: Language): Rich[] {
  const mark = (t: string): Rich => [{ t, lang, from: punctuation }];
  const name = event?.name;
  const full: Rich[] = name ? [[...commission, ...mark(' · '), ...name, ...mark(', '), ...date]] : [];
  const short: Rich[] = name ? [[...name, ...mark(', '), ...date]] : [];
  return [...full, [...commission, ...mark(' · '), ...date], ...short, commission, date];
}

/** What a template may ask of the deck. */
type DeckKey = keyof DeckInfo;

/**
 * The deck's own data as templates meet it. Speaker and cover picture are read when they are asked for, through the
 * slide's view: a cover that names the speaker depends on the speaker's title, and a list of meetings does not.
 *
 * @param reads is told what the template asks for
 */
export function deckInfo(setting: DeckSetting, view: FactView, reads: Reads<DeckSetting>): DeckInfo {
  const { texts, deck, workspace } = setting;
  const { coverImage } = workspace.commission;
  const read: { [K in DeckKey]-?: () => DeckInfo[K] } = {
    title: () => texts.title,
    commission: () => texts.commission,
    event: () => texts.event,
    date: () => texts.date,
    contact: () => texts.contact,
    speaker: () => speakerOf(deck, texts, view),
    coverImage: () => (coverImage ? view.get('images', coverImage) : undefined),
  };
  const out = {};
  for (const key of deckKeys) {
    const get = (): unknown => {
      const was = authoredOf(setting, key);
      reads.add(deckName(key), (now) => same(was, authoredOf(now, key)));
      return read[key]();
    };
    Object.defineProperty(out, key, { get, enumerable: true });
  }
  return out as DeckInfo;
}

/** What stands in the files behind an answer of `deckInfo`, beside the facts it reads. */
const authored: { [K in DeckKey]-?: (deck: Deck, commission: Commission) => unknown } = {
  title: (deck) => deck.title,
  commission: (_, commission) => commission.name,
  event: (deck) => deck.event,
  date: (deck) => deck.date,
  contact: (_, commission) => commission.contact,
  speaker: (deck) => deck.speaker,
  coverImage: (_, commission) => commission.coverImage,
};
const deckKeys = Object.keys(authored) as DeckKey[];

function authoredOf({ deck, workspace }: DeckSetting, key: DeckKey): unknown {
  return authored[key](deck, workspace.commission);
}
