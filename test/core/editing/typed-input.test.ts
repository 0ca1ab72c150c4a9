import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readDate,
  readNumber,
  readUrl,
  sayDate,
  writeDate,
  writeNumber,
} from '../../../core/editing/typed-input';

const whole = { today: '2026-11-23', partial: false };
const any = { ...whole, partial: true };

describe('a date can be typed as people write it', () => {
  test.each([
    ['9. februar 2026', '2026-02-09'],
    ['9 februar 2026', '2026-02-09'],
    ['mandag 9. februar 2026', '2026-02-09'],
    ['Måndag, 9. februar 2026', '2026-02-09'],
    ['9.2.26', '2026-02-09'],
    ['09.02.2026', '2026-02-09'],
    ['9/2', '2026-02-09'],
    ['9.2', '2026-02-09'],
    ['9.2.', '2026-02-09'],
    ['9. feb', '2026-02-09'],
    ['090226', '2026-02-09'],
    ['09022026', '2026-02-09'],
    ['2026-02-09', '2026-02-09'],
    ['i dag', '2026-11-23'],
    [' 9.\u00a0februar 2026 ', '2026-02-09'],
  ])('«%s»', (typed, iso) => {
    expect(readDate(typed, whole)).toEqual({ value: iso });
  });

  test('a year or a month is enough where the field allows it', () => {
    expect(readDate('2026', any)).toEqual({ value: '2026' });
    expect(readDate('februar 2026', any)).toEqual({ value: '2026-02' });
    expect(readDate('2026-02', any)).toEqual({ value: '2026-02' });
    expect(readDate('2026', whole)).toEqual({ why: 'needsDay' });
    expect(readDate('februar 2026', whole)).toEqual({ why: 'needsDay' });
  });

  test('what is no date, is more than one, or does not exist, is said and not guessed', () => {
    expect(readDate('i morgen kanskje', any)).toEqual({ why: 'notADate' });
    expect(readDate('9. februar 2026 i Oslo', any)).toEqual({ why: 'notADate' });
    expect(readDate('9.–10. februar 2026', any)).toEqual({ why: 'oneDay' });
    expect(readDate('30. februar 2026', any)).toEqual({ why: 'noSuchDay' });
    expect(readDate('2026-13', any)).toEqual({ why: 'noSuchDay' });
    expect(readDate('  ', any)).toEqual({ value: undefined });
  });

  test('a date that the field shows can be read again', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('nb', 'nn', 'en'),
        fc.constantFrom(4, 7, 10),
        (date, lang, length) => {
          const iso = date.toISOString().slice(0, length);
          expect(readDate(writeDate(iso, lang), any)).toEqual({ value: iso });
          expect(sayDate(iso, lang)).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a number can be typed as people write it', () => {
  test('with spaces and a comma, and without what other fields hold', () => {
    expect(readNumber('1 250', 'nb')).toEqual({ value: 1250 });
    expect(readNumber('3,7', 'nb')).toEqual({ value: 3.7 });
    expect(readNumber('', 'nb')).toEqual({ value: undefined });
    expect(readNumber('ca. 450', 'nb')).toEqual({ why: 'onlyTheNumber' });
    expect(readNumber('12 %', 'nb')).toEqual({ why: 'onlyTheNumber' });
    for (const typed of ['over 400', 'mer enn 400', '10–20', '10 til 20', '10 - 20', 'under 10–20'])
      expect(readNumber(typed, 'nb'), typed).toEqual({ why: 'onlyTheNumber' });
    for (const typed of ['mange', 'over', '10–', '–', '1–2–3', 'over mange'])
      expect(readNumber(typed, 'nb'), typed).toEqual({ why: 'notANumber' });
  });

  test('a number that the field shows can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        expect(readNumber(writeNumber(value, 'nb'), 'nb')).toEqual({ value: value === 0 ? 0 : value });
      }),
      { numRuns: 200 },
    );
  });
});

test('an address gets its https, and what cannot be followed safely is refused', () => {
  expect(readUrl('www.ssb.no/kommune')).toEqual({ value: 'https://www.ssb.no/kommune' });
  expect(readUrl('https://ssb.no')).toEqual({ value: 'https://ssb.no' });
  expect(readUrl('post@kmd.dep.no')).toEqual({ value: 'mailto:post@kmd.dep.no' });
  expect(readUrl('javascript:alert(1)')).toEqual({ why: 'notAnAddress' });
  expect(readUrl('ikke en adresse')).toEqual({ why: 'notAnAddress' });
});
