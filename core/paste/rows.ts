/** What was read, row by row, with what people changed in it before anything is saved. Pure. */
import type { Language } from '../formats/language';
import type { Column } from '../model/column';
import { commissionFormat } from '../model/commission';
import { kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { type Entry, emptyRegister, type Workspace } from '../model/register';
import { addEntries, type NewEntry } from '../operations';
import type { Pasted, PasteKind } from './types';

/** What was done to one row by hand. */
export interface Look {
  /** Taken in or left out. */
  taken?: boolean;
  /** A namesake, and not the one that is in the register. */
  asNew?: boolean;
  /** The one of the same day or name, and not another. */
  asKnown?: boolean;
  /** Fields that were changed; undefined for one that was emptied. */
  values?: Readonly<Record<string, unknown>>;
}

/** By the keys of rows. */
export type Looks = ReadonlyMap<string, Look>;

export interface PastedRow {
  /** The same as long as the line stands in what was pasted: the line, and its number among equal lines. */
  key: string;
  pasted: Pasted;
  look: Look;
  taken: boolean;
  /** It is in the register, and the line says nothing new. */
  same: boolean;
  /** It has what an entry of the kind cannot be without. */
  whole: boolean;
}

export function rowsOf(kind: PasteKind, entries: readonly Pasted[], looks: Looks): PastedRow[] {
  const seen = new Map<string, number>();
  return entries.map((pasted) => {
    const count = seen.get(pasted.line) ?? 0;
    seen.set(pasted.line, count + 1);
    const key = `${pasted.line}\n${count}`;
    const look = looks.get(key) ?? {};
    const own = withLook(pasted, look);
    const same = own.duplicateOf !== undefined && own.update === undefined;
    // What was read fits; what people make of it need not.
    const whole = look.values === undefined || isWhole(kind, own.entry);
    return { key, pasted: own, look, taken: !same && whole && (look.taken ?? true), same, whole };
  });
}

function withLook(read: Pasted, { asNew, asKnown, values = {} }: Look): Pasted {
  const pasted = asKnown ? asPerhaps(read) : read;
  const { duplicateOf, update, ...rest } = pasted;
  const all = Object.entries({ ...pasted.entry, ...values }).filter(([, value]) => value !== undefined);
  const entry = Object.fromEntries(all) as NewEntry;
  // What was looked at and changed is no longer in doubt.
  const unsure = pasted.unsure.filter(({ field }) => !Object.hasOwn(values, field));
  if (asNew || duplicateOf === undefined) return { ...rest, entry, unsure };
  return { ...rest, entry, unsure, duplicateOf, ...(update ? { update } : {}) };
}

/** What was perhaps an entry of the register is that entry; only people can say so. */
export function asPerhaps({ perhaps, ...pasted }: Pasted): Pasted {
  if (!perhaps) return pasted;
  const { id, update } = perhaps;
  const unsure = pasted.unsure.filter(({ why }) => why !== 'same-day' && why !== 'same-name');
  return { ...pasted, unsure, duplicateOf: id, ...(update ? { update } : {}) };
}

function isWhole(kind: PasteKind, entry: NewEntry): boolean {
  const { fields, schema } = kindOf(kind);
  const blank = Object.entries(fields).some(([key, { optional }]) => !optional && isBlank(entry[key]));
  return !blank && schema.safeParse({ ...entry, id: 'new' }).success;
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** What is to be taken in. */
export function chosenOf(rows: readonly PastedRow[]): Pasted[] {
  return rows.flatMap(({ taken, pasted }) => (taken ? [{ ...pasted, entry: forwards(pasted.entry) }] : []));
}

/** No meeting ends before it begins. */
function forwards(entry: NewEntry): NewEntry {
  const { when } = entry as { when?: { start: string; end?: string } };
  if (when?.end === undefined || when.end > when.start) return entry;
  return { ...entry, when: { start: when.start } };
}

/** The value that a column shows of an entry. */
export function valueAt(entry: NewEntry, { field, path }: Column): unknown {
  const whole: unknown = entry[field];
  // What holds from some day on is shown as what it is.
  const value = (periodsOf(whole) as { value: unknown }[] | undefined)?.at(-1)?.value ?? whole;
  if (path === field) return value;
  return (value as Readonly<Record<string, unknown>> | undefined)?.[path.slice(field.length + 1)];
}

/** The fields that change with the cell of a column: a part of a field changes the whole of it. */
export function changedBy(
  entry: NewEntry,
  { field, path, instead }: Column,
  value: unknown,
): Record<string, unknown> {
  if (path === field) return { [field]: value };
  const part = path.slice(field.length + 1);
  const before = (entry[field] ?? {}) as Readonly<Record<string, unknown>>;
  const left = Object.entries({ ...before, [part]: value }).filter(([, one]) => one !== undefined);
  return {
    [field]: left.length > 0 ? Object.fromEntries(left) : undefined,
    // With a day, the year alone says nothing more.
    ...(instead !== undefined && value !== undefined ? { [instead]: undefined } : {}),
  };
}

/** A workspace with nothing in it, for reading in a language what a commission is to begin with. */
export function emptyWorkspace(language: Language): Workspace {
  const commission = { format: commissionFormat, id: 'ny', name: '', language } as Workspace['commission'];
  return { commission, register: emptyRegister(), decks: [], outlines: [], images: new Map() };
}

/** Chosen entries as the files of a new commission have them, with ids. */
export function newEntries(kind: PasteKind, chosen: readonly Pasted[], language: Language): Entry[] {
  const entries = chosen.map(({ entry }) => entry);
  const { ids } = addEntries(emptyWorkspace(language), kind, entries);
  return entries.map((entry, i) => ({ id: ids[i]!, ...entry }));
}
