/**
 * Keeps edits safe: in the recovery log at once, in the folder soon. Holds the lock, saves, and takes in what others
 * write; knows nothing of clients and undo.
 */
import { join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import type { Workspace } from '../../core/model/register';
import type { Applied, Operation } from '../../core/operations';
import { WorkspaceError } from '../../workspace/errors';
import type { Recovered, SaveState } from '../contract/edits';
import { Arrivals, type Keeper, type Told } from './arrivals';
import { putAside } from './aside';
import { findingsOf } from './findings';
import type { Brought } from './incoming';
import type { Memory } from './lineages';
import { FolderLock } from './lock';
import { Safety } from './safety';
import { describeFailure, Saver } from './saver';
import type { Store } from './store';
import type { Owner, PersistenceOptions } from './types';

/** Others may write again while we take in what they wrote. */
const mostAttempts = 8;

export class Persistence implements Keeper {
  workspace: Workspace;
  saveState: SaveState = { state: 'saved' };
  recovered: Recovered | undefined;
  private readonly safety: Safety;
  private readonly saver: Saver;
  private readonly arrivals: Arrivals;
  private turn: Promise<unknown> = Promise.resolve();
  private takingOver = false;
  private timer: NodeJS.Timeout | undefined;
  private closing = false;
  private found: { of: Workspace; open: Store['open']; diagnostics: Diagnostic[] } | undefined;

  constructor(
    readonly store: Store,
    private readonly memory: Memory,
    private readonly folder: string,
    private lock: FolderLock | undefined,
    private readonly options: PersistenceOptions,
    private readonly owner: Owner,
  ) {
    this.workspace = store.open.workspace;
    this.safety = new Safety(join(folder, 'log.jsonl'), options.append);
    this.arrivals = new Arrivals(store, owner, this);
    this.saver = new Saver({
      after: options.saveAfter ?? 300,
      within: options.saveWithin ?? 1000,
      retry: options.retryAfter ?? 1000,
      save: () => this.inTurn(() => this.save()),
    });
  }

  /** Starts watching the folder; with the lock, first takes in what a program before had and the folder does not hold. */
  async start(): Promise<void> {
    if (this.lock) {
      this.workspace = this.before();
      this.safety.restart(this.store.open, this.workspace);
      this.changed(this.workspace);
    }
    this.lookSoon();
  }

  get readOnly(): boolean {
    return this.lock === undefined || this.takingOver;
  }

  /** Writes an edit to the recovery log; called before the edit is answered. */
  keep(op: Operation, { inverse, workspace }: Applied): void {
    this.safety.keep(this.store.open, op, inverse, workspace);
  }

  begin(): void {
    this.safety.restart(this.store.open, this.workspace);
  }

  changed(workspace: Workspace): void {
    this.workspace = workspace;
    if (workspace !== this.store.open.workspace) this.unsaved();
  }

  findings(): Diagnostic[] {
    const { open } = this.store;
    if (this.found?.of !== this.workspace || this.found.open !== open) {
      this.found = { of: this.workspace, open, diagnostics: findingsOf(open, this.workspace) };
    }
    return this.found.diagnostics;
  }

  async flush(): Promise<boolean> {
    return await this.saver.flush();
  }

  async look(): Promise<void> {
    await this.inTurn(() => this.takeIn(true));
  }

  async mend(file: string): Promise<string | undefined> {
    const copy = await this.inTurn(() => putAside(this.store, this.readOnly, this.workspace, file));
    if (copy !== undefined) {
      this.unsaved();
      await this.flush();
    }
    return copy;
  }

  async close(): Promise<boolean> {
    this.closing = true;
    clearTimeout(this.timer);
    const saved = this.readOnly || (await this.flush());
    this.saver.stop();
    await this.turn;
    this.safety.close(saved && this.lock?.held() === true);
    this.lock?.release();
    this.lock = undefined;
    return saved;
  }

  private lookSoon(): void {
    const every = this.options.lookEvery ?? 1000;
    if (every === 0 || this.closing) return;
    this.timer = setTimeout(() => {
      const done = (): void => this.lookSoon();
      // A folder that is gone for a while is looked for again.
      this.inTurn(() => this.takeIn(false)).then(done, done);
    }, every).unref();
  }

  unsaved(): void {
    if (this.readOnly) return;
    if (this.saveState.state === 'saved') this.setState({ state: 'saving' });
    this.saver.wanted();
  }

  /** Reading and saving come one after the other. */
  private inTurn<T>(action: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(action, action);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async save(): Promise<boolean> {
    try {
      if (!this.stillLeads()) return true;
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.saveOnce();
        } catch (error) {
          const foreign = error instanceof WorkspaceError && error.code === 'changed-on-disk';
          if (!foreign || attempt === mostAttempts) throw error;
          await this.takeIn(true);
        }
      }
    } catch (error) {
      if (!this.safety.intact) this.safety.restart(this.store.open, this.workspace);
      this.setState(describeFailure(error, this.safety.intact));
      return false;
    }
  }

  private async saveOnce(): Promise<boolean> {
    const target = this.workspace;
    const upTo = this.safety.sequence;
    const locked = await this.store.save(target, (files) => this.safety.announce(upTo, files));
    this.safety.restart(this.store.open, this.workspace);
    if (locked.length > 0) {
      this.setState(describeFailure('file-broken', this.safety.intact, locked));
      return false;
    }
    await this.arrivals.settle();
    this.setState({ state: this.workspace === target ? 'saved' : 'saving' });
    return true;
  }

  /** False when another program took the lock while this machine slept; it has our log and saves what is in it. */
  private stillLeads(): boolean {
    if (this.lock && !this.lock.held()) {
      this.lock.release();
      this.lock = undefined;
      this.safety.close(false);
      this.owner.tell({ type: 'mode', readOnly: true });
    }
    return this.lock !== undefined;
  }

  private async takeIn(force: boolean): Promise<void> {
    const promoted = this.readOnly && !this.closing && (await this.takeLock());
    const read = await this.store.look(force || promoted);
    await this.arrivals.folder(read);
    if (promoted) this.owner.tell({ type: 'mode', readOnly: false });
  }

  /** Merges files that came by another way than into the folder. @param client who brings them, if anybody does */
  async bring(read: (ours: Workspace) => Brought | Promise<Brought>, client?: string): Promise<Told> {
    return await this.inTurn(async () => {
      await this.takeIn(false);
      return this.arrivals.brought(await read(this.workspace), client);
    });
  }

  /** As `Arrivals.amend`. */
  amend(op: Operation): void {
    this.arrivals.amend(op);
  }

  /** Takes the lock once its holder has ended, and replays what that one had not saved. */
  private async takeLock(): Promise<boolean> {
    this.lock = await FolderLock.take(join(this.folder, 'lock.json'));
    if (!this.lock) return false;
    // Block edits until the previous owner's unsaved operations are replayed.
    this.takingOver = true;
    try {
      await this.takeOver();
    } finally {
      this.takingOver = false;
    }
    if (this.workspace !== this.store.open.workspace) this.unsaved();
    return true;
  }

  private async takeOver(): Promise<void> {
    const read = await this.store.look(true);
    if (read) this.arrivals.adopt(this.store.take(read, this.workspace).workspace);
    this.arrivals.adopt(this.before());
    this.safety.restart(this.store.open, this.workspace);
  }

  /** The folder with what a program before had and could not save, or saved and synchronisation put aside. */
  private before(): Workspace {
    this.store.lineages.keepAll(this.store.open);
    const folder = this.store.open;
    const { known, files, workspace, operations, kept } = this.safety.before(folder, this.memory);
    this.store.remember(known, files);
    const taken = this.store.take(folder, workspace);
    const { conflicts } = taken;
    if (operations > 0 || conflicts.length > 0 || kept !== undefined) {
      this.recovered = { operations, conflicts, ...(kept ? { kept } : {}) };
    }
    return taken.workspace;
  }

  private setState(state: SaveState): void {
    const was = JSON.stringify(this.saveState);
    this.saveState = state;
    if (JSON.stringify(state) !== was) this.owner.tell({ type: 'save', save: state });
  }
}
