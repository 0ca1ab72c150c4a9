/** Collects what is wrong in one file, and reads its values through their schemas. */

import type { z } from 'zod';
import { type Diagnostic, type Place, placePath } from '../../diagnostics';
import { explain } from './issues';

/** Nobody reads on; and a file made to be wrong must not make us search for the nearest word a million times. */
const mostPerFile = 300;

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  /** False once something of the file was left out: saving it would then lose that. */
  complete = true;

  constructor(readonly file: string) {}

  /** True when nothing more is taken down. */
  get full(): boolean {
    return this.diagnostics.length > mostPerFile;
  }

  /** @param at more about the place than file and path */
  error(rule: string, path: readonly PropertyKey[], message: string, at: Place = {}): void {
    if (this.full) return;
    if (this.diagnostics.length === mostPerFile) {
      const more = `there are more than ${mostPerFile} mistakes in this file; the rest are not listed`;
      this.diagnostics.push({
        rule: 'too-many-errors',
        severity: 'error',
        message: more,
        at: { file: this.file },
      });
      return;
    }
    this.diagnostics.push({
      rule,
      severity: 'error',
      message,
      at: { file: this.file, ...placePath(path), ...at },
    });
  }
}

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
