/**
 * Charts of the shapes that real figures have: time with gaps, hundreds of municipalities, units that do not belong
 * together, totals among their parts. All numbers and most names are made up.
 */
import { entries, type GalleryCase } from './case';

type Row = (string | number)[];
const sourceLine = 'Oppdiktet for galleriet';

/** The same numbers each time, as if by chance: from 0 to 1. */
function chance(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const rounded = (value: number, decimals = 0): number => Number(value.toFixed(decimals));

const starts = ['Nord', 'Sør', 'Øst', 'Vest', 'Ytre', 'Indre', 'Store', 'Lille', 'Gamle', 'Nye'];
const ends = ['vik', 'dal', 'fjord', 'nes', 'havn', 'mo', 'strand', 'berg', 'sund', 'øy', 'vang', 'heim'];
/** Names of municipalities that are not there. */
export const places = (n: number): string[] =>
  range(n).map((i) => {
    const name = `${starts[i % 10]}${ends[Math.floor(i / 10) % 12]}`;
    return i < 120 ? name : `${name} ${['i Fjella', 'ved Havet', 'på Landet'][Math.floor(i / 120) - 1]}`;
  });

const dataset = (id: string, columns: object[], rows: Row[], more: object = {}) =>
  entries([{ id, title: 'Oppdiktede tall', columns, rows, ...more }]);
const names = (label: string) => ({ label, holds: 'names' });
const numbers = (label: string, unit?: string, decimals?: number) => ({
  label,
  holds: 'numbers',
  ...(unit === undefined ? {} : { unit }),
  ...(decimals === undefined ? {} : { decimals }),
});

/** Each municipality for each year, with a number of people, a share and an amount. */
export function municipalities(count: number, years: number): Row[] {
  return places(count).flatMap((place, p) => {
    const size = 500 + Math.round(90_000 * chance(p + 1) ** 6);
    return range(years).map(
      (y): Row => [
        place,
        String(2005 + y),
        Math.round(size * (1 + 0.004 * y * (chance(p + 9) - 0.3))),
        rounded(12 + 10 * chance(p + 3) + y * 0.2, 1),
        Math.round(size * (60_000 + 1500 * y)),
      ],
    );
  });
}

const columnsOfMunicipalities = [
  names('Kommune'),
  names('År'),
  numbers('Folkemengde', 'personer', 0),
  numbers('Andel over 67 år', 'prosent', 1),
  numbers('Brutto driftsutgifter', 'kroner', 0),
];

const slide = (heading: string, more: object): GalleryCase['slide'] =>
  ({ template: 'chart', heading, sourceLine, ...more }) as GalleryCase['slide'];

export const caseList: GalleryCase[] = [
  {
    id: 'shape-centuries',
    level: 'normal',
    slide: slide('Folketallet i tre hundre år', {
      kind: 'line',
      rows: [
        ['År', 'Innbyggere'],
        ['1917', 2_554_000],
        ['1700', 512_000],
        ['1883', 1_918_000],
        ['1950', 3_249_000],
        ['2020', 5_368_000],
      ],
      unit: 'innbyggere',
    }),
  },
  {
    id: 'shape-years-in-file-order',
    level: 'normal',
    slide: slide('Tallet for 2010 kom sist', {
      kind: 'bar',
      rows: [
        ['', 'Saker'],
        ...[2007, 2008, 2009, 2012, 2013, 2014, 2015, 2016, 2010].map(
          (year, i): Row => [String(year), 80 + ((i * 7) % 23)],
        ),
      ],
      unit: 'saker',
      highlight: '2010',
    }),
  },
  {
    id: 'shape-months',
    level: 'long',
    slide: slide('Arbeidsledigheten gjennom ti år', { kind: 'line', dataset: 'maneder' }),
    facts: {
      datasets: dataset(
        'maneder',
        [
          names('måned'),
          numbers('Registrerte ledige, menn', 'personer'),
          numbers('Registrerte ledige, kvinner', 'personer'),
        ],
        range(120).map(
          (i): Row => [
            `${2015 + Math.floor(i / 12)}M${String((i % 12) + 1).padStart(2, '0')}`,
            i > 60 && i < 66
              ? '..'
              : Math.round(52_000 + 9000 * Math.sin(i / 9) + 3000 * Math.cos((i * Math.PI) / 6)),
            Math.round(41_000 + 7000 * Math.sin(i / 9 + 0.4) + 2500 * Math.cos((i * Math.PI) / 6)),
          ],
        ),
      ),
    },
  },
  {
    id: 'shape-quarters',
    level: 'normal',
    slide: slide('Kvartaler med hull', {
      kind: 'line',
      rows: [
        ['', 'Igangsatte boliger'],
        ...['2019K4', '2020K1', '2020K2', '2020K4', '2021K1', '2021K3', '2022K1', '2023K1', '2024K4'].map(
          (quarter, i): Row => [quarter, [6200, 6900, 7100, 6400, 7300, 7000, 6100, 5200, 4100][i]!],
        ),
      ],
      unit: 'boliger',
    }),
  },
  {
    id: 'shape-days',
    level: 'extreme',
    slide: slide('Strømprisen dag for dag', {
      kind: 'line',
      dataset: 'dager',
      finding: 'Prisen fulgte været hele året',
    }),
    facts: {
      datasets: dataset(
        'dager',
        [names('Dato'), names('Prisområde'), numbers('Pris', 'øre/kWh', 1)],
        range(365).flatMap((day) =>
          ['Nord', 'Midt', 'Sør'].map(
            (area, a): Row => [
              new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
              area,
              rounded(30 + a * 28 + 20 * Math.cos((day / 365) * 2 * Math.PI) + 18 * chance(day * 3 + a), 1),
            ],
          ),
        ),
      ),
    },
  },
  {
    id: 'shape-municipalities',
    level: 'extreme',
    slide: slide('Kommunene er svært ulike', { kind: 'bar', dataset: 'kommuner', highlight: 'Indrenes' }),
    facts: {
      datasets: dataset('kommuner', columnsOfMunicipalities, municipalities(358, 20)),
    },
  },
  {
    id: 'shape-negative',
    level: 'normal',
    slide: slide('Overskudd og underskudd', {
      kind: 'line',
      rows: [
        ['', 'Netto driftsresultat', 'Mål'],
        ...[1.2, 0.4, -0.8, -2.1, -0.3, 0.1].map((value, i): Row => [String(2020 + i), value, 1.75]),
      ],
      unit: '%',
      highlight: 'Netto driftsresultat',
    }),
  },
  {
    id: 'shape-tiny',
    level: 'extreme',
    slide: slide('Små tall', {
      kind: 'bar',
      rows: [
        ['', 'Andel'],
        ['Nordvik', 0.00012],
        ['Sørdal', 0.00035],
        ['Østfjord', 0.000351],
        ['Vestnes', 0],
      ],
      unit: 'prosent',
    }),
  },
  {
    id: 'shape-mixed-units',
    level: 'long',
    slide: slide('Prosent og kroner står ikke på én akse', {
      kind: 'bar',
      rows: [
        ['', 'Andel i arbeid (%)', 'Andel i utdanning (%)', 'Lønn (kr)'],
        ['Nordvik', 64.2, 12.1, 512_000],
        ['Sørdal', 58.9, 14, 488_500],
        ['Østfjord', 71.3, 9.8, 601_000],
      ],
    }),
  },
  {
    id: 'shape-lone-points',
    level: 'extreme',
    slide: slide('Noen har bare ett tall', {
      kind: 'line',
      rows: [
        ['', 'Nordvik', 'Sørdal', 'Østfjord'],
        ...range(22).map(
          (i): Row => [String(2001 + i), i === 9 ? 41 : '..', i % 4 === 0 ? 30 + i : ':', 20 + i * 0.7],
        ),
      ],
      unit: 'årsverk',
    }),
  },
  {
    id: 'shape-many-lines',
    level: 'extreme',
    slide: slide('Nordvik vokser mest', {
      kind: 'line',
      rows: [
        ['', ...places(25)],
        ...range(14).map(
          (y): Row => [
            String(2010 + y),
            ...range(25).map((p) => rounded(100 + y * (chance(p + 5) * 4 - 1.4) + 3 * chance(p * 31 + y), 1)),
          ],
        ),
      ],
      unit: 'indeks, 2010 = 100',
      highlight: 'Nordvik',
    }),
  },
  {
    id: 'shape-shares',
    level: 'normal',
    slide: slide('Andelene er hundre til sammen', {
      kind: 'horizontal',
      rows: [
        ['', 'Andel'],
        ['Helse og omsorg', 41.3],
        ['Grunnskole', 22.9],
        ['Barnehage', 14.6],
        ['Administrasjon', 12],
        ['Kultur', 9.2],
        ['I alt', 100],
      ],
      unit: 'prosent',
    }),
  },
  {
    id: 'shape-total-apart',
    level: 'normal',
    slide: slide('Fylkene og landet', {
      kind: 'bar',
      rows: [
        ['Fylke', 'Andel'],
        ['Hele landet', 17.9],
        ['Nord', 21.3],
        ['Midt', 18.4],
        ['Vest', 16.2],
        ['Sør', 15.8],
        ['Øst', 17.1],
      ],
      unit: 'prosent',
      highlight: 'Nord',
    }),
  },
  {
    id: 'shape-billions',
    level: 'normal',
    slide: slide('Store beløp', {
      kind: 'bar',
      rows: [
        ['', 'Utgifter'],
        ['2021', 412_345_678_901],
        ['2022', 455_000_000_000],
        ['2023', 498_700_450_000],
        ['2024', 531_250_000_000],
      ],
      unit: 'kroner',
    }),
  },
  {
    id: 'shape-long-names',
    level: 'extreme',
    slide: slide('Lange navn sies én gang', {
      kind: 'line',
      rows: [
        [
          '',
          ...['barnehager med mer enn hundre barn', 'grunnskoler', 'videregående skoler', 'sykehjem'].map(
            (what) => `Avtalte årsverk i kommunale og fylkeskommunale ${what}`,
          ),
        ],
        ...range(8).map(
          (y): Row => [String(2016 + y), 1200 + 20 * y, 2300 - 15 * y, 1850 + 4 * y, 900 + 60 * y],
        ),
      ],
      unit: 'årsverk',
    }),
  },
  {
    id: 'shape-two-names',
    level: 'normal',
    slide: slide('To kolonner med navn er ett navn', { kind: 'bar', dataset: 'nokler' }),
    facts: {
      datasets: dataset(
        'nokler',
        [names('Kommunenummer'), names('Kommune'), names('Fylke'), numbers('Innbyggere', 'personer')],
        places(9).map(
          (place, p): Row => [
            `9${String(p).padStart(3, '0')}`,
            place,
            ['Nord', 'Midt', 'Sør'][p % 3]!,
            2000 + 700 * p,
          ],
        ),
      ),
    },
  },
  {
    id: 'shape-small-charts',
    level: 'long',
    slide: slide('Tolv kommuner hver for seg', {
      kind: 'line',
      many: 'multiples',
      rows: [
        ['', ...places(14)],
        ...range(12).map(
          (y): Row => [
            String(2012 + y),
            ...range(14).map((p) => Math.round(300 + 40 * p + y * (chance(p + 2) * 30 - 10))),
          ],
        ),
      ],
      unit: 'elever',
      highlight: 'Vestvik',
    }),
  },
  {
    id: 'shape-first-and-last',
    level: 'long',
    slide: slide('Fra første til siste år', {
      kind: 'horizontal',
      dataset: 'kommuner',
      many: 'ends',
      show: ['Nordvik', 'Sørvik', 'Østvik', 'Vestvik', 'Ytrevik'],
    }),
    facts: { datasets: dataset('kommuner', columnsOfMunicipalities, municipalities(12, 20)) },
  },
  {
    id: 'shape-table',
    level: 'long',
    slide: slide('Tallene som tabell', { kind: 'line', dataset: 'kommuner', many: 'table', count: 10 }),
    facts: { datasets: dataset('kommuner', columnsOfMunicipalities, municipalities(60, 20)) },
  },
];
