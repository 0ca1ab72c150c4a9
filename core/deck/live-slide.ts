/** One slide of a deck that is edited: what was last composed of it, and whether that still holds. */
import type { Slide } from '../model/deck';
import { same } from '../operations/json';
import type { Scene, UsedFact } from '../scene/types';
import type { DeckUse } from '../template';
import { type Composed, composeSlide, viewOf } from './compose';
import { type Dressed, type Part, partsOf } from './part';
import { Reads, type RegisterChange } from './reads';
import type { DeckSetting } from './setting';
import type { Titled } from './titles';
import { emptyUse, type Shown, shownBy } from './use';

const shownNothing: Shown = { sources: [], images: [] };

/** What composing a slide again has changed for the rest of the deck. */
export interface SlideChange {
  count: boolean;
  shown: boolean;
  facts: boolean;
}

export class LiveSlide implements Titled {
  parts: readonly Part[] = [];
  shown: Shown = shownNothing;
  /** Undefined until it is composed for the first time. */
  composed: Composed | undefined;
  dressed: readonly Dressed[] = [];
  scenes: readonly Scene[] = [];
  /** The state of numbers, marks and lines that the scenes were dressed for. */
  dressedFor = -1;
  private state: 'fresh' | 'suspect' | 'stale' = 'stale';
  private reads: Reads | undefined;
  private shownReads: Reads | undefined;
  private use: DeckUse | undefined;

  constructor(
    private slide: Slide,
    public position: number,
    /** It lists what the others show. */
    readonly late: boolean,
  ) {}

  get id(): string {
    return this.slide.id;
  }

  get fresh(): boolean {
    return this.state === 'fresh';
  }

  /** Scenes it has, as far as is known: one is assumed. */
  get count(): number {
    return this.composed ? this.parts.length : 1;
  }

  get facts(): UsedFact[] {
    return this.composed?.facts ?? [];
  }

  /** Takes the slide as it stands in the deck now. */
  take(slide: Slide): void {
    if (slide === this.slide) return;
    if (!same(slide, this.slide)) this.state = 'stale';
    this.slide = slide;
  }

  /** The register is another; what has not been read of it makes no difference. */
  registerChanged(change: RegisterChange): void {
    // Whatever it shows has been read, so that its sources need no look of their own.
    if (this.state === 'fresh' && this.reads?.touchedBy(change)) this.state = 'suspect';
  }

  /** The deck's own fields, the commission's or the files of images are others. */
  surroundingsChanged(): void {
    if (this.state === 'fresh' && this.reads?.beyondRegister) this.state = 'suspect';
  }

  /** Makes what is composed true again. @returns what changed; undefined when all of it still held */
  settle(setting: DeckSetting, use: DeckUse): SlideChange | undefined {
    if (this.state === 'fresh' && (!this.late || use === this.use)) return undefined;
    const holds = this.state !== 'stale' && this.reads!.hold(setting);
    if (holds && (!this.late || same(use, this.use))) {
      this.use = use;
      return this.settleShown(setting);
    }
    const was = { count: this.count, facts: this.facts, shown: this.shown };
    this.reads = new Reads(setting);
    this.use = use;
    this.composed = composeSlide(setting, this.slide, this.late ? use : emptyUse(), this.reads);
    this.parts = partsOf(this.composed, this.parts);
    this.lookAtShown(setting);
    this.state = 'fresh';
    this.dressedFor = -1;
    return {
      count: was.count !== this.count,
      shown: !same(was.shown, this.shown),
      facts: !same(was.facts, this.facts),
    };
  }

  /** The slide stands; the source of something on it may have changed. */
  private settleShown(setting: DeckSetting): SlideChange | undefined {
    const was = this.shown;
    if (this.state === 'suspect' && !this.shownReads?.hold(setting)) this.lookAtShown(setting);
    this.state = 'fresh';
    const shown = was !== this.shown && !same(was, this.shown);
    return shown ? { count: false, shown, facts: false } : undefined;
  }

  private lookAtShown(setting: DeckSetting): void {
    this.shownReads = new Reads(setting);
    const { made, facts, slide } = this.composed!;
    const lists = made && !this.late;
    this.shown = lists ? shownBy(facts, viewOf(setting, slide, this.shownReads.index)) : shownNothing;
  }

  /** @param marks of its parts @param first printed number of the first */
  dress(setting: DeckSetting, marks: readonly string[], first: number, dressedFor: number): boolean {
    const dressed = this.parts.map((part, i) => part.dress(setting, marks[i]!, first + i));
    this.dressedFor = dressedFor;
    const { length } = this.dressed;
    if (length === dressed.length && dressed.every((one, i) => one === this.dressed[i])) return false;
    this.dressed = dressed;
    this.scenes = dressed.map(({ scene }) => scene);
    return true;
  }
}
