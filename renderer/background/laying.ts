/** Slides that the page has no time for: laid out as soon as they are asked for, and told again when they are others. */
import type { LiveDeck } from '../../core/deck/compile';
import type { Scene } from '../../core/scene/types';
import type { FromWorker } from './messages';

interface Wanted {
  deck: string;
  slide: string;
  /** The page's number for what it asked last; undefined when that is answered. */
  asked: number | undefined;
  /** The number that was answered last. */
  at: number;
  told: readonly Scene[] | undefined;
}

export class Laying {
  private wanted: readonly Wanted[] = [];

  /** @param liveOf a deck that is followed */
  constructor(
    private readonly liveOf: (deck: string) => LiveDeck | undefined,
    private readonly tell: (message: FromWorker) => void,
  ) {}

  /** @param known the page has what was told of it last */
  want(deck: string, slide: string, at: number, known: boolean): void {
    const before = this.wanted.find((one) => one.deck === deck && one.slide === slide);
    const told = known ? before?.told : undefined;
    const others = this.wanted.filter((one) => one !== before);
    this.wanted = [...others, { deck, slide, asked: at, at, told }];
  }

  /** Lays out what was asked for last. @returns whether there is more to do */
  next(): boolean {
    const one = this.wanted.findLast(({ asked }) => asked !== undefined);
    if (!one) return false;
    one.at = one.asked!;
    one.asked = undefined;
    this.answer(one, true);
    return true;
  }

  /** The whole deck is laid out: numbers, feet and facts may be others than when a slide was told. */
  finished(deck: string): void {
    for (const one of this.wanted) if (one.deck === deck && one.asked === undefined) this.answer(one, false);
  }

  forget(): void {
    this.wanted = [];
  }

  private answer(one: Wanted, always: boolean): void {
    const { deck, slide, at } = one;
    const laid = this.liveOf(deck)?.laidOf(slide);
    const isNew = laid !== undefined && laid.scenes !== one.told;
    if (!isNew && !always) return;
    one.told = laid?.scenes;
    this.tell({ type: 'laid', deck, slide, at, laid: isNew ? laid : undefined });
  }
}
