import { describe, expect, it } from 'vitest';
import { type Appointment, type OddAppointment, planImport } from '../../../core/import';
import { readPasted } from '../../../core/paste';
import { notTaken, plan, sheet, taken, workspaceOf } from './support';

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

describe('Places of a meeting', () => {
  const many = Array.from({ length: 12 }, (_, i) => `By${i + 1}`);

  it('are ten at most, and the others are named', () => {
    const made = plan('meetings', sheet('Dato;Sted', `09.02.2026;${many.join(' eller ')}`));
    expect(made.entries[0]!.entry.places).toHaveLength(10);
    expect(made.entries[0]!.unsure).toMatchObject([
      { why: 'columns-not-read', params: { typed: 'By11, By12' } },
    ]);
    expect(() => taken(workspaceOf(), made)).not.toThrow();
  });

  it('are so in a calendar too', () => {
    const appointment = {
      uid: 'x',
      start: '2026-02-09',
      summary: 'Møte',
      location: many.join(' eller '),
      cancelled: false,
      doubts: [],
    };
    const file = { name: 'x.ics', content: { is: 'calendar' as const, appointments: [appointment] } };
    const made = planImport('meetings', file, { workspace: workspaceOf(), today: '2025-11-24' });
    expect('entries' in made && made.entries[0]!.unsure).toMatchObject([
      { why: 'columns-not-read', params: { typed: 'By11, By12' } },
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

describe('Which meeting an appointment is', () => {
  const planned = (appointments: Appointment[], meetings: object[], odd: OddAppointment[] = []) => {
    const workspace = workspaceOf({ meetings });
    const file = { name: 'x.ics', content: { is: 'calendar' as const, appointments, odd } };
    const made = planImport('meetings', file, { workspace, today: '2025-11-24' });
    if ('not' in made) throw new Error(made.not);
    return { made, workspace };
  };
  const one = (more: Partial<Appointment>): Appointment => ({
    uid: 'abc@outlook',
    start: '2027-04-22',
    summary: 'Møte',
    location: '',
    cancelled: false,
    doubts: [],
    ...more,
  });
  const draft = { id: 'utkast', when: { start: '2027-04-22' }, places: ['Oslo'], what: 'Første utkast' };
  const whys = ({ made }: ReturnType<typeof planned>) => made.entries[0]!.unsure.map(({ why }) => why);

  it.each([
    ['Tannlege', 'Storgata 1'],
    ['Tannlege', 'Oslo'],
    ['Lunsj med Kari', ''],
    ['Besøk hos Statsforvalteren', 'Hamar'],
    ['Foreldremøte', 'Nordskogen skole'],
    ['Møte', ''],
    ['Kommisjonsmøte 4', 'Hamar'],
    ['Innspill fra KS', 'Teams'],
  ])('is another though it is on the same day: %s', (summary, location) => {
    const got = planned([one({ summary, location })], [draft]);
    expect(got.made.entries[0]).not.toHaveProperty('duplicateOf');
    expect(got.made.entries[0]!.perhaps?.id).toBe('utkast');
    expect(whys(got)).toContain('same-day');
    expect(taken(got.workspace, got.made).register.meetings).toHaveLength(2);
  });

  it.each([
    ['Første utkast', 'Oslo'],
    ['Kommisjonsmøte 4: utkast', 'Hamar'],
    ['Kommisjonsmøte', 'Oslo'],
    ['', ''],
  ])('is the same where what it is for or where it is agrees: %s, %s', (summary, location) => {
    const got = planned([one({ summary, location })], [draft]);
    expect(got.made.entries[0]!.duplicateOf).toBe('utkast');
    expect(whys(got)).not.toContain('same-day');
  });

  it('is decided by the name that it has in the calendar, when it is moved', () => {
    const { made, workspace } = planned(
      [one({ start: '2026-09-15', summary: 'Kommisjonsmøte 4', location: 'Hamar' })],
      [],
    );
    const after = taken(workspace, made);
    const moved = planImport(
      'meetings',
      {
        name: 'x.ics',
        content: {
          is: 'calendar',
          appointments: [one({ start: '2026-09-16', summary: 'Kommisjonsmøte 4', location: 'Hamar' })],
        },
      },
      { workspace: after, today: '2025-11-24' },
    );
    if ('not' in moved) throw new Error(moved.not);
    const meetings = taken(after, moved).register.meetings;
    expect(meetings).toHaveLength(1);
    expect(JSON.stringify(meetings[0]!.when)).toContain('2026-09-16');
  });

  it('says that a meeting that is known is cancelled, and changes nothing', () => {
    const known = { id: 'a', uid: 'abc@outlook', when: { start: '2026-09-15' }, what: 'Kommisjonsmøte 4' };
    const got = planned(
      [one({ start: '2026-09-15', summary: 'Avlyst: Kommisjonsmøte 4', cancelled: true })],
      [known],
    );
    expect(got.made.entries).toMatchObject([{ duplicateOf: 'a' }]);
    expect(got.made.entries[0]).not.toHaveProperty('update');
    expect(whys(got)).toEqual(['cancelled-known']);
  });

  it.each([
    [{ cancelled: true }],
    [{ summary: 'Avlyst: Første utkast' }],
    [{ summary: 'Canceled: Første utkast' }],
    [{ summary: 'Første utkast', location: 'Teams', cancelled: true }],
  ])('says of one that was written in by hand that it is cancelled: %j', (more) => {
    const got = planned([one({ summary: 'Første utkast', ...more })], [draft]);
    expect(got.made.entries).toMatchObject([{ duplicateOf: 'utkast' }]);
    expect(got.made.entries[0]).not.toHaveProperty('update');
    expect(whys(got)).toEqual(['cancelled-known']);
  });

  it('takes nothing that is cancelled for a meeting of the same day', () => {
    const got = planned([one({ summary: 'Tannlege', cancelled: true })], [draft]);
    expect(got.made.entries).toEqual([]);
    expect(got.made.rest).toEqual(['Avlyst: 2027-04-22, Tannlege']);
  });

  it('is one meeting only: two of a day are not written over each other', () => {
    const got = planned(
      [
        one({ uid: 'a', summary: 'Første utkast', location: 'Oslo' }),
        one({ uid: 'b', summary: 'Første utkast, gjennomgang', location: 'Hamar' }),
      ],
      [draft],
    );
    expect(got.made.entries.map(({ duplicateOf }) => duplicateOf)).toEqual(['utkast', undefined]);
    expect(got.made.entries[1]!.unsure.map(({ why }) => why)).toContain('same-day');
  });

  it('names the events that could not be read', () => {
    const { made } = planned(
      [one({})],
      [],
      [{ name: 'Bursdag', why: 'event-no-day', params: { typed: '16040512' } }],
    );
    expect(notTaken(made)).toEqual(['Bursdag: Dagen «16040512» kan ikke være riktig. Avtalen er ikke med.']);
  });
});

describe('A series that is moved as a whole', () => {
  const times = (days: string[], uid = 'a'): Appointment[] =>
    days.map((start, i) => ({
      uid: `${uid}#${start}T10:00`,
      start,
      from: '10:00',
      summary: 'Kommisjonsmøte',
      location: 'Oslo',
      cancelled: false,
      doubts: [
        { field: 'when', why: 'recurring', params: { number: String(i + 1), count: String(days.length) } },
      ],
    }));
  const read = (appointments: Appointment[], workspace = workspaceOf()) => {
    const file = { name: 'x.ics', content: { is: 'calendar' as const, appointments } };
    const made = planImport('meetings', file, { workspace, today: '2025-11-24' });
    if ('not' in made) throw new Error(made.not);
    return made;
  };
  const tuesdays = ['2026-06-02', '2026-06-09', '2026-06-16'];
  const before = taken(workspaceOf(), read(times(tuesdays)));
  const daysOf = ({ register }: typeof before): string[] =>
    register.meetings
      .map(({ when }) => [...JSON.stringify(when).matchAll(/"start":"([\d-]+)"/g)].at(-1)![1]!)
      .sort();

  it.each([
    ['to another weekday', ['2026-06-03', '2026-06-10', '2026-06-17']],
    ['by a month', ['2026-07-07', '2026-07-14', '2026-07-21']],
    ['to every other week', ['2026-06-03', '2026-06-17', '2026-07-01']],
    ['to earlier days', ['2026-05-26', '2026-06-01', '2026-06-08']],
    ['across New Year', ['2026-12-29', '2027-01-05', '2027-01-12']],
  ])('is the same meetings on other days, and says so: %s', (_, days) => {
    const made = read(times(days), before);
    expect(
      made.entries.map(({ unsure }) => unsure.find(({ why }) => why === 'series-moved')?.params),
    ).toEqual(tuesdays.map((date) => ({ date })));
    const after = taken(before, made);
    expect(daysOf(after)).toEqual(days);
    // Read again, all of it is known.
    expect(read(times(days), after).entries.map(({ update }) => update)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is unlike a series that goes on: those that are new are new', () => {
    const made = read(times([...tuesdays, '2026-06-23']), before);
    expect(taken(before, made).register.meetings).toHaveLength(4);
    expect(made.entries.flatMap(({ unsure }) => unsure.filter(({ why }) => why === 'series-moved'))).toEqual(
      [],
    );
    expect(notTaken(made)).toEqual([]);
  });

  it('is unlike one of which a time is taken out: that one is named, and stays', () => {
    const made = read(times(tuesdays.toSpliced(1, 1)), before);
    expect(notTaken(made).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
      'Kommisjonsmøte: Møtet 9. juni 2026 ble lagt inn fra denne serien, og er ikke lenger i kalenderen. Det står fortsatt i Fakta.',
    ]);
    expect(taken(before, made).register.meetings).toHaveLength(3);
  });

  it('that was moved and made shorter names those that are gone, and the others are new', () => {
    const made = read(times(['2026-06-03', '2026-06-10']), before);
    expect(made.left).toHaveLength(3);
    expect(made.entries.every(({ duplicateOf }) => duplicateOf === undefined)).toBe(true);
  });

  it('is nothing that a single time says which is sent alone, nor another series', () => {
    const [alone] = times(['2026-06-23']);
    expect(read([{ ...alone!, doubts: [] }], before).left).toEqual([]);
    const made = read(times(['2026-06-03', '2026-06-10', '2026-06-17'], 'b'), before);
    expect(taken(before, made).register.meetings).toHaveLength(6);
  });

  it('may have been one meeting before, which is its first', () => {
    const single: Appointment = { ...times(['2026-06-02'])[0]!, uid: 'a', doubts: [] };
    const one = taken(workspaceOf(), read([single]));
    expect(daysOf(taken(one, read([{ ...single, start: '2026-06-04' }], one)))).toEqual(['2026-06-04']);
  });
});

describe('A row of a sheet on the day of a meeting that is known', () => {
  const workspace = workspaceOf({
    meetings: [{ id: 'utkast', when: { start: '2027-04-22' }, places: ['Oslo'], what: 'Første utkast' }],
  });
  const row = (line: string) => plan('meetings', sheet('Dato;Sted;Tema', line), { workspace }).entries[0]!;

  it('is another where nothing else agrees, and the same where something does', () => {
    expect(row('22.04.2027;Hamar;Besøk hos Statsforvalteren')).not.toHaveProperty('duplicateOf');
    expect(row('22.04.2027;Hamar;Besøk hos Statsforvalteren').unsure.map(({ why }) => why)).toContain(
      'same-day',
    );
    expect(row('22.04.2027;Hamar;Utkast, første').duplicateOf).toBe('utkast');
    expect(row('22.04.2027;;').duplicateOf).toBe('utkast');
  });
});

describe('A pasted line on the day of a meeting that is known', () => {
  const workspace = workspaceOf({
    meetings: [
      { id: 'utkast', when: { start: '2027-04-22' }, places: ['Oslo'], what: 'Første utkast' },
      { id: 'bare', when: { start: '2027-05-10' } },
      { id: 'ett', when: { start: '2027-06-01' }, what: 'Kommisjonsmøte 4' },
      { id: 'to', when: { start: '2027-06-01' }, what: 'Middag med Fylkesmannen' },
    ],
  });
  const line = (text: string) => readPasted('meetings', text, { today: '2025-11-24', workspace }).entries[0]!;
  const whys = (text: string) => line(text).unsure.map(({ why }) => why);

  it.each([
    '22.04.2027 Besøk hos Statsforvalteren i Hamar',
    '22. april 2027, Lunsj med Kari',
    '10. mai 2027, Tannlege',
    '1. juni 2027, Kommisjonsmøte 5',
    '1. juni 2027, Lunsj med rektor',
  ])('is another where only the day is the same, and says so: %s', (text) => {
    expect(line(text)).not.toHaveProperty('duplicateOf');
    expect(line(text).perhaps).toBeDefined();
    expect(whys(text)).toContain('same-day');
  });

  it.each([
    ['22. april 2027', 'utkast'],
    ['22. april 2027, Oslo', 'utkast'],
    ['22. april 2027, Gjennomgang av utkast', 'utkast'],
    ['10. mai 2027', 'bare'],
    ['1. juni 2027, Kommisjonsmøte 4', 'ett'],
    ['1. juni 2027, Middag', 'to'],
  ])('is the same where something else agrees, or nothing else is said: %s', (text, id) => {
    expect(line(text).duplicateOf).toBe(id);
    expect(whys(text)).not.toContain('same-day');
  });
});
