/**
 * Puts a file in place of another, or removes one, only while it still is the one that was known. Programs that know
 * nothing of our lock may write at any moment; Node cannot compare and rename in one step. So the file is read in the
 * same turn in which it is replaced, and what lay there is held by a second name until it has been read once more: what
 * somebody wrote in between is kept as a copy beside it. What remains is a program that puts *another* file in place
 * between two calls to the system, some microseconds; and where there are no links (FAT, some network drives), one that
 * writes between the reading and the renaming.
 */
import { linkSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { putNew, syncFolder, temporaryName, writeTemporary } from './atomic';
import { DiskError, readInside, sha256, target } from './disk';
import type { SaveLock } from './save-lock';

export interface Change {
  /** Relative to the workspace, with forward slashes. */
  path: string;
  /** New contents, or null to remove the file. */
  text: string | null;
}

/** A change whose contents lie on the disk already, beside the file that they will be. */
export interface Prepared extends Change {
  /** Undefined for a file that is to go. */
  temporary?: string;
  /** Of the temporary file, which the file will have too: see `signatureOf`. */
  signature?: string;
}

const mostRead = 50 * 1024 ** 2;

/** SHA-256 of a file's contents, null when it does not exist. @throws DiskError */
export function digestOf(root: string, path: string): string | null {
  try {
    return sha256(readInside(root, path, mostRead));
  } catch (error) {
    if (error instanceof DiskError && error.code === 'missing') return null;
    throw error;
  }
}

export async function prepare(root: string, { path, text }: Change): Promise<Prepared> {
  if (text === null) return { path, text };
  if (dirname(path) !== '.') await mkdir(join(root, dirname(path)), { recursive: true });
  return { path, text, ...(await writeTemporary(target(root, path), text)) };
}

/** Takes away what `prepare` wrote; nothing when it is in place. */
export function discard(prepared: readonly Prepared[]): void {
  for (const { temporary } of prepared) if (temporary !== undefined) rmSync(temporary, { force: true });
}

/**
 * @param expected SHA-256 of what should lie there, null for nothing
 * @returns false when something else lies there; then nothing has happened
 * @throws LockLost
 */
export async function putInPlace(
  root: string,
  prepared: Prepared,
  expected: string | null,
  lock: SaveLock,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (!replaceNow(root, prepared, expected, lock)) return false;
      break;
    } catch (error) {
      // On Windows a virus scanner or OneDrive may hold the file for a moment.
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt >= 8 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
  await syncFolder(join(root, dirname(prepared.path)));
  return true;
}

/** All in one turn: nothing of ours comes in between. */
function replaceNow(root: string, prepared: Prepared, expected: string | null, lock: SaveLock): boolean {
  const { path, temporary } = prepared;
  lock.check();
  if (digestOf(root, path) !== expected) return false;
  const real = target(root, path);
  if (temporary === undefined) return expected === null || removeNow(root, path, real, expected);
  if (expected === null) return putNew(temporary, real);
  const before = secondName(real);
  try {
    renameSync(temporary, real);
  } catch (error) {
    if (before !== undefined) rmSync(before, { force: true });
    throw error;
  }
  if (before !== undefined) keepIfChanged(root, path, before, expected);
  return true;
}

/** Taken aside first, so that what goes is what was looked at. */
function removeNow(root: string, path: string, real: string, expected: string): boolean {
  const aside = join(dirname(real), temporaryName(basename(real)));
  renameSync(real, aside);
  keepIfChanged(root, path, aside, expected);
  return true;
}

/** A second name for a file that is about to be replaced; undefined where there are no links. */
function secondName(real: string): string | undefined {
  const name = join(dirname(real), temporaryName(basename(real)));
  try {
    linkSync(real, name);
    return name;
  } catch {
    return undefined;
  }
}

/** What lay there goes, unless somebody wrote into it at the last moment: then it becomes a copy that is merged. */
function keepIfChanged(root: string, path: string, was: string, expected: string): void {
  const digest = digestOf(dirname(was), basename(was));
  if (digest === null || digest === expected) rmSync(was, { force: true });
  else keepBeside(root, path, was);
}

/**
 * Keeps a file beside another as «people (Konflikt 1).json», a name that is known as a copy. Nothing is written over.
 * @param file is moved
 * @returns its path, relative to the workspace
 */
export function keepBeside(root: string, path: string, file: string): string {
  const stem = path.slice(0, -'.json'.length);
  const folder = dirname(target(root, path));
  for (let n = 1; ; n++) {
    const copy = `${stem} (Konflikt ${n}).json`;
    if (putNew(file, join(folder, basename(copy)))) return copy;
  }
}

/** As `keepBeside`, for contents that lie in no file yet. */
export async function keepContents(root: string, path: string, contents: Uint8Array): Promise<string> {
  const { temporary } = await writeTemporary(target(root, path), contents);
  return keepBeside(root, path, temporary);
}
