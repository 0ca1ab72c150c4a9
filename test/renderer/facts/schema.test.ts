import { describe, expect, test } from 'vitest';
import { kindAt } from '../../../renderer/places/facts/at';
import { chosenOf, rowsOf } from '../../../renderer/places/facts/pasted';
import { acceptsAt, requiredAt, wrongFields } from '../../../renderer/places/facts/schema';

describe('what a form knows about its fields', () => {
  test('a quotation may be from a year, a meeting is on a day', () => {
    expect(acceptsAt('quotes', 'said', '2026')).toBe(true);
    expect(acceptsAt('meetings', 'when.start', '2026')).toBe(false);
    expect(acceptsAt('meetings', 'when.start', '2026-02-09')).toBe(true);
    expect(acceptsAt('clippings', 'date', '2026')).toBe(false);
    expect(acceptsAt('reports', 'due', '2026')).toBe(true);
    expect(acceptsAt('people', 'source.date', '2026')).toBe(true);
  });

  test('the dates of a period may be a year, also where the value is a day', () => {
    expect(acceptsAt('meetings', 'when.from', '2026')).toBe(true);
    expect(acceptsAt('reports', 'delivered.to', '2026-02')).toBe(true);
  });

  test('what must be filled in, also in items of lists', () => {
    expect(requiredAt('people', 'name')).toBe(true);
    expect(requiredAt('people', 'title')).toBe(false);
    expect(requiredAt('meetings', 'when.start')).toBe(true);
    expect(requiredAt('meetings', 'when.end')).toBe(false);
    expect(requiredAt('texts', 'points.text')).toBe(true);
    expect(requiredAt('texts', 'points.points')).toBe(false);
  });

  test('a new entry is told what it lacks', () => {
    expect(wrongFields('people', { source: { unknown: 'x' } })).toEqual(new Set(['name']));
    expect(wrongFields('people', { name: 'Kari', source: { unknown: 'x' } }).size).toBe(0);
    expect(wrongFields('clippings', { source: {} })).toEqual(new Set(['paper', 'date', 'source']));
  });
});

test('an address that names no kind, or pictures, leads to people', () => {
  expect(kindAt({})).toBe('people');
  expect(kindAt({ group: 'tall' })).toBe('figures');
  expect(kindAt({ group: 'tall', kind: 'quotes' })).toBe('quotes');
  expect(kindAt({ kind: 'images' })).toBe('people');
  expect(kindAt({ kind: '__proto__' })).toBe('people');
});

describe('a pasted list that is looked through', () => {
  const doubt = { field: 'organisation', why: 'organisation-or-place', params: {}, shown: 'Senja' } as const;
  const entries = [
    { entry: { name: 'Ola', organisation: 'Senja' }, unsure: [doubt], line: 'Ola, Senja' },
    { entry: { name: 'Eivind' }, unsure: [], duplicateOf: 'eivind', line: 'Eivind' },
    { entry: { name: 'Ola' }, unsure: [], line: 'Ola, Senja' },
  ];

  test('what was corrected by hand is no longer in doubt, and only that line is changed', () => {
    const [first] = rowsOf('people', entries, new Map());
    const rows = rowsOf(
      'people',
      entries,
      new Map([[first!.key, { values: { organisation: undefined, place: 'Senja' } }]]),
    );
    expect(rows[0]!.pasted.entry).toEqual({ name: 'Ola', place: 'Senja' });
    expect(rows[0]!.pasted.unsure).toEqual([]);
    expect(rows[2]!.pasted.entry).toEqual({ name: 'Ola' });
  });

  test('somebody who is there with nothing new is left out, unless it is another of that name', () => {
    const rows = rowsOf('people', entries, new Map());
    expect(chosenOf(rows)).toHaveLength(2);
    const other = rowsOf('people', entries, new Map([[rows[1]!.key, { asNew: true, taken: true }]]));
    expect(chosenOf(other)[1]).not.toHaveProperty('duplicateOf');
    expect(chosenOf(other)).toHaveLength(3);
  });
});
