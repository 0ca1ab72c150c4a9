import { describe, expect, it } from 'vitest';
import { formatOf, shown } from '../../../workspace/import/xlsx-format';

const text = (value: number, format: string, date1904 = false) => shown(value, format, date1904).text;

describe('A number with a format', () => {
  it.each([
    [0.125, '0.0%', 12.5, 'prosent', 1],
    [1, '0%', 100, 'prosent', 0],
    [0.1578, '0.00%', 15.78, 'prosent', 2],
    [33.333333, '0.0', 33.3, undefined, 1],
    [2 / 3, '0', 1, undefined, 0],
    [1234.5, '#,##0.00', 1234.5, undefined, 2],
    [1234.5, '# ##0', 1235, undefined, 0],
    [5_600_000, '0.0,,', 5.6, 'mill.', 1],
    [5_600_000, '0.0,," mill"', 5.6, 'mill', 1],
    [5_600_000, '#,##0,', 5600, '1 000', 0],
    [7_200_000_000, '0.0,,,', 7.2, 'mrd.', 1],
    [1500, '#,##0" kr"', 1500, 'kr', 0],
    [1500, '[$kr-414] #,##0', 1500, 'kr', 0],
    [12, '[$€-2] #,##0.00', 12, '€', 2],
    [12.5, '0.0"%"', 12.5, 'prosent', 1],
    [-5, '#,##0;[Red]-#,##0', -5, undefined, 0],
    // Halves go away from zero, on the digits that are shown and not on what the computer made of them.
    [1.005, '0.00', 1.01, undefined, 2],
    [-1.005, '0.00', -1.01, undefined, 2],
    [0.045, '0.00', 0.05, undefined, 2],
    [1.005, '0%', 101, 'prosent', 0],
    [0.285, '0.0%', 28.5, 'prosent', 1],
    [12_345_000, '0.00,,', 12.35, 'mill.', 2],
    [1e-7, '0.00', 0, undefined, 2],
    [1e300, '0', 1e300, undefined, 0],
    [-5, '#,##0_);(#,##0)', -5, undefined, 0],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 0, undefined, undefined],
    [42, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 42, undefined, 0],
  ])('%d in «%s» is %d', (value, format, number, unit, decimals) => {
    const got = shown(value, format, false);
    expect(got.number).toBe(number);
    expect(got.unit).toBe(unit);
    if (decimals !== undefined) expect(got.decimals).toBe(decimals);
  });

  it('without one is what the file holds, but for what computers add', () => {
    expect(shown(0.1 + 0.2, 'General', false)).toEqual({ text: '0.3', number: 0.3 });
    expect(shown(12, '@', false).number).toBe(12);
    expect(shown(0.5, '# ?/?', false).number).toBe(0.5);
    expect(shown(123456, '0.00E+00', false).number).toBe(123456);
  });

  it('keeps its size where large and small numbers are shown in different units', () => {
    const format = '[>=1000000]0.0,," mill";[>=1000]0.0," tusen";0';
    expect(shown(5_600_000, format, false)).toMatchObject({ number: 5_600_000 });
    expect(shown(900, format, false)).toMatchObject({ number: 900 });
  });

  it('that is words instead of a number is those words', () => {
    expect(shown(5, '"ja";"nei"', false)).toEqual({ text: 'ja' });
    expect(shown(5, ';;;', false)).toEqual({ text: '' });
  });
});

describe('A date with a format', () => {
  it.each([
    [46280, 'yyyy-mm-dd', '2026-09-15'],
    [46280, 'dd.mm.yyyy', '2026-09-15'],
    [46280.416666666664, 'yyyy-mm-dd h:mm:ss', '2026-09-15 10:00'],
    [46280.416666666664, 'dd.mm.yyyy', '2026-09-15'],
    [45658, 'mmm yy', 'jan 25'],
    [45658, 'mmm yyyy', 'jan 2025'],
    [45658, '[$-414]mmmm yyyy', 'januar 2025'],
    [45658, 'mm.yyyy', '01.2025'],
    [45658, 'yyyy', '2025'],
    [45658, 'yyyy"M"mm', '2025M01'],
    [45658, 'd. mmm', '1. jan'],
    [0.4166666666666667, 'h:mm:ss', '10:00'],
    [0.375, 'h:mm', '09:00'],
    [0.999999, 'h:mm', '00:00'],
    [1.5, '[h]:mm', '36:00'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
  ])('%d in «%s» is «%s»', (value, format, expected) => {
    expect(text(value, format)).toBe(expected);
  });

  it.each([
    [10 / 24 + 15 / 1440 + 59 / 86_400, 'hh:mm', '10:15'],
    [10 / 24 + 15 / 1440 + 59 / 86_400, 'hh:mm:ss', '10:15:59'],
    [10 / 24, 'hh:mm:ss', '10:00'],
    [5 / 1440 + 30 / 86_400, 'mm:ss', '05:30'],
    [46_089 + 86_399 / 86_400, 'dd.mm.yyyy', '2026-03-08'],
    [46_089 + 86_399 / 86_400, 'dd.mm.yyyy hh:mm', '2026-03-08 23:59'],
    [1.5 + 61 / 86_400, '[h]:mm:ss', '36:01:01'],
    [46_089 + 10 / 24 - 1e-9, 'dd.mm.yyyy hh:mm', '2026-03-08 10:00'],
  ])('%d in «%s» is «%s»: what is not shown is cut off', (value, format, shownAs) => {
    expect(text(value, format)).toBe(shownAs);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(text(46280 - 1462, 'yyyy-mm-dd', true)).toBe('2026-09-15');
  });

  it('has the formats that every workbook has without naming them', () => {
    const of = (id: number, value: number) => shown(value, formatOf(id, new Map()), false);
    expect(of(14, 46280).text).toBe('2026-09-15');
    expect(of(17, 45658).text).toBe('jan-25');
    expect(of(20, 0.375).text).toBe('09:00');
    expect(of(21, 0.375).text).toBe('09:00');
    expect(of(10, 0.1578)).toMatchObject({ number: 15.78, unit: 'prosent' });
    expect(of(4, 12)).toMatchObject({ number: 12, decimals: 2 });
    expect(of(0, 46280).number).toBe(46280);
  });

  it('that no calendar has stays a number', () => {
    expect(shown(-5, 'yyyy-mm-dd', false)).toMatchObject({ number: -5 });
    expect(shown(1e12, 'yyyy-mm-dd', false)).toMatchObject({ number: 1e12 });
  });
});
