/** The rest of it is in stale.slow.test.ts. */
import { describe, expect, it } from 'vitest';
import { ask, outdated, titled } from './asked';
import { changeFact, copyOf, pptxOf, starter } from './workspaces';

describe('A deck that was sent out', () => {
  it('says which fact changed, in people’s words, and only on the slides that show it', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    const later = copyOf(dir);
    changeFact(later, 'people', 'marit-hauge', (entry) => {
      entry.title = [
        { value: 'professor', to: '2025-12-31' },
        { value: 'pensjonist', from: '2026-01-01' },
      ];
      // Not on any slide.
      entry.phone = '12 34 56 78';
    });
    expect(outdated(await ask(deck, later))).toEqual([]);
    const report = await ask(deck, later, { asOf: '2026-01-15' });
    expect(titled(report, 'Sammensetning').facts).toEqual([
      {
        ref: 'people/marit-hauge#title',
        label: 'Marit Hauge, title',
        kind: 'changed',
        was: 'professor',
        now: 'pensjonist',
      },
    ]);
    expect(outdated(report)).toEqual(['Sammensetning', 'Møteplan 2025–2026']);
    const norwegian = await ask(deck, later, { asOf: '2026-01-15', words: 'nb' });
    expect(titled(norwegian, 'Sammensetning').facts[0]!.label).toBe('Marit Hauge, tittel');
  });
});
