/**
 * The one authority over an open workspace: orders edits, checks and applies them, keeps them safe, saves them, and tells
 * every window. Every edit lies in the recovery log before it is answered.
 */
import { mkdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Workspace } from '../../core/model/register';
import {
  type Applied,
  apply,
  filesOf,
  type Operation,
  OperationError,
  readOperation,
  type Templates,
} from '../../core/operations';
import { fill, textsIn } from '../../core/texts';
import { templates as ownTemplates } from '../../templates';
import { sha256 } from '../../workspace/disk';
import { WorkspaceError } from '../../workspace/errors';
import type { OpenWorkspace } from '../../workspace/read';
import type { Answer, HostEvent, Recovered, Refusal, SaveState } from '../contract/edits';
import { Ancestors } from './ancestors';
import { type Crossed, crossed } from './crossing';
import { History } from './history';
import type { Memory } from './lineages';
import { FolderLock } from './lock';
import { type MergedIn, type MergeIn, type MergePreview, mergeIn, previewMergeIn } from './merge-in';
import { Persistence } from './persistence';
import { replicaOf } from './replica';
import { type HostSentence, inEach } from './saver';
import { type Disk, realDisk, Store } from './store';
import type { EditRequest, Owner, PersistenceOptions } from './types';

export class WorkspaceHost {
  private readonly history = new History();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private closed = false;

  private constructor(private readonly persistence: Persistence) {}

  /**
   * Opens a workspace folder. Where another program on this machine has it open, it can only be read until that one ends.
   * @throws WorkspaceError when there is no such folder, or it is no workspace
   */
  static async open(dir: string, options: PersistenceOptions): Promise<WorkspaceHost> {
    let host: WorkspaceHost | undefined;
    const persistence = await openPersistence(dir, options, {
      revision: () => host?.history.revision ?? 0,
      commit: (client, op, applied) => host!.commit(client, op, applied),
      tell: (event) => host?.tell(event),
    });
    host = new WorkspaceHost(persistence);
    return host;
  }

  get dir(): string {
    return this.persistence.store.open.dir;
  }

  get revision(): number {
    return this.history.revision;
  }

  get workspace(): Workspace {
    return this.persistence.workspace;
  }

  /** Whose the versions in a conflict are that were written here. */
  get replica(): string {
    return this.persistence.store.replica;
  }

  get readOnly(): boolean {
    return this.persistence.readOnly;
  }

  get saveState(): SaveState {
    return this.persistence.saveState;
  }

  /** What was done again when the workspace was opened. */
  get recovered(): Recovered | undefined {
    return this.persistence.recovered;
  }

  /** The workspace as it is now, as the other use cases take it: compile, check, export. */
  opened(): OpenWorkspace {
    return {
      ...this.persistence.store.open,
      workspace: this.workspace,
      diagnostics: this.persistence.findings(),
    };
  }

  /** The commission as it lies in the folder has gone out: what comes back is merged from there, for a year. */
  sent(): void {
    const { store } = this.persistence;
    store.lineages.pin(store.open, 'sent');
  }

