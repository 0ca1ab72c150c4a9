/**
 * One step done as it says, without judging the result: the new workspace and the step that takes it back. What is not
 * touched stays the same objects, so that everything made from them can be kept.
 */

import { withField } from '../base/json';
import { find, has, isList, replaced } from '../base/lists';
import type { Place } from '../diagnostics';
import type { Commission } from '../model/commission';
import { type Conflict, withConflicts } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import type { AnyField } from '../model/field';
import { kindOf } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { OperationError } from './error';
import { inserted, moved, positionOf, removed } from './lists';
import type { DeckFolder, Spot, Step } from './operation';

interface Done {
  workspace: Workspace;
  inverse: Step;
}

/** Ids never change: slides, stamps and sent presentations go by them. The rest has operations of its own. */
const settled: Readonly<Record<'entry' | 'deck' | 'slide' | 'section' | 'commission', readonly string[]>> = {
  entry: ['id'],
  deck: ['format', 'id', 'slides'],
  slide: ['id', 'deviations'],
  section: ['id'],
  commission: ['format', 'id'],
};

type Of<T extends Step['type']> = Extract<Step, { type: T }>;

/** @throws OperationError */
export function doStep(workspace: Workspace, step: Step): Done {
  switch (step.type) {
    case 'entry.add':
    case 'entry.remove':
    case 'entry.move':
    case 'entry.set':
      return entryStep(workspace, step);
    case 'deck.add':
      return addDeck(workspace, step.in, step.deck as unknown as Deck);
    case 'deck.remove':
      return removeDeck(workspace, step.in, step.id);
    case 'commission.set': {
      const commission = workspace.commission as Commission & Record<string, unknown>;
      refuse('commission', step.field, { file: 'commission.json', path: step.field });
      const inverse = { ...step, value: commission[step.field] } as Step;
      return {
        workspace: { ...workspace, commission: withField(commission, step.field, step.value) },
        inverse: tidy(inverse),
      };
    }
    case 'conflict.put':
      return putConflict(workspace, step.conflict);
    case 'conflict.remove': {
      const at = { file: `conflicts/${step.id}.json` };
      const [rest, conflict] = removed(workspace.conflicts ?? [], step.id, at);
      return { workspace: withConflicts(workspace, rest), inverse: { type: 'conflict.put', conflict } };
    }
    default:
      return inDeck(workspace, step);
  }
}

function putConflict(workspace: Workspace, conflict: Conflict): Done {
  const { id } = conflict;
  const was = workspace.conflicts && find(workspace.conflicts, id);
  const rest = (workspace.conflicts ?? []).filter((one) => one.id !== id);
  return {
    workspace: withConflicts(workspace, [...rest, conflict]),
    inverse: was ? { type: 'conflict.put', conflict: was } : { type: 'conflict.remove', id },
  };
}

function entryStep(workspace: Workspace, step: Of<`entry.${'add' | 'remove' | 'move' | 'set'}`>): Done {
  const { kind } = step;
  const list = workspace.register[kind];
  const id = step.type === 'entry.add' ? step.entry.id : step.id;
  const at: Place = { file: `facts/${kind}.json`, fact: factRef(kind, id) };
  const made = (entries: readonly Entry[], inverse: Step): Done => ({
    workspace: { ...workspace, register: { ...workspace.register, [kind]: entries } },
    inverse: tidy(inverse),
  });
  switch (step.type) {
    case 'entry.add':
      return made(inserted(list, step.entry as Entry, step, at), { type: 'entry.remove', kind, id });
    case 'entry.remove': {
      const [rest, entry, spot] = removed(list, id, at);
      return made(rest, { type: 'entry.add', kind, entry: entry as Of<'entry.add'>['entry'], ...spot });
    }
    case 'entry.move': {
      const [next, spot] = moved(list, id, step, at);
      return made(next, { type: 'entry.move', kind, id, ...spot });
    }
    case 'entry.set': {
      const position = positionOf(list, id, at);
      const entry = list[position]!;
      const { field, how } = step;
      const place = { ...at, path: field };
      refuse('entry', field, place);
      const was = entry[field];
      if (how === undefined && was !== undefined && isTimed(kindOf(kind).fields, field)) {
        throw new OperationError('say-which', place, { field });
      }
      // Also where nobody had to say which it is: taking away what was filled in is no change of what was true.
      const undo = how !== undefined || isTimed(kindOf(kind).fields, field);
      const inverse = { type: 'entry.set', kind, id, field, value: was, ...(undo ? { how: 'undo' } : {}) };
      return made(replaced(list, position, withField(entry, field, step.value)), inverse as Step);
    }
  }
}

export function isTimed(fields: Readonly<Record<string, AnyField>>, field: string): boolean {
  return Object.hasOwn(fields, field) && fields[field]!.form.type === 'timed';
}

function addDeck(workspace: Workspace, folder: DeckFolder, deck: Deck): Done {
  const list = workspace[folder];
  if (has(list, deck.id)) {
    throw new OperationError('id-taken', { file: `${folder}/${deck.id}.json` }, { id: deck.id });
  }
  if (!isList(deck.slides) || !isList(deck.sections)) {
    const field = isList(deck.slides) ? 'sections' : 'slides';
    throw new OperationError('value', { file: `${folder}/${deck.id}.json`, path: field }, { field });
  }
  // Decks are files and stand in the order of their names.
  const before = list.findIndex((one) => `${one.id}.json` > `${deck.id}.json`);
  const decks = list.toSpliced(before < 0 ? list.length : before, 0, deck);
  return {
    workspace: { ...workspace, [folder]: decks },
    inverse: { type: 'deck.remove', in: folder, id: deck.id },
  };
}

