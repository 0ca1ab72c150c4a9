import { describe, expect, test } from 'vitest';
import { readCells, takeCells } from '../../../core/editing/pasted-cells';
import { found } from '../../../core/editing/search';
import {
  hasTexts,
  isEmpty,
  languagesOf,
  lookedAt,
  movedItem,
  newestFirst,
  pruned,
  textsIn,
  withoutEmpty,
  writtenIn,
} from '../../../core/editing/values';

describe('which value of several a form shows', () => {
  const periods = [
    { value: 'rådgiver', to: '2025-06-30' },
    { value: 'direktør', from: '2025-07-01', to: '2026-06' },
    { value: 'leder', from: '2027' },
  ];
  test('the one that holds today', () => {
    expect(lookedAt(periods, '2026-06-30')).toMatchObject({ value: 'direktør', when: 'now', index: 1 });
    expect(lookedAt(periods, '2020-01-01')).toMatchObject({ value: 'rådgiver', when: 'now', index: 0 });
  });
  test('otherwise the next to come, with a day on which it holds', () => {
    expect(lookedAt(periods, '2026-11-23')).toMatchObject({
      value: 'leder',
      when: 'later',
      day: '2027-01-01',
    });
  });
  test('otherwise the last that was', () => {
    expect(lookedAt(periods.slice(0, 2), '2026-11-23')).toMatchObject({
      value: 'direktør',
      when: 'before',
      day: '2026-06-30',
    });
  });
  test('a value without periods always holds', () => {
    expect(lookedAt('leder', '2026-11-23')).toEqual({ value: 'leder', when: 'always', day: '2026-11-23' });
    expect(lookedAt(['Oslo'], '2026-11-23').when).toBe('always');
    expect(lookedAt(undefined, '2026-11-23').value).toBeUndefined();
  });
  test('history has the newest first', () => {
    expect(newestFirst(periods).map(({ index }) => index)).toEqual([2, 1, 0]);
  });
});

test('what nobody filled in is left out', () => {
  expect(pruned({ title: '', url: undefined, date: '2026' })).toEqual({ date: '2026' });
  expect(pruned({ title: '' })).toBeUndefined();
  expect(withoutEmpty(['a', '', undefined, { nb: '' }])).toEqual(['a']);
  expect(withoutEmpty([''])).toBeUndefined();
  expect(isEmpty(0)).toBe(false);
  expect(isEmpty(false)).toBe(false);
});

test('an item moved past the end stays where it is', () => {
  expect(movedItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  const items = ['a', 'b'];
  expect(movedItem(items, 1, 2)).toBe(items);
  expect(movedItem(items, 0, -1)).toBe(items);
});

test('cells from a sheet fill the table from where they are pasted', () => {
  expect(readCells('ett ord')).toBeUndefined();
  const cells = readCells('År\tAndel\r\n2024\t3,7\r\n')!;
  expect(cells).toEqual([
    [{ text: 'År' }, { text: 'Andel' }],
    [{ text: '2024' }, { text: '3,7' }],
  ]);
  expect(takeCells([['a', 'b']], 0, 1, cells, () => undefined, 'nb').rows).toEqual([
    ['a', 'År', 'Andel'],
    ['', '2024', '3,7'],
  ]);
});

test('people are found by any word of name or title, however it is spelled', () => {
  const people = [
    { title: 'Ánne Li', subtitle: 'professor · medlem' },
    { title: 'Ola Ånnes', subtitle: 'leder' },
  ];
  expect(found(people, 'anne').map(({ title }) => title)).toEqual(['Ánne Li', 'Ola Ånnes']);
  expect(found(people, 'prof li')).toEqual([people[0]]);
  expect(found(people, '', 1)).toHaveLength(1);
});

test('the languages of a text, and of all texts in a value', () => {
  expect(writtenIn('Hei', 'nb')).toEqual(new Set(['nb']));
  expect(writtenIn({ nb: 'Hei', nn: '' }, 'nb')).toEqual(new Set(['nb']));
  expect(writtenIn(undefined, 'nb').size).toBe(0);
  expect(languagesOf(['nn', 'nb'], new Set(['se']))).toEqual(['nb', 'nn', 'se']);
  const form = { type: 'list', of: { type: 'object', fields: { text: { type: 'text' } } } } as const;
  expect(textsIn(form, [{ text: 'a' }, { text: { nn: 'b' } }])).toEqual(['a', { nn: 'b' }]);
  expect(hasTexts(form)).toBe(true);
  expect(hasTexts({ type: 'timed', of: { type: 'string' } })).toBe(false);
});
