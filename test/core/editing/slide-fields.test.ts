import { expect, test } from 'vitest';
import { setField, settable, whyNot } from '../../../core/editing/slide-fields';
import { apply, OperationError } from '../../../core/operations';
import { templates } from '../../../templates';
import { example } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();
const figures = templates.get('key-figures')!;
const slide = { id: 'omfang-av-statlig-styring' };

test('a heading that must be there may be empty while it is written anew', () => {
  const can = settable(figures, 'heading', undefined);
  expect(can).toEqual({ value: '' });
  const op = setField(deck, slide, 'heading', (can as { value: unknown }).value);
  expect(() => apply(workspace, op, templates)).not.toThrow();
});

test('a slide keeps at least one of the facts it must have', () => {
  expect(settable(figures, 'figures', undefined)).toEqual({ empty: 'atLeastOne' });
  expect(settable(templates.get('quote'), 'quote', undefined)).toEqual({ empty: 'mustHave' });
});

test('what may be left out can be taken away', () => {
  expect(settable(templates.get('cover'), 'quote', undefined)).toEqual({ value: undefined });
  expect(settable(undefined, 'title', undefined)).toEqual({ value: undefined });
  const op = setField(deck, { id: 'forside' }, 'quote', undefined);
  const after = apply(workspace, op, templates).workspace.decks.find(({ id }) => id === deck.id)!;
  expect(after.slides[0]).not.toHaveProperty('quote');
});

test('a refusal names the field as the form does', () => {
  const error = new OperationError('value', {}, { field: 'heading' });
  expect(whyNot(error, 'nb', () => 'Overskrift')).toBe(
    '«Overskrift» kan ikke lagres slik det står. Rett det, eller forkast det.',
  );
});
