/**
 * From one workspace to another as an operation, for what other programs changed in the files and for workspaces that
 * were built anew. Lists are reordered with the fewest moves.
 */
import { same } from '../base/json';
import { find, has, type Item } from '../base/lists';
import type { Conflict } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import { kindIds } from '../model/kinds';
import type { Workspace } from '../model/register';
import type { DeckFolder, Operation, Step } from './operation';

/** Undefined when they say the same. Images are files and not part of it. */
export function difference(before: Workspace, after: Workspace): Operation | undefined {
  const steps: Step[] = [
    ...fields(before.commission, after.commission).map(
      ({ field, value }) => tidy({ type: 'commission.set', field, value }) as Step,
    ),
    ...kindIds.flatMap((kind) =>
      list(before.register[kind], after.register[kind], {
        add: (entry, spot) => ({ type: 'entry.add', kind, entry, ...spot }),
        remove: (id) => ({ type: 'entry.remove', kind, id }),
        move: (id, after) => ({ type: 'entry.move', kind, id, after }),
        change: (old, now) =>
          fields(old, now).map((one) => ({ type: 'entry.set', kind, id: old.id, ...one, how: 'outside' })),
      }),
    ),
    ...decks('decks', before.decks, after.decks),
    ...decks('outlines', before.outlines, after.outlines),
    ...conflicts(before.conflicts ?? [], after.conflicts ?? []),
  ];
  if (steps.length === 0) return undefined;
  return steps.length === 1 ? steps[0] : { type: 'batch', steps };
}

function conflicts(before: readonly Conflict[], after: readonly Conflict[]): Step[] {
  if (before === after) return [];
  const gone = before.filter((one) => !has(after, one.id));
  const put = after.filter((one) => !same(one, find(before, one.id)));
  return [
    ...gone.map(({ id }): Step => ({ type: 'conflict.remove', id })),
    ...put.map((conflict): Step => ({ type: 'conflict.put', conflict })),
  ];
}

function decks(folder: DeckFolder, before: readonly Deck[], after: readonly Deck[]): Step[] {
  if (before === after) return [];
  const gone = before.filter((deck) => !has(after, deck.id));
  return [
    ...gone.map((deck): Step => ({ type: 'deck.remove', in: folder, id: deck.id })),
    ...after.flatMap((deck): Step[] => {
      const old = find(before, deck.id);
      if (old) return old === deck ? [] : inDeck(folder, old, deck);
      return [{ type: 'deck.add', in: folder, deck } as unknown as Step];
    }),
  ];
}

function inDeck(folder: DeckFolder, before: Deck, after: Deck): Step[] {
  const home = { in: folder, deck: before.id };
  const shell = (deck: Deck): Record<string, unknown> => ({ ...deck, slides: undefined });
  return [
    ...fields(shell(before), shell(after)).map(
      (one) => tidy({ type: 'deck.set', in: folder, id: before.id, ...one }) as Step,
    ),
    ...list(before.slides, after.slides, {
      add: (slide, spot) => ({ type: 'slide.add', ...home, slide, ...spot }),
      remove: (id) => ({ type: 'slide.remove', ...home, id }),
      move: (id, after) => ({ type: 'slide.move', ...home, id, after }),
      change: (old, now) => inSlide(home, old, now),
    }),
  ];
}

function inSlide(home: object, before: Slide, after: Slide): object[] {
  const own = (slide: Slide): Record<string, unknown> => ({ ...slide, deviations: undefined });
  const id = before.id;
  return [
    ...fields(own(before), own(after)).map((one) => ({ type: 'slide.set', ...home, id, ...one })),
    ...fields(before.deviations ?? {}, after.deviations ?? {}).map(({ field, value }) => ({
      type: 'slide.deviate',
      ...home,
      id,
      ref: field,
      value,
    })),
  ];
}

interface Field {
  field: string;
  value?: unknown;
}

function fields(before: object, after: object): Field[] {
  if (before === after) return [];
  const was = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((field) => !same(was[field], now[field]))
    .map((field) => ({ field, value: now[field] }));
}

interface Made<T> {
  add(item: T, spot: { after: string | null }): object;
  remove(id: string): object;
  move(id: string, after: string | null): object;
  change(before: T, after: T): object[];
}

/** Removals, then everything that is new or out of place put behind the one before it, then changes within. */
function list<T extends Item>(before: readonly T[], after: readonly T[], made: Made<T>): Step[] {
  if (before === after) return [];
  const stays = staying(
    before.map((one) => one.id),
    after.map((one) => one.id),
  );
  const out: object[] = before.filter((one) => !has(after, one.id)).map((one) => made.remove(one.id));
  let previous: string | null = null;
  for (const item of after) {
    if (!has(before, item.id)) out.push(made.add(item, { after: previous }));
    else if (!stays.has(item.id)) out.push(made.move(item.id, previous));
    previous = item.id;
  }
  for (const item of after) {
    const old = find(before, item.id);
    if (old && old !== item) out.push(...made.change(old, item));
  }
  return out.map((step) => tidy(step) as Step);
}

function tidy(step: object): object {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));
}

/** Ids that may stay where they are: the longest run of them that stands in the same order in both lists. */
export function staying(before: readonly string[], after: readonly string[]): Set<string> {
  const rank = new Map(after.map((id, i) => [id, i]));
  const common = before.filter((id) => rank.has(id));
  // Patience sorting: `ends[n]` is where the best run of n + 1 ends; `previous` leads back through it.
  const ends: number[] = [];
  const previous: number[] = [];
  common.forEach((id, i) => {
    const wanted = rank.get(id)!;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rank.get(common[ends[middle]!]!)! < wanted) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const out = new Set<string>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) out.add(common[i]!);
  return out;
}
