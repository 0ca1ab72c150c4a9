/**
 * Copies whose contents have been taken in are put away by day, and never deleted unseen: whoever doubts can look them
 * up. The folder is no part of the workspace; what is a year old goes, and so does the oldest past a size.
 */
import {
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { copyFile, link, open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { syncFolder, temporaryName } from './atomic';
import { DiskError, inside, readInside, sha256, target } from './disk';
import { settledFolder } from './layout';

export const settledLimits = {
  /** Milliseconds. */
  age: 365 * 86_400_000,
  /** Bytes of all that is put away. */
  total: 500 * 1024 ** 2,
  /** Bytes of one file, and files of one name and day. */
  file: 1024 ** 3,
  sameName: 1000,
};

/**
 * Puts a copy away as `settled/<day>/<folder>-<name>`. Nothing is written over: the same contents are there once, others
 * get a number. A kill at any moment leaves the copy in one place or in both.
 *
 * @param dir real path of the workspace
 * @param path of the copy, relative to it
 * @param digest of the bytes that were taken in; when they are others by now, the copy stays where it is
 * @param into name of the folder, beside a packed commission
 * @returns where it lies now; undefined when it stayed, or another program put it away
 * @throws the system's errors and DiskError
 */
export async function settle(
  dir: string,
  path: string,
  now: Date,
  digest?: string,
  into: string = settledFolder,
): Promise<string | undefined> {
  const folder = dirname(path);
  const name = folder === '.' ? basename(path) : `${folder.replaceAll('/', '-')}-${basename(path)}`;
  const day = `${into}/${dayOf(now)}`;
  let real: string;
  try {
    real = inside(dir, path);
  } catch (error) {
    if (error instanceof DiskError && error.code === 'missing') return undefined;
    throw error;
  }
  const known = digestOf(real);
  if (known === undefined || (digest !== undefined && known !== digest)) return undefined;
  makeFolder(dir, into);
  makeFolder(dir, day);
  const put = await putAside(real, known, (n) => target(dir, `${day}/${numbered(name, n)}`));
  if (put !== undefined) await syncFolder(dirname(put)).then(() => syncFolder(dirname(real)));
  cleanSettled(dir, now, into);
  return put && `${day}/${basename(put)}`;
}

/**
 * Moves a file to the first name that is free, or where the same contents lie already. It goes only when what lies under
 * the new name is what was taken in, and the old name still holds that.
 */
async function putAside(
  from: string,
  digest: string,
  to: (n: number) => string,
): Promise<string | undefined> {
  for (let n = 1; n <= settledLimits.sameName; n++) {
    const path = to(n);
    const there = await linkOrCopy(from, path).catch((error: NodeJS.ErrnoException) => {
      // Another program has put it away.
      if (error.code === 'ENOENT') return undefined;
      if (error.code === 'EEXIST') return true;
      throw error;
    });
    if (there === undefined) return undefined;
    if (digestOf(path) !== digest) {
      if (there) continue;
      // It was written anew in this very moment, and is not known yet.
      rmSync(path, { force: true });
      return undefined;
    }
    if (digestOf(from) !== digest) return undefined;
    unlinkSync(from);
    return path;
  }
  throw new Error(`There are ${settledLimits.sameName} copies of ${basename(from)} already.`);
}

/** Under a name that is free. @returns false @throws with `EEXIST` when it is not */
async function linkOrCopy(from: string, to: string): Promise<false> {
  try {
    await link(from, to);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') throw error;
  }
  // FAT and some network drives have no links. Whole before it has its name, so that no kill leaves half a file.
  const temporary = join(dirname(to), temporaryName(basename(to)));
  try {
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    const handle = await open(temporary, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (existsSync(to)) throw Object.assign(new Error(`${to} is there already.`), { code: 'EEXIST' });
    renameSync(temporary, to);
    return false;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function makeFolder(dir: string, path: string): void {
  try {
    mkdirSync(join(dir, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A link that leads out is not followed.
    inside(dir, path);
  }
}

/** Undefined when there is no such file. */
function digestOf(path: string): string | undefined {
  try {
    return sha256(readInside(dirname(path), basename(path), settledLimits.file));
  } catch (error) {
    if (error instanceof DiskError && error.code === 'missing') return undefined;
    throw error;
  }
}

function numbered(name: string, n: number): string {
  const extension = extname(name);
  return n === 1 ? name : `${name.slice(0, name.length - extension.length)}-${n}${extension}`;
}

/** As people's calendars have it. */
function dayOf(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

interface Settled {
  path: string;
  day: string;
  size: number;
}

/** Removes what was put away a year ago, and the oldest where there is too much. Other files in the folder are not ours. */
export function cleanSettled(dir: string, now: Date, into: string = settledFolder): void {
  const oldest = dayOf(new Date(now.getTime() - settledLimits.age));
  const files = listSettled(dir, into);
  let total = 0;
  for (const { path, day, size } of files) {
    total += size;
    if (day < oldest || total > settledLimits.total) rmSync(path, { force: true });
  }
  for (const day of new Set(files.map((file) => file.day))) {
    try {
      if (readdirSync(join(dir, into, day)).length === 0) rmSync(join(dir, into, day), { recursive: true });
    } catch {
      // Another program is at it.
    }
  }
}

/** The newest first. */
function listSettled(dir: string, into: string): Settled[] {
  const out: Settled[] = [];
  let root: string;
  try {
    root = inside(dir, into);
  } catch {
    return out;
  }
  for (const day of readdirSync(root).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name))) {
    try {
      const folder = inside(dir, `${into}/${day}`);
      for (const name of readdirSync(folder).sort()) {
        const info = statSync(join(folder, name));
        if (info.isFile()) out.push({ path: join(folder, name), day, size: info.size });
      }
    } catch {
      // A link that leads out, or gone meanwhile.
    }
  }
  return out.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
