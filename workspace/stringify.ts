/** One way to write a value: two spaces, keys in the order their schema declares them, a final newline. */
import type { z } from 'zod';
import { branches, schemasAt, shapeOf } from '../core/model/parse/schema';

/** These name what they stand in, so they come first wherever they stand. */
const first = ['format', 'id'];

/**
 * @param schema gives the order of the keys; keys it does not know follow as they are
 * @throws when the value holds a number that JSON cannot
 */
export function stringify(value: unknown, schema?: z.ZodType): string {
  return `${JSON.stringify(inOrder(value, schema ? branches(schema) : []), null, 2)}\n`;
}

function inOrder(value: unknown, schemas: readonly z.ZodType[]): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A file cannot hold the number ${value}.`);
  if (Array.isArray(value)) {
    const element = schemas.flatMap((schema) => schemasAt(schema, [0]));
    return value.map((item) => inOrder(item, element));
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const schema = fitting(schemas, keys);
  const known = Object.keys((schema && shapeOf(schema)) ?? {});
  const order = new Set([...first, ...known, ...keys].filter((key) => Object.hasOwn(value, key)));
  return Object.fromEntries(
    [...order].map((key) => [
      key,
      inOrder((value as Record<string, unknown>)[key], schema ? schemasAt(schema, [key]) : []),
    ]),
  );
}

/** Of several branches the one that knows most of the keys. */
function fitting(schemas: readonly z.ZodType[], keys: readonly string[]): z.ZodType | undefined {
  let best: z.ZodType | undefined;
  let most = -1;
  for (const schema of schemas) {
    const shape = shapeOf(schema);
    const count = shape ? keys.filter((key) => Object.hasOwn(shape, key)).length : 0;
    if (count > most) {
      best = schema;
      most = count;
    }
  }
  return best;
}
