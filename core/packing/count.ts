/** How much there is of each thing that can be left out, for whoever chooses. */

import type { Deck } from '../model/deck';
import { kindIds } from '../model/kinds';
import { parseFact } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import type { Templates } from '../operations/references';
import { leftOutBy, type PackChoices } from './left-out';
import { countNotes } from './notes';
import { usedImages } from './pictures';
import { without } from './without';

export interface PackCounts {
  facts: number;
  decks: number;
  outlines: number;
  /** Internal notes, in held records that go along too. */
  notes: number;
  /** Slides with talk notes, hidden ones among them when they go along. */
  talkNotes: number;
  /** Slides that are not shown. */
  hidden: number;
  /** Decks with a record of the facts that they were shown with. */
  held: number;
  conflicts: number;
  /** Pictures that nothing shows of what goes along. */
  unused: number;
}

/** Of the decks and outlines that are chosen. */
export function packCounts(workspace: Workspace, templates: Templates, choices: PackChoices): PackCounts {
  const decks = workspace.decks.filter(({ id }) => choices.decks === 'all' || choices.decks.includes(id));
  const along: Deck[] = [...decks, ...(choices.outlines ? workspace.outlines : [])];
  const slides = along.flatMap((deck) => deck.slides);
  const shown = slides.filter(({ hidden }) => choices.hidden || !hidden);
  const used = usedImages(
    without(workspace, templates, leftOutBy(workspace, templates, { ...choices, unused: true })),
    templates,
  );
  const kept = choices.held ? along.flatMap(({ held }) => Object.entries(held?.facts ?? {})) : [];
  return {
    facts: sum(kindIds, (kind) => workspace.register[kind].length),
    decks: decks.length,
    outlines: workspace.outlines.length,
    notes:
      sum(kindIds, (kind) => sum(workspace.register[kind], (entry) => countNotes(kind, entry))) +
      sum(kept, ([ref, entry]) => {
        const parts = parseFact(ref);
        return parts ? countNotes(parts.kind, entry as Entry) : 0;
      }),
    talkNotes: shown.filter(({ notes }) => notes !== undefined).length,
    hidden: slides.filter(({ hidden }) => hidden).length,
    held: along.filter(({ held }) => held).length,
    conflicts: workspace.conflicts?.length ?? 0,
    unused: workspace.register.images.filter(({ id }) => !used.has(id)).length,
  };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
