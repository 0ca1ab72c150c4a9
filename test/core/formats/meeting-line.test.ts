import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIso } from '../../../core/formats/calendar';
import { formatDateRange, languages } from '../../../core/formats/dates';
import { parseMeetingBlock } from '../../../core/formats/meeting-block';
import { type MeetingLine, parseMeetingLine } from '../../../core/formats/meeting-line';
import { slowly } from '../../support/slowly';

const read = (line: string, defaultYear = 2026) => parseMeetingLine(line, { defaultYear });
const whys = (line: MeetingLine) => line.unsure.map((guess) => guess.why);

/** The meeting plan of the talk of 24 November 2025, with the line breaks of its text. */
const plan = `Møteplan 2025 og 2026

• 18. juni – konstituerende møte

• 3. september – første arbeidsmøte

• 21. oktober – andre arbeidsmøte

• 17. – 18. november: ferdigstilling 

av NOU I

2026: todagersmøter

• Miniseminar om Norden

• 9.-10. februar Oslo 

• 16.-17 april Oslo

• 4.-5. juni Berlevåg

• 7.-8. sept Kr. sand eller Innlandet

• 19.-20. okt Kr. sand eller Innlandet

• 16.-17. nov Oslo. Ferdigstilling av 

NOU II
`;

describe('the meeting plan of the talk', () => {
  const lines = parseMeetingBlock(plan);
  const meetings = lines.filter((line) => line.kind === 'meeting');

  it('gives eleven meetings under two headings', () => {
    expect(lines.filter((line) => line.kind === 'heading').map((line) => [line.year, line.text])).toEqual([
      [2025, 'Møteplan 2025 og 2026'],
      [2026, 'todagersmøter'],
    ]);
    expect(meetings.map((m) => [m.start, m.end, m.places.join(` ${m.placeChoice} `), m.text])).toEqual([
      ['2025-06-18', undefined, '', 'konstituerende møte'],
      ['2025-09-03', undefined, '', 'første arbeidsmøte'],
      ['2025-10-21', undefined, '', 'andre arbeidsmøte'],
      ['2025-11-17', '2025-11-18', '', 'ferdigstilling av NOU I'],
      [undefined, undefined, '', 'Miniseminar om Norden'],
      ['2026-02-09', '2026-02-10', 'Oslo', undefined],
      ['2026-04-16', '2026-04-17', 'Oslo', undefined],
      ['2026-06-04', '2026-06-05', 'Berlevåg', undefined],
      ['2026-09-07', '2026-09-08', 'Kristiansand or Innlandet', undefined],
      ['2026-10-19', '2026-10-20', 'Kristiansand or Innlandet', undefined],
      ['2026-11-16', '2026-11-17', 'Oslo', 'Ferdigstilling av NOU II'],
    ]);
  });

  it('assumes the first year of the title, and knows the second from its heading', () => {
    expect(meetings.filter((m) => whys(m).includes('year-assumed')).map((m) => m.start?.slice(0, 4))).toEqual(
      Array(4).fill('2025'),
    );
    expect(whys(lines[0] as MeetingLine)).toEqual(['several-years']);
  });

  it('says which words it joined, spelled out and missed', () => {
    expect(meetings.at(-1)?.unsure).toEqual([
      { what: 'text', why: 'line-joined', params: { text: 'NOU II' } },
    ]);
    expect(meetings[8]?.unsure).toEqual([
      {
        what: 'places',
        why: 'abbreviation-expanded',
        params: { typed: 'Kr. sand', expanded: 'Kristiansand' },
      },
    ]);
    expect(whys(meetings[4] as MeetingLine)).toEqual(['date-missing']);
  });

  it('keeps every line as it was pasted', () => {
    expect(lines.map((line) => line.raw).join('\n')).toBe(
      plan
        .split('\n')
        .filter((line) => line.trim())
        .join('\n'),
    );
  });
});

