/**
 * Fields: the one description from which the file schema, the reading on a date and in a language, the check of
 * references and the app's forms all come. A field knows its authored form (as it stands in the file) and its plain
 * form (as templates meet it: resolved, in runs).
 */
import { z } from 'zod';
import type { Language } from '../formats/language';
import { losesMarks, oneForm } from '../formats/read-text';
import type { From, Path } from './origin';

/** A stretch of plain text in one language. */
export interface TextRun {
  t: string;
  lang: Language;
  href?: string;
  /** Italic. */
  em?: boolean;
  /** Bold. */
  strong?: boolean;
  /** It stands where nothing is written yet, and is seen only where it can be written over. */
  ghost?: boolean;
  from: From;
}

/** Resolved text. */
export type Rich = readonly TextRun[];

/** What reading a field needs: the date, the language, and a way to other facts. */
export interface Reader {
  readonly asOf: string;
  readonly language: Language;
  /** The workspace's own language: a bare string is in it. */
  readonly home: Language;
  fact(kind: string, id: string): unknown;
  /** The wanted language was not there. */
  missingLanguage(got: Language): void;
  /** Marks on letters are left out of what is read. */
  marksLeft?(): void;
  /** What is read at a path, and for a text the language that it is read in. */
  from(at: Path, lang?: Language): From;
  /** What to show in a text that is empty, where it is being edited. */
  ghost?(at: Path): string | undefined;
}

export type FieldForm =
  | { type: 'string' | 'text' | 'date' | 'number' | 'boolean' | 'url' }
  /** A number or words; `holds` is known where the column is. */
  | { type: 'cell'; holds?: 'names' | 'numbers' }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'ref'; kind: string }
  | { type: 'list'; of: FieldForm }
  | { type: 'object'; fields: Record<string, FieldForm> }
  | { type: 'timed'; of: FieldForm }
  | { type: 'source' };

export interface Field<A, P> {
  schema: z.ZodType<A>;
  /** @param at where the value stands */
  read(value: A, reader: Reader, at: Path): P;
  form: FieldForm;
  /** The app's and the checks' word for what may be left out. */
  optional: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the authored and plain forms are recovered by inference below.
export type AnyField = Field<any, any>;
export type Fields = Record<string, AnyField>;
// biome-ignore lint/suspicious/noExplicitAny: only one of the two forms is asked for.
export type AuthoredOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer A, any> ? A : never };
// biome-ignore lint/suspicious/noExplicitAny: only one of the two forms is asked for.
export type PlainOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<any, infer P> ? P : never };

/** The longest text of one field; longer input is a mistake or an attack. */
const maxText = 40_000;
const isoDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const partialDay = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'expected an id of small letters a–z, digits and hyphens');
export const languageSchema = z.enum(['nb', 'nn', 'se', 'en']);

function realDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const daySchema = z
  .string()
  .regex(isoDay, 'expected a date as YYYY-MM-DD')
  .refine((text) => !isoDay.test(text) || realDay(text), 'expected a date that exists');
