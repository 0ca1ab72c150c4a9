/**
 * Where one `.lysark` file is unpacked, in the private state folder of this machine: its contents, a lock, and a note of
 * what the file held when it was last read or written.
 */
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { writeAtomic } from '../../workspace/atomic';
import { sha256, target } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { exclusive, recover } from '../../workspace/journal';
import { readWorkspaceTree, type Unpacked } from '../../workspace/pack';
import { packingJson } from '../../workspace/packing';
import { readTree, type Tree, treeDigest, writeTree } from '../../workspace/tree';
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
    await this.write({ file, digest, tree: await this.writeContents(tree), packing: packingJson(packing) });
    await writeTree(this.work, tree);
    await this.clean();
  }

  /** By path the SHA-256 of what a version of the file held; undefined when that is not known any more. */
  contents(tree: string): ReadonlyMap<string, string> | undefined {
    try {
      const all = JSON.parse(readFileSync(this.contentsFile(tree), 'utf8')) as Record<string, unknown>;
      const sound = Object.values(all).every((digest) => typeof digest === 'string');
      return sound ? new Map(Object.entries(all as Record<string, string>)) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Takes down what a version holds, before a note speaks of it. @returns its digest, as in `Version` */
  async writeContents(tree: Tree): Promise<string> {
    const digest = treeDigest(tree);
    const file = this.contentsFile(digest);
    const all = Object.fromEntries([...tree].map(([path, bytes]) => [path, sha256(bytes)]));
    if (!this.contents(digest)) await writeAtomic(file, `${JSON.stringify(all)}\n`);
    return digest;
  }

  private contentsFile(tree: string): string {
    return join(this.root, `contents-${tree.slice(0, 32)}.json`);
  }

  /**
   * Puts what others have changed into the working folder where nothing of ours was changed.
   * @param was what both came from, as `contents`; undefined when nobody knows
   * @returns paths that both have changed, or of which nobody knows
   */
  async forward(theirs: Tree, was: ReadonlyMap<string, string> | undefined): Promise<string[]> {
    const root = realpathSync(this.work);
    return await exclusive(root, async () => {
      await recover(root);
      const ours = await readTree(root);
      const apart: string[] = [];
      for (const path of new Set([...theirs.keys(), ...ours.keys()])) {
        const [mine, other] = [digestIn(ours, path), digestIn(theirs, path)];
        if (mine === other || (was && other === was.get(path))) continue;
        if (!was || mine !== was.get(path)) apart.push(path);
        else await put(root, path, theirs.get(path));
      }
      return apart;
    });
  }

  /** Keeps a file of theirs beside ours of the same name, under a name made of its contents. */
  async keepBeside(path: string, bytes: Uint8Array): Promise<void> {
    const extension = extname(path);
    const stem = path.slice(0, path.length - extension.length);
    await put(realpathSync(this.work), `${stem}-${sha256(bytes).slice(0, 8)}${extension}`, bytes);
  }

  /** Removes working folders that were replaced. Only for the holder of the lock. */
  async clean(): Promise<void> {
    const note = this.note();
    const known = [note?.tree, note?.next?.tree].map((tree) => tree && basename(this.contentsFile(tree)));
    for (const name of await readdir(this.root)) {
      const old = /^(old-|theirs-)|\.lysark-unpacking$/.test(name);
      if (!old && (!name.startsWith('contents-') || known.includes(name))) continue;
      await rm(join(this.root, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

function digestIn(tree: Tree, path: string): string | undefined {
  const bytes = tree.get(path);
  return bytes && sha256(bytes);
}

/** @param bytes undefined: the file is to go */
async function put(root: string, path: string, bytes: Uint8Array | undefined): Promise<void> {
  if (bytes && dirname(path) !== '.') await mkdir(join(root, dirname(path)), { recursive: true });
  const real = target(root, path);
  if (bytes) await writeAtomic(real, bytes);
  else await rm(real, { force: true });
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
