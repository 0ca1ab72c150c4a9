/** Charts: every kind, with what people have and what nobody planned for. */
import { entries, type GalleryCase } from './case';
import { many } from './words';

const years = ['2025', '2030', '2035', '2040', '2050'];
const need = [100, 106, 113, 121, 131];
/** The heads, and a row for each name. */
const under = (heads: readonly string[], rows: readonly (readonly (number | string)[])[]) => [
  ['', ...heads],
  ...rows,
];
const rowsOf = (names: readonly string[], ...series: (readonly (number | string)[])[]) =>
  names.map((name, i) => [name, ...series.map((values) => values[i]!)]);
const heading = 'Behovet for arbeidskraft vokser';
const unit = 'indeks, 2025 = 100';
const sourceLine = 'Oppdiktet for galleriet';

const dataset = {
  id: 'sysselsatte',
  title: 'Sysselsatte etter sektor',
  unit: 'Prosent',
  table: '06913',
  columns: [
    { label: 'Region', holds: 'names' },
    { label: 'År', holds: 'names' },
    { label: 'Kommunal sektor', holds: 'numbers', unit: '%', decimals: 1 },
  ],
  rows: ['Agder', 'Finnmark', 'Innlandet'].flatMap((region, r) =>
    [2021, 2022, 2023, 2024].map((year, y) => [
      region,
      String(year),
      r === 1 && y === 1 ? ':' : 18 + r * 3 + y * 0.4,
    ]),
  ),
};

