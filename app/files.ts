/** Presentations on disk: read within bounds, found in folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AppError, fileError } from './errors';

/** Larger files hold film, and would fill the memory of a small machine. */
const largest = 1024 ** 3;
const presentations = new Set(['.pptx', '.pptm', '.ppsx', '.ppsm', '.potx', '.potm']);
/** Folders within folders; deeper ones are no place for decks. */
const deepest = 20;
const most = 10_000;

/** @throws AppError in words for people */
export function readPresentation(path: string): Uint8Array {
  let size: number;
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new AppError('file', `${path} is a folder.`, 'Name a .pptx file.');
    if (!info.isFile()) throw new AppError('file', `${path} is no ordinary file.`);
    size = info.size;
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
  if (size > largest) throw new AppError('file', `${path} is larger than 1 GB and is not read.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/**
 * The presentations among files and folders, in a stable order. Links to folders are not followed, and neither hidden
 * folders nor the lock files that PowerPoint leaves («~$deck.pptx») are looked at.
 *
 * @throws AppError when a path does not exist, or nothing is found
 */
export function findPresentations(paths: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (folder: string, depth: number): void => {
    if (depth > deepest) return;
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, depth + 1);
      else if (entry.isFile() && presentations.has(extname(entry.name).toLowerCase())) found.push(path);
      if (found.length > most)
        throw new AppError('file', `There are more than ${most} presentations in ${paths.join(', ')}.`);
    }
  };
  for (const path of paths) {
    let folder: boolean;
    try {
      folder = statSync(path).isDirectory();
    } catch (error) {
      throw fileError(error, `read ${path}`);
    }
    if (folder) walk(path, 0);
    else found.push(path);
  }
  if (found.length === 0) throw new AppError('nothing', `There is no presentation in ${paths.join(', ')}.`);
  return [...new Set(found)];
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw fileError(error, `read the folder ${folder}`);
  }
}
