/** Which of several copies of one commission is the newest, as their files say themselves. */
import { readFile, stat } from 'node:fs/promises';
import { DiskError } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { JsonError } from '../../workspace/json';
import { readJson } from '../../workspace/json-file';
import { isWorkspaceFile } from '../../workspace/layout';
import { compare, isKnown, type Versions } from '../../workspace/lineage';
import { unpack } from '../../workspace/pack';
import { folderSource, type Source, treeSource } from '../../workspace/source';
import type { CopyAge } from '../contract/kin';
import type { RecentEntry } from '../settings/recents';

/** Looked at on the start page: a packed file this large would hold it back. */
const largestPacked = 100 * 1024 ** 2;
const limits = { names: 2000, file: 20 * 1024 ** 2 };
/** Milliseconds; a network drive that does not answer must not hold the list back. */
const patience = 3000;
/** Copies of one commission that are compared. */
const mostCopies = 10;

/** By path, who has saved the file, and its digest. */
type Saved = ReadonlyMap<string, { by: Versions; digest: string }>;

/** @param entries that are there @returns by id; nothing for commissions that are there once */
export async function agesOf(entries: readonly RecentEntry[]): Promise<Record<string, CopyAge>> {
  const out: Record<string, CopyAge> = {};
  for (const commission of new Set(entries.map((one) => one.commission))) {
    const copies = entries.filter((one) => one.commission === commission).slice(0, mostCopies);
    if (copies.length < 2) continue;
    const saved = await Promise.all(copies.map((one) => inTime(savedIn(one))));
    copies.forEach((one, i) => {
      out[one.id] = ageAmong(
        saved[i],
        saved.filter((_, n) => n !== i),
      );
    });
  }
  return out;
}

function ageAmong(own: Saved | undefined, others: readonly (Saved | undefined)[]): CopyAge {
  if (!own) return 'unknown';
  const relations = others.map((other) => (other ? relation(own, other) : 'unknown'));
  if (relations.includes('before')) return 'older';
  if (relations.includes('apart')) return 'apart';
  if (relations.includes('unknown')) return 'unknown';
  return relations.includes('after') ? 'newest' : 'same';
}

type Relation = ReturnType<typeof compare> | 'unknown';

/** Of all files together: newer when it is newer in some and older in none. */
function relation(a: Saved, b: Saved): Relation {
  const found = new Set<Relation>();
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(path), b.get(path)];
    // A file that only one of them has says nothing of which came first.
    if (!one || !other || one.digest === other.digest) continue;
    if (isKnown(one.by) && isKnown(other.by)) found.add(compare(one.by, other.by));
    // What was never saved here came first.
    else found.add(isKnown(one.by) ? 'after' : isKnown(other.by) ? 'before' : 'unknown');
  }
  found.delete('same');
  if (found.size === 0) return 'same';
  if (found.has('unknown')) return 'unknown';
  return found.size === 1 ? [...found][0]! : 'apart';
}

async function savedIn({ path, kind }: RecentEntry): Promise<Saved | undefined> {
  try {
    const source = kind === 'folder' ? folderSource(path) : await packedSource(path);
    return source && savesOf(source);
  } catch (error) {
    if (error instanceof WorkspaceError || error instanceof DiskError) return undefined;
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return undefined;
    throw error;
  }
}

async function packedSource(path: string): Promise<Source | undefined> {
  if ((await stat(path)).size > largestPacked) return undefined;
  return treeSource(unpack(await readFile(path)).tree);
}

function savesOf(source: Source): Saved {
  const out = new Map<string, { by: Versions; digest: string }>();
  const read = (path: string): void => {
    if (!isWorkspaceFile(path)) return;
    try {
      const { by, digest } = readJson(source.bytes(path, limits.file)).note;
      out.set(path, { by, digest });
    } catch (error) {
      if (!(error instanceof JsonError || error instanceof DiskError)) throw error;
    }
  };
  read('commission.json');
  for (const folder of ['facts', 'decks', 'outlines']) {
    for (const name of source.names(folder, limits.names).names) read(`${folder}/${name}`);
  }
  return out;
}

async function inTime<T>(work: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), patience);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
