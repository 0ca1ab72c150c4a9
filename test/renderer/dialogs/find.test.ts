import { expect, test } from 'vitest';
import { finderOf } from '../../../renderer/places/editor/dialogs/find';
import { templates } from '../../../templates';
import { example } from './support';

const { workspace, deck } = await example();
const finder = finderOf(workspace, deck, templates, 'nb');

test('a template is found by its name and by the facts it shows', () => {
  expect(finder.templates('møteplan').map(({ id }) => id)).toContain('meeting-plan');
  expect(finder.templates('sitater').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['quote-pair', 'quote', 'long-quote']),
  );
  expect(finder.templates('')).toHaveLength(templates.size);
});

test('a name finds the quotations that the person is quoted with', () => {
  const offers = finder.facts('stoltenberg');
  const quoted = offers.filter(({ template }) => template.id === 'quote');
  expect(quoted.map(({ candidates }) => candidates[0]!.content.quote)).toContain(
    'stoltenberg-enkeltinteresser',
  );
  const keys = offers.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('nothing is offered for words that stand nowhere', () => {
  expect(finder.facts('xyzzy')).toEqual([]);
  expect(finder.templates('xyzzy')).toEqual([]);
});
