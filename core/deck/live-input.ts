/** What a deck that is edited is given, and what it tells others it has read. */
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import type { Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { UsedFact } from '../scene/types';
import type { AnyTemplate } from '../template';
import type { FontSet } from '../text/fonts';

export interface LiveInput {
  templates: ReadonlyMap<string, AnyTemplate>;
  /** For decks whose look may change, a function (`themeOf`); it must give the same object for the same look. */
  theme: Theme | ((deck: Deck, workspace: Workspace) => Theme);
  /** As for the theme; the same object for the same theme. */
  fonts: FontSet | ((theme: Theme) => FontSet);
}

export interface LiveOptions {
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
}

/** What the slides of a deck read from the register, for `effectsOf` and `whereUsed`. */
export interface LiveFacts {
  deck: string;
  scenes: readonly { slide: string; facts: UsedFact[] }[];
}
