/** What a deck that was sent out is told about itself. */

/** An outdated slide may be edited too: then `edited` says so. */
export type StaleStatus = 'current' | 'outdated' | 'edited' | 'foreign';

/** Why a slide is not ours. */
export type ForeignReason = 'no-stamp' | 'other-workspace' | 'newer-stamp' | 'broken-stamp';

export interface FactChange {
  ref: string;
  /** The fact in people's words: «Mette Nord, title». */
  label: string;
  /** `removed`: no longer in the register. `unknown`: this version does not know such a fact. */
  kind: 'changed' | 'removed' | 'unknown';
  was: string;
  /** Missing when the fact is removed or unknown. */
  now?: string;
  /** For lists of people and facts: who came and who left. */
  added?: string[];
  gone?: string[];
}

export interface StaleSlide {
  /** From 1. */
  number: number;
  title: string;
  hidden: boolean;
  status: StaleStatus;
  /** The words on the slide are not those that were exported. */
  edited: boolean;
  /** The date its facts were looked up on; missing for slides that are not ours. */
  asOf?: string;
  /** Facts that are no longer as the slide shows them. */
  facts: FactChange[];
  /** Where it comes from. */
  stamp?: { workspace: string; deck: string; slide: string; template: string; asOf: string; facts: number };
  foreign?: ForeignReason;
}

export interface StaleReport {
  workspace: string;
  /** The date on which the facts were looked up, for slides that do not speak on a later one. */
  asOf: string;
  slides: StaleSlide[];
  counts: Record<StaleStatus, number>;
  /** The program that saved the file last; some throw stamps away. */
  program?: string;
  /** Slides that could not be read. */
  problems: { part: string; message: string }[];
}

/** A file that was dropped, held against the open workspace; or what must be opened first. */
export type StaleAnswer =
  | { state: 'report'; file: string; report: StaleReport }
  /** No workspace is open, or the slides are of another. `recent`: one of those opened before is the right one. */
  | { state: 'workspace-needed'; file: string; workspaces: { id: string; recent?: string; name?: string }[] };
