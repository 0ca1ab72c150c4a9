/** Looking into a zod schema: which keys an object knows, what stands at a path, which branches a union has. */
import type { z } from 'zod';

/** The parts of a schema's definition that we read; everything else stays zod's own. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: readonly z.ZodType[];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** A schema without `optional`, `nullable`, defaults and pipes around it. */
function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  for (;;) {
    const next = definition(inner).innerType ?? definition(inner).in;
    if (!next) return inner;
    inner = next;
  }
}

/** The branches of a union, nested unions laid flat; a schema that is no union is its own only branch. */
export function branches(schema: z.ZodType): z.ZodType[] {
  const inner = unwrap(schema);
  const { options } = definition(inner);
  return options ? options.flatMap(branches) : [inner];
}

/** An object's keys with their schemas, in the order they were declared. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return definition(unwrap(schema)).shape;
}

/** What stands one step below a schema that is neither wrapped nor a union. */
function below(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, valueType } = definition(schema);
  if (shape) return typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
  return element ?? valueType;
}

/** Everything that may stand at a path below a schema, unions laid flat. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let found = branches(schema);
  for (const key of path) {
    found = found.flatMap((one) => {
      const next = below(one, key);
      return next ? branches(next) : [];
    });
  }
  return found;
}

/** The options of every union that may stand at a path, as written: a union inside a union is one option. */
export function unionsAt(schema: z.ZodType, path: readonly PropertyKey[]): (readonly z.ZodType[])[] {
  const parents = path.length === 0 ? [schema] : schemasAt(schema, path.slice(0, -1));
  const key = path.at(-1);
  const found = key === undefined ? parents : parents.flatMap((one) => below(one, key) ?? []);
  const out: (readonly z.ZodType[])[] = [];
  const visit = (one: z.ZodType): void => {
    const { options } = definition(unwrap(one));
    if (!options) return;
    out.push(options);
    options.forEach(visit);
  };
  found.forEach(visit);
  return out;
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(shapeOf(one) ?? {})))];
}

const words: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  enum: 'one of a few words',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** «text», «a number», «a list». */
export function typeWords(type: string): string {
  return words[type] ?? type;
}

export function schemaWords(schema: z.ZodType): string {
  return typeWords(definition(unwrap(schema)).type);
}
