import { describe, expect, it } from 'vitest';
import { plan, sheet } from './support';

const entry = (...lines: string[]) => plan('datasets', sheet(...lines)).entries[0]!;
const labels = (...lines: string[]) =>
  (entry(...lines).entry.columns as { label: string }[]).map(({ label }) => label);
const holds = (...lines: string[]) =>
  (entry(...lines).entry.columns as { holds: string }[]).map((one) => one.holds);

describe('The headings of a table', () => {
  it('have years above other words', () => {
    const lines = [' ;2024;2024;2025;2025', ' ;Menn;Kvinner;Menn;Kvinner', 'Oslo;1;2;3;4', 'Bodø;5;6;7;8'];
    expect(labels(...lines).slice(1)).toEqual(['2024, Menn', '2024, Kvinner', '2025, Menn', '2025, Kvinner']);
    expect(entry(...lines).entry.rows).toHaveLength(2);
    const spanned = [' ;2024;;2025;', 'Region;Menn;Kvinner;Menn;Kvinner', 'Oslo;1;2;3;4', 'Bodø;5;6;7;8'];
    expect(labels(...spanned)[3]).toBe('2025, Menn');
  });

  it('may be a year among words, also first', () => {
    const lines = ['2022;Mangel 2021;Sysselsatte;2023', 'Industri;50;3352;7', 'Helse;70;9000;9'];
    expect(labels(...lines)).toEqual(['2022', 'Mangel 2021', 'Sysselsatte', '2023']);
    expect(entry(...lines).entry.rows).toEqual([
      ['Industri', 50, 3352, 7],
      ['Helse', 70, 9000, 9],
    ]);
  });

  it('are «4G» and «5G», which are no numbers', () => {
    expect(labels('Kommune;4G;5G', 'Skien;99,4;56,1', 'Tinn;98,1;12,0')).toEqual(['Kommune', '4G', '5G']);
  });

  it('are whole numbers in even steps, where the first says what is at the left', () => {
    expect(labels('Trinn;1;2;3', 'Oslo;45;46;44', 'Bodø;30;31;20')).toEqual(['Trinn', '1', '2', '3']);
    // Without such a word the row may be the first of the data.
    expect(entry('Oslo;1;2;3', 'Bodø;30;31;20').entry.rows).toHaveLength(2);
  });

  it.each([
    ['aar;bydel_id;bydel;0;1;2;3', '2008;102;Grønland;7;9;8;6', '2009;102;Grønland;8;8;9;7'],
    ['år;kjønn;0;1;2;109;112', '2008;1;7;9;8;0;0', '2009;2;8;8;9;0;1'],
    ['Kommune;Innbyggere;1;2;3', 'Skien;55000;45;46;44', 'Tinn;5500;30;31;20'],
  ])('are ages behind words of which some stand over numbers: %s', (...lines) => {
    expect(labels(...lines)).toEqual(lines[0]!.split(';'));
    expect(entry(...lines).entry.rows).toHaveLength(2);
  });

  it('are no row of data whose numbers go up', () => {
    expect(entry('Oslo;sentrum;1;2;3', 'Bodø;sentrum;30;31;20').entry.rows).toHaveLength(2);
    expect(entry('Oslo;sentrum;1;2;3', 'Bodø;sentrum;4;5;6').entry.rows).toHaveLength(2);
  });

  it.each([
    ['Dato', '20260310', '20260410'],
    ['Dato', '10032026', '10042026'],
    ['Date', '10142018', '10192018'],
    ['bydel_id', '102', '103'],
    ['CAP_id', '7', '8'],
    ['Zip', '70112', '70113'],
    ['kjonn', '1', '2'],
    ['Kjønn', '1', '2'],
  ])('say that numbers are days or names of something, and no amounts: %s, %s', (heading, ...values) => {
    const lines = [`Sted;${heading};Antall`, `Oslo;${values[0]};5`, `Bodø;${values[1]};6`];
    expect(holds(...lines)).toEqual(['names', 'names', 'numbers']);
    expect(entry(...lines).entry.rows).toEqual([
      ['Oslo', values[0], 5],
      ['Bodø', values[1], 6],
    ]);
  });

  it.each([
    ['jan;feb;mar'],
    ['2026M01;2026M02;2026M03'],
    ['202401;202402;202403'],
    ['1. kvartal 2024;2. kvartal 2024;3. kvartal 2024'],
    ['2015-2017;2016-2018;2017-2019'],
    ['Høst 2021;Vår 2022;Høst 2022'],
    ['2024-01-01;2024-02-01;2024-03-01'],
  ])('are periods: %s', (periods) => {
    const [first] = periods.split(';');
    expect(labels(`Region;${periods}`, 'Oslo;45;46;44', 'Bodø;30;31;20')[1]).toBe(first);
    expect(entry(`Region;${periods}`, 'Oslo;45;46;44', 'Bodø;30;31;20').entry.rows).toHaveLength(2);
  });

  it('stand over units, which are headings too', () => {
    const lines = ['Kommune;Folketall;Areal', 'navn;personer;km²', 'Oslo;700000;454', 'Bodø;53000;1395'];
    expect(labels(...lines)[2]).toBe('Areal, km²');
    expect(entry(...lines).entry.rows).toHaveLength(2);
  });

  it('stand below pairs that say where the table is from', () => {
    const world = [
      'Data Source;World Development Indicators;;;',
      ';;;;',
      'Last Updated Date;2017-03-23;;;',
      ';;;;',
      'Country Name;Country Code;2014;2015;',
      'Norway;NOR;1,5;2,5;',
      'Sweden;SWE;1,7;2,7;',
    ];
    expect(labels(...world)).toEqual(['Country Name', '2014', '2015']);
    expect(entry(...world).entry).toMatchObject({
      rows: [
        ['Norway', 1.5, 2.5],
        ['Sweden', 1.7, 2.7],
      ],
      source: { title: 'World Development Indicators', date: '2017-03-23' },
    });
  });
});

