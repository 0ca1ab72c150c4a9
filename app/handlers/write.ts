/** Writing files for people: whole or not at all, and with words for what stands in the way. */
import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeNew } from '../../workspace/atomic';
import { makeFolder, temporaryBeside } from '../output';
import { HandlerError, systemError } from './errors';

/** Programs' marks beside a file they have open: PowerPoint's «~$a.pptx» and LibreOffice's «.~lock.a.pptx#». */
const marks = [(name: string) => `~$${name}`, (name: string) => `.~lock.${name}#`];
/** Milliseconds; a mark that is older was left by a program that crashed. */
const staleMark = 7 * 86_400_000;

/** @throws HandlerError `file-open` when another program seems to have the file open */
export async function refuseOpen(path: string): Promise<void> {
  const name = basename(path);
  for (const mark of marks) {
    const info = await stat(join(dirname(path), mark(name))).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs < staleMark) throw isOpen(name);
  }
}

function isOpen(name: string): HandlerError {
  return new HandlerError('file-open', 'Another program has the file open; close it there and try again.', {
    name,
  });
}

/**
 * Writes a file so that the old or the new one is there, whole, at any moment.
 * @throws HandlerError `file-open`, `no-room`, `no-access`, `missing` and the like
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const name = basename(path);
  const temporary = temporaryBeside(path);
  try {
    await makeFolder(dirname(path));
    await writeNew(temporary, bytes);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw systemError(error, { name });
  }
  await moveInto(temporary, path);
}

/** Puts a finished file in its place. @throws HandlerError, and then the temporary file is gone */
export async function moveInto(temporary: string, path: string): Promise<void> {
  try {
    await rename(temporary, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    await rm(temporary, { force: true }).catch(() => undefined);
    // Windows says so of a file that a program holds open.
    if (['EPERM', 'EACCES', 'EBUSY'].includes(code) && existsSync(path)) throw isOpen(basename(path));
    throw systemError(error, { name: basename(path) });
  }
}
