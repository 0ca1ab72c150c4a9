/** The messages between the page and its worker. */
import type { Diagnostic } from '../../core/diagnostics';
import type { Workspace } from '../../core/model/register';
import type { Effects, Operation, WhereUsed } from '../../core/operations';

export type ToWorker =
  | { type: 'fonts'; fonts: readonly (readonly [string, Uint8Array])[] }
  /** Another workspace, or its whole state again. */
  | { type: 'workspace'; workspace: Workspace; today: string; diagnostics: readonly Diagnostic[] }
  /** An edit. It is sent as an operation, so that unchanged parts are not sent again. */
  | { type: 'edit'; op: Operation }
  | { type: 'closed' }
  /** The deck on screen, which is compiled first. */
  | { type: 'prefer'; deck: string | undefined }
  | { type: 'ask'; id: number; question: Question };

export type Question =
  | { ask: 'effects'; op: Operation }
  | { ask: 'used'; ref: string }
  /** The scenes of a compiled deck. */
  | { ask: 'scenes'; deck: string };

export type Reply =
  | { ask: 'effects'; effects: Effects }
  | { ask: 'used'; used: WhereUsed }
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
  | { type: 'gone'; deck: string };
