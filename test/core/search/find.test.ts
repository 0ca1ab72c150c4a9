import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../core/model/register';
import { findHits, type Scope, type Spot } from '../../../core/search/find';
import { queryOf } from '../../../core/search/fold';
import { findWords } from '../../../core/search/words';
import { deck, person, workspaceOf } from '../operations/samples';
import { libraryOf } from './library';

const portrait: Entry = {
  id: 'kart',
  file: 'kart.png',
  alt: 'Kart over fylkene',
  purpose: 'content',
  own: true,
  source: { title: 'Kartverket' },
};
const facts = {
  images: [portrait],
  people: [
    person('mette', {
      name: 'Mette Nord',
      title: 'rådmann i Hamar',
      membership: 'chair',
      note: 'ringes før ni',
    }),
  ],
  quotes: [
    {
      id: 'sagt',
      text: {
        nb: [{ t: 'Summen av opp\u00ADgaver er ' }, { t: 'for stor', em: true }, { t: ' for små kommuner' }],
        en: 'Too much',
      },
      speaker: 'mette',
      source: { title: 'Nasjonen', author: 'Kari Øst', url: 'https://example.org/summen' },
    },
  ],
};
const slides = [
  { id: 'hvem', template: 'composition', notes: 'Si at summen teller.\nOg takk Hamar.' },
  { id: 'ord', template: 'quote', quote: 'sagt' },
];
const workspace = workspaceOf(facts, [
  deck('forum', slides, { title: 'Forum for rådmenn', sections: [{ id: 's', title: 'Om summen' }] }),
  deck('later', [{ id: 'ord', template: 'quote', quote: 'sagt' }], { language: 'en' }),
]);
const library = libraryOf(workspace);

const where = (spot: Spot): string => {
  switch (spot.in) {
    case 'slide':
      return `${spot.deck} ${spot.number} ${spot.part}`;
    case 'deck':
      return `${spot.deck} ${spot.section ? 'section' : spot.field}`;
    case 'fact':
      return `${spot.kind}/${spot.id} ${[spot.field, ...spot.path, spot.lang].filter(Boolean).join('.')}`;
    default:
      return `commission ${spot.field}`;
  }
};
const found = (typed: string, scope: Scope = { in: 'decks' }, whole = false): string[] =>
  findHits(library, scope, queryOf(typed, whole)!).hits.map(({ spot }) => where(spot));

describe('finding in presentations', () => {
  test('reads facts where they are shown, over runs, lines and soft hyphens', () => {
    expect(found('oppgaver er for stor for')).toEqual(['forum 2 text']);
    expect(found('rådmann i hamar', { in: 'deck', deck: 'forum' })).toEqual(['forum 1 text', 'forum 2 text']);
  });

  test('reads notes, sections and titles, in the order of the slides', () => {
    expect(found('summen', { in: 'deck', deck: 'forum' })).toEqual([
      'forum 1 notes',
      'forum 2 text',
      'forum section',
    ]);
    expect(found('rådmenn', { in: 'deck', deck: 'forum' })).toContain('forum title');
  });

  test('reads the sources of what a slide shows, printed or not, and not their addresses', () => {
    expect(found('kari øst', { in: 'deck', deck: 'forum' })).toEqual(['forum 2 source']);
    expect(found('example.org', { in: 'deck', deck: 'forum' })).toEqual([]);
  });

  test('reads the language that a presentation shows, and no other', () => {
    expect(found('too much')).toEqual(['later 1 text']);
  });

  test('says what stands around the words, as it is written', () => {
    const [hit] = findHits(library, { in: 'decks' }, queryOf('OPPGAVER')!).hits;
    expect(hit).toMatchObject({ before: '«Summen av ', match: 'opp\u00ADgaver' });
    expect(hit!.after).toMatch(/^ er for stor for/);
  });

  test('meets the line at the foot of all slides once', () => {
    const foot = found('kommisjonen', { in: 'deck', deck: 'forum' }).filter((one) => one.endsWith('footer'));
    expect(foot.length).toBeLessThanOrEqual(1);
  });

  test('tells no more than can be gone through, and says that there are more', () => {
    expect(findHits(library, { in: 'decks' }, queryOf('e')!, 3)).toMatchObject({
      hits: { length: 3 },
      more: true,
    });
  });
});

test('finding in Fakta reads every language, sources, addresses and what keepers noted', () => {
  const facts: Scope = { in: 'facts' };
  expect(found('for stor', facts)).toEqual(['quotes/sagt text.nb']);
  expect(found('too', facts)).toEqual(['quotes/sagt text.en']);
  expect(found('example.org', facts)).toEqual(['quotes/sagt source.url']);
  expect(found('før ni', facts)).toEqual(['people/mette note']);
  expect(found('kommisjonen', facts, true)).toEqual(['commission name']);
  expect(found('chair', facts)).toEqual([]);
});

test('finding follows an edit, and what was not touched is not read again', () => {
  const notes = { ...workspace.decks[0]!.slides[0]!, notes: 'Noe annet.' };
  const decks = [{ ...workspace.decks[0]!, slides: [notes, workspace.decks[0]!.slides[1]!] }];
  const after = libraryOf({ ...workspace, decks });
  expect(findHits(after, { in: 'decks' }, queryOf('takk')!).hits).toEqual([]);
  expect(findHits(after, { in: 'decks' }, queryOf('noe annet')!).hits).toHaveLength(1);
});

describe('finding by words', () => {
  const words = (typed: string): string[] => findWords(library, typed, 9).map(({ spot }) => where(spot));

  test('takes them in any order, from notes and body texts', () => {
    expect(words('teller summen')).toEqual(['forum 1 notes']);
    expect(words('små summen')).toEqual(expect.arrayContaining(['forum 2 text', 'quotes/sagt text.nb']));
  });

  test('tells nothing of one letter, nor of words that stand apart', () => {
    expect(words('s')).toEqual([]);
    expect(words('takk stor')).toEqual([]);
  });
});
