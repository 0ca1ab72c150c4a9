/** What can never stand in a workspace: the reader would leave it out, and the next save would lose it. */
import type { z } from 'zod';
import { find, positionsIn } from '../base/lists';
import type { Place } from '../diagnostics';
import { commissionSchema } from '../model/commission';
import { type Conflict, conflictSchema, mostConflicts, placeId } from '../model/conflict';
import { type Deck, deckShell, type Slide } from '../model/deck';
import type { AnyField, Fields } from '../model/field';
import { isKindId, kindOf } from '../model/kinds';
import { assetNameProblem, contentSchema } from '../model/parse';
import { explain } from '../model/parse/issues';
import { parseFact, splitDeviation } from '../model/ref';
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import type { Templates } from './references';
import { type DeckScope, deckIn, type Scope, slidesIn } from './scope';

const most = { entries: 10_000, slides: 5000, decks: 2000 };

/** @throws OperationError for the first thing that cannot be */
export function checkFits(workspace: Workspace, templates: Templates, scope: Scope): void {
  if (scope.commission)
    checkSchema(commissionSchema, workspace.commission, { file: 'commission.json' }, 'name');
  for (const [ref, { kind, id }] of scope.entries) {
    const list = workspace.register[kind];
    const at = { file: `facts/${kind}.json`, fact: ref };
    tooMany(list.length, most.entries, at);
    const entry = find(list, id);
    if (entry) checkSchema(kindOf(kind).schema, entry, at, 'id');
  }
  for (const deck of scope.decks.values()) checkDeck(workspace, templates, deck);
  for (const id of scope.conflicts) checkConflict(workspace.conflicts ?? [], id);
}

/** Every machine that meets the same conflict must write the same file, so no other id will do. */
function checkConflict(conflicts: readonly Conflict[], id: string): void {
  const at = { file: `conflicts/${id}.json` };
  tooMany(conflicts.length, mostConflicts, at);
  const conflict = find(conflicts, id);
  if (!conflict) return;
  checkSchema(conflictSchema, conflict, at, 'place');
  if (id !== placeId(conflict.place)) throw new OperationError('bad-id', at, { id });
}

function checkDeck(workspace: Workspace, templates: Templates, scope: DeckScope): void {
  const deck = deckIn(workspace, scope);
  if (!deck) return;
  const at = { file: `${scope.folder}/${scope.id}.json`, deck: scope.id };
  tooMany(workspace[scope.folder].length, most.decks, at);
  if (!Array.isArray(deck.slides)) throw new OperationError('value', at, { field: 'slides' });
  tooMany(deck.slides.length, most.slides, at);
  if (scope.shell) {
    checkSchema(deckShell, { ...deck, slides: [] }, at, 'title');
    // It becomes the name of a file, on every system that shares the folder.
    if (assetNameProblem(`${deck.id}.json`) !== undefined) {
      throw new OperationError('bad-id', at, { id: deck.id });
    }
  }
  if (scope.held && deck.held) checkHeld(deck.held, at);
  if (scope.slides === 'all') checkUnique(deck, at);
  for (const slide of slidesIn(deck, scope)) {
    checkSlide(slide, templates, { ...at, slide: (slide as Slide | null)?.id });
  }
}

function checkUnique(deck: Deck, at: Place): void {
  const slides = deck.slides as readonly (Slide | null)[];
  if (slides.some((slide) => typeof slide !== 'object' || slide === null || typeof slide.id !== 'string')) {
    throw new OperationError('value', at, { field: 'slides' });
  }
  const seen = positionsIn(deck.slides);
  const twice = deck.slides.find((slide, i) => seen.get(slide.id) !== i);
  if (twice) throw new OperationError('id-taken', { ...at, slide: twice.id }, { id: twice.id });
}

function checkSlide(slide: Slide, templates: Templates, at: Place): void {
  const template = templates.get(slide.template);
  if (!template) throw new OperationError('value', { ...at, path: 'template' }, { field: 'template' });
  checkSchema(contentSchema(template), slide, at, 'template');
  for (const [key, value] of Object.entries(slide.deviations ?? {})) checkDeviation(key, value, at);
}

function checkDeviation(key: string, value: unknown, at: Place): void {
  const { fact, kind = '', field = '' } = splitDeviation(key) ?? {};
  const where = { ...at, ...(fact === undefined ? {} : { fact }), path: `deviations › ${key}` };
  const fields = isKindId(kind) ? (kindOf(kind).fields as Fields) : {};
  if (!Object.hasOwn(fields, field)) throw new OperationError('not-settable', where, { field });
  if (kind === 'quotes' && field === 'text') throw new OperationError('quotation', where);
  const schema = (fields[field] as AnyField).schema;
  if (value === undefined || !schema.safeParse(value).success) {
    throw new OperationError('value', where, { field });
  }
}

function checkHeld(held: NonNullable<Deck['held']>, at: Place): void {
  for (const [ref, entry] of Object.entries(held.facts)) {
    const parts = parseFact(ref);
    const where = { ...at, fact: ref, path: `held › facts › ${ref}` };
    if (parts?.fact !== ref || entry.id !== parts.id) {
      throw new OperationError('value', where, { field: 'held' });
    }
    checkSchema(kindOf(parts.kind).schema, entry, where, 'held');
  }
}

/** @param field that the sentence names when the mistake is in the thing as a whole */
function checkSchema(schema: z.ZodType, value: unknown, at: Place, field: string): void {
  const read = schema.safeParse(value);
  if (read.success) return;
  const [first] = explain(schema, value, read.error.issues);
  const key = first?.path[0] ?? first?.key ?? field;
  const path = [at.path, ...(first?.path ?? [])].filter((part) => part !== undefined).map(String);
  const where = path.length > 0 ? { ...at, path: path.join(' › ') } : at;
  throw new OperationError('value', where, { field: String(key) }, first?.message);
}

function tooMany(count: number, limit: number, at: Place): void {
  if (count > limit) throw new OperationError('too-many', at, { most: limit });
}
