import { expect, test } from 'vitest';
import { folded, prepare, search } from '../../../core/editing/search';

const list = prepare([
  { title: 'Sammensetning', item: 'composition' },
  { title: 'Kari Nordmann', more: 'leder, Åmot', item: 'kari' },
  { title: 'Møteplan', more: 'Kari leder', item: 'plan' },
  { title: 'Åse Ruđi', item: 'ase' },
]);

test('a name is found before a text that mentions it', () => {
  expect(search(list, 'kari', 9)).toEqual(['kari', 'plan']);
});

test('every word must be there, in any order', () => {
  expect(search(list, 'leder kari', 9)).toEqual(['kari', 'plan']);
  expect(search(list, 'kari oslo', 9)).toEqual([]);
});

test('å is a letter of its own, and an accent can be left out', () => {
  expect(search(list, 'amot', 9)).toEqual([]);
  expect(search(list, 'åmot', 9)).toEqual(['kari']);
  expect(folded('Idé – Café')).toBe('ide cafe');
});

test('nothing typed shows the first in their order', () => {
  expect(search(list, '  ', 2)).toEqual(['composition', 'kari']);
});
