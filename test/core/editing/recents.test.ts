import { describe, expect, it } from 'vitest';
import { openedWhen } from '../../../core/editing/recents';

const today = '2026-02-02';

describe('A commission that was opened before', () => {
  it('says when, as people would', () => {
    const at = (day: string) => new Date(`${day}T12:00:00`).toISOString();
    expect(openedWhen(at('2026-02-02'), today, 'nb')).toEqual({ day: 'today' });
    expect(openedWhen(at('2026-02-01'), today, 'nb')).toEqual({ day: 'yesterday' });
    expect(openedWhen(at('2025-12-24'), today, 'nb')).toMatchObject({
      date: expect.stringContaining('desember 2025') as string,
    });
    expect(openedWhen('sludder', today, 'nb')).toBeUndefined();
  });
});
