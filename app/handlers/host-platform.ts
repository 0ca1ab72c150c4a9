/**
 * What the handlers ask of the host they run in, the desktop shell or the loopback server. Absolute paths go between the
 * handlers and the host only; a page knows opaque places.
 */
import type { Input, UiLanguage } from '../contract';

/** What a file or folder is chosen for: it decides the dialog's title and which files it shows. */
export type ChoosePurpose = Input<'files.choose'>['purpose'];

export interface ChooseRequest {
  /** The client whose window the dialog belongs to. */
  client: string;
  purpose: ChoosePurpose;
  /** Of `save-packed`: the file name to begin with. */
  name?: string;
  /** Of the dialog's words. */
  language: UiLanguage;
  /** Absolute path of the folder that the dialog begins in. */
  folder?: string;
}

export type WindowKind = Input<'windows.open'>['kind'];

interface WindowRequest {
  /** The client that asks; its window may decide where the new one is put. */
  client: string;
  kind: WindowKind;
  /** The page's own route, to be put after `#`. Comes from a page: never part of a file path. */
  route: string;
}

export interface HostPlatform {
  readonly host: 'electron' | 'browser';
  readonly platform: 'windows' | 'mac' | 'linux';
  /**
   * The system's dialogs. Answers absolute paths: `workspace` and `folder` one folder, `packed` one .lysark file,
   * `presentation` one presentation, `images` one or more pictures, `save-packed` one file that need not exist (the
   * dialog has asked before it lets one be replaced). Null when cancelled. Left out where there are none: then the page
   * lists `roots` itself.
   */
  choose?(request: ChooseRequest): Promise<readonly string[] | null>;
  /** Absolute folders that pages may list where there are no dialogs; empty where there are. */
  readonly roots: readonly string[];
  /** Opens a file that we have written, in the program that the system has for it. Throws when it cannot. */
  openFile?(path: string): Promise<void>;
  /** Shows a file that we have written, in the system's file manager. */
  showFile?(path: string): Promise<void>;
  /** The address is checked already: https, without user name and password. */
  openUrl?(url: string): Promise<void>;
  /** Opens a window with a page of its own. False, or left out: the page must open it itself. */
  openWindow?(request: WindowRequest): Promise<boolean>;
  /** A workspace was opened: the system's list of recent documents, the window's title. */
  opened?(client: string, opened: { name: string; path: string; kind: 'folder' | 'file' }): void;
  /** The client closed its workspace. */
  closed?(client: string): void;
  /** Settings changed: menus and the native theme follow. */
  settings?(settings: { language: UiLanguage; colours: 'system' | 'light' | 'dark' }): void;
  /** Whether pages can fetch written files from `/download/<id>`. */
  readonly downloads?: boolean;
}