  /** @returns what ends the subscription */
  subscribe(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  apply({ op: given, base, client, group }: EditRequest): Answer {
    return this.attempt(given, (op) => {
      const since = this.history.conflictSince(base, client, op);
      const both = since === 'outside' ? this.cross(base, op) : undefined;
      if (since && !both) return this.refuse(since === 'outside' ? 'conflict' : since);
      if (both && !both.own) {
        // What it is about comes back with the edit in it, and the window hears of that as of others' edits.
        if (both.both) this.persistence.amend(both.both);
        return this.refuse('conflict');
      }
      const applied = both?.own ?? apply(this.workspace, op, this.templates);
      this.persistence.keep(op, applied);
      const answer = this.done(client, op, applied, () =>
        this.history.record(client, op, applied.inverse, group),
      );
      if (both?.both) this.persistence.amend(both.both);
      return answer;
    });
  }

  private cross(base: number, op: Operation): Crossed | undefined {
    const outside = this.history.outsideSince(base);
    return crossed(this.workspace, op, outside, this.replica, this.templates);
  }

  /**
   * Merges a commission of the same kin that lies unpacked in another folder: what it knows that we do not. One edit, which
   * can be taken back.
   * @throws WorkspaceError when it is no workspace, or another commission's
   */
  async mergeIn(from: MergeIn): Promise<MergedIn> {
    return await mergeIn(this.persistence, from);
  }

  /** SHA-256 of what a file of the workspace was before, as far as this machine knows, the last one first. */
  digestsBefore(path: string): string[] {
    return this.persistence.store.lineages.digestsBefore(path);
  }

  /** What `mergeIn` would do. Changes nothing. @throws WorkspaceError as `mergeIn` */
  async previewMergeIn(from: MergeIn): Promise<MergePreview> {
    return await previewMergeIn(this.persistence, from);
  }

  /**
   * Takes back the client's own last step, unless others have changed the same since.
   *
   * @param deck the last step in this presentation; where there is none, it is refused with what `undo` would do elsewhere
   */
  undo(client: string, deck?: string): Answer {
    return this.takeBack(client, 'undo', deck);
  }

  redo(client: string, deck?: string): Answer {
    return this.takeBack(client, 'redo', deck);
  }

  can(client: string): { undo: boolean; redo: boolean } {
    return { undo: this.history.canUndo(client), redo: this.history.canRedo(client) };
  }

  /** A window that is gone cannot undo. */
  forget(client: string): void {
    this.history.forget(client);
  }

  /** Looks for what other programs have changed, now: when a window is shown again, or images were added. */
  async look(): Promise<void> {
    await this.persistence.look();
  }

  /** Saves now. @returns whether everything is in the folder */
  async flush(): Promise<boolean> {
    return await this.persistence.flush();
  }

  /** Puts a file that cannot be read aside as a copy and writes ours in its place. @returns the copy's path */
  async mend(file: string): Promise<string | undefined> {
    return await this.persistence.mend(file);
  }

  /** Saves and lets go. What could not be saved stays in the recovery log. @returns whether everything was saved */
  async close(): Promise<boolean> {
    this.closed = true;
    const saved = await this.persistence.close();
    this.listeners.clear();
    return saved;
  }

  private get templates(): Templates {
    return this.persistence.store.open.templates;
  }

  private takeBack(client: string, which: 'undo' | 'redo', deck?: string): Answer {
    const step = this.history.next(client, which, deck === undefined ? undefined : `decks/${deck}`);
    if (!step && deck !== undefined) {
      const elsewhere = this.history.next(client, which);
      if (elsewhere === 'conflict') return this.refuse('undo-conflict');
      if (elsewhere) return { ...this.refuse('elsewhere'), elsewhere: elsewhere.inverse };
    }
    if (!step) return this.refuse(which === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
    if (step === 'conflict') return this.refuse('undo-conflict');
    return this.attempt(step.inverse, (op) => {
      const applied = apply(this.workspace, op, this.templates);
      this.persistence.keep(op, applied);
      return this.done(client, op, applied, () =>
        this.history.took(client, which, step, op, applied.inverse),
      );
    });
  }

  private attempt(given: unknown, act: (op: Operation) => Answer): Answer {
    if (this.closed) return this.refuse('closed');
    if (this.readOnly) return this.refuse('read-only');
    try {
      const op = readOperation(given);
      const locked = filesOf(op).find((file) => this.persistence.store.isLocked(file));
      return locked === undefined ? act(op) : this.refuse('locked-file', { file: locked });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      const { code, at, uses, message } = error;
      const more = uses.length > 0 ? { uses } : {};
      const sentence = inEach((language) => error.sentence(language));
      return { ok: false, reason: code, sentence, message, at, ...more, revision: this.revision };
    }
  }

  private done(client: string, op: Operation, applied: Applied, record: () => number): Answer {
    const revision = record();
    this.persistence.changed(applied.workspace);
    this.tell({ type: 'applied', revision, op, client });
    return { ok: true, revision, inverse: applied.inverse };
  }

  /** What was done outside is ordered among the edits like any other. */
  private commit(client: string, op: Operation, applied: Applied): number {
    const revision = this.history.record(client, op, applied.inverse);
    this.persistence.changed(applied.workspace);
    this.tell({ type: 'applied', revision, op, client });
    return revision;
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private refuse(reason: HostSentence, params: Readonly<Record<string, string>> = {}): Refusal {
    const sentence = inEach((language) => fill(textsIn(language).host[reason], params, language));
    return { ok: false, reason, sentence, message: sentence.en, revision: this.revision };
  }
}

/**
 * Takes the lock in the workspace's state folder, and then reads its files.
 * @throws WorkspaceError when there is no such folder, it is no workspace, or the state folder lies in it
 */
async function openPersistence(dir: string, options: PersistenceOptions, owner: Owner): Promise<Persistence> {
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
    const replica = replicaOf(options.state, root);
    let memory!: Memory;
    const store = await Store.read(root, templates, disk, ({ workspace }) => {
      memory = { replica, ancestors: Ancestors.of(options.state, workspace.commission.id) };
      return memory;
    });
    const persistence = new Persistence(store, memory, folder, lock, options, owner);
    await persistence.start();
    return persistence;
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
