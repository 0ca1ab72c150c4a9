/** References to nothing, dropped where that leaves what can stand. */

import { find } from '../base/lists';
import type { Slide } from '../model/deck';
import { type AnyField, type FieldForm, type Fields, formsOf } from '../model/field';
import { kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { factRef, parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import { batchOf, type Json, type Operation, removeSlides, type Step, same } from '../operations';
import { exists } from '../operations/references';
import { deckAt, factAt, placeOf, slideAt } from './places';
import type { FixContext, Fixer } from './types';

export const dropReference: Fixer = (d, context) => {
  const { workspace } = context;
  const op = slideOp(d, context) ?? factOp(d, workspace) ?? deckOp(d, workspace);
  const goTo = placeOf(d, workspace);
  const isRemoval =
    op && (op.type === 'slide.remove' || (op.type === 'batch' && op.steps[0]?.type === 'slide.remove'));
  return {
    ...(op ? { op, does: isRemoval ? 'remove-slide' : 'drop-reference' } : {}),
    ...(goTo ? { goTo } : {}),
  };
};

/** Leaves a value without what refers to nothing; undefined when nothing is left of it. */
function without(workspace: Workspace, form: FieldForm, value: unknown): unknown {
  switch (form.type) {
    case 'ref':
      return exists(workspace, factRef(form.kind, String(value))) ? value : undefined;
    case 'list':
      if (!Array.isArray(value)) return value;
      return value.map((item) => without(workspace, form.of, item)).filter((item) => item !== undefined);
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) return without(workspace, form.of, value);
      const kept = periods.filter((one) => without(workspace, form.of, one.value) !== undefined);
      return kept.length > 0 ? kept : undefined;
    }
    case 'object': {
      const entries = Object.entries(value as object).map(([key, item]) => {
        const own = form.fields[key];
        return [key, own ? without(workspace, own, item) : item] as const;
      });
      return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
    }
    default:
      return value;
  }
}

/** Fields that lose something, with what is left of them. */
function changed(workspace: Workspace, forms: Record<string, FieldForm>, holder: Record<string, unknown>) {
  return Object.entries(forms).flatMap(([field, form]) => {
    if (holder[field] === undefined) return [];
    const value = without(workspace, form, holder[field]);
    return same(value, holder[field]) ? [] : [{ field, value: value as Json | undefined }];
  });
}

function slideOp(d: Parameters<Fixer>[0], { workspace, templates }: FixContext): Operation | undefined {
  const on = slideAt(d, workspace);
  const template = on && templates.get(on.slide.template);
  if (!on || !template) return undefined;
  const home = { in: 'decks', deck: on.deck.id, id: on.slide.id } as const;
  const fields = template.fields as Fields;
  const sets = changed(workspace, formsOf(fields), on.slide as Slide & Record<string, unknown>);
  // What it is about is gone: there is no slide left.
  if (sets.some(({ field, value }) => value === undefined && !(fields[field] as AnyField).optional)) {
    return removeSlides(workspace, { deck: on.deck.id }, [on.slide.id]);
  }
  const gone = Object.keys(on.slide.deviations ?? {}).filter((ref) => !exists(workspace, ref));
  const steps: Step[] = [
    ...sets.map(
      ({ field, value }): Step => ({
        type: 'slide.set',
        ...home,
        field,
        ...(value === undefined ? {} : { value }),
      }),
    ),
    ...gone.map((ref): Step => ({ type: 'slide.deviate', ...home, ref })),
  ];
  return steps.length > 0 ? batchOf(steps) : undefined;
}

function factOp(d: Parameters<Fixer>[0], workspace: Workspace): Operation | undefined {
  const found = factAt(d, workspace);
  const at = found && parseFact(found.ref);
  const entry = at && find(workspace.register[at.kind], at.id);
  if (!entry) return undefined;
  const { kind } = at;
  const { fields } = kindOf(kind);
  const sets = changed(workspace, formsOf(fields), entry);
  if (sets.length === 0 || sets.some(({ field, value }) => value === undefined && !fields[field]!.optional))
    return undefined;
  return batchOf(
    sets.map(
      ({ field, value }): Step => ({
        type: 'entry.set',
        kind,
        id: entry.id,
        field,
        ...(value === undefined ? {} : { value }),
        how: 'correction',
      }),
    ),
  );
}

function deckOp(d: Parameters<Fixer>[0], workspace: Workspace): Operation | undefined {
  const { coverImage } = workspace.commission;
  if (
    d.at.file === 'commission.json' &&
    coverImage !== undefined &&
    !exists(workspace, factRef('images', coverImage))
  ) {
    return { type: 'commission.set', field: 'coverImage' };
  }
  const deck = deckAt(d, workspace);
  if (!deck?.speaker?.person || exists(workspace, factRef('people', deck.speaker.person))) return undefined;
  const { person: _person, ...speaker } = deck.speaker;
  const set = { type: 'deck.set', in: 'decks', id: deck.id, field: 'speaker' } as const;
  return Object.keys(speaker).length > 0 ? { ...set, value: speaker as Json } : set;
}
