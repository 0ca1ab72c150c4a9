import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayNumber, toIso, weekdayOf } from '../../../core/formats/calendar';
import { monthsInDates } from '../../../core/formats/calendar-words';
import { findDatesInLine } from '../../../core/formats/date-scan';
import {
  formatDate,
  formatDateRange,
  formatWeekday,
  type Language,
  languages,
} from '../../../core/formats/dates';
import { formatTime, formatTimeRange } from '../../../core/formats/times';
import { plainSpaces } from '../../../core/formats/typography';
import fixtures from './norwegian-formats.json';

const day: fc.Arbitrary<Day> = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((d) => d);
const language = fc.constantFrom<Language>(...languages);
const earlierFirst = (a: Day, b: Day): [Day, Day] => (dayNumber(a) <= dayNumber(b) ? [a, b] : [b, a]);

describe('dates as text', () => {
  it('says 24. november 2025 in every language', () => {
    const says = (lang: Language) => plainSpaces(formatDate('2025-11-24', lang));
    expect(says('nb')).toBe('24. november 2025');
    expect(says('nn')).toBe('24. november 2025');
    expect(says('se')).toBe('skábmamánu 24. b. 2025');
    expect(says('en')).toBe('24 November 2025');
  });

  it('never lets the day part from the month', () => {
    expect(formatDate('2025-11-24', 'nb', 'dayMonth')).toBe('24.\u00a0november');
    expect(formatDateRange('2026-02-09', '2026-02-10', 'nb', { year: false })).toBe('9.–10.\u00a0februar');
  });

  it('shortens months to three letters, but not those from March to July', () => {
    const short = Array.from({ length: 12 }, (_, i) =>
      formatDate(toIso({ year: 2026, month: i + 1, day: 1 }), 'nb', 'dayMonthShort'),
    );
    expect(short.map((text) => plainSpaces(text).slice(3))).toEqual(fixtures.months.short_sprakradet);
  });

  it('uses the month names of the reference', () => {
    expect(monthsInDates.nb).toEqual(fixtures.months.nb);
    expect(monthsInDates.se).toEqual(fixtures.months.se_date_genitive);
    expect(formatDate('2026-09', 'se')).toBe(`${fixtures.months.se_cldr_nominative[8]} 2026`);
  });

  it('keeps to what is known of a partial date', () => {
    expect(formatDate('2025', 'nb')).toBe('2025');
    expect(formatDate('2025-09', 'nb')).toBe('september 2025');
    expect(formatDate('2025-09', 'nb', 'short')).toBe('sep. 2025');
    expect(formatDateRange('2025-09', '2025-11', 'nb')).toBe('september–november 2025');
    expect(formatDateRange('2025-12', '2026-01', 'nb')).toBe('desember 2025–januar 2026');
    expect(formatDateRange('2025', '2026', 'nn')).toBe('2025–2026');
  });

  it('knows the weekday, whatever the time zone', () => {
    expect(plainSpaces(formatDate('2025-11-24', 'nb', 'weekday'))).toBe('mandag 24. november 2025');
    expect(plainSpaces(formatDate('2026-02-10', 'nn', 'weekdayDayMonth'))).toBe('tysdag 10. februar');
    expect(formatWeekday('2026-02-09', 'se')).toBe('vuossárga');
    expect(
      ['nb', 'nn'].map((l) =>
        Array.from({ length: 7 }, (_, i) => formatWeekday(`2026-02-0${i + 2}`, l as Language)),
      ),
    ).toEqual([fixtures.months.weekdays_nb, fixtures.months.weekdays_nn]);
  });

  it('agrees with the calendar of the platform on weekdays', () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(weekdayOf(d)).toBe((new Date(Date.UTC(d.year, d.month - 1, d.day)).getUTCDay() + 6) % 7);
      }),
    );
  });

  it('crosses months and years as the fixtures do', () => {
    for (const fixture of fixtures.parse_and_normalise_nb) {
      const iso: unknown = 'iso' in fixture ? fixture.iso : undefined;
      if (!Array.isArray(iso)) continue;
      const [start = '', end = ''] = iso as string[];
      // Lists of days are not written by Lysark.
      if (iso.length === 2) expect(formatDateRange(start, end, 'nb')).toBe(fixture.out);
    }
  });

  it('shows both years across New Year even when the heading has the year', () => {
    const said = formatDateRange('2026-12-30', '2027-01-02', 'nb', { year: false });
    expect(plainSpaces(said)).toBe('30. desember 2026–2. januar 2027');
  });

  it('says Northern Sámi dates as the fixtures do, and never asks Intl', () => {
    for (const { iso, out } of fixtures.northern_sami) {
      const said = Array.isArray(iso)
        ? formatDateRange(iso[0] ?? '', iso[1] ?? '', 'se')
        : formatDate(iso, 'se');
      expect(said).toBe(out);
    }
  });

  it('spaces the English dash across months only', () => {
    expect(plainSpaces(formatDateRange('2026-02-09', '2026-02-10', 'en'))).toBe('9–10 February 2026');
    expect(plainSpaces(formatDateRange('2026-02-27', '2026-03-02', 'en'))).toBe('27 February – 2 March 2026');
  });

  it('refuses what is no date', () => {
    for (const iso of ['2026-02-30', '9. februar', '2026-13', ''])
      expect(() => formatDate(iso, 'nb')).toThrow(RangeError);
  });

  it('says times with kl. and a full stop', () => {
    expect(formatTime('10:00', 'nb')).toBe('kl.\u00a010.00');
    expect(formatTimeRange('16:00', '19:00', 'nn')).toBe('kl.\u00a016.00–19.00');
    expect(formatTimeRange('16:00', '19:00', 'en')).toBe('16:00–19:00');
  });
});

describe('what we print can be read back', () => {
  it('for any day, in four languages, long and short', () => {
    fc.assert(
      fc.property(day, language, fc.constantFrom('long', 'short', 'weekday', 'numeric'), (d, lang, style) => {
        if (lang === 'en' && style === 'numeric') return;
        const [found] = findDatesInLine(formatDate(toIso(d), lang, style as 'long'));
        expect(found?.days).toEqual([d]);
      }),
      { numRuns: 500 },
    );
  });

  it('for any range', () => {
    fc.assert(
      fc.property(day, day, language, (a, b, lang) => {
        const [start, end] = earlierFirst(a, b);
        const text = formatDateRange(toIso(start), toIso(end), lang);
        const [found] = findDatesInLine(text);
        expect([found?.days[0], found?.days.at(-1)]).toEqual([start, end]);
        expect(found?.until).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