export const caseList: GalleryCase[] = [
  {
    id: 'chart-bar',
    level: 'normal',
    slide: {
      template: 'chart',
      heading,
      kind: 'bar',
      finding: 'Kommunene trenger nesten en tredel flere ansatte i 2050 enn i dag',
      rows: under(['Behov'], rowsOf(years, need)),
      unit,
      highlight: '2050',
      illustration: true,
      sourceLine,
      numbersInNotes: true,
    },
  },
  {
    id: 'chart-one-value',
    level: 'short',
    slide: {
      template: 'chart',
      heading: 'Ett tall',
      kind: 'bar',
      rows: under([], [['2025', 357]]),
      unit: 'kommuner',
      sourceLine,
    },
  },
  {
    id: 'chart-bar-forecast',
    level: 'normal',
    slide: {
      template: 'chart',
      heading,
      kind: 'bar',
      rows: under(['Behov'], rowsOf(years, [100.5, '..', 113, 121, 131])),
      unit,
      forecastFrom: '2040',
      reference: { value: 110, label: 'Hele landet' },
      sourceLine,
    },
  },
  {
    id: 'chart-grouped',
    level: 'normal',
    slide: {
      template: 'chart',
      heading: 'Flere kvinner enn menn i helse og omsorg',
      kind: 'bar',
      finding: 'Endring i andel siden 2015',
      rows: under(
        ['Kvinner', 'Menn'],
        rowsOf(['Oslo', 'Bergen og omland', 'Tromsø'], [12, -5, 8], [10, 4.5, ':']),
      ),
      unit: '%',
      highlight: 'Kvinner',
      sourceLine,
    },
  },
  {
    id: 'chart-stacked',
    level: 'normal',
    slide: {
      template: 'chart',
      heading: 'Offentlige utgifter vokser',
      kind: 'stacked',
      rows: under(
        ['Stat', 'Kommune', 'Fylkeskommune'],
        rowsOf(years, [100, 106, 113, 121, 131], [50, 60, 70, 80, 90], [20, 22, 30, 25, 40]),
      ),
      unit: 'milliarder kroner',
      forecastFrom: '2040',
      sourceLine,
    },
  },
  {
    id: 'chart-horizontal',
    level: 'normal',
    slide: {
      template: 'chart',
      heading: 'Helse og omsorg er størst',
      kind: 'horizontal',
      rows: under(
        [],
        rowsOf(
          ['Helse og omsorg', 'Grunnskole', 'Barnehage', 'Administrasjon og fellesutgifter', 'Kultur'],
          [250, 120, 80, 45, 12.5],
        ),
      ),
      unit: 'milliarder kroner',
      highlight: 'Helse og omsorg',
      reference: { value: 100, label: 'Snitt' },
      sourceLine,
    },
  },
  {
    id: 'chart-line',
    level: 'normal',
    slide: {
      template: 'chart',
      heading: 'Behovet vokser fortere enn tilgangen',
      kind: 'line',
      finding: 'Gapet åpner seg fra 2030',
      rows: under(
        ['Behov for årsverk', 'Tilgjengelige årsverk'],
        Array.from({ length: 31 }, (_, i) => [
          String(2020 + i),
          Math.round(900 + i * 15 + Math.sin(i) * 10) / 10,
          i === 4 ? '..' : Math.round(900 + i * 6) / 10,
        ]),
      ),
      unit: 'tusen årsverk',
      highlight: 'Behov for årsverk',
      forecastFrom: '2026',
      sourceLine,
    },
  },
  {
    id: 'chart-line-short',
    level: 'short',
    slide: {
      template: 'chart',
      heading,
      kind: 'line',
      rows: under([], rowsOf(years, [100, 106, 103, 121, 131])),
      highlight: '2050',
      unit,
      sourceLine,
    },
  },
  {
    id: 'chart-dataset',
    level: 'normal',
    slide: {
      template: 'chart',
      heading: 'Kommunal sektor vokser i alle fylker',
      kind: 'line',
      dataset: 'sysselsatte',
      highlight: 'Finnmark',
    },
    facts: { datasets: entries([dataset]) },
  },
  {
    id: 'chart-nn',
    level: 'normal',
    language: 'nn',
    slide: {
      template: 'chart',
      heading: 'Behovet for arbeidskraft veks',
      kind: 'bar',
      rows: under([], rowsOf(years, need)),
      unit,
      forecastFrom: '2035',
      illustration: true,
      sourceLine: 'Dikta opp til galleriet',
    },
  },
  {
    id: 'chart-se',
    level: 'long',
    language: 'se',
    slide: {
      template: 'chart',
      heading: 'Bargoveaga dárbu lassána',
      kind: 'horizontal',
      rows: under(
        [],
        rowsOf(['Kárášjohka', 'Guovdageaidnu', 'Deatnu', 'Unjárga'], [2628, 2844, 2884, -865.5]),
      ),
      highlight: 'Deatnu',
      sourceLine: 'Galleriija',
    },
  },
  {
    id: 'chart-en',
    level: 'normal',
    language: 'en',
    slide: {
      template: 'chart',
      heading: 'Spending grows in every sector',
      kind: 'stacked',
      rows: under(
        ['State', 'Municipalities'],
        rowsOf(['2020', '2022', '2024'], [1200.5, 1300.5, 1400], [800, 900.5, 1000]),
      ),
      unit: 'NOK million',
      sourceLine: 'Made up for the gallery',
    },
  },
  {
    id: 'chart-negative',
    level: 'long',
    slide: {
      template: 'chart',
      heading: 'Netto driftsresultat',
      kind: 'bar',
      rows: under(
        [],
        rowsOf(['2019', '2020', '2021', '2022', '2023', '2024'], [-1.2, 2.6, 4.3, -2.5, -0.4, 0]),
      ),
      unit: '%',
      highlight: '2022',
      sourceLine,
    },
  },
  {
    id: 'chart-months',
    level: 'long',
    slide: {
      template: 'chart',
      heading: 'Tretti år på rad',
      kind: 'bar',
      rows: under(
        [],
        Array.from({ length: 30 }, (_, i) => [String(1996 + i), 420 - i * 2 - (i % 3)]),
      ),
      unit: 'kommuner',
      highlight: '2020',
      sourceLine,
    },
  },
  {
    id: 'chart-names',
    level: 'extreme',
    slide: {
      template: 'chart',
      heading: 'Tretti tiltak med lange navn',
      kind: 'bar',
      rows: under(
        [],
        Array.from({ length: 30 }, (_, i) => [`Tiltak ${i + 1}: ${many(3 + (i % 5))}`, 10 + ((i * 37) % 90)]),
      ),
      unit: 'poeng',
      highlight: 'Tiltak',
      sourceLine,
    },
  },
  {
    id: 'chart-huge',
    level: 'extreme',
    slide: {
      template: 'chart',
      heading: 'Svært store tall',
      kind: 'bar',
      rows: under(
        [],
        rowsOf(
          ['Statens pensjonsfond utland', 'Kommunenes samlede inntekter', 'En kommune'],
          [19_742_000_000_000, 689_000_000_000, -45_500_000.25],
        ),
      ),
      unit: 'kroner',
      sourceLine,
    },
  },
  {
    id: 'chart-missing',
    level: 'extreme',
    slide: {
      template: 'chart',
      heading: 'Mange tall mangler',
      kind: 'line',
      rows: under(
        [
          'Svært langt navn på den første serien i diagrammet',
          'Kommunal- og distriktsdepartementets egen serie',
        ],
        Array.from({ length: 14 }, (_, i) => [
          String(2010 + i),
          i % 2 ? '..' : 10 + i,
          i > 2 && i < 12 ? '' : 3 + i,
        ]),
      ),
      unit: 'saker',
      sourceLine,
    },
  },
  {
    id: 'chart-grouped-many',
    level: 'extreme',
    slide: {
      template: 'chart',
      heading: 'Åtte serier i fire grupper',
      kind: 'bar',
      rows: under(
        Array.from({ length: 8 }, (_, s) => `Serie nummer ${s + 1}`),
        Array.from({ length: 4 }, (_, i) => [
          `Region ${i + 1}`,
          ...Array.from({ length: 8 }, (_, s) => 1000 + ((i * 7 + s * 13) % 40) * 30),
        ]),
      ),
      unit: 'innbyggere',
      sourceLine,
    },
  },
  {
    id: 'chart-bar-4x3',
    level: 'normal',
    page: '4:3',
    slide: {
      template: 'chart',
      heading,
      kind: 'bar',
      rows: under([], rowsOf(years, need)),
      unit,
      highlight: '2050',
      illustration: true,
      sourceLine,
    },
  },
  {
    id: 'chart-line-4x3',
    level: 'normal',
    page: '4:3',
    slide: {
      template: 'chart',
      heading: 'Behovet vokser fortere enn tilgangen',
      kind: 'line',
      rows: under(['Behov', 'Tilgang'], rowsOf(years, need, [100, 101, 102, 102, 103])),
      unit,
      highlight: 'Behov',
      forecastFrom: '2030',
      sourceLine,
    },
  },
];
