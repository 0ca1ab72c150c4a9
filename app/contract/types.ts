/** What calls answer, besides edits. Places and files are opaque ids that the host made: no path comes from a page. */
import type { Diagnostic } from '../../core/diagnostics';
import type { KeptDraft } from '../../core/editing/kept-drafts';
import type { ImageFacts } from '../../core/images/new-image';
import type { ImageInfo, Workspace } from '../../core/model/register';
import type { ThemeNote } from '../../core/model/theme';
import type { News } from '../../core/packing';
import type { UiLanguage } from '../../core/texts';
import type { Can, Recovered, SaveState } from './edits';

export type Colours = 'system' | 'light' | 'dark';

export interface Settings {
  language: UiLanguage;
  colours: Colours;
}

/** A workspace opened before on this machine. */
export interface Recent {
  /** Opaque. */
  id: string;
  name: string;
  /** Id of the commission: copies of one have the same. */
  commission: string;
  /** For people: the folder or file as they would say it, «Dokumenter › Kommunekommisjonen». */
  where: string;
  kind: 'folder' | 'file';
  /** Last opened, ISO 8601 with time. */
  opened: string;
  /** Where one left in it: the page's own route. */
  route?: string;
  /** It cannot be found any more. */
  missing?: boolean;
}

export interface Hello {
  version: string;
  host: 'electron' | 'browser';
  platform: 'windows' | 'mac' | 'linux';
  /** `native`: files are chosen in the system's own dialogs; `page`: the page lists the folders it may see. */
  dialogs: 'native' | 'page';
  /** This window, for `applied` events. */
  client: string;
  /** The user's day, YYYY-MM-DD. */
  today: string;
  settings: Settings;
  recent: Recent[];
  /** What was begun before there is a commission and not done, by its key. */
  drafts: Readonly<Record<string, KeptDraft>>;
  /** What this window is to open at once: where one left, or a file that was double-clicked. */
  start?: { recent: string; route?: string } | { place: Chosen };
}

/** A file or folder that the user chose, dropped or was given. */
export interface Chosen {
  /** Opaque; valid for this client as long as it lives. */
  place: string;
  name: string;
  kind: 'folder' | 'file';
  /** Bytes, of a file. */
  size?: number;
}

export interface Listing {
  place: Chosen;
  /** From the root downwards, without the place itself. */
  above: Chosen[];
  entries: (Chosen & { workspace?: boolean })[];
  /** More were there than are shown. */
  more: boolean;
}

/** `Workspace` as it goes over the wire. */
export interface WorkspaceData extends Omit<Workspace, 'images'> {
  images: readonly (readonly [string, ImageInfo])[];
}

export interface Opened {
  /** Opaque; images lie at `/assets/<key>/<file>` of the host. */
  key: string;
  recent: string;
  kind: 'folder' | 'file';
  where: string;
  revision: number;
  workspace: WorkspaceData;
  readOnly: boolean;
  /** What this machine writes as, in files and in the versions of a conflict: «kari-3f9a1c». */
  replica: string;
  save: SaveState;
  recovered?: Recovered;
  /** What was typed in forms and is in no file, by its key. */
  drafts: Readonly<Record<string, KeptDraft>>;
  /** What reading the files found. */
  diagnostics: readonly Diagnostic[];
  can: Can;
  route?: string;
}

/** An image that was taken into the workspace. */
export interface AddedImage {
  /** Its name in `assets`, for the field `file` of an entry. */
  file: string;
  info: ImageInfo;
  /** What the file says of itself. */
  facts: ImageFacts;
}

/** A file that was written. */
export interface Written {
  /** Opaque, for `files.open` and `files.show`. */
  file: string;
  name: string;
  /** The folder, for people. */
  where: string;
  size: number;
  /** Where the page can download it: in the browser host only. */
  download?: string;
}

/** A commission that was written as one file. */
export interface Packed extends Written {
  /** Files of which something cannot be read and did not go along. */
  partly: readonly string[];
}

/** One's own commission, open, with another copy of it taken in. */
export interface TakenIn {
  opened: Opened;
  news: News;
}

/** Meetings that were written as a calendar. */
export interface WrittenCalendar extends Written {
  count: number;
  /** How many have no day yet and are left out. */
  undated: number;
}

export type JobState =
  | { state: 'running'; done: number; of: number }
  | { state: 'done'; files: Written[]; diagnostics: readonly Diagnostic[] }
  | { state: 'cancelled' }
  | {
      state: 'failed';
      error: { code: string; params?: Readonly<Record<string, string | number>>; message: string };
    };

/** A template that was taken in: its id, and what people should know of it. */
export interface ImportedTheme {
  id: string;
  notes: ThemeNote[];
  /** A template of the same name was there before. */
  replaced: boolean;
}
