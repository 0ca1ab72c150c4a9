/**
 * What others have written becomes edits of ours: ordered among those of the windows, told to them, and kept safe like
 * them.
 */
import type { Workspace } from '../../core/model/register';
import { type Applied, applyAsIs, difference, type Operation, stepsOf } from '../../core/operations';
import { asIs } from './aside';
import { Copies } from './copies';
import type { Brought } from './incoming';
import type { Store, Taken } from './store';
import { type Owner, outside } from './types';

/** What was done to our workspace by what came. */
export interface Told {
  op?: Operation;
  /** Ids of conflicts that are new or have changed. */
  conflicts: string[];
}

/** Whose workspace it is. */
export interface Keeper {
  readonly readOnly: boolean;
  workspace: Workspace;
  /** Writes an edit to the recovery log. */
  keep(op: Operation, applied: Applied): void;
  /** The folder is known anew: the log begins with what differs from it. */
  begin(): void;
  /** There is something to save. */
  unsaved(): void;
}

export class Arrivals {
  private readonly copies: Copies;

  constructor(
    private readonly store: Store,
    private readonly owner: Owner,
    private readonly keeper: Keeper,
  ) {
    this.copies = new Copies(store);
  }

  /** Takes in the folder as it was read, or nothing when it has not changed, and the copies in it. */
  async folder(read: Parameters<Store['take']>[0] | undefined): Promise<void> {
    if (read) this.taken(this.store.take(read, this.keeper.workspace));
    if (!this.keeper.readOnly && (read || this.copies.waiting)) await this.takeCopies();
  }

  /** Puts away the copies that the folder holds now. */
  async settle(): Promise<void> {
    await this.copies.settle();
  }

  /** What is done to our workspace in another program's name, and is in no file yet. */
  amend(op: Operation): void {
    const applied = applyAsIs(this.keeper.workspace, op, this.store.open.templates);
    this.keeper.keep(op, applied);
    const revision = this.owner.commit(outside, op, applied);
    this.owner.tell({ type: 'outside', revision, changes: [], op, conflicts: conflictsIn(op) });
  }

  /** Merges files that came by another way than into the folder. @param client who brings them, if anybody does */
  brought(brought: Brought, client?: string): Told {
    const taken = this.store.bring(brought, this.keeper.workspace);
    if (!taken) return { conflicts: [] };
    const told = this.taken(taken, client);
    if (this.keeper.workspace !== this.store.open.workspace) this.keeper.unsaved();
    return told;
  }

  /** Turns what others have changed into an ordinary edit. @returns it; undefined when it changes nothing here */
  adopt(next: Workspace, client: string = outside): Operation | undefined {
    const before = this.keeper.workspace;
    const op = difference(before, next);
    if (!op) {
      this.keeper.workspace = next;
      return undefined;
    }
    const applied = asIs(before, next, op, this.store.open.templates);
    this.owner.commit(client, applied.op, applied);
    return applied.op;
  }

  private taken(taken: Taken, client?: string): Told {
    const op = this.adopt(taken.workspace, client);
    if (!this.keeper.readOnly) this.keeper.begin();
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

  /** Merges the copies that synchronisation has left; they are moved once what was in them is saved. */
  private async takeCopies(): Promise<void> {
    const pictures = await this.copies.pictures(this.keeper.workspace);
    if (pictures) this.amend(pictures);
    for await (const brought of this.copies.brought(() => this.keeper.workspace)) this.brought(brought);
    if (this.keeper.workspace === this.store.open.workspace) await this.copies.settle();
  }
}

function conflictsIn(op: Operation): string[] {
  return stepsOf(op).flatMap((step) => (step.type === 'conflict.put' ? [step.conflict.id] : []));
}
