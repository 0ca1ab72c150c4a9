/** What the soak and its hosts' processes say to each other. */
import type { Json } from '../../core/base/json';
import type { Intent, Item } from './intents';
import type { Shown } from './sample';

/** How quickly a host saves and looks: as users have it, or ten times as quick. */
export type Pace = 'usual' | 'quick';

export type Edit =
  | Intent
  /** A picture taken in, and an entry for it. */
  | { do: 'image'; name: string; bytes: string; entry: { id: string } & Record<string, Json> }
  /** One of the conflicts, counted round, is settled for one of its versions. */
  | { do: 'settle'; n: number; version: number }
  /** The user's last edit is taken back. */
  | { do: 'undo' };

export type Command =
  | Edit
  | { do: 'snapshot' | 'look' | 'close' }
  /** @property at when, in milliseconds of the machine's clock; at once when left out */
  | { do: 'flush'; at?: number };

/** One thing as its user saw it. */
export interface Seen {
  content?: unknown;
  conflicts: readonly unknown[];
}

export interface Change {
  item: Item;
  before: Seen;
  after: Seen;
  /** Versions of the conflicts about what was edited: the user's own among them are now what he has made of the place. */
  versions: readonly unknown[];
}

export type Answer = { ok: true; changes: readonly Change[] } | { ok: false; reason: string };

export interface Snapshot {
  workspace: Shown;
  save: 'saved' | 'saving' | 'unsaved';
  readOnly: boolean;
  /** What the host itself finds wrong with the workspace. */
  errors: readonly string[];
}
