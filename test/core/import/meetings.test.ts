import { describe, expect, it } from 'vitest';
import { type Appointment, planImport } from '../../../core/import';
import { plan, sheet, taken, workspaceOf } from './support';

describe('A sheet of meetings', () => {
  it('has days over several columns, times, and places that are still open', () => {
    const table = sheet(
      'Fra dato;Til dato;Klokkeslett;Sted;Tema;Ansvarlig',
      '09.02.2026;10.02.2026;10:00-15:00;Kristiansand eller Innlandet;Plenum;Sekretariatet',
      '2026-05-07;;;Digitalt;;',
    );
    const made = plan('meetings', table);
    expect(made.entries.map(({ entry }) => entry)).toMatchObject([
      {
        when: { start: '2026-02-09', end: '2026-02-10' },
        places: ['Kristiansand', 'Innlandet'],
        what: 'Plenum',
        note: 'kl.\u00a010.00–15.00',
      },
      { when: { start: '2026-05-07' }, places: ['Digitalt'] },
    ]);
    expect(made.entries[0]!.unsure.map(({ why }) => why)).toEqual(['time-in-note', 'columns-not-read']);
    expect(made.rest).toEqual([]);
  });

  it('without headings is read line by line', () => {
    const made = plan('meetings', sheet('9.–10. februar 2026;Oslo', '16. april 2026;Bodø'));
    expect(made.entries.map(({ entry }) => entry.when)).toEqual([
      { start: '2026-02-09', end: '2026-02-10' },
      { start: '2026-04-16' },
    ]);
  });
});

describe('A calendar', () => {
  const one = (more: Partial<Appointment>): Appointment => ({
    uid: 'x',
    start: '2026-02-09',
    summary: 'Møte',
    location: '',
    cancelled: false,
    doubts: [],
    ...more,
  });
  const read = (appointments: Appointment[], workspace = workspaceOf()) => {
    const file = { name: 'x.ics', content: { is: 'calendar' as const, appointments } };
    const made = planImport('meetings', file, { workspace, today: '2025-11-24' });
    if ('not' in made) throw new Error(made.not);
    return made;
  };

  it('gives meetings with days and places, and leaves out what is cancelled', () => {
    const made = read([
      one({ end: '2026-02-10', location: 'Oslo eller Bodø', summary: 'Prøvekommisjonen: plenum' }),
      one({ start: '2026-03-01', cancelled: true }),
    ]);
    expect(made.entries[0]!.entry).toMatchObject({
      when: { start: '2026-02-09', end: '2026-02-10' },
      places: ['Oslo', 'Bodø'],
      what: 'plenum',
    });
    expect(made.rest).toEqual(['Avlyst: 2026-03-01, Møte']);
  });

  it('moves a meeting that it knows by name, instead of adding another', () => {
    const workspace = workspaceOf({
      meetings: [{ id: 'mote-2026-02-09', when: { start: '2026-02-09' }, what: 'Møte' }],
    });
    const made = read([one({ uid: 'mote-2026-02-09@prove.lysark', start: '2026-02-16' })], workspace);
    const after = taken(workspace, made).register.meetings;
    expect(after).toHaveLength(1);
    expect(JSON.stringify(after[0]!.when)).toContain('2026-02-16');
  });
});
