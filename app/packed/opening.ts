/** How the working folder of a `.lysark` file comes to be what is edited. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { unpack } from '../../workspace/pack';
import { packingJson } from '../../workspace/packing';
import { treeDigest } from '../../workspace/tree';
import { AppError } from '../errors';
import type { OuterFile } from './outer';
import { commissionIn } from './theirs';
import type { Version, WorkingFolder } from './working-folder';

/** Milliseconds. */
const takeOver = 10_000;

/** Another program has just begun to unpack it. @throws WorkspaceError when it does not come to an end */
export async function unpackedByOther(folder: WorkingFolder): Promise<void> {
  for (const until = Date.now() + takeOver; Date.now() < until; ) {
    if (await folder.filled()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new WorkspaceError('no-folder', 'Another program has the file open and is not done unpacking it.');
}

/**
 * Makes the working folder what is to be edited: as it was left when it holds edits that are not in the file yet,
 * otherwise the file as it is now. Only for the holder of the lock.
 *
 * @returns whether the working folder holds something that must be packed
 * @throws AppError when the file is not there, WorkspaceError when it cannot be unpacked; then nothing has happened
 */
export async function settle(folder: WorkingFolder, outer: OuterFile): Promise<boolean> {
  const bytes = outer.read();
  const left = await folder.tree();
  const note = folder.note();
  if (!left) {
    if (!bytes) throw missing(outer);
    const unpacked = unpack(bytes);
    // Whatever lies there is no workspace any more; it is not thrown away.
    if (await folder.filled()) await rename(folder.work, join(folder.root, `unreadable-${Date.now()}`));
    await folder.fill(unpacked, outer.path, sha256(bytes));
    return false;
  }
  if (!bytes) {
    if (note?.tree === left.digest) throw missing(outer);
    return true;
  }
  const digest = sha256(bytes);
  const held: Version | undefined = note?.next?.digest === digest ? note.next : note;
  if (held?.digest === digest) {
    const { tree } = held;
    await folder.write({ file: outer.path, digest, tree, packing: note?.packing });
    return tree !== left.digest;
  }
  // A write that was only announced may not have happened: its edits count as not in any file.
  const edited = note?.tree !== left.digest;
  try {
    const theirs = unpack(bytes);
    if (treeDigest(theirs.tree) === left.digest) {
      const packing = packingJson(theirs.packing);
      await folder.write({
        file: outer.path,
        digest,
        tree: await folder.writeContents(theirs.tree),
        packing,
      });
      return false;
    }
    // Of the same commission the host takes it in: its recovery log is about what lies here.
    if (edited || commissionIn(theirs.tree) === commissionIn(left.tree)) return true;
    await folder.fill(theirs, outer.path, digest);
    return false;
  } catch (error) {
    // The edits are worth more than a file that cannot be read; it is kept beside them when they are packed.
    if (edited && error instanceof WorkspaceError) return true;
    throw error;
  }
}

function missing({ path }: OuterFile): AppError {
  return new AppError('file', `Cannot read ${path}: it does not exist.`);
}
