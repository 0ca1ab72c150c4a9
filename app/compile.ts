/** A deck of a workspace to fitted scenes, with everything there is to say about it. */
import { checkDeck } from '../core/checks';
import { compileDeck } from '../core/deck/compile';
import { bySeverity, type Diagnostic, placeText } from '../core/diagnostics';
import type { Language } from '../core/formats/language';
import type { Deck } from '../core/model/deck';
import type { Theme } from '../core/scene/theme';
import { fjord } from '../core/scene/themes/fjord';
import type { SceneDeck } from '../core/scene/types';
import type { DeckUse } from '../core/template';
import { FontSet } from '../core/text/fonts';
import { bundledFonts } from '../workspace/fonts';
import { findDeck, type OpenWorkspace } from './open';
import { readSlideNumbers } from './requests';

export interface CompileOptions {
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
  /** Printed slide numbers, «3,5-9»; all when left out. */
  slides?: string;
  /** The day it is; without it nothing is said that depends on it. */
  today?: string;
}

export interface CompiledDeck {
  deck: Deck;
  /** The chosen scenes, numbered as in the whole deck. */
  scenes: SceneDeck;
  /** Printed number of each chosen scene. */
  numbers: number[];
  /** Slides of the whole deck. */
  total: number;
  theme: Theme;
  use: DeckUse;
  /** About the workspace's facts and the chosen slides, errors first. */
  diagnostics: Diagnostic[];
}

/** @throws AppError when the deck is unknown or a slide number is none of its own. */
export function compile(open: OpenWorkspace, deckId: string, options: CompileOptions = {}): CompiledDeck {
  const deck = findDeck(open, deckId);
  const { workspace } = open;
  const theme = fjord(deck.page);
  const { asOf, language } = options;
  const made = compileDeck({
    workspace,
    deck,
    templates: open.templates,
    theme,
    fonts: fontsFor(theme),
    asOf,
    language,
  });
  const found = checkDeck({
    compiled: made.deck,
    theme,
    workspace,
    deck,
    use: made.use,
    language: made.deck.language,
    asOf: made.deck.asOf,
    today: options.today,
  });
  const { scenes } = made.deck;
  const printed =
    options.slides === undefined
      ? scenes.map((_, i) => i + 1)
      : readSlideNumbers(options.slides, scenes.length);
  const chosen = printed.map((number) => scenes[number - 1]!);
  const shown = new Set(chosen.map((scene) => scene.slide));
  const numbers = new Map<string, number>();
  scenes.forEach((scene, i) => {
    if (!numbers.has(scene.slide)) numbers.set(scene.slide, i + 1);
  });
  const own = [...aboutDeck(open, deck), ...themeFindings(deck), ...made.diagnostics, ...found]
    .map((d) => numbered(d, numbers))
    .filter(({ at }) => options.slides === undefined || at.slide === undefined || shown.has(at.slide));
  return {
    deck,
    scenes: { ...made.deck, scenes: chosen },
    numbers: printed,
    total: scenes.length,
    theme,
    use: made.use,
    diagnostics: bySeverity(withoutRepeats(own)),
  };
}

/** Everything there is to say about one deck. */
export function checkWorkspaceDeck(
  open: OpenWorkspace,
  deckId: string,
  options: CompileOptions = {},
): Diagnostic[] {
  return compile(open, deckId, options).diagnostics;
}

/** What reading the files found, without what is wrong with other decks. */
export function aboutDeck(open: OpenWorkspace, deck: Deck): Diagnostic[] {
  const own = `decks/${deck.id}.json`;
  return open.diagnostics.filter(({ at }) => !isDeckFile(at.file) || at.file === own);
}

function isDeckFile(file: string | undefined): boolean {
  return file !== undefined && /^(decks|outlines)\//.test(file);
}

/** Slides that continue on others push the numbers of those after them; people look for the printed number. */
function numbered(d: Diagnostic, numbers: ReadonlyMap<string, number>): Diagnostic {
  const number = d.at.slide === undefined || d.at.node !== undefined ? undefined : numbers.get(d.at.slide);
  return number === undefined || d.at.number === number ? d : { ...d, at: { ...d.at, number } };
}

function themeFindings(deck: Deck): Diagnostic[] {
  if (deck.theme === undefined || deck.theme === 'fjord') return [];
  return [
    {
      rule: 'theme-unknown',
      severity: 'warning',
      message: `There is no look «${deck.theme}»; «fjord» is used.`,
      at: { file: `decks/${deck.id}.json`, path: 'theme', deck: deck.id },
    },
  ];
}

export function withoutRepeats(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(list.map((d) => [`${d.rule}\n${placeText(d.at)}\n${d.at.node}\n${d.message}`, d]));
  return [...seen.values()];
}

const fontSets = new Map<string, FontSet>();

/** Measured widths are kept: the second deck of a process is laid out much faster. */
function fontsFor(theme: Theme): FontSet {
  const key = `${theme.fonts.heading.twin}\n${theme.fonts.body.twin}`;
  let fonts = fontSets.get(key);
  if (!fonts) {
    fonts = new FontSet(bundledFonts(), theme);
    fontSets.set(key, fonts);
  }
  return fonts;
}
