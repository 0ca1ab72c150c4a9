/** What a pasted entry adds to one that is in the register. */
import { wordsIn } from '../facts/plain-text';
import type { Language } from '../formats/language';
import { fold, plainSpaces } from '../formats/typography';
import type { AuthoredText } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import { type Period, valueOn } from '../model/time';
import {
  batchOf,
  changeFrom,
  correct,
  type Json,
  type NewEntry,
  type Operation,
  OperationError,
} from '../operations';
import { valueOfCell } from '../words';
import type { SheetKind } from './types';

/**
 * Fills what the register lacks, and changes from today what it has otherwise. What was not pasted stays.
 *
 * @param fields those that were said in the pasted line
 */
export function updateOp(
  workspace: Workspace,
  kind: KindId,
  known: Entry,
  pasted: NewEntry,
  fields: readonly string[],
  today: string,
): Operation | undefined {
  const ops = fields.flatMap((field): Operation[] => {
    const value = pasted[field] as Json | undefined;
    const now = current(known[field], today);
    if (value === undefined || sameWords(workspace, now, value)) return [];
    const one = { kind, id: known.id, field };
    if (known[field] === undefined) return [{ type: 'entry.set', ...one, value }];
    const timed = kindOf(kind).fields[field]?.form.type === 'timed';
    try {
      if (!timed) return [correct(workspace, { ...one, value })];
      return [changeFrom(workspace, { ...one, value, date: today })];
    } catch (error) {
      // One that began today was put in today: it is corrected.
      if (!(error instanceof OperationError) || error.code !== 'same-day') throw error;
      return [correct(workspace, { ...one, value, asOf: today })];
    }
  });
  return ops.length > 0 ? batchOf(ops) : undefined;
}

/** The value of a field that holds on a day. */
export function current(value: unknown, day: string): unknown {
  const periods = periodsOf(value) as Period<unknown>[] | undefined;
  return periods ? valueOn(periods, day) : value;
}

function sameWords(workspace: Workspace, a: unknown, b: unknown): boolean {
  return wordsOf(workspace, a) === wordsOf(workspace, b);
}

/** For comparing what people wrote: capitals, accents and spaces make no difference. */
function wordsOf({ commission }: Workspace, value: unknown): string {
  if (value === undefined) return '';
  const { language } = commission;
  const isText = typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value));
  const words = isText ? wordsIn(value as AuthoredText, language, language) : '';
  return nameKey(words || JSON.stringify(value));
}

/** One name however it is spelled: «Ánne  Li» and «anne li». */
export function nameKey(name: string): string {
  return fold(plainSpaces(name)).replace(/\s+/g, ' ').trim();
}

/** Columns that no reader knows by name: whatever else a kind has columns for. */
interface OtherValues {
  /** By field. */
  values: Record<string, unknown>;
  /** Cells that their field cannot hold. */
  unread: string[];
}

/**
 * @param known ids of the columns that the reader of the kind has read itself
 * @param of the cell of a column; empty where the table has none
 */
export function otherValues(
  kind: SheetKind,
  known: ReadonlySet<string>,
  of: (id: string) => string,
  language: Language,
): OtherValues {
  const out: OtherValues = { values: {}, unread: [] };
  for (const column of kindOf(kind).columns) {
    if (known.has(column.id) || column.onlyRead) continue;
    const cell = of(column.id);
    const value = valueOfCell(kind, column, cell, language);
    if (value !== undefined) out.values[column.field] = value;
    // A dash alone says that there is none.
    else if (/[\p{L}\p{N}]/u.test(cell)) out.unread.push(cell);
  }
  return out;
}
