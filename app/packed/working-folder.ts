/**
 * Where one `.lysark` file is unpacked, in the private state folder of this machine: its contents, a lock, and a note of
 * what the file held when it was last read or written.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '../../workspace/atomic';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { readWorkspaceTree, type Unpacked } from '../../workspace/pack';
import { packingJson } from '../../workspace/packing';
import { type Tree, treeDigest, writeTree } from '../../workspace/tree';
import { FolderLock } from '../host/lock';

/** A packed file by its bytes, and by what is in it. Both SHA-256. */
export interface Version {
  digest: string;
  tree: string;
}

interface Note extends Version {
  format: 1;
  /** Real path of the packed file. */
  file: string;
  /** Last opened or closed, ISO 8601. */
  used: string;
  /** A write that was about to be done: after a kill, the file holds this or what it held before. */
  next?: Version;
  /** What the file says of itself, as it stands there. */
  packing?: unknown;
}

const packedFolder = 'packed';

export class WorkingFolder {
  readonly work: string;
  readonly lock: string;
  private readonly noteFile: string;

  constructor(readonly root: string) {
    this.work = join(root, 'work');
    this.lock = join(root, 'lock.json');
    this.noteFile = join(root, 'packed.json');
  }

  /** @param file real path */
  static of(state: string, file: string): WorkingFolder {
    const made = new WorkingFolder(join(state, packedFolder, sha256(file).slice(0, 32)));
    mkdirSync(made.root, { recursive: true, mode: 0o700 });
    return made;
  }

  /** Undefined when there is none that can be read: then nothing is known about the file. */
  note(): Note | undefined {
    try {
      const note = JSON.parse(readFileSync(this.noteFile, 'utf8')) as Note;
      const sound = note.format === 1 && isVersion(note) && (note.next === undefined || isVersion(note.next));
      return sound && typeof note.file === 'string' && typeof note.used === 'string' ? note : undefined;
    } catch {
      return undefined;
    }
  }

  async write({ file, digest, tree, next, packing }: Omit<Note, 'format' | 'used'>): Promise<void> {
    const whole: Note = { format: 1, file, digest, tree, next, packing, used: new Date().toISOString() };
    await writeAtomic(this.noteFile, `${JSON.stringify(whole)}\n`);
  }

  /** Whether there is a working folder; there is never half a one. */
  async filled(): Promise<boolean> {
    return (await stat(this.work).catch(() => undefined))?.isDirectory() === true;
  }

  /** What the working folder holds; undefined when there is none, or none that is a workspace. */
  async tree(): Promise<{ tree: Tree; digest: string } | undefined> {
    try {
      const tree = await readWorkspaceTree(this.work);
      return { tree, digest: treeDigest(tree) };
    } catch (error) {
      if (!(error instanceof WorkspaceError) || !/^no-(folder|workspace)$/.test(error.code)) throw error;
      return undefined;
    }
  }

  /**
   * Makes the working folder anew. What was in it goes aside first, and the note is written while there is none: a kill
   * in between leaves no folder that could be taken for edits on another file.
   */
  async fill({ tree, packing }: Unpacked, file: string, digest: string): Promise<void> {
    if (await this.filled()) await rename(this.work, join(this.root, `old-${Date.now()}`));
    await this.write({ file, digest, tree: treeDigest(tree), packing: packingJson(packing) });
    await writeTree(this.work, tree);
    await this.clean();
  }

  /** Removes working folders that were replaced. Only for the holder of the lock. */
  async clean(): Promise<void> {
    for (const name of await readdir(this.root)) {
      if (!name.startsWith('old-') && !name.endsWith('.lysark-unpacking')) continue;
      await rm(join(this.root, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

function isVersion(given: Version): boolean {
  return typeof given.digest === 'string' && typeof given.tree === 'string';
}

const day = 86_400_000;
const keptFor = 30 * day;

/**
 * Removes working folders that nobody has used for a month and that hold nothing but what is in their files.
 * @param now milliseconds since 1970
 */
export async function sweep(state: string, now = Date.now()): Promise<void> {
  const names = await readdir(join(state, packedFolder)).catch(() => [] as string[]);
  for (const name of names) {
    const folder = new WorkingFolder(join(state, packedFolder, name));
    const note = folder.note();
    if (!note || !(now - Date.parse(note.used) > keptFor)) continue;
    const lock = await FolderLock.take(folder.lock);
    if (!lock) continue;
    try {
      const left = await folder.tree();
      if (left ? left.digest === note.tree : !(await folder.filled())) {
        await rm(folder.root, { recursive: true, force: true });
      }
    } catch {
      // What cannot be read now is kept.
    } finally {
      lock.release();
    }
  }
}
