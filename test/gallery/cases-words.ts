import { entries, type GalleryCase } from './case';
import { compound, many, quoteLong } from './words';

const points = (count: number, text = 'Koordinatorkrav i forskrift til helse- og omsorgstjenesteloven') =>
  Array.from({ length: count }, (_, i) => ({
    text: `${['Først', 'Så', 'Deretter', 'Videre'][i % 4]}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  }));

const list = (
  id: string,
  level: GalleryCase['level'],
  items: object[],
  heading = 'Aktuelle juridiske virkemidler – NOU I',
  more: object = {},
): GalleryCase => ({
  id: `statements-${id}`,
  level,
  slide: { template: 'statements', heading, points: items, ...more },
});

export const caseList: GalleryCase[] = [
  {
    id: 'section-normal',
    level: 'normal',
    slide: {
      template: 'section',
      kicker: 'Tatt fra Generalistkommuneutvalget',
      heading: 'Generalistkommunesystemet er under økende press …',
      lead: '… og det må derfor gjøres tiltak',
    },
  },
  { id: 'section-short', level: 'short', slide: { template: 'section', heading: 'Del 2' } },
  {
    id: 'section-extreme',
    level: 'extreme',
    slide: {
      template: 'section',
      heading: many(28),
      lead: many(40),
      kicker: 'En svært lang innledning til en del som aldri tar slutt',
    },
  },
  list('one', 'short', points(1, 'Grunnskoletilskudd')),
  list(
    'two',
    'normal',
    [{ text: 'Grunnskoletilskudd' }, { text: 'Øremerket tilskudd toppet bemanning barnehager' }],
    'Eksempler: mulige aktuelle økonomiske virkemidler – NOU I',
  ),
  list('normal', 'normal', [
    { text: 'Bemanningsnormene i oppvekstsektoren' },
    { text: 'Koordinatorkrav i forskrift til helse- og omsorgstjenesteloven' },
    { text: 'Språkkrav til helsepersonell utenfor EØS i forskrift til helse- og omsorgstjenesteloven' },
  ]),
  list('five', 'normal', points(5)),
  list('eight', 'long', points(8), 'Åtte punkter'),
  list(
    'nested',
    'normal',
    [
      { text: 'Kommunene som «demning» mot ukontrollert bruk av statskassen blir viktigere' },
      {
        text: 'Forutsetninger for å kunne fylle rollen:',
        points: [
          'Bred oppgaveportefølje som gir mulighet for å prioritere',
          'Ikke for sterk styring av hver oppgave',
        ],
      },
    ],
    'Kommunenes rolle',
  ),
  list(
    'extreme',
    'extreme',
    [...points(11, quoteLong), { text: compound, points: [many(30), compound] }],
    'En tittel som er så lang at den må gå over to linjer på lysbildet, og litt til',
  ),
  { ...list('4x3', 'normal', points(5)), page: '4:3' },
  {
    ...list('lead', 'normal', points(3), 'Med innledning', {
      lead: 'Kommisjonen har sett på tre typer virkemidler:',
    }),
  },
  {
    id: 'statements-hard',
    level: 'extreme',
    slide: {
      template: 'statements',
      heading: 'Vanskelige tegn: e\u0301, אב, 🙂, Ŧ, a\u200Bb',
      points: [
        { text: 'Hebraisk אבגד og emoji 🙂 i samme linje' },
        { text: 'Kombinert a\u0301 og e\u0300, Kárášjohka – Karasjok, 10\u00A0%' },
        { text: '' },
      ],
    },
  },
  {
    id: 'image-bullets-normal',
    level: 'normal',
    slide: {
      template: 'image-bullets',
      image: 'photo',
      heading: 'Kommunenes rolle',
      points: [
        { text: 'Kommunene som «demning» mot ukontrollert bruk av statskassen/oljefondet blir viktigere' },
        {
          text: 'Forutsetninger for å kunne fylle rollen:',
          points: [
            'Bred oppgaveportefølje som gir mulighet for å prioritere (formålseffektivitet)',
            'Ikke for sterk styring av hver oppgave, for å gi rom for «smarte» løsninger (kostnadseffektivitet)',
          ],
        },
      ],
    },
  },
  {
    id: 'image-bullets-short',
    level: 'short',
    slide: {
      template: 'image-bullets',
      image: 'tall',
      heading: 'Rolle',
      points: [{ text: 'Nærhet til innbyggerne' }],
    },
  },
  {
    id: 'image-bullets-extreme',
    level: 'extreme',
    slide: {
      template: 'image-bullets',
      image: 'wide',
      heading: 'Mange punkter ved siden av et bilde',
      points: points(12),
    },
  },
  {
    id: 'text-image-normal',
    level: 'normal',
    slide: {
      template: 'text-image',
      image: 'tall',
      heading: 'Perspektivmeldingen',
      lead: 'Meld. St. 31 (2023–2024) viser hvor lite handlingsrommet blir når flere eldre skal ha tjenester av færre i arbeid.',
    },
  },
  {
    id: 'text-image-extreme',
    level: 'extreme',
    slide: { template: 'text-image', image: 'wide', heading: 'Fri tekst', lead: many(260) },
  },
  {
    id: 'title-text-normal',
    level: 'normal',
    slide: {
      template: 'title-text',
      heading: 'Hvorfor kommunesektoren må styres annerledes',
      lead: 'Flere eldre skal ha tjenester av færre i arbeid, og handlingsrommet i offentlige budsjetter blir mindre.\n\nKommunene møter dette med ulike forutsetninger. Derfor ser kommisjonen på om kravene som stilles til dem, kan være færre og mer treffsikre.',
    },
  },
  {
    id: 'title-text-short',
    level: 'short',
    slide: { template: 'title-text', heading: 'Kort sagt', lead: 'Færre krav, bedre styring.' },
  },
  {
    id: 'title-text-long',
    level: 'long',
    slide: { template: 'title-text', heading: 'Bakgrunnen for arbeidet', lead: `${many(60)}\n\n${many(50)}` },
  },
  {
    id: 'title-text-extreme',
    level: 'extreme',
    slide: { template: 'title-text', heading: many(20), lead: `${many(160)}\n\n${compound}\n\n${many(140)}` },
  },
  {
    id: 'full-image-normal',
    level: 'normal',
    slide: { template: 'full-image', image: 'photo', caption: 'Små kommuner, store oppgaver' },
  },
  { id: 'full-image-short', level: 'short', slide: { template: 'full-image', image: 'wide' } },
  {
    id: 'speech-bubbles-normal',
    level: 'normal',
    slide: { template: 'speech-bubbles', illustration: 'i' },
    facts: {
      illustrations: entries([
        {
          id: 'i',
          title: 'Tre ønsker for styringen',
          image: 'wide',
          bubbles: ['Ja til helhet', 'Nei til sterk sektorstyring', 'Vi vil ha lokal tilpasning'],
        },
      ]),
    },
  },
  {
    id: 'speech-bubbles-extreme',
    level: 'extreme',
    slide: { template: 'speech-bubbles', illustration: 'i' },
    facts: {
      illustrations: entries([
        {
          id: 'i',
          title: 'Mange ønsker',
          image: 'wide',
          bubbles: Array.from({ length: 6 }, (_, i) => many(4 + i * 2)),
        },
      ]),
    },
  },
  { id: 'closing-normal', level: 'normal', slide: { template: 'closing', contact: true } },
  { id: 'closing-short', level: 'short', slide: { template: 'closing', heading: 'Takk!' } },
  { id: 'sources-empty', level: 'short', slide: { template: 'sources' } },
];
