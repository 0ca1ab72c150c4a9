import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from '../../../core/words';

/** «Kommunene [-har][+får] oppgaver» */
const marked = (text: string, other: string): string =>
  textDifference(text, other)
    .map(({ text: words, is }) => (is === 'same' ? words : `[${is === 'added' ? '+' : '-'}${words}]`))
    .join('');

describe('two texts beside one another', () => {
  it('are marked where the one has words that the other has not', () => {
    expect(marked('Kommunene får oppgaver', 'Kommunene har oppgaver')).toBe(
      'Kommunene [-har][+får] oppgaver',
    );
    expect(marked('En ny tekst her', 'En tekst her')).toBe('En [+ny ]tekst her');
    expect(marked('Slutt.', 'Slutt')).toBe('Slutt[+.]');
    expect(marked('', 'borte')).toBe('[-borte]');
    expect(marked('likt', 'likt')).toBe('likt');
  });

  it('are marked in stretches, not word by word', () => {
    expect(marked('hei du der borte', 'hallo dere her borte')).toBe('[-hallo dere her][+hei du der] borte');
  });

  it('are what they were, whatever stands in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'æ', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (now, was) => {
        const pieces = textDifference(now, was);
        const without = (is: string) => pieces.flatMap((one) => (one.is === is ? [] : [one.text])).join('');
        expect(without('removed')).toBe(now);
        expect(without('added')).toBe(was);
      }),
    );
  });

  it('are compared in a moment, however long they are', () => {
    const words = (seed: number) =>
      Array.from({ length: 8000 }, (_, i) => `ord${(i * seed) % 977}`).join(' ');
    const began = performance.now();
    textDifference(words(7), words(11));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
