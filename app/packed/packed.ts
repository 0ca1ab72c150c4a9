/**
 * A `.lysark` file that is being edited. It is unpacked into a working folder on this machine, where the host saves as
 * in any other folder, and packed back a moment after each save. Edits are safe once they lie in the working folder: a
 * folder with edits that are not in the file yet is packed when the file is opened next time.
 *
 * A file that is not the one we last read or wrote is never written over: another machine has it open too, or a new one
 * came. It is put together with ours first (`theirs.ts`), and then written only while it still is the one that was taken
 * in. What cannot be put together with ours is kept beside it as «X (Konflikt …)».
 */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { type LeftOut, lackedByBoth } from '../../core/packing';
import { removeAbandoned } from '../../workspace/atomic';
import { isKnownPacking, type PackedBy, type ReadPacking, readPacking } from '../../workspace/packing';
import type { SaveState } from '../contract/edits';
import { FolderLock } from '../host/lock';
import { describeFailure, Saver } from '../host/saver';
import type { Door } from './door';
import { Exchange } from './exchange';
import { settle, unpackedByOther } from './opening';
import { OuterFile } from './outer';
import { sweep, WorkingFolder } from './working-folder';

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
  /** Milliseconds between looks at what others wrote; 0 for never. */
  lookEvery?: number;
}

export class PackedFile {
  state: PackState = { state: 'saved' };
  private readonly saver: Saver;
  private readonly listeners = new Set<(state: PackState) => void>();
  private readonly exchange: Exchange;
  private changes = 0;
  private closed = false;
  private looking = false;
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly folder: WorkingFolder,
    private readonly outer: OuterFile,
    private lock: FolderLock | undefined,
    private readonly options: PackedOptions,
  ) {
    const { after = 1500, within = 10_000, retry = 2000 } = options;
    this.exchange = new Exchange(folder, outer, () => this.by);
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

  /**
   * The host has opened the working folder: from now on what others write is put together with what it has. What has
   * come already is taken in first.
   */
  async connect(door: Door): Promise<void> {
    this.exchange.door = door;
    await this.look();
    const every = this.options.lookEvery ?? 1000;
    if (every > 0 && !this.closed) this.timer = setInterval(() => void this.look(), every).unref();
  }

  /** Takes in at once what others wrote into the file, or into copies beside it. */
  private async look(): Promise<void> {
    if (this.closed || !this.lock || this.looking) return;
    this.looking = true;
    try {
      if (!(await this.exchange.isBehind()) || this.closed) return;
      this.saver.wanted();
      await this.saver.flush();
    } finally {
      this.looking = false;
    }
  }

  /** The working folder, for a host to open. */
  get dir(): string {
    return this.folder.work;
  }

  /** Real path of the packed file. */
  get file(): string {
    return this.outer.path;
  }

  /** Paths of copies that were made of versions which could not be put together with ours, the latest last. */
  get copies(): readonly string[] {
    return this.exchange.copies;
  }

  /** Who packs it here. */
  get by(): PackedBy {
    return this.options.by?.(realpathSync(this.dir)) ?? {};
  }

  /** What the file says of itself. */
  get packing(): ReadPacking {
    return readPacking(this.folder.note()?.packing);
  }

  /** Another copy was taken in, which lacks this: what only ours was without is here now. */
  async tookIn(lacks: LeftOut): Promise<void> {
    const note = this.folder.note();
    const packing = readPacking(note?.packing);
    if (!note || !isKnownPacking(packing)) return;
    const leftOut = lackedByBoth(packing.leftOut, lacks);
    await this.folder.write({ ...note, packing: { ...packing, leftOut } });
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

  /** The host is about to close: from now on nothing of others is taken in. */
  disconnect(): void {
    this.exchange.door = undefined;
    clearInterval(this.timer);
  }

  /** Ends editing; the host must be closed before. What could not be written now is written when the file is next opened. */
  async close(): Promise<PackState> {
    if (this.closed) return this.state;
    const state = await this.flush();
    this.closed = true;
    this.disconnect();
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
      if (!(await this.exchange.bring(await this.leads()))) return false;
      this.setState({ state: this.changes === upTo ? 'saved' : 'saving' });
      return true;
    } catch (error) {
      // They lie in the working folder, whatever happens to the file.
      this.setState(describeFailure(error, true, [this.outer.path]));
      return false;
    }
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
