/** Address cards as the programs of people write them; all names are made up. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { importLimits } from '../../../core/import/types';
import type { Workspace } from '../../../core/model/register';
import { emptyWorkspace } from '../../../core/paste';
import { readImport } from '../../../workspace/import';
import { readCards } from '../../../workspace/import/vcf';
import { notTaken, taken } from '../../core/import/support';
import { growth } from '../../support/doubling';

const card = (version: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
const one = (version: string, ...lines: string[]) => readCards(card(version, ...lines)).cards[0]!;

async function planned(text: string | Uint8Array, workspace: Workspace = emptyWorkspace('nb')) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const file = await readImport({ name: 'kontakter.vcf', bytes });
  const plan = planImport('people', file, { workspace, today: '2026-02-02' });
  if ('not' in plan) throw new Error(plan.not);
  return { ...plan, rest: notTaken(plan) };
}

const outlook = card(
  '2.1',
  'N;LANGUAGE=nb;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Nordg=E5rd;Kari',
  'FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Kari Nordg=E5rd',
  'ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Troms=F8 kom=',
  'mune;Helse',
  'TITLE:rektor',
  'TEL;WORK;VOICE:77 11 22 33',
  'TEL;CELL;VOICE:+47 99 88 77 66',
  'ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Storgata 1=0D=0A2. etasje;Troms=C3=B8;;9008;Norge',
  'EMAIL;PREF;INTERNET:kari@example.no',
  'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
  'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
  ' /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAg',
  '',
  'REV:20260101T000000Z',
);

describe('A card from Outlook (vCard 2.1)', () => {
  it('is read in its own letters, with what was broken over lines', () => {
    expect(readCards(outlook).cards).toEqual([
      {
        uid: '',
        name: 'Kari Nordgård',
        title: 'rektor',
        organisation: 'Tromsø kommune',
        place: 'Tromsø',
        role: '',
        email: 'kari@example.no',
        phone: '+47 99 88 77 66',
        others: ['Helse', '77 11 22 33'],
        hasPicture: true,
        hasMore: true,
        losesMarks: false,
      },
    ]);
  });

  it('becomes a member, and says what is left out', async () => {
    const { entries, rest } = await planned(outlook);
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      {
        name: 'Kari Nordgård',
        organisation: 'Tromsø kommune',
        membership: 'member',
        phone: '+47 99 88 77 66',
      },
    ]);
    expect(entries[0]!.unsure.map(({ why, params }) => [why, Object.values(params)[0]])).toEqual([
      ['place-guessed', 'Tromsø'],
      ['columns-not-read', 'Helse, 77 11 22 33'],
    ]);
    expect(rest).toEqual([
      'Bilder på kort er ikke med: 1. Legg dem til under Bilder.',
      'Kort med adresse, fødselsdag, merknad eller annet det ikke er plass til: 1.',
    ]);
  });
});

describe('A card', () => {
  it('from Apple has its properties in groups', () => {
    const read = one(
      '3.0',
      'N:Li;Ánne;Biret;Dr.;',
      'FN:Dr. Ánne Biret Li',
      'ORG:Sametinget;',
      'item1.EMAIL;type=INTERNET;type=WORK:anne@example.no',
      'item1.X-ABLabel:_$!<Work>!$_',
      'EMAIL;type=INTERNET;type=HOME;type=pref:anne.li@example.com',
      'item2.ADR;type=HOME;type=pref:;;Veien 1;Karasjok;;9730;Norge',
      'UID:5B0C:ABPerson',
    );
    expect(read).toMatchObject({
      uid: '5B0C:ABPerson',
      name: 'Ánne Biret Li',
      organisation: 'Sametinget',
      place: 'Karasjok',
      email: 'anne.li@example.com',
      others: ['anne@example.no'],
    });
  });

  it('from Google has commas and semicolons that are no marks', () => {
    expect(
      one('3.0', 'FN:Per Moe', 'N:Moe;Per;;;', 'ORG:Voss\\; Ulvik og omland', 'TITLE:Leiar\\, oppvekst'),
    ).toMatchObject({ name: 'Per Moe', organisation: 'Voss; Ulvik og omland', title: 'Leiar, oppvekst' });
  });

  it('of version 4 has addresses as links, and an order of preference', () => {
    expect(
      one(
        '4.0',
        'FN:Ola Vik',
        'N:Vik;Ola;;;',
        'TEL;VALUE=uri;TYPE=work:tel:+47-22-33-44-55',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+47-99-88-77-66',
        'BDAY:--0203',
        'BDAY:en dag i mai',
        'KIND:individual',
        'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      ),
    ).toMatchObject({
      phone: '+47-99-88-77-66',
      others: ['+47-22-33-44-55'],
      uid: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      hasMore: true,
    });
  });

  it.each([
    ['the family name first', ['FN:Sand\\, Torbjørn', 'N:;;;;'], 'Torbjørn Sand'],
    ['no name that is shown', ['N:Sand;Torbjørn;;;'], 'Torbjørn Sand'],
    ['an address for its name', ['FN:torbjorn@example.no', 'N:Sand;Torbjørn;;;'], 'Torbjørn Sand'],
    ['a name that goes on in the next line', ['FN:Torb', ' jørn Sand'], 'Torbjørn Sand'],
    ['a second name that is not shown', ['FN:Torbjørn Sand', 'N:Sand;Torbjørn;Olav;;'], 'Torbjørn Sand'],
    ['marks that nobody sees', ['FN:\u200eTorb\u00adjørn Sand\u200b'], 'Torbjørn Sand'],
  ])('has %s', (_, lines, name) => {
    expect(one('3.0', ...lines).name).toBe(name);
  });

  it('that is odd in a line is read without that line', () => {
    expect(
      one('3.0', 'FN:Per Moe', 'ADR;X="åpen:;;;', 'ORG', 'TITLE:rektor', 'constructor:x', '__proto__:y'),
    ).toMatchObject({ name: 'Per Moe', title: 'rektor' });
  });

  it.each([
    [
      'a company',
      card('3.0', 'FN:Voss kommune', 'N:;;;;', 'ORG:Voss kommune', 'X-ABShowAs:COMPANY'),
      'card-not-person',
    ],
    [
      'a company by its name alone',
      card('3.0', 'FN:Voss kommune', 'N:;;;;', 'ORG:Voss kommune;'),
      'card-not-person',
    ],
    ['a group', card('4.0', 'FN:Utvalget', 'KIND:group', 'MEMBER:urn:uuid:1'), 'card-not-person'],
    ['nobody', card('3.0', 'FN:', 'N:;;;;', 'EMAIL:a@example.no'), 'card-no-name'],
    ['cut off', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Per Moe\r\nTITLE:rek', 'card-cut'],
  ])('that is %s is left out, with the reason', (_, text, why) => {
    expect(readCards(text)).toMatchObject({ cards: [], left: [{ why }] });
  });

  it('spoils no other of its file', async () => {
    const { entries, rest } = await planned(
      `${card('3.0', 'FN:Per Moe')}BEGIN:VCARD\r\nFN:Ola Vik\r\n${card('4.0', 'FN:Kari Li')}`,
    );
    expect(entries.map(({ entry }) => entry.name)).toEqual(['Per Moe', 'Kari Li']);
    expect(rest).toEqual(['Ola Vik: Kortet er ikke helt, og er ikke med.']);
  });

  it('of an assistant stands inside another', () => {
    const text = card(
      '2.1',
      'FN:Per Moe',
      'AGENT:',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'FN:Ola',
      'END:VCARD',
      'TITLE:rektor',
    );
    expect(readCards(text).cards).toMatchObject([{ name: 'Per Moe', title: 'rektor' }]);
  });
});

describe('A card that comes again', () => {
  const first = card('3.0', 'FN:Per Moe', 'TITLE:rektor', 'ORG:Voss kommune', 'UID:abc');

  it('is known by its unique name, whatever else is new', async () => {
    const workspace = taken(emptyWorkspace('nb'), await planned(first));
    const again = await planned(
      card('3.0', 'FN:Per Moe-Vik', 'TITLE:rådgiver', 'ORG:Utdanningsdirektoratet', 'UID:abc'),
      workspace,
    );
    const after = taken(workspace, again).register.people;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ name: 'Per Moe-Vik', uid: 'abc', membership: 'member' });
    expect((await planned(first, workspace)).entries[0]).not.toHaveProperty('update');
  });

  it('with the name of another is another, and says so', async () => {
    const workspace = taken(emptyWorkspace('nb'), await planned(first));
    const other = await planned(card('3.0', 'FN:Per Moe', 'TITLE:fotograf', 'UID:xyz'), workspace);
    expect(other.entries[0]).not.toHaveProperty('duplicateOf');
    expect(other.entries[0]!.unsure.map(({ why }) => why)).toContain('same-name');
  });

  it('twice in one file is said', async () => {
    const { entries } = await planned(first + first);
    expect(entries[1]!.unsure.map(({ why }) => why)).toContain('twice');
  });
});

describe('Cards that mean harm', () => {
  it('are too many', () => {
    expect(() => readCards(card('3.0', 'FN:Per Moe').repeat(importLimits.cards + 1))).toThrow(
      /more than 2000/,
    );
  });

  it('are read at the pace of their length', () => {
    const long = (length: number): string =>
      card('2.1', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=E5=\r\n'.repeat(length)}`, `FN:${'x '.repeat(length)}`);
    expect(growth((length) => readCards(long(length)), 1000)).toBeLessThan(2.5);
    const begun = (length: number): string => 'BEGIN:VCARD\r\nAGENT:\r\n'.repeat(length);
    expect(growth((length) => readCards(begun(length)), 4000)).toBeLessThan(2.5);
  });

  it('steer no name', async () => {
    const { entries } = await planned(card('3.0', 'FN:Per\\n\u202eMoe', 'TITLE:\u0007rektor'));
    expect(entries[0]!.entry.name).toBe('Per Moe');
  });
});
