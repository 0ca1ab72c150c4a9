import { describe, expect, it } from 'vitest';
import { canBeInTurn, settle, settleAll, valueAt } from '../../../core/merge';
import type { Conflict, ConflictPlace } from '../../../core/model/conflict';
import { placeId, withConflicts } from '../../../core/model/conflict';
import type { Workspace } from '../../../core/model/register';
import { apply, type Operation, OperationError } from '../../../core/operations';
import { deck, person as someone, source, templates, workspaceOf } from '../operations/samples';
import { both, edited, merged, person, places, set, setSlide, slideIn, type Two, values } from './given';

const base = workspaceOf(
  {
    people: [someone('a', { title: 'Tittel', email: 'a@b.no' }), someone('b')],
    quotes: [{ id: 'q', text: 'Sitat', source }],
  },
  [deck('forum', [{ id: 's1', template: 'people', members: ['a'], notes: 'Ord' }])],
);
const put = (field: string, value?: unknown): Operation => set('people/a', field, value);
/** Both have changed the note: Kari’s stands with her, Ola’s with him. */
const notes = (ours: string, theirs: string) =>
  both(base, [put('note', ours)], [put('note', theirs)]).workspace;
const kari = notes('Karis ord', 'Olas ord');
const ola = edited(kari, put('note', 'Olas ord'));
const noteOf = (workspace: Workspace) => person(workspace, 'a')!.note;
const only = ({ conflicts = [] }: Workspace): Conflict => {
  expect(conflicts).toHaveLength(1);
  return conflicts[0]!;
};
/** The two have met each other’s, and each has saved. */
const exchanged = (two: Partial<Two>, prefer: 'ours' | 'theirs' = 'ours') =>
  merged({ base, ours: kari, theirs: ola, ...two }, { prefer });

