import { describe, expect, it } from 'vitest';
import { Remembered } from '../../core/remembered';

describe('what was worked out before', () => {
  it('is worked out once for the same text', () => {
    const lengths = new Remembered<number>(10);
    let asked = 0;
    const of = (text: string): number =>
      lengths.of(text, () => {
        asked++;
        return text.length;
      });
    expect([of('kommune'), of('fylke'), of('kommune')]).toEqual([7, 5, 7]);
    expect(asked).toBe(2);
  });

  it('never holds more than it may, and forgets the oldest first', () => {
    const kept = new Remembered<object>(3);
    const first = kept.of('a', () => ({}));
    const second = kept.of('b', () => ({}));
    for (const key of ['c', 'd']) kept.of(key, () => ({}));
    expect(kept.of('b', () => ({}))).toBe(second);
    expect(kept.of('a', () => ({}))).not.toBe(first);
  });
});
