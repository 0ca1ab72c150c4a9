/** Which things an operation may have made wrong: only they are judged, so that typing stays quick in large decks. */

import { find } from '../base/lists';
import type { Deck } from '../model/deck';
import type { KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { type DeckFolder, type Operation, type Step, stepsOf } from './operation';

export interface DeckScope {
  folder: DeckFolder;
  id: string;
  /** The deck's own fields. */
  shell: boolean;
  sections: boolean;
  held: boolean;
  slides: Set<string> | 'all';
}

export interface Scope {
  commission: boolean;
  /** «people/mette-nord» */
  entries: Map<string, { kind: KindId; id: string }>;
  /** Entries that came or went: others may refer to them. */
  comings: Set<string>;
  decks: Map<string, DeckScope>;
  conflicts: Set<string>;
}

export function scopeOf(op: Operation): Scope {
  const scope: Scope = {
    commission: false,
    entries: new Map(),
    comings: new Set(),
    decks: new Map(),
    conflicts: new Set(),
  };
  for (const step of stepsOf(op)) widen(scope, step);
  return scope;
}

function widen(scope: Scope, step: Step): void {
  switch (step.type) {
    case 'commission.set':
      scope.commission = true;
      return;
    case 'entry.move':
    case 'conflict.remove':
      return;
    case 'conflict.put':
      scope.conflicts.add(step.conflict.id);
      return;
    case 'entry.add':
    case 'entry.remove':
    case 'entry.set': {
      const id = step.type === 'entry.add' ? step.entry.id : step.id;
      const ref = factRef(step.kind, id);
      scope.entries.set(ref, { kind: step.kind, id });
      if (step.type !== 'entry.set') scope.comings.add(ref);
      return;
    }
    case 'deck.add':
    case 'deck.remove': {
      const deck = deckScope(scope, step.in, step.type === 'deck.add' ? step.deck.id : step.id);
      Object.assign(deck, { shell: true, sections: true, held: true, slides: 'all' });
      return;
    }
    case 'deck.set': {
      const deck = deckScope(scope, step.in, step.id);
      deck.shell = true;
      if (step.field === 'sections') deck.sections = true;
      // Which facts a held deck may refer to is in its record.
      if (step.field === 'held') Object.assign(deck, { held: true, slides: 'all' });
      return;
    }
    default: {
      const deck = deckScope(scope, step.in, step.deck);
      if (step.type.startsWith('section.')) {
        deck.shell = true;
        deck.sections = true;
        return;
      }
      if (!(step.type === 'slide.deviate' || (step.type === 'slide.set' && step.field !== 'section'))) {
        deck.sections = true;
      }
      const id = step.type === 'slide.add' ? step.slide.id : (step as { id: string }).id;
      if (deck.slides !== 'all' && step.type !== 'slide.move') deck.slides.add(id);
    }
  }
}

function deckScope(scope: Scope, folder: DeckFolder, id: string): DeckScope {
  const name = `${folder}/${id}`;
  let deck = scope.decks.get(name);
  if (!deck) {
    deck = { folder, id, shell: false, sections: false, held: false, slides: new Set() };
    scope.decks.set(name, deck);
  }
  return deck;
}

export function deckIn(workspace: Workspace, scope: DeckScope): Deck | undefined {
  return find(workspace[scope.folder], scope.id);
}

export function slidesIn(deck: Deck, scope: DeckScope): Deck['slides'] {
  const { slides } = scope;
  if (slides === 'all') return deck.slides;
  return [...slides].flatMap((id) => find(deck.slides, id) ?? []);
}