describe('a conflict that is open', () => {
  it('does not come again when the versions of it meet, and the one in the main file holds on both machines', () => {
    for (const was of [base, structuredClone(kari), structuredClone(ola)]) {
      const here = exchanged({ base: was }, 'theirs');
      const there = merged({ base: was, ours: ola, theirs: kari }, { prefer: 'ours' });
      expect(here.conflicts).toEqual([]);
      expect(noteOf(here.workspace)).toBe('Olas ord');
      expect(there.workspace).toEqual(here.workspace);
    }
  });

  it('gets a version that is new, in place of what the same one wrote before it', () => {
    const typed = edited(ola, put('note', 'Olas ord er flere'));
    const { workspace, conflicts } = exchanged({ theirs: typed });
    expect(noteOf(workspace)).toBe('Karis ord');
    expect(values(only(workspace))).toEqual(['Karis ord', 'Olas ord er flere']);
    expect(conflicts).toEqual(workspace.conflicts);
  });

  it('is two versions after two have typed for a minute', () => {
    let [mine, yours] = [kari, ola];
    for (const letter of 'og det var ikke alt som kunne sies om saken'.split('')) {
      mine = edited(mine, put('note', `${noteOf(mine)}${letter}`));
      yours = edited(
        yours,
        put('note', `${String(noteOf(yours)).slice(0, 4)}${letter}${String(noteOf(yours)).slice(4)}`),
      );
      const [here, there] = [
        merged({ base, ours: mine, theirs: yours }),
        merged({ base, ours: yours, theirs: mine }, { by: { ours: 'ola-2', theirs: 'kari-1' } }),
      ];
      [mine, yours] = [here.workspace, there.workspace];
    }
    expect(mine.conflicts).toEqual(yours.conflicts);
    expect(values(only(mine))).toEqual([noteOf(mine), noteOf(yours)]);
    expect(noteOf(mine)).toMatch(/^Karis ord.*saken$/);
  });

  it('says of what the other has written that it is the other’s, so that ours beside it stays', () => {
    // Karis ord stands with both; Kari edits it, and Ola, whose own words are in the conflict, takes that over.
    const going = edited(kari, put('note', 'Karis ord, rettet'));
    const by = { ours: 'ola-2', theirs: 'kari-1' };
    const { workspace } = merged(
      { base: kari, ours: edited(kari, put('email', 'ny@b.no')), theirs: going },
      { by },
    );
    expect(values(only(workspace))).toEqual(['Karis ord, rettet', 'Olas ord']);
    expect(only(workspace).versions.map((one) => one.by)).toEqual(['kari-1', 'ola-2']);
  });

  it('keeps a version that another hand has edited from one that it did not write', () => {
    const adopted = edited(ola, put('note', 'Karis egne ord, rettet'));
    const { workspace } = exchanged({ theirs: adopted });
    expect(values(only(workspace))).toEqual(
      expect.arrayContaining(['Karis ord', 'Olas ord', 'Karis egne ord, rettet']),
    );
  });

  it('keeps what stands among its versions when somebody edits it meanwhile', () => {
    const going = edited(kari, put('note', 'Noe helt annet'));
    const { workspace } = merged({ base: kari, ours: going, theirs: edited(kari, put('email', 'ny@b.no')) });
    expect(noteOf(workspace)).toBe('Noe helt annet');
    const later = exchanged({ ours: going }).workspace;
    expect(noteOf(later)).toBe('Noe helt annet');
    expect(values(only(later))).toEqual(expect.arrayContaining(['Noe helt annet', 'Olas ord']));
  });

  it('is settled for both when one has settled it and the other not touched it', () => {
    for (const value of ['Olas ord', 'Karis ord']) {
      const chosen = edited(kari, settle(kari, only(kari), { value }));
      for (const two of [
        { base: kari, ours: ola, theirs: chosen },
        { base: kari, ours: chosen, theirs: ola },
        { base: structuredClone(ola), ours: chosen, theirs: kari },
      ]) {
        for (const prefer of ['ours', 'theirs'] as const) {
          const { workspace } = merged(two, { prefer });
          expect(workspace.conflicts).toBeUndefined();
          expect(noteOf(workspace)).toBe(value);
        }
      }
    }
  });

  it('stays when one has settled it and the other has met a new version since', () => {
    const chosen = edited(kari, settle(kari, only(kari), { value: 'Karis ord' }));
    const more = exchanged({ ours: ola, theirs: edited(kari, put('note', 'Annes forslag')) }).workspace;
    const { workspace } = merged({ base: ola, ours: chosen, theirs: more });
    expect(values(only(workspace))).toContain('Annes forslag');
  });

  it('is open again when both have settled it in different ways', () => {
    const [one, other] = ['Karis ord', 'Olas ord'].map((value) =>
      edited(kari, settle(kari, only(kari), { value })),
    );
    for (const was of [kari, ola]) {
      const { workspace, conflicts } = merged({ base: was, ours: one!, theirs: other! });
      expect(places(conflicts)).toEqual(['people a note']);
      expect(noteOf(workspace)).toBe('Karis ord');
    }
  });

  it('never lets a removal hold by itself', () => {
    const removed = both(
      base,
      [{ type: 'entry.remove', kind: 'people', id: 'b' }],
      [set('people/b', 'note', 'Ny')],
    ).workspace;
    const without = edited(removed, { type: 'entry.remove', kind: 'people', id: 'b' });
    for (const prefer of ['ours', 'theirs'] as const) {
      expect(
        person(merged({ base, ours: removed, theirs: without }, { prefer }).workspace, 'b'),
      ).toBeDefined();
    }
  });
});

describe('a conflict that was settled for the removal', () => {
  it('takes away for both, though synchronisation brings the fact’s file before that of the conflict goes', () => {
    const gone: Operation = { type: 'entry.remove', kind: 'people', id: 'b' };
    const open = both(base, [gone], [set('people/b', 'note', 'Ny')]).workspace;
    const half = edited(open, gone);
    for (const two of [
      { base: open, ours: edited(open, put('email', 'ny@b.no')), theirs: half },
      { base: open, ours: half, theirs: edited(open, put('email', 'ny@b.no')) },
    ]) {
      for (const prefer of ['ours', 'theirs'] as const) {
        expect(person(merged(two, { prefer }).workspace, 'b')).toBeUndefined();
      }
    }
  });
});

