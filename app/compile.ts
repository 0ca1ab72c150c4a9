/** A deck of a workspace to fitted scenes, with everything there is to say about it. */

import { inTimeSlices } from '../core/base/time-slices';
import { DeckFindings } from '../core/checks';
import { LiveDeck } from '../core/deck/compile';
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

export { withoutRepeats } from '../core/checks';

export interface CompileOptions {
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
  /** Printed slide numbers, «3,5-9»; all when left out. */
  slides?: string;
  /** The day it is; without it nothing is said that depends on it. */
  today?: string;
  signal?: AbortSignal;
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

const nextTurn = (): Promise<undefined> => new Promise((resolve) => setImmediate(resolve, undefined));

/**
 * In time slices: a host that serves windows goes on answering them meanwhile.
 * @throws AppError when the deck is unknown or a slide number is none of its own; the signal's reason when it is aborted
 */
export async function compile(
  open: OpenWorkspace,
  deckId: string,
  { asOf, language, slides, today, signal }: CompileOptions = {},
): Promise<CompiledDeck> {
  const deck = findDeck(open, deckId);
  const { workspace, templates } = open;
  const theme = themeOf(deck, workspace);
  const live = new LiveDeck({ templates, theme, fonts: fontsFor(theme) });
  live.update(workspace, deck.id, { asOf, language });
  await inTimeSlices((deadline) => live.work(deadline), { ms: 12, turn: nextTurn, signal });
  signal?.throwIfAborted();
  const diagnostics = new DeckFindings({ live, follows: false }).all({ today, files: open.diagnostics });
  await nextTurn();
  return chosen({ deck, scenes: live.deck()!, theme, use: live.use(), diagnostics }, slides);
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
