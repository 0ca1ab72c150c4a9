/** The recovery log: every edit gets a number, and the log can be begun anew from what differs. */
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from '../../core/model/register';
import { difference, type Operation } from '../../core/operations';
import type { OpenWorkspace } from '../../workspace/read';
import type { Memory } from './lineages';
import { type Append, RecoveryLog, readLog } from './log';
import { type Before, before } from './recover';

export class Safety {
  private readonly log: RecoveryLog;
  /** Of the last edit; sessions do not share numbers, since each begins the log anew. */
  sequence = 0;

  constructor(path: string, append?: Append) {
    this.log = new RecoveryLog(path, append);
  }

  /** Whether all that is not in the folder is in the log. */
  get intact(): boolean {
    return this.log.intact;
  }

  /** Takes an edit, before it is answered. */
  keep(open: OpenWorkspace, op: Operation, inverse: Operation, next: Workspace): void {
    this.sequence++;
    if (!this.log.add({ r: this.sequence, op, inverse })) this.restart(open, next);
  }

  /** A save of everything up to an edit is about to leave these digests. */
  announce(upTo: number, files: Record<string, string | null>): void {
    this.log.add({ upTo, files });
  }

  /** The log holds what the folder does not: the difference of the two as one edit. */
  restart(open: OpenWorkspace, now: Workspace): void {
    const files = Object.fromEntries([...open.files].map(([path, { digest }]) => [path, digest ?? '']));
    const op = difference(open.workspace, now);
    const inverse = op && difference(now, open.workspace);
    const lines = op && inverse ? [{ r: ++this.sequence, op, inverse }] : [];
    this.log.begin({ dir: open.dir, files }, lines);
  }

  /**
   * What the last program on this machine had.
   * @returns also the name under which the log is kept in the state folder, when edits in it fit nowhere
   */
  before(open: OpenWorkspace, memory: Memory): Before & { kept?: string } {
    const log = readLog(this.log.path);
    const ours = log?.header.dir === open.dir && log.lines.length > 0 ? log : undefined;
    const found = before(open, ours, memory);
    return found.lost ? { ...found, kept: this.keepAside() } : found;
  }

  /** @param remove when everything is in the folder */
  close(remove: boolean): void {
    this.log.close(remove);
  }

  private keepAside(): string {
    const name = `log-${new Date().toISOString().replace(/\D/g, '')}.kept`;
    renameSync(this.log.path, join(dirname(this.log.path), name));
    return name;
  }
}