describe('settling a conflict', () => {
  const conflict = only(kari);

  it('sets what is chosen and takes the conflict away, as one edit that can be undone', () => {
    for (const choice of [...conflict.versions, { value: conflict.was }]) {
      const done = apply(kari, settle(kari, conflict, choice), templates);
      expect(noteOf(done.workspace)).toBe(choice.value);
      expect(done.workspace.conflicts).toBeUndefined();
      expect(apply(done.workspace, done.inverse, templates).workspace).toEqual(kari);
    }
  });

  it('lets both hold in turn where a value changes in time', () => {
    const workspace = both(base, [put('title', 'Leder')], [put('title', 'Direktør')]).workspace;
    const title = only(workspace);
    expect(canBeInTurn(title)).toBe(true);
    expect(canBeInTurn(conflict)).toBe(false);
    const [first, second] = title.versions as [{ value: string }, { value: string }];
    const settled = (bothFrom: string) =>
      edited(workspace, settle(workspace, title, { bothFrom, first, second }));
    expect(person(settled('2026-03'), 'a')!.title).toEqual([
      { value: 'Leder' },
      { value: 'Direktør', from: '2026-03' },
    ]);
    expect(settled('2026-03').conflicts).toBeUndefined();
    expect(() => settled('snart')).toThrow(OperationError);
  });

  it('takes for the second what it says that the first does not', () => {
    const from = (value: string) => [{ value: 'Tittel' }, { value, from: '2025' }];
    const workspace = both(base, [put('title', from('B'))], [put('title', from('C'))]).workspace;
    const [first, second] = only(workspace).versions as [{ value: never }, { value: never }];
    expect(
      person(edited(workspace, settle(workspace, only(workspace), { bothFrom: '2026', first, second })), 'a')!
        .title,
    ).toEqual([...from('B'), { value: 'C', from: '2026' }]);
    expect(() => settle(workspace, only(workspace), { bothFrom: '2025', first, second })).toThrow(
      OperationError,
    );
  });

  it('of one language leaves the others, also those that came since', () => {
    const workspace = both(
      base,
      [set('quotes/q', 'text', 'Karis')],
      [set('quotes/q', 'text', 'Olas')],
    ).workspace;
    const later = edited(workspace, set('quotes/q', 'text', { nb: 'Karis', se: 'Sátni' }));
    const done = edited(later, settle(later, only(later), { value: 'Olas' }));
    expect(done.register.quotes[0]!.text).toEqual({ nb: 'Olas', se: 'Sátni' });
    expect(
      edited(workspace, settle(workspace, only(workspace), { value: 'Olas' })).register.quotes[0]!.text,
    ).toBe('Olas');
  });

  it('takes a whole thing away, unless somebody needs it', () => {
    const gone: Operation = { type: 'entry.remove', kind: 'people', id: 'b' };
    const workspace = both(base, [gone], [set('people/b', 'note', 'Ny')]).workspace;
    expect(person(edited(workspace, settle(workspace, only(workspace), {})), 'b')).toBeUndefined();
    const used = edited(workspace, setSlide('s1', 'members', ['a', 'b']));
    expect(() => apply(used, settle(used, only(used), {}), templates)).toThrow(OperationError);
  });

  it('brings a whole thing back that is gone meanwhile', () => {
    const workspace = both(
      base,
      [{ type: 'slide.remove', in: 'decks', deck: 'forum', id: 's1' }],
      [setSlide('s1', 'notes', 'Andre')],
    ).workspace;
    const gone = edited(workspace, { type: 'slide.remove', in: 'decks', deck: 'forum', id: 's1' });
    const version = only(gone).versions.find(({ value }) => value !== undefined)!;
    expect(slideIn(edited(gone, settle(gone, only(gone), version)), 's1')).toMatchObject({ notes: 'Andre' });
  });

  it('changes nothing where the place is gone, but takes the conflict away', () => {
    const workspace = both(base, [setSlide('s1', 'notes', 'En')], [setSlide('s1', 'notes', 'To')]).workspace;
    const gone = edited(workspace, { type: 'deck.remove', in: 'decks', id: 'forum' });
    expect(settle(gone, only(gone), { value: 'To' })).toEqual({ type: 'conflict.remove', id: only(gone).id });
  });

  it('settles all at once, and leaves those for which nothing is picked', () => {
    const two = both(
      base,
      [put('note', 'A'), put('email', 'a@a.no'), put('title', 'X')],
      [put('note', 'B'), put('email', 'b@b.no'), put('title', 'Y')],
    ).workspace;
    const theirs = ({ place, versions }: Conflict) =>
      place.path![0] === 'title' ? undefined : versions.find(({ by }) => by === 'ola-2');
    const op = settleAll(two, two.conflicts!, theirs);
    expect(person(edited(two, op), 'a')).toMatchObject({ note: 'B', email: 'b@b.no', title: 'X' });
    expect(places(edited(two, op).conflicts)).toEqual(['people a title']);
    expect(settleAll(two, two.conflicts!, () => undefined)).toEqual({ type: 'batch', steps: [] });
  });

  it('sets no id, list or format, whatever a file says of its place', () => {
    for (const place of [
      { in: 'facts', kind: 'people', id: 'a', path: ['id'] },
      { in: 'decks', id: 'forum', path: ['slides'] },
      { in: 'decks', id: 'forum', slide: 's1', path: ['id'] },
      { in: 'commission', path: ['format'] },
      { in: 'commission' },
      { in: 'facts', kind: 'ukjent', id: 'a', path: ['name'] },
      { in: 'facts', kind: 'people', id: 'a', path: ['__proto__', 'x'] },
      { in: 'facts', kind: 'people', id: 'a' },
    ] as ConflictPlace[]) {
      const hostile: Conflict = { format: 1, id: placeId(place), place, versions: [{ value: 'x' }] };
      const workspace = withConflicts(base, [hostile]);
      const tried = () => apply(workspace, settle(workspace, hostile, { value: 'x' }), templates).workspace;
      try {
        expect(tried()).toEqual(base);
      } catch (error) {
        expect(error).toBeInstanceOf(OperationError);
      }
      expect(({} as { x?: string }).x).toBeUndefined();
    }
  });
});

