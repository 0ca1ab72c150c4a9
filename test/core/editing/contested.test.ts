import { describe, expect, it } from 'vitest';
import { contestedIn, contestedOn } from '../../../core/editing/contested';
import type { ConflictPlace } from '../../../core/model/conflict';
import type { From } from '../../../core/model/origin';
import { ConflictMarks } from '../../../core/words';

const marks = (...places: ConflictPlace[]) =>
  new ConflictMarks(places.map((place, i) => ({ format: 1, id: `c${i}`, place, versions: [{}] })));
const at = { deck: { id: 'forum' }, slide: { id: 'en' } };
const title = { in: 'facts', kind: 'people', id: 'heidi', path: ['title', 'nb'] } satisfies ConflictPlace;
const field = (name: string): From => [
  { type: 'field', fact: 'people/heidi', kind: 'people', id: 'heidi', field: name, path: [] },
];

describe('words on a slide', () => {
  it('are contested where they come from a value that two have changed differently', () => {
    expect(contestedIn(marks(title), at, field('title'))).toBe('c0');
    expect(contestedIn(marks(title), at, field('name'))).toBeUndefined();
    expect(contestedIn(marks(title), at, [{ type: 'label' }])).toBeUndefined();
  });

  it('are contested where they are the slide’s own, the presentation’s or the commission’s', () => {
    const own: From = [{ type: 'slide', deck: 'forum', slide: 'en', field: 'heading', path: [] }];
    expect(
      contestedIn(marks({ in: 'decks', id: 'forum', slide: 'en', path: ['heading', 'nb'] }), at, own),
    ).toBe('c0');
    expect(
      contestedIn(marks({ in: 'decks', id: 'forum', slide: 'to', path: ['heading', 'nb'] }), at, own),
    ).toBeUndefined();
    const date: From = [{ type: 'deck', deck: 'forum', field: 'date', path: [] }];
    expect(contestedIn(marks({ in: 'decks', id: 'forum', path: ['date'] }), at, date)).toBe('c0');
    const name: From = [{ type: 'commission', field: 'name', path: [] }];
    expect(contestedIn(marks({ in: 'commission', path: ['name', 'nb'] }), at, name)).toBe('c0');
  });

  it('are not contested where the presentation keeps the fact as it was shown', () => {
    const held = { on: '2025-01-01', facts: { 'people/heidi': { id: 'heidi' } } };
    expect(contestedIn(marks(title), { ...at, deck: { id: 'forum', held } }, field('title'))).toBeUndefined();
    expect(contestedOn(marks(title), { ...at, deck: { id: 'forum', held } }, [])).toEqual([]);
  });

  it('that hold on this slide only are contested as such', () => {
    const here = {
      in: 'decks',
      id: 'forum',
      slide: 'en',
      path: ['deviations', 'people/heidi#title'],
    } satisfies ConflictPlace;
    expect(contestedIn(marks(here), at, field('title'))).toBe('c0');
  });
});

describe('a slide', () => {
  it('is told of each of its conflicts once: its own, and those of the facts that it shows', () => {
    const all = marks(title, { in: 'decks', id: 'forum', slide: 'en' }, { ...title, path: ['note'] });
    const facts = ['people/heidi#title', 'people/heidi#name', 'query:members'].map((ref) => ({
      ref,
      digest: '',
    }));
    expect(contestedOn(all, at, [{ facts }, { facts }] as never)).toEqual(['c1', 'c0']);
  });
});
