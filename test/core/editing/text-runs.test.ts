import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, marksIn, type Run, retype, wordAround, wordsOf } from '../../../core/editing/text-runs';

const linked: Run[] = [
  { t: 'Les ' },
  { t: 'NOU 2026: 1', href: 'https://regjeringen.no' },
  { t: ' i ' },
  { t: 'dag', em: true },
];

describe('typing in a text that has links', () => {
  test('keeps a link when something is typed before, after and in it', () => {
    expect(retype(linked, 'Les gjerne NOU 2026: 1 i dag')).toEqual([
      { t: 'Les gjerne ' },
      ...linked.slice(1),
    ]);
    const inside = retype(linked, 'Les NOU nr. 2026: 1 i dag') as Run[];
    expect(inside[1]).toEqual({ t: 'NOU nr. 2026: 1', href: 'https://regjeringen.no' });
    const behind = retype(linked, 'Les NOU 2026: 1, i dag') as Run[];
    expect(behind[1]).toEqual(linked[1]);
  });

  test('a link whose words are all taken away is gone', () => {
    expect(retype(linked, 'Les  i dag')).toEqual([{ t: 'Les  i ' }, { t: 'dag', em: true }]);
  });

  test('text without marks stays a plain string', () => {
    expect(retype('en', 'enn')).toBe('enn');
    expect(retype(undefined, 'ny')).toBe('ny');
    expect(retype('borte', '')).toBe('');
  });

  test('the words are always those that were typed, and marks outside the edit stay', () => {
    const run = fc.record(
      {
        t: fc.string({ unit: 'grapheme', maxLength: 6 }),
        href: fc.constantFrom('https://a.no', 'https://b.no'),
        em: fc.constant(true),
      },
      { requiredKeys: ['t'] },
    );
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 5 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (runs, typed) => {
          expect(wordsOf(retype(runs, typed))).toBe(typed);
          const added = retype(runs, `${wordsOf(runs)}x`);
          expect(
            marksIn(added)
              .map(({ t }) => t)
              .join(''),
          ).toContain(
            marksIn(retype(runs, wordsOf(runs)))
              .slice(0, -1)
              .map(({ t }) => t)
              .join(''),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no character is cut in two', () => {
    const runs: Run[] = [{ t: 'a😀', em: true }, { t: 'b' }];
    for (const one of retype(runs, 'a😁b') as Run[]) expect(one.t).not.toMatch(/\p{Surrogate}/u);
  });
});

test('a link is set on the chosen words and taken away again', () => {
  const set = mark('Les mer her', 4, 7, { href: 'https://a.no' });
  expect(set).toEqual([{ t: 'Les ' }, { t: 'mer', href: 'https://a.no' }, { t: ' her' }]);
  expect(marksIn(set)).toEqual([{ start: 4, end: 7, t: 'mer', href: 'https://a.no' }]);
  expect(mark(set, 4, 7, { href: undefined })).toBe('Les mer her');
});

test('the word that is made bold without a selection is the one that the caret stands within', () => {
  const words = 'Én «nær-skole» i år';
  const at = (caret: number) => {
    const found = wordAround(words, caret);
    return found && words.slice(found.start, found.end);
  };
  expect([at(1), at(6), at(9)]).toEqual(['Én', 'nær-skole', 'nær-skole']);
  expect([at(0), at(2), at(3), at(words.length)]).toEqual([undefined, undefined, undefined, undefined]);
});