describe('the value at a place', () => {
  it('is found in facts, decks, slides and the commission, in the language asked for', () => {
    const at = (place: ConflictPlace) => valueAt(base, place);
    expect(at({ in: 'facts', kind: 'quotes', id: 'q', path: ['text', 'nb'] })).toBe('Sitat');
    expect(at({ in: 'facts', kind: 'quotes', id: 'q', path: ['text', 'se'] })).toBeUndefined();
    expect(at({ in: 'decks', id: 'forum', slide: 's1', path: ['notes', 'nb'] })).toBe('Ord');
    expect(at({ in: 'decks', id: 'forum', slide: 's1' })).toMatchObject({ id: 's1' });
    expect(at({ in: 'commission', path: ['name', 'nb'] })).toBe('Kommisjonen');
    expect(at({ in: 'decks', id: 'borte', path: ['title'] })).toBeUndefined();
    expect(at({ in: 'facts', kind: 'people', id: 'a', path: ['constructor'] })).toBeUndefined();
  });
});

describe('the edits of conflicts', () => {
  const conflict = only(kari);

  it('put one, replace it and take it away, and each can be taken back', () => {
    const added = apply(base, { type: 'conflict.put', conflict }, templates);
    expect(added.workspace.conflicts).toEqual([conflict]);
    expect(apply(added.workspace, added.inverse, templates).workspace).toEqual(base);
    const other = { ...conflict, versions: [...conflict.versions, { value: 'Mer' }] };
    const replaced = apply(added.workspace, { type: 'conflict.put', conflict: other }, templates);
    expect(replaced.workspace.conflicts).toEqual([other]);
    expect(apply(replaced.workspace, replaced.inverse, templates).workspace).toEqual(added.workspace);
  });

  it('refuse one whose id is not that of its place, or that says what no file can hold', () => {
    const refused = (more: object) => () =>
      apply(base, { type: 'conflict.put', conflict: { ...conflict, ...more } } as Operation, templates);
    expect(refused({ id: 'people-a-note' })).toThrow(OperationError);
    expect(refused({ versions: [] })).toThrow(OperationError);
    expect(refused({ place: { in: 'facts', kind: 'people', id: 'b', path: ['note'] } })).toThrow(
      OperationError,
    );
    expect(() => apply(base, { type: 'conflict.remove', id: 'borte' }, templates)).toThrow(OperationError);
  });
});
