import { describe, expect, it } from 'vitest';
import { viewOf } from './build';

const person = (id: string, membership: unknown) => ({ id, name: id.toUpperCase(), membership });
const group = [
  person('a', 'member'),
  person('s', 'secretariat'),
  person('d', [{ value: 'deputy', from: '2025-09' }]),
  person('l', 'chair'),
  person('ute', [{ value: 'member', to: '2025-10-31' }]),
  person('ny', [{ value: 'member', from: '2026' }]),
  person('ingen', undefined),
];

const meeting = (id: string, start?: string, end?: string) => ({
  id,
  ...(start ? { when: { start, end } } : { year: '2026' }),
});
const meetings = [
  meeting('april', '2026-04-16', '2026-04-17'),
  meeting('uten-dag'),
  meeting('februar', '2026-02-09', '2026-02-10'),
  meeting('november', '2025-11-17', '2025-11-18'),
];

const next = (asOf: string): string | undefined => viewOf({ meetings }, asOf).query('nextMeeting')[0]?.id;

describe('members on a date', () => {
  it('are those whose period covers it, chair first, then deputy, without the secretariat', () => {
    const ids = (asOf: string) =>
      viewOf({ people: group }, asOf)
        .query('members')
        .map(({ id }) => id);
    expect(ids('2025-11-24')).toEqual(['l', 'd', 'a']);
    expect(ids('2025-08-01')).toEqual(['l', 'a', 'ute']);
    expect(ids('2026-01-01')).toEqual(['l', 'd', 'a', 'ny']);
  });

  it('are a fact of their own: whoever joins changes the answer', () => {
    const answer = (asOf: string) => viewOf({ people: group }, asOf).lookUp('query:members')!;
    expect(answer('2025-11-24').short).toBe('3: L, D, A');
    expect(answer('2026-01-01').short).toBe('4: L, D, A, NY');
    expect(answer('2026-01-01').digest).not.toBe(answer('2025-11-24').digest);
    expect(answer('2025-12-24').digest).toBe(answer('2025-11-24').digest);
  });

  it('have a secretariat beside them', () => {
    expect(
      viewOf({ people: group })
        .query('secretariat')
        .map(({ id }) => id),
    ).toEqual(['s']);
  });
});

describe('the next meeting', () => {
  it('is the first that is not over', () => {
    expect(next('2025-11-01')).toBe('november');
    expect(next('2025-11-24')).toBe('februar');
    expect(next('2026-03-01')).toBe('april');
  });

  it('is still the same on its last day, and another the day after', () => {
    expect(next('2026-02-10')).toBe('februar');
    expect(next('2026-02-11')).toBe('april');
  });

  it('is nothing when all are over', () => {
    expect(next('2026-05-01')).toBeUndefined();
    expect(viewOf({ meetings }, '2026-05-01').lookUp('query:nextMeeting')!.short).toBe('');
  });

  it('is told with its dates as people write them', () => {
    expect(viewOf({ meetings }, '2025-11-24').lookUp('query:nextMeeting')!.short).toBe(
      '9.–10.\u00A0februar 2026',
    );
  });
});
