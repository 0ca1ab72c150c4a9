/**
 * A deck to fitted scenes: content resolved for the deck's date and language, composed by each slide's template, given
 * footer, number and unique titles, and fitted. The same workspace, date and language give the same scenes.
 *
 * There is one way: a `LiveDeck` follows the workspace by identity, because an edit leaves what it does not touch the
 * same objects, and makes again only what was made of something else. `compileDeck` is one that is worked to its end.
 */

import { find, positionsIn } from '../base/lists';
import type { Diagnostic } from '../diagnostics';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import type { Theme } from '../scene/theme';
import type { Scene, SceneDeck, UsedFact } from '../scene/types';
import type { AnyTemplate, DeckUse } from '../template';
import type { FontSet } from '../text/fonts';
import { type Numbering, numberSlides } from './furniture';
import { kept, Memo } from './memo';
import { slideFindings } from './place';
import { type CompileInput, changedNames, continues, type DeckSetting, deckSetting } from './setting';
import { type LaidSlide, SlideLayout } from './slide';
import { emptyUse, gathered } from './use';

export interface Compiled {
  deck: SceneDeck;
  diagnostics: readonly Diagnostic[];
  /** Sources and images that the deck shows. */
  use: DeckUse;
}

/** The whole deck at once. */
export function compileDeck(input: CompileInput): Compiled {
  const live = new LiveDeck(input);
  live.follow(input);
  live.work(() => false);
  return { deck: live.deck()!, diagnostics: live.diagnostics(), use: live.use() };
}

interface LiveInput {
  templates: ReadonlyMap<string, AnyTemplate>;
  /** For decks whose look may change, a function (`themeOf`); it must give the same object for the same look. */
  theme: Theme | ((deck: Deck, workspace: Workspace) => Theme);
  /** As for the theme; the same object for the same theme. */
  fonts: FontSet | ((theme: Theme) => FontSet);
  /** As for `CompileInput`. */
  ghosts?: boolean;
  /** As for `CompileInput`: such slides keep the scenes that they had until some are brought. */
  most?: number;
  /**
   * Told of a slide that was left, each time that what it is made of may be another.
   * @param known something was brought before
   */
  left?(slide: string, known: boolean): void;
}

interface LiveOptions {
  /** Speak on another date than the deck's own. */
  asOf?: string;
  language?: Language;
}

/** What the slides of a deck read from the register, for `effectsOf` and `whereUsed`. */
interface LiveFacts {
  deck: string;
  scenes: readonly { slide: string; facts: readonly UsedFact[] }[];
}

const noUse = emptyUse();

export class LiveDeck {
  private now: DeckSetting | undefined;
  private slides: readonly SlideLayout[] = [];
  /** All passes have come to their end. */
  private done = false;

  private readonly numbered = new Memo<Numbering>();
  private readonly used = new Memo<DeckUse>();
  private readonly whole = new Memo<SceneDeck>();
  private readonly said = new Memo<readonly Diagnostic[]>();
  private readonly read = new Memo<LiveFacts>();

  constructor(private readonly input: LiveInput) {}

  /**
   * Follows a deck of the workspace; composes nothing.
   *
   * @throws Error when the workspace has no such deck
   */
  update(workspace: Workspace, deckId: string, options: LiveOptions = {}): void {
    const deck = find(workspace.decks, deckId);
    if (!deck) throw new Error(`There is no deck «${deckId}».`);
    const { templates, theme: themes, fonts: sets, ghosts, most } = this.input;
    const theme = typeof themes === 'function' ? themes(deck, workspace) : themes;
    const fonts = typeof sets === 'function' ? sets(theme) : sets;
    this.follow({ workspace, deck, templates, theme, fonts, ghosts, most, ...options });
  }

  follow(input: CompileInput): void {
    const was = this.now && continues(this.now, input) ? this.now : undefined;
    this.now = deckSetting(input, was);
    this.done = false;
    if (was) {
      const names = changedNames(was, this.now);
      if (names.size > 0)
        for (const slide of this.slides) {
          slide.changed(names);
          if (slide.left) this.input.left?.(slide.id, slide.brought);
        }
    } else this.slides = [];
    if (was?.deck.slides !== input.deck.slides) this.takeSlides(input, was?.deck.slides ?? []);
  }

  /** @param before the slides that were taken last */
  private takeSlides({ deck, templates }: CompileInput, before: readonly Slide[]): void {
    const { slides } = this;
    const taken = deck.slides.map((slide, i): SlideLayout => {
      if (slide === before[i]) return slides[i]!;
      const late = templates.get(slide.template)?.needsDeckUse === true;
      const known = slides[i]?.id === slide.id ? slides[i] : find(slides, slide.id);
      if (known?.late !== late) return new SlideLayout(slide, late);
      known.take(slide);
      return known;
    });
    if (taken.length !== slides.length || taken.some((one, i) => one !== slides[i])) this.slides = taken;
  }

  /** What is done for a deck, in order, as pieces of work. What was done before, and still holds, costs nothing again. */
  private *passes(): Generator<() => void> {
    // Compose: content to drafts, from what each slide reads of the facts and the deck.
    for (const slide of this.slides) if (!slide.late && !slide.fresh) yield () => this.compose(slide);
    // Gather: slides that list what the others show are composed from that.
    for (const slide of this.slides) if (slide.late) yield () => this.compose(slide);
    // Number: printed numbers and marks on titles, over the whole deck.
    const numbering = this.numbering();
    // Finish: footer, number and title mark of each scene, and every line placed.
    const setting = this.now!;
    for (const [i, slide] of this.slides.entries()) {
      if (!slide.isFinished(setting, numbering, i)) yield () => slide.finish(setting, numbering, i);
    }
  }

