/** Lines about members in all the ways in which they are written; every name is made up. */
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../core/model/kinds';
import { emptyWorkspace, type Pasted, readMembers, rowsOf, valueAt } from '../../../core/paste';

const read = (text: string) => readMembers(text, { today: '2026-02-02', workspace: emptyWorkspace('nb') });
/** Name, role, title, organisation and place, with what is unsure. */
const said = ({ entry, unsure }: Pasted): string => {
  const role = Array.isArray(entry.membership)
    ? JSON.stringify(entry.membership)
    : (entry.membership ?? 'none');
  const doubts = unsure.map(({ why }) => `?${why}`);
  return [entry.name, role, entry.title, entry.organisation, entry.place, ...doubts]
    .filter(Boolean)
    .join(' | ');
};
const lines = (text: string): string[] => read(text).entries.map(said);

describe('A member', () => {
  it.each([
    ['General (p) Nils Aas (leder), Ringsaker', 'Nils Aas | chair | general (p) | Ringsaker'],
    ['Oberst (pensjonert) Liv Moe, Oslo', 'Liv Moe | member | oberst (pensjonert) | Oslo'],
    ['Fungerende direktør Kari Moe, Oslo', 'Kari Moe | member | fungerende direktør | Oslo'],
  ])('has a rank or a title in front: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    ['Politimester Anne Iversen, Tromsø', 'Anne Iversen | member | politimester | Tromsø'],
    ['Lensmann Per Ola Vik', 'Per Ola Vik | member | lensmann'],
    ['Farmasøyt Jon Kvam', 'Jon Kvam | member | farmasøyt | ?title-perhaps'],
    ['Arkitekt Siri Berg Moe (leder), Bergen', 'Siri Berg Moe | chair | arkitekt | Bergen | ?title-perhaps'],
    ['Lærer Mona Vik', 'Mona Vik | member | lærer'],
    ['Kari Anne Moe', 'Kari Anne Moe | member'],
    ['Peter Inge Moe', 'Peter Inge Moe | member'],
  ])('has a title without a comma, or a name of three words: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    ['Lise Lund (professor, NTNU)', 'Lise Lund | member | professor | NTNU'],
    [
      'Lise Lund (forbundsleder i Fagforbundet, Oslo)',
      'Lise Lund | member | forbundsleder | Fagforbundet | Oslo',
    ],
    ['Lise Lund (ordfører, Senja kommune), Senja', 'Lise Lund | member | ordfører | Senja kommune | Senja'],
  ])('has more than one thing in a bracket: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    ['Kari Moe, Universitetet i Oslo', 'Kari Moe | member | Universitetet i Oslo'],
    ['Kari Moe, Høgskolen i Molde, Molde', 'Kari Moe | member | Høgskolen i Molde | Molde'],
    ['Kari Moe, professor, Universitetet i Bergen', 'Kari Moe | member | professor | Universitetet i Bergen'],
    ['Kari Moe (Politiet i Troms)', 'Kari Moe | member | Politiet i Troms'],
    [
      'Kari Moe, Direktoratet for byggkvalitet, Oslo',
      'Kari Moe | member | Direktoratet for byggkvalitet | Oslo',
    ],
    ['Kari Moe, University of Oslo', 'Kari Moe | member | University of Oslo'],
    ['Kari Moe, leder i Fagforbundet', 'Kari Moe | member | leder | Fagforbundet'],
    ['Kari Moe, Stipendiat ved NTNU', 'Kari Moe | member | Stipendiat | NTNU'],
  ])('is from a body whose name has a place in it: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    ['Sand, Torbjørn (nestleder)', 'Torbjørn Sand | deputy | ?name-turned'],
    ['Moe, Kari Anne, rektor, Alta', 'Kari Anne Moe | member | rektor | Alta | ?name-turned'],
    ['Kari Moe, Alta', 'Kari Moe | member | Alta'],
    ['Mette Nord, Fagforbundet', 'Mette Nord | member | Fagforbundet | ?organisation-or-place'],
  ])('has the surname first, or not: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    ['Åse Øye (fra 1. mars 2026)', 'Åse Øye | [{"value":"member","from":"2026-03-01"}]'],
    ['Arne Bakke (til 31. desember 2025)', 'Arne Bakke | [{"value":"member","to":"2025-12-31"}]'],
    [
      'Arne Bakke, rektor, fra og med 01.02.2026',
      'Arne Bakke | [{"value":"member","from":"2026-02-01"}] | rektor',
    ],
    [
      'Arne Bakke (leder) (f.o.m. 1.2.2026), Oslo',
      'Arne Bakke | [{"value":"chair","from":"2026-02-01"}] | Oslo',
    ],
    ['Arne Bakke, til 31.12.2025', 'Arne Bakke | [{"value":"member","to":"2025-12-31"}]'],
  ])('is one from some day on, or until some day: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
    const { entries } = read(line);
    expect(kindOf('people').schema.safeParse({ ...entries[0]!.entry, id: 'x' }).success).toBe(true);
    const column = kindOf('people').columns.find(({ id }) => id === 'role')!;
    expect(valueAt(rowsOf('people', entries, new Map())[0]!.pasted.entry, column)).toMatch(
      /^(?:member|chair)$/,
    );
  });

  it.each([
    ['Ulrik Vik (observatør, KS)', 'Ulrik Vik | none | observatør | KS | ?stands-beside'],
    ['Wenche Ytre (vara for Anne Moe)', 'Wenche Ytre | none | vara for Anne Moe | ?stands-beside'],
    ['Wenche Ytre, varamedlem, Oslo', 'Wenche Ytre | none | varamedlem | Oslo | ?stands-beside'],
    ['Wenche Ytre, rektor (vara)', 'Wenche Ytre | none | rektor, vara | ?stands-beside'],
    ['Kari Moe, varaordfører, Alta', 'Kari Moe | member | varaordfører | Alta'],
  ])('is told from those who stand beside: %s', (line, wanted) => {
    expect(lines(line)).toEqual([wanted]);
  });

  it.each([
    [
      "Áilu Niillas Somby-O'Brien, Kárášjohka – Karasjok",
      "Áilu Niillas Somby-O'Brien | member | Kárášjohka – Karasjok",
    ],
    ['Kari Moe, rektor, Deatnu - Tana', 'Kari Moe | member | rektor | Deatnu – Tana'],
    ['Kari Moe – rektor, Alta', 'Kari Moe | member | rektor | Alta'],
    ['Dr. Eva M. Ruud, ph.d., Bergen', 'Eva M. Ruud | member | Dr., ph.d. | Bergen'],
  ])('has marks within its name and place: %s', (line, wanted) => {
    expect(lines(line).map((one) => one.toLowerCase())).toEqual([wanted.toLowerCase()]);
  });

  it('is written with a number, a bullet and an address', () => {
    const [one] = read('1) • Siri Tangen – kommuneoverlege, Bodø; siri@example.no').entries;
    expect(one!.entry).toMatchObject({
      name: 'Siri Tangen',
      title: 'kommuneoverlege',
      place: 'Bodø',
      email: 'siri@example.no',
    });
  });

  it('is no note below the list, which is shown as left out', () => {
    expect(read('* Leder av kommisjonen fram til april')).toEqual({
      entries: [],
      rest: ['* Leder av kommisjonen fram til april'],
    });
  });
});