export const partialDaySchema = z
  .string()
  .regex(partialDay, 'expected a date as YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => !isoDay.test(text) || realDay(text), 'expected a date that exists');

/**
 * Only addresses that a reader can follow safely from a slide. Blanks, tabs and marks that nobody sees come along when
 * addresses are copied: they are no reason to lose a slide, and a link is followed without them.
 */
export const hrefSchema = z
  .string()
  .max(2000)
  .regex(
    /^[ \t\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]*(https?:\/\/|mailto:)[^\s]/i,
    'expected an address that begins with https:// or mailto:',
  )
  .regex(/^[^\n\v\f\r\u0085\u2028\u2029]*$/, 'expected an address in one line');

function simple<T>(schema: z.ZodType<T>, form: FieldForm): Field<T, T> {
  return { schema, read: (value) => value, form, optional: false };
}

/** Text in one form, with a notice to the reader where that leaves something out. */
export function said(text: string, reader: Pick<Reader, 'marksLeft'>): string {
  const read = oneForm(text);
  if (read.length < text.length && losesMarks(text)) reader.marksLeft?.();
  return read;
}

export const str = (): Field<string, string> => ({
  ...simple(z.string().min(1).max(maxText), { type: 'string' }),
  read: said,
});
export const num = (): Field<number, number> => simple(z.number(), { type: 'number' });
export const bool = (): Field<boolean, boolean> => simple(z.boolean(), { type: 'boolean' });
export const day = (): Field<string, string> => simple(daySchema, { type: 'date' });
export const partialDate = (): Field<string, string> => simple(partialDaySchema, { type: 'date' });
export const url = (): Field<string, string> => simple(hrefSchema, { type: 'url' });
export const choice = <T extends string>(...options: T[]): Field<T, T> =>
  simple(z.enum(options as [T, ...T[]]) as unknown as z.ZodType<T>, { type: 'choice', options });

const runSchema = z.strictObject({
  t: z.string().max(maxText),
  lang: languageSchema.optional(),
  href: hrefSchema.optional(),
  em: z.boolean().optional(),
  strong: z.boolean().optional(),
});
const oneLanguage = z.union([
  z.string().max(maxText),
  z
    .array(runSchema)
    .max(2000)
    .refine((runs) => runs.reduce((sum, { t }) => sum + t.length, 0) <= maxText, {
      message: `a text has at most ${maxText} characters`,
    }),
]);
export const textSchema = z.union([
  oneLanguage,
  z.strictObject({
    nb: oneLanguage.optional(),
    nn: oneLanguage.optional(),
    se: oneLanguage.optional(),
    en: oneLanguage.optional(),
  }),
]);
export type AuthoredText = z.infer<typeof textSchema>;
type OneLanguage = z.infer<typeof oneLanguage>;

function runs(value: OneLanguage, lang: Language, from: From, reader: Reader): TextRun[] {
  if (typeof value === 'string') return value === '' ? [] : [{ t: said(value, reader), lang, from }];
  return value
    .filter((run) => run.t !== '')
    .map((run) => ({ ...run, t: said(run.t, reader), lang: run.lang ?? lang, from }));
}

/** Languages to fall back to, nearest first: the two Norwegian standards are read by all who read the other. */
const fallback: Record<Language, Language[]> = {
  nb: ['nn', 'en', 'se'],
  nn: ['nb', 'en', 'se'],
  se: ['nb', 'nn', 'en'],
  en: ['nb', 'nn', 'se'],
};

/** Text in the reader's language, or in the nearest one with a notice to the reader. */
export function readText(value: AuthoredText, reader: Reader, at: Path): Rich {
  const read = textOf(value, reader, at);
  const words = read.length === 0 ? reader.ghost?.(at) : undefined;
  if (words === undefined || words === '') return read;
  return [{ t: words, lang: reader.language, ghost: true, from: reader.from(at, reader.language) }];
}

function textOf(value: AuthoredText, reader: Reader, at: Path): Rich {
  if (typeof value === 'string' || Array.isArray(value)) {
    // What says nothing lacks no translation.
    if (value.length === 0) return [];
    if (reader.home !== reader.language) reader.missingLanguage(reader.home);
    return runs(value, reader.home, reader.from(at, reader.home), reader);
  }
  for (const language of [reader.language, reader.home, ...fallback[reader.language]]) {
    const own = value[language];
    if (own === undefined) continue;
    if (language !== reader.language) reader.missingLanguage(language);
    return runs(own, language, reader.from(at, language), reader);
  }
  return [];
}

export const text = (): Field<AuthoredText, Rich> => ({
  schema: textSchema,
  read: readText,
  form: { type: 'text' },
  optional: false,
});

export function optional<A, P>(field: Field<A, P>): Field<A | undefined, P | undefined> {
  return {
    schema: field.schema.optional(),
    read: (value, reader, at) => {
      if (value === undefined) return undefined;
      const read = field.read(value, reader, at);
      // A text that says nothing leaves its place to what stands there without it.
      return field.form.type === 'text' && Array.isArray(read) && read.length === 0 ? undefined : read;
    },
    form: field.form,
    optional: true,
  };
}

export function list<A, P>(field: Field<A, P>, most = 500): Field<A[], P[]> {
  return {
    schema: z.array(field.schema).max(most),
    // A reference to nothing is reported when the file is read; here it is left out.
    read: (value, reader, at) =>
      value.map((item, i) => field.read(item, reader, [...at, i])).filter((item) => item !== undefined),
    form: { type: 'list', of: field.form },
    optional: false,
  };
}

export function schemaOf<F extends Fields>(fields: F): z.ZodType<AuthoredOf<F>> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields)) shape[key] = field.schema;
  return z.strictObject(shape) as unknown as z.ZodType<AuthoredOf<F>>;
}

export function formsOf(fields: Fields): Record<string, FieldForm> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.form]));
}

/** @param above where the object itself stands; none for an entry or a slide */
export function readFields<F extends Fields>(
  fields: F,
  value: AuthoredOf<F>,
  reader: Reader,
  above: Path | readonly [] = [],
): PlainOf<F> {
  const out: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const at = [...above, key] as unknown as Path;
    out[key] = field.read((value as Record<string, unknown>)[key], reader, at);
  }
  return out as PlainOf<F>;
}

export function object<F extends Fields>(fields: F): Field<AuthoredOf<F>, PlainOf<F>> {
  return {
    schema: schemaOf(fields),
    read: (value, reader, at) => readFields(fields, value, reader, at),
    form: { type: 'object', fields: formsOf(fields) },
    optional: false,
  };
}
