import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/formats/language';
import { parseNumber } from '../../../core/formats/number-input';
import { formatNumber, formatPercent } from '../../../core/formats/numbers';

describe('numbers as text', () => {
  it('groups with hard spaces and uses the decimal comma', () => {
    expect(formatNumber(1234, 'nb')).toBe('1\u00a0234');
    expect(formatNumber(1234567.5, 'nn')).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(0.9, 'nb')).toBe('0,9');
  });

  it('writes a real minus, and none before zero', () => {
    expect(formatNumber(-100, 'nb')).toBe('−100');
    expect(formatNumber(-0, 'nb')).toBe('0');
    expect(formatNumber(-0.04, 'nb', { decimals: 1 })).toBe('0,0');
  });

  it('rounds the digits people see', () => {
    expect(formatNumber(1.005, 'nb', { decimals: 2 })).toBe('1,01');
    expect(formatNumber(999.95, 'nb', { decimals: 1 })).toBe('1\u00a0000,0');
    expect(formatNumber(1e21, 'en')).toBe('1,000,000,000,000,000,000,000');
    expect(formatNumber(1.5e-7, 'nb')).toBe('0,00000015');
  });

  it('says per cent as a sign or in words', () => {
    expect(formatPercent(15.5, 'nb')).toBe('15,5\u00a0%');
    expect(formatPercent(15.5, 'nb', { style: 'running' })).toBe('15,5 prosent');
    expect(formatPercent(15.5, 'en')).toBe('15.5%');
  });
});

describe('numbers as typed', () => {
  const value = (typed: string) => parseNumber(typed)?.value;

  it('reads what Norwegians type', () => {
    expect(['1234', '1 234', '1\u00a0234', '0,9', '0.9', '15.5%', '-100', '−100'].map(value)).toEqual([
      1234, 1234, 1234, 0.9, 0.9, 15.5, -100, -100,
    ]);
    expect(parseNumber('15,5 prosent')).toMatchObject({ value: 15.5, unit: 'percent' });
    expect(parseNumber('1,1 mill. kr')).toMatchObject({ value: 1_100_000, unit: 'kroner' });
    expect(parseNumber('kr 500')).toMatchObject({ value: 500, unit: 'kroner' });
    expect(parseNumber('om lag 30 000')).toMatchObject({ value: 30_000, approx: true });
    expect(parseNumber('1.234.567')).toMatchObject({ value: 1_234_567, unsure: [] });
  });

  it('asks about «3.000»', () => {
    const read = parseNumber('3.000');
    expect(read?.value).toBe(3000);
    expect(read?.unsure).toEqual([
      {
        what: 'value',
        why: 'ambiguous-separator',
        params: { typed: '3.000', read: '3000', asThousands: '3000', asDecimal: '3.000' },
      },
    ]);
    expect(parseNumber('3,125')).toMatchObject({ value: 3.125, unsure: [] });
    expect(parseNumber('3,000', 'en')).toMatchObject({ value: 3000, unsure: [] });
    expect(parseNumber('3,000')?.unsure).toHaveLength(1);
  });

  it('takes the signs of Statistics Norway for missing values, never for zero', () => {
    for (const sign of ['.', '..', '...', ':', '-', '*', '', 'ukjent'])
      expect(parseNumber(sign)).toBeUndefined();
  });

  it('reads back any number we print', () => {
    const number = fc.integer({ min: -1e12, max: 1e12 }).chain((n) => fc.constantFrom(n, n / 10, n / 100));
    fc.assert(
      fc.property(number, fc.constantFrom(...languages), (n, lang) => {
        expect(parseNumber(formatNumber(n, lang), lang)?.value).toBe(n === 0 ? 0 : n);
      }),
      { numRuns: 500 },
    );
  });

  it('reads any amount in kroner, whole or in millions, in words or in table form', () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, fc.constantFrom('kroner', 'kr', 'mill. kr', 'millioner kroner'), (n, unit) => {
        const said = `${formatNumber(n, 'nb')}\u00a0${unit}`;
        expect(parseNumber(said)).toMatchObject({
          value: unit.startsWith('mill') ? n * 1e6 : n,
          unit: 'kroner',
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseNumber(text)));
  });
});
