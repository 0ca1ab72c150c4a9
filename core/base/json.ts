/** Values as files can hold them: what is taken into a workspace must come back the same when it is read again. */
import { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A file's values lie a few levels down in it, and the reader stops at 64. */
const deepest = 48;
/** Keys that change objects themselves. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepest) return false;
  if (Array.isArray(value)) {
    // Holes are not seen by `every`.
    for (const item of value) if (!isJson(item, depth + 1)) return false;
    return true;
  }
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(([key, item]) => !forbidden.has(key) && isJson(item, depth + 1));
}

export const jsonSchema = z.custom<Json>((value) => isJson(value), 'expected a value that a file can hold');

/** Whether two values say the same; the order of an object's keys says nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => same(item, b[i]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as never)[key]),
  );
}

/** An object with a field set, or removed when there is no value; the others keep their places. */
export function withField<T extends object>(holder: T, field: string, value: unknown): T {
  if (value !== undefined) return { ...holder, [field]: value };
  const { [field]: _gone, ...rest } = holder as Record<string, unknown>;
  return rest as T;
}