describe('A column', () => {
  it('of years without a heading is one of names, so that the names beside it go on', () => {
    const lines = [
      '07459: Befolkning, etter region, kjønn og år;;;',
      ' ; ; ;Personer',
      '4003 Skien;Menn;2023;100',
      ';;2024;101',
      ';Kvinner;2023;103',
      ';;2024;104',
    ];
    expect(entry(...lines).entry).toMatchObject({
      columns: [
        { holds: 'names' },
        { holds: 'names' },
        { label: 'år', holds: 'names' },
        { label: 'Personer' },
      ],
      rows: [
        ['4003 Skien', 'Menn', '2023', 100],
        ['4003 Skien', 'Menn', '2024', 101],
        ['4003 Skien', 'Kvinner', '2023', 103],
        ['4003 Skien', 'Kvinner', '2024', 104],
      ],
    });
  });

  it.each(['Skoleår', 'Måned', 'periode', 'yyyymm', 'Årgang'])(
    'of periods is one of names: %s',
    (heading) => {
      const expected = heading === 'Årgang' ? 'numbers' : 'names';
      expect(holds(`Land;${heading};Tall`, 'A;202401;3', 'B;202402;4')[1]).toBe(expected);
    },
  );

  it('of numbers that look like years is one of numbers, under a word that says so', () => {
    expect(holds('Kommune;Antall', 'Oslo;2015', 'Bodø;1900')).toEqual(['names', 'numbers']);
    expect(holds('Kommune;Levealder i år', 'Oslo;2015', 'Bodø;1900')).toEqual(['names', 'numbers']);
  });

  it('of values may stand before its categories', () => {
    expect(holds('Verdi;Region;År', '10;Oslo;2023', '12;Bodø;2023')).toEqual(['numbers', 'names', 'names']);
    expect(holds('x;Region', '1,5;Oslo', '2,5;Bodø')).toEqual(['numbers', 'names']);
    expect(holds('Kode;Region;Tall', '0301;Oslo;1', '1804;Bodø;2')).toEqual(['names', 'numbers']);
  });
});
