/**
 * A deck that is kept laid out while it is edited. It follows the workspace by identity, because an edit leaves what it
 * does not touch the same objects; composes slides when they are asked for or when there is time; and comes to exactly
 * what `compileDeck` makes of the same workspace.
 */
import type { Diagnostic } from '../diagnostics';
import type { Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import { same } from '../operations/json';
import { find } from '../operations/lists';
import type { Scene, SceneDeck } from '../scene/types';
import type { DeckUse } from '../template';
import { liveFindings } from './live-findings';
import type { LiveFacts, LiveInput, LiveOptions } from './live-input';
import { followed, type LiveSetting } from './live-setting';
import { LiveSlide } from './live-slide';
import { markOf } from './marks';
import type { DeckSetting } from './setting';
import { Titles } from './titles';
import { emptyUse, gathered } from './use';

export class LiveDeck {
  private now: LiveSetting | undefined;
  private slides: readonly LiveSlide[] = [];
  private byId = new Map<string, LiveSlide>();
  private titles = new Titles();
  /** Slides whose content may have changed since they were composed. */
  private pending = new Set<LiveSlide>();
  private done = false;
  /** Goes up when numbers, marks or the deck's line change. */
  private layout = 0;
  /** Goes up when anything that is seen or said changes. */
  private version = 0;
  private firsts: readonly number[] | undefined;
  private shown: { use: DeckUse; holds: boolean } = { use: emptyUse(), holds: false };
  private read: LiveFacts | undefined;
  private made: { version: number; deck?: SceneDeck; findings?: readonly Diagnostic[] } = { version: -1 };

  constructor(private readonly input: LiveInput) {}

  /**
   * Follows the workspace; composes nothing.
   *
   * @throws Error when the workspace has no such deck
   */
  update(workspace: Workspace, deckId: string, options: LiveOptions = {}): void {
    const deck = find(workspace.decks, deckId);
    if (!deck) throw new Error(`There is no deck «${deckId}».`);
    const { templates, theme: themes, fonts: sets } = this.input;
    const theme = typeof themes === 'function' ? themes(deck, workspace) : themes;
    const fonts = typeof sets === 'function' ? sets(theme) : sets;
    const slides = this.now?.setting.deck.slides;
    const next = followed({ workspace, deck, templates, theme, fonts, ...options }, this.now);
    this.now = next;
    this.done = false;
    if (next.afresh) this.forget();
    if (next.lines) this.layout++;
    if (next.shell) this.version++;
    if (next.change || next.surroundings) {
      for (const slide of this.slides) {
        if (next.change) slide.registerChanged(next.change);
        if (next.surroundings) slide.surroundingsChanged();
        if (!slide.fresh) this.pending.add(slide);
      }
    }
    if (next.afresh || deck.slides !== slides) this.takeSlides(deck.slides, next.afresh ? undefined : slides);
  }

  private forget(): void {
    this.slides = [];
    this.byId = new Map();
    this.titles = new Titles();
    this.pending = new Set();
    this.relaid();
  }

  /** @param before the slides that were taken last */
  private takeSlides(list: readonly Slide[], before: readonly Slide[] | undefined): void {
    if (before?.length === list.length && this.takeInPlace(list, before)) return;
    let moved = list.length !== this.slides.length;
    const next = list.map((slide, position) => {
      const kept = this.slides[position];
      if (kept && slide === before?.[position]) return kept;
      const late = this.isLate(slide);
      let one = this.byId.get(slide.id);
      if (one?.late === late) one.take(slide);
      else {
        one = new LiveSlide(slide, position, late);
        this.byId.set(slide.id, one);
      }
      one.position = position;
      if (this.slides[position] !== one) moved = true;
      if (!one.fresh) this.pending.add(one);
      return one;
    });
    if (moved) this.reorder(next);
  }

  /** After most edits each slide stands where it stood, and one of them says something else. @returns false when not so */
  private takeInPlace(list: readonly Slide[], before: readonly Slide[]): boolean {
    const others: number[] = [];
    for (let i = 0; i < list.length; i++) if (list[i] !== before[i]) others.push(i);
    const stays = (i: number): boolean =>
      this.slides[i]?.id === list[i]!.id && this.slides[i]!.late === this.isLate(list[i]!);
    if (this.slides.length !== list.length || !others.every(stays)) return false;
    for (const i of others) {
      const one = this.slides[i]!;
      one.take(list[i]!);
      if (!one.fresh) this.pending.add(one);
    }
    return true;
  }

  private isLate(slide: Slide): boolean {
    return this.input.templates.get(slide.template)?.needsDeckUse === true;
  }

  private reorder(next: readonly LiveSlide[]): void {
    const kept = new Set(next);
    for (const one of this.slides) {
      if (kept.has(one)) continue;
      this.titles.remove(one);
      this.pending.delete(one);
      if (this.byId.get(one.id) === one) this.byId.delete(one.id);
    }
    this.slides = next;
    this.titles.moved();
    this.relaid();
  }

  private relaid(): void {
    this.firsts = undefined;
    this.shown.holds = false;
    this.read = undefined;
    this.layout++;
    this.version++;
  }

  /** Composed and fitted now if need be; the same objects as long as nothing of them changes. None of unknown slides. */
  scenesOf(slideId: string): readonly Scene[] {
    const slide = this.byId.get(slideId);
    if (!slide) return [];
    this.settle(slide);
    this.dress(slide);
    return slide.scenes;
  }

  /** Scenes of a slide as far as is known: one until it is composed. */
  sceneCount(slideId: string): number {
    return this.byId.get(slideId)?.count ?? 0;
  }

  /** The printed number of a slide's first scene: exact when the slides before it are composed. */
  numberOf(slideId: string): number | undefined {
    const slide = this.byId.get(slideId);
    return slide && this.first(slide);
  }

  /**
   * Composes what is not composed, slide by slide; afterwards all is as `compileDeck` makes it.
   *
   * @param deadline true when it is time to stop
   * @returns whether all is done
   */
  work(deadline: () => boolean): boolean {
    if (this.done || !this.now) return this.done;
    const waiting = [...this.pending].filter(({ late }) => !late);
    for (const slide of waiting.sort((a, b) => a.position - b.position)) {
      if (deadline()) return false;
      this.settle(slide);
    }
    for (const slide of this.slides) {
      if (!slide.late) continue;
      if (deadline()) return false;
      this.settle(slide);
    }
    for (const slide of this.slides) {
      if (slide.dressedFor === this.layout) continue;
      if (deadline()) return false;
      this.dress(slide);
    }
    this.done = true;
    return true;
  }

  /** The whole deck when all is done; the same object as long as nothing changes. */
  deck(): SceneDeck | undefined {
    if (!this.done || !this.now) return undefined;
    const made = this.current();
    made.deck ??= { ...this.now.setting.shell, scenes: this.slides.flatMap(({ scenes }) => scenes) };
    return made.deck;
  }

  /** What composing and fitting found on the slides that are composed, as `compileDeck` says it. */
  diagnostics(): readonly Diagnostic[] {
    if (!this.now) return [];
    const made = this.current();
    made.findings ??= liveFindings(this.now.setting, this.slides, this.titles, (slide) => this.first(slide));
    return made.findings;
  }

  /** Sources and images that the composed slides show. */
  use(): DeckUse {
    if (!this.shown.holds) {
      const use = gathered(this.slides.map(({ shown }) => shown));
      this.shown = { use: same(use, this.shown.use) ? this.shown.use : use, holds: true };
    }
    return this.shown.use;
  }

  /** What the composed slides read; the same object as long as they read the same. */
  facts(): LiveFacts {
    this.read ??= {
      deck: this.now?.setting.deck.id ?? '',
      scenes: this.slides
        .filter(({ parts }) => parts.length > 0)
        .map(({ id, facts }) => ({ slide: id, facts })),
    };
    return this.read;
  }

  /** What the deck is laid out for; undefined before the first `update`. */
  get setting(): DeckSetting | undefined {
    return this.now?.setting;
  }

  private current(): LiveDeck['made'] {
    if (this.made.version !== this.version) this.made = { version: this.version };
    return this.made;
  }

  private settle(slide: LiveSlide): void {
    const changed = slide.settle(this.now!.setting, slide.late ? this.use() : emptyUse());
    this.pending.delete(slide);
    if (!changed) return;
    this.version++;
    if (this.titles.set(slide)) this.layout++;
    if (changed.count) {
      this.firsts = undefined;
      this.layout++;
    }
    if (changed.shown) this.shown.holds = false;
    if (changed.facts || changed.count) this.read = undefined;
  }

  private dress(slide: LiveSlide): void {
    if (slide.dressedFor === this.layout) return;
    const { lang } = this.now!.setting;
    const marks = slide.parts.map((_, i) => {
      const { n, m } = this.titles.place(slide, i);
      return markOf(lang, n, m);
    });
    if (slide.dress(this.now!.setting, marks, this.first(slide), this.layout)) this.version++;
  }

  private first({ position }: LiveSlide): number {
    if (!this.firsts) {
      let next = 1;
      this.firsts = this.slides.map(({ count }) => {
        const own = next;
        next += count;
        return own;
      });
    }
    return this.firsts[position]!;
  }
}

export type { LiveFacts, LiveInput, LiveOptions } from './live-input';
