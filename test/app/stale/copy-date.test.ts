import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../app/open';
import { staleReport } from '../../../app/stale';
import { ageOf } from '../../../app/stale/copy-date';
import { slowly } from '../../support/slowly';
import { pptxOf, starter } from '../workspaces';

/** All files of a folder as they were on a day. */
function dated(dir: string, day: string): void {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) dated(path, day);
    else utimesSync(path, new Date(`${day}T12:00:00`), new Date(`${day}T12:00:00`));
  }
}

describe('An old copy of a commission', () => {
  slowly('is told to be of the day when its newest file was saved', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    dated(dir, '2026-02-20');
    const saved = new Date('2026-02-24T09:00:00');
    utimesSync(join(dir, 'facts/people.json'), saved, saved);
    const open = await openWorkspace(dir);
    const copyOn = (now: string) => staleReport(deck, open, { now: new Date(now) }).copy;
    expect(copyOn('2026-04-24T10:00:00')).toEqual({ date: '2026-02-24', age: { unit: 'months', count: 2 } });
    expect(copyOn('2026-02-24T23:00:00')).toEqual({ date: '2026-02-24' });
    // A clock that was ahead does not make facts newer than today.
    expect(copyOn('2026-01-01T10:00:00')).toEqual({ date: '2026-01-01' });
  });

  it('in one file is of the day when it was packed, whenever it was unpacked here', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    const packedAt = new Date('2026-02-24T09:00:00');
    const now = new Date('2026-04-24T10:00:00');
    const { copy } = staleReport(deck, await openWorkspace(dir), { now, packedAt });
    expect(copy).toEqual({ date: '2026-02-24', age: { unit: 'months', count: 2 } });
  });

  it('is so old in the largest whole unit', () => {
    const ages: [string, string, unknown][] = [
      ['2026-02-24', '2026-02-24', undefined],
      ['2026-02-24', '2026-02-25', { unit: 'days', count: 1 }],
      ['2026-02-24', '2026-03-09', { unit: 'days', count: 13 }],
      ['2026-02-24', '2026-03-10', { unit: 'weeks', count: 2 }],
      ['2026-02-24', '2026-03-23', { unit: 'weeks', count: 3 }],
      ['2026-02-24', '2026-03-24', { unit: 'months', count: 1 }],
      ['2026-02-24', '2026-04-23', { unit: 'months', count: 1 }],
      ['2026-02-24', '2027-02-23', { unit: 'months', count: 11 }],
      ['2026-02-24', '2027-02-24', { unit: 'years', count: 1 }],
      ['2026-02-25', '2026-02-24', undefined],
    ];
    for (const [date, now, age] of ages) expect(ageOf(date, now), `${date} ${now}`).toEqual(age);
  });
});
