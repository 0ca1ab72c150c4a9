import { describe, expect, test } from 'vitest';
import { acceptsAt, requiredAt, wrongFields } from '../../../core/editing/field-values';

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
