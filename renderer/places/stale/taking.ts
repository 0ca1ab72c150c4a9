/** Fresh slides taken into a presentation, as one edit. Pure. */

import type { StaleReport, StaleSlide } from '../../../app/contract';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import {
  apply,
  batchOf,
  type DeckChoices,
  newDeckWithSlides,
  type Operation,
  type Taken,
  type Templates,
  takeSlides,
} from '../../../core/operations';

export type Into = { new: DeckChoices } | { deck: string };

interface Taking {
  op: Operation;
  deck: string;
  /** Ids of the slides where they are now, in order. */
  slides: string[];
  left: Taken['left'];
}

interface Run {
  deck: string;
  slides: string[];
}

/**
 * Takes slides in the order they are given, from as many presentations as they come from; into an existing one they come
 * last.
 *
 * @param origins at least one, of presentations and slides that exist
 * @throws OperationError when one of them does not
 */
export function takeInto(
  workspace: Workspace,
  templates: Templates,
  origins: readonly Origin[],
  into: Into,
): Taking {
  const [first, ...more] = runs(workspace, origins);
  if (!first) throw new Error('No slides were chosen.');
  const ops: Operation[] = [];
  const left: Taken['left'] = [];
  const slides: string[] = [];
  let now = workspace;
  let deck: string;
  const add = (op: Operation): void => {
    ops.push(op);
    now = apply(now, op, templates).workspace;
  };
  const append = (run: Run): void => {
    const after = now.decks.find(({ id }) => id === deck)?.slides.at(-1)?.id ?? null;
    const taken = takeSlides(now, templates, run, { deck }, after);
    left.push(...taken.left);
    slides.push(...taken.slides);
    if (taken.slides.length > 0) add(taken.op);
  };
  if ('new' in into) {
    const made = newDeckWithSlides(now, templates, first, into.new);
    deck = made.op.deck.id;
    left.push(...made.left);
    add(made.op);
    slides.push(...(now.decks.find(({ id }) => id === deck)?.slides.map(({ id }) => id) ?? []));
  } else {
    deck = into.deck;
    append(first);
  }
  for (const run of more) append(run);
  return { op: batchOf(ops), deck, slides, left };
}

/** Slides of one presentation that follow one another there as here are taken at once. */
function runs({ decks }: Workspace, origins: readonly Origin[]): Run[] {
  const out: Run[] = [];
  let last = -1;
  for (const { deck, slide } of origins) {
    const at = decks.find(({ id }) => id === deck)?.slides.findIndex(({ id }) => id === slide) ?? -1;
    const run = out.at(-1);
    if (run?.deck === deck && at > last) run.slides.push(slide);
    else out.push({ deck, slides: [slide] });
    last = at;
  }
  return out;
}

/** Where a slide of a file still stands. */
export interface Origin {
  deck: string;
  slide: string;
  /** From 0: which of the slides that it became, when it took several. */
  part: number;
  /** The same for all slides of a file that are one slide here. */
  key: string;
}

type Standing = { at: Origin } | { gone: 'deck' | 'slide' } | 'foreign';

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
