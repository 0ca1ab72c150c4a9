import { describe, expect, it } from 'vitest';
import { isTotal } from '../../../core/import/same-names';
import { plan, sheet } from './support';

const read = (lines: string[], choices = {}) => plan('datasets', sheet(...lines), choices).entries[0]!;
const shown = (lines: string[], choices = {}) => {
  const { entry, unsure } = read(lines, choices);
  return {
    labels: (entry.columns as { label: string }[]).map(({ label }) => label),
    names: (entry.rows as string[][]).map(([name]) => name),
    whys: unsure.map(({ why }) => why),
  };
};

describe('Columns that say the same', () => {
  it.each([
    ['Kommunenummer;Kommune;Tall', '0301;Oslo;1', '1804;Bodø;2', 'Kommune'],
    ['Kommune;Kommunenr;Tall', 'Oslo;0301;1', 'Bodø;1804;2', 'Kommune'],
    ['Land;Land;Tall', 'Oslo;Oslo;1', 'Bodø;Bodø;2', 'Land'],
    ['Country Code;Country Name;Tall', 'NOR;Oslo;1', 'SWE;Bodø;2', 'Country Name'],
    ['kode;navn;Tall', 'K01;Oslo;1', 'K02;Bodø;2', 'navn'],
  ])('are one: %s', (head, one, two, kept) => {
    expect(shown([head, one, two])).toMatchObject({ labels: [kept, 'Tall'], names: ['Oslo', 'Bodø'] });
    expect(shown([head, one, two]).whys).toContain('columns-same');
  });

  it('are kept where people say what they hold', () => {
    const lines = ['Kommunenummer;Kommune;Tall', '0301;Oslo;1', '1804;Bodø;2'];
    expect(shown(lines, { shape: { roles: { 0: 'names' } } }).labels).toHaveLength(3);
  });

  it('keep the code where two have one name', () => {
    const lines = ['Kode;Kommune;Tall', '1818;Herøy;1', '1515;Herøy;2', '0301;Oslo;3', '1804;Bodø;3'];
    expect(shown(lines).names).toEqual(['Herøy (1818)', 'Herøy (1515)', 'Oslo', 'Bodø']);
  });

  it('from and to become one period', () => {
    expect(shown(['Fra;Til;Tall', '2017;2019;1', '2018;2018;2']).names).toEqual(['2017–2019', '2018']);
  });

  it('are two where one says more than the other', () => {
    expect(shown(['Fylke;Kommune;Tall', 'Troms;Tromsø;1', 'Troms;Harstad;2']).labels).toHaveLength(3);
    expect(shown(['Fylkeskode;Kommune;Tall', '55;Tromsø;1', '55;Harstad;2']).labels).toHaveLength(3);
    expect(
      shown(['Kommunekode;Fylke;Tall', '5501;Troms;1', '5503;Troms;2', '5601;Finnmark;2']).labels,
    ).toHaveLength(2 + 0);
  });
});

describe('A row of a sum', () => {
  it('is known by its name', () => {
    for (const name of [
      'I alt',
      'Totalt',
      'Hele landet',
      '0 Hele landet',
      'Begge kjønn',
      'Alle aldre',
      'EAK Hele landet',
    ]) {
      expect(isTotal(name)).toBe(true);
    }
    for (const name of ['Totland', 'Sumatra', 'Norgesgruppen', 'Oslo']) expect(isTotal(name)).toBe(false);
    expect(shown(['Region;Tall', 'Hele landet;3', 'Oslo;1', 'Bodø;2']).whys).toContain('totals');
  });
});
