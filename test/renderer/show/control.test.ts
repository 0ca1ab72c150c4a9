import { expect, test } from 'vitest';
import { spent, TypedNumber, turned, turnOf } from '../../../renderer/places/show/control';

const at = (n: number, black = false) => ({ at: n, black });

test('a clicker turns to the next slide and stops at the last', () => {
  const next = turnOf('PageDown', new TypedNumber())!;
  expect(turned(at(0), next, 3)).toEqual(at(1));
  expect(turned(at(2), next, 3)).toEqual(at(2));
  expect(turned(at(0), turnOf('PageUp', new TypedNumber())!, 3)).toEqual(at(0));
});

test('the first press after a black screen shows the same slide again', () => {
  expect(turned(at(4, true), { turn: 'by', steps: 1 }, 9)).toEqual(at(4));
});

test('a number and Enter goes to that slide, and Enter alone to the next', () => {
  const typed = new TypedNumber();
  expect(turnOf('1', typed)).toBeUndefined();
  expect(turnOf('2', typed)).toBeUndefined();
  expect(turnOf('Enter', typed)).toEqual({ turn: 'to', at: 11 });
  expect(turnOf('Enter', typed)).toEqual({ turn: 'by', steps: 1 });
  expect(turned(at(0), { turn: 'to', at: 11 }, 5)).toEqual(at(4));
});

test('a number that was begun is forgotten when the slide is turned', () => {
  const typed = new TypedNumber();
  turnOf('7', typed);
  turnOf('ArrowRight', typed);
  expect(turnOf('Enter', typed)).toEqual({ turn: 'by', steps: 1 });
});

test('time is said in minutes, and in hours when there are any', () => {
  expect(spent(245_900)).toBe('4:05');
  expect(spent(3_729_000)).toBe('1:02:09');
});
