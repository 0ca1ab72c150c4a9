import { describe, expect, it } from 'vitest';
import { dayByKey, daysAfter, monthsAfter, weekOf, weeksAround } from '../../../core/editing/month-grid';

describe('a month in a calendar', () => {
  it('is whole weeks from Monday, with the days of the months beside', () => {
    const weeks = weeksAround('2026-03-17');
    expect(weeks.map(({ number }) => number)).toEqual([9, 10, 11, 12, 13, 14]);
    expect(weeks[0]!.days).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(weeks.at(-1)!.days.at(-1)).toBe('2026-04-05');
  });

  it('has no more weeks than it needs', () => {
    expect(weeksAround('2021-02-10').length).toBe(4);
  });

  it.each([
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2026-12-31', 53],
  ])('counts weeks as offices do: %s is in week %i', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('agrees with the calendar of the system, day by day over nine years', () => {
    let day = '2019-12-28';
    for (let i = 0; i < 3300; i++) {
      const next = new Date(`${day}T12:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      const wanted = next.toISOString().slice(0, 10);
      if (daysAfter(day, 1) !== wanted || daysAfter(wanted, -1) !== day)
        expect([day, daysAfter(day, 1)]).toEqual([day, wanted]);
      day = wanted;
    }
    expect(daysAfter('2019-12-28', 3300)).toBe(day);
  });

  it('is left by keys: a day, a week, a month, a year', () => {
    const from = '2026-03-31';
    const by = (key: string, shift?: boolean) => dayByKey(from, key, shift);
    expect(by('ArrowLeft')).toBe('2026-03-30');
    expect(by('ArrowRight')).toBe('2026-04-01');
    expect(by('ArrowUp')).toBe('2026-03-24');
    expect(by('ArrowDown')).toBe('2026-04-07');
    expect(by('Home')).toBe('2026-03-30');
    expect(by('End')).toBe('2026-04-05');
    expect(by('PageUp')).toBe('2026-02-28');
    expect(by('PageDown')).toBe('2026-04-30');
    expect(by('PageUp', true)).toBe('2025-03-31');
    expect(by('Tab')).toBeUndefined();
  });

  it('keeps to a month’s last day', () => {
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
    expect(monthsAfter('2026-01-31', -2)).toBe('2025-11-30');
  });
});
