import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../core/formats/numbers';
import { decimalMarkOf, readCell } from '../../../core/import/numbers';

const read = (text: string, mark: ',' | '.' = ',') => readCell({ text }, mark);
const value = (text: string, mark: ',' | '.' = ',') => {
  const cell = read(text, mark);
  return cell.is === 'number' ? cell.value : cell;
};

describe('A cell of statistics', () => {
  it('is a number as agencies write it', () => {
    expect(value('48183')).toBe(48183);
    expect(value('48 183')).toBe(48183);
    expect(value('48\u00a0183,5')).toBe(48183.5);
    expect(value('−100')).toBe(-100);
    expect(value('-0,5')).toBe(-0.5);
    expect(value('1.234,5')).toBe(1234.5);
    expect(value('1,234.5', '.')).toBe(1234.5);
    expect(value('1e3')).toBe(1000);
    expect(value('12,5 %')).toBe(12.5);
  });

  it('that is missing keeps its sign, and is never zero', () => {
    for (const sign of ['.', '..', '...', ':', '', 'n/a', '#N/A']) {
      expect(read(sign)).toEqual({ is: 'missing', sign });
    }
  });

  it('that is a dash is zero, as Statistics Norway writes it', () => {
    expect(read('-')).toEqual({ is: 'number', value: 0, decimals: 0, dash: true });
  });

  it('says so when it can be read in two ways, or has a mark', () => {
    expect(read('1.234')).toMatchObject({ value: 1234, ambiguous: true });
    expect(read('2,5*')).toMatchObject({ value: 2.5, marked: '*' });
    expect(read('2.5')).toMatchObject({ value: 2.5, ambiguous: true });
  });

  it('is words where it is no number', () => {
    for (const text of [
      'Bodø',
      '1-2',
      '1,2,3',
      '12.34.56',
      '=1+1',
      '1 2',
      '٣',
      '0x10',
      '1,',
      'Infinity',
      '--1',
    ]) {
      expect(read(text).is).toBe('words');
    }
  });

  it('comes back as it was written, whatever number it is', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(4)));
    fc.assert(
      fc.property(number, (n) => {
        expect(value(formatNumber(n, 'nb')) as number).toBeCloseTo(n, 6);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(',' as const, '.' as const),
        (text, mark) => {
          const cell = read(text, mark);
          if (cell.is === 'number') expect(Number.isFinite(cell.value)).toBe(true);
        },
      ),
    );
  });
});

describe('The decimal mark', () => {
  it('is the one that the table uses', () => {
    expect(decimalMarkOf(['0,9', '1,25', '1.234'], ';')).toBe(',');
    expect(decimalMarkOf(['0.9', '1.25'], ';')).toBe('.');
    expect(decimalMarkOf(['12', '1.234'], ',')).toBe('.');
    expect(decimalMarkOf(['12', '1.234'], ';')).toBe(',');
  });
});
