import { describe, expect, it } from 'vitest';
import { placeId } from '../../../core/merge';
import type { Operation, Step } from '../../../core/operations';
import { templates as realTemplates } from '../../../templates';
import { deck, person as someone, source, workspaceOf } from '../operations/samples';
import { both, edited, forum, merged, person, places, set, setSlide, slideIn, values } from './given';

const quote = (id: string, speaker: string, text = `Sitat ${id}`) => ({ id, text, speaker, source });
const slide = (id: string, more: object = {}) => ({ id, template: 'people', members: ['a'], ...more });
const base = workspaceOf({ people: [someone('a'), someone('b'), someone('c')], quotes: [quote('q', 'a')] }, [
  deck(
    'forum',
    [slide('s1', { section: 'x' }), slide('s2', { section: 'x' }), slide('s3', { section: 'y' })],
    {
      sections: [
        { id: 'x', title: 'Først' },
        { id: 'y', title: 'Så' },
      ],
    },
  ),
]);
const home = { in: 'decks', deck: 'forum' } as const;
const add = (id: string, more: object = {}): Operation =>
  ({ type: 'entry.add', kind: 'people', entry: someone(id, more) }) as Operation;
const addSlide = (id: string, after: string | null, more: object = {}): Operation =>
  ({ type: 'slide.add', ...home, slide: slide(id, more), after }) as Operation;
const move = (id: string, after: string | null): Step => ({ type: 'slide.move', ...home, id, after });
const remove = (id: string): Operation => ({ type: 'entry.remove', kind: 'people', id });
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('facts that two have edited', () => {
  it('have what each changed, field by field', () => {
    const { workspace, conflicts } = both(
      base,
      [set('people/a', 'title', 'Leder')],
      [set('people/a', 'email', 'a@b.no'), set('people/b', 'note', 'Ny')],
    );
    expect(person(workspace, 'a')).toMatchObject({ title: 'Leder', email: 'a@b.no' });
    expect(person(workspace, 'b')).toMatchObject({ note: 'Ny' });
    expect(conflicts).toEqual([]);
  });

  it('are the same objects as ours where nothing came', () => {
    const ours = edited(base, set('people/a', 'title', 'Leder'));
    const theirs = structuredClone(edited(base, set('people/b', 'note', 'Ny')));
    const { workspace } = merged({ base, ours, theirs });
    expect(person(workspace, 'a')).toBe(person(ours, 'a'));
    expect(person(workspace, 'c')).toBe(person(ours, 'c'));
    expect(workspace.register.quotes).toBe(ours.register.quotes);
    expect(workspace.decks).toBe(ours.decks);
    expect(workspace.commission).toBe(ours.commission);
  });

  it('stand where each has moved them, and new ones behind what they were put behind', () => {
    const { workspace } = both(
      base,
      [{ type: 'entry.move', kind: 'people', id: 'c', after: null }],
      [{ type: 'entry.add', kind: 'people', entry: someone('ny') as never, after: 'a' }],
    );
    expect(ids(workspace.register.people)).toEqual(['c', 'a', 'ny', 'b']);
  });

  it('that one removes and the other changes stay, and that is a conflict of the whole', () => {
    const { workspace, conflicts } = both(base, [remove('c')], [set('people/c', 'title', 'Leder')]);
    expect(person(workspace, 'c')).toMatchObject({ title: 'Leder' });
    expect(places(conflicts)).toEqual(['people c']);
    expect(conflicts[0]).toMatchObject({
      was: { id: 'c' },
      versions: [{ by: 'kari-1' }, { value: { title: 'Leder' }, by: 'ola-2' }],
    });
    expect(conflicts[0]!.versions[0]).not.toHaveProperty('value');
  });

  it('that one removes and nobody else touches are gone', () => {
    const { workspace, conflicts } = both(base, [remove('c')], [set('people/a', 'title', 'Leder')]);
    expect(ids(workspace.register.people)).toEqual(['a', 'b']);
    expect(conflicts).toEqual([]);
  });

  it('that one removes and the other has come to need come back, with all that they need', () => {
    const portrait = { id: 'bilde', file: 'a.png', source };
    const start = {
      ...base,
      register: {
        ...base.register,
        images: [portrait],
        people: [someone('a'), someone('b'), someone('c', { portrait: 'bilde' })],
      },
    };
    const gone: Operation = {
      type: 'batch',
      steps: [
        { type: 'entry.remove', kind: 'people', id: 'c' },
        { type: 'entry.remove', kind: 'images', id: 'bilde' },
      ],
    };
    const quoted = { type: 'entry.add', kind: 'quotes', entry: quote('ny', 'c') } as Operation;
    const { workspace, conflicts } = both(start, [gone], [quoted]);
    expect(person(workspace, 'c')).toMatchObject({ portrait: 'bilde' });
    expect(ids(workspace.register.images)).toEqual(['bilde']);
    expect(places(conflicts)).toEqual(['images bilde', 'people c']);
  });

  it('that one has removed although others refer to them stay removed', () => {
    const { workspace, conflicts } = both(
      base,
      [{ ...remove('a'), allow: ['used people/a'] }],
      [set('people/b', 'note', 'Ny')],
    );
    expect(ids(workspace.register.people)).toEqual(['b', 'c']);
    expect(conflicts).toEqual([]);
  });
});

