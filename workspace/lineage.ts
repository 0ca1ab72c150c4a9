/**
 * Who has written what into a file, so that two versions of it can be told apart: whether one came from the other, or
 * both were made without knowing of each other. It stands in the file itself, as its last key `saved`, because a file
 * may come by any way there is: synchronisation, mail, a memory stick. No schema knows of the key; it is taken out
 * before the contents are read.
 */
import { sha256 } from './disk';

/**
 * A version vector: how often each replica has saved the file. A replica is one folder on one machine, with a key such
 * as `kari-3f9a1c`. Nothing in it: nobody knows, which is not the same as that nobody has written it.
 */
export type Versions = Readonly<Record<string, number>>;

export interface Lineage {
  by: Versions;
  /** First 16 hexadecimal digits of the SHA-256 of the text without the key. */
  sum: string;
}

const replicaForm = /^[a-z0-9][a-z0-9-]{0,59}$/;
const sumForm = /^[0-9a-f]{16}$/;
/** A file with more replicas than this was made to be one. */
const mostReplicas = 200;
const mostSaves = 2 ** 40;

export function isReplica(key: string): boolean {
  return replicaForm.test(key);
}

/**
 * How `a` stands to `b`: `before` when whoever wrote `b` knew everything in `a`, `apart` when each has something that
 * the other did not know. Of what has no lineage (no keys) this says nothing: ask `isKnown` first.
 */
export function compare(a: Versions, b: Versions): 'same' | 'before' | 'after' | 'apart' {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  let less = false;
  let more = false;
  for (const key of keys) {
    const [mine, other] = [countOf(a, key), countOf(b, key)];
    if (mine < other) less = true;
    if (mine > other) more = true;
  }
  if (less && more) return 'apart';
  return less ? 'before' : more ? 'after' : 'same';
}

/** `compare` of two versions whose texts are known. A cloned machine counts as the one it was cloned from. */
export function relation(a: Lineage, b: Lineage): ReturnType<typeof compare> {
  const found = compare(a.by, b.by);
  return found === 'same' && a.sum !== b.sum ? 'apart' : found;
}

export function isKnown(versions: Versions | undefined): versions is Versions {
  return versions !== undefined && Object.keys(versions).length > 0;
}

/** What knows both: of every replica the higher count. */
export function join(a: Versions, b: Versions): Versions {
  const out: Record<string, number> = {};
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    out[key] = Math.max(countOf(a, key), countOf(b, key));
  }
  return bounded(out);
}

/**
 * The versions that a file has when a replica saves it.
 * @param least what the replica is known to have counted to before; a file that was put back must not make it count anew
 */
export function next(versions: Versions, replica: string, least = 0): Versions {
  const count = Math.min(Math.max(countOf(versions, replica), least) + 1, mostSaves);
  return bounded({ ...versions, [replica]: count }, replica);
}

function countOf(versions: Versions, key: string): number {
  return Object.hasOwn(versions, key) ? versions[key]! : 0;
}

/** Sorted, and those that saved least left out where there are too many; `kept` always stays. */
function bounded(versions: Record<string, number>, kept?: string): Versions {
  const rank = ([key, count]: [string, number]): number => (key === kept ? Number.POSITIVE_INFINITY : count);
  const all = Object.entries(versions);
  const few =
    all.length <= mostReplicas
      ? all
      : all.sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1)).slice(0, mostReplicas);
  return Object.fromEntries(few.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The text of a file with its lineage, which takes the place of any that stands there.
 * @param sum of the version that another program's edit was made of; not given: the text is ours
 * @throws when the text is no JSON object
 */
export function withLineage(text: string, by: Versions, sum?: string): string {
  const plain = withoutLineage(text);
  const saved = { by: bounded({ ...by }), sum: sum ?? sumOf(plain) };
  const lines = JSON.stringify({ saved }, null, 2).slice(2);
  return plain === '{}\n' ? `{\n${lines}\n` : `${plain.slice(0, -'\n}\n'.length)},\n${lines}\n`;
}

/** The text as it is summed: as we write it, without lineage. */
export function withoutLineage(text: string): string {
  const plain = stripped(text);
  if (plain !== undefined && (plain === '{}\n' || plain.endsWith('\n}\n'))) return plain;
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('Only a JSON object can carry a lineage.');
  const { saved: _, ...rest } = json as Record<string, unknown>;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** As it stands at the end of every file that we write. */
const ending =
  /(,?)\n {2}"saved": \{\n {4}"by": \{[^{}]{0,20000}\},\n {4}"sum": "[0-9a-f]{16}"\n {2}\}\n\}\n?$/;

/** Undefined when a lineage stands in it otherwise than we write it. */
function stripped(text: string): string | undefined {
  // Neither line ends nor a byte order mark are an edit: git and editors change them by themselves.
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const found = ending.exec(plain.slice(-30_000));
  if (!found) return /"saved"\s*:/.test(plain) ? undefined : plain;
  const before = plain.slice(0, plain.length - found[0].length);
  return before === '{' ? '{}\n' : `${before}\n}\n`;
}

export function sumOf(plain: string): string {
  return sha256(plain).slice(0, 16);
}

/** What a file says of its lineage, from anyone. */
export interface ReadLineage {
  /** Nothing in it when the file says nothing, or nothing that can be believed. */
  by: Versions;
  /** As it stands in the file. */
  sum?: string;
  /** Another program has edited the very version that the lineage speaks of, or what is said cannot be read. */
  foreign: boolean;
  /** The contents without it. */
  rest: unknown;
}

/** @param json what the text holds */
export function readLineage(json: unknown, text: string): ReadLineage {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !Object.hasOwn(json, 'saved')) {
    return { by: {}, foreign: false, rest: json };
  }
  const { saved, ...rest } = json as Record<string, unknown>;
  const read = lineageOf(saved);
  if (!read) return { by: {}, foreign: true, rest };
  const plain = stripped(text);
  return { ...read, foreign: plain === undefined || sumOf(plain) !== read.sum, rest };
}

function lineageOf(saved: unknown): Lineage | undefined {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return undefined;
  const { by, sum } = saved as Record<string, unknown>;
  if (typeof sum !== 'string' || !sumForm.test(sum)) return undefined;
  if (typeof by !== 'object' || by === null || Array.isArray(by)) return undefined;
  const counts = Object.entries(by);
  if (counts.length > mostReplicas || !counts.every(isCount)) return undefined;
  return { by: Object.fromEntries(counts) as Record<string, number>, sum };
}

function isCount([key, count]: [string, unknown]): boolean {
  return isReplica(key) && Number.isInteger(count) && (count as number) > 0 && (count as number) <= mostSaves;
}
