/** The folder of a new commission, and the id it gets. */
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError, fileError } from '../errors';
import { hyphenated } from '../text';

/**
 * The whole path of a folder that is new or empty.
 * @throws AppError when it holds anything already, or has no name
 */
export async function emptyFolder(folder: string): Promise<string> {
  if (folder.trim() === '') throw new AppError('not-a-folder', 'The folder has no name.');
  const dir = resolve(folder);
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw fileError(error, `use the folder ${folder}`);
  });
  if (names.length > 0) {
    const message = `The folder ${folder} is not empty; it holds ${names.length === 1 ? names[0] : `${names.length} files`}.`;
    throw new AppError('not-empty', message, 'Name a new folder, or empty it first.');
  }
  return dir;
}

/** A name as an id, made unlike every other: slides are known again by it wherever they end up. */
export function idFor(name: string): string {
  const plain = hyphenated(name)
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 40)
    .replace(/(?<!-)-+$/, '');
  return `${plain === '' ? 'kommisjon' : plain}-${randomBytes(3).toString('hex')}`;
}
