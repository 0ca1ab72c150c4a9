import { describe, expect, it } from 'vitest';
import { numbersOf, valueText } from '../../../core/chart';
import { spec } from './charts';

const written = (
  values: number[],
  unit = '',
  more: { asked?: number; published?: number } = {},
): string[] => {
  const how = numbersOf(values, { unit, language: 'nb', ...more });
  const one = spec({ decimals: how.decimals, unit: how.unit, ...(how.scale ? { scale: how.scale } : {}) });
  return [
    ...values.map((value) => valueText(one, value).replaceAll('\u00A0', ' ')),
    how.scale?.word ?? '',
    how.unit,
  ];
};

describe('How a chart writes numbers', () => {
  it('never gives unlike values one label, nor calls something nothing', () => {
    expect(written([0.00012, 0.00035], 'prosent').slice(0, 2)).toEqual(['0,00012 %', '0,00035 %']);
    expect(written([50.0001, 50.0002, 0]).slice(0, 3)).toEqual(['50,0001', '50,0002', '0']);
    expect(written([12.3, 12.34], '%', { published: 1 }).slice(0, 2)).toEqual(['12,30 %', '12,34 %']);
  });

  it.each([
    [[0.0012, 0.0035], 'promille', {}, ['0,0012', '0,0035']],
    [[0.5, 0.05, 0.005], 'promille', {}, ['0,500', '0,050', '0,005']],
    [[0.004, 0.006, 12], 'promille', { published: 1 }, ['0,004', '0,006', '12,000']],
    [[0.04, 0.06], '%', { published: 1 }, ['0,04 %', '0,06 %']],
    [[0.04, 0.06], 'prosent', { published: 0 }, ['0,04 %', '0,06 %']],
    [[0.04, 0.06], '%', { asked: 1 }, ['0,04 %', '0,06 %']],
    [[99.95, 99.96], 'prosent', {}, ['99,95 %', '99,96 %']],
    [[99.995, 100], '%', {}, ['99,995 %', '100,000 %']],
    [[-0.0004, 0.0004], '%', {}, ['−0,0004 %', '0,0004 %']],
    [[0, 0.00049], '%', {}, ['0 %', '0,00049 %']],
    [[1e-7, 2e-7], 'prosent', {}, ['0,0000001 %', '0,0000002 %']],
    [[0.1 + 0.2, 0.3], '', {}, ['0,3', '0,3']],
    [[999_999, 1_000_001], 'kroner', {}, ['999 999', '1 000 001']],
  ])('tells shares, per mille and what lies close apart: %j %s %j', (values, unit, more, labels) => {
    expect(written(values, unit, more).slice(0, values.length)).toEqual(labels);
  });

  it('writes the decimals that are asked for, but nothing as 0 that is something', () => {
    expect(written([12.34, 11.86], '%', { asked: 0 }).slice(0, 2)).toEqual(['12 %', '12 %']);
    expect(written([0.3, 11.86], '%', { asked: 0 }).slice(0, 2)).toEqual(['0,3 %', '11,9 %']);
  });

  it('leaves out decimals that nobody needs, and keeps those that were published', () => {
    expect(written([45.123456, 12.98765]).slice(0, 2)).toEqual(['45,1', '13,0']);
    expect(written([4.25, 3.75]).slice(0, 2)).toEqual(['4,25', '3,75']);
    expect(written([12.5, 11], '%', { published: 2 }).slice(0, 2)).toEqual(['12,50 %', '11,00 %']);
  });

  it('writes millions and milliards as such, together with the multiplier that the unit has', () => {
    expect(written([412_345_678_901, 531_250_000_000], 'kroner')).toEqual([
      '412,3',
      '531,3',
      'mrd.',
      'kroner',
    ]);
    expect(written([512_000, 5_368_000], 'personer')).toEqual(['0,51', '5,37', 'mill.', 'personer']);
    expect(written([2_500_000, 1_200_000], '1 000 kr')).toEqual(['2,5', '1,2', 'mrd.', 'kr']);
    expect(written([1200, 900], 'milliarder kroner')).toEqual(['1 200', '900', '', 'milliarder kroner']);
  });

  it('leaves them whole where a small one would vanish or two would look alike', () => {
    expect(written([1_234_567_890, 987_654_321.5, 55], 'kroner')).toEqual([
      '1 234 567 890',
      '987 654 322',
      '55',
      '',
      'kroner',
    ]);
    expect(written([1_234_567, 1_234_890], 'kroner').slice(0, 2)).toEqual(['1 234 567', '1 234 890']);
  });
});
