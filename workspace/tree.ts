/** All files of a folder as they stand, by path; the one reading that packing, comparing and copying share. */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renameStubbornly, syncFolder, writeNew } from './atomic';
import { DiskError, readInside, sha256 } from './disk';
import { WorkspaceError } from './errors';
import { settledFolder } from './layout';

/** Contents by path: relative, with forward slashes, in the order of their code units. */
export type Tree = ReadonlyMap<string, Uint8Array>;

export const treeLimits = {
  /** Bytes of all files together. */
  total: 1024 ** 3,
  /** Bytes of one file. */
  file: 512 * 1024 ** 2,
  files: 20_000,
  /** Folders in folders. */
  depth: 16,
};

/**
 * Reads every file below a folder. Names that begin with a full stop are left out: journals, temporary files and what
 * programs note down for themselves. Folders without files are left out too, and so are copies whose contents were taken
 * in: they belong to this folder and its history, not to the commission.
 *
 * @param root real path
 * @throws WorkspaceError `unreadable` for links that lead out, pipes and what may not be read, `too-big` past the limits
 */
export async function readTree(root: string): Promise<Tree> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const path of await pathsIn(root)) {
    const bytes = readOne(root, path);
    if (!bytes) continue;
    total += bytes.length;
    if (total > treeLimits.total) throw tooBig(path, 'the files are larger than 1 GB together');
    files.set(path, bytes);
    // Large folders must not stop everything else in the program.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return files;
}

async function pathsIn(root: string): Promise<string[]> {
  const paths: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    if (depth > treeLimits.depth)
      throw tooBig(folder, `there are more than ${treeLimits.depth} folders in folders`);
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || (folder === '' && isLeftOut(entry.name))) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path, depth + 1);
      else paths.push(path);
      if (paths.length > treeLimits.files)
        throw tooBig(path, `there are more than ${treeLimits.files} files`);
    }
  };
  await walk('', 0);
  return paths.sort();
}

/** Files of a workspace's own folder that are no part of it; `~$` are the marks of programs that have something open. */
function isLeftOut(name: string): boolean {
  return name === settledFolder || name.startsWith('~$');
}

/** Undefined for a file that was removed meanwhile. */
function readOne(root: string, path: string): Uint8Array | undefined {
  try {
    return readInside(root, path, treeLimits.file);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    if (error.code === 'missing') return undefined;
    throw new WorkspaceError(
      error.code === 'too-big' ? 'too-big' : 'unreadable',
      `${path}: ${error.message}.`,
      [path],
    );
  }
}

function tooBig(path: string, why: string): WorkspaceError {
  return new WorkspaceError('too-big', `${path}: ${why}.`, [path]);
}

/** SHA-256 over names and contents: the same for the same files, whatever they were packed with. */
export function treeDigest(tree: Tree): string {
  const lines = [...tree].map(([path, bytes]) => `${JSON.stringify(path)} ${sha256(bytes)}\n`);
  return sha256(lines.sort().join(''));
}

/**
 * Makes a folder with these files, all at once: they are written to a folder beside it, which then gets its name.
 *
 * @param dir must not exist or be empty; the folder above it must exist
 * @throws WorkspaceError `exists` when there is something in it, and the system's own errors
 */
export async function writeTree(dir: string, tree: Tree): Promise<void> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'ENOTDIR') throw new WorkspaceError('exists', `${dir} is a file.`);
    throw error;
  });
  if (names && names.length > 0) throw new WorkspaceError('exists', `The folder ${dir} is not empty.`);
  await removeAbandoned(dirname(dir));
  const temporary = join(dirname(dir), `.${basename(dir)}.${randomBytes(6).toString('hex')}${unfinished}`);
  await mkdir(temporary);
  try {
    const folders = new Set<string>();
    for (const [path, bytes] of tree) {
      const folder = dirname(path);
      if (folder !== '.' && !folders.has(folder)) await mkdir(join(temporary, folder), { recursive: true });
      folders.add(folder);
      await writeNew(join(temporary, path), bytes);
    }
    for (const folder of folders) await syncFolder(join(temporary, folder));
    // Windows renames onto no folder, not even an empty one.
    if (names) await rmdir(dir);
    await renameStubbornly(temporary, dir);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    // Someone else was faster.
    if (!names && (await stat(dir).catch(() => undefined)))
      throw new WorkspaceError('exists', `${dir} is there already.`);
    throw error;
  }
  await syncFolder(dirname(dir));
}

const unfinished = '.lysark-unpacking';
/** A folder this old, in milliseconds, was left behind by a program that was killed. */
const abandonedAfter = 60 * 60_000;

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!name.startsWith('.') || !name.endsWith(unfinished)) continue;
    const path = join(folder, name);
    const info = await lstat(path).catch(() => undefined);
    if (!info?.isDirectory() || Date.now() - info.mtimeMs < abandonedAfter) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
