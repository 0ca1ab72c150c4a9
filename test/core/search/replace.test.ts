import { describe, expect, test } from 'vitest';
import type { Entry, Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import type { Scope } from '../../../core/search/find';
import { queryOf } from '../../../core/search/fold';
import { asFound, type Chosen, replaceOp, replaceRange } from '../../../core/search/replace';
import { type Change, replaceable } from '../../../core/search/replacing';
import { deck, person, source, workspaceOf } from '../operations/samples';
import { libraryOf, templates } from './library';

const text: Entry = {
  id: 'om',
  heading: { nb: 'Kommunene og staten', nn: 'Kommunane og staten', en: 'The State' },
  lead: [{ t: 'Staten gir ' }, { t: 'kommu', em: true }, { t: 'nene penger', href: 'https://kommunene.no/' }],
  points: [{ text: 'Staten styrer', points: ['og staten betaler'] }],
  source: { title: 'Staten i tall', url: 'https://staten.no/' },
};
const chair = person('mette', {
  name: 'Mette Statle',
  email: 'statsrad@staten.no',
  membership: 'chair',
  title: [
    { value: 'rådgiver i staten', to: '2024-12-31' },
    { value: 'direktør i staten', from: '2025-01-01' },
  ],
});
const facts = {
  texts: [text],
  people: [chair],
  quotes: [{ id: 'sagt', text: 'Staten må betale.', speaker: 'mette', topic: 'Om staten', source }],
};
const slides = [
  { id: 'tekst', template: 'statements', text: 'om', notes: 'Si at staten betaler.' },
  { id: 'hvem', template: 'composition', heading: 'Utvalget og staten' },
  { id: 'ord', template: 'quote', quote: 'sagt' },
];
const decks = [
  deck('forum', slides),
  deck('later', [slides[0]!], { title: 'Staten senere' }),
  deck('shown', [slides[0]!], { held: { on: '2025-06-02', facts: { 'texts/om': text } } }),
];
const workspace = workspaceOf(facts, decks);
const library = libraryOf(workspace);
const forum: Scope = { in: 'deck', deck: 'forum' };

const looked = (typed: string, scope: Scope = forum, whole = false) =>
  replaceable(library, templates, scope, queryOf(typed, whole)!);
const at = ({ home }: Change): string => {
  const root =
    home.of === 'fact'
      ? `${home.kind}/${home.id} ${home.field}`
      : 'slide' in home
        ? `${home.deck}/${home.slide} ${'field' in home ? home.field : home.ref}`
        : home.of;
  return [
    root,
    home.of === 'fact' && home.period !== undefined ? `period ${home.period}` : '',
    ...home.path,
    home.lang ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};
const done = (chosen: readonly Chosen[], typed: string, by: string, on: Workspace = workspace) => {
  const made = replaceOp(on, chosen, { typed, by });
  return { ...made, after: made.op ? apply(on, made.op, templates) : undefined };
};
const all = (changes: readonly Change[], here = false): Chosen[] =>
  changes.map((change) => ({ change, here: here && change.here !== undefined }));

describe('what can be replaced in a presentation', () => {
  const { changes, stays } = looked('staten');

  test('is where the words were written, each language by itself', () => {
    expect(changes.map(at)).toEqual([
      'texts/om heading nb',
      'texts/om lead',
      'texts/om points 0 text',
      'texts/om points 0 points 0',
      'forum/tekst notes',
      'texts/om source title',
      'forum/hvem heading',
      'people/mette title period 1',
      'quotes/sagt topic',
    ]);
  });

  test('says which presentations a fact changes, without those that are held', () => {
    expect(changes[0]).toMatchObject({
      decks: ['forum', 'later'],
      here: [{ deck: 'forum', slide: 'tekst' }],
    });
    expect(changes[4]).not.toHaveProperty('decks');
  });

  test('is never what somebody said, and says so', () => {
    expect(stays).toEqual([expect.objectContaining({ reason: 'quotation', count: 1 })]);
  });

  test('is never an address', () => {
    const { stays, changes } = looked('staten', { in: 'facts' });
    expect(stays.find(({ reason }) => reason === 'address')?.count).toBe(2);
    expect(changes.map(at).filter((one) => /url|email/.test(one))).toEqual([]);
    // Every language that is written, and every period.
    expect(changes.map(at)).toEqual(
      expect.arrayContaining([
        'texts/om heading nn',
        'people/mette title period 0',
        'people/mette title period 1',
      ]),
    );
  });

  test('is not what a held presentation was shown with', () => {
    const { changes, stays } = looked('styrer', { in: 'deck', deck: 'shown' });
    expect(changes).toEqual([]);
    expect(stays).toEqual([expect.objectContaining({ reason: 'held' })]);
  });

  test('is not what is put together or fixed', () => {
    expect(looked('leder').stays).toEqual([expect.objectContaining({ reason: 'made' })]);
  });
});

test('a title that stands on its slides and of itself is one place', () => {
  const titled = libraryOf(
    workspaceOf({}, [deck('forum', [{ id: 'c', template: 'cover' }], { title: 'Staten nå' })]),
  );
  const { changes } = replaceable(titled, templates, forum, queryOf('staten')!);
  expect(changes.map(({ home }) => home)).toEqual([{ of: 'deck', deck: 'forum', field: 'title', path: [] }]);
});

test('a description of a picture is changed in the language that the presentation shows', () => {
  const image = {
    id: 'kart',
    file: 'kart.png',
    alt: { nb: 'Demning i dal', nn: 'Demning i dal' },
    own: true,
    source,
  };
  const shown = (language: 'nb' | 'nn') => {
    const slide = { id: 'b', template: 'full-image', image: 'kart' };
    const of = workspaceOf({ images: [image] }, [deck('forum', [slide], { language })], {
      images: new Map([['kart.png', { width: 1600, height: 900 }]]),
    });
    return replaceable(libraryOf(of), templates, forum, queryOf('demning')!);
  };
  expect(shown('nb').changes.map(at)).toEqual(['images/kart alt nb']);
  expect(shown('nn')).toMatchObject({ changes: [{ home: { field: 'alt', lang: 'nn' } }], stays: [] });
});

describe('replacing', () => {
  test('in Fakta is one edit, which is taken back as one', () => {
    const { after, count } = done(all(looked('staten').changes), 'staten', 'statsforvalteren');
    expect(count).toBe(9);
    const { register, decks } = after!.workspace;
    expect(register.texts[0]).toMatchObject({
      heading: { nb: 'Kommunene og statsforvalteren', nn: 'Kommunane og staten', en: 'The State' },
      points: [{ text: 'Statsforvalteren styrer', points: ['og statsforvalteren betaler'] }],
      source: { title: 'Statsforvalteren i tall', url: 'https://staten.no/' },
    });
    expect(register.people[0]).toMatchObject({
      email: 'statsrad@staten.no',
      title: [{ value: 'rådgiver i staten' }, { value: 'direktør i statsforvalteren', from: '2025-01-01' }],
    });
    expect(register.quotes[0]).toMatchObject({ text: 'Staten må betale.', topic: 'Om statsforvalteren' });
    expect(decks[0]!.slides[0]!.notes).toBe('Si at statsforvalteren betaler.');
    expect(apply(after!.workspace, after!.inverse, templates).workspace).toEqual(workspace);
  });

  test('only here leaves the register, and holds on the slides alone', () => {
    const changes = looked('staten').changes.filter(({ here }) => here);
    const { after } = done(all(changes, true), 'staten', 'fylket');
    expect(after!.workspace.register.texts).toEqual(workspace.register.texts);
    expect(after!.workspace.decks[1]).toBe(workspace.decks[1]);
    const [tekst, hvem] = after!.workspace.decks[0]!.slides;
    expect(tekst!.deviations).toMatchObject({
      'texts/om#heading': { nb: 'Kommunene og fylket', nn: 'Kommunane og staten', en: 'The State' },
      'texts/om#points': [{ text: 'Fylket styrer', points: ['og fylket betaler'] }],
    });
    expect(hvem!.deviations).toEqual({ 'people/mette#title': 'direktør i fylket' });
    // Looked for again, it is the slide's own value that is changed.
    const again = libraryOf(after!.workspace);
    const found = replaceable(again, templates, forum, queryOf('fylket betaler')!);
    expect(found.changes.map(at)).toEqual(['forum/tekst texts/om#points 0 points 0']);
  });

  test('one by one changes one place and no other', () => {
    const { changes } = looked('staten');
    const { after } = done(all([changes[2]!]), 'staten', 'fylket');
    expect(after!.workspace.register.texts[0]!.points).toEqual([
      { text: 'Fylket styrer', points: ['og staten betaler'] },
    ]);
  });

  test('what was typed meanwhile is not written over', () => {
    const { changes } = looked('staten');
    const typed = apply(
      workspace,
      { type: 'slide.set', in: 'decks', deck: 'forum', id: 'hvem', field: 'heading', value: 'Noe annet' },
      templates,
    ).workspace;
    const { after, gone, count } = done(all(changes), 'staten', 'fylket', typed);
    expect({ gone, count }).toEqual({ gone: 1, count: 8 });
    expect(after!.workspace.decks[0]!.slides[1]!.heading).toBe('Noe annet');
  });

  test('leaves no text empty', () => {
    const { changes } = looked('direktør i staten');
    const made = done(all(changes), 'direktør i staten', '');
    expect(made).toMatchObject({ empty: 1, count: 0 });
    expect(made.op).toBeUndefined();
  });

  test('with nothing takes away a space as well', () => {
    const { changes } = looked('at staten');
    expect(done(all(changes), 'at staten', '').after!.workspace.decks[0]!.slides[0]!.notes).toBe(
      'Si betaler.',
    );
  });

  test('over runs keeps the looks of the first', () => {
    const { changes } = looked('kommunene penger');
    const { after } = done(all(changes), 'kommunene penger', 'fylkene alt');
    expect(after!.workspace.register.texts[0]!.lead).toEqual([
      { t: 'Staten gir ' },
      { t: 'fylkene alt', em: true },
    ]);
  });
});

test('a range is replaced in the run where it begins', () => {
  const runs = [{ t: 'en ', em: true }, { t: 'to', href: 'https://a.no' }, { t: ' tre' }];
  expect(replaceRange(runs, { start: 1, end: 6 }, 'X')).toEqual([{ t: 'eX', em: true }, { t: 'tre' }]);
  expect(replaceRange(runs, { start: 3, end: 5 }, 'X')).toEqual([
    runs[0],
    { t: 'X', href: 'https://a.no' },
    runs[2],
  ]);
  expect(replaceRange('en to', { start: 0, end: 2 }, '')).toBe(' to');
});

test.each([
  ['staten', 'fylket', 'Staten', 'Fylket'],
  ['staten', 'fylket', 'STATEN', 'FYLKET'],
  ['staten', 'fylket', 'staten', 'fylket'],
  ['Staten', 'fylket', 'Staten', 'fylket'],
  ['nou', 'NOU', 'Nou', 'NOU'],
  ['i', 'på', 'I', 'På'],
])('«%s» by «%s», where «%s» stands, is «%s»', (typed, by, match, expected) => {
  expect(asFound(match, { typed, by })).toBe(expected);
});
