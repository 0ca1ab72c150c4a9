import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../core/formats/number-input';
import { oneForm } from '../../../core/formats/read-text';
import { readMeetings, readMembers } from '../../../core/paste';

const options = { today: '2026-02-03' } as const;
const names = (text: string) => readMembers(text, options).entries.map(({ entry }) => entry.name);

describe('text that is taken in', () => {
  it.each(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'has one kind of line break (%j)',
    (it_) => {
      expect(oneForm(`Ja${it_}nei`)).toBe('Ja\nnei');
      expect(names(`Kari Nordmann, rektor${it_}Ola Hansen, leder`)).toEqual(['Kari Nordmann', 'Ola Hansen']);
    },
  );

  it('has bullets for the private signs of Word', () => {
    expect(oneForm('\uF0B7 Skole\n\uF0A7 Helse')).toBe('• Skole\n• Helse');
  });

  it('keeps what has a meaning: joined emoji, hard spaces, soft hyphens, marks of direction', () => {
    const text = '👩‍👩‍👧 kr\u00A05 kom\u00ADmune \u200Fשלום';
    expect(oneForm(text)).toBe(text);
  });
});

describe('marks that nobody sees', () => {
  it.each([
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u2060',
    '\uFEFF',
    '\u00AD',
    '\u202A',
    '\u2066',
    '\u034F',
    '\u061C',
    '\u115F',
    '\u180E',
    '\u206F',
    '\u3164',
    '\uFE0F',
    '\uFFA0',
    '\uFFFC',
    '\u{E0020}',
    '\u{E0101}',
    '\x00',
    '\x1F',
    '\x9F',
  ])('keep no name from being known (%j)', (mark) => {
    expect(names(`Jonas Berg${mark}, kommunedirektør, Fjellheim kommune`)).toEqual(['Jonas Berg']);
    expect(names(`${mark}Marit Hauge, professor`)).toEqual(['Marit Hauge']);
    expect(names(`Jo${mark}nas Berg, rektor`)).toEqual(['Jonas Berg']);
  });

  it.each(['\u200B', '\u200E', '\uFEFF', '\u00AD'])(
    'keep no number and no date from being known (%j)',
    (mark) => {
      expect(parseNumber(`${mark}1 234${mark}`)?.value).toBe(1234);
      const [meeting] = readMeetings(`${mark}24. septem${mark}ber 2026, Hamar`, options).entries;
      expect(meeting?.entry.when).toMatchObject({ start: '2026-09-24' });
    },
  );

  it.each(['\u200B', '\u00AD', '\uFEFF', '\u2060', '\u200E', '\x02'])(
    'keep no address, number, role or place from being known (%j)',
    (mark) => {
      const line = `Jonas${mark} Berg, rek${mark}tor (le${mark}der), Al${mark}ta, jonas@alta${mark}.no, tlf. 9${mark}12 34 567`;
      expect(readMembers(line, options).entries.map(({ entry, unsure }) => [entry, unsure])).toMatchObject([
        [
          {
            name: 'Jonas Berg',
            title: 'rektor',
            membership: 'chair',
            place: 'Alta',
            email: 'jonas@alta.no',
            phone: '912 34 567',
          },
          [],
        ],
      ]);
    },
  );

  it.each(['\u200B', '\u00AD', '\uFEFF', '\u202C', '\x1D'])(
    'keep no range of days, clock time or place of a meeting from being known (%j)',
    (mark) => {
      const line = `24.${mark}–25.${mark} sep${mark}tember 20${mark}26 kl. 1${mark}0–15, Ha${mark}mar`;
      expect(readMeetings(line, options).entries.map(({ entry }) => entry)).toMatchObject([
        { when: { start: '2026-09-24', end: '2026-09-25' }, places: ['Hamar'], note: 'kl.\u00A010.00–15.00' },
      ]);
    },
  );

  it('and bullets of every kind stand before names', () => {
    for (const bullet of [
      '\uF0A7\t',
      '\uF0D8 ',
      '●\t',
      '▪ ',
      '1)\t',
      '\u200B•\t',
      '-\t',
      '- ',
      '–\t',
      '·\t',
      '\uF0B7\t',
      'o\t',
      '•\t',
    ]) {
      expect(names(`${bullet}Per Vik, rektor, Alta`), bullet).toEqual(['Per Vik']);
    }
  });
});
