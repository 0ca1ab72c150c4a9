/**
 * Everything there is to say about a deck that is edited. A rule that judges slides one by one is asked again only about
 * slides that are others than before, or of which something they are judged by has changed; a rule about the deck as a
 * whole is asked every time.
 */
import { rules as allRules, type Rule } from '../checks';
import { type CheckContext, checkContext } from '../checks/context';
import { bySeverity, type Diagnostic, placeText } from '../diagnostics';
import type { LiveDeck } from './live';
import { aboutDeck, themeFindings, withNumbers } from './place';
import type { DeckSetting } from './setting';
import { DeckRun, type SlideRun } from './slide-run';

export interface FindingsInput {
  live: LiveDeck;
  /** Other rules than all of them. */
  rules?: readonly Rule[];
}

export interface FindingsOptions {
  /** The day it is; without it nothing is said that depends on it. */
  today?: string;
  /** What reading the workspace's files found; what is about other decks is left out. */
  files?: readonly Diagnostic[];
}

export class DeckFindings {
  private readonly live: LiveDeck;
  private readonly rules: readonly Rule[];
  private readonly ofSlides: readonly Rule[];
  private runs = new Map<string, SlideRun>();
  private judged: { setting: DeckSetting; today: string | undefined } | undefined;

  constructor({ live, rules = allRules }: FindingsInput) {
    this.live = live;
    this.rules = rules;
    this.ofSlides = rules.filter(({ scope }) => scope === 'slide');
  }

  /**
   * Errors first, then by rule, then by slide.
   *
   * @throws Error when the deck is not done: `live.work` comes first
   */
  all(options: FindingsOptions = {}): Diagnostic[] {
    const { live } = this;
    const ctx = this.context(options.today);
    const { deck } = ctx;
    const read = aboutDeck(options.files ?? [], deck.id);
    const numbered = withNumbers(read, (slide) =>
      live.sceneCount(slide) > 0 ? live.numberOf(slide) : undefined,
    );
    return together([
      numbered,
      themeFindings(deck, ctx.workspace),
      live.diagnostics(),
      this.checked(ctx, options.today),
    ]);
  }

  private context(today: string | undefined): CheckContext {
    const compiled = this.live.deck();
    const { setting } = this.live;
    if (!compiled || !setting) throw new Error('The deck is not laid out as a whole.');
    const { workspace, deck, theme, lang: language, date: asOf } = setting;
    return checkContext({
      compiled,
      theme,
      workspace,
      deck,
      use: this.live.use(),
      language,
      asOf,
      ...(today === undefined ? {} : { today }),
    });
  }

  private checked(ctx: CheckContext, today: string | undefined): Diagnostic[] {
    const setting = this.live.setting!;
    const was = this.judged;
    const goesOn =
      was !== undefined &&
      was.today === today &&
      was.setting.deck.id === setting.deck.id &&
      was.setting.theme === setting.theme &&
      was.setting.date === setting.date &&
      was.setting.lang === setting.lang;
    const old = goesOn ? this.runs : new Map<string, SlideRun>();
    this.judged = { setting, today };
    const deck = new DeckRun(ctx, setting, this.ofSlides);
    this.runs = new Map([...ctx.parts.keys()].map((slide) => [slide, deck.judge(slide, old.get(slide))]));
    const runs = [...this.runs.values()];
    return this.rules.flatMap((rule) =>
      rule.scope === 'slide' ? runs.flatMap((run) => run.found.get(rule) ?? []) : rule.check(ctx),
    );
  }
}

/** Findings of several lists as one, errors first. */
export function together(lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  return bySeverity(withoutRepeats(lists.flat()));
}

/** The same words about the same place are said once. */
export function withoutRepeats(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(list.map((d) => [`${d.rule}\n${placeText(d.at)}\n${d.at.node}\n${d.message}`, d]));
  return [...seen.values()];
}
