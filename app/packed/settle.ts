/** What to do about a packed file and the working folder that was left from last time. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { readPacked } from '../../workspace/pack';
import { treeDigest } from '../../workspace/tree';
import { AppError } from '../errors';
import type { Box, Version } from './box';
import type { OuterFile } from './outer';

/**
 * Makes the working folder what is to be edited: as it was left when it holds edits that are not in the file yet,
 * otherwise the file as it is now. Only for who holds the lock.
 *
 * @returns whether the working folder holds something that must be packed
 * @throws AppError when the file is not there, WorkspaceError when it cannot be unpacked; then nothing has happened
 */
export async function settle(box: Box, outer: OuterFile): Promise<boolean> {
  const bytes = outer.read();
  const left = await box.tree();
  const note = box.note();
  if (!left) {
    if (!bytes) throw missing(outer);
    const tree = readPacked(bytes);
    // Whatever lies there is no workspace any more; it is not thrown away.
    if (await box.filled()) await rename(box.work, join(box.folder, `unreadable-${Date.now()}`));
    await box.fill(tree, outer.path, sha256(bytes));
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
    await box.write({ file: outer.path, digest, tree });
    return tree !== left.digest;
  }
  // A write that was only announced may not have happened: its edits count as not in any file.
  const edited = note?.tree !== left.digest;
  try {
    const theirs = readPacked(bytes);
    const same = treeDigest(theirs) === left.digest;
    if (!edited && !same) await box.fill(theirs, outer.path, digest);
    else if (same) await box.write({ file: outer.path, digest, tree: left.digest });
    return edited && !same;
  } catch (error) {
    // The edits are worth more than a file that cannot be read; it is kept beside them when they are packed.
    if (edited && error instanceof WorkspaceError) return true;
    throw error;
  }
}

function missing({ path }: OuterFile): AppError {
  return new AppError('file', `Cannot read ${path}: it does not exist.`);
}
