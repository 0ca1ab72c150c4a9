import { describe, expect, it } from 'vitest';
import { columnsOf, isMissing, seriesOf } from '../../../core/facts/series';
import { viewOf } from './build';

const growth = {
  id: 'vekst',
  title: 'Befolkningsvekst',
  table: '11668',
  columns: [
    { label: 'år', holds: 'names' },
    { label: { nb: 'Lav vekst', en: 'Low growth' }, holds: 'numbers', unit: 'personer' },
    { label: 'Høy vekst', holds: 'numbers', unit: 'personer', decimals: 0 },
  ],
  rows: [
    ['2050', 4600, 91600],
    ['2059', -100, '..'],
  ],
};

const regions = {
  id: 'folk',
  title: 'Folkemengde',
  unit: 'personer',
  columns: [
    { label: 'region', holds: 'names' },
    { label: 'kjønn', holds: 'names' },
    { label: 'år', holds: 'names' },
    { label: 'Personer', holds: 'numbers' },
  ],
  rows: [
    ['Tana', 'Begge', '2024', 2800],
    ['Tana', 'Begge', '2025', 2790],
    [{ nb: 'Tromsø', se: 'Romsa' }, 'Begge', '2024', ':'],
    [{ nb: 'Tromsø', se: 'Romsa' }, 'Begge', '2025', 79000],
  ],
};

const read = (entry: object, language: 'nb' | 'en' | 'se' = 'nb') =>
  viewOf({ datasets: [entry] }, '2025-11-24', language).get('datasets', (entry as { id: string }).id)!;

describe('A dataset as series', () => {
  it('has a series for each column of numbers, over the names of the rows', () => {
    expect(seriesOf(read(growth))).toEqual({
      categories: ['2050', '2059'],
      series: [
        { name: 'Lav vekst', unit: 'personer', values: [4600, -100] },
        { name: 'Høy vekst', unit: 'personer', decimals: 0, values: [91600, { missing: '..' }] },
      ],
      axis: 'år',
    });
  });

  it('is in the language of the one who asks', () => {
    expect(seriesOf(read(growth, 'en')).series[0]!.name).toBe('Low growth');
    expect(seriesOf(read(regions, 'se')).series.map(({ name }) => name)).toEqual(['Tana', 'Romsa']);
  });

  it('runs over the periods, with a series for each region, and says nothing that is the same everywhere', () => {
    expect(seriesOf(read(regions))).toEqual({
      categories: ['2024', '2025'],
      series: [
        { name: 'Tana', unit: 'personer', values: [2800, 2790] },
        { name: 'Tromsø', unit: 'personer', values: [{ missing: ':' }, 79000] },
      ],
      axis: 'år',
      groups: 'region',
    });
  });

  it('runs over what one asks for, from the rows that one asks for', () => {
    expect(seriesOf(read(regions), { over: 0, where: { 2: '2025' } })).toEqual({
      categories: ['Tana', 'Tromsø'],
      series: [{ name: 'Personer', unit: 'personer', values: [2790, 79000] }],
      axis: 'region',
    });
    expect(seriesOf(read(growth), { columns: [2] }).series.map((one) => one.name)).toEqual(['Høy vekst']);
  });

  it('runs over its columns where the periods stand side by side', () => {
    const wide = {
      id: 'bred',
      title: 'Folk',
      columns: [
        { label: 'region', holds: 'names' },
        { label: '2024', holds: 'numbers' },
        { label: '2025', holds: 'numbers' },
      ],
      rows: [
        ['Tana', 2800, 2790],
        ['Tromsø', 78000, 79000],
      ],
    };
    expect(seriesOf(read(wide), { over: 'columns' })).toEqual({
      categories: ['2024', '2025'],
      series: [
        { name: 'Tana', values: [2800, 2790] },
        { name: 'Tromsø', values: [78000, 79000] },
      ],
      groups: 'region',
    });
  });

  it('takes two columns that say the same for one name, and no diagonal of lone numbers', () => {
    const table = (columns: string[], rows: unknown[][]) =>
      seriesOf(
        read({
          id: 'navn',
          title: 'Navn',
          columns: [
            ...columns.map((label) => ({ label, holds: 'names' })),
            { label: 'Antall', holds: 'numbers' },
          ],
          rows,
        }),
      );
    // A code and its name, and the county that each lies in.
    const codes = table(
      ['nr.', 'kommune', 'fylke'],
      [
        ['0301', 'Oslo', 'Øst', 1],
        ['3024', 'Bærum', 'Øst', 2],
        ['4601', 'Bergen', 'Vest', 3],
      ],
    );
    expect(codes.categories).toEqual(['Oslo', 'Bærum', 'Bergen']);
    expect(codes.series.map(({ values }) => values)).toEqual([[1, 2, 3]]);
    // Places from and to, of which few pairs are there.
    const pairs = table(
      ['fra', 'til'],
      [
        ['Oslo', 'Bergen'],
        ['Oslo', 'Tromsø'],
        ['Bodø', 'Bergen'],
        ['Alta', 'Vadsø'],
        ['Hamar', 'Molde'],
        ['Bø', 'Ås'],
        ['Moss', 'Voss'],
      ].map((row, i) => [...row, i]),
    );
    expect(pairs.categories.slice(0, 2)).toEqual(['Oslo, Bergen', 'Oslo, Tromsø']);
    expect(pairs.series).toHaveLength(1);
    // A county and its municipalities over years: the municipality says both.
    const years = table(
      ['fylke', 'kommune', 'år'],
      ['Alta', 'Vadsø'].flatMap((place) => [2023, 2024].map((year) => ['Finnmark', place, String(year), 1])),
    );
    expect(years.series.map(({ name }) => name)).toEqual(['Alta', 'Vadsø']);
  });

  it('drops no row, also when two have the same name or one has no cells', () => {
    const twice = { ...growth, rows: [['2050', 1, 2], ['2050', 3, 4], ['2060']] };
    const { categories, series } = seriesOf(read(twice));
    expect(categories).toEqual(['2050', '2050', '2060']);
    expect(series[0]!.values).toEqual([1, 3, { missing: '' }]);
    expect(isMissing(series[0]!.values[2]!)).toBe(true);
    expect(columnsOf(read(twice), 'numbers')).toEqual([1, 2]);
  });
});

describe('The stamp of a dataset', () => {
  const stampOf = (rows: unknown[][]) => {
    const view = viewOf({ datasets: [{ ...growth, rows }] });
    void view.get('datasets', 'vekst')!.rows;
    return view.used()[0]!;
  };

  it('says how much there is and a sum, so that another number shows in «was → now»', () => {
    const was = stampOf(growth.rows);
    expect(was.short).toBe('2 × 3 (2050 – 2059, Σ 96100)');
    const now = stampOf([growth.rows[0]!, ['2059', -110, '..']]);
    expect(now.short).toBe('2 × 3 (2050 – 2059, Σ 96090)');
    expect(now.digest).not.toBe(was.digest);
  });

  it('is short however much there is', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => ['x'.repeat(400), i, 0.1 + 0.2]);
    expect(stampOf(rows).short.length).toBeLessThan(160);
  });

  it('tells a missing number from zero', () => {
    expect(stampOf([['2050', 0, 0]]).digest).not.toBe(stampOf([['2050', '..', 0]]).digest);
  });
});
