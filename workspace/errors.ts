/** Why a workspace, an image or a save was refused: what, where, and what to do. */

import { said } from '../core/base/printable';

export type WorkspaceErrorCode =
  | 'no-folder'
  | 'no-workspace'
  /** A file that could not be read is never written. */
  | 'unreadable'
  /** Somebody else changed the file since it was read. */
  | 'changed-on-disk'
  /** Another program is saving in the folder, and does not come to an end. */
  | 'busy'
  | 'bad-path'
  | 'exists'
  | 'too-big'
  /** No `.lysark` file, or a damaged one. */
  | 'not-packed'
  /** A `.lysark` file of a later version. */
  | 'newer';

export class WorkspaceError extends Error {
  constructor(
    readonly code: WorkspaceErrorCode,
    message: string,
    /** Relative to the workspace. */
    readonly files: readonly string[] = [],
  ) {
    super(said(message));
    this.name = 'WorkspaceError';
  }
}

/** An image that cannot be used; the message begins without its name. */
export class AssetError extends Error {
  constructor(
    readonly code:
      | 'name'
      | 'kind'
      | 'extension'
      | 'truncated'
      | 'corrupt'
      | 'too-big'
      | 'unsafe'
      /** Declarations of its own, which could spell out anything. */
      | 'declared'
      /** Words that only browsers show. */
      | 'html-text'
      /** A JPEG of a kind that hardly any program reads. */
      | 'coding'
      | 'missing',
    message: string,
  ) {
    super(said(message));
    this.name = 'AssetError';
  }
}
