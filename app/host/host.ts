/**
 * The one authority over an open workspace: orders edits, checks and applies them, keeps them safe, saves them, and tells
 * every window. Every edit lies in the recovery log before it is answered.
 */
import type { Workspace } from '../../core/model/register';
import {
  type Applied,
  apply,
  type Effects,
  effectsOf,
  filesOf,
  type Operation,
  OperationError,
  readOperation,
  type Templates,
  type UsedFacts,
} from '../../core/operations';
import type { OpenWorkspace } from '../../workspace/read';
import type { Guard } from './guard';
import { History } from './history';
import { openGuard } from './open';
import type { GuardOptions } from './options';
import type { Answer, EditRequest, HostEvent, Recovered, Refusal, SaveState } from './types';
import { filled, type HostSentence, hostSentences, sentenceOf } from './words';

export interface HostOptions extends GuardOptions {
  /** What the slides of laid out decks read, for the effects of edits. */
  used?(): readonly UsedFacts[];
}

export class WorkspaceHost {
  private readonly history = new History();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private closed = false;

  private constructor(
    private readonly guard: Guard,
    private readonly used: () => readonly UsedFacts[],
  ) {}

  /**
   * Opens a workspace folder. Where another program on this machine has it open, it can only be read until that one ends.
   * @throws WorkspaceError when there is no such folder, or it is no workspace
   */
  static async open(dir: string, options: HostOptions): Promise<WorkspaceHost> {
    let host: WorkspaceHost | undefined;
    const guard = await openGuard(dir, options, {
      revision: () => host?.history.revision ?? 0,
      commit: (client, op, applied) => host!.commit(client, op, applied),
      tell: (event) => host?.tell(event),
    });
    host = new WorkspaceHost(guard, options.used ?? (() => []));
    return host;
  }

  get dir(): string {
    return this.guard.store.open.dir;
  }

  get revision(): number {
    return this.history.revision;
  }

  get workspace(): Workspace {
    return this.guard.workspace;
  }

  get readOnly(): boolean {
    return this.guard.readOnly;
  }

  get saveState(): SaveState {
    return this.guard.saveState;
  }

  /** What was done again when the workspace was opened. */
  get recovered(): Recovered | undefined {
    return this.guard.recovered;
  }

  /** The workspace as it is now, as the other use cases take it: compile, check, export. */
  opened(): OpenWorkspace {
    return { ...this.guard.store.open, workspace: this.workspace, diagnostics: this.guard.findings() };
  }

  /** @returns what ends the subscription */
  subscribe(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  apply({ op: given, base, client, group }: EditRequest): Answer {
    return this.attempt(given, (op) => {
      const reason = this.history.conflictSince(base, client, op);
      if (reason) return this.refuse(reason);
      const applied = apply(this.workspace, op, this.templates);
      this.guard.keep(op, applied);
      return this.done(client, op, applied, () => this.history.record(client, op, applied.inverse, group));
    });
  }

  /** Takes back the client's own last step, unless others have changed the same since. */
  undo(client: string): Answer {
    return this.takeBack(client, 'undo');
  }

  redo(client: string): Answer {
    return this.takeBack(client, 'redo');
  }

  can(client: string): { undo: boolean; redo: boolean } {
    return { undo: this.history.canUndo(client), redo: this.history.canRedo(client) };
  }

  /** A window that is gone cannot undo. */
  forget(client: string): void {
    this.history.forget(client);
  }

  /** What an operation would change on slides, without doing it. @throws OperationError */
  effects(op: Operation): Effects {
    return effectsOf(this.workspace, apply(this.workspace, op, this.templates).workspace, this.used());
  }

  /** Looks for what other programs have changed, now: when a window is shown again, or images were added. */
  async look(): Promise<void> {
    await this.guard.look();
  }

  /** Saves now. @returns whether everything is in the folder */
  async flush(): Promise<boolean> {
    return await this.guard.flush();
  }

  /** Puts a file that cannot be read aside as a copy and writes ours in its place. @returns the copy's path */
  async mend(file: string): Promise<string | undefined> {
    return await this.guard.mend(file);
  }

  /** Saves and lets go. What could not be saved stays in the recovery log. @returns whether everything was saved */
  async close(): Promise<boolean> {
    this.closed = true;
    const saved = await this.guard.close();
    this.listeners.clear();
    return saved;
  }

  private get templates(): Templates {
    return this.guard.store.open.templates;
  }

  private takeBack(client: string, which: 'undo' | 'redo'): Answer {
    const step = this.history.next(client, which);
    if (!step) return this.refuse(which === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
    if (step === 'conflict') return this.refuse('undo-conflict');
    return this.attempt(step.inverse, (op) => {
      const applied = apply(this.workspace, op, this.templates);
      this.guard.keep(op, applied);
      return this.done(client, op, applied, () => this.history.took(client, which, op, applied.inverse));
    });
  }

  private attempt(given: unknown, act: (op: Operation) => Answer): Answer {
    if (this.closed) return this.refuse('closed');
    if (this.readOnly) return this.refuse('read-only');
    try {
      const op = readOperation(given);
      const locked = filesOf(op).find((file) => this.guard.store.isLocked(file));
      return locked === undefined ? act(op) : this.refuse('locked-file', { file: locked });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      const { code, at, uses, message } = error;
      const more = uses.length > 0 ? { uses } : {};
      const sentence = sentenceOf((language) => error.sentence(language));
      return { ok: false, reason: code, sentence, message, at, ...more, revision: this.revision };
    }
  }

  private done(client: string, op: Operation, applied: Applied, record: () => number): Answer {
    const before = this.workspace;
    const revision = record();
    this.guard.changed(applied.workspace);
    this.tellApplied(client, op, before, revision);
    return { ok: true, revision, inverse: applied.inverse };
  }

  /** What was done outside is ordered among the edits like any other. */
  private commit(client: string, op: Operation, applied: Applied): number {
    const before = this.workspace;
    const revision = this.history.record(client, op, applied.inverse);
    this.guard.changed(applied.workspace);
    this.tellApplied(client, op, before, revision);
    return revision;
  }

  private tellApplied(client: string, op: Operation, before: Workspace, revision: number): void {
    if (this.listeners.size === 0) return;
    const effects = effectsOf(before, this.workspace, this.used());
    this.tell({ type: 'applied', revision, op, client, effects });
  }

  private tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private refuse(reason: HostSentence, params: Readonly<Record<string, string>> = {}): Refusal {
    const sentence = sentenceOf((language) => filled(hostSentences[reason][language], params));
    return { ok: false, reason, sentence, message: sentence.en, revision: this.revision };
  }
}
