import { describe, expect, it } from 'vitest';
import { readJsonStat } from '../../../workspace/import/jsonstat';

const read = (json: unknown) => readJsonStat(JSON.stringify(json));
const why = (json: unknown): string => {
  try {
    read(json);
    return '';
  } catch (error) {
    if ((error as Error).name !== 'ImportError') throw error;
    return (error as Error).message;
  }
};
const years = { label: 'år', category: { index: { 2023: 0, 2024: 1 } } };
const first = (label: string, value: unknown = [1, 2]) => ({
  label,
  source: 'SSB',
  dimension: { id: ['Tid'], size: [2], role: { time: ['Tid'] }, Tid: years },
  value,
});
const second = (label: string, more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  label,
  source: 'X',
  id: ['Tid'],
  size: [2],
  dimension: { Tid: years },
  value: [1, 2],
  ...more,
});
const rows = [
  ['2023', 1],
  ['2024', 2],
];

describe('JSON-stat of the first edition', () => {
  it('has its dataset under a name, with ids and sizes among the dimensions', () => {
    expect(read({ dataset: first('Folketall') })).toMatchObject({
      title: 'Folketall',
      rows,
      source: { publisher: 'SSB' },
    });
    expect(read({ oecd: first('Ledighet', { 0: 1, 1: 2 }) })).toMatchObject({ title: 'Ledighet', rows });
    expect(read(first('Bar')).rows).toEqual(rows);
  });

  it('with several datasets gives the first and names the others', () => {
    const data = read({ oecd: first('Ledighet'), canada: first('Befolkning'), x: first('') });
    expect(data).toMatchObject({ title: 'Ledighet', rows });
    expect(data.doubts).toEqual([
      { field: 'rows', why: 'dataset-chosen', params: { name: 'Ledighet', others: 'Befolkning, x' } },
    ]);
  });
});

describe('A collection', () => {
  it('gives the first dataset in it and names the others', () => {
    const item = [{ class: 'dataset', href: 'https://x.no/1' }, second('Første'), second('Andre')];
    const data = read({ version: '2.0', class: 'collection', link: { item } });
    expect(data).toMatchObject({ title: 'Første', rows });
    expect(data.doubts[0]!.params).toEqual({ name: 'Første', others: 'Andre' });
  });

  it('that only links to datasets is refused with what to do', () => {
    expect(
      why({ class: 'collection', link: { item: [{ class: 'dataset', href: 'https://x.no/1' }] } }),
    ).toMatch(/only links to datasets. Fetch one of those/);
    expect(why({ class: 'collection', link: 7 })).toMatch(/only links/);
  });
});

describe('The unit of a measure', () => {
  const unitOf = (unit: unknown) =>
    read(
      second('Tall', {
        id: ['Tid', 'm'],
        size: [2, 1],
        role: { metric: ['m'] },
        dimension: { Tid: years, m: { category: { index: ['A'], label: { A: 'a' }, unit: { A: unit } } } },
      }),
    ).columns[1]!.unit;

  it.each([
    [{ label: 'thousands of persons', base: 'people', multiplier: 3 }, 'thousands of persons'],
    [{ base: 'people', multiplier: 3 }, '1 000 people'],
    [{ base: 'kroner', multiplier: 6 }, 'mill. kroner'],
    [{ base: 'personer', decimals: 0 }, 'personer'],
    [{ label: 'prosent' }, 'prosent'],
    [{ symbol: '%' }, 'prosent'],
    [{ label: 'millions', symbol: '$', position: 'start', multiplier: 6 }, '$ millions'],
    [{ symbol: '€', position: 'end' }, '€'],
    [{ base: 'percent', symbol: '%' }, 'percent'],
    [{ base: 'kombinasjon av flere enheter' }, undefined],
    [null, undefined],
    [7, undefined],
  ])('%j is «%s»', (unit, said) => {
    expect(unitOf(unit)).toBe(said);
  });
});

describe('JSON-stat that does not fit together', () => {
  it.each([
    ['a dimension without categories', { dimension: { Tid: {} } }, /no categories/],
    ['categories that are a number', { dimension: { Tid: { category: 3 } } }, /no categories/],
    [
      'fewer categories than its size',
      { dimension: { Tid: { category: { index: ['2023'] } } } },
      /fewer categories/,
    ],
    [
      'places that are words',
      { dimension: { Tid: { category: { index: { 2023: 'a', 2024: 'b' } } } } },
      /fewer categories/,
    ],
    ['codes that are objects', { dimension: { Tid: { category: { index: [{}, {}] } } } }, /fewer categories/],
    ['a status that is a number', { status: 4 }, /status/],
    ['no values', { value: 7 }, /no values/],
  ])('is refused in words: %s', (_, more, expected) => {
    expect(why(second('x', more))).toMatch(expected);
  });

  it('with names of what every object has is read as it says', () => {
    const dimension = {
      Tid: { category: { index: ['hasOwnProperty', 'toString'], label: { toString: 'b' }, unit: 'x' } },
    };
    expect(read(second('x', { dimension, role: { metric: 'Tid' }, note: {}, extension: 5 })).rows).toEqual([
      ['hasOwnProperty', 1],
      ['b', 2],
    ]);
    expect(read(second('x', { role: 7 })).rows).toEqual(rows);
  });
});
