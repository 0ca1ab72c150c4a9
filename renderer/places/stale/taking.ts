/** Fresh slides taken into a presentation, as one edit. Pure. */
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
import type { Origin } from './standing';

export type Into = { new: DeckChoices } | { deck: string };

export interface Taking {
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
