/** Edits of one fact, and why they do not fit, in words of the form. */
import { type KindId, kindOf } from '../../../core/model/kinds';
import { factRef, fieldRef } from '../../../core/model/ref';
import type { Entry, Workspace } from '../../../core/model/register';
import {
  changeFrom,
  correct,
  type Json,
  type Operation,
  OperationError,
  wasTrue,
} from '../../../core/operations';
import type { UiLanguage } from '../../../core/texts';
import { fieldLabel } from '../../../core/words';
import { sayIn } from '../../words';

export interface OneField {
  kind: KindId;
  id: string;
  field: string;
}

export function isTimedField(kind: KindId, field: string): boolean {
  return kindOf(kind).fields[field]?.form.type === 'timed';
}

/** The whole value as it is to stand in the file. What changes in time is put right by it, for all dates. */
export function setOp({ kind, id, field }: OneField, value: unknown): Operation {
  const op = { type: 'entry.set', kind, id, field } as const;
  const how = isTimedField(kind, field) ? { how: 'correction' as const } : {};
  return value === undefined ? { ...op, ...how } : { ...op, value: value as Json, ...how };
}

/** The value that holds on a day, rewritten. @throws OperationError */
export function correctOp(workspace: Workspace, at: OneField, value: unknown, day: string): Operation {
  return correct(workspace, { ...at, ...(value === undefined ? {} : { value: value as Json }), asOf: day });
}

/** Another value from a date on. @throws OperationError */
export function changeOp(workspace: Workspace, at: OneField, value: unknown, date: string): Operation {
  return changeFrom(workspace, { ...at, ...(value === undefined ? {} : { value: value as Json }), date });
}

/** Why an edit does not fit, with the field's own name; nothing when it only changes nothing. */
export function whyNot(error: OperationError, kind: KindId, lang: UiLanguage): string | undefined {
  if (error.code === 'no-change') return undefined;
  const field = error.params.field;
  const top = error.at.path?.split(' › ')[0] ?? (typeof field === 'string' ? field : undefined);
  const name = top !== undefined && kindOf(kind).fields[top] ? fieldLabel(kind, top, lang) : undefined;
  if (error.code === 'value' && name) return sayIn('facts')('notValid', { field: name });
  const sentence = error.sentence(lang);
  return name && field !== undefined ? sentence.replace(`«${field}»`, `«${name}»`) : sentence;
}

/** Does something that may not fit. @returns why not */
export function attempt(
  kind: KindId,
  lang: UiLanguage,
  act: () => OperationError | undefined,
): string | undefined {
  try {
    const error = act();
    return error && whyNot(error, kind, lang);
  } catch (error) {
    if (error instanceof OperationError) return whyNot(error, kind, lang);
    throw error;
  }
}

/**
 * What was first written while this window has been open: nobody has shown it yet, so it is put right without asking
 * whether it has changed.
 */
const fresh = new Set<string>();

export function markFresh(kind: KindId, id: string, field?: string): void {
  fresh.add(field === undefined ? factRef(kind, id) : fieldRef(factRef(kind, id), field));
}

export function mustAsk(workspace: Workspace, at: OneField, today: string): boolean {
  const entry = factRef(at.kind, at.id);
  if (fresh.has(entry) || fresh.has(fieldRef(entry, at.field))) return false;
  return wasTrue(workspace, at, today);
}

/** A copy to begin with, called so that the two can be told apart. */
export function copyOf(
  kind: KindId,
  { id: _id, ...entry }: Entry,
  named: (name: string) => string,
): Record<string, unknown> {
  const field = kindOf(kind).name;
  const name = entry[field];
  // Texts and quotations are rewritten anyway; names stand alone in lists.
  return kind === 'people' && typeof name === 'string' ? { ...entry, [field]: named(name) } : entry;
}
