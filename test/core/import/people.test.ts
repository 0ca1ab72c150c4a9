import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, guessKind, type RawTable } from '../../../core/import';
import { planOf, type Said } from '../../../core/import/choices';
import { kindOf } from '../../../core/model/kinds';
import { chosenOf, readPasted, rowsOf } from '../../../core/paste';
import { plan, sheet, taken, workspaceOf } from './support';

const list = sheet(
  'Medlemmer i kommisjonen',
  'Navn;Stilling;Arbeidsgiver;Verv;E-post;Merknad',
  'Kari Nordmann;Ordfører;Bodø kommune;Leder;kari@eksempel.no;ny',
  'Nord, Mette;forbundsleder;Fagforbundet;Medlem;;',
  'Ola Hansen;;;Observatør;;',
);

describe('A sheet of members', () => {
  it('is read by its headings, in Norwegian and English', () => {
    expect(plan('people', list).entries.map(({ entry }) => entry)).toMatchObject([
      {
        name: 'Kari Nordmann',
        title: 'ordfører',
        organisation: 'Bodø kommune',
        membership: 'chair',
        email: 'kari@eksempel.no',
      },
      { name: 'Mette Nord', title: 'forbundsleder', organisation: 'Fagforbundet', membership: 'member' },
      { name: 'Ola Hansen', title: 'observatør' },
    ]);
    const english = sheet('First name;Last name;Position;Employer;Role', 'Ann;Berg;Mayor;City;Deputy chair');
    expect(plan('people', english).entries[0]!.entry).toMatchObject({
      name: 'Ann Berg',
      organisation: 'City',
      membership: 'deputy',
    });
  });

  it('says what there was no place for, and which role it does not know', () => {
    const [kari, mette, ola] = plan('people', list).entries;
    expect(kari!.unsure).toMatchObject([{ why: 'columns-not-read', params: { typed: 'ny' } }]);
    expect(mette!.unsure).toEqual([]);
    expect(ola!.unsure).toMatchObject([{ why: 'stands-beside', params: { typed: 'Observatør' } }]);
    expect(ola!.entry).not.toHaveProperty('membership');
    expect(plan('people', list).rest).toEqual(['Medlemmer i kommisjonen']);
  });

  it('is read as people say, where they say otherwise', () => {
    const odd = sheet('Person;Etat', 'Kari Nordmann;Bodø kommune');
    const columns = { header: 0, columns: ['name', 'organisation'] };
    expect(plan('people', odd, { columns }).entries[0]!.entry).toMatchObject({
      organisation: 'Bodø kommune',
    });
  });

  it('changes those who are members already, and says was → now', () => {
    const workspace = workspaceOf({
      people: [{ id: 'kari-nordmann', name: 'Kari Nordmann', title: 'varaordfører', membership: 'chair' }],
    });
    const made = plan('people', list, { workspace });
    expect(made.entries[0]!.duplicateOf).toBe('kari-nordmann');
    expect(changesOf(workspace, 'people', made.entries[0]!, 'nb', '2025-11-24').shown).toEqual([
      { what: 'Tittel', was: 'varaordfører', now: 'ordfører' },
      { what: 'Organisasjon', was: '', now: 'Bodø kommune' },
      { what: 'E-post', was: '', now: 'kari@eksempel.no' },
    ]);
    expect(taken(workspace, made).register.people.map(({ id }) => id)).toEqual([
      'kari-nordmann',
      'mette-nord',
      'ola-hansen',
    ]);
  });

  it('makes entries that fit, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Navn',
        'Kari Nordmann',
        'Leder',
        '__proto__',
        'constructor',
        '=1+1',
        'Nord, Mette',
        'Tittel',
      ),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (texts) => {
        const table = { rows: texts.map((row) => row.map((text) => ({ text }))), read: {} };
        let made: ReturnType<typeof plan>;
        try {
          made = plan('people', table);
        } catch {
          return;
        }
        for (const { entry } of made.entries) {
          expect(kindOf('people').schema.safeParse({ ...entry, id: 'x' }).error).toBeUndefined();
        }
        taken(workspaceOf(), made);
      }),
      { numRuns: 300 },
    );
  });
});

describe('What a sheet most likely is', () => {
  it('is told by its headings', () => {
    const kind = (...lines: string[]) =>
      guessKind({ name: 'x', content: { is: 'tables', tables: [sheet(...lines)] } });
    expect(kind('Navn;Tittel', 'Kari;x')).toBe('people');
    expect(kind('Dato;Sted', '1.1.2026;Oslo')).toBe('meetings');
    expect(kind('år;antall', '2025;1')).toBe('datasets');
  });
});

describe('A person of the same name', () => {
  const workspace = workspaceOf({
    people: [{ id: 'jonas', name: 'Jonas Berg', title: 'forsker', organisation: 'NIVA', place: 'Oslo' }],
  });
  const row = (line: string) =>
    plan('people', sheet('Navn;Tittel;Organisasjon', line), { workspace }).entries[0]!;

  it('is another where nothing else is the same, and says so', () => {
    expect(row('Jonas Berg;fotograf;Bergen Foto AS')).not.toHaveProperty('duplicateOf');
    expect(row('Jonas Berg;fotograf;Bergen Foto AS').unsure.map(({ why }) => why)).toContain('same-name');
  });

  it('is the same where the title or the organisation is, or where nothing else is said', () => {
    expect(row('Jonas Berg;seniorforsker;NIVA').duplicateOf).toBe('jonas');
    expect(row('Jonas Berg;forsker;UiO').duplicateOf).toBe('jonas');
    expect(row('Jonas Berg;;').duplicateOf).toBe('jonas');
  });
});

