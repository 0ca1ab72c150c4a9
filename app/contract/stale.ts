/** What a deck that was sent out is told about itself. */
import type { Language } from '../../core/formats/language';
import type { Slide } from '../../core/model/deck';
import type { Sender } from '../../core/scene/types';

/**
 * - `current`: as the register has it
 * - `outdated`: the register says something else; the slide may be edited too, then `edited` says so
 * - `altered`: people wrote on it what the register does not say
 * - `edited`: people edited its words, and its values are right
 * - `likely`: there is no commission to compare with, and its stamp says that something on it is over
 * - `foreign`: there is nothing to compare with
 */
export type StaleStatus = 'current' | 'outdated' | 'altered' | 'edited' | 'likely' | 'foreign';

/** Why a slide is compared with nothing. */
export type ForeignReason = 'no-stamp' | 'other-workspace' | 'newer-stamp' | 'broken-stamp';

export interface FactChange {
  ref: string;
  /** The fact in people's words: «Mette Nord, title». */
  label: string;
  /**
   * - `removed`: no longer in the register. `unknown`: this version does not know such a fact
   * - `hand`: `found` stands there, by hand, and it is not what the register says (`now`)
   * - `corrected`: by hand to what the register says now
   * - `passed`: its last day, `until`, is over
   */
  kind: 'changed' | 'removed' | 'unknown' | 'hand' | 'corrected' | 'passed';
  /** As exported. */
  was: string;
  /** Missing when the fact is removed or unknown, and where there is no register. */
  now?: string;
  found?: string;
  /** YYYY-MM-DD */
  until?: string;
  /** Of `passed`: it is a meeting that has been held; `label` is its days. */
  meeting?: boolean;
  /** For lists of people and facts: who came and who left. */
  added?: string[];
  gone?: string[];
}

/** A slide that can be made anew although its deck no longer has it. */
export interface Remake {
  /** As it would stand in a deck. */
  slide: Slide;
  /** That it speaks. */
  language: Language;
  /** Facts that it shows and the register does not have: then it cannot. */
  missing: string[];
}

export interface StaleSlide {
  /** From 1. */
  number: number;
  title: string;
  hidden: boolean;
  status: StaleStatus;
  /** The words on the slide are not those that were exported. */
  edited: boolean;
  /** The numbers of its charts are not those that were exported. */
  chartEdited?: boolean;
  /** Edited, and its stamp does not say which words showed which fact: those of an older Lysark do not. */
  editsUnknown?: boolean;
  /** The date its facts were looked up on; missing for slides that are compared with nothing. */
  asOf?: string;
  /** Facts that are no longer as the slide shows them, and those that people corrected on it. */
  facts: FactChange[];
  /** Where it comes from. */
  stamp?: {
    workspace: string;
    deck: string;
    slide: string;
    template: string;
    asOf: string;
    facts: number;
    /** Who made it, as text only; not in stamps of the first version. */
    sender?: Sender;
  };
  foreign?: ForeignReason;
  remake?: Remake;
}

/** How old a copy of a commission's facts is, in the largest whole unit. */
export interface Age {
  unit: 'days' | 'weeks' | 'months' | 'years';
  count: number;
}

export interface StaleReport {
  /** Id of the commission that was compared with; missing when there was none. */
  workspace?: string;
  /** The day its facts are known to be of, YYYY-MM-DD, and how long ago that is: it may be an old copy. */
  copy?: { date: string; age?: Age };
  /** The date on which the facts were looked up, for slides that do not speak on a later one. */
  asOf: string;
  slides: StaleSlide[];
  counts: Record<StaleStatus, number>;
  /** The program that saved the file last; some throw stamps away. */
  program?: string;
  /** Slides that could not be read. */
  problems: { part: string; message: string }[];
}

/** A commission that slides say that they come from. */
export interface NamedWorkspace {
  id: string;
  /** It was opened before, under this name. */
  recent?: string;
  name?: string;
  /** Where it lies; given when there are several copies of it. */
  where?: string;
  /** As the slides say; anybody may have written it. */
  sender?: Sender;
}

/** A file that was dropped, held against the open workspace; or what its slides say by themselves. */
export type StaleAnswer =
  | { state: 'report'; file: string; report: StaleReport }
  /** No workspace is open, or the slides are of another. */
  | { state: 'workspace-needed'; file: string; report: StaleReport; workspaces: NamedWorkspace[] };
