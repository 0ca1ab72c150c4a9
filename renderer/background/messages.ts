/** What the page and its worker say to each other. The worker keeps every presentation laid out, away from typing. */
import type { Diagnostic } from '../../core/diagnostics';
import type { Workspace } from '../../core/model/register';
import type { Effects, Operation, WhereUsed } from '../../core/operations';

export type ToWorker =
  | { type: 'fonts'; fonts: readonly (readonly [string, Uint8Array])[] }
  /** Another workspace, or its whole state anew. */
  | { type: 'workspace'; workspace: Workspace; today: string; diagnostics: readonly Diagnostic[] }
  /** The state as it is shown now; unchanged parts need not be sent twice, so edits go as operations. */
  | { type: 'edit'; op: Operation }
  | { type: 'closed' }
  /** Laid out first: the one that is looked at. */
  | { type: 'prefer'; deck: string | undefined }
  | { type: 'ask'; id: number; question: Question };

export type Question =
  | { ask: 'effects'; op: Operation }
  | { ask: 'used'; ref: string }
  | { ask: 'findings'; deck: string }
  /** Facts as a deck shows them, to be held. */
  | { ask: 'scenes'; deck: string };

export type Reply =
  | { ask: 'effects'; effects: Effects }
  | { ask: 'used'; used: WhereUsed }
  | { ask: 'findings'; diagnostics: readonly Diagnostic[] }
  | { ask: 'scenes'; scenes: readonly import('../../core/scene/types').Scene[] };

/** A slide as it is called, for lists and search. */
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
  /** What is known of a deck has changed: laid out wholly, with its findings. */
  | { type: 'findings'; deck: string; diagnostics: readonly Diagnostic[]; titles: readonly SlideTitle[] }
  | { type: 'gone'; deck: string };
