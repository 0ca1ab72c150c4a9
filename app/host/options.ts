/** Options of `Persistence`, and what it asks of its owner. */
import type { Applied, Operation, Templates } from '../../core/operations';
import type { Append } from './log';
import type { Disk } from './store';
import type { HostEvent } from './types';

export interface PersistenceOptions {
  /** A private folder of this machine, for lock and recovery log. Never inside a folder that is synchronised. */
  state: string;
  templates?: Templates;
  /** Milliseconds; see `Saver`. */
  saveAfter?: number;
  saveWithin?: number;
  retryAfter?: number;
  /** Milliseconds between looks at the folder for what others changed; 0 for never. */
  lookEvery?: number;
  /** For tests: full disks, folders that are gone. */
  disk?: Partial<Disk>;
  append?: Append;
}

export interface Owner {
  /** Takes an edit by another program into the order of edits. */
  commit(client: string, op: Operation, applied: Applied): number;
  revision(): number;
  tell(event: HostEvent): void;
}