describe('things that two have added under one id', () => {
  it('are one when they are the same person', () => {
    const { workspace, conflicts } = both(
      base,
      [add('ny', { title: 'Leder' })],
      [add('ny', { email: 'a@b.no' })],
    );
    expect(person(workspace, 'ny')).toMatchObject({ title: 'Leder', email: 'a@b.no' });
    expect(conflicts).toEqual([]);
  });

  it('are two when they are two people, and each is referred to as before', () => {
    const ours = [
      add('ny', { name: 'Åse Li', title: 'Leder' }),
      { type: 'entry.add', kind: 'quotes', entry: quote('q1', 'ny') } as Operation,
    ];
    const theirs = [
      add('ny', { name: 'Ase Ly', title: 'Rektor' }),
      { type: 'entry.add', kind: 'quotes', entry: quote('q2', 'ny') } as Operation,
      setSlide('s1', 'members', ['ny']),
      { type: 'slide.deviate', ...home, id: 's2', ref: 'people/ny#title', value: 'Bare her' } as Operation,
      { type: 'deck.set', in: 'decks', id: 'forum', field: 'speaker', value: { person: 'ny' } } as Operation,
    ];
    const { workspace, conflicts } = both(base, ours, theirs);
    const nameOf = (id: unknown) => person(workspace, String(id))!.name;
    const [, q1, q2] = workspace.register.quotes as [unknown, { speaker: string }, { speaker: string }];
    expect(nameOf(q1.speaker)).toBe('Åse Li');
    expect(nameOf(q2.speaker)).toBe('Ase Ly');
    expect(nameOf((slideIn(workspace, 's1')!.members as string[])[0])).toBe('Ase Ly');
    expect(Object.keys(slideIn(workspace, 's2')!.deviations!)).toEqual([`people/${q2.speaker}#title`]);
    expect(forum(workspace).speaker).toEqual({ person: q2.speaker });
    expect(ids(workspace.register.people).slice(-2).sort()).toEqual(['ny', 'ny-2']);
    expect(conflicts).toEqual([]);
  });

  it('get the same ids when they are put together once more', () => {
    const ours = edited(base, add('ny', { name: 'Åse', title: 'Leder' }));
    const theirs = edited(base, add('ny', { name: 'Ase', title: 'Rektor' }));
    const once = merged({ base, ours, theirs }).workspace;
    expect(merged({ base, ours: once, theirs }).workspace.register).toEqual(once.register);
    expect(merged({ base, ours, theirs: once }).workspace.register).toEqual(once.register);
  });

  it('are two decks when they are about different things', () => {
    const made = (title: string) =>
      ({ type: 'deck.add', in: 'decks', deck: deck('ny', [slide('s1')], { title }) }) as unknown as Operation;
    const { workspace, conflicts } = both(base, [made('Hos fylket')], [made('Hos kommunen')]);
    expect(workspace.decks.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'forum forum',
      'ny-2 Hos kommunen',
      'ny Hos fylket',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('are two slides, one after the other', () => {
    const { workspace, conflicts } = both(
      base,
      [addSlide('ny', 's1', { section: 'x', members: ['a', 'b'] })],
      [addSlide('ny', 's1', { section: 'x', members: ['c'] })],
    );
    expect(ids(forum(workspace).slides)).toEqual(['s1', 'ny', 'ny-2', 's2', 's3']);
    expect([slideIn(workspace, 'ny')!.members, slideIn(workspace, 'ny-2')!.members]).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(conflicts).toEqual([]);
  });
});

describe('a section that two have added under one id', () => {
  const part = (title: string, members: string[]): Operation => ({
    type: 'batch',
    steps: [
      { type: 'section.add', ...home, section: { id: 'del', title } },
      addSlide(members.join('-'), 's3', { section: 'del', members }) as Step,
    ],
  });

  it('is two when it is called two things, each with its own slides', () => {
    const { workspace, conflicts } = both(base, [part('Økonomi', ['a'])], [part('Oppgaver', ['b'])]);
    const titles = new Map(forum(workspace).sections.map(({ id, title }) => [id, title]));
    expect(titles.get(slideIn(workspace, 'a')!.section!)).toBe('Økonomi');
    expect(titles.get(slideIn(workspace, 'b')!.section!)).toBe('Oppgaver');
    expect(conflicts).toEqual([]);
    expect(forum(both(base, [part('Alt', ['a'])], [part('Alt', ['b'])]).workspace).sections).toHaveLength(3);
  });
});

describe('a deck that two have edited', () => {
  it('is put in the order of the one with the words of the other', () => {
    const { workspace, conflicts } = both(
      base,
      [move('s2', null)],
      [setSlide('s2', 'notes', 'Si dette'), setSlide('s1', 'lead', 'Først')],
    );
    expect(ids(forum(workspace).slides)).toEqual(['s2', 's1', 's3']);
    expect(slideIn(workspace, 's2')!.notes).toBe('Si dette');
    expect(conflicts).toEqual([]);
  });

  it('has the own fields of both: date and speaker, event and title', () => {
    const deckSet = (field: string, value: unknown) =>
      ({ type: 'deck.set', in: 'decks', id: 'forum', field, value }) as Operation;
    const { workspace, conflicts } = both(
      edited(base, deckSet('event', { name: 'Forum', place: 'Bodø' })),
      [deckSet('date', '2026-01-01'), deckSet('event', { name: 'Økonomiforum', place: 'Bodø' })],
      [
        deckSet('title', 'Nytt'),
        deckSet('event', { name: 'Forum', place: 'Oslo' }),
        deckSet('speaker', { person: 'b' }),
      ],
    );
    expect(forum(workspace)).toMatchObject({
      date: '2026-01-01',
      title: 'Nytt',
      event: { name: 'Økonomiforum', place: 'Oslo' },
      speaker: { person: 'b' },
    });
    expect(conflicts).toEqual([]);
  });

  it('keeps a slide that one removed and the other changed', () => {
    const { workspace, conflicts } = both(
      base,
      [{ type: 'slide.remove', ...home, id: 's2' }],
      [setSlide('s2', 'notes', 'Si dette')],
    );
    expect(ids(forum(workspace).slides)).toEqual(['s1', 's2', 's3']);
    expect(places(conflicts)).toEqual(['decks forum s2']);
  });

  it('lets a slide go that the other has only moved', () => {
    const { workspace, conflicts } = both(
      base,
      [{ type: 'slide.remove', ...home, id: 's2' }],
      [move('s2', null)],
    );
    expect(ids(forum(workspace).slides)).toEqual(['s1', 's3']);
    expect(conflicts).toEqual([]);
  });

  it('has the template that one chose and the notes that the other wrote; both in what stands there is a conflict', () => {
    const other: Operation = {
      type: 'batch',
      steps: [
        setSlide('s1', 'members') as Step,
        setSlide('s1', 'template', 'quote') as Step,
        setSlide('s1', 'quote', 'q') as Step,
      ],
    };
    const one = both(base, [other], [setSlide('s1', 'notes', 'Si dette')]);
    expect(slideIn(one.workspace, 's1')).toMatchObject({ template: 'quote', quote: 'q', notes: 'Si dette' });
    expect(slideIn(one.workspace, 's1')).not.toHaveProperty('members');
    expect(one.conflicts).toEqual([]);
    const two = both(base, [other], [setSlide('s1', 'lead', 'Om dem')]);
    expect(slideIn(two.workspace, 's1')).toMatchObject({ template: 'quote' });
    expect(places(two.conflicts)).toEqual(['decks forum s1']);
  });

  it('has the values of both that hold on one slide only', () => {
    const deviate = (ref: string, value: string) =>
      ({ type: 'slide.deviate', ...home, id: 's1', ref, value }) as Operation;
    const { workspace, conflicts } = both(
      base,
      [deviate('people/a#name', 'Her')],
      [deviate('people/b#name', 'Der')],
    );
    expect(slideIn(workspace, 's1')!.deviations).toEqual({ 'people/a#name': 'Her', 'people/b#name': 'Der' });
    expect(conflicts).toEqual([]);
    const apart = both(base, [deviate('people/a#name', 'Her')], [deviate('people/a#name', 'Der')]);
    expect(places(apart.conflicts)).toEqual(['decks forum s1 deviations people/a#name']);
  });

  it('is frozen as one of them froze it: a record is not put together of two', () => {
    const hold = (on: string) =>
      ({
        type: 'deck.set',
        in: 'decks',
        id: 'forum',
        field: 'held',
        value: { on, facts: { 'people/a': someone('a') } },
      }) as Operation;
    const { workspace, conflicts } = both(base, [hold('2026-01-01')], [hold('2026-01-02')]);
    expect(forum(workspace).held).toMatchObject({ on: '2026-01-01' });
    expect(places(conflicts)).toEqual(['decks forum held']);
  });

  it('has a section back that one took away and the other put a slide in', () => {
    const away: Operation = {
      type: 'batch',
      steps: [setSlide('s3', 'section') as Step, { type: 'section.remove', ...home, id: 'y' }],
    };
    const { workspace, conflicts } = both(base, [away], [addSlide('ny', 's3', { section: 'y' })]);
    expect(ids(forum(workspace).sections)).toEqual(['x', 'y']);
    expect(slideIn(workspace, 'ny')).toMatchObject({ section: 'y' });
    expect(places(conflicts)).toEqual(['decks forum y']);
  });

  it('keeps the slides of a section together when one moved it and the other put a slide in it', () => {
    const first: Operation = {
      type: 'batch',
      steps: [move('s3', null), { type: 'section.move', ...home, id: 'y', after: null }],
    };
    const { workspace, conflicts } = both(base, [first], [addSlide('ny', 's3', { section: 'y' })]);
    expect(ids(forum(workspace).slides)).toEqual(['s3', 'ny', 's1', 's2']);
    expect(ids(forum(workspace).sections)).toEqual(['y', 'x']);
    expect(conflicts).toEqual([]);
  });
});

describe('what is put together', () => {
  it('has the slides of a section together where each alone kept them so', () => {
    const start = edited(base, setSlide('s2', 'section'));
    const { workspace, conflicts } = both(
      start,
      [{ type: 'batch', steps: [move('s3', null), { type: 'section.move', ...home, id: 'y', after: null }] }],
      [setSlide('s2', 'section', 'y')],
    );
    expect(forum(workspace).slides.map(({ id, section }) => `${id} ${section}`)).toEqual([
      's3 y',
      's2 y',
      's1 x',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('fits its template: two that each add the last quotation there is room for are in conflict', () => {
    const quotes = ['q1', 'q2', 'q3'].map((id) => quote(id, 'a'));
    const pair = (...shown: string[]) =>
      workspaceOf({ people: [someone('a')], quotes }, [
        deck('forum', [{ id: 's1', template: 'quote-pair', quotes: shown }]),
      ]);
    const two = { base: pair('q1'), ours: pair('q1', 'q2'), theirs: pair('q1', 'q3') };
    const { workspace, conflicts } = merged(two, { templates: realTemplates });
    expect(slideIn(workspace, 's1')!.quotes).toEqual(['q1', 'q2']);
    expect(places(conflicts)).toEqual(['decks forum s1 quotes']);
    expect(values(conflicts[0]!)).toEqual([
      ['q1', 'q2'],
      ['q1', 'q3'],
    ]);
  });

  it('has what either version of a conflict refers to', () => {
    const { workspace, conflicts } = both(
      base,
      [set('quotes/q', 'speaker', 'b'), remove('c')],
      [set('quotes/q', 'speaker', 'c')],
    );
    expect(workspace.register.quotes[0]!.speaker).toBe('b');
    expect(person(workspace, 'c')).toBeDefined();
    expect(places(conflicts).sort()).toEqual(['people c', 'quotes q speaker']);
  });
});

describe('the commission', () => {
  it('is merged to the parts of its contact', () => {
    const contact = (value: object) => ({ type: 'commission.set', field: 'contact', value }) as Operation;
    const start = edited(base, contact({ name: 'Post', email: 'a@b.no', phone: '1' }));
    const { workspace, conflicts } = both(
      start,
      [contact({ name: 'Post', email: 'ny@b.no', phone: '2' })],
      [contact({ name: 'Arkiv', email: 'annen@b.no', phone: '1' })],
    );
    expect(workspace.commission.contact).toEqual({ name: 'Arkiv', email: 'ny@b.no', phone: '2' });
    expect(places(conflicts)).toEqual(['commission contact email']);
    expect(values(conflicts[0]!)).toEqual(['ny@b.no', 'annen@b.no']);
  });
});

describe('the id of a conflict', () => {
  it('is made from the place alone, can be read, and is an id whatever the place', () => {
    const place = { in: 'facts', kind: 'people', id: 'mette-nord', path: ['title', 'nb'] } as const;
    expect(placeId({ ...place, path: [...place.path] })).toMatch(/^people-mette-nord-title-nb-[0-9a-f]{16}$/);
    expect(placeId({ in: 'commission', path: ['a', 'b'] })).not.toBe(
      placeId({ in: 'commission', path: ['a-b'] }),
    );
    expect(placeId({ in: 'decks', id: 'a', slide: 'b' })).not.toBe(
      placeId({ in: 'decks', id: 'a', section: 'b' }),
    );
    const long = placeId({
      in: 'decks',
      id: 'x'.repeat(80),
      slide: 'y'.repeat(80),
      path: ['deviations', '李/#"\u0000'],
    });
    expect(long).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
  });
});