describe('a line as people type it', () => {
  it('takes a full date and a place', () => {
    expect(read('3.9.2025 Oslo')).toMatchObject({ start: '2025-09-03', places: ['Oslo'], unsure: [] });
    expect(read('12.-13.2.2026 i Tromsø')).toMatchObject({
      start: '2026-02-12',
      end: '2026-02-13',
      places: ['Tromsø'],
    });
    expect(read('24.11.25 Statsforvalterens økonomiforum')).toMatchObject({
      start: '2025-11-24',
      text: 'Statsforvalterens økonomiforum',
    });
  });

  it.each([
    '24.-25.9.26 Oslo',
    '24.09.26-25.09.26, Oslo',
    'torsdag 24. til fredag 25. september 2026, Oslo',
    'to 24.09 - fr 25.09.2026 Oslo',
    'torsdag 24. og fredag 25. september 2026, Oslo',
    '24/9-25/9 2026 Oslo',
    '24/9–25/9/26 Oslo',
    '24.9.–25.9.2026 Oslo',
    'tors. 24. – fre. 25. september 2026, Oslo',
    'torsdag 24. september til og med fredag 25. september 2026, Oslo',
    'Thursday 24 to Friday 25 September 2026, Oslo',
  ])('takes two days, however they are written: %s', (line) => {
    expect(read(line)).toMatchObject({ start: '2026-09-24', end: '2026-09-25', places: ['Oslo'] });
    expect(read(line).text ?? '').toBe('');
  });

  it.each([
    // across months and years, in words and digits
    ['30. september–1. oktober 2026, Oslo', '2026-09-30', '2026-10-01'],
    ['30.9.–1.10.2026 Oslo', '2026-09-30', '2026-10-01'],
    ['onsdag 30. september og torsdag 1. oktober 2026, Oslo', '2026-09-30', '2026-10-01'],
    ['ons 30. sept – tors 1. okt 2026 Oslo', '2026-09-30', '2026-10-01'],
    ['28. februar–1. mars 2026 Oslo', '2026-02-28', '2026-03-01'],
    ['31. desember 2026–1. januar 2027 Oslo', '2026-12-31', '2027-01-01'],
    ['30. desember–2. januar 2027 Oslo', '2026-12-30', '2027-01-02'],
    ['30.12.26-2.1.27 Oslo', '2026-12-30', '2027-01-02'],
    ['24.9.2026-25.9. Oslo', '2026-09-24', '2026-09-25'],
    ['24.09-25.09 2026 Oslo', '2026-09-24', '2026-09-25'],
    ['24.9 og 25.9.2026 Oslo', '2026-09-24', '2026-09-25'],
    ['24 .-25. september 2026 Oslo', '2026-09-24', '2026-09-25'],
    // joined by other words
    ['torsdag 24. og fredag 25.9.2026 Oslo', '2026-09-24', '2026-09-25'],
    ['24. t.o.m. 25. september 2026 Oslo', '2026-09-24', '2026-09-25'],
    ['ti. 22. tom to. 24. september 2026 Oslo', '2026-09-22', '2026-09-24'],
    ['24. → 25. september 2026 Oslo', '2026-09-24', '2026-09-25'],
    ['fra 24. til 25. september 2026, Oslo', '2026-09-24', '2026-09-25'],
    ['mellom torsdag 24. og fredag 25. september 2026, Oslo', '2026-09-24', '2026-09-25'],
    ['24., 25. og 26. september 2026 Oslo', '2026-09-24', '2026-09-26'],
    // nynorsk
    ['måndag 5. og tysdag 6. oktober 2026, Oslo', '2026-10-05', '2026-10-06'],
    ['frå laurdag 3. til sundag 4. oktober 2026 Oslo', '2026-10-03', '2026-10-04'],
    // English
    ['Sept 30 – Oct 1, 2026, Oslo', '2026-09-30', '2026-10-01'],
    ['Thursday, September 24 to Friday, September 25, 2026, Oslo', '2026-09-24', '2026-09-25'],
    ['24th–25th of September 2026, Oslo', '2026-09-24', '2026-09-25'],
    ['24 through 25 September 2026, Oslo', '2026-09-24', '2026-09-25'],
    // as computers write it
    ['2026-09-24/2026-09-25 Oslo', '2026-09-24', '2026-09-25'],
    ['2026-09-24 til 2026-09-25 Oslo', '2026-09-24', '2026-09-25'],
    ['2026-09-24--25 Oslo', '2026-09-24', '2026-09-25'],
    // years of two digits, which no year of today stands in for
    ['24.-25.sept.28 Oslo', '2028-09-24', '2028-09-25'],
    ['7.-8. jan -27 Oslo', '2027-01-07', '2027-01-08'],
    ['7.–8. januar ’27, Oslo', '2027-01-07', '2027-01-08'],
    ['24-25/9-28 Oslo', '2028-09-24', '2028-09-25'],
    ['24/9-25/9-2028 Oslo', '2028-09-24', '2028-09-25'],
  ])('takes both days of a range and leaves nothing of it beside: %s', (line, start, end) => {
    const meeting = read(line);
    expect([meeting.start, meeting.end, meeting.places, meeting.text ?? '']).toEqual([
      start,
      end,
      ['Oslo'],
      '',
    ]);
    expect(meeting.unsure).toEqual([]);
  });

  it.each([
    ['7.-8. jan 27 Oslo', '27'],
    ['24.–25./26. september 2026 Oslo', '24.–'],
    ['duorastaga 24. ja bearjadaga 25. čakčamánu 2026, Kárášjohka', '24. ja bearjadaga'],
    ['24.09.2026, 25.09.2026, Oslo', '25.09.2026'],
    ['24. (torsdag) samt 25.9.2026 Oslo', '24. (torsdag) samt'],
    ['1. og 2. juni samt 3. juli 2026 Oslo', '3. juli 2026'],
  ])('says what may be a further day or a year, where it cannot tell: %s', (line, typed) => {
    expect(read(line).unsure).toContainEqual(
      expect.objectContaining({ why: 'another-date', params: { typed } }),
    );
  });

  it('says when the weekday of the last day is another', () => {
    expect(read('torsdag 24. til lørdag 25. september 2026, Oslo').unsure).toEqual([
      { what: 'end', why: 'weekday-mismatch', params: { typed: 'lørdag', date: '2026-09-25' } },
    ]);
    expect(whys(read('Thu 24 to Fri 25 September 2026, Oslo'))).toEqual([]);
  });

  it('makes no range of numbers that are none', () => {
    expect(read('3. møte 24. september 2026 Oslo')).toMatchObject({ start: '2026-09-24', unsure: [] });
    expect(read('3. møte 24. september 2026 Oslo')).not.toHaveProperty('end');
    expect(whys(read('2–3/4 av medlemmene må være til stede'))).toContain('date-missing');
    expect(read('3. september og 5. oktober 2026 Oslo')).not.toHaveProperty('end');
    expect(whys(read('3. september og 5. oktober 2026 Oslo'))).toContain('another-date');
    expect(read('25. september 30 deltakere')).not.toHaveProperty('end');
  });

  it('tells of digits that are left beside a date', () => {
    for (const line of [
      '24. + 25.9.2026 Oslo',
      '24.9. samt 25.9.2026 Oslo',
      '24. september 2026 samt 25. Oslo',
    ]) {
      expect(whys(read(line))).toContain('another-date');
    }
    for (const line of [
      '25.9.2026 Oslo, 10 deltakere',
      '2.-3.9.2026 10 deltakere',
      '25.9.2026 kl. 10-12 Oslo',
      '25. september 2026 - 10 personer',
    ]) {
      expect(whys(read(line))).not.toContain('another-date');
    }
  });

  it('reads a short weekday, and no English preposition as one', () => {
    expect(read('ti 6.10.2026 Oslo').text).toBeUndefined();
    expect(whys(read('on 24 September 2026, Oslo'))).not.toContain('weekday-mismatch');
  });

  it('takes a time and a way of meeting', () => {
    expect(read('9. feb. 2026 kl 10-16, Teams')).toMatchObject({
      start: '2026-02-09',
      time: { start: '10:00', end: '16:00' },
      places: ['Teams'],
      unsure: [],
    });
    expect(read('10. mai 2026 (Zoom), 9.30–11.00')).toMatchObject({
      time: { start: '09:30', end: '11:00' },
      places: ['Zoom'],
    });
    expect(read('June 9, 2026, 10am–4pm, Oslo')).toMatchObject({
      start: '2026-06-09',
      time: { start: '10:00', end: '16:00' },
    });
  });

  it('reads nynorsk, Northern Sámi and English', () => {
    expect(read('tysdag 10. februar 2026, Volda: gjennomgang av utkast')).toMatchObject({
      start: '2026-02-10',
      places: ['Volda'],
      text: 'gjennomgang av utkast',
      unsure: [],
    });
    expect(read('guovvamánu 9.–10. b. 2026 Kárášjohka: čoahkkin')).toMatchObject({
      start: '2026-02-09',
      end: '2026-02-10',
      places: ['Kárášjohka'],
      text: 'čoahkkin',
    });
    expect(read('9–10 February 2026, London. Meeting with the ministry')).toMatchObject({
      end: '2026-02-10',
      places: ['London'],
      text: 'Meeting with the ministry',
    });
  });

  it('tells a place from a purpose, and says when it guessed', () => {
    expect(read('18. juni 2026 – Studietur')).toMatchObject({ places: [], text: 'Studietur' });
    expect(whys(read('12. mai 2026 Jørpeland'))).toEqual(['place-guessed']);
    expect(read('10. mai 2026 Oslo rådhus').places).toEqual(['Oslo rådhus']);
    expect(read('10. mai 2026 Oslo ferdigstilling av NOU II')).toMatchObject({
      places: ['Oslo'],
      text: 'ferdigstilling av NOU II',
    });
    expect(read('16. april 2026 Vadsø og Vardø')).toMatchObject({
      places: ['Vadsø', 'Vardø'],
      placeChoice: 'and',
    });
  });

  it('assumes the default year and says so, or leaves the year open', () => {
    expect(read('16.-17 april Oslo').unsure).toEqual([
      { what: 'start', why: 'year-assumed', params: { year: '2026' } },
    ]);
    const open = parseMeetingLine('16.-17 april Oslo');
    expect(open.start).toBeUndefined();
    expect(open.withoutYear).toEqual({ start: '04-16', end: '04-17' });
    expect(whys(open)).toEqual(['year-missing']);
  });

  it('reports what cannot be or looks odd', () => {
    expect(read('30.-2. april 2026')).toMatchObject({ start: '2026-03-30', end: '2026-04-02' });
    expect(whys(read('30.-2. april 2026'))).toEqual(['month-crossing']);
    expect(whys(read('17.-9. april 2026'))).toEqual(['end-before-start']);
    expect(whys(read('31. februar 2026'))).toEqual(['no-such-day']);
    expect(whys(read('ons. 4. september 2026'))).toEqual(['weekday-mismatch']);
    expect(whys(read('5., 7. og 9. mai 2026'))).toEqual(['days-not-consecutive']);
    expect(whys(read('5. mai 2026, utsatt til 7. juni'))).toEqual(['another-date']);
    expect(read('30. des–2. jan')).toMatchObject({ start: '2026-12-30', end: '2027-01-02' });
    expect(read('september 2026: seminar')).toMatchObject({ start: '2026-09', text: 'seminar' });
  });

  it('sees that a plan jumping back in time needs a year', () => {
    const lines = parseMeetingBlock('18. november Oslo\n9. februar Bergen', 2025);
    expect(whys(lines[1] as MeetingLine)).toContain('order-goes-back');
  });
});

