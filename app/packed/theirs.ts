/** Another's version of a `.lysark` file that we have open: put together with ours. */
import { idSchema } from '../../core/model/field';
import { isWhole, type LeftOut, lackedByBoth } from '../../core/packing';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { decodeUtf8, JsonError, parseJson } from '../../workspace/json';
import { commissionFile } from '../../workspace/layout';
import { type Unpacked, unpack } from '../../workspace/pack';
import { isKnownPacking, packingJson, type ReadPacking } from '../../workspace/packing';
import type { Tree } from '../../workspace/tree';
import { type Door, mergeTree } from './door';
import type { WorkingFolder } from './working-folder';

/**
 * - `taken`: it is in the working folder, and the note speaks of it.
 * - `unfit`: it cannot be put together with ours; it is another commission's, damaged, or of a newer edition.
 * - `waiting`: not now.
 */
export type Took = 'taken' | 'unfit' | 'waiting';

/** @param file real path of the packed file */
export async function takeTheirs(
  folder: WorkingFolder,
  file: string,
  bytes: Uint8Array,
  ours: { tree: Tree; packing: ReadPacking },
  door: Door,
): Promise<Took> {
  const theirs = readable(bytes);
  const lacks = theirs && commonLacks(ours.packing, theirs.packing);
  if (!theirs || !lacks || commissionIn(theirs.tree) !== commissionIn(ours.tree)) return 'unfit';
  const note = folder.note();
  // What it lacks on purpose must not be taken for removed.
  const apart = lacks.theirs
    ? [...theirs.tree.keys()]
    : await folder.forward(theirs.tree, note && folder.contents(note.tree));
  const [merged, others] = [apart.filter(isMerged), apart.filter((path) => !isMerged(path))];
  if (merged.length > 0) await mergeTree(door, theirs.tree, folder.root, lacks.theirs);
  for (const path of others) {
    const [mine, other] = [ours.tree.get(path), theirs.tree.get(path)];
    if (other && (!mine || sha256(mine) !== sha256(other))) await folder.keepBeside(path, other);
  }
  await door.look();
  if (!(await door.flush())) return 'waiting';
  const tree = await folder.writeContents(theirs.tree);
  const packing = isKnownPacking(theirs.packing)
    ? { ...theirs.packing, leftOut: lacks.both }
    : theirs.packing;
  await folder.write({ file, digest: sha256(bytes), tree, packing: packingJson(packing) });
  return 'taken';
}

/** What the host merges: files of the commission, its pictures and its looks. */
function isMerged(path: string): boolean {
  return path === commissionFile || /^(facts|decks|outlines|conflicts|assets|themes)\/[^/]+$/.test(path);
}

function readable(bytes: Uint8Array): Unpacked | undefined {
  try {
    return unpack(bytes);
  } catch (error) {
    if (error instanceof WorkspaceError) return undefined;
    throw error;
  }
}

/**
 * @returns what both lack, and what theirs lacks and ours does not; undefined when it says so in a way that we cannot
 *   read
 */
function commonLacks(
  ours: ReadPacking,
  theirs: ReadPacking,
): { both: LeftOut; theirs: LeftOut | undefined } | undefined {
  const same = JSON.stringify(packingJson(ours)) === JSON.stringify(packingJson(theirs));
  if (theirs && !isKnownPacking(theirs)) return same ? { both: {}, theirs: undefined } : undefined;
  const mine = isKnownPacking(ours) ? ours.leftOut : {};
  const other = theirs?.leftOut ?? {};
  const both = lackedByBoth(mine, other);
  const alike = isWhole(other) || JSON.stringify(sorted(other)) === JSON.stringify(sorted(mine));
  return { both: alike ? other : both, theirs: alike ? undefined : other };
}

function sorted(leftOut: LeftOut): unknown {
  return Object.entries(leftOut).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Id of the commission; undefined where its file cannot be read. */
export function commissionIn(tree: Tree): string | undefined {
  try {
    const json = parseJson(decodeUtf8(tree.get(commissionFile)!)) as { id?: unknown } | null;
    return idSchema.safeParse(json?.id).data;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