function removeDeck(workspace: Workspace, folder: DeckFolder, id: string): Done {
  const [decks, deck] = removed(workspace[folder], id, { file: `${folder}/${id}.json`, deck: id });
  const inverse = { type: 'deck.add', in: folder, deck } as unknown as Step;
  return { workspace: { ...workspace, [folder]: decks }, inverse };
}

type DeckStep = Of<'deck.set'> | Extract<Step, { type: `slide.${string}` | `section.${string}` }>;

function inDeck(workspace: Workspace, step: DeckStep): Done {
  const folder = step.in;
  const id = step.type === 'deck.set' ? step.id : step.deck;
  const at: Place = { file: `${folder}/${id}.json`, deck: id };
  const position = positionOf(workspace[folder], id, at);
  const [deck, inverse] = deckStep(workspace[folder][position]!, step, at);
  return {
    workspace: { ...workspace, [folder]: replaced(workspace[folder], position, deck) },
    inverse: tidy(inverse),
  };
}

function deckStep(deck: Deck, step: DeckStep, at: Place): [Deck, Step] {
  if (step.type === 'deck.set') {
    refuse('deck', step.field, { ...at, path: step.field });
    if (step.field === 'sections' && !isList(step.value)) {
      throw new OperationError('value', { ...at, path: step.field }, { field: step.field });
    }
    const was = (deck as unknown as Record<string, unknown>)[step.field];
    return [withField(deck, step.field, step.value), { ...step, value: was } as Step];
  }
  const home = { in: step.in, deck: step.deck };
  switch (step.type) {
    case 'slide.add': {
      const slides = inserted(deck.slides, step.slide as unknown as Slide, step, place(at, step.slide.id));
      return [
        { ...deck, slides },
        { type: 'slide.remove', ...home, id: step.slide.id },
      ];
    }
    case 'slide.remove': {
      const [slides, slide, spot] = removed(deck.slides, step.id, place(at, step.id));
      return [{ ...deck, slides }, { type: 'slide.add', ...home, slide, ...spot } as Step];
    }
    case 'slide.move': {
      const [slides, spot] = moved(deck.slides, step.id, step, place(at, step.id));
      return [
        { ...deck, slides },
        { type: 'slide.move', ...home, id: step.id, ...spot },
      ];
    }
    case 'slide.set':
    case 'slide.deviate':
      return slideStep(deck, step, place(at, step.id));
    default:
      return sectionStep(deck, step, at);
  }
}

function place(at: Place, slide: string): Place {
  return { ...at, slide };
}

function slideStep(deck: Deck, step: Of<'slide.set' | 'slide.deviate'>, at: Place): [Deck, Step] {
  const position = positionOf(deck.slides, step.id, at);
  const slide = deck.slides[position]!;
  let next: Slide;
  let was: unknown;
  if (step.type === 'slide.set') {
    refuse('slide', step.field, { ...at, path: step.field });
    was = slide[step.field];
    next = withField(slide, step.field, step.value);
  } else {
    was = slide.deviations?.[step.ref];
    const deviations = withField(slide.deviations ?? {}, step.ref, step.value);
    next = withField(slide, 'deviations', Object.keys(deviations).length > 0 ? deviations : undefined);
  }
  return [{ ...deck, slides: replaced(deck.slides, position, next) }, { ...step, value: was } as Step];
}

function sectionStep(
  deck: Deck,
  step: Extract<Step, { type: `section.${string}` }>,
  at: Place,
): [Deck, Step] {
  const home = { in: step.in, deck: step.deck };
  const id = step.type === 'section.add' ? step.section.id : step.id;
  const { sections } = deck;
  // A file written by hand may have two of the same id; which one is meant cannot be said.
  if (sections.filter((one) => one.id === id).length > 1) throw new OperationError('id-taken', at, { id });
  type Section = Deck['sections'][number];
  const made = (list: Section[], inverse: object): [Deck, Step] => [
    { ...deck, sections: list },
    { ...home, ...inverse } as Step,
  ];
  switch (step.type) {
    case 'section.add':
      return made(inserted(sections, step.section as unknown as Section, step, at), {
        type: 'section.remove',
        id,
      });
    case 'section.remove': {
      const [rest, section, spot] = removed(sections, id, at);
      return made(rest, { type: 'section.add', section, ...spot });
    }
    case 'section.move': {
      const [next, spot]: [Section[], Spot] = moved(sections, id, step, at);
      return made(next, { type: 'section.move', id, ...spot });
    }
    case 'section.set': {
      refuse('section', step.field, { ...at, path: `sections › ${step.field}` });
      const section = find(sections, id);
      const position = positionOf(sections, id, at);
      const value = (section as unknown as Record<string, unknown>)[step.field];
      return made(replaced(sections, position, withField(section!, step.field, step.value)), {
        type: 'section.set',
        id,
        field: step.field,
        value,
      });
    }
  }
}

function refuse(what: keyof typeof settled, field: string, at: Place): void {
  if (settled[what].includes(field)) throw new OperationError('not-settable', at, { field });
}

/** Without keys that have no value: operations are JSON, and what is left out removes the field. */
function tidy(step: Step): Step {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as Step;
}
