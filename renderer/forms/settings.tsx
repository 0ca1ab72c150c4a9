/** The settings of a form, given by whoever renders it. Forms use no stores themselves. */

import { type ComponentType, createContext, useContext } from 'react';
import { acceptsAt, requiredAt } from '../../core/editing/field-values';
import { isVerbatim } from '../../core/editing/verbatim';
import type { KnownSource, NamedSource } from '../../core/facts/source-register';
import type { Language } from '../../core/formats/language';
import type { ImportDoubt, RawTable } from '../../core/import/types';
import type { FieldForm } from '../../core/model/field';
import type { KindId } from '../../core/model/kinds';
import type { UiLanguage } from '../../core/texts';
import { kindForm } from '../../core/words';
import type { Clip } from '../ui/pasted/clip';

/** An entry that a field may refer to. */
export interface RefChoice {
  id: string;
  title: string;
  subtitle?: string;
  /** Address of a small picture. */
  picture?: string;
}

/** Entries that fields may refer to. */
export interface Refs {
  list(kind: string): readonly RefChoice[];
  one(kind: string, id: string): RefChoice | undefined;
  /** «person», for «Finn person». */
  word(kind: string): string;
  /** Creates an entry with this name, where a name is enough. @returns its id, or the reason why not */
  create?(kind: string, name: string): { id: string } | { error: string } | undefined;
  canCreate?(kind: string): boolean;
  /** Goes to an entry. */
  open?(kind: string, id: string): void;
}

/** Texts for the form's fields, by path: «points.text», without indexes. */
export interface FormTexts {
  label(path: string): string;
  help?(path: string): string | undefined;
  /** One item of a list: «punkt». */
  item?(path: string): string | undefined;
  option?(path: string, option: string): string;
}

/** Sources that are known, and the one that was used last in this window. */
export interface Sources {
  known(): readonly KnownSource[];
  last(): NamedSource | undefined;
  /** Told of each source that an entry has got. */
  used(source: NamedSource): void;
}

export interface FormSettings {
  texts: FormTexts;
  /** The language of the app. */
  lang: UiLanguage;
  /** The language of text that names none. */
  home: Language;
  /** The languages that the commission uses. */
  languages: readonly Language[];
  /** Today for the user, YYYY-MM-DD. */
  today: string;
  refs: Refs;
  /** The register of sources; without it none are offered. */
  sources?: Sources;
  readOnly?: boolean;
  /** Whether the value is allowed at the path: tells a day from a date that may be a year. */
  accepts?(path: string, value: unknown): boolean;
  required?(path: string): boolean;
  /** Whether the words at this path are somebody's own: they keep the marks of their source and are given no others. */
  verbatim?(path: string): boolean;
  /** Whether a string at this path has several lines. */
  long?(path: string): boolean;
  /** Headings of a table's columns, where another field of the form gives them. */
  columns?(path: string, values: Readonly<Record<string, unknown>>): readonly string[] | undefined;
  /** A grid whose first row holds its headings: cells below and beside them are numbers. */
  headed?(path: string): boolean;
  /** What those columns hold, where cells are numbers or words. */
  holds?(
    path: string,
    values: Readonly<Record<string, unknown>>,
  ): readonly ('names' | 'numbers')[] | undefined;
  /** The tables of what was pasted; without it, words with tabs between are all that is read. */
  tables?(clip: Clip): Promise<RawTable[]>;
}

/** What forms of a kind know wherever they stand, also before there is a commission. */
export function settingsOf(
  kind: KindId,
  lang: UiLanguage,
): Pick<FormSettings, 'texts' | 'accepts' | 'required' | 'verbatim'> {
  return {
    texts: kindForm(kind, lang),
    accepts: (path, value) => acceptsAt(kind, path, value),
    required: (path) => requiredAt(kind, path),
    verbatim: (path) => isVerbatim(kind, path),
  };
}

export interface EditorProps {
  form: FieldForm;
  value: unknown;
  /** @returns the reason, as a sentence, when the value is not allowed */
  onChange(value: unknown): string | undefined;
  path: string;
  label: string;
  help?: string;
  error?: string;
  /** The label is visually hidden, as for an item of a list that has a label of its own. */
  bare?: boolean;
}

/** How values with periods are edited: after an edit of one that was true, the user is asked. */
export interface TimeRules {
  waits(field: string): boolean;
  /** Sets the value from a day on, where there was none. @returns the reason when it is not allowed */
  set(field: string, value: unknown, day: string): string | undefined;
  /** The edit has ended: the user is asked. `later`: the user went back to the field. */
  end(field: string, value: unknown, day: string): Promise<'done' | 'later' | { error: string }>;
  /** The typed value that is not sent yet; undefined when it is discarded. */
  drafting?(field: string, draft: { value: unknown; day: string } | undefined): void;
}

interface Shared extends FormSettings {
  time?: TimeRules;
  /** What settles the conflict at a path, where there is one. */
  conflict?(path: string): (() => void) | undefined;
  /** The language that texts are shown in, for the whole form. */
  textLanguage: Language;
  setTextLanguage(language: Language): void;
  Editor: ComponentType<EditorProps>;
}

const FormContext = createContext<Shared | undefined>(undefined);

export const FormProvider = FormContext.Provider;

export function useForm(): Shared {
  const shared = useContext(FormContext);
  if (!shared) throw new Error('A field stands outside a form.');
  return shared;
}

/** Whether a field is in an item of a list, which does not repeat what the list says. */
export const InList = createContext(false);

/** Whether a text is a point of a list, and whether that list has levels: then it is edited with the points around it. */
export const InPoints = createContext<'points' | 'levels' | undefined>(undefined);

/** Inside an optional value that is still empty: nothing in it is required yet. */
export const NotBegun = createContext(false);

/** Told by a cell of a grid of what its number was read without, as it is typed. */
export const CellTyped = createContext<((doubts: readonly ImportDoubt[]) => void) | undefined>(undefined);

export function useInList(): boolean {
  return useContext(InList);
}

/** Values of the whole form, in a context of their own: they change with each keystroke, and few fields read them. */
export const FormValues = createContext<Readonly<Record<string, unknown>>>({});

/** The editor for nested fields, from the context: importing it would be a cycle. */
export function useEditor(): ComponentType<EditorProps> {
  return useForm().Editor;
}
