import { entries, type GalleryCase } from './case';
import { compound, many } from './words';

const figure = (id: string, value: number, label: string, more: object = {}) => ({
  id,
  value,
  label,
  ...more,
});
const figures = (
  id: string,
  level: GalleryCase['level'],
  list: (object & { id: string })[],
  heading = 'Omfang av statlig styring',
): GalleryCase => ({
  id: `key-figures-${id}`,
  level,
  slide: { template: 'key-figures', heading, figures: list.map((one) => one.id) },
  facts: { figures: entries(list as never) },
});

const instrument = (id: string, text: string, report: string) => ({ id, text, report });
const reports = entries([
  { id: 'nou-1', name: 'NOU I', due: '2025' },
  { id: 'nou-2', name: 'NOU II', due: '2026' },
  { id: 'gku', name: 'NOU 2023: 9', title: 'Generalistkommunesystemet', delivered: '2023-03-29' },
]);
const series = entries([
  { id: 's', name: 'Generalistkommunen', body: 'Generalistkommuneutvalget', report: 'gku', each: 'Tiltak' },
]);

export const caseList: GalleryCase[] = [
  figures('normal', 'normal', [
    figure('a', 450, 'lovkrav', { approx: 'ca', year: '2025' }),
    figure('b', 550, 'forskriftsbestemmelser', { approx: 'ca', year: '2025' }),
    figure('c', 170, 'øremerkede tilskudd', { approx: 'ca', year: '2025' }),
  ]),
  figures('short', 'short', [figure('a', 357, 'kommuner', { year: '2025' })], 'Kommuner i Norge'),
  figures(
    'two',
    'normal',
    [
      figure('a', 3.7, 'yrkesaktive per pensjonist', {
        becomes: 2.8,
        detail: 'i dag og i 2040',
        decimals: 1,
      }),
      figure('b', 30000, 'flere i yrkesaktiv alder hvert år', {
        approx: 'about',
        detail: 'snitt siste 20 år',
      }),
    ],
    'Færre til å bære mer',
  ),
  figures('four', 'long', [
    figure('a', 450, 'lovkrav', { approx: 'ca' }),
    figure('b', 1250, 'forskriftsbestemmelser', { approx: 'ca' }),
    figure('c', 15.5, 'øremerket andel', { unit: '%', decimals: 1 }),
    figure('d', 357, 'kommuner'),
  ]),
  figures(
    'ranges',
    'normal',
    [
      figure('a', 2700, 'grunnskoler', { approx: 'ca' }),
      figure('b', 400, 'lagt ned siden 2010', { approx: 'over' }),
      figure('c', 10, 'er vanlig skolevei i sju kommuner', { to: 20, unit: 'km' }),
      figure('d', 38, 'av skolene har under 100 elever', { unit: '%' }),
    ],
    'Tall som forteller',
  ),
  figures('extreme', 'extreme', [
    figure('a', 123456789, compound, { approx: 'ca', unit: 'kroner' }),
    figure('b', -0.25, 'endring i prosentpoeng siden forrige måling i samme region', {
      unit: 'prosentpoeng',
      decimals: 2,
    }),
    figure('c', 99, 'enheter'),
    figure('d', 4, 'til'),
    figure('e', 5, 'og en til'),
  ]),
  {
    id: 'interpretation-normal',
    level: 'normal',
    slide: {
      template: 'interpretation',
      heading: 'Mandattolkning',
      points: ['a', 'b'],
      deliverables: ['nou-1', 'nou-2'],
      image: 'tall',
    },
    facts: {
      reports,
      interpretation: entries([
        { id: 'a', text: 'Hovedfokus på velferdsfeltet' },
        { id: 'b', text: 'Mer for pengene – ikke mer penger' },
      ]),
    },
  },
  {
    id: 'interpretation-short',
    level: 'short',
    slide: { template: 'interpretation', heading: 'Mandattolkning', points: ['a'] },
    facts: { interpretation: entries([{ id: 'a', text: 'Mer for pengene' }]) },
  },
  {
    id: 'interpretation-long',
    level: 'long',
    slide: {
      template: 'interpretation',
      heading: 'Hvordan kommisjonen har tolket mandatet sitt',
      points: ['a', 'b', 'c', 'd', 'e'],
      deliverables: ['nou-1', 'nou-2', 'gku'],
      image: 'tall',
    },
    facts: {
      reports,
      interpretation: entries(
        ['a', 'b', 'c', 'd', 'e'].map((id) => ({
          id,
          text: 'Hovedfokus på velferdsfeltet og på oppgaver der mange kommuner mangler folk',
        })),
      ),
    },
  },
  {
    id: 'instruments-normal',
    level: 'normal',
    slide: {
      template: 'instruments',
      heading: 'Tema høst 2025 – og tema i 2026',
      instruments: ['a', 'b', 'c', 'd', 'e', 'f'],
    },
    facts: {
      reports,
      instruments: entries([
        instrument(
          'a',
          'Juridiske virkemidler, dvs. lov og forskrift og virkemidler for legalitetskontroll (tilsyn og klagebehandling)',
          'nou-1',
        ),
        instrument('b', 'Bemanningsnormer, kompetansekrav og dokumentasjonskrav', 'nou-1'),
        instrument(
          'c',
          'Økonomiske virkemidler, dvs. bindinger på statlige bevilgninger til kommunale tjenester gjennom øremerking',
          'nou-1',
        ),
        instrument(
          'd',
          'Pedagogiske virkemidler, dvs. veiledere, retningslinjer, kunnskapsgrunnlag og utredninger',
          'nou-2',
        ),
        instrument('e', 'Systemgrep, inkl. kommunestruktur', 'nou-2'),
        instrument(
          'f',
          'Andre forhold som kan redusere unødvendige kostnader og øke effektiviteten',
          'nou-2',
        ),
      ]),
    },
  },
  {
    id: 'instruments-extreme',
    level: 'extreme',
    slide: {
      template: 'instruments',
      heading: 'Tema',
      instruments: Array.from({ length: 14 }, (_, i) => `i${i}`),
    },
    facts: {
      reports,
      instruments: entries(
        Array.from({ length: 14 }, (_, i) => instrument(`i${i}`, many(12 + i), i < 9 ? 'nou-1' : 'nou-2')),
      ),
    },
  },
  {
    id: 'pairs-normal',
    level: 'normal',
    slide: {
      template: 'pairs',
      heading: 'Andre forhold – noen problemstillinger',
      topics: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    },
    facts: {
      topics: entries([
        { id: 'a', text: 'Statlig fastsatte rammer', against: 'Lokal beskatningsfrihet' },
        { id: 'b', text: 'Interkommunalt samarbeid', against: 'Kommunesammenslutning' },
        { id: 'c', text: 'Egenregi', against: 'Konkurranseutsetting' },
        { id: 'd', text: 'Egne digitale løsninger', against: 'Fellesløsninger' },
        {
          id: 'e',
          text: 'Oppgavefordeling – i utgangspunktet som i dag',
          points: ['Tre forvaltningsnivåer', 'Kommunalt ansvar for oppgaver', 'Generalistkommuner'],
        },
        { id: 'f', text: 'Bruk av arbeidskraft, særlig innenfor helse og omsorg' },
        { id: 'g', text: 'Forholdet politisk ledelse og administrasjon/økonomistyring' },
      ]),
    },
  },
  {
    id: 'pairs-short',
    level: 'short',
    slide: { template: 'pairs', heading: 'Valg', topics: ['a', 'b'] },
    facts: {
      topics: entries([
        { id: 'a', text: 'Frihet', against: 'Likhet' },
        { id: 'b', text: 'Nærhet', against: 'Fagmiljø' },
      ]),
    },
  },
  {
    id: 'pairs-extreme',
    level: 'extreme',
    slide: {
      template: 'pairs',
      heading: 'Mange valg',
      topics: Array.from({ length: 12 }, (_, i) => `t${i}`),
    },
    facts: {
      topics: entries(
        Array.from({ length: 12 }, (_, i) =>
          i % 3 === 2
            ? { id: `t${i}`, text: many(10), points: [many(6), many(7)] }
            : {
                id: `t${i}`,
                text: `Statlig fastsatte rammer for ${compound.slice(0, 30)}`,
                against: many(9),
              },
        ),
      ),
    },
  },
  {
    id: 'recommendation-normal',
    level: 'normal',
    slide: { template: 'recommendation', recommendation: 'r2' },
    facts: {
      reports,
      series,
      recommendations: entries([
        { id: 'r1', heading: 'Oppgavedifferensiering', series: 's', points: [{ text: 'Ett' }] },
        {
          id: 'r2',
          heading: 'Aktiv politikk for interkommunalt samarbeid',
          series: 's',
          points: [
            { text: 'Mer veiledning om interkommunalt samarbeid' },
            { text: 'Mer langsiktig samarbeid om mange oppgaver i faste konstellasjoner' },
            { text: 'Behov for en samarbeidsmodell ment for slikt samarbeid', by: 'majority' },
          ],
        },
        { id: 'r3', heading: 'Endret statlig styring', series: 's', points: [{ text: 'Tre' }] },
      ]),
    },
  },
  {
    id: 'recommendation-short',
    level: 'short',
    slide: { template: 'recommendation', recommendation: 'r1' },
    facts: {
      recommendations: entries([{ id: 'r1', heading: 'Ja', points: [{ text: 'Staten bør styre mindre.' }] }]),
    },
  },
  {
    id: 'recommendation-extreme',
    level: 'extreme',
    slide: { template: 'recommendation', recommendation: 'r1' },
    facts: {
      series,
      reports,
      recommendations: entries([
        {
          id: 'r1',
          series: 's',
          heading: 'Videreutvikling av forskriftsbestemmelser om oppgavedifferensieringsforsøk',
          points: Array.from({ length: 7 }, () => ({ text: many(22), by: 'minority' })),
        },
        ...Array.from({ length: 14 }, (_, i) => ({ id: `x${i}`, series: 's', heading: 'x', points: [] })),
      ]),
    },
  },
  {
    id: 'table-normal',
    level: 'normal',
    slide: { template: 'table', table: 't' },
    facts: {
      tables: entries([
        {
          id: 't',
          title: 'Kommuner etter innbyggertall',
          unit: 'Antall kommuner per 1. januar',
          columns: ['Innbyggertall', '2020', '2025', 'Endring'],
          rows: [
            ['Under 5 000', '176', '178', '2'],
            ['5 000–19 999', '116', '113', '−3'],
            ['20 000–49 999', '44', '45', '1'],
            ['50 000 og over', '20', '21', '1'],
          ],
        },
      ]),
    },
  },
  {
    id: 'table-own',
    level: 'normal',
    slide: {
      template: 'table',
      heading: 'Arbeidet fram til sommeren',
      rows: [
        ['Møte', 'Tema', 'Notater', ''],
        ['9. februar', 'Oppgaver og ansvar', '12', ''],
        ['16. mars', [{ t: 'Første utkast', strong: true }], '', ''],
        ['', '', '', ''],
        ['20. april', 'Utkast til anbefalinger', '7', ''],
      ],
      sourceLine: 'Sekretariatets møteplan',
    },
  },
  {
    id: 'table-small',
    level: 'short',
    slide: { template: 'table', table: 't' },
    facts: {
      tables: entries([{ id: 't', title: 'Kommuner', columns: ['År', 'Antall'], rows: [['2025', '357']] }]),
    },
  },
  {
    id: 'table-extreme',
    level: 'extreme',
    slide: { template: 'table', table: 't' },
    facts: {
      tables: entries([
        {
          id: 't',
          title: 'En lang tabell med mange rader',
          columns: ['Tiltak', 'Ansvarlig', 'Frist', 'Merknad'],
          rows: Array.from({ length: 26 }, (_, i) => [
            `Tiltak ${i + 1}: ${many(6)}`,
            'Kommunal- og distriktsdepartementet',
            '2026',
            many(4 + (i % 9)),
          ]),
        },
      ]),
    },
  },
];
