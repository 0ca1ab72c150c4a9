import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { type PasteResult, pasteOp, readMembers, unsureSentence } from '../../../core/paste';
import { person, templates, workspaceOf } from '../operations/samples';

const today = '2026-03-01';
const read = (text: string, workspace?: Workspace): PasteResult => readMembers(text, { today, workspace });
/** «Kari Nordmann | kommunedirektør | | Asker | chair» */
const said = ({ entries }: PasteResult): string[] =>
  entries.map(({ entry }) =>
    ['name', 'title', 'organisation', 'place', 'membership'].map((field) => entry[field] ?? '').join(' | '),
  );

describe('A pasted list of members', () => {
  it('may say two things of one who is known, if people say that both are her: the later one counts', () => {
    const workspace = workspaceOf({
      people: [person('kari-nordmann', { name: 'Kari Nordmann', organisation: 'Bodø kommune' })],
    });
    const entries = ['rådgiver', 'rektor'].flatMap(
      (title) => read(`Kari Nordmann, ${title}, Bodø kommune`, workspace).entries,
    );
    expect(entries.map(({ duplicateOf }) => duplicateOf)).toEqual(['kari-nordmann', 'kari-nordmann']);
    const after = apply(workspace, pasteOp(workspace, 'people', entries).op, templates).workspace;
    expect(after.register.people).toMatchObject([{ title: 'rektor' }]);
  });

  it('is read from a web page of the ministry, with roles in front', () => {
    const result = read(`Kommisjonen har følgende sammensetning:
leder Kari Nordmann, kommunedirektør, Asker
nestleder Ola Hansen, professor, Oslo
Per Olsen, ordfører i Tana kommune
og Anne Li, rådgiver, Bodø`);
    expect(said(result)).toEqual([
      'Kari Nordmann | kommunedirektør |  | Asker | chair',
      'Ola Hansen | professor |  | Oslo | deputy',
      'Per Olsen | ordfører | Tana kommune |  | member',
      'Anne Li | rådgiver |  | Bodø | member',
    ]);
    expect(result.rest).toEqual(['Kommisjonen har følgende sammensetning:']);
    expect(result.entries[0]!.line).toBe('leder Kari Nordmann, kommunedirektør, Asker');
  });

  it('is read from a table, whatever its columns are', () => {
    const result = read(
      'Nr.\tNavn\tStilling\tKommune\tRolle\n1\tKari Nordmann\tKommunedirektør\tAsker\tLeder',
    );
    expect(said(read('Navn\tTittel\tSted\tRolle\nKari Nordmann\tKommunedirektør\tAsker\tLeder'))).toEqual([
      'Kari Nordmann | kommunedirektør |  | Asker | chair',
    ]);
    expect(result.entries.map(({ entry }) => entry.name)).toContain('Kari Nordmann');
  });

  it('is read with numbers, bullets and Sámi names', () => {
    expect(
      said(
        read(`1. Ánne-Márjá Đuottarluobbal, sátnejođiheaddji, Kárášjohka
2) Áslat Holmberg – president i Samerådet (nestleder)
• Erik Oddvar Eriksen, professor emeritus, dr.philos., Oslo`),
      ),
    ).toEqual([
      'Ánne-Márjá Đuottarluobbal | sátnejođiheaddji |  | Kárášjohka | member',
      'Áslat Holmberg | president | Samerådet |  | deputy',
      'Erik Oddvar Eriksen | professor emeritus, dr.philos. |  | Oslo | member',
    ]);
  });

  it('is read from one line with semicolons between', () => {
    expect(
      said(read('Fylkesdirektør Liv Aarnes, Bergen; kommunedirektør Tor Lie, Voss; Siri Moe, Oslo')),
    ).toEqual([
      'Liv Aarnes | fylkesdirektør |  | Bergen | member',
      'Tor Lie | kommunedirektør |  | Voss | member',
      'Siri Moe |  |  | Oslo | member',
    ]);
  });

  it('tells the secretariat from the members, and takes addresses and numbers out of titles', () => {
    const { entries } = read(`Medlemmer:
Mette Nord, forbundsleder i Fagforbundet, Porsgrunn
Sekretariat:
Marit Hauge (f. 1970), seniorrådgiver, marit.hauge@kommune.no, tlf. 22 24 90 90
Ola Dahl, forsker 2019 2023`);
    expect(entries.map(({ entry }) => entry.membership)).toEqual(['member', 'secretariat', 'secretariat']);
    expect(entries[1]!.entry).toMatchObject({
      name: 'Marit Hauge',
      title: 'seniorrådgiver',
      email: 'marit.hauge@kommune.no',
      phone: '22 24 90 90',
    });
    expect(entries[2]!.entry).not.toHaveProperty('phone');
  });

  it('says what it is not sure of, in the reader’s own language', () => {
    const { entries } = read('Ole-Jakob Sande, leder av Norsk Bondelag, Vik\nKari');
    const [first, second] = entries.map(({ unsure }) => unsure[0]!);
    expect(first).toMatchObject({ field: 'organisation', why: 'organisation-or-place', shown: 'Vik' });
    expect(unsureSentence(first!.why, first!.params, 'nn')).toBe(
      '«Vik» kan vere ein organisasjon eller ein stad.',
    );
    expect(unsureSentence(second!.why, second!.params, 'en')).toBe('Is «Kari» a name?');
    expect(read('Kari Vik\nKari  Vik').entries[1]!.unsure).toMatchObject([{ why: 'twice' }]);
  });

  it('says that nobody has told the source, in the language of the commission', () => {
    const nn = workspaceOf();
    const workspace = { ...nn, commission: { ...nn.commission, language: 'nn' as const } };
    expect(read('Kari Vik, lege', workspace).entries[0]!.entry.source).toEqual({
      unknown: 'Limt inn utan at kjelda vart oppgitt.',
    });
    const source = { title: 'Kongelig resolusjon', date: '2025-05-09' };
    expect(readMembers('Kari Vik', { today, source }).entries[0]!.entry.source).toEqual(source);
  });

  it('knows those who are there already, and changes only what was said, from today', () => {
    const workspace = workspaceOf({
      people: [
        person('anne-li', {
          name: 'Ánne Li',
          title: { nb: 'rådgiver', nn: 'rådgivar' },
          organisation: 'Bodø kommune',
          membership: [{ value: 'chair', from: '2025' }],
        }),
        person('kari', { name: 'Kari Vik', title: 'lege' }),
      ],
    });
    const { entries } = read('Anne Li, Direktør, Bodø\nKari Vik, lege\nNy Person, jurist', workspace);
    expect(entries.map(({ duplicateOf }) => duplicateOf)).toEqual(['anne-li', 'kari', undefined]);
    expect(entries[1]!.update).toBeUndefined();
    const { op, ids } = pasteOp(workspace, 'people', entries);
    expect(ids).toEqual(['ny-person', 'anne-li', 'kari']);
    const next = apply(workspace, op, templates);
    expect(next.workspace.register.people[0]).toMatchObject({
      title: [{ value: { nb: 'rådgiver', nn: 'rådgivar' } }, { value: 'direktør', from: today }],
      place: 'Bodø',
      membership: [{ value: 'chair', from: '2025' }],
    });
    expect(next.workspace.register.people).toHaveLength(3);
    expect(apply(next.workspace, next.inverse, templates).workspace).toEqual(workspace);
  });

  it('makes entries that fit, and loses no line, whatever is pasted', () => {
    const piece = fc.constantFrom(
      'Kari Nordmann',
      'leder',
      'Sekretariat:',
      ', ',
      '; ',
      '\t',
      '\n',
      'i Tana',
      ' – ',
      '(',
      ')',
      '1. ',
      'Đ',
      'a@b.no',
      '22 24 90 90',
      ':',
      'og ',
      '|',
      '\u00A0',
      '',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    const workspace = workspaceOf({ people: [person('x', { name: 'Kari Nordmann' })] });
    fc.assert(
      fc.property(text, (pasted) => {
        const { entries } = read(pasted, workspace);
        for (const { entry } of entries) {
          expect(kindOf('people').schema.safeParse({ ...entry, id: 'x' }).error).toBeUndefined();
        }
        const { op } = pasteOp(workspace, 'people', entries.slice(0, 1));
        apply(workspace, op, templates);
      }),
      { numRuns: 300 },
    );
  });
});
