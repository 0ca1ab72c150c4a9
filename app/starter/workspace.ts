/**
 * A small commission that does not exist: the least that shows what goes where. Everything in it is made up, and its
 * sources say so.
 */
import type { Deck } from '../../core/model/deck';
import type { Entry, Workspace } from '../../core/model/register';
import { emptyRegister } from '../../core/model/register';
import { mondayAfter } from './days';

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
