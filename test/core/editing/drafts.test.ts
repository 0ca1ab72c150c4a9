import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptKeys, movedCaret, movedDraft } from '../../../core/editing/drafts';

describe('a draft whose value is changed elsewhere', () => {
  it('becomes the new value when nothing in it is unsent', () => {
    expect(movedDraft('a', 'a', 'b')).toBe('b');
    expect(movedDraft({ nb: 'a' }, { nb: 'a' }, { nb: 'a', nn: 'b' })).toEqual({ nb: 'a', nn: 'b' });
    expect(movedDraft({ a: 1 }, { a: 1 }, undefined)).toBeUndefined();
  });

  it('keeps what is unsent, and takes the parts that nobody wrote in here', () => {
    expect(movedDraft({ url: 'x' }, { url: 'x', page: 's. 1' }, { url: 'y' })).toEqual({
      url: 'y',
      page: 's. 1',
    });
    expect(
      movedDraft({ name: 'a', phone: '1' }, { name: '', phone: '1' }, { name: 'b', phone: '2' }),
    ).toEqual({
      name: '',
      phone: '2',
    });
    expect(movedDraft('a', 'ab', 'c')).toBe('ab');
    expect(movedDraft(undefined, { title: 'ny' }, { url: 'y' })).toEqual({ url: 'y', title: 'ny' });
  });

  it('keeps an item that was added and not written in, where it was added', () => {
    expect(movedDraft(['a', 'b'], ['a', 'b', undefined], ['a', 'b', 'c'])).toEqual([
      'a',
      'b',
      undefined,
      'c',
    ]);
    expect(movedDraft(['a', 'b'], ['a', undefined, 'b'], ['x', 'a', 'b'])).toEqual([
      'x',
      'a',
      undefined,
      'b',
    ]);
    expect(movedDraft(['a'], [undefined, 'a'], ['a', 'b'])).toEqual([undefined, 'a', 'b']);
    expect(movedDraft(undefined, [undefined], ['a'])).toEqual(['a', undefined]);
  });
});

describe('the fields of a list', () => {
  const keys = (before: string[], now: string[]): number[] => {
    let next = 100;
    return keptKeys({ items: before, keys: before.map((_, i) => i) }, now, () => next++);
  };

  it('stay the same when items come or go around them', () => {
    expect(keys(['a', 'b', 'c'], ['x', 'a', 'b', 'c'])).toEqual([100, 0, 1, 2]);
    expect(keys(['a', 'b', 'c'], ['a', 'x', 'y', 'b', 'c'])).toEqual([0, 100, 101, 1, 2]);
    expect(keys(['a', 'b', 'c'], ['b', 'c'])).toEqual([1, 2]);
    expect(keys(['a', 'b', 'c'], [])).toEqual([]);
  });

  it('stay the same while one of them is typed in, also when one comes above it at once', () => {
    expect(keys(['a', 'b', 'c'], ['a', 'bx', 'c'])).toEqual([0, 1, 2]);
    expect(keys(['a', 'b', 'c'], ['x', 'a', 'bx', 'c'])).toEqual([100, 0, 1, 2]);
    expect(keys(['a', 'b', 'c'], ['a', 'bx', 'y', 'c', 'd'])).toEqual([0, 1, 100, 2, 101]);
  });

  it('are never two with the same key', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, now) => {
        const found = keys(before, now);
        expect(found).toHaveLength(now.length);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('a caret in a text that is changed elsewhere', () => {
  const at = (before: string, after: string): string => {
    const caret = movedCaret(before.replace('|', ''), after, before.indexOf('|'));
    return `${after.slice(0, caret)}|${after.slice(caret)}`;
  };

  it('stays among its letters', () => {
    expect(at('Kommunene| har oppgaver', 'Alle Kommunene har oppgaver')).toBe('Alle Kommunene| har oppgaver');
    expect(at('Kommunene| har oppgaver', 'Kommunene har mange oppgaver')).toBe(
      'Kommunene| har mange oppgaver',
    );
    expect(at('Ko|mmune', '')).toBe('|');
    expect(at('|', 'Noe nytt')).toBe('|Noe nytt');
  });

  it('is always somewhere in the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, where) => {
        const caret = movedCaret(before, after, Math.min(where, before.length));
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
