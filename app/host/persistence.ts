/**
 * Keeps edits safe: in the recovery log at once, in the folder soon. Holds the lock, saves, and takes in what others
 * write; knows nothing of clients and undo.
 */
import { join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import type { Workspace } from '../../core/model/register';
import { type Applied, applyAsIs, difference, type Operation, stepsOf } from '../../core/operations';
import { WorkspaceError } from '../../workspace/errors';
import type { Recovered, SaveState } from '../contract/edits';
import { asIs, putAside } from './aside';
import { Copies } from './copies';
import type { Brought } from './incoming';
import { FolderLock } from './lock';
import { Safety } from './safety';
import { describeFailure, Saver } from './saver';
import { findingsOf, type Memory, type Store, type Taken } from './store';
import { type Owner, outside, type PersistenceOptions } from './types';

/** Others may write again while we take in what they wrote. */
const mostAttempts = 8;

/** What was done to our workspace by what came. */
export interface Told {
  op?: Operation;
  /** Ids of conflicts that are new or have changed. */
  conflicts: string[];
}

export class Persistence {
  workspace: Workspace;
  saveState: SaveState = { state: 'saved' };
  recovered: Recovered | undefined;
  private readonly safety: Safety;
  private readonly saver: Saver;
  private readonly copies: Copies;
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
    this.copies = new Copies(store);
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

  private unsaved(): void {
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
    await this.copies.settle();
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
    if (read) this.adoptTaken(this.store.take(read, this.workspace));
    if (!this.readOnly && (read || this.copies.waiting)) await this.takeCopies();
    if (promoted) this.owner.tell({ type: 'mode', readOnly: false });
  }

  /** Merges the copies that synchronisation has left; they are moved once what was in them is saved. */
  private async takeCopies(): Promise<void> {
    const pictures = await this.copies.pictures(this.workspace);
    if (pictures) this.amend(pictures);
    for await (const brought of this.copies.brought(() => this.workspace)) this.adoptBrought(brought);
    if (this.workspace === this.store.open.workspace) await this.copies.settle();
  }

  /** Merges files that came by another way than into the folder. @param client who brings them, if anybody does */
  async bring(read: (ours: Workspace) => Brought | Promise<Brought>, client?: string): Promise<Told> {
    return await this.inTurn(async () => {
      await this.takeIn(false);
      return this.adoptBrought(await read(this.workspace), client);
    });
  }

  /** What is done to our workspace in another program's name, and is in no file yet. */
  amend(op: Operation): void {
    const applied = applyAsIs(this.workspace, op, this.store.open.templates);
    this.keep(op, applied);
    const revision = this.owner.commit(outside, op, applied);
    this.owner.tell({ type: 'outside', revision, changes: [], op, conflicts: conflictsIn(op) });
  }

  private adoptBrought(brought: Brought, client?: string): Told {
    const taken = this.store.bring(brought, this.workspace);
    if (!taken) return { conflicts: [] };
    const told = this.adoptTaken(taken, client);
    if (this.workspace !== this.store.open.workspace) this.unsaved();
    return told;
  }

  private adoptTaken(taken: Taken, client?: string): Told {
    const op = this.adopt(taken.workspace, client);
    if (!this.readOnly) this.safety.restart(this.store.open, this.workspace);
    const { changes, conflicts } = taken;
    // Whoever brings it knows that it comes.
    if (changes.length > 0 && client === undefined) {
      const revision = this.owner.revision();
      this.owner.tell({ type: 'outside', revision, changes, ...(op ? { op } : {}), conflicts });
    }
    if (taken.themesChanged) {
      const { themeFiles, themes } = taken.workspace;
      this.owner.tell({ type: 'themes', themeFiles: themeFiles ?? [], themes: themes ?? [] });
    }
    if (taken.imagesChanged) this.owner.tell({ type: 'images', images: [...taken.workspace.images] });
    return { ...(op ? { op } : {}), conflicts };
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
    if (read) this.adopt(this.store.take(read, this.workspace).workspace);
    this.adopt(this.before());
    this.safety.restart(this.store.open, this.workspace);
  }

  /** The folder with what a program before had and could not save, or saved and synchronisation put aside. */
  private before(): Workspace {
    this.store.keepAll();
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

  /** Turns what others have changed into an ordinary edit. @returns it; undefined when it changes nothing here */
  private adopt(next: Workspace, client: string = outside): Operation | undefined {
    const before = this.workspace;
    const op = difference(before, next);
    if (!op) {
      this.workspace = next;
      return undefined;
    }
    const applied = asIs(before, next, op, this.store.open.templates);
    this.owner.commit(client, applied.op, applied);
    return applied.op;
  }

  private setState(state: SaveState): void {
    const was = JSON.stringify(this.saveState);
    this.saveState = state;
    if (JSON.stringify(state) !== was) this.owner.tell({ type: 'save', save: state });
  }
}

function conflictsIn(op: Operation): string[] {
  return stepsOf(op).flatMap((step) => (step.type === 'conflict.put' ? [step.conflict.id] : []));
}
