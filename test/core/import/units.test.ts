import { describe, expect, it } from 'vitest';
import { plan, sheet } from './support';

const read = (lines: string[], choices = {}) => {
  const { entry, unsure } = plan('datasets', sheet(...lines), choices).entries[0]!;
  const said = unsure.find(({ why }) => why === 'units-by-row' || why === 'unit-of-all');
  return {
    unit: entry.unit,
    labels: (entry.columns as { label: string }[]).map(({ label }) => label),
    said: said && `${said.why}: ${said.params.label}, ${said.params.typed ?? said.params.unit}`,
  };
};

describe('Units that differ from row to row', () => {
  it.each([
    ['Indikator;Enhet;2023;2024', 'Ledighet;prosent;3;4', 'Lønn;kroner;500;510', 'Enhet, prosent, kroner'],
    ['Indikator;2024;Måleenhet', 'Utslipp;4;Mt CO2-ekv.', 'Areal;5;dekar', 'Måleenhet, Mt CO2-ekv., dekar'],
    ['Indicator;Unit of measure;2024', 'A;Per 1 000;4', 'B;Index;5', 'Unit of measure, Per 1 000, Index'],
    [
      'Region;Statistikkvariabel;2024',
      'Oslo;Antall;4',
      'Oslo;Prosent;5',
      'Statistikkvariabel, Antall, Prosent',
    ],
    ['Nøkkeltal;Eining;2024', 'Straum;GWh;4', 'Folk;personar;5', 'Eining, GWh, personar'],
    ['Indikator;2024', 'Ledighet (prosent);4', 'Lønn (kr);5', 'Indikator, prosent, kr'],
    ['Indikator;Benevning;2024', 'Ledighet;prosent;4', 'Lønn;;5', 'Benevning, prosent, –'],
  ])('are a doubt that names them: %s', (head, one, two, said) => {
    const { labels, said: told } = read([head, one, two]);
    expect(told).toBe(`units-by-row: ${said}`);
    expect(labels).toEqual(head.split(';'));
  });

  it('are the unit of the rows that people keep', () => {
    const rows = Array.from({ length: 1100 }, (_, i) => [
      `Sted ${i};prosent;${i % 90}`,
      `Sted ${i};kr;${i}`,
    ]).flat();
    const lines = ['Sted;Enhet;Verdi', ...rows];
    expect(read(lines).said).toBe('units-by-row: Enhet, prosent, kr');
    expect(read(lines, { keep: { 1: '=kr' } })).toEqual({
      unit: 'kr',
      labels: ['Sted', 'Verdi'],
      said: 'unit-of-all: Enhet, kr',
    });
  });
});

describe('One unit for all rows', () => {
  it.each([
    ['Kommune;Enhet;2024', 'Oslo;kr;4', 'Bodø;kr;5', 'kr'],
    ['Kommune;2024;Måleenhet', 'Oslo;4;tonn CO2', 'Bodø;5;tonn CO2', 'tonn CO2'],
    ['Country;Unit;2024', 'Norway;%;4', 'Sweden;%;5', 'prosent'],
    ['Kommune;Eining;2024', 'Oslo;personar;4', 'Bodø;personar;5', 'personar'],
    ['Kommune;unit_of_measure;2024', 'Oslo;hours;4', 'Bodø;hours;5', 'hours'],
  ])('is the unit of the numbers, and no name: %s', (head, one, two, unit) => {
    expect(read([head, one, two])).toMatchObject({ unit, labels: [expect.any(String), '2024'] });
    expect(read([head, one, two]).said).toMatch(/^unit-of-all/);
  });

  it('stays a column where people have said what columns hold', () => {
    const lines = ['Kommune;Enhet;2024', 'Oslo;kr;4', 'Bodø;kr;5'];
    expect(read(lines, { shape: { roles: { 1: 'names' } } }).labels).toHaveLength(3);
  });
});

describe('No unit', () => {
  it.each([
    ['offices under the same word', 'Enhet;Sted;2024', 'Skatt øst;Oslo;4', 'Skatt vest;Bergen;5'],
    ['what is counted', 'Hva;2024', 'elever;4', 'skoler;5'],
    ['names in brackets', 'Kommune;2024', 'Herøy (1515);4', 'Herøy (Nordland);5'],
    ['the same unit behind every name', 'Art;2024', 'Laks (tonn);4', 'Torsk (tonn);5'],
    [
      'several units at once',
      'Art;Måleenhet;2024',
      'A;kombinasjon av flere enheter;4',
      'B;kombinasjon av flere enheter;5',
    ],
  ])('are %s', (_, ...lines) => {
    expect(read(lines)).toMatchObject({ unit: undefined, said: undefined });
  });
});

describe('A first column of numbers', () => {
  const whys = (lines: string[], choices = {}) =>
    plan('datasets', sheet(...lines), choices).entries[0]!.unsure.find(
      ({ why }) => why === 'numbers-as-names',
    )?.params;

  it.each([
    ['x;y', '1,5;2,5', '2,5;3,5', { label: 'x', typed: '1,5; 2,5' }],
    ['Inntekt;Skatt', '500000;100000', '700 000;200000', { label: 'Inntekt', typed: '500000; 700 000' }],
    ['Antall elever;Antall lærere', '41;4', '12;2', { label: 'Antall elever', typed: '41; 12' }],
    ['Andel;2024', '12 %;4', '13 %;5', { label: 'Andel', typed: '12 %; 13 %' }],
    [
      'Innbyggere;Kommune;Areal',
      '55000;Skien;7',
      '5500;Tinn;8',
      { label: 'Innbyggere', typed: '55000; 5500' },
    ],
  ])('is read as names with a doubt: %s', (head, one, two, params) => {
    expect(whys([head, one, two])).toEqual(params);
  });

  it('is one of numbers when people say so', () => {
    const lines = ['x;y', '1,5;2,5', '2,5;3,5'];
    expect(whys(lines, { shape: { roles: { 0: 'numbers' } } })).toBeUndefined();
    expect(whys(lines, { shape: { roles: { 0: 'names' } } })).toBeUndefined();
  });

  it.each([
    ['years', 'År;Tall', '2023;4', '2024;5'],
    ['years under no heading', ';Tall', '2023;4', '2024;5'],
    ['ages', 'Alder;Tall', '17;4', '18;5'],
    ['codes', 'Kommunenr;Tall', '301;4', '1804;5'],
    ['codes with a zero', 'Sted;Tall', '0301;4', '1804;5'],
    ['grades', 'Trinn;Tall', '1;4', '2;5'],
    ['days', 'Dato;Tall', '20260310;4', '20260311;5'],
  ])('says nothing when it is sure to be names: %s', (_, ...lines) => {
    expect(whys(lines)).toBeUndefined();
  });
});
