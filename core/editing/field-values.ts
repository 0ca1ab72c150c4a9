/** What may stand at a path of a kind's form: «said», «when.start», «points.text». Pure. */
import type { z } from 'zod';
import { commissionSchema } from '../model/commission';
import type { FieldForm } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { branches, schemasAt, shapeOf } from '../model/parse/schema';
import { isEmpty } from './values';

/** Items of lists have no number in a form's path. */
function inside(schema: z.ZodType): z.ZodType[] {
  return branches(schema).flatMap((one) => {
    if (shapeOf(one)) return [one];
    const items = schemasAt(one, [0]);
    return items.length > 0 ? [one, ...items.flatMap(inside)] : [one];
  });
}

function at(schema: z.ZodType, path: readonly string[]): z.ZodType[] {
  let found = inside(schema);
  for (const key of path) {
    found = found.flatMap((one) => (shapeOf(one) ? schemasAt(one, [key]).flatMap(inside) : []));
  }
  return found;
}

/** What has a form: a kind of fact, or the commission itself. */
export type FormOf = KindId | 'commission';

const known = new Map<string, z.ZodType[]>();

function schemasOf(form: FormOf, path: string): z.ZodType[] {
  const key = `${form} ${path}`;
  let found = known.get(key);
  if (!found) {
    const schema = form === 'commission' ? commissionSchema : kindOf(form).schema;
    found = at(schema, path === '' ? [] : path.split('.'));
    known.set(key, found);
  }
  return found;
}

export function acceptsAt(form: FormOf, path: string, value: unknown): boolean {
  return schemasOf(form, path).some((schema) => schema.safeParse(value).success);
}

/** Whether a field has to be filled in where its holder is. */
export function requiredAt(form: FormOf, path: string): boolean {
  const parts = path.split('.');
  const key = parts.pop()!;
  return schemasOf(form, parts.join('.')).some((holder) => {
    const field = shapeOf(holder)?.[key];
    return field !== undefined && !field.safeParse(undefined).success;
  });
}

/** Fields that an entry cannot be without and that it lacks or has wrong. */
export function wrongFields(kind: KindId, values: Readonly<Record<string, unknown>>): Set<string> {
  const { schema, fields } = kindOf(kind);
  const read = schema.safeParse({ ...values, id: 'ny' });
  if (read.success) return new Set();
  return new Set(
    read.error.issues.flatMap(({ path }) =>
      path[0] !== undefined && fields[String(path[0])] ? [String(path[0])] : [],
    ),
  );
}

/**
 * The paths in a value of several parts that must be filled in and are not, in the order of its form: what makes a draft
 * of it that no file can hold.
 *
 * @param required whether a path must be filled in where what is around it is there
 */
export function lackingIn(
  form: FieldForm,
  path: string,
  value: unknown,
  required: (path: string) => boolean,
): string[] {
  if (form.type === 'timed') return lackingIn(form.of, path, value, required);
  if (form.type === 'source') {
    const said = (value ?? {}) as Readonly<Record<string, unknown>>;
    return isEmpty(said) || 'unknown' in said || !isEmpty(said.title) ? [] : [`${path}.title`];
  }
  if (form.type === 'list') {
    const items = Array.isArray(value) ? value.filter((one) => !isEmpty(one)) : [];
    return [...new Set(items.flatMap((one) => lackingIn(form.of, path, one, required)))];
  }
  if (form.type !== 'object' || isEmpty(value)) return [];
  return Object.entries(form.fields).flatMap(([key, inner]) => {
    const one = (value as Readonly<Record<string, unknown>>)[key];
    const at = `${path}.${key}`;
    if (isEmpty(one)) return required(at) ? [at] : [];
    return lackingIn(inner, at, one, required);
  });
}
