/**
 * A `.lysark` file that is being edited. It is unpacked into a working folder on this machine, where the host saves as
 * in any other folder, and packed back a moment after each save. Edits are safe once they lie in the working folder: a
 * folder with edits that are not in the file yet is packed when the file is opened next time.
 *
 * A file that is not the one we last read or wrote is never written over: it is kept beside ours as «X (Konflikt …)».
 */
import { realpathSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { idSchema } from '../../core/model/field';
import { removeAbandoned } from '../../workspace/atomic';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import { decodeUtf8, JsonError, parseJson } from '../../workspace/json';
import { commissionFile } from '../../workspace/layout';
import { packTree, unpack } from '../../workspace/pack';
import {
  isKnownPacking,
  newPacking,
  type PackedBy,
  packingJson,
  type ReadPacking,
  readPacking,
} from '../../workspace/packing';
import { type Tree, treeDigest } from '../../workspace/tree';
import type { SaveState } from '../contract/edits';
import { AppError } from '../errors';
import { FolderLock } from '../host/lock';
import { describeFailure, Saver } from '../host/saver';
import { OuterFile } from './outer';
import { sweep, type Version, WorkingFolder } from './working-folder';

/** As a host's save state: `unsaved` has a reason, a sentence for people and whether the edits are safe. */
export type PackState = SaveState;

export interface PackedOptions {
  /** A private folder of this machine; may be the hosts' own. Never inside a folder that is synchronised. */
  state: string;
  /** Who packs, as the file is to say. @param dir real path of the working folder */
  by?(dir: string): PackedBy;
  /** Milliseconds of quiet after a change before the file is written. */
  after?: number;
  /** Milliseconds after which it is written although changes keep coming. */
  within?: number;
  /** Milliseconds until the next attempt after a failure; doubled each time, to half a minute. */
  retry?: number;
}

const takeOver = 10_000;

export class PackedFile {
  state: PackState = { state: 'saved' };
  /** Path of the copy that was made of another's version of the file, latest last. */
  readonly copies: string[] = [];
  private readonly saver: Saver;
  private readonly listeners = new Set<(state: PackState) => void>();
  private changes = 0;
  private closed = false;

  private constructor(
    private readonly folder: WorkingFolder,
    private readonly outer: OuterFile,
    private lock: FolderLock | undefined,
    private readonly options: PackedOptions,
  ) {
    const { after = 1500, within = 10_000, retry = 2000 } = options;
    this.saver = new Saver({ after, within, retry, save: () => this.pack() });
  }

  /**
   * Opens a `.lysark` file for editing. Where another program on this machine, or another opening in this one, has it
   * open, nothing is unpacked: `dir` is the folder that the other works in.
   *
   * @throws AppError when the file is not there, WorkspaceError when it cannot be unpacked
   */
  static async open(file: string, options: PackedOptions): Promise<PackedFile> {
    const outer = await OuterFile.at(file);
    const folder = WorkingFolder.of(options.state, outer.path);
    const lock = await FolderLock.take(folder.lock);
    let left = false;
    try {
      if (lock) {
        await folder.clean();
        await removeAbandoned(dirname(outer.path));
        left = await settle(folder, outer);
      } else await unpackedByOther(folder);
    } catch (error) {
      lock?.release();
      throw error;
    }
    const packed = new PackedFile(folder, outer, lock, options);
    if (left) packed.changed();
    await sweep(options.state).catch(() => undefined);
    return packed;
  }

  /** The working folder, for a host to open. */
  get dir(): string {
    return this.folder.work;
  }

  /** Real path of the packed file. */
  get file(): string {
    return this.outer.path;
  }

  /** Who packs it here. */
  get by(): PackedBy {
    return this.options.by?.(realpathSync(this.dir)) ?? {};
  }

  /** What the file says of itself. */
  get packing(): ReadPacking {
    return readPacking(this.folder.note()?.packing);
  }

  /** Something was saved in the working folder. */
  changed(): void {
    if (this.closed) return;
    this.changes++;
    if (this.state.state === 'saved') this.setState({ state: 'saving' });
    this.saver.wanted();
  }

  /** Writes the file now if the working folder holds anything that is not in it. */
  async flush(): Promise<PackState> {
    if (!this.closed && this.lock) this.saver.wanted();
    await this.saver.flush();
    return this.state;
  }

  /** Ends editing; the host must be closed before. What could not be written now is written when the file is next opened. */
  async close(): Promise<PackState> {
    if (this.closed) return this.state;
    const state = await this.flush();
    this.closed = true;
    this.saver.stop();
    const note = this.folder.note();
    if (note && this.lock?.held()) await this.folder.write(note).catch(() => undefined);
    this.lock?.release();
    this.lock = undefined;
    this.listeners.clear();
    return state;
  }

  /** @returns what ends the subscription */
  onState(listener: (state: PackState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async pack(): Promise<boolean> {
    const upTo = this.changes;
    try {
      if (!(await this.packNow())) return false;
      this.setState({ state: this.changes === upTo ? 'saved' : 'saving' });
      return true;
    } catch (error) {
      // They lie in the working folder, whatever happens to the file.
      this.setState(describeFailure(error, true, [this.outer.path]));
      return false;
    }
  }

  /** @returns false when another has the working folder and has not packed it yet */
  private async packNow(): Promise<boolean> {
    const mine = await this.leads();
    const now = await this.folder.tree();
    if (!now) throw new WorkspaceError('no-folder', `The working folder ${this.folder.work} is gone.`);
    const note = this.folder.note();
    const current = await this.outer.digest();
    const { path: file } = this.outer;
    if (note?.tree === now.digest && note.digest === current) return true;
    if (!mine) return false;
    // Nothing of ours is missing from what we wrote; what others wrote since stands.
    if (note?.tree === now.digest && current !== undefined) return true;
    const packing = packedAnew(now.tree, readPacking(note?.packing), this.by);
    const bytes = packTree(now.tree, packing);
    const next = { digest: sha256(bytes), tree: now.digest };
    const found = await this.outer.digest();
    const ours = found === undefined || [note?.digest, note?.next?.digest, next.digest].includes(found);
    if (!ours) this.copies.push(await this.outer.keepCopy());
    const before = { digest: note?.digest ?? '', tree: note?.tree ?? '' };
    const said = packingJson(packing);
    await this.folder.write({ file, ...before, next, packing: said });
    if (found !== next.digest) await this.outer.write(bytes, next.digest);
    await this.folder.write({ file, ...next, packing: said });
    return true;
  }

  /** Takes the lock when its holder has ended: whoever holds it packs. */
  private async leads(): Promise<boolean> {
    if (this.lock && !this.lock.held()) {
      this.lock.release();
      this.lock = undefined;
    }
    this.lock ??= await FolderLock.take(this.folder.lock);
    return this.lock !== undefined;
  }

  private setState(state: PackState): void {
    const was = JSON.stringify(this.state);
    this.state = state;
    if (JSON.stringify(state) === was) return;
    for (const listener of this.listeners) listener(state);
  }
}

/** Another program has just begun to unpack it. @throws WorkspaceError when it does not come to an end */
async function unpackedByOther(folder: WorkingFolder): Promise<void> {
  for (const until = Date.now() + takeOver; Date.now() < until; ) {
    if (await folder.filled()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new WorkspaceError('no-folder', 'Another program has the file open and is not done unpacking it.');
}

/**
 * Makes the working folder what is to be edited: as it was left when it holds edits that are not in the file yet,
 * otherwise the file as it is now. Only for the holder of the lock.
 *
 * @returns whether the working folder holds something that must be packed
 * @throws AppError when the file is not there, WorkspaceError when it cannot be unpacked; then nothing has happened
 */
async function settle(folder: WorkingFolder, outer: OuterFile): Promise<boolean> {
  const bytes = outer.read();
  const left = await folder.tree();
  const note = folder.note();
  if (!left) {
    if (!bytes) throw missing(outer);
    const unpacked = unpack(bytes);
    // Whatever lies there is no workspace any more; it is not thrown away.
    if (await folder.filled()) await rename(folder.work, join(folder.root, `unreadable-${Date.now()}`));
    await folder.fill(unpacked, outer.path, sha256(bytes));
    return false;
  }
  if (!bytes) {
    if (note?.tree === left.digest) throw missing(outer);
    return true;
  }
  const digest = sha256(bytes);
  const held: Version | undefined = note?.next?.digest === digest ? note.next : note;
  if (held?.digest === digest) {
    const { tree } = held;
    await folder.write({ file: outer.path, digest, tree, packing: note?.packing });
    return tree !== left.digest;
  }
  // A write that was only announced may not have happened: its edits count as not in any file.
  const edited = note?.tree !== left.digest;
  try {
    const theirs = unpack(bytes);
    const same = treeDigest(theirs.tree) === left.digest;
    if (!edited && !same) await folder.fill(theirs, outer.path, digest);
    else if (same) {
      const packing = packingJson(theirs.packing);
      await folder.write({ file: outer.path, digest, tree: left.digest, packing });
    }
    return edited && !same;
  } catch (error) {
    // The edits are worth more than a file that cannot be read; it is kept beside them when they are packed.
    if (edited && error instanceof WorkspaceError) return true;
    throw error;
  }
}

/** What a file says that is packed again: it came from what it was, and lacks what that lacked. */
function packedAnew(tree: Tree, from: ReadPacking, by: PackedBy): ReadPacking {
  if (from && !isKnownPacking(from)) return from;
  const commission = commissionIn(tree);
  return commission === undefined ? undefined : newPacking({ commission, by, from });
}

/** Id of the commission; undefined where its file cannot be read. */
function commissionIn(tree: Tree): string | undefined {
  try {
    const json = parseJson(decodeUtf8(tree.get(commissionFile)!)) as { id?: unknown } | null;
    return idSchema.safeParse(json?.id).data;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

function missing({ path }: OuterFile): AppError {
  return new AppError('file', `Cannot read ${path}: it does not exist.`);
}
