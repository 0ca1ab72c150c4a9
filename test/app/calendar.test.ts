import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../app/export-facts';
import { planImport } from '../../core/import';
import { readCalendar } from '../../workspace/import/ics';
import { workspaceOf } from '../core/import/support';

const meetings = [
  {
    id: 'plenum',
    when: { start: '2026-02-09', end: '2026-02-10' },
    places: ['Kristiansand', 'Innlandet'],
    what: 'Plenum; del 1, «åpning»',
  },
  { id: 'kort', when: { start: '2026-07-07' }, note: 'kl. 10.00–15.00', places: ['Digitalt'] },
  {
    id: 'langt',
    when: { start: '2026-11-16', end: '2026-11-17' },
    note: 'kl. 12',
    what: `Ferdigstilling ${'æøå '.repeat(40)}`,
  },
  { id: 'udatert', year: '2026', what: 'Seminar' },
];
const workspace = workspaceOf({ meetings });
const made = makeCalendar(workspace, '2025-11-24');

describe('A calendar of meetings', () => {
  it('has lines of at most 75 octets with CRLF after them', () => {
    const lines = made.text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(made.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('is read back by another reader, with whole days that end where the next begins', () => {
    const calendar = new ICAL.Component(ICAL.parse(made.text) as never);
    const [kort, plenum] = ['kort', 'plenum'].map((id) => {
      const found = calendar
        .getAllSubcomponents('vevent')
        .find((one) => one.getFirstPropertyValue('uid') === `${id}@prove.lysark`);
      return new ICAL.Event(found);
    });
    expect(plenum!.startDate.toString()).toBe('2026-02-09');
    expect(plenum!.endDate.toString()).toBe('2026-02-11');
    expect(plenum!.summary).toBe('Prøvekommisjonen: Plenum; del 1, «åpning»');
    expect(plenum!.location).toBe('Kristiansand eller Innlandet');
    expect(kort!.startDate.zone.tzid).toBe('Europe/Oslo');
    expect(kort!.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe('2026-07-07T08:00:00Z');
  });

  it('leaves out what has no day, and says which', () => {
    expect(made).toMatchObject({ count: 3, undated: ['udatert'] });
  });

  it('is the same every time on the same day, with names that stay', () => {
    expect(makeCalendar(workspace, '2025-11-24').text).toBe(made.text);
    const moved = workspaceOf({ meetings: [{ ...meetings[0], when: { start: '2026-03-01' } }] });
    expect(makeCalendar(moved, '2025-11-24').text).toContain('UID:plenum@prove.lysark');
  });

  it('changes nothing when it is taken in again', () => {
    const file = {
      name: 'x.ics',
      content: { is: 'calendar' as const, ...readCalendar(made.text) },
    };
    const plan = planImport('meetings', file, { workspace, today: '2025-11-24' });
    if ('not' in plan) throw new Error(plan.not);
    expect(plan.entries.map(({ duplicateOf, update }) => [duplicateOf, update])).toEqual([
      ['plenum', undefined],
      ['kort', undefined],
      ['langt', undefined],
    ]);
  });
});
