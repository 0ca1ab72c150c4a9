/** Fresh slides taken into a presentation, as one edit. Pure. */

import type { StaleReport, StaleSlide } from '../../../app/contract';
import { type Deck, deckFormat } from '../../../core/model/deck';
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
  unusedId,
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

type Standing =
  | { at: Origin; anew?: 'deck' | 'slide' }
  /** `missing`: it has a recipe, and what it shows is gone too. */
  | { gone: 'deck' | 'slide'; missing?: boolean }
  | 'foreign';

/** A stamp names what was there; nothing in it is trusted but by finding it. */
export function standingOf(
  { status, stamp, remake }: StaleSlide,
  { decks }: Pick<Workspace, 'decks'>,
): Standing {
  if (status === 'foreign' || status === 'likely' || !stamp) return 'foreign';
  const deck = decks.find(({ id }) => id === stamp.deck);
  const missing = remake && remake.missing.length > 0 ? { missing: true } : {};
  if (!deck) return { gone: 'deck', ...missing };
  const [, id, part] = /^(.*?)(?:~(\d{1,4}))?$/.exec(stamp.slide)!;
  const slide = deck.slides.find((one) => one.id === id);
  if (!slide) return { gone: 'slide', ...missing };
  return {
    at: { deck: deck.id, slide: slide.id, part: part ? Number(part) - 1 : 0, key: `${deck.id}/${slide.id}` },
  };
}

export interface Line {
  slide: StaleSlide;
  standing: Standing;
}

/** @param anew slides that their recipes make, by their numbers in the file */
export function linesOf(
  report: StaleReport,
  workspace: Pick<Workspace, 'decks'>,
  anew: ReadonlyMap<number, Origin> = new Map(),
): Line[] {
  return report.slides.map((slide) => {
    const standing = standingOf(slide, workspace);
    const at = anew.get(slide.number);
    const made = at && typeof standing === 'object' && 'gone' in standing;
    return { slide, standing: made ? { at, anew: standing.gone } : standing };
  });
}

export interface Anew {
  /** Decks that stand nowhere, one for each language, with the slides that recipes make. */
  decks: Deck[];
  /** Where each of them is, by the slide's number in the file. */
  at: ReadonlyMap<number, Origin>;
}

/** Slides whose decks no longer have them, made of their recipes: they can be looked at and taken like any other. */
export function madeAnew(report: StaleReport, { decks }: Pick<Workspace, 'decks'>): Anew {
  const taken = new Set(decks.map(({ id }) => id));
  const made = new Map<Deck['language'], Deck>();
  const known = new Map<string, Origin>();
  const at = new Map<number, Origin>();
  for (const { number, title, stamp, remake } of report.slides) {
    if (!remake || remake.missing.length > 0) continue;
    const { slide, language } = remake;
    // One slide that fills several in the file has one recipe.
    const key = JSON.stringify([language, slide]);
    let origin = known.get(key);
    if (!origin) {
      let deck = made.get(language);
      if (!deck) {
        const { asOf: date } = report;
        const id = unusedId('nye-lysbilder', taken);
        deck = { format: deckFormat, id, title: title || id, date, language, sections: [], slides: [] };
        made.set(language, deck);
      }
      const id = unusedId(slide.id, new Set(deck.slides.map((one) => one.id)));
      deck.slides.push({ ...slide, id });
      origin = { deck: deck.id, slide: id, part: 0, key: `${deck.id}/${id}` };
      known.set(key, origin);
    }
    const part = /~(\d{1,4})$/.exec(stamp?.slide ?? '')?.[1];
    at.set(number, part ? { ...origin, part: Number(part) - 1 } : origin);
  }
  return { decks: [...made.values()], at };
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
