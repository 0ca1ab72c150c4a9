import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { type PasteResult, pasteOp, readMeetings, unsureSentence } from '../../../core/paste';
import { textsIn, uiLanguages } from '../../../core/texts';
import { source, templates, workspaceOf } from '../operations/samples';

const today = '2026-01-15';
const read = (text: string, workspace?: Workspace): PasteResult => readMeetings(text, { today, workspace });
/** «2026-02-09–2026-02-10 | Oslo | hva» */
const said = ({ entries }: PasteResult): string[] =>
  entries.map(({ entry }) => {
    const { start, end } = (entry.when ?? {}) as { start?: string; end?: string };
    const days = [start ?? entry.year, end].filter(Boolean).join('–');
    return [days, ((entry.places ?? []) as string[]).join(' / '), entry.what ?? ''].join(' | ');
  });
const whys = ({ entries }: PasteResult): string[][] =>
  entries.map(({ unsure }) => unsure.map(({ why }) => why));

describe('A pasted meeting plan', () => {
  it('is read with headings for years, ranges and undecided places', () => {
    const result = read(`Møteplan 2025
• 18. juni – konstituerende møte
2026:
• 9. – 10. februar i Bodø
• 14.–15. april, Kristiansand eller Innlandet: høringsmøte
• 30. november–1. desember – Kr.sand`);
    expect(said(result)).toEqual([
      '2025-06-18 |  | konstituerende møte',
      '2026-02-09–2026-02-10 | Bodø | ',
      '2026-04-14–2026-04-15 | Kristiansand / Innlandet | høringsmøte',
      '2026-11-30–2026-12-01 | Kristiansand | ',
    ]);
    expect(result.rest).toEqual(['Møteplan 2025', '2026:']);
    expect(whys(result)[1]).toEqual([]);
  });

  it('is read in English and with past years', () => {
    const result = read('3-4 March 2026 in Oslo\n12.1.2024 Trondheim');
    expect(said(result)).toEqual(['2026-03-03–2026-03-04 | Oslo | ', '2024-01-12 | Trondheim | ']);
    expect(whys(result).flat()).not.toContain('order-goes-back');
  });

  it('is read from tables, with and without headings', () => {
    const rows = '9.2.2026\tOslo\tMandat\n10.3.2026\tTromsø eller Alta\tBesøk i kommuner';
    const wanted = ['2026-02-09 | Oslo | Mandat', '2026-03-10 | Tromsø / Alta | Besøk i kommuner'];
    expect(said(read(rows))).toEqual(wanted);
    expect(said(read(`Dato\tSted\tTema\n${rows}`))).toEqual(wanted);
    const years = read('Tema | Dato | Sted\n | 2025 | \nMandat | 3. juni | Nes gård');
    expect(said(years)).toEqual(['2025-06-03 | Nes gård | Mandat']);
  });

  it('keeps weeks and months that have no days, and says which they are', () => {
    const result = read('2026\nuke 12: seminar i Bergen\nseptember: studietur');
    expect(said(result)).toEqual(['2026 |  | Uke 12: seminar i Bergen', '2026 |  | studietur (september)']);
    expect(whys(result)).toEqual([['week-only'], ['day-missing']]);
    const { why, params } = result.entries[0]!.unsure[0]!;
    expect(unsureSentence(why, params, 'nb')).toBe(
      'Bare uken er kjent: uke 12, 16.\u00A0mars 2026 til 22.\u00A0mars 2026.',
    );
  });

  it('takes what stands in brackets beside a day for what the meeting is', () => {
    expect(
      said(read('januar 2027 (avsluttende)\n12.11.26 Karasjok\n3. mars 2026, Oslo (åpent) (digitalt)')),
    ).toEqual([
      '2027 |  | avsluttende (januar)',
      '2026-11-12 | Karasjok | ',
      expect.stringMatching(/^2026-03-03 \| Oslo/),
    ]);
  });

  it('keeps the time of day in the note', () => {
    const { entries } = read('4. juni 2026 kl. 10–15, Oslo');
    expect(entries[0]!.entry.note).toBe('kl.\u00A010.00–15.00');
    expect(entries[0]!.unsure).toMatchObject([{ why: 'time-in-note', field: 'note' }]);
  });

  it('says when a year was not written, a day does not exist, or a meeting ends before it starts', () => {
    expect(whys(read('9. februar Oslo'))).toEqual([['year-assumed']]);
    const none = read('31. februar 2026 Oslo').entries[0]!;
    expect(none.entry).toMatchObject({ year: '2026', note: '31. februar 2026 Oslo' });
    expect(none.entry).not.toHaveProperty('when');
    const turned = read('10. mars 2026 – 2. februar 2026 Oslo');
    expect(said(turned)[0]).toMatch(/^2026-03-10 \|/);
  });

  it('leaves running text alone', () => {
    const text = 'Kommisjonen møtes om lag en gang i måneden, og har besøkt mange kommuner i hele landet.';
    expect(read(text)).toEqual({ entries: [], rest: [text] });
  });

  it('knows the meetings that are there already by their day', () => {
    const workspace = workspaceOf({
      meetings: [{ id: 'm', when: { start: '2026-02-09' }, places: ['Oslo', 'Bergen'], source }],
    });
    const { entries } = read('9. februar 2026, Oslo\n9. mars 2026, Bodø', workspace);
    expect(entries.map(({ duplicateOf }) => duplicateOf)).toEqual(['m', undefined]);
    const { op, ids } = pasteOp(workspace, 'meetings', entries);
    expect(ids).toEqual(['mote-2026-03-09', 'm']);
    const next = apply(workspace, op, templates).workspace;
    expect(next.register.meetings[0]!.places).toEqual([
      { value: ['Oslo', 'Bergen'] },
      { value: ['Oslo'], from: today },
    ]);
  });

  it('makes entries that fit, whatever is pasted', () => {
    const piece = fc.constantFrom(
      '9. ',
      'februar',
      '2026',
      '–',
      '31.',
      '10.',
      'Oslo',
      ' eller ',
      'uke 54',
      'uke 12-',
      '\n',
      '\t',
      ':',
      'kl. 10',
      '2026:\n',
      'Dato\tSted\n',
      'møte',
      ' og ',
      '1.1.0001',
      '•',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const workspace = workspaceOf();
        const { entries } = read(pasted, workspace);
        for (const { entry, unsure } of entries) {
          expect(kindOf('meetings').schema.safeParse({ ...entry, id: 'x' }).error).toBeUndefined();
          for (const { why, params } of unsure) expect(unsureSentence(why, params, 'nb')).not.toMatch(/[{}]/);
        }
        apply(workspace, pasteOp(workspace, 'meetings', entries).op, templates);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A place', () => {
  it('is never what objects have from birth', () => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      const [found] = read(`9. februar ${word}`).entries;
      expect(found?.entry.places ?? []).toSatisfy((all: unknown[]) =>
        all.every((one) => typeof one === 'string'),
      );
    }
  });
});

describe('What is unsure', () => {
  it('is said in whole sentences in every language', () => {
    for (const lang of uiLanguages) {
      for (const sentence of Object.values(textsIn(lang).unsure)) {
        expect(sentence).toMatch(/^[«{A-ZÆØÅ].*[.?]$/);
      }
    }
  });
});
