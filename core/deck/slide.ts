/** One slide laid out: composed by its template, and finished with what depends on the rest of the deck. */

import { same } from '../base/json';
import type { Slide } from '../model/deck';
import type { Scene, UsedFact } from '../scene/types';
import type { DeckUse } from '../template';
import { type Composed, composeSlide, viewOf } from './compose';
import type { Numbering } from './furniture';
import { kept, Memo, TrackedIndex } from './memo';
import { type FinishedScene, Part, PartMemory } from './part';
import type { DeckSetting } from './setting';
import { type Shown, shownBy } from './use';

const shownNothing: Shown = { sources: [], images: [] };
/** Until it is composed, one scene without a title is assumed. */
const assumed: readonly string[] = [''];

/** A slide as somebody else has laid it out. All of it is data. */
export interface LaidSlide {
  scenes: readonly Scene[];
  titles: readonly string[];
  facts: readonly UsedFact[];
  shown: Shown;
}

export class SlideLayout {
  /** Undefined until it is composed for the first time. */
  composed: Composed | undefined;
  parts: readonly Part[] = [];
  finished: readonly FinishedScene[] = [];
  scenes: readonly Scene[] = [];
  /** Titles of its scenes as they are compared; the same object while they say the same, as are the next two. */
  titles = assumed;
  facts: readonly UsedFact[] = [];
  shown = shownNothing;
  /** False when what it was composed of may be another. */
  fresh = false;
  /** It reads more than there is time for here, and what was brought is older than what it is made of. */
  awaited = false;
  /** Its scenes were brought. */
  brought = false;

  private readonly composing = new Memo<Composed, DeckSetting>();
  private readonly showing = new Memo<Shown, DeckSetting>();
  private readonly finishing = new Memo<readonly FinishedScene[]>();
  private last:
    | { parts: readonly Part[]; lines: DeckSetting['lines']; numbering: Numbering; position: number }
    | undefined;
  private readonly memories: PartMemory[] = [];

  constructor(
    private slide: Slide,
    /** It lists what the others show. */
    readonly late: boolean,
  ) {}

  get id(): string {
    return this.slide.id;
  }

  /** Takes the slide as it stands in the deck now. */
  take(slide: Slide): void {
    if (slide === this.slide || same(slide, this.slide)) return;
    this.slide = slide;
    this.fresh = false;
  }

  /**
   * What has not been read makes no difference. Whatever it shows has been read, so that its sources need no look of
   * their own.
   */
  changed(names: ReadonlySet<string>): void {
    if (this.composing.touchedBy(names)) this.fresh = false;
    // What a slide that was left reads further on is not known.
    if (this.composed?.left) this.awaited = true;
  }

  /** It reads more than there is time for here: its scenes are those that were brought, or that it had before. */
  get left(): boolean {
    return this.composed?.left === true;
  }

  /**
   * What somebody else made of it, when it was left.
   * @param laid undefined when it is what was brought last
   * @param current made of what it is made of now
   */
  bring(laid: LaidSlide | undefined, current: boolean): void {
    if (laid) this.takeLaid(laid);
    if (current) this.awaited = false;
  }

  private takeLaid(laid: LaidSlide): void {
    const { scenes: was } = this;
    this.scenes = kept(
      was,
      laid.scenes.map((scene, i) => kept(was[i], scene)),
    );
    this.titles = kept(this.titles, laid.titles);
    this.facts = kept(this.facts, laid.facts);
    this.shown = kept(this.shown, laid.shown);
    this.brought = true;
  }

  /** For whom it is laid out. */
  laid(): LaidSlide {
    const { scenes, titles, facts, shown } = this;
    return { scenes, titles, facts, shown };
  }

  /** @param use what the deck shows, for a slide that lists it: the same object while it says the same */
  compose(setting: DeckSetting, use: DeckUse): void {
    if (this.fresh && !this.late) return;
    const { slide } = this;
    const composed = this.composing.get(setting, [slide, use], (reads) =>
      composeSlide(setting, slide, use, reads),
    );
    if (composed.left) {
      this.fresh = true;
      if (composed === this.composed) return;
      this.composed = composed;
      this.awaited = true;
      this.parts = [];
      this.finished = [];
      return;
    }
    this.awaited = false;
    this.brought = false;
    if (composed !== this.composed) {
      this.composed = composed;
      this.parts = composed.drafts.map((_, i) => {
        this.memories[i] ??= new PartMemory();
        return new Part(composed, i, this.memories[i]);
      });
      this.titles = kept(
        this.titles,
        this.parts.map(({ key }) => key),
      );
      this.facts = kept(this.facts, composed.facts);
    }
    this.shown = this.showing.get(setting, [composed], (reads, last) =>
      composed.made && !this.late
        ? kept(last, shownBy(composed.facts, viewOf(setting, slide, new TrackedIndex(setting.index, reads))))
        : shownNothing,
    );
    this.fresh = true;
  }

  /** Whether `finish` would change nothing. */
  isFinished({ lines }: DeckSetting, numbering: Numbering, position: number): boolean {
    const { last } = this;
    return (
      this.left ||
      (last?.parts === this.parts &&
        last.lines === lines &&
        last.numbering === numbering &&
        last.position === position)
    );
  }

  /** @param position of the slide in what is numbered */
  finish(setting: DeckSetting, numbering: Numbering, position: number): void {
    if (this.isFinished(setting, numbering, position)) return;
    const { parts } = this;
    this.last = { parts, lines: setting.lines, numbering, position };
    const marks = numbering.marks[position]!;
    const first = numbering.first[position]!;
    const finished = this.finishing.get(undefined, [parts, setting.lines, first, ...marks], (_, last) => {
      const now = parts.map((part, i) => part.finish(setting, marks[i] ?? '', first + i));
      return last?.length === now.length && now.every((one, i) => one === last[i]) ? last : now;
    });
    if (finished === this.finished) return;
    this.finished = finished;
    this.scenes = finished.map(({ scene }) => scene);
  }
}
