/**
 * A small commission that does not exist: the least that shows what goes where. Everything in it is made up, and its
 * sources say so. Its days are counted from the day it is made, so that none begins out of date.
 */
import type { Deck } from '../../core/model/deck';
import { type Entry, emptyRegister, type Workspace } from '../../core/model/register';

interface StarterInput {
  /** Id of the commission; decks carry it in their stamps, so it must be its own in the world. */
  id: string;
  today: string;
}

export const drawingFile = 'bygd-ved-fjorden.svg';

export function starterWorkspace({ id, today }: StarterInput): Workspace {
  return {
    commission: {
      format: 1,
      id,
      name: 'Nærmiljøkommisjonen',
      language: 'nb',
      about: 'En oppdiktet kommisjon som viser hvordan en kommisjon settes opp i Lysark.',
      contact: { name: 'Sekretariatet', email: 'post@example.no' },
      coverImage: 'bygd-ved-fjorden',
    },
    register: { ...emptyRegister(), ...facts(today) },
    decks: [starterDeck(today)],
    outlines: [],
    images: new Map(),
  };
}

function facts(today: string): Partial<Workspace['register']> {
  const source = { title: 'Oppdiktet av Lysark som eksempel', date: today };
  const withSource = (entries: Entry[]): Entry[] => entries.map((entry) => ({ ...entry, source }));
  return {
    images: withSource([
      {
        id: 'bygd-ved-fjorden',
        file: drawingFile,
        alt: 'Tegning av tre hus ved en fjord, med fjell og sol bak.',
        own: true,
        credit: { creator: 'Lysark', licence: 'MIT', as: 'illustration' },
      },
    ]),
    people: withSource([
      person('asta-lund', 'Asta Lund', 'chair', 'tidligere rektor', 'Solvik'),
      person('jonas-berg', 'Jonas Berg', 'member', 'kommunedirektør', 'Fjellheim kommune'),
      person('marit-hauge', 'Marit Hauge', 'member', 'professor', 'Høgskolen i Nordvik'),
    ]),
    quotes: withSource([
      {
        id: 'lund-barna',
        text: 'Et nærmiljø er godt når barna går dit uten at noen har bedt dem om det.',
        speaker: 'asta-lund',
        topic: 'Hva et nærmiljø er',
        said: today,
      },
    ]),
    figures: withSource([
      {
        id: 'grendehus',
        value: 3,
        decimals: 0,
        label: 'grendehus som kommisjonen har besøkt',
        year: today.slice(0, 4),
      },
      {
        id: 'innspill',
        value: 120,
        approx: 'ca',
        label: 'skriftlige innspill',
        year: today.slice(0, 4),
      },
    ]),
    meetings: withSource([
      {
        id: 'mote-1',
        when: { start: mondayAfter(today, 28, 2), end: mondayAfter(today, 28, 3) },
        places: ['Oslo'],
        what: 'Oppstart og arbeidsplan',
      },
      {
        id: 'mote-2',
        when: { start: mondayAfter(today, 84, 1), end: mondayAfter(today, 84, 2) },
        // More than one place is a choice that is not made yet.
        places: ['Solvik', 'Nordvik'],
        what: 'Besøk i to kommuner',
      },
      {
        id: 'mote-3',
        when: { start: mondayAfter(today, 140, 3) },
        places: ['Oslo'],
        what: 'Første utkast',
      },
    ]),
  };
}

function person(id: string, name: string, membership: string, title: string, organisation: string): Entry {
  return { id, name, title, organisation, membership };
}

function starterDeck(today: string): Deck {
  const slides: Deck['slides'] = [
    {
      id: 'forside',
      template: 'cover',
      section: 'innledning',
      notes: 'Her står det du vil si. Notatene følger med i PowerPoint.',
    },
    { id: 'sitat', template: 'quote', section: 'innledning', quote: 'lund-barna' },
    {
      id: 'tall',
      template: 'key-figures',
      section: 'arbeidet',
      heading: 'Arbeidet så langt',
      figures: ['grendehus', 'innspill'],
    },
    { id: 'sammensetning', template: 'composition', section: 'arbeidet' },
    { id: 'moteplan', template: 'meeting-plan', section: 'arbeidet' },
    {
      id: 'vi-vil-vite',
      template: 'statements',
      section: 'veien-videre',
      heading: 'Dette vil vi vite',
      points: [
        { text: 'Hvor møtes folk i dag?' },
        { text: 'Hva har gjort stedet bedre?' },
        { text: 'Hva bør staten slutte med?' },
      ],
    },
    { id: 'takk', template: 'closing', section: 'veien-videre', contact: true },
    { id: 'kilder', template: 'sources', section: 'veien-videre' },
  ];
  return {
    format: 2,
    id: 'orientering',
    title: 'Orientering om Nærmiljøkommisjonen',
    event: { name: 'Fylkesmøtet', occasion: 'Orientering for fylkesmøtet', place: 'Nordvik' },
    date: mondayAfter(today, 14),
    speaker: { person: 'asta-lund' },
    language: 'nb',
    sections: [
      { id: 'innledning', title: 'Innledning' },
      { id: 'arbeidet', title: 'Arbeidet' },
      { id: 'veien-videre', title: 'Veien videre' },
    ],
    slides,
  };
}

function shifted(day: string, days: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return iso(shifted(day, days));
}

/** The first Monday at least `days` after a day, and `more` days on from it. */
export function mondayAfter(day: string, days: number, more = 0): string {
  const from = shifted(day, days);
  const toMonday = (8 - from.getUTCDay()) % 7;
  return iso(shifted(iso(from), toMonday + more));
}

/** Its picture: hills, a fjord and a village, in Lysark's colours. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 1080" width="640" height="1080">
  <rect width="640" height="1080" fill="#DDE9EC"/>
  <circle cx="455" cy="250" r="62" fill="#F6F2E9"/>
  <path d="M0 520 L150 350 L262 452 L398 300 L640 520 V780 H0 Z" fill="#7FA3AE"/>
  <path d="M0 640 L128 520 L300 650 L470 540 L640 660 V860 H0 Z" fill="#0F4A5A"/>
  <path d="M0 730 C140 690 250 742 372 724 S570 690 640 712 V1080 H0 Z" fill="#0B3B4A"/>
  <g fill="#F6F2E9">
    <path d="M92 716 v-58 l38 -30 38 30 v58 Z"/>
    <path d="M204 722 v-74 l44 -34 44 34 v74 Z"/>
    <path d="M452 712 v-50 l34 -28 34 28 v50 Z"/>
  </g>
  <g fill="#B5452C">
    <path d="M86 662 l44 -36 44 36 -8 8 -36 -29 -36 29 Z"/>
    <path d="M198 652 l50 -40 50 40 -8 8 -42 -33 -42 33 Z"/>
    <path d="M446 666 l40 -34 40 34 -8 8 -32 -27 -32 27 Z"/>
  </g>
  <g fill="#C9972B">
    <rect x="120" y="676" width="20" height="22"/>
    <rect x="222" y="668" width="18" height="22"/>
    <rect x="256" y="668" width="18" height="22"/>
    <rect x="477" y="676" width="18" height="20"/>
  </g>
  <g fill="none" stroke="#7FA3AE" stroke-width="5" stroke-linecap="round">
    <path d="M70 840 h150"/>
    <path d="M300 880 h220"/>
    <path d="M110 940 h260"/>
    <path d="M410 980 h140"/>
    <path d="M60 1020 h130"/>
  </g>
</svg>
`;
