import { describe, expect, it } from 'vitest';
import { GenerationCache } from '../../core/base/generation-cache';

describe('what was worked out before', () => {
  it('is worked out once for the same text', () => {
    const lengths = new GenerationCache<number>(10);
    let asked = 0;
    const of = (text: string): number =>
      lengths.of(text, () => {
        asked++;
        return text.length;
      });
    expect([of('kommune'), of('fylke'), of('kommune')]).toEqual([7, 5, 7]);
    expect(asked).toBe(2);
  });

  it('never holds more than it may, and forgets first what was asked for longest ago', () => {
    const kept = new GenerationCache<object>(4);
    const [first, second] = [kept.of('a', () => ({})), kept.of('b', () => ({}))];
    kept.of('c', () => ({}));
    expect(kept.of('a', () => ({}))).toBe(first);
    for (const key of ['d', 'e']) kept.of(key, () => ({}));
    expect(kept.of('a', () => ({}))).toBe(first);
    expect(kept.of('b', () => ({}))).not.toBe(second);
  });
});
