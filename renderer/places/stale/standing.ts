/** The slides of a file held against the open commission: what can be taken of them, and in which words. Pure. */
import type { StaleReport, StaleSlide } from '../../../app/contract';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';

/** Where a slide of a file still stands. */
export interface Origin {
  deck: string;
  slide: string;
  /** From 0: which of the slides that it became, when it took several. */
  part: number;
  /** The same for all slides of a file that are one slide here. */
  key: string;
}

export type Standing = { at: Origin } | { gone: 'deck' | 'slide' } | 'foreign';

/** A stamp names what was there; nothing in it is trusted but by finding it. */
export function standingOf({ status, stamp }: StaleSlide, { decks }: Pick<Workspace, 'decks'>): Standing {
  if (status === 'foreign' || !stamp) return 'foreign';
  const deck = decks.find(({ id }) => id === stamp.deck);
  if (!deck) return { gone: 'deck' };
  const [, id, part] = /^(.*?)(?:~(\d{1,4}))?$/.exec(stamp.slide)!;
  const slide = deck.slides.find((one) => one.id === id);
  if (!slide) return { gone: 'slide' };
  return {
    at: { deck: deck.id, slide: slide.id, part: part ? Number(part) - 1 : 0, key: `${deck.id}/${slide.id}` },
  };
}

export interface Line {
  slide: StaleSlide;
  standing: Standing;
}

export function linesOf(report: StaleReport, workspace: Pick<Workspace, 'decks'>): Line[] {
  return report.slides.map((slide) => ({ slide, standing: standingOf(slide, workspace) }));
}

/** Keys of all outdated slides that can be taken. */
export function outdatedKeys(lines: readonly Line[]): Set<string> {
  const keys = new Set<string>();
  for (const { slide, standing } of lines) {
    if (slide.status === 'outdated' && typeof standing === 'object' && 'at' in standing)
      keys.add(standing.at.key);
  }
  return keys;
}

/** What is chosen, in the order of the file, each once. */
export function chosenOrigins(lines: readonly Line[], chosen: ReadonlySet<string>): Origin[] {
  const seen = new Set<string>();
  return lines.flatMap(({ standing }) => {
    if (typeof standing !== 'object' || !('at' in standing)) return [];
    const { at } = standing;
    if (!chosen.has(at.key) || seen.has(at.key)) return [];
    seen.add(at.key);
    return [at];
  });
}

/** The deck as it would be made anew: not as it was held, and without values that were set on its slides alone. */
export function freshDeck(deck: Deck): Deck {
  const { held: _held, ...rest } = deck;
  return {
    ...rest,
    slides: deck.slides.map((slide) => {
      if (!slide.deviations) return slide;
      const { deviations: _deviations, ...own } = slide;
      return own as typeof slide;
    }),
  };
}
