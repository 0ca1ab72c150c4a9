import { expect, test } from 'vitest';
import { stepOf } from '../../../renderer/forms/sheet-keys';

const inside = { shift: false, start: false, end: false };

test('Enter and the arrows up and down go from row to row', () => {
  expect(stepOf('Enter', inside)).toEqual({ rows: 1, columns: 0 });
  expect(stepOf('Enter', { ...inside, shift: true })).toEqual({ rows: -1, columns: 0 });
  expect(stepOf('ArrowDown', inside)).toEqual({ rows: 1, columns: 0 });
  expect(stepOf('ArrowUp', inside)).toEqual({ rows: -1, columns: 0 });
});

test('the arrows to the sides move in the text first, and leave it at its ends', () => {
  expect(stepOf('ArrowRight', inside)).toBeUndefined();
  expect(stepOf('ArrowRight', { ...inside, end: true })).toEqual({ rows: 0, columns: 1 });
  expect(stepOf('ArrowLeft', { ...inside, start: true })).toEqual({ rows: 0, columns: -1 });
  expect(stepOf('ArrowRight', { ...inside, end: true, shift: true })).toBeUndefined();
});

test('other keys are typed', () => {
  for (const key of ['a', '1', ',', 'Tab', 'Escape', 'Backspace'])
    expect(stepOf(key, inside)).toBeUndefined();
});
