/** A deck of a workspace to fitted scenes, with everything there is to say about it. */
import { checkDeck } from '../core/checks';
import { compileDeck } from '../core/deck/compile';
import { LiveDeck } from '../core/deck/live';
import { aboutDeck, firstNumbers, themeFindings, withNumbers } from '../core/deck/place';
import { DeckFindings, together } from '../core/deck/session';
import type { Diagnostic } from '../core/diagnostics';
import type { Language } from '../core/formats/language';
import type { Deck } from '../core/model/deck';
import type { Theme } from '../core/scene/theme';
import { themeOf } from '../core/scene/themes';
import type { SceneDeck } from '../core/scene/types';
import type { DeckUse } from '../core/template';
import { FontSet } from '../core/text/fonts';
import { bundledFonts } from '../workspace/fonts';
import { findDeck, type OpenWorkspace } from './open';
import { readSlideNumbers } from './requests';

export { withoutRepeats } from '../core/deck/session';

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
  const { workspace, templates } = open;
  const theme = themeOf(deck, workspace);
  const { asOf, language, today } = options;
  const fonts = fontsFor(theme);
  const made = compileDeck({ workspace, deck, templates, theme, fonts, asOf, language });
  const found = checkDeck({
    compiled: made.deck,
    theme,
    workspace,
    deck,
    use: made.use,
    language: made.deck.language,
    asOf: made.deck.asOf,
    today,
  });
  const first = firstNumbers(made.deck.scenes);
  const read = withNumbers(aboutDeck(open.diagnostics, deck.id), (slide) => first.get(slide));
  const diagnostics = together([read, themeFindings(deck, workspace), made.diagnostics, found]);
  return chosen({ deck, scenes: made.deck, theme, use: made.use, diagnostics }, options.slides);
}

/** Milliseconds of laying out at a time. */
const turn = 12;

/**
 * The same, a little at a time: a host that serves windows goes on answering them meanwhile.
 * @throws AppError as `compile`; the signal's reason when it is aborted
 */
export async function compileInTurns(
  open: OpenWorkspace,
  deckId: string,
  { signal, ...options }: CompileOptions & { signal?: AbortSignal } = {},
): Promise<CompiledDeck> {
  const deck = findDeck(open, deckId);
  const { workspace, templates } = open;
  const theme = themeOf(deck, workspace);
  const live = new LiveDeck({ templates, theme, fonts: fontsFor(theme) });
  const { asOf, language, today } = options;
  live.update(workspace, deck.id, { asOf, language });
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + turn;
    if (live.work(() => performance.now() > until)) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const diagnostics = new DeckFindings({ live }).all({ today, files: open.diagnostics });
  await new Promise((resolve) => setImmediate(resolve));
  return chosen({ deck, scenes: live.deck()!, theme, use: live.use(), diagnostics }, options.slides);
}

/** @param slides printed numbers, «3,5-9»; all when left out */
function chosen(whole: Omit<CompiledDeck, 'numbers' | 'total'>, slides: string | undefined): CompiledDeck {
  const { scenes } = whole.scenes;
  const total = scenes.length;
  if (slides === undefined) return { ...whole, numbers: scenes.map((_, i) => i + 1), total };
  const numbers = readSlideNumbers(slides, total);
  const kept = numbers.map((number) => scenes[number - 1]!);
  const shown = new Set(kept.map((scene) => scene.slide));
  const diagnostics = whole.diagnostics.filter(({ at }) => at.slide === undefined || shown.has(at.slide));
  return { ...whole, scenes: { ...whole.scenes, scenes: kept }, numbers, total, diagnostics };
}

/** Everything there is to say about one deck. */
export function checkWorkspaceDeck(
  open: OpenWorkspace,
  deckId: string,
  options: CompileOptions = {},
): Diagnostic[] {
  return compile(open, deckId, options).diagnostics;
}

const fontSets = new Map<string, FontSet>();

/** Measured widths are kept: the second deck of a process is laid out much faster. */
export function fontsFor(theme: Theme): FontSet {
  const key = `${theme.fonts.heading.twin}\n${theme.fonts.body.twin}`;
  let fonts = fontSets.get(key);
  if (!fonts) {
    fonts = new FontSet(bundledFonts(), theme);
    fontSets.set(key, fonts);
  }
  return fonts;
}
