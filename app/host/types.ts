/** Options of `Persistence`, what it asks of its owner, and the edits that a host is given. */
import type { Applied, Operation, Templates } from '../../core/operations';
import type { HostEvent } from '../contract/edits';
import type { Append } from './log';
import type { Disk } from './store';

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

export interface EditRequest {
  op: unknown;
  /** The revision that the client had when it made the edit. */
  base: number;
  client: string;
  /** Edits one after the other with the same name are undone at once: what is typed into one field. */
  group?: string;
}

/** The client that edits by other programs go under; anybody may undo the last of them in its name. */
export const outside = 'outside';