describe('whatever is pasted', () => {
  const letters = (text: string) =>
    [...text.matchAll(/[\p{L}\d]/gu)]
      .map((match) => match[0])
      .sort()
      .join('');
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '16.',
          '-',
          '17',
          ' april',
          'Oslo',
          'eller',
          'Kr. sand',
          ': ',
          '. ',
          'kl 10',
          '2026',
          '\n',
          '• ',
          'møte',
          ',',
          '31.',
          '(',
          'b.',
          'Teams',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
  );

  slowly('never throws, and keeps every letter in the raw lines', () => {
    fc.assert(
      fc.property(
        anything,
        fc.option(fc.integer({ min: 1900, max: 2199 }), { nil: undefined }),
        (text, year) => {
          const lines = parseMeetingBlock(text, year);
          expect(letters(lines.map((line) => line.raw).join(''))).toBe(letters(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  slowly('finds every word of place and purpose again in its fields', () => {
    const word = fc
      .stringMatching(/^[a-zæøåA-ZÆØÅčđŋšŧž]{4,10}$/)
      .filter((w) => letters(w) === [...w].sort().join(''));
    const words = fc.array(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(' ', ': ', ' – ', ', ', '. '),
        fc.constantFrom(...languages),
        (given, mark, lang) => {
          const dates = formatDateRange('2026-02-27', '2026-03-02', lang);
          const line = parseMeetingLine(`${dates}${mark}${given.join(' ')}`);
          if (line.unsure.some((guess) => guess.why === 'abbreviation-expanded')) return;
          expect([line.start, line.end]).toEqual(['2026-02-27', '2026-03-02']);
          const kept = [...line.places, line.text ?? ''].join(' ').split(/\s+/).filter(Boolean);
          expect(kept.sort()).toEqual([...given].sort());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reads the dates it would print', () => {
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 27 }),
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...languages), (start, lang) => {
        const end = toIso({ ...start, day: start.day + 1 });
        expect(parseMeetingLine(`${formatDateRange(toIso(start), end, lang)}, Oslo`)).toMatchObject({
          start: toIso(start),
          end,
          places: ['Oslo'],
          unsure: [],
        });
      }),
    );
  });
});
