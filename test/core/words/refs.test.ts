import { describe, expect, it } from 'vitest';
import { entryContext, refLabel, shownValue } from '../../../core/words';
import { person, source, workspaceOf } from '../operations/samples';

const workspace = workspaceOf({
  people: [person('mette-nord', { name: 'Mette Nord' })],
  reports: [{ id: 'nou-1', name: 'NOU I', source }],
});
const context = entryContext(workspace, '2026-01-01');
const label = (ref: string, lang: 'nb' | 'nn' | 'en' = 'nb') => refLabel(ref, lang, context);
const shown = (ref: string, short: string, lang: 'nb' | 'nn' | 'en' = 'nb') =>
  shownValue(ref, short, lang, context);

describe('What a slide has read', () => {
  it('is named as people name it', () => {
    expect(label('people/mette-nord#title')).toBe('Mette Nord, tittel');
    expect(label('people/mette-nord#title@2015-01-01', 'en')).toBe('Mette Nord, title');
    expect(label('people/borte#place')).toBe('borte, sted');
    expect(label('query:members', 'nn')).toBe('kven som er medlem');
    expect(label('query:all:meetings')).toBe('møtene');
    expect(label('query:constructor')).toBe('query:constructor');
    expect(label('noe/annet#x')).toBe('noe/annet#x');
  });

  it('is written as on slides', () => {
    expect(shown('meetings/m#when', '2026-02-09, 2026-02-10')).toBe('9.–10.\u00A0februar 2026');
    expect(shown('reports/nou-1#due', '2026')).toBe('2026');
    expect(shown('figures/x#value', '1234.5')).toBe('1\u00A0234,5');
    expect(shown('people/mette-nord#membership', 'deputy', 'nn')).toBe('nestleiar');
    expect(shown('instruments/x#report', 'nou-1')).toBe('NOU I');
    expect(shown('query:all:people', 'mette-nord, ny')).toBe('Mette Nord, ny');
    expect(shown('people/mette-nord#title', 'rektor')).toBe('rektor');
    expect(shown('clippings/x#date', 'i går')).toBe('i går');
    expect(shown('people/mette-nord#title', '')).toBe('');
  });
});
