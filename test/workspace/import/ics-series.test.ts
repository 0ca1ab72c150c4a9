import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../workspace/import/ics';

const zone = (name: string, standard = '+0100', summer = '+0200') => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  'DTSTART:16011028T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  `TZOFFSETFROM:${summer}`,
  `TZOFFSETTO:${standard}`,
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  `TZOFFSETFROM:${standard}`,
  `TZOFFSETTO:${summer}`,
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];
const text = (head: string[], ...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const outlook = 'W. Europe Standard Time';
const read = (...events: string[][]) => readCalendar(text(zone(outlook), ...events));
const days = (...events: string[][]) =>
  read(...events).appointments.map(({ start, from }) => (from ? `${start} ${from}` : start));
const series = (start: string, ...more: string[]) => ['UID:a', 'SUMMARY:Møte', `DTSTART${start}`, ...more];
const timed = `;TZID=${outlook}:20260602T100000`;
const end = `DTEND;TZID=${outlook}:20260602T150000`;
const june = ['2026-06-02 10:00', '2026-06-09 10:00', '2026-06-16 10:00', '2026-06-23 10:00'];

describe('The end of a series', () => {
  it.each([
    ['in UTC, at the last meeting itself', 'UNTIL=20260623T080000Z'],
    ['in UTC, at the end of the day', 'UNTIL=20260623T215959Z'],
    ['as a day', 'UNTIL=20260623'],
    ['on the clock of the meeting', 'UNTIL=20260623T100000'],
    ['at the last second of the day', 'UNTIL=20260623T235959'],
    ['as a number of times', 'COUNT=4'],
  ])('is read %s', (_, until) => {
    expect(days(series(timed, end, `RRULE:FREQ=WEEKLY;${until}`))).toEqual(june);
  });

  it('is read in winter and in summer, in rules written small, and for a start in UTC', () => {
    const march = series(`;TZID=${outlook}:20260316T090000`, 'RRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z');
    expect(days(march)).toEqual(['2026-03-16 09:00', '2026-03-23 09:00', '2026-03-30 09:00']);
    expect(days(series(timed, end, 'RRULE:freq=weekly;until=20260623t080000z'))).toEqual(june);
    expect(days(series(':20260602T080000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260623'))).toEqual(june);
    expect(days(series(':20260602T080000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260623T080000Z'))).toEqual(june);
    expect(days(series(':20260602T100000+0200', 'RRULE:FREQ=WEEKLY;UNTIL=20260623T080000Z'))).toEqual(june);
  });

  it('is the last day of whole days, also in UTC', () => {
    const august = ['2026-08-03', '2026-08-10', '2026-08-17'];
    for (const until of ['20260817', '20260817T000000Z', '20260816T220000Z', '20260817T120000']) {
      expect(days(series(';VALUE=DATE:20260803', `RRULE:FREQ=WEEKLY;UNTIL=${until}`))).toEqual(august);
    }
  });

  it('does not bring a meeting that is after it', () => {
    expect(days(series(timed, 'RRULE:FREQ=WEEKLY;UNTIL=20260623T075959Z'))).toEqual(june.slice(0, 3));
    expect(days(series(timed, 'RRULE:FREQ=WEEKLY;UNTIL=20260622'))).toEqual(june.slice(0, 3));
  });

  it('goes across a change of clocks at the same time of day', () => {
    expect(
      days(series(`;TZID=${outlook}:20261020T100000`, 'RRULE:FREQ=WEEKLY;UNTIL=20261103T090000Z')),
    ).toEqual(['2026-10-20 10:00', '2026-10-27 10:00', '2026-11-03 10:00']);
  });
});

describe('A time that is taken out of a series', () => {
  it.each([
    ['in UTC', 'EXDATE:20260609T080000Z'],
    ['on its own clock', `EXDATE;TZID=${outlook}:20260609T100000`],
    ['in another zone', 'EXDATE;TZID=Europe/London:20260609T090000'],
    ['as a day', 'EXDATE;VALUE=DATE:20260609'],
    ['among others', 'EXDATE:20260101T080000Z,20260609T080000Z'],
    ['without a zone', 'EXDATE:20260609T100000'],
  ])('stays out: %s', (_, line) => {
    expect(days(series(timed, end, 'RRULE:FREQ=WEEKLY;COUNT=4', line))).toEqual(june.toSpliced(1, 1));
  });
});

describe('A time that is taken out at another hour than the series has', () => {
  const asked = (...lines: string[][]) =>
    read(...lines).appointments.flatMap(({ start, doubts }) =>
      doubts.some(({ why }) => why === 'series-other-hour') ? [start] : [],
    );

  it.each([
    ['at midnight', `EXDATE;TZID=${outlook}:20260609T000000`],
    ['two hours later', 'EXDATE:20260609T100000Z'],
    ['among others that are right', 'EXDATE:20260616T080000Z,20260609T220000'],
  ])('leaves the meeting of that day with a doubt: %s', (_, line) => {
    expect(asked(series(timed, end, 'RRULE:FREQ=WEEKLY;COUNT=4', line))).toEqual(['2026-06-09']);
  });

  it('is a doubt as well where it was moved by another hour', () => {
    const moved = [
      'UID:a',
      `RECURRENCE-ID;TZID=${outlook}:20260609T140000`,
      'SUMMARY:Flyttet',
      `DTSTART;TZID=${outlook}:20260610T140000`,
    ];
    expect(asked(series(timed, end, 'RRULE:FREQ=WEEKLY;COUNT=4'), moved)).toEqual(['2026-06-09']);
  });

  it('says nothing of days on which the series has no meeting, and of whole days', () => {
    expect(asked(series(timed, 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20260610T080000Z'))).toEqual([]);
    expect(
      asked(series(';VALUE=DATE:20260803', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260809T220000Z')),
    ).toEqual([]);
  });
});

describe('A time of a series that is moved', () => {
  const moved = (id: string, start = `;TZID=${outlook}:20260610T120000`) => [
    'UID:a',
    `RECURRENCE-ID${id}`,
    'SUMMARY:Flyttet',
    `DTSTART${start}`,
  ];

  it.each([
    ['in UTC', ':20260609T080000Z'],
    ['on its own clock', `;TZID=${outlook}:20260609T100000`],
    ['as a day', ';VALUE=DATE:20260609'],
    ['in another zone', ';TZID=Europe/Helsinki:20260609T110000'],
  ])('is on its new day and no longer on the old: %s', (_, id) => {
    expect(days(series(timed, end, 'RRULE:FREQ=WEEKLY;COUNT=4'), moved(id))).toEqual(
      june.toSpliced(1, 1, '2026-06-10 12:00'),
    );
  });

  it('may be of whole days, with its old day in UTC', () => {
    expect(
      days(
        series(';VALUE=DATE:20260803', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        moved(':20260809T220000Z', ';VALUE=DATE:20260811'),
      ),
    ).toEqual(['2026-08-03', '2026-08-11', '2026-08-17']);
  });

  it('may be cancelled, and says so', () => {
    const all = read(series(timed, 'RRULE:FREQ=WEEKLY;COUNT=4'), [
      ...moved(':20260609T080000Z'),
      'STATUS:CANCELLED',
    ]);
    expect(all.appointments.filter(({ cancelled }) => cancelled)).toHaveLength(1);
    expect(all.appointments).toHaveLength(4);
  });

  it('is there alone when it was sent alone, and has the name that it has in the whole series', () => {
    const alone = read(moved(`;TZID=${outlook}:20260609T100000`));
    expect(alone.appointments).toMatchObject([
      { summary: 'Flyttet', start: '2026-06-10', from: '12:00', uid: 'a#2026-06-09T10:00' },
    ]);
    const utc = read(moved(':20260609T080000Z', ':20260610T100000Z'));
    expect(utc.appointments[0]).toMatchObject({ from: '12:00', uid: 'a#2026-06-09T10:00' });
    const whole = read(series(timed, 'RRULE:FREQ=WEEKLY;COUNT=4'), moved(':20260609T080000Z'));
    expect(whole.appointments.map(({ uid }) => uid)).toContain('a#2026-06-09T10:00');
  });

  it.each([
    ['a day, moved to a day', ';VALUE=DATE:20260609', ';VALUE=DATE:20260610', '2026-06-10', 'a#2026-06-09'],
    ['a day that got hours', ';VALUE=DATE:20260609', ':20260610T080000Z', '2026-06-10 10:00', 'a#2026-06-09'],
    ['an hour that became a day', ':20260609T080000Z', ';VALUE=DATE:20260610', '2026-06-10', 'a#2026-06-09'],
    [
      'in a zone far away',
      ';TZID=Asia/Tokyo:20260609T170000',
      ';TZID=Asia/Tokyo:20260610T170000',
      '2026-06-10 10:00',
      'a#2026-06-09T10:00',
    ],
    [
      'with an offset',
      ':20260609T100000+0200',
      ':20260610T100000+0200',
      '2026-06-10 10:00',
      'a#2026-06-09T10:00',
    ],
    [
      'with lines through its numbers',
      ':2026-06-09T08:00:00Z',
      ':2026-06-10T08:00:00Z',
      '2026-06-10 10:00',
      'a#2026-06-09T10:00',
    ],
  ])('is there alone: %s', (_, id, start, day, uid) => {
    const { appointments, odd } = read(moved(id, start));
    expect(appointments.map(({ start: on, from }) => (from ? `${on} ${from}` : on))).toEqual([day]);
    expect(appointments).toMatchObject([{ uid, doubts: [] }]);
    expect(odd).toEqual([]);
  });

  it('sent alone for all that come after it, says that those are not in the file', () => {
    for (const more of [
      moved(`;RANGE=THISANDFUTURE;TZID=${outlook}:20260609T100000`),
      [...moved(`;TZID=${outlook}:20260609T100000`), 'RRULE:FREQ=WEEKLY;COUNT=3'],
    ]) {
      expect(read(more).appointments).toMatchObject([
        { start: '2026-06-10', doubts: [{ why: 'series-onwards' }] },
      ]);
    }
  });

  it('sent alone beside an odd one of the same series comes in, and the odd one is named', () => {
    const odd = [...moved(':20260616T080000Z', ':'), 'LOCATION:Hamar'];
    expect(read(moved(':20260609T080000Z'), odd)).toMatchObject({
      appointments: [{ start: '2026-06-10' }],
      odd: [{ name: 'Flyttet', why: 'event-no-start' }],
    });
  });

  it('sent alone and called off says so', () => {
    expect(read([...moved(':20260609T080000Z'), 'STATUS:CANCELLED']).appointments).toMatchObject([
      { cancelled: true, uid: 'a#2026-06-09T10:00' },
    ]);
  });

  it('counts in its latest version', () => {
    const first = [...moved(':20260609T080000Z'), 'SEQUENCE:2'];
    const later = [...moved(':20260609T080000Z', `;TZID=${outlook}:20260611T130000`), 'SEQUENCE:3'];
    for (const order of [
      [first, later],
      [later, first],
    ]) {
      expect(days(series(timed, 'RRULE:FREQ=WEEKLY;COUNT=4'), ...order)[1]).toBe('2026-06-11 13:00');
    }
  });
});

describe('Times that are written one by one', () => {
  it('may be days, times in UTC, or periods with an end of their own', () => {
    const own = series(
      timed,
      end,
      'RDATE:20260610T080000Z',
      `RDATE;TZID=${outlook}:20260611T100000,20260612T110000`,
    );
    expect(days(own)).toEqual([
      '2026-06-02 10:00',
      '2026-06-10 10:00',
      '2026-06-11 10:00',
      '2026-06-12 11:00',
    ]);
    const periods = read(
      series(timed, end, 'RDATE;VALUE=PERIOD:20260610T080000Z/20260610T090000Z,20260611T080000Z/PT2H'),
    );
    expect(periods.appointments.map(({ from, to }) => [from, to])).toEqual([
      ['10:00', '15:00'],
      ['10:00', '11:00'],
      ['10:00', '12:00'],
    ]);
    expect(days(series(';VALUE=DATE:20260803', 'RDATE;VALUE=DATE:20260805'))).toEqual([
      '2026-08-03',
      '2026-08-05',
    ]);
  });
});

describe('An hour at which clocks change', () => {
  it('is what the clock in Norway shows', () => {
    const at = (utc: string) => {
      const [one] = readCalendar(text([], ['UID:x', `DTSTART:${utc}`])).appointments;
      return `${one!.start} ${one!.from}`;
    };
    expect(at('20270328T003000Z')).toBe('2027-03-28 01:30');
    expect(at('20270328T010000Z')).toBe('2027-03-28 03:00');
    expect(at('20270328T011500Z')).toBe('2027-03-28 03:15');
    expect(at('20271031T003000Z')).toBe('2027-10-31 02:30');
    expect(at('20271031T013000Z')).toBe('2027-10-31 02:30');
    expect(at('20271031T020000Z')).toBe('2027-10-31 03:00');
  });
});

describe('A zone', () => {
  const at = (name: string, rules: string[], start = '20260709T090000') =>
    readCalendar(text(rules, ['UID:x', `DTSTART;TZID="${name}":${start}`])).appointments[0]!;

  it('that only the file knows is read by the rules it has there', () => {
    expect(at('Kundens sone', zone('Kundens sone', '+0200', '+0300'))).toMatchObject({
      from: '08:00',
      doubts: [],
    });
    expect(at('(UTC-05:00) Eastern', zone('(UTC-05:00) Eastern', '-0500', '-0400'))).toMatchObject({
      from: '15:00',
    });
    const fixed = [
      'BEGIN:VTIMEZONE',
      'TZID:Fast',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(at('Fast', fixed)).toMatchObject({ from: '08:00', doubts: [] });
    expect(at('Kundens sone', zone('Kundens sone', '+0000', '+0100'), '20261209T233000')).toMatchObject({
      start: '2026-12-10',
      from: '00:30',
    });
  });

  it('has a comma in its name, which stands with a backslash where the zone is and without where it is used', () => {
    const rules = zone('(UTC+02:00) Helsingfors\\, Kyiv', '+0200', '+0300');
    expect(at('(UTC+02:00) Helsingfors, Kyiv', rules)).toMatchObject({ from: '08:00', doubts: [] });
    expect(at('(UTC+02:00) Helsingfors\\, Kyiv', rules)).toMatchObject({ from: '08:00', doubts: [] });
  });

  it('that nobody knows is a doubt', () => {
    expect(at('Atlantis', [])).toMatchObject({ from: '09:00', doubts: [{ why: 'zone-unknown' }] });
    expect(at('/mozilla.org/20050126_1/Europe/London', [])).toMatchObject({ from: '10:00', doubts: [] });
    expect(at('Romance Standard Time', [])).toMatchObject({ from: '09:00', doubts: [] });
  });
});

describe('One odd event', () => {
  const good = ['UID:ok', 'SUMMARY:Kommisjonsmøte', `DTSTART;TZID=Europe/Oslo:20260602T100000`];
  const odd = (name: string, ...lines: string[]) => read(good, ['UID:odd', `SUMMARY:${name}`, ...lines]);

  it.each([
    ['event-no-day', 'DTSTART;VALUE=DATE:16040512', 'RRULE:FREQ=YEARLY'],
    ['event-no-start', 'DTSTART:', 'DESCRIPTION:x'],
    ['event-no-start', 'DESCRIPTION:uten start', 'LOCATION:Oslo'],
    ['event-too-often', 'DTSTART:20260603T100000', 'RRULE:FREQ=HOURLY;COUNT=3'],
    ['event-too-often', 'DTSTART:20260603T100000', 'RRULE:FREQ=MINUTELY'],
    ['event-rule', 'DTSTART:20260603T100000', 'RRULE:FREQ=NÅRTIDL'],
    ['event-no-day', 'DTSTART:20260231T100000', 'LOCATION:Oslo'],
    ['event-no-day', 'DTSTART:i morgen', 'LOCATION:Oslo'],
    ['event-no-day', 'DTSTART;VALUE=DATE:20261302', 'LOCATION:Oslo'],
    ['event-no-day', 'DTSTART:202260602T100000', 'LOCATION:Oslo'],
    ['event-no-day', 'DTSTART:20260603T100000', 'RRULE:FREQ=WEEKLY;UNTIL=aldri'],
    ['event-no-day', 'DTSTART:20260603T100000', 'RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:i morgen'],
    ['event-rule', 'DTSTART:20260603T100000', 'RRULE:FREQ=WEEKLY;BYDAY=XX'],
    ['event-rule', 'DTSTART:20260603T100000', 'RRULE:COUNT=4'],
    ['event-rule', 'DTSTART:20260603T100000', 'RRULE:FREQ=WEEKLY;COUNT=4\r\nEXRULE:FREQ=WEEKLY;INTERVAL=2'],
    ['event-too-often', 'DTSTART:20260603T100000', 'RRULE:FREQ=SECONDLY;COUNT=2'],
  ])('is named with its reason, and the others come in: %s, %s', (why, ...lines) => {
    expect(odd('Rart', ...lines)).toMatchObject({
      appointments: [{ summary: 'Kommisjonsmøte', start: '2026-06-02' }],
      odd: [{ name: 'Rart', why }],
    });
  });

  it('whose rule never ends is stopped, and the others come in', () => {
    const began = Date.now();
    const out = odd('Aldri', 'DTSTART:20260202T100000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    expect(out.appointments.map(({ summary }) => summary)).toContain('Kommisjonsmøte');
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('whose lines were not folded is read all the same', () => {
    const out = read(good, [
      'UID:y',
      'SUMMARY:Møte med',
      'linje som ikke er foldet',
      'DTSTART;TZID=Europe/Oslo:20260910T080000',
    ]);
    expect(out).toMatchObject({
      appointments: [
        {},
        { summary: 'Møte med linje som ikke er foldet', start: '2026-09-10', from: '08:00' },
      ],
      odd: [],
    });
    const said = read(good, [
      'UID:y',
      'DESCRIPTION:Kjære alle',
      'velkommen',
      '',
      'X-UKJENT;A=B:1',
      'SUMMARY:Møte',
      'DTSTART:20260312',
    ]);
    expect(said).toMatchObject({ appointments: [{ summary: 'Møte', start: '2026-03-12' }, {}], odd: [] });
    expect(said.appointments[0]).not.toHaveProperty('from');
  });

  it.each(['DTEND:20260602T080000', 'DTEND:senere', 'DURATION:en time', 'DURATION:-PT1H'])(
    'whose end cannot be right comes in without it, and says so: %s',
    (line) => {
      const typed = line.slice(line.indexOf(':') + 1);
      const [one] = odd('Rart', 'DTSTART;TZID=Europe/Oslo:20260602T110000', line).appointments.slice(1);
      expect(one).toMatchObject({
        from: '11:00',
        doubts: [{ why: 'meeting-end-odd', params: { typed } }],
      });
      expect(one).not.toHaveProperty('to');
    },
  );

  it('that has lost its end is named, and the one that begins in it comes in', () => {
    const whole = text([], good, ['UID:z', 'SUMMARY:Siste', 'DTSTART:20260701T100000']);
    const out = readCalendar(whole.replace('END:VEVENT\r\n', ''));
    expect(out).toMatchObject({
      appointments: [{ summary: 'Siste' }],
      odd: [{ name: 'Kommisjonsmøte', why: 'event-cut' }],
    });
  });

  it('at the end of a file that is cut is named', () => {
    const whole = text([], good, ['UID:z', 'SUMMARY:Siste', 'DTSTART:20260701T100000']);
    const cut = whole.slice(0, whole.indexOf('DTSTART:20260701') + 12);
    expect(readCalendar(cut)).toMatchObject({
      appointments: [{}],
      odd: [{ name: 'Siste', why: 'event-cut' }],
    });
  });
});

describe('Two versions of one meeting in a file', () => {
  it('are the later one', () => {
    const version = (sequence: number, day: string) => [
      'UID:v',
      'SUMMARY:Møte',
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${day}`,
    ];
    expect(days(version(0, '20260915'), version(1, '20260916'))).toEqual(['2026-09-16']);
    expect(days(version(1, '20260916'), version(0, '20260915'))).toEqual(['2026-09-16']);
  });
});

describe('A change from some time on (RANGE=THISANDFUTURE)', () => {
  const weekly = series(timed, end, 'RRULE:FREQ=WEEKLY;COUNT=4', 'LOCATION:Oslo');
  const changed = (id: string, start: string, ...more: string[]) => [
    'UID:a',
    'SUMMARY:Møte på Hamar',
    `RECURRENCE-ID;RANGE=THISANDFUTURE${id}`,
    `DTSTART${start}`,
    ...more,
  ];
  const third = `;TZID=${outlook}:20260616T100000`;

  it('moves every later time as far as that one was moved', () => {
    const moved = changed(third, `;TZID=${outlook}:20260617T120000`, `DTEND;TZID=${outlook}:20260617T130000`);
    expect(days(weekly, moved)).toEqual([...june.slice(0, 2), '2026-06-17 12:00', '2026-06-24 12:00']);
    expect(read(weekly, moved).appointments.map(({ to, summary }) => `${to} ${summary}`)).toEqual([
      '15:00 Møte',
      '15:00 Møte',
      '13:00 Møte på Hamar',
      '13:00 Møte på Hamar',
    ]);
  });

  it('is read when it is written in UTC', () => {
    expect(days(weekly, changed(':20260616T080000Z', ':20260616T090000Z'))).toEqual([
      ...june.slice(0, 2),
      '2026-06-16 11:00',
      '2026-06-23 11:00',
    ]);
  });

  it('moves whole days', () => {
    const whole = series(';VALUE=DATE:20260602', 'RRULE:FREQ=WEEKLY;COUNT=3');
    const moved = changed(';VALUE=DATE:20260609', ';VALUE=DATE:20260611');
    expect(days(whole, moved)).toEqual(['2026-06-02', '2026-06-11', '2026-06-18']);
  });

  it('gives hours to what was whole days', () => {
    const whole = series(';VALUE=DATE:20260602', 'RRULE:FREQ=WEEKLY;COUNT=3');
    expect(days(whole, changed(';VALUE=DATE:20260609', `;TZID=${outlook}:20260609T090000`))).toEqual([
      '2026-06-02',
      '2026-06-09 09:00',
      '2026-06-16 09:00',
    ]);
  });

  it('gives way to a later one, and to what is said of a single time', () => {
    const first = changed(`;TZID=${outlook}:20260609T100000`, `;TZID=${outlook}:20260609T110000`);
    const second = changed(`;TZID=${outlook}:20260623T100000`, `;TZID=${outlook}:20260623T080000`);
    const single = [
      'UID:a',
      `RECURRENCE-ID${third}`,
      `DTSTART;TZID=${outlook}:20260618T090000`,
      'SUMMARY:Møte',
    ];
    expect(days(weekly, first, second, single)).toEqual([
      '2026-06-02 10:00',
      '2026-06-09 11:00',
      '2026-06-18 09:00',
      '2026-06-23 08:00',
    ]);
  });

  it('calls off every later time', () => {
    const off = changed(third, third, 'STATUS:CANCELLED');
    expect(read(weekly, off).appointments.map(({ cancelled }) => cancelled)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
