import { describe, expect, it } from 'vitest';
import { distance, nearest, nearestWords } from '../../../core/model/nearest';

describe('the nearest known word', () => {
  it('counts two swapped neighbours as one slip', () => {
    expect(distance('dael', 'dale')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
    expect(distance('kitten', 'sitting')).toBe(3);
    expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
  });

  it('finds the id that was meant', () => {
    expect(nearest('eivind-dael', ['mette-nord', 'eivind-dale', 'eivind-dahl'])).toBe('eivind-dale');
  });

  it('takes letters with and without their marks for the same', () => {
    expect(nearest('bodø', ['oslo', 'bodo'])).toBe('bodo');
    expect(nearest('Título', ['titulo'])).toBe('titulo');
  });

  it('offers nothing for a word that is near none', () => {
    expect(nearest('statsforvalter', ['mette-nord', 'eivind-dale'])).toBeUndefined();
    expect(nearest('ab', ['xy', 'cd'])).toBeUndefined();
    expect(nearestWords('ab', ['xy'])).toBe('');
  });

  it('is not slowed down by words that are far too long', { timeout: 10_000 }, () => {
    expect(nearest('x'.repeat(1_000_000), ['y'.repeat(1_000_000)])).toBeUndefined();
  });
});
