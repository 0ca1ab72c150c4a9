import { entries, type GalleryCase } from './case';
import { compound, many, quote34, quoteLong } from './words';

const person = entries([{ id: 'taler', name: 'Erna Solberg', title: 'tidligere statsminister' }]);
const source = { title: 'Tale i Stortinget', date: '2013-10-16' };
const quote = (id: string, text: string, more: object = {}) =>
  entries([{ id, text, speaker: 'taler', said: '2013-10-16', source, ...more }]);

const voice = (
  id: string,
  level: GalleryCase['level'],
  template: string,
  text: string,
  more: object = {},
  slide: object = {},
): GalleryCase => ({
  id: `${template}-${id}`,
  level,
  slide: { template, quote: 'q', ...slide },
  facts: { people: person, quotes: quote('q', text, more) },
});

export const caseList: GalleryCase[] = [
  {
    id: 'cover-short',
    level: 'short',
    slide: { template: 'cover', heading: 'NOU 2026: 1' },
  },
  {
    id: 'cover-normal',
    level: 'normal',
    slide: { template: 'cover', heading: 'Kommunekommisjonen', quote: 'q' },
    facts: { people: person, quotes: quote('q', quote34) },
  },
  {
    id: 'cover-long',
    level: 'long',
    slide: {
      template: 'cover',
      heading: 'Utvalget for gjennomgang av kommunesektorens oppgaver og finansiering',
      quote: 'q',
    },
    facts: { people: person, quotes: quote('q', quote34) },
  },
  {
    id: 'cover-extreme',
    level: 'extreme',
    slide: { template: 'cover', heading: `Kommisjonen for ${compound} i Nord-Norge`, quote: 'q' },
    facts: { people: person, quotes: quote('q', quoteLong) },
  },
  {
    id: 'cover-4x3',
    level: 'normal',
    page: '4:3',
    slide: { template: 'cover', heading: 'Kommunekommisjonen', quote: 'q' },
    facts: { people: person, quotes: quote('q', quote34) },
  },
  voice('short', 'short', 'quote', 'Vi må tenke nytt'),
  voice('normal', 'normal', 'quote', 'Summen av det vi er for – er vi mot', {
    after: 'Jan P. Syse',
    topic: 'Helhet og enkeltinteresser',
  }),
  voice('middle', 'normal', 'quote', quote34, { topic: 'En krevende situasjon' }),
  voice('long', 'long', 'quote', quoteLong),
  voice('extreme', 'extreme', 'quote', many(400)),
  voice('image', 'normal', 'quote', quote34, { image: 'photo', topic: 'Med bilde' }),
  {
    ...voice(
      'sami',
      'normal',
      'quote',
      'Mii galgat ohcat ođđa čovdosiid báikkálaš servodagain, gos olbmot ellet ja barget',
      { topic: 'Deatnu – Tana' },
    ),
    language: 'se',
  },
  { ...voice('4x3', 'normal', 'quote', quote34, { topic: 'En krevende situasjon' }), page: '4:3' },
  voice('normal', 'normal', 'long-quote', quoteLong, {}, { heading: 'Trenger vi kommunene?' }),
  voice('long', 'long', 'long-quote', many(130), {}, { heading: 'Trenger vi kommunene?' }),
  voice(
    'extreme',
    'extreme',
    'long-quote',
    many(900),
    {},
    { heading: 'Trenger vi kommunene, og hva skal de i så fall gjøre?' },
  ),
  {
    id: 'quote-by-body',
    level: 'normal',
    slide: { template: 'quote', quote: 'a' },
    facts: {
      quotes: entries([
        {
          id: 'a',
          text: 'Nærhet til skolen er en verdi i seg selv.',
          by: 'Utvalget for framtidens bygdeskole',
          title: 'NOU 2027: 5, side 41',
          said: '2027',
          source,
        },
      ]),
    },
  },
  {
    id: 'quote-pair-normal',
    level: 'normal',
    slide: { template: 'quote-pair', quotes: ['a', 'b'] },
    facts: {
      people: entries([
        { id: 'en', name: 'Jens Stoltenberg', title: 'tidligere statsminister' },
        { id: 'to', name: 'Erna Solberg', title: 'tidligere statsminister' },
      ]),
      quotes: entries([
        {
          id: 'a',
          text: 'Summen av alle enkeltinteresser er ikke til det beste for samfunnet som helhet',
          speaker: 'en',
          said: '2010',
          source,
        },
        {
          id: 'b',
          text: 'Summen av det vi er for – er vi mot',
          speaker: 'to',
          said: '2013',
          after: 'Jan P. Syse',
          source,
        },
      ]),
    },
  },
  {
    id: 'quote-pair-long',
    level: 'long',
    slide: { template: 'quote-pair', quotes: ['a', 'b'], heading: 'To syn på kommunene' },
    facts: {
      people: person,
      quotes: entries([
        { id: 'a', text: quote34, speaker: 'taler', said: '2010', source },
        { id: 'b', text: quoteLong, speaker: 'taler', said: '2013', source },
      ]),
    },
  },
  {
    id: 'decision-normal',
    level: 'normal',
    slide: { template: 'decision', decision: 'd' },
    facts: {
      decisions: entries([
        {
          id: 'd',
          title: 'Politisk forankring',
          number: 'Vedtak 525',
          date: '2025-03-25',
          parties: ['Ap', 'H', 'Sp', 'FrP', 'V', 'MDG', 'KrF'],
          text: 'Stortinget ber regjeringen igangsette et arbeid med å gjennomgå kommunesektorens oppgaver, med sikte på at kommunene kan løse oppgaver mer effektivt, tiltrekke seg nødvendig kompetanse og øke det lokale handlingsrommet, slik at kommuner og fylkeskommuner får økt frihet til å prioritere og sikre innbyggernes rettigheter og tjenester av høy kvalitet',
        },
      ]),
    },
  },
  {
    id: 'decision-short',
    level: 'short',
    slide: { template: 'decision', decision: 'd' },
    facts: { decisions: entries([{ id: 'd', title: 'Vedtaket', text: 'Forslaget vedlegges protokollen.' }]) },
  },
  {
    id: 'decision-extreme',
    level: 'extreme',
    slide: { template: 'decision', decision: 'd' },
    facts: {
      decisions: entries([
        {
          id: 'd',
          title: 'Politisk forankring av arbeidet',
          number: 'Vedtak 525',
          date: '2025-03-25',
          text: many(300),
        },
      ]),
    },
  },
  {
    id: 'clipping-normal',
    level: 'normal',
    slide: { template: 'clipping', clipping: 'c' },
    facts: {
      clippings: entries([
        {
          id: 'c',
          paper: 'Kommunal Rapport',
          date: '2025-08-05',
          headline: 'Flere kommuner sier nei til nye oppgaver uten penger',
          summary: 'Rådmenn i ti kommuner ber staten om færre krav og mer rom for lokale løsninger.',
        },
      ]),
    },
  },
  {
    id: 'clipping-short',
    level: 'short',
    slide: { template: 'clipping', clipping: 'c' },
    facts: { clippings: entries([{ id: 'c', paper: 'Aftenposten', date: '2025-04-30' }]) },
  },
  {
    id: 'clipping-image',
    level: 'normal',
    slide: { template: 'clipping', clipping: 'c' },
    facts: {
      clippings: entries([
        {
          id: 'c',
          paper: 'Nordlys',
          date: '2025-08-05',
          headline: 'Tana finner sin egen vei',
          summary: 'Kommunedirektøren vil ha færre tilskudd.',
          image: 'photo',
        },
      ]),
    },
  },
  {
    id: 'clipping-extreme',
    level: 'extreme',
    slide: { template: 'clipping', clipping: 'c' },
    facts: {
      clippings: entries([
        { id: 'c', paper: 'Kommunal Rapport', date: '2025-08-05', headline: many(40), summary: many(60) },
      ]),
    },
  },
];
