/** The recovery log: every edit gets a number, and the log can be begun anew from what differs. */
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from '../../core/model/register';
import { difference, type Operation } from '../../core/operations';
import type { OpenWorkspace } from '../../workspace/read';
import type { Recovered } from '../contract/edits';
import { type Append, RecoveryLog, readLog } from './log';
import { type Replayed, replay } from './recover';
import { keepCopy } from './scan';

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

  /** What a program that was killed had not saved, done again; undefined when there is nothing. */
  async recover(open: OpenWorkspace): Promise<{ workspace: Workspace; recovered: Recovered } | undefined> {
    const log = readLog(this.log.path);
    if (!log || log.header.dir !== open.dir || log.lines.length === 0) return undefined;
    const { workspace, operations, copies, lost }: Replayed = replay(open, log);
    const conflicts: Recovered['conflicts'] = [];
    let unwritten = false;
    for (const { file, text } of copies) {
      try {
        conflicts.push({ file, copy: await keepCopy(open.dir, file, text) });
      } catch {
        unwritten = true;
      }
    }
    const kept = lost || unwritten ? this.keepAside() : undefined;
    if (operations === 0 && conflicts.length === 0 && !kept) return undefined;
    return { workspace, recovered: { operations, conflicts, ...(kept ? { kept } : {}) } };
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
