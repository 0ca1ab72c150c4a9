/** What stays the same while the slides of a deck are composed one by one: its date, language, facts and own texts. */
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { FactView, type RegisterIndex } from '../facts/view';
import { formatDate } from '../formats/dates';
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import { type AuthoredText, type Rich, readText } from '../model/field';
import type { Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { SceneDeck } from '../scene/types';
import type { AnyTemplate, DeckInfo } from '../template';
import type { FontSet } from '../text/fonts';
import { indexOf } from './held';

export interface CompileInput {
  workspace: Workspace;
  deck: Deck;
  templates: ReadonlyMap<string, AnyTemplate>;
  theme: Theme;
  fonts: FontSet;
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
}

/** The deck's own texts in its language. */
interface DeckTexts {
  title: Rich;
  commission: Rich;
  event: DeckInfo['event'];
  speakerTitle: Rich | undefined;
}

export interface DeckSetting extends CompileInput {
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

/** The date and the language a deck speaks on and in. */
export function spokenIn(input: Pick<CompileInput, 'deck' | 'asOf' | 'language'>): {
  date: string;
  lang: Language;
} {
  return { date: input.asOf ?? input.deck.date, lang: input.language ?? input.deck.language };
}

export function deckSetting(input: CompileInput): DeckSetting {
  const { workspace, deck } = input;
  const { date, lang } = spokenIn(input);
  const facts = indexOf(workspace, deck, date);
  const view = new FactView(facts, date, lang);
  const texts = readTexts(input, view);
  const shell = shellOf(input, texts, view);
  const findings = untranslated(view, deck, lang);
  return { ...input, index: facts, date, lang, texts, lines: linesOf(texts, deck, lang), shell, findings };
}

function readTexts({ deck, workspace }: CompileInput, view: FactView): DeckTexts {
  const reader = view.reader(`decks/${deck.id}`);
  const read = (value: AuthoredText | undefined): Rich | undefined =>
    value === undefined ? undefined : readText(value, reader);
  return {
    title: readText(deck.title, reader),
    commission: readText(workspace.commission.name, reader),
    event: deck.event && {
      name: readText(deck.event.name, reader),
      occasion: read(deck.event.occasion),
      place: deck.event.place,
    },
    speakerTitle: read(deck.speaker?.title),
  };
}

function shellOf(input: CompileInput, texts: DeckTexts, view: FactView): DeckSetting['shell'] {
  const { deck, workspace } = input;
  const event = texts.event && plain(texts.event.name);
  const reader = view.reader(`decks/${deck.id}`);
  return {
    workspace: workspace.commission.id,
    id: deck.id,
    title: plain(texts.title),
    language: view.language,
    asOf: view.asOf,
    date: deck.date,
    author: speakerOf(deck, texts, view)?.name ?? plain(texts.commission),
    organisation: plain(texts.commission),
    event: event && `${event}, ${formatDate(deck.date, view.language)}`,
    sections: deck.sections.map((section) => ({
      id: section.id,
      title: plain(readText(section.title, reader)),
    })),
  };
}

function untranslated(view: FactView, deck: Deck, lang: Language): Diagnostic[] {
  return view
    .missingTranslations()
    .filter(({ ref }) => ref.startsWith('decks/'))
    .map(({ ref, got }) => ({
      rule: 'translation-missing',
      severity: 'warning',
      message: `Not written in ${lang}; the text in ${got} is shown instead.`,
      params: { wanted: lang, got },
      at: { file: `${ref}.json`, deck: deck.id },
    }));
}

function speakerOf(deck: Deck, texts: DeckTexts, view: FactView): DeckInfo['speaker'] {
  if (!deck.speaker) return undefined;
  const person = deck.speaker.person ? view.get('people', deck.speaker.person) : undefined;
  return { name: deck.speaker.name ?? person?.name, title: texts.speakerTitle ?? person?.title };
}

/**
 * «Kommunekommisjonen · Statsforvalterens økonomiforum, 24. november 2025», and shorter forms for long names and narrow
 * slides; the first that stands on one line is taken.
 */
function linesOf({ commission, event }: DeckTexts, deck: Deck, lang: Language): Rich[] {
  const say = (t: string): Rich => [{ t, lang }];
  const date = say(formatDate(deck.date, lang));
  const name = event?.name;
  const full: Rich[] = name ? [[...commission, ...say(' · '), ...name, ...say(', '), ...date]] : [];
  const short: Rich[] = name ? [[...name, ...say(', '), ...date]] : [];
  return [...full, [...commission, ...say(' · '), ...date], ...short, commission, date];
}

/** What a template may ask of the deck. */
export type DeckKey = keyof DeckInfo;

/**
 * The deck's own data as templates meet it. Speaker and cover picture are read when they are asked for, through the
 * slide's view: a cover that names the speaker depends on the speaker's title, and a list of meetings does not.
 *
 * @param asked is told what the template asks for
 */
export function deckInfo(setting: DeckSetting, view: FactView, asked: (key: DeckKey) => void): DeckInfo {
  const { texts, deck, workspace } = setting;
  const { contact, coverImage } = workspace.commission;
  const read: { [K in DeckKey]-?: () => DeckInfo[K] } = {
    title: () => texts.title,
    commission: () => texts.commission,
    event: () => texts.event,
    date: () => deck.date,
    contact: () => contact,
    speaker: () => speakerOf(deck, texts, view),
    coverImage: () => (coverImage ? view.get('images', coverImage) : undefined),
  };
  const out = {};
  for (const key of Object.keys(read) as DeckKey[]) {
    const get = (): unknown => {
      asked(key);
      return read[key]();
    };
    Object.defineProperty(out, key, { get, enumerable: true });
  }
  return out as DeckInfo;
}

/** What stands in the files behind an answer of `deckInfo`, beside the facts it reads. */
export function authoredOf({ deck, workspace }: DeckSetting, key: DeckKey): unknown {
  const { commission } = workspace;
  const authored: Record<DeckKey, unknown> = {
    title: deck.title,
    commission: commission.name,
    event: deck.event,
    date: deck.date,
    contact: commission.contact,
    speaker: deck.speaker,
    coverImage: commission.coverImage,
  };
  return authored[key];
}
