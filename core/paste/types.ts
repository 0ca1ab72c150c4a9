/** What reading pasted text gives: entries to look through, and nothing saved. */

import { formatDate } from '../formats/dates';
import type { Source } from '../model/kind';
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import type { NewEntry, Operation } from '../operations';
import { fill, isTextKey, type TextKey, textsIn, type UiLanguage } from '../texts';

/** Kinds that come in sheets and pasted lists. */
export const sheetKinds = ['people', 'meetings'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Kinds that are little more than a text: pasted a line each. */
export const lineKinds = ['mandate', 'instruments', 'topics'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Kinds that are read from pasted lists. */
export type PasteKind = SheetKind | LineKind;
export const pasteKinds: readonly PasteKind[] = [...sheetKinds, ...lineKinds];

export function isPasteKind(kind: KindId): kind is PasteKind {
  return (pasteKinds as readonly KindId[]).includes(kind);
}

export interface PasteOptions {
  /** The user's day, YYYY-MM-DD: a year that is not written is that of today. */
  today: string;
  /** Where the entries are to go: gives the language, and the entries that are there already. */
  workspace?: Workspace;
  /** Where the pasted text is from; unknown when left out. */
  source?: Source;
}

export interface PasteDoubt {
  /** The field of the entry that it is about. */
  field: string;
  why: UnsureWhy;
  params: Readonly<Record<string, string>>;
  /** What was made of it: the value as it stands in the entry, or nothing. */
  shown: string;
}

export interface Pasted {
  /** Fits the kind's schema as soon as it has an id. */
  entry: NewEntry;
  unsure: PasteDoubt[];
  /** Id of the entry in the register that this seems to be. */
  duplicateOf?: string;
  /** One of the same day or name of which nothing else is the same: only people can say whether it is this. */
  perhaps?: { id: string; update?: Operation };
  /** What the register lacks or has otherwise; undefined when there is nothing new. */
  update?: Operation;
  /** The line as it was pasted. */
  line: string;
}

export interface PasteResult {
  entries: Pasted[];
  /** Lines that are no entries: headings and running text. */
  rest: string[];
  /** What else of a file is left out; worded where it is shown, in the reader's language. */
  left?: LeftOut[];
}

export interface LeftOut {
  /** What it is about: the name of an appointment or on a card. */
  name?: string;
  why: UnsureWhy;
  params?: Readonly<Record<string, string>>;
}

export function leftSentence({ name, why, params = {} }: LeftOut, lang: UiLanguage): string {
  return `${name === undefined ? '' : `${name}: `}${unsureSentence(why, params, lang)}`;
}

export type UnsureWhy = TextKey<'unsure'>;

const iso = /^\d{4}-\d{2}(-\d{2})?$/;

/** Why something is unsure, as a sentence; dates among the parameters are written in the reader's language. */
export function unsureSentence(
  why: UnsureWhy,
  params: Readonly<Record<string, string>>,
  lang: UiLanguage,
): string {
  const written = Object.entries(params).map(([name, value]) => [name, dateIn(value, lang)]);
  return fill(textsIn(lang).unsure[why], Object.fromEntries(written), lang);
}

function dateIn(value: string, lang: UiLanguage): string {
  if (!iso.test(value)) return value;
  try {
    return formatDate(value, lang);
  } catch {
    return value;
  }
}

export function isUnsureWhy(why: string): why is UnsureWhy {
  return isTextKey('unsure', why);
}