describe('A pasted line with the name of somebody who is known', () => {
  const workspace = workspaceOf({
    people: [
      { id: 'jonas', name: 'Jonas Berg', title: 'forsker', organisation: 'Tana kommune', place: 'Tana' },
      { id: 'kari', name: 'Kari Moe' },
      { id: 'per', name: 'Per Vik', email: 'per@alta.no', title: 'rektor' },
    ],
  });
  const line = (text: string) => readPasted('people', text, { today: '2025-11-24', workspace }).entries[0]!;

  it.each([
    'Jonas Berg, fotograf, Bergen Foto AS',
    'Jonas Berg, ordfører, Alta kommune',
    'Jonas Berg (leder), kommunedirektør, Bygland',
    'Kari Moe, rektor, Alta',
    'Per Vik, lege, Hamar; per@hamar.no',
  ])('is another where only the name is the same, and says so: %s', (text) => {
    expect(line(text)).not.toHaveProperty('duplicateOf');
    expect(line(text).perhaps).toBeDefined();
    expect(line(text).unsure.map(({ why }) => why)).toContain('same-name');
  });

  it.each([
    ['Jonas Berg', 'jonas'],
    ['Jonas Berg (leder)', 'jonas'],
    ['Jonas Berg, seniorforsker', 'jonas'],
    ['Jonas Berg, rådgiver, Tana kommune', 'jonas'],
    ['Kari Moe', 'kari'],
    ['Per Vik, lege, Hamar; per@alta.no', 'per'],
  ])('is the same where something else is, or nothing else is said: %s', (text, id) => {
    expect(line(text).duplicateOf).toBe(id);
  });

  it('is the one that is known when people say so, and nothing but what was said is changed', () => {
    const read = line('Jonas Berg, fotograf, Bergen Foto AS');
    const [row] = rowsOf('people', [read], new Map([[`${read.line}\n0`, { asKnown: true }]]));
    expect(row!.pasted).toMatchObject({ duplicateOf: 'jonas' });
    expect(row!.pasted.unsure.map(({ why }) => why)).not.toContain('same-name');
    const after = taken(workspace, { kind: 'people', entries: chosenOf([row!]), rest: [], left: [] });
    expect(after.register.people).toHaveLength(3);
    expect(JSON.stringify(after.register.people[0])).toContain('fotograf');
  });
});

describe('A sheet of people whose headings nobody knows', () => {
  const candidates = sheet(
    'valgdistrikt;partinavn;kandidatnr;kandidatnavn',
    'Oslo;Det norske Arbeiderparti;1;Kari Nordmann',
    'Oslo;Det norske Arbeiderparti;2;Ola Vik',
    'Oslo;Det norske Arbeiderparti;3;Per Moe',
  );
  const asked = (table: RawTable, said: Said = {}) =>
    planOf(
      { name: 'x.csv', content: { is: 'tables', tables: [table] } },
      said,
      'people',
      workspaceOf(),
      '2025-11-24',
    ).plan;

  it.each([
    ['small letters', candidates],
    ['capitals', sheet('Parti;Kandidat;Bosted kommune', 'Høyre;Kari Nordmann;Voss', 'Høyre;Ola Vik;Alta')],
    [
      'a title above',
      sheet('Representanter', '', 'Liste;Valgt person', 'Høyre;Kari Nordmann', 'Venstre;Ola Vik'),
    ],
    ['another language', sheet('Ehdokas;Puolue', 'Aino Virtanen;Keskusta', 'Eero Niemi;Vasemmisto')],
    ['words that look like a name', sheet('Liste;Kandidat Navn', 'Høyre;Kari Nordmann', 'Høyre;Ola Vik')],
    [
      'no headings, and one name in every row',
      sheet(...['Kari', 'Ola', 'Per', 'Siri'].map((name) => `Anne Berg;sekretær for ${name}`)),
    ],
  ])('asks which column is the name: %s', (_, table) => {
    expect(asked(table)).toMatchObject({ not: 'not-people', understood: { sheet: 0 } });
  });

  it('is read when people have said it', () => {
    const plan = asked(candidates, { fields: { 3: 'name', 1: 'organisation' } });
    if ('not' in plan) throw new Error(plan.not);
    expect(plan.entries.map(({ entry }) => entry)).toMatchObject([
      { name: 'Kari Nordmann', organisation: 'Det norske Arbeiderparti' },
      { name: 'Ola Vik' },
      { name: 'Per Moe' },
    ]);
    expect(asked(candidates)).toMatchObject({
      understood: { headings: ['valgdistrikt', 'partinavn', 'kandidatnr', 'kandidatnavn'] },
    });
  });

  it.each([
    ['no headings', sheet('Kari Nordmann;ordfører;Voss', 'Ola Vik;rektor;Alta')],
    ['roles first', sheet('leder;Kari Nordmann', 'medlem;Ola Vik')],
    ['a title first', sheet('Ordfører;Kari Nordmann;Voss', 'Ordfører;Ola Vik;Alta')],
  ])('is read line by line where it has none: %s', (_, table) => {
    const plan = asked(table);
    expect('not' in plan ? [] : plan.entries.map(({ entry }) => entry.name)).toEqual([
      'Kari Nordmann',
      'Ola Vik',
    ]);
  });
});
