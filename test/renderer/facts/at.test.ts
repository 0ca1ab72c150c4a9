import { expect, test } from 'vitest';
import { kindAt } from '../../../renderer/places/facts/at';

test('an address that names no kind, or pictures, leads to people', () => {
  expect(kindAt({})).toBe('people');
  expect(kindAt({ group: 'tall' })).toBe('figures');
  expect(kindAt({ group: 'tall', kind: 'quotes' })).toBe('quotes');
  expect(kindAt({ kind: 'images' })).toBe('people');
  expect(kindAt({ kind: '__proto__' })).toBe('people');
});
