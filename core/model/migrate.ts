/** Brings a file's JSON to the format that this version writes. Files of a newer format are left alone and named. */
import { currentFormat, type FileType, type Migration, migrations } from './migrations';
import type { Json } from './migrations/json';

export { currentFormat, type FileType, factsFormat, type Migration, migrations } from './migrations';

export type Migrated =
  /** `from` differs from the current format when something was done. */
  | { ok: true; json: Json; from: number }
  | { ok: false; rule: 'newer-format' | 'format' | 'wrong-type'; message: string };

interface MigrateOptions {
  /** Told of every step that is taken; the tests see to it that each one is taken somewhere. */
  onStep?(step: Migration): void;
}

export function migrateFile(type: FileType, json: unknown, options: MigrateOptions = {}): Migrated {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, rule: 'wrong-type', message: 'expected an object with "format" and contents' };
  }
  const current = currentFormat(type);
  const { format } = json as Json;
  if (format === undefined) {
    return { ok: false, rule: 'format', message: `"format" is missing; this version writes ${current}` };
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return { ok: false, rule: 'format', message: `expected a format number from 1 to ${current}` };
  }
  if (format > current) {
    return {
      ok: false,
      rule: 'newer-format',
      message: `format ${format} is newer than this version of Lysark knows (${current}); the file is left untouched`,
    };
  }
  let now: Json = { ...(json as Json) };
  for (let at = format; at < current; at++) {
    const step = migrations.find((one) => one.type === type && one.from === at);
    if (!step)
      return { ok: false, rule: 'format', message: `there is no way from format ${at} to ${at + 1}` };
    now = { ...step.run(now), format: at + 1 };
    options.onStep?.(step);
  }
  return { ok: true, json: now, from: format };
}
