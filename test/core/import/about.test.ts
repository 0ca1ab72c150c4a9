import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../core/import/about';
import { plan, sheet } from './support';

const footer = [
  'Tall for 2024 er foreløpige.',
  'Sist endret:',
  'Personer:',
  '20250220 08:00',
  'Kilde:',
  'Statistisk sentralbyrå',
  'Kontakt:',
  'Ola Normann, Statistisk sentralbyrå',
  '+47 400 00 000',
  'ola@example.no',
  'Måleenhet:',
  'personer',
  'Referansetid:',
  '1.1.',
  'Database:',
  'Ekstern PRODUKSJON',
];

describe('What a table says of itself', () => {
  it('is its source, its date and its unit; whom to ask goes nowhere', () => {
    expect(aboutOf([], footer)).toEqual({
      source: { title: 'Statistisk sentralbyrå', date: '2025-02-20' },
      unit: 'personer',
      units: [],
      notes: ['Tall for 2024 er foreløpige.'],
    });
    const table = sheet(
      '06913: Folketall, etter region',
      '',
      'region;2024;2025',
      'Oslo;1;2',
      'Bodø;3;4',
      ...footer,
    );
    const { entry } = plan('datasets', table).entries[0]!;
    expect(entry).toMatchObject({ unit: 'personer', note: 'Tall for 2024 er foreløpige.', table: '06913' });
    expect(JSON.stringify(entry)).not.toMatch(/Normann|400 00|example/);
  });

  it('has other words in other tables', () => {
    expect(
      aboutOf([], ['Latest update:', '20240131', 'Source:', 'Statistics Norway', 'Units:', 'per cent']),
    ).toMatchObject({
      source: { title: 'Statistics Norway', date: '2024-01-31' },
      unit: 'per cent',
    });
    expect(aboutOf(['Sist oppdatert 31.01.2024', 'Kilde: FHI'], [])).toMatchObject({
      source: { title: 'FHI', date: '2024-01-31' },
    });
    expect(
      aboutOf([], ['Kontakt: Kari Nordmann, tlf 22 33 44 55', 'kari@example.no', 'Tallene er avrundet.'])
        .notes,
    ).toEqual(['Tallene er avrundet.']);
  });

  it('has a unit for each measure, or several that are none', () => {
    const two = ['Måleenhet:', 'Personer:', 'personer', 'Areal:', 'km²'];
    expect(aboutOf([], two)).toMatchObject({
      units: [
        { of: 'Personer', unit: 'personer' },
        { of: 'Areal', unit: 'km²' },
      ],
    });
    expect(aboutOf([], two)).not.toHaveProperty('unit');
    expect(aboutOf([], ['Måleenhet:', 'kombinasjon av flere enheter'])).not.toHaveProperty('unit');
    const table = sheet('region;Personer;Areal', 'Oslo;1;2', 'Bodø;3;4', ...two);
    expect(plan('datasets', table).entries[0]!.entry.columns).toMatchObject([
      {},
      { unit: 'personer' },
      { unit: 'km²' },
    ]);
  });

  it('is no heading of a column, though it has the same word', () => {
    const table = sheet('Kilde;2024;2025', 'Industri;1;2', 'Vegtrafikk;3;4');
    expect(plan('datasets', table).entries[0]!.entry.columns).toMatchObject([{ label: 'Kilde' }, {}, {}]);
  });
});
