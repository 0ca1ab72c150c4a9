/** One value through its schema, with everything that is wrong named. */
import type { z } from 'zod';
import type { Place } from '../../diagnostics';
import { explain } from './issues';
import type { Report } from './report';

/**
 * The value, or undefined when it cannot be read. Unknown keys alone do not cost people the rest: they are named and
 * left out, and the report is no longer complete.
 *
 * @param path of the value in its file
 */
export function readValue<T>(
  schema: z.ZodType<T>,
  value: unknown,
  report: Report,
  path: readonly PropertyKey[],
  at?: Place,
): T | undefined {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  for (const found of explain(schema, value, first.error.issues)) {
    report.error(found.rule, [...path, ...found.path], found.message, at);
  }
  report.complete = false;
  if (first.error.issues.some((issue) => issue.code !== 'unrecognized_keys')) return undefined;
  const stripped = structuredClone(value);
  for (const issue of first.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>(
      (v, key) => (v as Record<PropertyKey, unknown>)?.[key],
      stripped,
    );
    for (const key of issue.keys) delete (holder as Record<string, unknown>)[key];
  }
  const second = schema.safeParse(stripped);
  return second.success ? second.data : undefined;
}
