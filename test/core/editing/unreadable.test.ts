import { describe, expect, it } from 'vitest';
import { movedDraft } from '../../../core/editing/drafts';
import { lackingIn, requiredAt } from '../../../core/editing/field-values';
import { draftPlace, isDraftThere } from '../../../core/editing/kept-drafts';
import { holdsUnreadable, readable, typedIn, unreadable } from '../../../core/editing/unreadable';
import { commissionForms } from '../../../core/model/commission';
import { emptyWorkspace } from '../../../core/paste';

describe('what cannot be read yet', () => {
  const draft = {
    date: unreadable('32. mai', '2026-05-03'),
    how: 'kongelig resolusjon',
    url: unreadable('x y'),
  };

  it('stands in a draft, and the file keeps what it held there', () => {
    expect(holdsUnreadable(draft)).toBe(true);
    expect(readable(draft)).toEqual({ date: '2026-05-03', how: 'kongelig resolusjon' });
    expect(readable([draft, 'a'])).toEqual([{ date: '2026-05-03', how: 'kongelig resolusjon' }, 'a']);
  });

  it('costs nothing where all can be read: it is the same object', () => {
    const plain = { a: [1, { b: 'c' }] };
    expect(readable(plain)).toBe(plain);
  });

  it('is the same after it was kept as JSON', () => {
    expect(readable(JSON.parse(JSON.stringify(draft)))).toEqual(readable(draft));
  });

  it('stays when somebody else writes in its field, and says what they wrote', () => {
    const began = { date: '2026-05-03', how: 'a' };
    const mine = { date: unreadable('32. mai', '2026-05-03'), how: 'a' };
    const moved = movedDraft(began, mine, { date: '2026-06-01', how: 'b' }) as typeof mine;
    expect(moved.how).toBe('b');
    expect(typedIn(moved.date)).toBe('32. mai');
    expect(moved.date.theirs).toBe('2026-06-01');
  });
});

describe('what a draft lacks', () => {
  const required = (path: string) => requiredAt('commission', path);
  const lacking = (value: unknown) => lackingIn(commissionForms.appointed!, 'appointed', value, required);

  it('is named by its parts: a day of appointment needs a source', () => {
    expect(lacking({ date: '2026-05-09' })).toEqual(['appointed.source']);
    expect(lacking({ date: '2026-05-09', source: { url: 'https://a.no' } })).toEqual([
      'appointed.source.title',
    ]);
    expect(lacking({ how: 'kongelig resolusjon' })).toEqual(['appointed.date', 'appointed.source']);
  });

  it('is nothing when nothing was begun, or all is there', () => {
    expect(lacking(undefined)).toEqual([]);
    expect(lacking({ date: '2026-05-09', source: { title: 'NOU' } })).toEqual([]);
  });
});

describe('the place of a kept draft', () => {
  it('is told by its key', () => {
    expect(draftPlace('commission#appointed')).toEqual({ at: 'commission', field: 'appointed' });
    expect(draftPlace('people/mette-nord#title~now')).toEqual({
      at: 'fact',
      kind: 'people',
      id: 'mette-nord',
      field: 'title',
    });
    expect(draftPlace('images/a#credit.creator')).toMatchObject({ at: 'fact', field: 'credit.creator' });
    expect(draftPlace('new meetings#*')).toEqual({ at: 'new', kind: 'meetings', field: '*' });
    expect(draftPlace('decks/forum/a#points')).toEqual({
      at: 'slide',
      deck: 'forum',
      slide: 'a',
      field: 'points',
    });
    expect(draftPlace('decks/forum/a own#title')).toMatchObject({ at: 'slide', slide: 'a' });
    expect(draftPlace('decks/forum#event.name')).toEqual({ at: 'deck', deck: 'forum', field: 'event.name' });
  });

  it('is none for what is no field: a list that is being pasted', () => {
    for (const key of ['paste people', 'start/name', 'nothing/x#y', ''])
      expect(draftPlace(key)).toBeUndefined();
  });

  it('is missing nowhere when what it belongs to is gone', () => {
    const workspace = emptyWorkspace('nb');
    expect(isDraftThere(workspace, draftPlace('people/mette-nord#name')!)).toBe(false);
    expect(isDraftThere(workspace, draftPlace('decks/forum/a#points')!)).toBe(false);
    expect(isDraftThere(workspace, draftPlace('commission#appointed')!)).toBe(true);
  });
});
