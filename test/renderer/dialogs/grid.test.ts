import { expect, test } from 'vitest';
import { nextTile, picked, type TileBox } from '../../../renderer/places/editor/dialogs/grid';

/** Two groups: a row of three and one under it, then a row of two further down. */
const boxes: TileBox[] = [
  { x: 0, y: 0, w: 100, h: 80 },
  { x: 110, y: 0, w: 100, h: 95 },
  { x: 220, y: 0, w: 100, h: 80 },
  { x: 0, y: 110, w: 100, h: 80 },
  { x: 0, y: 260, w: 100, h: 80 },
  { x: 110, y: 260, w: 100, h: 80 },
];

test('arrow keys go along the row and on to the next', () => {
  expect(nextTile(boxes, 0, 'ArrowRight')).toBe(1);
  expect(nextTile(boxes, 2, 'ArrowRight')).toBe(3);
  expect(nextTile(boxes, 3, 'ArrowLeft')).toBe(2);
  expect(nextTile(boxes, 0, 'ArrowLeft')).toBe(0);
  expect(nextTile(boxes, 5, 'ArrowRight')).toBe(5);
});

test('down goes to what stands under, also into the next group', () => {
  expect(nextTile(boxes, 0, 'ArrowDown')).toBe(3);
  expect(nextTile(boxes, 2, 'ArrowDown')).toBe(3);
  expect(nextTile(boxes, 3, 'ArrowDown')).toBe(4);
  expect(nextTile(boxes, 4, 'ArrowDown')).toBe(4);
  expect(nextTile(boxes, 5, 'ArrowUp')).toBe(3);
  expect(nextTile(boxes, 1, 'ArrowUp')).toBe(1);
});

test('Home and End go to the ends, and other keys are left to others', () => {
  expect(nextTile(boxes, 3, 'Home')).toBe(0);
  expect(nextTile(boxes, 3, 'End')).toBe(5);
  expect(nextTile(boxes, 3, 'a')).toBeUndefined();
});

test('Shift takes everything between, a click alone takes or leaves one', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const one = picked(ids, new Set(), 'b', undefined);
  expect([...one]).toEqual(['b']);
  expect([...picked(ids, one, 'd', 'b')].sort()).toEqual(['b', 'c', 'd']);
  expect([...picked(ids, one, 'a', 'b')].sort()).toEqual(['a', 'b']);
  expect([...picked(ids, one, 'b', undefined)]).toEqual([]);
});
