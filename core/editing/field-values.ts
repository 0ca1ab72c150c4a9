/** What may stand at a path of a kind's form: «said», «when.start», «points.text». Pure. */
import type { z } from 'zod';
import { type KindId, kindOf } from '../model/kinds';
import { branches, schemasAt, shapeOf } from '../model/parse/schema';

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

const known = new Map<string, z.ZodType[]>();

function schemasOf(kind: KindId, path: string): z.ZodType[] {
  const key = `${kind} ${path}`;
  let found = known.get(key);
  if (!found) {
    found = at(kindOf(kind).schema, path === '' ? [] : path.split('.'));
    known.set(key, found);
  }
  return found;
}

export function acceptsAt(kind: KindId, path: string, value: unknown): boolean {
  return schemasOf(kind, path).some((schema) => schema.safeParse(value).success);
}

/** Whether a field has to be filled in where its holder is. */
export function requiredAt(kind: KindId, path: string): boolean {
  const parts = path.split('.');
  const key = parts.pop()!;
  return schemasOf(kind, parts.join('.')).some((holder) => {
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
