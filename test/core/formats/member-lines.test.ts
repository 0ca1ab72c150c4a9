import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMemberLines } from '../../../core/formats/member-block';
import { type MemberLine, parseMemberLine } from '../../../core/formats/member-lines';
import { headingsOfMembers } from '../../../core/paste/members';

const membersIn = (block: string): MemberLine[] => parseMemberLines(block, headingsOfMembers);

describe('a pasted member', () => {
  it('has a name, a title and a role', () => {
    expect(parseMemberLine('Eivind Dale, spesialrådgiver (leder)')).toMatchObject({
      name: 'Eivind Dale',
      title: 'spesialrådgiver',
      role: 'chair',
      unsure: [],
    });
    expect(parseMemberLine('Leder: Eivind Dale')).toMatchObject({
      name: 'Eivind Dale',
      role: 'chair',
      unsure: [],
    });
    expect(parseMemberLine('Professor Lars-Erik Borge')).toMatchObject({
      name: 'Lars-Erik Borge',
      title: 'Professor',
    });
    expect(
      parseMemberLine('Administrerende direktør Monica Mæland, Bergen Næringsråd, Bergen'),
    ).toMatchObject({
      name: 'Monica Mæland',
      title: 'Administrerende direktør',
      organisation: 'Bergen Næringsråd',
      place: 'Bergen',
    });
    expect(parseMemberLine('Signy Irene Vabo (professor)')).toMatchObject({
      name: 'Signy Irene Vabo',
      title: 'professor',
    });
  });

  it('has an organisation and a place', () => {
    expect(parseMemberLine('Mette Nord – forbundsleder i Fagforbundet, Porsgrunn')).toMatchObject({
      name: 'Mette Nord',
      title: 'forbundsleder',
      organisation: 'Fagforbundet',
      place: 'Porsgrunn',
      description: 'forbundsleder i Fagforbundet',
      unsure: [],
    });
    expect(
      parseMemberLine('Helge Eide, områdedirektør samfunn, velferd og demokrati i KS, Lillestrøm'),
    ).toMatchObject({
      title: 'områdedirektør samfunn, velferd og demokrati',
      organisation: 'KS',
      place: 'Lillestrøm',
    });
  });

  it('is not taken for the chair because of a title', () => {
    expect(parseMemberLine('Mette Nord, forbundsleder').role).toBeUndefined();
    expect(parseMemberLine('Rita Ottervik, nestleder, tidligere ordfører').role).toBe('deputy');
  });

  it('says what it could not know', () => {
    const whys = (line: string) => parseMemberLine(line).unsure.map((guess) => guess.why);
    expect(whys('Camilla Bruno Dunsæd, kommunedirektør i Kristiansand')).toEqual(['organisation-or-place']);
    expect(whys('Jørgen Holten Jørgensen, kommunedirektør Tana kommune')).toEqual(['preposition-missing']);
    expect(whys('Heidi Merete Rudi, ombud i Oslo og ombud i Akershus')).toEqual(['organisation-not-split']);
    expect(whys('Geir Røsvoll, Fagforbundet')).toEqual(['organisation-or-place']);
    expect(whys('fem medlemmer til')).toEqual(['name-uncertain']);
  });

  it('can be written in nynorsk, Northern Sámi or English', () => {
    expect(parseMemberLine('Leiar: Kari Nordmann, rådgjevar')).toMatchObject({
      name: 'Kari Nordmann',
      role: 'chair',
      title: 'rådgjevar',
    });
    expect(parseMemberLine('jođiheaddji: Máret Sárá')).toMatchObject({ name: 'Máret Sárá', role: 'chair' });
    expect(parseMemberLine('Ann Lee, adviser at the Ministry (member)')).toMatchObject({
      role: 'member',
      organisation: 'the Ministry',
    });
  });
});

describe('a pasted list', () => {
  it('may be a table, with or without headings', () => {
    const [member] = membersIn('Navn\tSted\tTittel\nEivind Dale\tÅs\tspesialrådgiver');
    expect(member).toMatchObject({ name: 'Eivind Dale', place: 'Ås', title: 'spesialrådgiver' });
    expect(parseMemberLine('Eivind Dale\tspesialrådgiver\tKDD\tÅs\tleder')).toMatchObject({
      organisation: 'KDD',
      place: 'Ås',
      role: 'chair',
    });
    expect(parseMemberLine('Professor\tSigny Irene Vabo')).toMatchObject({
      name: 'Signy Irene Vabo',
      title: 'Professor',
    });
  });

  it('may have the title above the name, as on the slide of the talk', () => {
    const members = membersIn(
      'Professor \n\nLars-Erik Borge\n\nSpesialrådgiver \n\nEivind Dale\nForbundsleder\nMette Nord',
    );
    expect(members.map((m) => [m.title, m.name])).toEqual([
      ['Professor', 'Lars-Erik Borge'],
      ['Spesialrådgiver', 'Eivind Dale'],
      ['Forbundsleder', 'Mette Nord'],
    ]);
  });

  it('may have the name above the title', () => {
    const members = membersIn('Eivind Dale\nSpesialrådgiver\nMette Nord\nForbundsleder');
    expect(members.map((m) => [m.name, m.title])).toEqual([
      ['Eivind Dale', 'Spesialrådgiver'],
      ['Mette Nord', 'Forbundsleder'],
    ]);
  });

  it('takes roles from headings: one chair, many members', () => {
    const members = membersIn(
      'Leder:\nEivind Dale\nMedlemmer\n• Mette Nord\n• Geir Røsvoll\nSekretariat:\nBaard Krag, fagdirektør',
    );
    expect(members.map((m) => m.role)).toEqual(['chair', 'member', 'member', 'secretary']);
  });

  it('never throws and keeps every line', () => {
    const bits = fc.constantFrom(
      'Leder:',
      'Eivind Dale',
      '\n',
      ',',
      '\t',
      'professor',
      '(leder)',
      ' i ',
      'Oslo',
      '–',
      '•',
      ';',
      ' ',
    );
    const block = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(bits, { maxLength: 15 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(block, (text) => {
        for (const member of membersIn(text))
          for (const line of member.raw.split('\n')) expect(text).toContain(line);
        expect(parseMemberLine(text).raw).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
