/** Everything there is to say about a deck that is followed: its files, composing, fitting and the checks. */
import type { LiveDeck } from '../deck/compile';
import { aboutDeck, themeFindings, withNumbers } from '../deck/place';
import { bySeverity, type Diagnostic, placeText } from '../diagnostics';
import type { Rule } from './rule';
import { DeckChecks } from './run';

interface FindingsInput {
  live: LiveDeck;
  /** Other rules than all of them. */
  rules?: readonly Rule[];
}

interface FindingsOptions {
  /** The day it is; without it nothing is said that depends on it. */
  today?: string;
  /** What reading the workspace's files found; what is about other decks is left out. */
  files?: readonly Diagnostic[];
}

export class DeckFindings {
  private readonly live: LiveDeck;
  private readonly checks: DeckChecks;

  constructor({ live, rules }: FindingsInput) {
    this.live = live;
    this.checks = new DeckChecks(rules);
  }

  /**
   * Errors first, then by rule, then by slide.
   *
   * @throws Error when the deck is not done: `live.work` comes first
   */
  all({ today, files = [] }: FindingsOptions = {}): Diagnostic[] {
    const { live } = this;
    const compiled = live.deck();
    if (!compiled || !live.setting) throw new Error('The deck is not laid out as a whole.');
    const { workspace, deck, theme, lang: language, date: asOf } = live.setting;
    const read = withNumbers(aboutDeck(files, deck.id), (slide) =>
      live.sceneCount(slide) > 0 ? live.numberOf(slide) : undefined,
    );
    const use = live.use();
    const checked = this.checks.check({ compiled, theme, workspace, deck, use, language, asOf, today });
    const all = [...read, ...themeFindings(deck, workspace), ...live.diagnostics(), ...checked];
    return bySeverity(withoutRepeats(all));
  }
}

/** The same words about the same place are said once. */
export function withoutRepeats(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(list.map((d) => [`${d.rule}\n${placeText(d.at)}\n${d.at.node}\n${d.message}`, d]));
  return [...seen.values()];
}
