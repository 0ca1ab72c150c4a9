/** What a new commission begins with: pasted lists as they are read, with what people have mended in them. Pure. */

import type { Language } from '../../../core/formats/language';
import { joinOr } from '../../../core/formats/lists';
import { commissionFormat } from '../../../core/model/commission';
import type { KindId } from '../../../core/model/kinds';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import { addEntries, type NewEntry } from '../../../core/operations';
import type { PasteDoubt, Pasted } from '../../../core/paste';

/** Changes to one line: fields set anew (undefined: taken out), or the whole line left out. */
export interface Mended {
  fields: NewEntry;
  left?: boolean;
}

export interface Row {
  /** The same as long as the line stands in the pasted text. */
  key: string;
  entry: NewEntry;
  /** What nobody has looked at since it was read. */
  unsure: readonly PasteDoubt[];
  left: boolean;
}

/** What is mended follows its line, so that it stays when other lines are typed or pasted. */
export function rowsOf(read: readonly Pasted[], mended: ReadonlyMap<string, Mended>): Row[] {
  const seen = new Map<string, number>();
  return read.map(({ entry, unsure, line }) => {
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    const key = `${count} ${line}`;
    const { fields = {}, left = false } = mended.get(key) ?? {};
    const all = Object.entries({ ...entry, ...fields }).filter(([, value]) => value !== undefined);
    return {
      key,
      entry: Object.fromEntries(all),
      unsure: unsure.filter(({ field }) => !Object.hasOwn(fields, field)),
      left,
    };
  });
}

/** Rows that are taken along: a person needs a name. */
export function kept(kind: KindId, rows: readonly Row[]): Row[] {
  return rows.filter(
    ({ entry, left }) => !left && (kind !== 'people' || String(entry.name ?? '').trim() !== ''),
  );
}

/** A workspace with nothing in it, for reading what is pasted in a language. */
export function emptyWorkspace(language: Language): Workspace {
  const commission = { format: commissionFormat, id: 'ny', name: '', language } as Workspace['commission'];
  return { commission, register: emptyRegister(), decks: [], outlines: [], images: new Map() };
}

/** The entries as files have them, with ids of their own. */
export function entriesOf(kind: 'people' | 'meetings', rows: readonly Row[], language: Language): Entry[] {
  const entries = kept(kind, rows).map(({ entry }) => entry);
  const { ids } = addEntries(emptyWorkspace(language), kind, entries);
  return entries.map((entry, i) => ({ id: ids[i]!, ...entry }));
}

/** What is typed in a field of a row; nothing when it was emptied. */
export function typed(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

export interface When {
  start: string;
  end?: string;
}

/** First and last day of a meeting; without a first day there is none. */
export function withDay(when: When | undefined, part: 'start' | 'end', day: string): When | undefined {
  const start = part === 'start' ? day : (when?.start ?? '');
  const end = part === 'end' ? day : (when?.end ?? '');
  if (start === '') return undefined;
  return end > start ? { start, end } : { start };
}

/** «Kristiansand eller Innlandet», to be typed in one field. */
export function placesText(places: unknown, language: Language): string {
  return Array.isArray(places) ? joinOr(places.map(String), language) : '';
}

export function placesTyped(text: string): string[] | undefined {
  const places = text
    .split(/,|\s(?:eller|dahje|or)\s/u)
    .map((place) => place.trim())
    .filter((place) => place !== '')
    .slice(0, 10);
  return places.length > 0 ? places : undefined;
}