describe('Words with capitals that are no person', () => {
  it.each([
    'Body Text',
    'Heading One',
    'Table Contents',
    'Title Page',
    'Kapittel To',
    'Vedlegg En',
    'Universitetet i Oslo',
    'Statens vegvesen',
    'Statens Vegvesen, Oslo',
    'Norges Bank',
    'Røde Kors',
    'Norsk Sykepleierforbund',
    'Oslo Kommune',
    'Helse Nord',
    'KS Bedrift',
    'Equinor ASA',
    'New York',
    'Lorem Ipsum',
  ])('are a doubt: %s', (line) => {
    expect(read(line).entries.map(({ unsure }) => unsure.map(({ why }) => why))).toEqual([
      ['name-uncertain'],
    ]);
  });

  it('are a doubt among people too', () => {
    expect(lines('Kari Moe\nNorges Bank\nOla Hansen').map((one) => one.includes('?'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['a first name that is common', 'Kari Moe\nÁilu Somby\nBo Ek\nAnne-Marie Ås\nMette Nord\nMohammed Ali'],
    ['initials', 'R. A. Dahl'],
    ['a title', 'Xiaoming Zhang, professor'],
    ['a role', 'Leder: Xiaoming Zhang'],
    ['a heading', 'Medlemmer:\nXiaoming Zhang\nTadesse Bekele'],
    ['an address', 'Xiaoming Zhang, xz@uio.no'],
    ['an organisation', 'Xiaoming Zhang, NTNU'],
    ['the company', 'Kari Moe\nXiaoming Zhang\nOla Hansen'],
  ])('are people where something says so: %s', (_, text) => {
    for (const { unsure } of read(text).entries) expect(unsure).toEqual([]);
  });

  it('are a doubt in a column of names as well, unless they have a title', () => {
    const doubts = (text: string) => read(text).entries.map(({ unsure }) => unsure.map(({ why }) => why));
    expect(doubts('Navn\tTittel\tSted\nNorges Bank\t\tOslo\nXiaoming Zhang\t\tOslo')).toEqual([
      ['name-uncertain'],
      [],
    ]);
  });
});

describe('Several people', () => {
  it.each([
    [
      'Medlemmer: Anne Moe, Bjørn Nes, Cathrine Olsen og Dag Pettersen',
      ['Anne Moe | member', 'Bjørn Nes | member', 'Cathrine Olsen | member', 'Dag Pettersen | member'],
    ],
    [
      'Anne Moe, Bjørn Nes og Dag Pettersen',
      ['Anne Moe | member', 'Bjørn Nes | member', 'Dag Pettersen | member'],
    ],
    [
      'Sekretariat: Nina Holm (leder), Odd Rise',
      ['Nina Holm | secretariat | leder av sekretariatet', 'Odd Rise | secretariat'],
    ],
    ['Utvalgsmedlem: Anne Moe (leder) og Bjørn Nes', ['Anne Moe | chair', 'Bjørn Nes | member']],
    ['Kari Moe, Redd Barna', ['Kari Moe | member | Redd Barna | ?organisation-or-place']],
    ['Leder: Kari Moe', ['Kari Moe | chair']],
  ])('stand on one line, or one does: %s', (line, wanted) => {
    expect(lines(line)).toEqual(wanted);
  });

  it.each([
    [
      'Sekretariatet:\nMarit Berg (leder)\nOla Dal',
      ['Marit Berg | secretariat | leder av sekretariatet', 'Ola Dal | secretariat'],
    ],
    [
      'Sekretariat\nMarit Berg, nestleder, Oslo',
      ['Marit Berg | secretariat | nestleder i sekretariatet | Oslo'],
    ],
    ['Medlemmer:\nMarit Berg (leder)\nOla Dal', ['Marit Berg | chair', 'Ola Dal | member']],
  ])('have their roles from the heading above: %j', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it.each([
    [
      'Gunnar Eik (leder), Trondheim\nIren Foss, leder, Oslo',
      ['Gunnar Eik | chair | Trondheim', 'Iren Foss | member | leder | Oslo'],
    ],
    [
      'Navn\tTittel\tSted\nGunnar Eik (leder)\tdirektør\tTrondheim\nIren Foss\tleder\tOslo',
      ['Gunnar Eik | chair | direktør | Trondheim', 'Iren Foss | member | leder | Oslo'],
    ],
    [
      'Gunnar Eik, leder, Trondheim\nIren Foss, rektor, Oslo',
      ['Gunnar Eik | chair | Trondheim', 'Iren Foss | member | rektor | Oslo'],
    ],
    [
      'Gunnar Eik, leder, Trondheim\nIren Foss, leder, Oslo',
      ['Gunnar Eik | chair | Trondheim | ?chair-several', 'Iren Foss | chair | Oslo | ?chair-several'],
    ],
    ['Leder: Gunnar Eik\nIren Foss, leder', ['Gunnar Eik | chair', 'Iren Foss | member | leder']],
  ])('have one chair: %j', (text, wanted) => {
    expect(lines(text)).toEqual(wanted);
  });

  it('have places in a column of places', () => {
    expect(lines('Navn\tTittel\tSted\nKari Gran\trådgiver\tSkjåk\nPer Hagen\tordfører\tInderøy')).toEqual([
      'Kari Gran | member | rådgiver | Skjåk',
      'Per Hagen | member | ordfører | Inderøy',
    ]);
  });
});

describe('A whole commission that is pasted', () => {
  it('has its members and its secretariat in the right places', () => {
    const text = [
      'Ingrid Solheim (leder), rektor, Voss',
      'Amund Ljosland, kommunedirektør, Bygland',
      'Berit Nygård, professor, OsloMet',
      'Cato Hammer, Utdanningsforbundet',
      'Gaute Lien, skoleeier, Tolga',
      'Hanne Økland, Sametinget, Karasjok',
      'Jorunn Fjell, lektor, Øvre Eiker',
      'Magne Berge, fylkesdirektør, Vestland.',
      'Sekretariat: Nina Holm (leder), Odd Rise',
    ];
    expect(lines(text.join('\n'))).toEqual([
      'Ingrid Solheim | chair | rektor | Voss',
      'Amund Ljosland | member | kommunedirektør | Bygland',
      'Berit Nygård | member | professor | OsloMet | ?organisation-or-place',
      'Cato Hammer | member | Utdanningsforbundet | ?organisation-or-place',
      'Gaute Lien | member | skoleeier | Tolga',
      'Hanne Økland | member | Sametinget | Karasjok',
      'Jorunn Fjell | member | lektor | Øvre Eiker',
      'Magne Berge | member | fylkesdirektør | Vestland',
      'Nina Holm | secretariat | leder av sekretariatet',
      'Odd Rise | secretariat',
    ]);
    expect(read(text.join('\n')).entries[1]!.entry).toMatchObject({ place: 'Bygland' });
  });
});
