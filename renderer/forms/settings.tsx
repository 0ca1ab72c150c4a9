/** What every field of a form needs to know. Forms know no stores: whoever shows one gives this. */
import { type ComponentType, createContext, useContext } from 'react';
import type { Language } from '../../core/formats/language';
import type { FieldForm } from '../../core/model/field';
import type { WordLanguage } from '../../core/words';

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
  /** Makes an entry that is called so, where a name is enough. @returns its id, or why not */
  create?(kind: string, name: string): { id: string } | { error: string } | undefined;
  canCreate?(kind: string): boolean;
  /** Goes to an entry. */
  open?(kind: string, id: string): void;
}

/** Words of the form's fields; paths as «points.text», without numbers. */
export interface FormTexts {
  label(path: string): string;
  help?(path: string): string | undefined;
  /** One item of a list: «punkt». */
  item?(path: string): string | undefined;
  option?(path: string, option: string): string;
}

export interface FormSettings {
  texts: FormTexts;
  /** The language of the app. */
  lang: WordLanguage;
  /** The language of bare text. */
  home: Language;
  /** The languages that the commission writes in. */
  languages: readonly Language[];
  /** The user's day, YYYY-MM-DD. */
  today: string;
  refs: Refs;
  readOnly?: boolean;
  /** Whether a value could stand at a path: tells a day from a date that may be a year. */
  accepts?(path: string, value: unknown): boolean;
  required?(path: string): boolean;
  /** Texts of many lines that are no `text`: notes. */
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
}

export interface EditorProps {
  form: FieldForm;
  value: unknown;
  /** @returns why the value does not fit, in a sentence */
  onChange(value: unknown): string | undefined;
  path: string;
  label: string;
  help?: string;
  error?: string;
  /** The label is heard and not seen: an item of a list, which has a label of its own. */
  bare?: boolean;
}

/** How values that change in time are edited: one that was true is asked about when the edit has ended. */
export interface TimeRules {
  waits(field: string): boolean;
  /** The value that holds on a day, where nothing was true yet. @returns why it does not fit */
  set(field: string, value: unknown, day: string): string | undefined;
  /** The edit has ended: people are asked. `later`: they went back to the field. */
  end(field: string, value: unknown, day: string): Promise<'done' | 'later' | { error: string }>;
  /** What is being typed and not yet sent; undefined when it is given up. */
  drafting?(field: string, draft: { value: unknown; day: string } | undefined): void;
}

interface Shared extends FormSettings {
  time?: TimeRules;
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

/** Whether a field stands in an item of a list, where what is said of the list is not said again. */
export const InList = createContext(false);

/** Inside a value that may be left out and that nobody has begun: nothing in it is needed yet. */
export const NotBegun = createContext(false);

export function useInList(): boolean {
  return useContext(InList);
}

/** Values of the whole form; apart from the rest, because it changes at each keystroke and few look at it. */
export const FormValues = createContext<Readonly<Record<string, unknown>>>({});

/** Its own way to nested fields, because lists of objects of lists would import in a ring. */
export function useEditor(): ComponentType<EditorProps> {
  return useForm().Editor;
}
