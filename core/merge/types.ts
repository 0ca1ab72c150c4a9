import type { Conflict } from '../model/conflict';
import type { Workspace } from '../model/register';
import type { Templates } from '../operations/references';

export interface MergeGiven {
  /**
   * The last that both are known to have had; of a file that nobody knows anything of, nothing. When it is the very
   * object that ours is, theirs is taken as it stands, with our objects where it says the same.
   */
  base: Workspace;
  ours: Workspace;
  theirs: Workspace;
  templates: Templates;
  /** Which holds where both values are versions of a conflict that is open already. */
  prefer: 'ours' | 'theirs';
  /** Replica keys for the versions of new conflicts; unknown for what another program wrote. */
  by?: { ours?: string; theirs?: string };
  /** When, ISO 8601, for the versions of new conflicts. */
  at?: string;
}

export interface Merged {
  /** What says the same as in ours is the same objects. */
  workspace: Workspace;
  /** New or changed by this merge. */
  conflicts: readonly Conflict[];
}
