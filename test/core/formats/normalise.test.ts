import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../core/formats/date-scan';
import { formatDate, formatDateRange, type Language, languages } from '../../../core/formats/dates';
import { normaliseText } from '../../../core/formats/normalise';
import { parseNumber } from '../../../core/formats/number-input';
import { formatKroner, formatNumber, formatPercent } from '../../../core/formats/numbers';
import { plainSpaces } from '../../../core/formats/typography';
import fixtures from './norwegian-formats.json';

interface Fixture {
  in?: string;
  out: string;
  iso?: string | string[];
  short?: string;
  nested?: string;
  running_text?: string;
  table?: string;
  also_ok?: string[];
}
const all = fixtures.parse_and_normalise_nb as Fixture[];
const nb = (text: string) => normaliseText(text, 'nb').text;
const plain = (text: string, lang: Language = 'nb') => plainSpaces(normaliseText(text, lang).text);

describe('the fixtures of Norwegian formats', () => {
  for (const fixture of all.filter((f) => f.in !== undefined)) {
    const typed = fixture.in ?? '';
    it(`sets ${typed} as ${fixture.out}`, () => {
      expect([fixture.out, ...(fixture.also_ok ?? [])]).toContain(nb(typed));
      expect(nb(fixture.out)).toBe(fixture.out);
    });
  }

  it('reads the dates that have an ISO form, and prints them again', () => {
    for (const { in: typed, iso, out } of all) {
      if (typed === undefined || typeof iso !== 'string') continue;
      const [day] = findDates(typed, 'nb')[0]?.days ?? [];
      expect([day?.year, day?.month, day?.day]).toEqual(iso.split('-').map(Number));
      expect(formatDate(iso, 'nb')).toBe(out);
    }
  });

  it('has the short, table and running forms', () => {
    for (const { in: typed = '', short, table, running_text } of all) {
      const [found] = findDates(typed, 'nb');
      if (short && found) {
        const [a, b] = found.days.map(
          (d) => `2026-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`,
        );
        expect(formatDateRange(a ?? '', b ?? '', 'nb', { year: false, style: 'short' })).toBe(short);
      }
      const number = parseNumber(typed)?.value ?? 0;
      if (table) expect(formatKroner(number, 'nb', { style: 'table' })).toBe(table);
      if (running_text) expect(formatPercent(number, 'nb', { style: 'running' })).toBe(running_text);
    }
    expect(nb('"ord \'ord\' ord"')).toBe('«ord ‘ord’ ord»');
    expect(formatNumber(parseNumber('1234')?.value ?? 0, 'nb')).toBe('1\u00a0234');
  });

  it('asks about «3.000» instead of deciding in silence', () => {
    expect(normaliseText('3.000', 'nb').unsure.map((guess) => guess.why)).toEqual(['ambiguous-separator']);
  });
});

describe('running text', () => {
  it('leaves what somebody may have said word for word', () => {
    expect(nb('Han sa «Mer for pengene - ikke  mer, ca 450».')).toBe(
      'Han sa «Mer for pengene - ikke  mer, ca 450».',
    );
    expect(plain('”vedtak… - som 9.-10 mai”')).toBe('«vedtak… - som 9.-10 mai»');
  });

  it('leaves addresses, references, codes and names alone', () => {
    for (const text of [
      'https://www.regjeringen.no/no/2026-1/id3145481/?ch=3',
      'CC BY-SA 3.0',
      'helse- og omsorgstjenesteloven § 5-14',
      'covid-19',
      'sak 25-12345',
      'kapittel 3.2.10',
      'telefon 22 24 99 99',
      'Meld. St. 31',
      'Dokument 8:38 S',
      'I 2025 kom det',
    ])
      expect(plain(text)).toBe(text);
  });

  it('keeps the full stop that ends a sentence after a shortened month', () => {
    expect(plain('Møtet er 7.-8. sept. Neste er i mai.')).toBe('Møtet er 7.–8. september. Neste er i mai.');
    expect(plain('16.-17. nov. Oslo')).toBe('16.–17. november Oslo');
  });

  it('does not put a dash where words say the range', () => {
    expect(plain('fra 9. til 10. februar')).toBe('fra 9. til 10. februar');
  });

  it('mends the defects of the talk', () => {
    expect(plain('Vedtak 525 25.03.25 (Ap, H)')).toBe('Vedtak 525 25. mars 2025 (Ap, H)');
    expect(plain('bedre ressursbruk,  fleksibel')).toBe('bedre ressursbruk, fleksibel');
    expect(plain('NOU 2023: 9 Generalistkommunesystemet  29.03.2023')).toBe(
      'NOU 2023: 9 Generalistkommunesystemet 29. mars 2023',
    );
    expect(nb('om lag 30 000 flere')).toBe('om lag 30\u00a0000 flere');
  });

  it('sets nynorsk, Northern Sámi and English by their own rules', () => {
    expect(plain('25.3.2025 kl 10 kostar 12500000 kr', 'nn')).toBe(
      '25. mars 2025 kl. 10.00 kostar 12,5 millionar kroner',
    );
    expect(plain('9.-10. febr', 'nn')).toBe('9.–10. februar');
    expect(plain('guovvamánu 9-10 b 2026', 'se')).toBe('guovvamánu 9.–10. b. 2026');
    expect(plain('9.2.2026', 'se')).toBe('guovvamánu 9. b. 2026');
    expect(plain('ođđajagimánu 25 b 2019', 'se')).toBe('ođđajagimánu 25. b. 2019');
    expect(plain('"9-10 Feb 2026" was 9-10 Feb 2026, 16:00 - 19:00, 15.5 %', 'en')).toBe(
      '“9-10 Feb 2026” was 9–10 February 2026, 16:00–19:00, 15.5%',
    );
    expect(plain('at most 3 may attend', 'en')).toBe('at most 3 may attend');
    expect(normaliseText('5/6 2026', 'en').unsure[0]?.why).toBe('day-month-order');
  });
});

describe('normalising twice', () => {
  const bits = all
    .flatMap((f) => [f.in ?? '', f.out])
    .concat(
      [
        'kl',
        'ca',
        ' - ',
        '–',
        '-',
        '"',
        "'",
        '«',
        '»',
        '.',
        ',',
        ':',
        '%',
        'kr',
        'sept',
        'mai',
        '12',
        '2026',
        '3.000',
        '0.5',
        '\n',
        '  ',
        '\u00a0',
        'b.',
        'NOU',
        'guovvamánu',
        'til',
        'og',
        '/',
        '10:00',
      ],
      ['May', 'Ord', 'ord', '1', '999'],
    );
  const text = fc.oneof(
    fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.string(),
  );
  it('changes nothing more', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (typed, lang) => {
        const once = normaliseText(typed, lang).text;
        expect(normaliseText(once, lang).text).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });
});
