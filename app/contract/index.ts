/** The typed API between a page and its host. Only core's types are imported, so both sides can have it. */
import type { KeptDraft } from '../../core/editing/kept-drafts';
import type { CallName, Input, Output, Result } from './calls';
import type { Can, HostEvent } from './edits';
import type { Chosen, JobState, Settings } from './types';

export { type Catalogue, textsIn, type UiLanguage } from '../../core/texts';
export type { Call, CallError, Result } from './calls';
export { type CallName, type Calls, callNames, calls, type Input, isCallName, type Output } from './calls';
export type {
  Answer,
  Can,
  HostEvent,
  OutsideChange,
  Recovered,
  Refusal,
  SaveState,
  Sentence,
  UnsavedReason,
} from './edits';
export type { CopyAge, KinAnswer, OwnCopy } from './kin';
export type { Lack, Packing } from './packing';
export type {
  Age,
  FactChange,
  ForeignReason,
  NamedWorkspace,
  Remake,
  StaleAnswer,
  StaleReport,
  StaleSlide,
  StaleStatus,
} from './stale';
export type {
  AddedImage,
  Chosen,
  Colours,
  Hello,
  JobState,
  Listing,
  Opened,
  Packed,
  Recent,
  Settings,
  TakenIn,
  WorkspaceData,
  Written,
} from './types';

/** Which files Lysark can do something with: one list for dialogs, for the page's list of folders, and for what is dropped. */
export const usefulEndings = {
  workspace: ['.lysark'],
  presentation: ['.pptx', '.pptm', '.ppsx', '.ppsm', '.potx', '.potm'],
  images: ['.png', '.jpg', '.jpeg', '.svg'],
  data: ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.json', '.ics', '.vcf', '.docx'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const all: readonly string[] = Object.values(usefulEndings).flat();

/** @param name of a file, in capitals or not */
export function isUseful(name: string): boolean {
  const small = name.toLowerCase();
  return all.some((ending) => small.endsWith(ending));
}

export interface Api {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** @returns what ends the subscription */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** When the line was broken for so long that events were missed, and a new one has begun. */
  onReset(listener: () => void): () => void;
  /** Hands over a file that the user dropped, pasted or picked in the page. */
  give(file: File): Promise<Result<Chosen>>;
  /** Base address of this host's own files: `${base}assets/<key>/<file>`, `${base}fonts/<file>`. Ends with a slash. */
  base: string;
}

/** What the preload exposes as `window.lysark`, for the page's `Api` of Electron: plain functions and plain data. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  give(file: File): Promise<Result<Chosen>>;
}

/** Largest file that a page hands over as bytes, where there is no path to give. */
export const mostGiven = 200 * 1024 * 1024;

/** Commands that the system's own menu can give; each is also somewhere on the page. */
export const menuCommands = [
  'new',
  'open',
  'close',
  'pack',
  'export',
  'show',
  'undo',
  'redo',
  'find',
  'replace',
  'search',
  'checks',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'settings',
  'help',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type AppEvent =
  | HostEvent
  | { type: 'can'; can: Can }
  /** Another window has typed something that is in no file, or mended it. */
  | { type: 'draft'; key: string; draft?: KeptDraft }
  | { type: 'job'; job: string; state: JobState }
  | { type: 'menu'; command: MenuCommand }
  /** A file was double-clicked or dropped on the program's icon. */
  | { type: 'open'; place: Chosen }
  | { type: 'settings'; settings: Settings }
  /** The host is going away: what was typed must be sent now. */
  | { type: 'closing' };
