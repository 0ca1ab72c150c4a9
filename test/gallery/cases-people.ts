import { entries, type GalleryCase } from './case';
import { longTitles, names, titles } from './words';

const members = (count: number, of: readonly string[], organisation = false) =>
  entries(
    names.slice(0, count).map((name, i) => ({
      id: `p${i + 1}`,
      name,
      title: of[i % of.length]!,
      ...(organisation
        ? {
            organisation: ['KS', 'Universitetet i Oslo', 'Fagforbundet', 'Statsforvalteren i Trøndelag'][
              i % 4
            ],
          }
        : {}),
      ...(i === 1 ? { portrait: 'square' } : {}),
      membership: i === 0 ? 'chair' : 'member',
    })),
  );

const group = (count: number, level: GalleryCase['level'], of = titles, slide: object = {}): GalleryCase => ({
  id: `composition-${count}${of === titles ? '' : '-long'}${'arrange' in slide ? `-${slide.arrange}` : ''}`,
  level,
  slide: { template: 'composition', ...slide },
  facts: { people: members(count, of, 'arrange' in slide) },
});

const meeting = (i: number, start: string, more: object = {}) => ({ id: `m${i}`, when: { start }, ...more });

export const caseList: GalleryCase[] = [
  group(1, 'short'),
  group(3, 'short'),
  group(6, 'normal'),
  group(12, 'normal'),
  { ...group(12, 'normal'), id: 'composition-12-4x3', page: '4:3' },
  group(16, 'long', longTitles),
  group(24, 'long'),
  group(40, 'extreme'),
  group(12, 'normal', titles, { arrange: 'organisations' }),
  group(22, 'long', titles, { arrange: 'list' }),
  {
    id: 'mandate-normal',
    level: 'normal',
    slide: { template: 'mandate', heading: 'Kommisjonens mandat og hovedoppgaver', points: ['a', 'b', 'c'] },
    facts: {
      mandate: entries([
        {
          id: 'a',
          heading: 'Mandat for endringer',
          text: 'Kommisjonen skal foreslå endringer for bedre ressursbruk, fleksibel personellbruk og effektiv oppgaveløsning i kommunesektoren.',
        },
        {
          id: 'b',
          heading: 'Vurdering av andre forhold',
          text: 'Kommisjonen skal vurdere tiltak som kan redusere unødvendige kostnader og øke effektiviteten i kommuner og fylkeskommuner.',
        },
        {
          id: 'c',
          heading: 'Konsekvensvurdering',
          text: 'Kommisjonen redegjør for konsekvenser av foreslåtte tiltak relatert til kvalitet og likeverd i tjenestene.',
        },
      ]),
    },
  },
  {
    id: 'mandate-short',
    level: 'short',
    slide: { template: 'mandate', heading: 'Mandat', points: ['a', 'b'] },
    facts: {
      mandate: entries([
        { id: 'a', heading: 'Foreslå', text: 'Endringer i styringen.' },
        { id: 'b', heading: 'Vurdere', text: 'Konsekvensene.' },
      ]),
    },
  },
  {
    id: 'mandate-lines',
    level: 'normal',
    slide: { template: 'mandate', heading: 'Mandat', points: ['a', 'b', 'c', 'd'] },
    facts: {
      mandate: entries([
        { id: 'a', heading: 'Kartlegge utviklingen i skolestrukturen siden 2010.' },
        { id: 'b', heading: 'Vurdere hva avstand betyr for elevene.' },
        { id: 'c', heading: 'Foreslå modeller for samarbeid mellom kommuner.' },
        { id: 'd', heading: 'Vurdere økonomiske konsekvenser.' },
      ]),
    },
  },
  {
    id: 'mandate-asked-one',
    level: 'long',
    slide: { template: 'mandate', heading: 'Mandat', points: ['a', 'b', 'c', 'd', 'e'], spread: 'one' },
    facts: {
      mandate: entries(
        ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
          id,
          heading: ['Styring', 'Oppgaver', 'Kvalitet', 'Samarbeid', 'Økonomi'][i],
          text: 'Utvalget skal vurdere hva avstand betyr for elevene, og hva det koster å gjøre noe med det.',
        })),
      ),
    },
  },
  {
    id: 'composition-asked-one',
    level: 'long',
    slide: { template: 'composition', spread: 'one' },
    facts: {
      people: entries(
        Array.from({ length: 16 }, (_, i) => ({
          id: `p${i}`,
          name: ['Ingrid Solheim', 'Amund Ljosland', 'Berit Nygård', 'Cato Hammer'][i % 4],
          title: ['rektor', 'kommunedirektør', 'professor', 'rådgiver'][i % 4],
          organisation: ['Voss', 'Bygland', 'OsloMet', 'Utdanningsforbundet'][i % 4],
          membership: i === 0 ? 'chair' : 'member',
        })),
      ),
    },
  },
  {
    id: 'mandate-long',
    level: 'long',
    slide: { template: 'mandate', heading: 'Kommisjonens mandat', points: ['a', 'b', 'c', 'd'] },
    facts: {
      mandate: entries(
        ['a', 'b', 'c', 'd'].map((id, i) => ({
          id,
          heading: ['Styring og rammevilkår', 'Oppgavefordeling', 'Tjenestekvalitet', 'Samarbeidsløsninger'][
            i
          ],
          text: 'Kommisjonen skal foreslå endringer i statens styring av kommunesektoren som legger til rette for god ressursbruk, fleksibel bruk av personell og effektiv oppgaveløsning.',
        })),
      ),
    },
  },
  {
    id: 'meeting-plan-normal',
    level: 'normal',
    slide: { template: 'meeting-plan', heading: 'Møteplan 2025 og 2026' },
    facts: {
      meetings: entries([
        meeting(1, '2025-06-18', { what: 'konstituerende møte' }),
        meeting(2, '2025-09-03', { what: 'første arbeidsmøte' }),
        meeting(3, '2025-10-21', { what: 'andre arbeidsmøte' }),
        { id: 'm4', when: { start: '2025-11-17', end: '2025-11-18' }, what: 'ferdigstilling av NOU I' },
        { id: 'm5', when: { start: '2026-02-09', end: '2026-02-10' }, places: ['Oslo'] },
        { id: 'm6', when: { start: '2026-04-16', end: '2026-04-17' }, places: ['Oslo'] },
        { id: 'm7', when: { start: '2026-06-04', end: '2026-06-05' }, places: ['Berlevåg'] },
        { id: 'm8', when: { start: '2026-09-07', end: '2026-09-08' }, places: ['Kristiansand', 'Innlandet'] },
        { id: 'm9', when: { start: '2026-10-19', end: '2026-10-20' }, places: ['Kristiansand', 'Innlandet'] },
        {
          id: 'm10',
          when: { start: '2026-11-16', end: '2026-11-17' },
          places: ['Oslo'],
          what: 'ferdigstilling av NOU II',
        },
        { id: 'm11', year: '2026', what: 'miniseminar om Norden' },
      ]),
    },
  },
  {
    id: 'meeting-plan-short',
    level: 'short',
    slide: { template: 'meeting-plan' },
    facts: {
      meetings: entries([
        meeting(1, '2026-02-09', { places: ['Oslo'], what: 'konstituerende møte' }),
        { id: 'm2', what: 'studietur' },
      ]),
    },
  },
  {
    id: 'meeting-plan-one-year',
    level: 'normal',
    slide: { template: 'meeting-plan' },
    facts: {
      meetings: entries(
        Array.from({ length: 7 }, (_, i) =>
          meeting(i, `2026-0${i + 1}-15`, {
            places: [['Oslo', 'Bodø', 'Hamar'][i % 3]!],
            what: i === 6 ? 'avsluttende møte' : 'arbeidsmøte',
          }),
        ),
      ),
    },
  },
  {
    id: 'meeting-plan-extreme',
    level: 'extreme',
    slide: { template: 'meeting-plan' },
    facts: {
      meetings: entries(
        Array.from({ length: 40 }, (_, i) => ({
          id: `m${i}`,
          when: {
            start: `${2025 + Math.floor(i / 14)}-${String((i % 12) + 1).padStart(2, '0')}-10`,
            end: `${2025 + Math.floor(i / 14)}-${String((i % 12) + 1).padStart(2, '0')}-11`,
          },
          places: i % 5 === 0 ? ['Kristiansand', 'Innlandet', 'Deatnu – Tana'] : ['Oslo'],
          what:
            i % 3 === 0
              ? 'gjennomgang av høringsuttalelser og arbeid med kapittel om finansieringssystemet'
              : 'arbeidsmøte',
        })),
      ),
    },
  },
];
