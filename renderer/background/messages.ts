/** The messages between the page and its worker. */
import type { LaidSlide } from '../../core/deck/compile';
import type { Diagnostic } from '../../core/diagnostics';
import type { Said } from '../../core/import/choices';
import type { Look } from '../../core/import/look';
import type { PackedFile } from '../../core/import/packed';
import type { KindId } from '../../core/model/kinds';
import type { Workspace } from '../../core/model/register';
import type { Effects, Operation, WhereUsed } from '../../core/operations';
import type { Found, Scope } from '../../core/search/find';
import type { Replaceable } from '../../core/search/replacing';
import type { WordHit } from '../../core/search/words';
import type { UiLanguage } from '../../core/texts';

export type ToWorker =
  /** A file that is going to be asked about; the one before it is forgotten. */
  | { type: 'file'; id: number; file: PackedFile }
  | { type: 'fonts'; fonts: readonly (readonly [string, Uint8Array])[] }
  /** Another workspace, or its whole state again. */
  | { type: 'workspace'; workspace: Workspace; today: string; diagnostics: readonly Diagnostic[] }
  /** What the host found in the files, as they are now. */
  | { type: 'files'; diagnostics: readonly Diagnostic[] }
  /** An edit. It is sent as an operation, so that unchanged parts are not sent again. */
  | { type: 'edit'; op: Operation }
  | { type: 'closed' }
  /** The deck on screen, which is compiled first. */
  | { type: 'prefer'; deck: string | undefined }
  /**
   * A slide that the page has no time for is to be laid out. `at` counts what was asked for, and `known` is whether the
   * page has what was told of it last.
   */
  | { type: 'lay'; deck: string; slide: string; at: number; known: boolean }
  | { type: 'ask'; id: number; question: Question };

export type Question =
  | { ask: 'effects'; op: Operation }
  | { ask: 'used'; ref: string }
  /** The scenes of a compiled deck. */
  | { ask: 'scenes'; deck: string }
  /** Where words stand, and what replacing them would change. */
  | ({ ask: 'find' } & Looking)
  | ({ ask: 'replaceable' } & Looking)
  /** Body texts, notes and facts that have all of some words, the best of them. */
  | { ask: 'words'; typed: string; most: number }
  /** What a file gives, with what people have said of it. */
  | ({ ask: 'look' } & Planning)
  /** The edit that takes it in. */
  | ({ ask: 'take' } & Planning);

export interface Looking {
  typed: string;
  /** Only as whole words. */
  whole: boolean;
  scope: Scope;
}

export interface Planning {
  /** The number that the file was sent with. */
  file: number;
  said: Said;
  /** The kind of facts that one stands at. */
  at: KindId;
  lang: UiLanguage;
}

export type Reply =
  | { ask: 'effects'; effects: Effects }
  | { ask: 'used'; used: WhereUsed }
  /** `pending`: so many presentations are being laid out, and were searched as they were before, if at all. */
  | { ask: 'find'; found: Found; pending: number }
  | { ask: 'replaceable'; replaceable: Replaceable; pending: number }
  | { ask: 'words'; hits: readonly WordHit[] }
  | { ask: 'look'; look: Look }
  | { ask: 'take'; op: Operation; ids: string[] }
  | { ask: 'scenes'; scenes: readonly import('../../core/scene/types').Scene[] };

/** A slide's title and number, for lists and search. */
export interface SlideTitle {
  slide: string;
  /** Printed number of its first scene. */
  number: number;
  title: string;
  template: string;
}

export type FromWorker =
  | { type: 'reply'; id: number; reply: Reply }
  | { type: 'failed'; id: number; message: string }
  /** A deck has been compiled and checked again. */
  | { type: 'findings'; deck: string; diagnostics: readonly Diagnostic[]; titles: readonly SlideTitle[] }
  /** A slide that was asked for, with what came of it; without that, it is what was told last. */
  | { type: 'laid'; deck: string; slide: string; at: number; laid?: LaidSlide | undefined }
  | { type: 'gone'; deck: string };
