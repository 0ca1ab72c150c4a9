/** References to facts, and where they stand. */
import type { KindId } from '../model/kinds';
import type { DeckFolder } from './operation';

/** A reference where it stands. */
export interface Reference {
  /** «people/mette-nord» */
  ref: string;
  /** Path below the entry or slide, or of the deck. */
  path: string;
  how: 'content' | 'deviation' | 'speaker' | 'cover';
}

/** Somewhere a fact is referred to by name. */
export type Use =
  | ({ at: 'entry'; kind: KindId; id: string } & Reference)
  | ({ at: 'slide'; in: DeckFolder; deck: string; slide: string } & Reference)
  | ({ at: 'deck'; in: DeckFolder; deck: string } & Reference)
  | ({ at: 'commission' } & Reference);
