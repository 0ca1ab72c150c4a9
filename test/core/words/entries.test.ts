import { describe, expect, it } from 'vitest';
import { kindIds } from '../../../core/model/kinds';
import type { Entry } from '../../../core/model/register';
import { entryContext, entrySubtitle, entryTitle } from '../../../core/words';
import { Chance } from '../../seeds/random';
import { slowly } from '../../support/slowly';
import { randomEntry, randomWorkspace, source, workspaceOf } from '../operations/samples';

const mette: Entry = {
  id: 'mette-nord',
  name: 'Mette Nord',
  title: [
    { value: { nb: 'forbundsleder', en: 'union leader' }, to: '2025-12-31' },
    { value: 'pensjonist', from: '2026' },
  ],
  membership: [{ value: 'member', from: '2025-05-09' }],
  source,
};
const workspace = workspaceOf({ people: [mette] });
const on = (asOf: string) => entryContext(workspace, asOf);
const lines = (kind: Parameters<typeof entryTitle>[0], entry: object, asOf = '2025-06-01', lang = 'nb') => [
  entryTitle(kind, { id: 'x', ...entry }, lang as 'nb', on(asOf)),
  entrySubtitle(kind, { id: 'x', ...entry }, lang as 'nb', on(asOf)),
];

describe('An entry in a list', () => {
  it('is a person with the title and the role of the day', () => {
    expect(lines('people', mette)).toEqual(['Mette Nord', 'forbundsleder · medlem']);
    expect(lines('people', mette, '2026-02-01')).toEqual(['Mette Nord', 'pensjonist · medlem']);
    expect(lines('people', mette, '2025-01-01', 'en')).toEqual(['Mette Nord', 'union leader']);
  });

  it('is a meeting with its days and places, decided or not', () => {
    expect(
      lines('meetings', {
        when: { start: '2026-02-09', end: '2026-02-10' },
        places: ['Oslo'],
        what: 'Høring',
      }),
    ).toEqual(['9.–10.\u00A0februar 2026 · Oslo', 'Høring']);
    expect(lines('meetings', { year: '2027', places: ['Kristiansand', 'Innlandet'] })[0]).toBe(
      '2027 · Kristiansand eller Innlandet',
    );
    expect(lines('meetings', { what: 'Seminar' })).toEqual(['dato ikke fastsatt', 'Seminar']);
  });

  it('is a quotation with its first words, who said it and when', () => {
    const text = `${'Summen av alle enkeltinteresser er ikke til det beste. '.repeat(4)}`;
    const [title, under] = lines('quotes', {
      text,
      speaker: 'mette-nord',
      said: '2019-03-02',
      after: 'Jan P. Syse',
    });
    expect(title).toMatch(/^«Summen av .* …»$/);
    expect(title!.length).toBeLessThan(90);
    expect(under).toBe('Mette Nord (etter Jan P. Syse) · 2019');
  });

  it('is a figure with its number and unit', () => {
    expect(
      lines('figures', { label: 'lovkrav', value: 1450, approx: 'ca', unit: 'krav', year: '2024' }),
    ).toEqual(['lovkrav', 'ca.\u00A01\u00A0450\u00A0krav · 2024']);
    expect(
      lines(
        'figures',
        { label: 'x', value: 3.7, becomes: 2.8, unit: { en: 'per cent' } },
        '2025-01-01',
        'en',
      )[1],
    ).toBe('3.7 → 2.8\u00A0per cent');
  });

  it('says nothing twice', () => {
    expect(lines('clippings', { paper: 'Aftenposten', date: '2025-04-30' })).toEqual([
      'Aftenposten',
      '30.\u00A0april 2025',
    ]);
    const decision = { title: 'Forankring', body: 'Stortinget' };
    expect(lines('decisions', { ...decision, number: '525' })[1]).toBe('Stortinget · Vedtak 525');
    expect(lines('decisions', { ...decision, number: 'vedtak 525' })[1]).toBe('Stortinget · vedtak 525');
  });

  it('is a report with when it came or is to come', () => {
    expect(lines('reports', { name: 'NOU I', due: '2026' })[1]).toBe('frist 2026');
    expect(lines('reports', { name: 'NOU I', delivered: '2026-01-15' })[1]).toBe(
      'overlevert 15.\u00A0januar 2026',
    );
  });

  slowly('has a line, whatever kind of fact it is and whatever is in it', () => {
    for (let seed = 0; seed < 200; seed++) {
      const chance = new Chance(seed);
      const context = entryContext(randomWorkspace(seed), '2025-06-01');
      for (const kind of kindIds) {
        const entry = randomEntry(kind, 'a-b', chance);
        for (const lang of ['nb', 'nn', 'en'] as const) {
          expect(entryTitle(kind, entry, lang, context)).toMatch(/\S/);
          expect(entrySubtitle(kind, entry, lang, context)).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });
});
