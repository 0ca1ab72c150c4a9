/** A new workspace: small, complete, and builds at once. */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { templates } from '../templates';
import { WorkspaceError } from '../workspace/errors';
import { createWorkspace } from '../workspace/save';
import { AppError, fileError } from './errors';
import { makeFolder } from './output';
import { today } from './requests';
import { emptyFolder, idFor } from './starter/folder';
import { drawing, drawingFile, starterWorkspace } from './starter/workspace';

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
  const dir = await emptyFolder(folder);
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
