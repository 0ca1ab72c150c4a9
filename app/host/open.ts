/** Opens a workspace for editing: its state folder, the lock, and then the files. */
import { mkdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { templates as ownTemplates } from '../../templates';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { Guard } from './guard';
import { FolderLock } from './lock';
import type { GuardOptions, Owner } from './options';
import { type Disk, realDisk, Store } from './store';

/** @throws WorkspaceError when there is no such folder, it is no workspace, or the state folder lies in it */
export async function openGuard(dir: string, options: GuardOptions, owner: Owner): Promise<Guard> {
  const disk: Disk = { ...realDisk, ...options.disk };
  const templates = options.templates ?? ownTemplates;
  let root: string;
  try {
    root = realpathSync(dir);
  } catch {
    throw new WorkspaceError('no-folder', `There is no folder ${dir}.`);
  }
  const folder = stateFolder(options.state, root);
  const lock = await FolderLock.take(join(folder, 'lock.json'));
  try {
    const guard = new Guard(await Store.read(root, templates, disk), folder, lock, options, owner);
    await guard.start();
    return guard;
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** @throws WorkspaceError when the state folder lies in the workspace, from where synchronisation would spread it */
function stateFolder(state: string, dir: string): string {
  mkdirSync(state, { recursive: true });
  const way = relative(dir, realpathSync(state));
  if (way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way))) {
    throw new WorkspaceError('bad-path', 'The state folder must not lie in the workspace.');
  }
  const folder = join(state, sha256(dir).slice(0, 32));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
