import { describe, expect, it } from 'vitest';
import { readJsonStat } from '../../../workspace/import/jsonstat';
import { fixture } from '../../core/import/support';

const text = (name: string): string => new TextDecoder().decode(fixture(name));
const dense = JSON.parse(text('jsonstat2-synthetic.json')) as Record<string, unknown>;
const read = (change: Record<string, unknown>) => readJsonStat(JSON.stringify({ ...dense, ...change }));
const why = (change: Record<string, unknown>): string => {
  try {
    read(change);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('JSON-stat', () => {
  it('is the same dense and sparse', () => {
    const sparse = readJsonStat(text('jsonstat2-synthetic-sparse.json'));
    expect(sparse.rows).toEqual(readJsonStat(text('jsonstat2-synthetic.json')).rows);
  });

  it('has a column for each measure with its own unit, and a row for each region and year', () => {
    const data = read({});
    expect(data.columns).toMatchObject([
      { label: 'region', holds: 'names' },
      { label: 'år', holds: 'names' },
      { label: 'Personer', holds: 'numbers', unit: 'personer', decimals: 0 },
      { label: 'Andel 80 år og eldre (prosent)', holds: 'numbers', unit: 'prosent', decimals: 1 },
    ]);
    expect(data.rows).toHaveLength(12);
    expect(data.rows[0]).toEqual(['Hele landet', '2025', 5500000, 4.7]);
  });

  it('keeps the signs of what is missing', () => {
    const missing = read({})
      .rows.flat()
      .filter((cell) => /^[.:]+$/.test(String(cell)));
    expect(missing).toEqual(['..', '..', '.', ':']);
  });

  it('says who publishes it, when it was updated, and notes', () => {
    const data = read({ label: '06913: Folkemengde' });
    expect(data).toMatchObject({ title: 'Folkemengde', table: '06913' });
    expect(data.source).toMatchObject({ title: 'Tabell 06913', date: '2025-02-25' });
    expect(data.notes).toHaveLength(1);
  });

  it('that does not fit together is refused with what is wrong', () => {
    expect(why({ class: 'collection' })).toMatch(/only links to datasets/);
    expect(why({ class: 'dimension' })).toMatch(/its class is "dimension"/);
    expect(why({ size: [3, 2] })).toMatch(/one whole number for each dimension/);
    expect(why({ size: [3, 2, -4] })).toMatch(/one whole number/);
    expect(why({ value: [1, 2] })).toMatch(/2 values where its sizes say 24/);
    expect(why({ value: { 99: 1 } })).toMatch(/outside its sizes/);
    expect(why({ value: { constructor: 1 } })).toMatch(/Line 1, column \d+/);
    expect(why({ id: ['Region', 'ContentsCode', 'toString'] })).toMatch(/"toString" is missing/);
    expect(why({ size: [5000, 5000, 5000], value: {} })).toMatch(/Take fewer regions/);
    expect(why({ dimension: null })).toMatch(/no dimensions/);
  });

  it('that is deep, cut or poisoned is refused with its place', () => {
    const refused = (json: string): string => {
      try {
        readJsonStat(json);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refused(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toMatch(/^Line 1, column \d+: .*deep/);
    expect(refused('{"class":"dataset",')).toMatch(/^Line 1/);
    expect(refused('{"__proto__":{"x":1}}')).toMatch(/__proto__/);
  });
});
