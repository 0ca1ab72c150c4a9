/** A new workspace: small, complete, and builds at once. */
import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { templates } from '../templates';
import { WorkspaceError } from '../workspace/errors';
import { createWorkspace } from '../workspace/save';
import { AppError, fileError } from './errors';
import { makeFolder } from './output';
import { today } from './requests';
import { drawing } from './starter/drawing';
import { drawingFile, starterWorkspace } from './starter/workspace';

export interface NewOptions {
  today?: string;
  /** Id of the commission; made from the folder's name when left out. */
  id?: string;
}

export interface NewWorkspace {
  dir: string;
  id: string;
  deck: string;
}

/** @throws AppError when the folder holds anything already */
export async function newWorkspace(folder: string, options: NewOptions = {}): Promise<NewWorkspace> {
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
  const id = options.id ?? idFor(basename(dir));
  const workspace = starterWorkspace({ id, today: options.today ?? today() });
  try {
    await makeFolder(join(dir, 'assets'));
    await writeFile(join(dir, 'assets', drawingFile), drawing);
    await createWorkspace(dir, workspace, templates);
  } catch (error) {
    if (error instanceof WorkspaceError) throw new AppError('exists', error.message);
    throw fileError(error, `write in ${folder}`);
  }
  return { dir, id, deck: workspace.decks[0]!.id };
}

/** The folder's name as an id, made unlike every other: slides are known again by it wherever they end up. */
function idFor(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return `${plain === '' ? 'kommisjon' : plain}-${randomBytes(3).toString('hex')}`;
}
