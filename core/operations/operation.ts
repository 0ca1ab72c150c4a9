/**
 * Operations: every edit of a workspace, as data. Few and general; what a button does is built of them (`build.ts`,
 * `time.ts`). A value that is left out removes the field. Places in lists are named by the neighbour before and not by
 * number, so that an edit means the same after somebody else's.
 */
import { z } from 'zod';
import { isJson, type Json, jsonSchema } from '../base/json';
import { type Conflict, conflictSchema } from '../model/conflict';
import { idSchema } from '../model/field';
import { type KindId, kindIds } from '../model/kinds';

/** Outlines that the users saved have the form of decks and are edited by the same operations. */
export type DeckFolder = 'decks' | 'outlines';

/**
 * What an edit of a value that changes in time is: a correction is true for all dates, a change leaves what was before;
 * `undo` takes an edit back, and `outside` was done by another program.
 */
export type How = 'correction' | 'change' | 'undo' | 'outside';

/** A place in a list. */
export interface Spot {
  /** Stands after this one; null is first, and nothing at all is last. */
  after?: string | null;
  /** Where it goes when that neighbour is no longer there; without it the operation is refused. */
  index?: number;
}

interface InDeck {
  in: DeckFolder;
  deck: string;
}

interface OneFact {
  kind: KindId;
  id: string;
}

export type Step =
  | ({ type: 'entry.add'; kind: KindId; entry: { id: string } & Record<string, Json> } & Spot)
  | ({ type: 'entry.remove' } & OneFact)
  | ({ type: 'entry.move' } & OneFact & Spot)
  | ({ type: 'entry.set'; field: string; value?: Json; how?: How } & OneFact)
  | { type: 'deck.add'; in: DeckFolder; deck: { id: string } & Record<string, Json> }
  | { type: 'deck.remove'; in: DeckFolder; id: string }
  | { type: 'deck.set'; in: DeckFolder; id: string; field: string; value?: Json }
  | ({ type: 'slide.add'; slide: { id: string } & Record<string, Json> } & InDeck & Spot)
  | ({ type: 'slide.remove'; id: string } & InDeck)
  | ({ type: 'slide.move'; id: string } & InDeck & Spot)
  | ({ type: 'slide.set'; id: string; field: string; value?: Json } & InDeck)
  /** A value that holds on one slide only, by «people/mette-nord#title». */
  | ({ type: 'slide.deviate'; id: string; ref: string; value?: Json } & InDeck)
  | ({ type: 'section.add'; section: { id: string } & Record<string, Json> } & InDeck & Spot)
  | ({ type: 'section.remove'; id: string } & InDeck)
  | ({ type: 'section.move'; id: string } & InDeck & Spot)
  | ({ type: 'section.set'; id: string; field: string; value?: Json } & InDeck)
  | { type: 'commission.set'; field: string; value?: Json }
  /** Two have changed the same differently; replaces what was known of it. */
  | { type: 'conflict.put'; conflict: Conflict }
  /** It is settled. */
  | { type: 'conflict.remove'; id: string };

/** Several steps that are one edit: all or none, judged together when all are done, and undone at once. */
export interface Batch {
  type: 'batch';
  steps: readonly Step[];
}

/** @see problems.ts for what may be allowed */
export type Operation = (Step | Batch) & {
  /** What this edit may leave wrong, because it was so before or because people were asked. */
  allow?: readonly string[];
};

const most = { steps: 20_000, allow: 20_000 };
const id = idSchema;
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,79}$/, 'expected the name of a field');
const kind = z.enum(kindIds as [KindId, ...KindId[]]);
const folder = z.enum(['decks', 'outlines']);
const how = z.enum(['correction', 'change', 'undo', 'outside']);
const allow = z.array(z.string().max(400)).max(most.allow).optional();
const spot = { after: id.nullable().optional(), index: z.int().min(0).max(20_000).optional() };
const inDeck = { in: folder, deck: id };
const fact = { kind, id };
const value = jsonSchema.optional();
const item = z.custom<{ id: string } & Record<string, Json>>(isItem, 'expected an object with an id');

function isItem(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || !isJson(given)) return false;
  return id.safeParse((given as { id?: unknown }).id).success;
}

const one = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), allow, ...shape });

const steps = [
  one('entry.add', { kind, entry: item, ...spot }),
  one('entry.remove', fact),
  one('entry.move', { ...fact, ...spot }),
  one('entry.set', { ...fact, field: key, value, how: how.optional() }),
  one('deck.add', { in: folder, deck: item }),
  one('deck.remove', { in: folder, id }),
  one('deck.set', { in: folder, id, field: key, value }),
  one('slide.add', { ...inDeck, slide: item, ...spot }),
  one('slide.remove', { ...inDeck, id }),
  one('slide.move', { ...inDeck, id, ...spot }),
  one('slide.set', { ...inDeck, id, field: key, value }),
  one('slide.deviate', { ...inDeck, id, ref: z.string().max(200), value }),
  one('section.add', { ...inDeck, section: item, ...spot }),
  one('section.remove', { ...inDeck, id }),
  one('section.move', { ...inDeck, id, ...spot }),
  one('section.set', { ...inDeck, id, field: key, value }),
  one('commission.set', { field: key, value }),
  one('conflict.put', { conflict: conflictSchema }),
  one('conflict.remove', { id }),
] as const;

const stepSchema = z.discriminatedUnion('type', [...steps]);
const batch = one('batch', { steps: z.array(stepSchema).max(most.steps) });

/** Checks the form of an operation that came from elsewhere; whether it fits the workspace is seen when it is applied. */
export const operationSchema = z.discriminatedUnion('type', [
  ...steps,
  batch,
]) as unknown as z.ZodType<Operation>;

export function stepsOf(op: Operation): readonly Step[] {
  return op.type === 'batch' ? op.steps : [op];
}

/** Several operations as one; what any of them may leave wrong, they may leave wrong together. */
export function batchOf(ops: readonly Operation[]): Operation {
  const all = ops.flatMap((op) =>
    stepsOf(op).map((step) => {
      const { allow: _allow, ...bare } = step as Step & { allow?: unknown };
      return bare as Step;
    }),
  );
  const allowed = [...new Set(ops.flatMap((op) => op.allow ?? []))];
  const joined: Step | Batch = all.length === 1 ? all[0]! : { type: 'batch', steps: all };
  return allowed.length > 0 ? { ...joined, allow: allowed } : joined;
}
