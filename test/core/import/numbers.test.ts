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
    for (const sign of ['.', '..', '...', ':', '', 'n/a']) {
      expect(read(sign)).toEqual({ is: 'missing', sign, kind: 'missing' });
    }
    expect(read('#N/A')).toEqual({ is: 'missing', sign: '#N/A', kind: 'error' });
    expect(read('<5')).toEqual({ is: 'missing', sign: '<5', kind: 'hidden' });
  });

  it('that is a dash is for the table to say', () => {
    for (const sign of ['-', '–', '−']) expect(read(sign)).toEqual({ is: 'missing', sign, kind: 'dash' });
  });

  it('may have a currency beside it, or brackets around it', () => {
    expect(read('kr 1 500')).toMatchObject({ value: 1500, unit: 'kr' });
    expect(read('1 500,-')).toMatchObject({ value: 1500, unit: 'kr' });
    expect(read('1 500 kr')).toMatchObject({ value: 1500, unit: 'kr' });
    expect(read('€ 12,5')).toMatchObject({ value: 12.5, unit: '€' });
    expect(read('12,5 %')).toMatchObject({ value: 12.5, unit: 'prosent' });
    expect(read('(5)')).toMatchObject({ value: -5, ambiguous: true });
  });

  it('with a letter at its end is a number where the letter is a mark, and otherwise a name', () => {
    expect(read('12,5 b')).toMatchObject({ value: 12.5, marked: 'b' });
    expect(read('12,5p')).toMatchObject({ value: 12.5, marked: 'p' });
    for (const name of ['4G', '01A', '7b', '0,']) expect(read(name).is).toBe('words');
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
