/** Edits of a slide's own fields, and why one is not done, in words of the form. */
import type { Deck, Slide } from '../model/deck';
import type { AnyField } from '../model/field';
import type { Json, Operation, OperationError } from '../operations';
import { wordsOf } from '../operations/error';
import type { AnyTemplate } from '../template';
import type { UiLanguage } from '../texts';

/** @param value undefined takes the field away */
export function setField(
  deck: Pick<Deck, 'id'>,
  slide: Pick<Slide, 'id'>,
  field: string,
  value: unknown,
): Operation {
  const op = { type: 'slide.set', in: 'decks', deck: deck.id, id: slide.id, field } as const;
  return value === undefined ? op : { ...op, value: value as Json };
}

/**
 * What a field may be set to instead of nothing: a text that must be there may be empty for a while, as when it is
 * written anew.
 *
 * @returns the value to set, or why it cannot be empty
 */
export function settable(
  template: AnyTemplate | undefined,
  field: string,
  value: unknown,
): { value: unknown } | { empty: 'mustHave' | 'atLeastOne' } {
  const known = (template?.fields as Readonly<Record<string, AnyField>> | undefined)?.[field];
  if (value !== undefined || !known || known.optional) return { value };
  if (known.form.type === 'text') return { value: '' };
  return { empty: known.form.type === 'list' ? 'atLeastOne' : 'mustHave' };
}

/** The error's sentence with the field called as the form calls it. */
export function whyNot(error: OperationError, lang: UiLanguage, label: (field: string) => string): string {
  const { field } = error.params;
  const params = typeof field === 'string' ? { ...error.params, field: label(field) } : error.params;
  return wordsOf(error.code, lang, params);
}
