import { describe, expect, it } from 'vitest';
import { readImport, readPastedText } from '../../../workspace/import';
import { readCalendar } from '../../../workspace/import/ics';

const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const read = (...lines: string[]) => readCalendar(calendar(['UID:x', ...lines])).appointments;
const why = (text: string): string => {
  try {
    readCalendar(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('An appointment', () => {
  it('of whole days has its last day with it', () => {
    expect(
      read('DTSTART;VALUE=DATE:20260209', 'DTEND;VALUE=DATE:20260211', 'SUMMARY:Plenum\\, del 1'),
    ).toMatchObject([{ start: '2026-02-09', end: '2026-02-10', summary: 'Plenum, del 1' }]);
    expect(read('DTSTART;VALUE=DATE:20260209')[0]).not.toHaveProperty('end');
    expect(read('DTSTART;VALUE=DATE:20260209', 'DURATION:P3D')[0]).toMatchObject({ end: '2026-02-11' });
  });

  it('has its time on the clock in Norway, whatever zone it was made in', () => {
    const at = (line: string) => read(line)[0];
    expect(at('DTSTART:20260209T090000Z')).toMatchObject({ start: '2026-02-09', from: '10:00' });
    expect(at('DTSTART:20260709T090000Z')).toMatchObject({ from: '11:00' });
    expect(at('DTSTART;TZID=Europe/Oslo:20260709T090000')).toMatchObject({ from: '09:00' });
    expect(at('DTSTART;TZID=America/New_York:20260209T200000')).toMatchObject({
      start: '2026-02-10',
      from: '02:00',
    });
    expect(at('DTSTART;TZID="W. Europe Standard Time":20260209T100000')).toMatchObject({ from: '10:00' });
    expect(at('DTSTART:20260209T100000')).toMatchObject({ from: '10:00' });
    expect(at('DTSTART;TZID=Atlantis/Dit:20260209T100000')).toMatchObject({
      from: '10:00',
      doubts: [{ why: 'zone-unknown', params: { typed: 'Atlantis/Dit' } }],
    });
  });

  it('over several days with times ends on its last day, and one to midnight on its own', () => {
    expect(
      read('DTSTART;TZID=Europe/Oslo:20260209T100000', 'DTEND;TZID=Europe/Oslo:20260210T150000')[0],
    ).toMatchObject({
      start: '2026-02-09',
      end: '2026-02-10',
      from: '10:00',
      to: '15:00',
    });
    expect(read('DTSTART:20260209T100000', 'DTEND:20260210T000000')[0]).not.toHaveProperty('end');
  });

  it('that is cancelled says so', () => {
    expect(read('DTSTART;VALUE=DATE:20260209', 'STATUS:CANCELLED')[0]!.cancelled).toBe(true);
    const all = calendar(['UID:x', 'DTSTART;VALUE=DATE:20260209']).replace('VERSION:2.0', 'METHOD:CANCEL');
    expect(readCalendar(all).appointments[0]!.cancelled).toBe(true);
  });

  it('that recurs is there each time, but for those that are left out or moved', () => {
    const times = readCalendar(
      calendar(
        [
          'UID:a',
          'DTSTART;VALUE=DATE:20260202',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;VALUE=DATE:20260209',
          'SUMMARY:Møte',
        ],
        ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20260216', 'DTSTART;VALUE=DATE:20260217', 'SUMMARY:Flyttet'],
      ),
    ).appointments;
    expect(times.map(({ start, summary }) => [start, summary])).toEqual([
      ['2026-02-02', 'Møte'],
      ['2026-02-17', 'Flyttet'],
      ['2026-02-23', 'Møte'],
    ]);
    expect(times[0]!.doubts).toEqual([
      { field: 'when', why: 'recurring', params: { number: '1', count: '3' } },
    ]);
  });
});

describe('A calendar that means harm', () => {
  it('recurs without an end, and is cut', () => {
    const times = read('DTSTART;VALUE=DATE:20260202', 'RRULE:FREQ=DAILY');
    expect(times).toHaveLength(60);
    expect(times[0]!.doubts[0]!.why).toBe('recurring-cut');
  });

  it('recurs each second, or never, and is refused in time', () => {
    expect(why(calendar(['UID:x', 'DTSTART:20260202T100000', 'RRULE:FREQ=SECONDLY']))).toMatch(
      /more often than once a day/,
    );
    const never = calendar(['UID:x', 'DTSTART:20260202T100000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30']);
    const began = Date.now();
    why(never);
    expect(Date.now() - began).toBeLessThan(6000);
  });

  it('is cut, empty of sense, or has days that are none', () => {
    expect(why('BEGIN:VCALENDAR\r\nBEGIN:VEVENT')).toMatch(/no calendar that can be read/);
    expect(why('BEGIN:VCARD\r\nEND:VCARD')).toMatch(/no calendar that can be read/);
    expect(why(calendar(['UID:x', 'DTSTART:99999999T999999']))).toMatch(/no calendar that can be read/);
  });

  it('has more appointments than anybody reads', () => {
    const many = calendar(
      ...Array.from({ length: 2001 }, (_, i) => [`UID:${i}`, 'DTSTART;VALUE=DATE:20260202']),
    );
    expect(why(many)).toMatch(/more than 2000 appointments/);
  });

  it('has rules for zones that never end, which nobody reads', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Oslo',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0500',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = calendar(['UID:x', 'DTSTART;TZID=Europe/Oslo:20260209T100000']).replace(
      'VERSION:2.0',
      `VERSION:2.0\r\n${zone}`,
    );
    expect(readCalendar(text).appointments[0]).toMatchObject({ from: '10:00' });
  });
});

describe('What programs write otherwise than they should', () => {
  it('is read where it can mean one thing only', () => {
    const [first, , third] = read(
      'DTSTART:20260302T100000Z',
      'RRULE:FREQ=WEEKLY;BYDAY=MO, TU;COUNT=3',
      'SUMMARY:Plenum',
    );
    expect([first?.start, third?.start]).toEqual(['2026-03-02', '2026-03-09']);
    const at = (zone: string) => read(`DTSTART;TZID=${zone}:20260709T090000`)[0];
    for (const zone of ['/Europe/Oslo', 'posix/Europe/Oslo', '/softwarestudio.org/Olson/Europe/Oslo'])
      expect(at(zone), zone).toMatchObject({ from: '09:00', doubts: [] });
    expect(at('America/Argentina/Buenos_Aires')).toMatchObject({ from: '14:00', doubts: [] });
  });

  it('spoils no time, when a line that is none stands behind it', () => {
    const [one] = read('DTSTART:20260302T100000Z', 'og noe ingen vet hva er', 'SUMMARY:Plenum', 'i Bodø');
    expect(one).toMatchObject({ start: '2026-03-02', summary: 'Plenum i Bodø' });
  });

  it('is an event alone, as it is copied out of a calendar, and never a list of lines', async () => {
    const event = ['BEGIN:VEVENT', 'DTSTART:20260302T100000Z', 'SUMMARY:Plenum', 'END:VEVENT'].join('\n');
    const file = async (text: string) =>
      (await readImport({ name: 'x.ics', bytes: Buffer.from(text) })).content;
    expect(await file(event)).toMatchObject({ is: 'calendar', appointments: [{ summary: 'Plenum' }] });
    await expect(file('BEGIN:VALARM\nTRIGGER:-P2D\nEND:VALARM')).rejects.toThrow(/no calendar/);
  });
});

describe('A part of a calendar that has no meeting in it', () => {
  it.each(['VAVAILABILITY', 'VPOLL', 'VTIMEZONE', 'VTODO', 'DAYLIGHT'])(
    'is refused as a calendar, and is no list of lines: %s',
    (what) => {
      const text = `BEGIN:${what}\r\nUID:a\r\nSUMMARY:Kontortid 2. mars 2026\r\nEND:${what}\r\n`;
      expect(() => readPastedText(text)).toThrow(/^It is no calendar that can be read/);
    },
  );
});
