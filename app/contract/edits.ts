/** Edits: what the host is asked, answers and tells. All of it is data: it goes over IPC and HTTP as it is. */
import type { Place } from '../../core/diagnostics';
import type { ImageInfo } from '../../core/model/register';
import type { ThemeFile } from '../../core/model/theme';
import type { Operation, Use } from '../../core/operations';
import type { Theme } from '../../core/scene/theme';
import type { UiLanguage } from '../../core/texts';

/** For people: the host does not know what language its windows are in. */
export type Sentence = Readonly<Record<UiLanguage, string>>;

export type Refusal = {
  ok: false;
  /** An `OperationErrorCode`, or a sentence of the host's own. */
  reason: string;
  sentence: Sentence;
  /** In English, for logs. */
  message: string;
  at?: Place;
  /** Where a fact that cannot go is used. */
  uses?: readonly Use[];
  /** Of undo and redo in a presentation where there is nothing to take back: what would be taken back elsewhere. */
  elsewhere?: Operation;
  revision: number;
};

export type Answer = { ok: true; revision: number; inverse: Operation } | Refusal;

/** What the client itself can take back now. */
export interface Can {
  undo: boolean;
  redo: boolean;
}

export type UnsavedReason = 'no-room' | 'no-access' | 'no-folder' | 'file-broken' | 'unknown';

export type SaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | {
      state: 'unsaved';
      reason: UnsavedReason;
      /** Whether every edit lies in the recovery log on this machine. */
      safe: boolean;
      /** «Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.» */
      sentence: Sentence;
      /** In English, for logs. */
      message: string;
      files: readonly string[];
    };

/** What was done to a file by another program while the workspace was open. */
export interface OutsideChange {
  file: string;
  /** `broken`: cannot be read and is left alone. `conflict`: what was there lies beside it in `copy`. */
  what: 'changed' | 'added' | 'deleted' | 'broken' | 'conflict';
  /** Beside the file. */
  copy?: string;
}

/** What the program before had done that was not in the folder when the workspace was opened. */
export interface Recovered {
  /** Edits that were not saved when the program ended and are now done again. */
  operations: number;
  /** Ids of conflicts with what others wrote meanwhile. */
  conflicts: readonly string[];
  /** The log itself is kept under this name in the state folder when some edits fit nowhere. */
  kept?: string;
}

export type HostEvent =
  | { type: 'applied'; revision: number; op: Operation; client: string }
  | { type: 'save'; save: SaveState }
  | {
      type: 'outside';
      revision: number;
      changes: readonly OutsideChange[];
      /** What they changed in our workspace; left out when that is nothing. */
      op?: Operation;
      /** Ids of conflicts that are new or have changed. */
      conflicts: readonly string[];
    }
  | { type: 'themes'; themeFiles: readonly ThemeFile[]; themes: readonly Theme[] }
  | { type: 'images'; images: readonly (readonly [string, ImageInfo])[] }
  | { type: 'mode'; readOnly: boolean };
