import { expect, test } from 'vitest';
import { commentsThree } from '../../../core/merge/comments';

const one = (text: string, more: object = {}) => ({ text, at: '2026-01-01T10:00:00Z', by: 'Kari', ...more });

function both(base: object | undefined, ours: object | undefined, theirs: object | undefined) {
  const here = commentsThree({ base, ours, theirs });
  // The other machine comes to the same.
  expect(commentsThree({ base, ours: theirs, theirs: ours })).toEqual(here);
  return here;
}

test('what two have written is there in full', () => {
  expect(both(undefined, { a: one('A') }, { b: one('B') })).toEqual({ a: one('A'), b: one('B') });
});

test('one is done, and another word in it stays', () => {
  const base = { a: one('A') };
  expect(both(base, { a: one('A', { done: true }) }, { a: one('Annet') })).toEqual({
    a: one('Annet', { done: true }),
  });
});

test('one that is removed goes, but not when the other has written in it since', () => {
  const base = { a: one('A') };
  expect(both(base, undefined, base)).toBeUndefined();
  expect(both(base, undefined, { a: one('Nytt') })).toEqual({ a: one('Nytt') });
});

test('what both have rewritten stands in both words', () => {
  expect(both({ a: one('A') }, { a: one('Min') }, { a: one('Din') })?.a?.text).toBe('Din\n\nMin');
});