  /**
   * Goes through the passes; afterwards the whole deck is there.
   *
   * @param deadline true when it is time to stop
   * @returns whether all is done
   */
  work(deadline: () => boolean): boolean {
    if (this.done || !this.now) return this.done;
    for (const piece of this.passes()) {
      if (deadline()) return false;
      piece();
    }
    this.done = true;
    return true;
  }

  private compose(slide: SlideLayout): void {
    const { composed } = slide;
    slide.compose(this.now!, slide.late ? this.use() : noUse);
    if (slide.left && slide.composed !== composed) this.input.left?.(slide.id, slide.brought);
  }

  private numbering(): Numbering {
    const lang = this.now?.lang ?? 'nb';
    const titles = this.slides.map((slide) => slide.titles);
    return this.numbered.get(undefined, [lang, ...titles], () => numberSlides(lang, titles));
  }

  /** Composed and fitted now if need be; the same objects as long as nothing of them changes. None of unknown slides. */
  scenesOf(slideId: string): readonly Scene[] {
    const position = positionsIn(this.slides).get(slideId);
    if (position === undefined) return [];
    const slide = this.slides[position]!;
    this.compose(slide);
    slide.finish(this.now!, this.numbering(), position);
    return slide.scenes;
  }

  /** Whether the scenes of a slide are there, so that asking for them costs nothing. */
  isLaid(slideId: string): boolean {
    const position = positionsIn(this.slides).get(slideId);
    const slide = position === undefined ? undefined : this.slides[position];
    return (
      slide?.fresh === true && !slide.awaited && slide.isFinished(this.now!, this.numbering(), position!)
    );
  }

  /** Whether a slide was left, and its scenes are still to be brought. */
  isAwaited(slideId: string): boolean {
    return find(this.slides, slideId)?.awaited === true;
  }

  /**
   * Takes what was made elsewhere of a slide that was left.
   * @param laid undefined when it is what was brought last
   * @param current made of what it is made of now
   */
  bring(slideId: string, laid: LaidSlide | undefined, current: boolean): void {
    const slide = find(this.slides, slideId);
    if (!slide?.left) return;
    slide.bring(laid, current);
    // Numbers, marks and lists of sources may be others with it.
    this.done = false;
  }

  /** What there is to bring of a slide, composed and fitted now if need be; undefined of an unknown one. */
  laidOf(slideId: string): LaidSlide | undefined {
    this.scenesOf(slideId);
    return find(this.slides, slideId)?.laid();
  }

  /** Scenes of a slide as they were laid out last, perhaps before the latest edit; none when it never was. */
  lastScenesOf(slideId: string): readonly Scene[] {
    return find(this.slides, slideId)?.scenes ?? [];
  }

  /** Scenes of a slide as far as is known: one until it is composed. */
  sceneCount(slideId: string): number {
    return find(this.slides, slideId)?.titles.length ?? 0;
  }

  /** The printed number of a slide's first scene: exact when the slides before it are composed. */
  numberOf(slideId: string): number | undefined {
    const position = positionsIn(this.slides).get(slideId);
    return position === undefined ? undefined : this.numbering().first[position];
  }

  /** The whole deck when all is done and nothing is awaited; the same object as long as nothing changes. */
  deck(): SceneDeck | undefined {
    if (!this.done || !this.now || this.slides.some(({ awaited }) => awaited)) return undefined;
    const { shell } = this.now;
    const scenes = this.slides.map((slide) => slide.scenes);
    return this.whole.get(undefined, [shell, ...scenes], () => ({ ...shell, scenes: scenes.flat() }));
  }

  /** What composing and fitting found on the slides that are composed; the same object as long as it says the same. */
  diagnostics(): readonly Diagnostic[] {
    const { now, slides } = this;
    if (!now) return [];
    const numbering = this.numbering();
    const from = slides.flatMap(({ composed, finished }) => [composed, finished]);
    return this.said.get(undefined, [now.findings, numbering, ...from], () =>
      slideFindings(now, slides, numbering),
    );
  }

  /** Sources and images that the composed slides show; the same object as long as they are the same. */
  use(): DeckUse {
    const shown = this.slides.map((slide) => slide.shown);
    return this.used.get(undefined, shown, (_, last) => kept(last ?? noUse, gathered(shown)));
  }

  /** What the composed slides read; the same object as long as they read the same. */
  facts(): LiveFacts {
    const deck = this.now?.deck.id ?? '';
    const scenes = this.slides.flatMap(({ id, facts, parts, left }) =>
      parts.length > 0 || left ? [{ slide: id, facts }] : [],
    );
    const from = [deck, ...scenes.map(({ facts }) => facts)];
    return this.read.get(undefined, from, () => ({ deck, scenes }));
  }

  /** What the deck is laid out for; undefined before the first `update`. */
  get setting(): DeckSetting | undefined {
    return this.now;
  }
}

export type { CompileInput } from './setting';
export type { LaidSlide } from './slide';
