/** What zod finds, in people's words: what is wrong, where, and what was probably meant. */
import type { z } from 'zod';
import { nearest, nearestWords } from '../nearest';
import { branches, keysAt, schemasAt, schemaWords, typeWords, unionsAt } from './schema';

interface Finding {
  rule: string;
  path: PropertyKey[];
  /** The key that is missing or unknown, which the path does not name. */
  key?: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Explains every issue that a schema has with a value. */
export function explain(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => one(schema, value, issue));
}

function one(schema: z.ZodType, root: unknown, issue: Issue): Finding[] {
  const path = [...issue.path];
  const value = at(root, path);
  const found = (rule: string, message: string, key?: string): Finding[] => [
    { rule, path, message, ...(key === undefined ? {} : { key }) },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => found('unknown-key', unknownKey(key, keysAt(schema, path)), key));
    case 'invalid_type': {
      if (value === undefined && path.length > 0) return missing(path);
      const expected = schemaWordsAt(schema, path) ?? typeWords(issue.expected);
      return found('wrong-type', `expected ${expected}, got ${valueWords(value)}`);
    }
    case 'invalid_value': {
      if (value === undefined && path.length > 0) return missing(path);
      const known = issue.values.map(String);
      const near = typeof value === 'string' ? nearestWords(value, known) : '';
      return found('wrong-value', `expected ${either(issue.values)}, got ${valueWords(value)}${near}`);
    }
    case 'too_small':
      return found('too-short', tooSmall(issue.origin, Number(issue.minimum)));
    case 'too_big':
      return found('too-long', tooBig(issue.origin, Number(issue.maximum)));
    case 'invalid_key': {
      const key = String(path.pop());
      return [
        { rule: 'wrong-key', path, message: `${JSON.stringify(clip(key))} cannot stand as a key here` },
      ];
    }
    case 'invalid_union':
      return union(schema, root, issue);
    default:
      // Our own schemas word their formats and refinements: «expected a date as YYYY-MM-DD».
      return found('wrong-value', `${ownWords(issue.message)}, got ${valueWords(value)}`);
  }
}

function missing(path: PropertyKey[]): Finding[] {
  const key = path.at(-1)!;
  const name = typeof key === 'number' ? `item ${key}` : JSON.stringify(key);
  return [{ rule: 'missing', path: path.slice(0, -1), key: String(key), message: `${name} is missing` }];
}

/** The most that is worth listing in one message. */
const mostListed = 14;

function unknownKey(key: string, known: readonly string[]): string {
  const name = JSON.stringify(clip(key));
  const near = nearestWords(key, known);
  if (near !== '') return `unknown key ${name}${near}`;
  const list =
    known.length > 0 && known.length <= mostListed ? `; the known ones are ${known.join(', ')}` : '';
  return `unknown key ${name}${list}`;
}

/** The branch that the author most likely meant is the one with the least wrong in it. */
function union(schema: z.ZodType, root: unknown, issue: Issue & { code: 'invalid_union' }): Finding[] {
  const path = [...issue.path];
  const value = at(root, path);
  if (value === undefined && path.length > 0) return missing(path);
  const options = unionOptions(schema, path, issue.errors.length);
  const judged = issue.errors.map((errors, i) => {
    const option = options[i];
    return { option, errors, cost: cost(option, value, errors) };
  });
  const best = judged.reduce((a, b) => (b.cost < a.cost ? b : a), judged[0]!);
  if (!best || best.cost >= wrongKind) {
    const kinds = [...new Set(options.flatMap(branches).map(schemaWords))];
    const expected = kinds.length > 0 ? orList(kinds) : 'something else';
    return [{ rule: 'wrong-type', path, message: `expected ${expected}, got ${valueWords(value)}` }];
  }
  const inner = best.option ?? schema;
  return explain(inner, value, best.errors).map((found) => ({ ...found, path: [...path, ...found.path] }));
}

/** The options of the union at a path, in the order zod tried them. */
function unionOptions(schema: z.ZodType, path: readonly PropertyKey[], count: number): readonly z.ZodType[] {
  return unionsAt(schema, path).find((options) => options.length === count) ?? [];
}

/** From here on a branch expects another kind of value altogether. */
const wrongKind = 1000;

function cost(option: z.ZodType | undefined, value: unknown, issues: readonly Issue[]): number {
  let sum = 0;
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = option ? keysAt(option, issue.path) : [];
      for (const key of issue.keys) sum += nearest(key, known) === undefined ? 3 : 1;
    } else if (issue.code === 'invalid_union') {
      const inner = at(value, issue.path);
      const within = option ? unionOptions(option, issue.path, issue.errors.length) : [];
      const costs = issue.errors.map((errors, i) => cost(within[i], inner, errors));
      const least = Math.min(...costs, wrongKind);
      sum += issue.path.length === 0 ? least : Math.min(least, 4);
    } else if (issue.path.length === 0 && isOfAnotherKind(issue, value)) {
      sum += wrongKind;
    } else {
      sum += 2;
    }
  }
  return sum;
}

function isOfAnotherKind(issue: Issue, value: unknown): boolean {
  if (issue.code === 'invalid_value') return !issue.values.some((known) => typeof known === typeof value);
  return issue.code === 'invalid_type';
}

function schemaWordsAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const kinds = [...new Set(schemasAt(schema, path).map(schemaWords))];
  return kinds.length === 1 ? kinds[0] : undefined;
}

function ownWords(message: string): string {
  return message.startsWith('Invalid') ? 'expected another form' : message;
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return least <= 1 ? 'must not be empty' : `needs at least ${least} characters`;
  if (origin === 'array') return least <= 1 ? 'the list must not be empty' : `needs at least ${least} items`;
  return `must not be less than ${least}`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `is longer than ${most} characters`;
  if (origin === 'array') return `has more than ${most} items`;
  return `must not be more than ${most}`;
}

function orList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function either(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length === 1 ? shown[0]! : `one of ${orList(shown)}`;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A value as it can stand in a message. */
export function valueWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(clip(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? (value.length === 0 ? 'an empty list' : 'a list') : 'an object';
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
