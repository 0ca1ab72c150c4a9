/** Kinds of facts. One file each in `kinds/`; the list in `kinds/index.ts` is explicit and refuses duplicates. */
import { z } from 'zod';
import { type Column, type ColumnsOf, columnsOf } from './column';
import { commentsSchema } from './comments';
import {
  type AuthoredOf,
  type Field,
  type Fields,
  hrefSchema,
  idSchema,
  optional,
  type PlainOf,
  partialDaySchema,
  schemaOf,
} from './field';
import type { From } from './origin';

/** Where a fact comes from, or why nobody knows. An unknown source is a warning, never a text on the slide. */
export const sourceSchema = z.union([
  z.strictObject({
    title: z.string().min(1).max(1000),
    author: z.string().max(300).optional(),
    publisher: z.string().max(300).optional(),
    url: hrefSchema.optional(),
    page: z.string().max(100).optional(),
    date: partialDaySchema.optional(),
    fetched: partialDaySchema.optional(),
  }),
  z.strictObject({ unknown: z.string().min(1).max(1000) }),
]);
export type Source = z.infer<typeof sourceSchema>;

export function isKnown(source: Source): source is Exclude<Source, { unknown: string }> {
  return !('unknown' in source);
}

const source = (): Field<Source, Source> => ({
  schema: sourceSchema,
  read: (value) => value,
  form: { type: 'source' },
  optional: false,
});

const note: Field<string | undefined, string | undefined> = optional({
  schema: z.string().max(4000),
  read: (value) => value,
  form: { type: 'string' },
  optional: false,
});

/** What every fact has besides its own fields. `note` is for the register's keepers and never shown. */
const common = { source: source(), note };
type Common = typeof common;

export interface Kind<F extends Fields = Fields> {
  id: string;
  fields: F & Common;
  schema: z.ZodType<AuthoredOf<F & Common> & { id: string }>;
  /** Field that names an entry in lists and messages. */
  name: keyof F & string;
  /** In the order in which they are written and shown; empty for kinds that do not come in sheets. */
  columns: readonly Column[];
}

/** A fact as templates meet it. */
export type Fact<F extends Fields = Fields> = PlainOf<F & Common> & {
  readonly id: string;
  readonly ref: string;
  /** What one of its fields says comes from there; `path` goes further down. */
  from(field: keyof (F & Common) & string, ...path: (string | number)[]): From;
};

/** @param columns for kinds that come in sheets and pasted tables: of every field which columns it has */
export function defineKind<F extends Fields>(
  id: string,
  name: keyof F & string,
  fields: F,
  columns?: ColumnsOf<F>,
): Kind<F> {
  const all = { ...fields, ...common };
  const schema = (schemaOf(all) as unknown as z.ZodObject).extend({
    id: idSchema,
    comments: commentsSchema.optional(),
  });
  return {
    id,
    name,
    fields: all,
    schema: schema as unknown as Kind<F>['schema'],
    columns: columns ? columnsOf(id, fields, columns) : [],
  };
}

/** A reference to a fact of another kind, by id; plain, it is the fact itself. */
export function ref<F extends Fields>(kind: Kind<F>): Field<string, Fact<F>> {
  return {
    schema: idSchema,
    read: (id, reader) => reader.fact(kind.id, id) as Fact<F>,
    form: { type: 'ref', kind: kind.id },
    optional: false,
  };
}
