/** Bounded reading inside one folder. A workspace may come from anyone: nothing outside it is read or written. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

export class DiskError extends Error {
  constructor(
    readonly code: 'missing' | 'outside' | 'not-a-file' | 'too-big' | 'unreadable',
    message: string,
  ) {
    super(message);
    this.name = 'DiskError';
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

/** The real path of something in the folder. @param root a real path @throws DiskError */
export function inside(root: string, path: string): string {
  let real: string;
  try {
    real = realpathSync(join(root, path));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new DiskError('missing', 'there is no such file')
      : systemError(error);
  }
  if (!isBelow(root, real)) {
    throw new DiskError(
      'outside',
      'this is a link that leads out of the workspace; put the file itself here',
    );
  }
  return real;
}

/** Where a file may be written; it need not exist yet. @throws DiskError */
export function target(root: string, path: string): string {
  try {
    lstatSync(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw systemError(error);
    const folder = dirname(path) === '.' ? root : inside(root, dirname(path));
    return join(folder, basename(path));
  }
  return inside(root, path);
}

function isBelow(root: string, real: string): boolean {
  const way = relative(root, real);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way);
}

/** @throws DiskError */
export function readInside(root: string, path: string, limit: number): Uint8Array {
  const real = inside(root, path);
  let descriptor: number;
  try {
    // A named pipe must not make us wait for a writer that never comes.
    descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw systemError(error);
  }
  try {
    const info = fstatSync(descriptor);
    if (!info.isFile()) throw new DiskError('not-a-file', 'this is no ordinary file');
    if (info.size > limit) {
      throw new DiskError(
        'too-big',
        `the file is ${megabytes(info.size)}; files over ${megabytes(limit)} are not read`,
      );
    }
    const bytes = new Uint8Array(info.size);
    let at = 0;
    while (at < bytes.length) {
      const count = readSync(descriptor, bytes, at, bytes.length - at, at);
      // It was cut while we read; the contents will tell.
      if (count === 0) return bytes.subarray(0, at);
      at += count;
    }
    return bytes;
  } catch (error) {
    throw error instanceof DiskError ? error : systemError(error);
  } finally {
    closeSync(descriptor);
  }
}

function systemError(error: unknown): DiskError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const reason: Record<string, string> = {
    EACCES: 'there is no permission to read it',
    EPERM: 'there is no permission to read it',
    EBUSY: 'another program is using it',
    ELOOP: 'this is a link that leads in circles',
    EISDIR: 'this is a folder and not a file',
    ENOTDIR: 'part of the path is a file and not a folder',
    EIO: 'the disk could not read it',
  };
  return new DiskError('unreadable', reason[code] ?? `it could not be read (${code})`);
}

/**
 * Names in a folder, sorted; `more` says that there were more than the limit. A missing folder is empty.
 * @param folder `.` for the root itself
 */
export function listFolder(root: string, folder: string, limit: number): { names: string[]; more: boolean } {
  let real: string;
  try {
    real = folder === '.' ? root : inside(root, folder);
  } catch (error) {
    if (error instanceof DiskError && error.code === 'missing') return { names: [], more: false };
    throw error;
  }
  const names: string[] = [];
  let more = false;
  try {
    const directory = opendirSync(real);
    try {
      for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
        if (names.length >= limit) {
          more = true;
          break;
        }
        names.push(entry.name);
      }
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    throw systemError(error);
  }
  // By code units: the same order on every machine.
  return { names: names.sort(), more };
}
