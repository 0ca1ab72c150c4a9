import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, pointAt } from '../../../core/images/focus';
import { altAdvice, longAlt } from '../../../core/images/judge';
import { entryOf, offered } from '../../../core/images/new-image';
import { kindOf } from '../../../core/model/kinds';

describe('the focus point', () => {
  it('stays in the picture wherever it is dragged and whatever key is pressed', () => {
    const key = fc.constantFrom(
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    const far = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(far, far, fc.array(fc.tuple(key, fc.boolean()), { maxLength: 20 }), (x, y, keys) => {
        let point = pointAt(x, y);
        for (const [name, long] of keys) point = moved(point, name, long)!;
        for (const value of [point.x, point.y]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('goes back to where it was with the opposite key, without a trail of decimals', () => {
    expect(moved(moved({ x: 0.3, y: 0.7 }, 'ArrowRight', false)!, 'ArrowLeft', false)).toEqual({
      x: 0.3,
      y: 0.7,
    });
    expect(moved({ x: 0.3, y: 0.7 }, 'ArrowUp', true)).toEqual({ x: 0.3, y: 0.6 });
  });

  it('leaves other keys to the page', () => {
    expect(moved({ x: 0.5, y: 0.5 }, 'Tab', false)).toBeUndefined();
  });
});

describe('a picture that is added', () => {
  const unknown = 'Kilden er ikke lagt inn ennå.';
  const schema = kindOf('images').schema;

  it('has the names that its file holds, once each', () => {
    const made = entryOf('a.jpg', { creator: 'Kari Nordmann', credit: 'NTB' }, unknown);
    expect(made.credit).toEqual({ creator: 'Kari Nordmann', agency: 'NTB' });
    const same = entryOf('a.jpg', { creator: 'Kari Nordmann', credit: 'kari nordmann' }, unknown);
    expect(same.credit).toEqual({ creator: 'Kari Nordmann' });
  });

  it('takes the name out of a copyright line, and no sentence', () => {
    const creator = (copyright: string): unknown =>
      (entryOf('a.jpg', { copyright }, unknown).credit as { creator?: string } | undefined)?.creator;
    expect(creator('© 2024 Kari Nordmann. All rights reserved.')).toBe('Kari Nordmann');
    expect(creator('Copyright 2019–2024, Ola Hansen')).toBe('Ola Hansen');
    expect(creator('© 2024')).toBeUndefined();
    expect(creator('All rights reserved')).toBeUndefined();
    expect(creator(`${'Ingen må bruke dette bildet uten avtale '.repeat(3)}`)).toBeUndefined();
  });

  it('can be saved whatever its file says', () => {
    const words = fc.option(fc.string({ maxLength: 300 }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ creator: words, credit: words, copyright: words }), (facts) => {
        const made = { ...entryOf('a.jpg', facts, unknown), id: 'a' };
        expect(schema.safeParse(made).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('offers caption and title without writing them, and the same words once', () => {
    expect(offered({ title: 'Møte', description: 'Et møte i Bodø' }).map(({ field }) => field)).toEqual([
      'alt',
      'title',
    ]);
    expect(offered({ title: 'Møte', description: 'Møte' })).toHaveLength(1);
    expect(offered({ creator: 'Kari' })).toEqual([]);
  });
});

describe('advice on alternative text', () => {
  it('says that one need not say that it is a picture, in each language', () => {
    for (const words of ['Bilde av et møte', 'Et foto av Kari', 'Bilete av eit møte', 'Photo of a meeting'])
      expect(altAdvice(words)).toEqual(['saysPicture']);
  });

  it('leaves pictures within the picture alone', () => {
    expect(altAdvice('Et møte under et bilde av kongen')).toEqual([]);
    expect(altAdvice('Bilder av barn henger på veggen')).toEqual([]);
  });

  it('says when it is too long to hear', () => {
    expect(altAdvice('a'.repeat(longAlt))).toEqual([]);
    expect(altAdvice('a'.repeat(longAlt + 1))).toEqual(['long']);
  });
});
