/**
 * How a file that comes from elsewhere stands to what we have of it, and from which version the two came. A file says
 * itself which saves it holds (workspace/lineage.ts); the versions we once read or wrote are kept (ancestors.ts).
 */
import { same } from '../../core/base/json';
import { find, type Item } from '../../core/base/lists';
import { kindIds } from '../../core/model/kinds';
import { parseWorkspace, type SourceFile } from '../../core/model/parse';
import { emptyRegister, type Register, type Workspace } from '../../core/model/register';
import type { Templates } from '../../core/operations';
import { JsonError } from '../../workspace/json';
import { readJson } from '../../workspace/json-file';
import { compare, isKnown, type Versions } from '../../workspace/lineage';
import type { ReadFile } from '../../workspace/read';
import { workspaceFiles } from '../../workspace/save';

/**
 * - `onwards`: it was made from what we have, or nobody knows from what: whoever wrote it knew ours.
 * - `apart`: both were edited since they were the same.
 * - `older`: everything in it we have had already.
 */
export type Relation = 'onwards' | 'apart' | 'older';

/** @param ours all saves that what we have of the file holds; undefined when nobody knows */
export function relationOf(comes: ReadFile, ours: Versions | undefined): Relation {
  if (!isKnown(comes.by) || !isKnown(ours)) return 'onwards';
  switch (compare(comes.by, ours)) {
    case 'after':
      return 'onwards';
    case 'before':
      // A program that knows nothing of saves has edited an older version.
      return comes.foreign ? 'apart' : 'older';
    case 'same':
      // Two that say they are the same save and are not: a machine was copied with all it had.
      return comes.foreign ? 'onwards' : 'apart';
    case 'apart':
      return 'apart';
  }
}

/** The one who has saved what comes and whom we have not heard of; undefined when there are several. */
export function newcomer(comes: Versions | undefined, ours: Versions | undefined): string | undefined {
  const ahead = Object.entries(comes ?? {}).filter(([key, count]) => count > (ours?.[key] ?? 0));
  return ahead.length === 1 ? ahead[0]![0] : undefined;
}

/** A file as it comes, and beginnings of digests of what it was before, as whoever packed it says. */
export interface ComingFile extends ReadFile {
  came?: readonly string[];
  /** Kept once it is taken in: what comes after it from the same hand is merged from it. */
  contents?: Uint8Array;
}

/** Files as they come, read among the other files of ours. */
export interface Brought {
  /** Ours, with the parts of these files as they come. */
  workspace: Workspace;
  files: ReadonlyMap<string, ComingFile>;
}

/** Reads contents as if they stood in place of files of ours. What cannot be read has a state that says so. */
export function readAmong(
  ours: Workspace,
  contents: ReadonlyMap<string, Uint8Array>,
  templates: Templates,
): Brought {
  const files = new Map<string, ComingFile>();
  const sources: SourceFile[] = [];
  for (const [path, text] of workspaceFiles(ours, templates)) {
    if (!contents.has(path)) sources.push({ path, json: JSON.parse(text) as unknown });
  }
  for (const [path, bytes] of contents) {
    const read = jsonIn(bytes);
    sources.push({ path, json: read?.json });
    files.set(path, { state: 'unreadable', ...read?.note, contents: bytes });
  }
  const { workspace, states } = parseWorkspace(sources, templates, { images: ours.images });
  for (const [path, file] of files) files.set(path, { ...file, state: states.get(path) ?? 'unreadable' });
  return { workspace, files };
}

/** The contents of a version that we once had; undefined when they cannot be read any more. */
export function jsonOf(text: string): unknown {
  return jsonIn(new TextEncoder().encode(text))?.json;
}

function jsonIn(bytes: Uint8Array): ReturnType<typeof readJson> | undefined {
  try {
    return readJson(bytes);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/**
 * What two versions have in common, where nobody knows what they came from: then whatever differs was changed by both.
 */
export function inCommon(ours: Workspace, theirs: Workspace): Workspace {
  const register = Object.fromEntries(
    kindIds.map((kind) => [kind, both(ours.register[kind], theirs.register[kind], shared)]),
  ) as unknown as Register;
  const decks = (name: 'decks' | 'outlines') =>
    both(ours[name], theirs[name], (a, b) => ({
      ...shared(a, b),
      slides: both(a.slides, b.slides, shared),
    }));
  return {
    ...ours,
    commission: shared(ours.commission, theirs.commission),
    register: { ...emptyRegister(), ...register },
    decks: decks('decks'),
    outlines: decks('outlines'),
    conflicts: both(ours.conflicts ?? [], theirs.conflicts ?? [], shared),
  };
}

function both<T extends Item>(ours: readonly T[], theirs: readonly T[], make: (a: T, b: T) => T): T[] {
  return ours.flatMap((one) => {
    const other = find(theirs, one.id);
    return other === undefined ? [] : [one === other ? one : make(one, other)];
  });
}

/** The fields in which two agree. */
function shared<T extends object>(a: T, b: T): T {
  const other = b as Record<string, unknown>;
  return Object.fromEntries(Object.entries(a).filter(([key, value]) => same(value, other[key]))) as T;
}
