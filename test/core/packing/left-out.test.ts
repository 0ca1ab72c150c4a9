import { describe, expect, it } from 'vitest';
import { merge } from '../../../core/merge';
import type { Workspace } from '../../../core/model/register';
import {
  isWhole,
  lackedByBoth,
  leftOutBy,
  leftOutSchema,
  type PackChoices,
  packCounts,
  usualChoices,
  without,
} from '../../../core/packing';
import { deck, person, source, templates, workspaceOf } from '../operations/samples';

const all: PackChoices = {
  decks: 'all',
  outlines: true,
  notes: true,
  talkNotes: true,
  hidden: true,
  held: true,
  conflicts: true,
  unused: true,
  others: true,
};

const image = (id: string) => ({ id, file: `${id}.png`, source });

/** Something of everything that may be left out, each with a word of its own. */
function full(): Workspace {
  return workspaceOf(
    {
      people: [
        person('mette', {
          note: 'HEMMELIG-EN',
          portrait: 'mette',
          title: [
            { value: 'fylkesråd', to: '2024', note: 'HEMMELIG-TO' },
            { value: 'statsforvalter', from: '2025' },
          ],
        }),
        person('ola'),
      ],
      images: [image('mette'), image('forside'), image('ubrukt')],
    },
    [
      deck(
        'forum',
        [
          { id: 'a', template: 'cover', title: 'A', notes: 'SAGT-EN' },
          { id: 'b', template: 'cover', title: 'B', hidden: true, section: 's', notes: 'SKJULT' },
        ],
        { sections: [{ id: 's', title: 'S' }] },
      ),
      deck('holdt', [], {
        speaker: { person: 'borte' },
        held: {
          on: '2025-06-02',
          facts: {
            'people/borte': person('borte', { name: 'Borte Vekk', note: 'HEMMELIG-TRE' }),
            'people/mette': person('mette', { note: 'HEMMELIG-FIRE' }),
          },
        },
      }),
    ],
    {
      commission: {
        format: 1,
        id: 'kommisjonen',
        name: 'Kommisjonen',
        language: 'nb',
        coverImage: 'forside',
      },
      outlines: [deck('vanlig', [{ id: 'a', template: 'cover', notes: 'SAGT-TO' }])],
      conflicts: [
        {
          format: 1,
          id: 'k1',
          place: { in: 'facts', kind: 'people', id: 'ola' },
          was: { id: 'ola', note: 'HEMMELIG-FEM' },
          versions: [{ value: { id: 'ola', note: 'HEMMELIG-SEKS' } }, {}],
        },
        {
          format: 1,
          id: 'k2',
          place: { in: 'decks', id: 'forum', slide: 'a', path: ['notes'] },
          versions: [{ value: 'SAGT-TRE' }, { value: 'SAGT-FIRE' }],
        },
      ],
    },
  );
}

const words = (workspace: Workspace) => JSON.stringify({ ...workspace, images: [] });
const packed = (choices: Partial<PackChoices> = {}, workspace = full()) =>
  without(workspace, templates, leftOutBy(workspace, templates, { ...usualChoices, ...choices }));

describe('what goes along in a file', () => {
  it('is everything when everything is chosen, and the same objects', () => {
    const workspace = { ...full() };
    const used = {
      ...workspace,
      register: { ...workspace.register, images: workspace.register.images.slice(0, 2) },
    };
    const leftOut = leftOutBy(used, templates, all);
    expect(isWhole(leftOut)).toBe(true);
    const out = without(used, templates, leftOut);
    expect(out).toEqual(used);
    expect(out.decks).toBe(used.decks);
    expect(out.register).toBe(used.register);
  });

  it('has no internal notes, talk notes, hidden slides, records or conflicts unless they are ticked', () => {
    const out = words(packed());
    expect(out).not.toMatch(/HEMMELIG|SAGT|SKJULT|Konflikt|"held"|"conflicts"/);
    expect(out).toContain('statsforvalter');
  });

  it.each([
    ['notes', /HEMMELIG-(EN|TO)/],
    ['talkNotes', /SAGT-(EN|TO)/],
    ['held', /"held"/],
    ['conflicts', /"k1"/],
  ] as const)('has %s when they are ticked, and nothing more', (which, wanted) => {
    const out = words(packed({ [which]: true }));
    expect(out).toMatch(wanted);
    const others = { notes: /HEMMELIG/, talkNotes: /SAGT/, held: /"held"/, conflicts: /"k1"/ };
    for (const [other, mark] of Object.entries(others)) if (other !== which) expect(out).not.toMatch(mark);
  });

  it('takes notes out of records and conflicts that go along', () => {
    const out = words(packed({ held: true, conflicts: true }));
    expect(out).toContain('people/borte');
    expect(out).toContain('"k1"');
    expect(out).not.toContain('"k2"');
    expect(out).not.toMatch(/HEMMELIG|SAGT/);
  });

  it('has the chosen decks only, and says of no other that it was there', () => {
    const workspace = full();
    const leftOut = leftOutBy(workspace, templates, { ...usualChoices, decks: ['forum'] });
    expect(leftOut.keptDecks).toEqual(['forum']);
    expect(JSON.stringify(leftOut)).not.toContain('holdt');
    expect(without(workspace, templates, leftOut).decks.map(({ id }) => id)).toEqual(['forum']);
  });

  it('has the pictures that something shows, and no others', () => {
    expect(packed().register.images.map(({ id }) => id)).toEqual(['mette', 'forside']);
    expect(packed({ outlines: false, decks: [] }).register.images.map(({ id }) => id)).toEqual([
      'mette',
      'forside',
    ]);
  });

  it('keeps the name of a speaker whom only the record had', () => {
    const held = packed().decks.find(({ id }) => id === 'holdt')!;
    expect(held.speaker).toEqual({ name: 'Borte Vekk' });
  });

  it('leaves no section as a heading over slides that are gone', () => {
    expect(packed().decks.find(({ id }) => id === 'forum')!.sections).toEqual([]);
    expect(packed({ hidden: true }).decks.find(({ id }) => id === 'forum')!.sections).toHaveLength(1);
  });

  it('is counted as it is taken out', () => {
    expect(packCounts(full(), templates, usualChoices)).toEqual({
      facts: 5,
      decks: 2,
      outlines: 1,
      notes: 2,
      talkNotes: 2,
      hidden: 1,
      held: 1,
      conflicts: 2,
      unused: 1,
    });
    expect(packCounts(full(), templates, all)).toMatchObject({ notes: 4, talkNotes: 3 });
    expect(packCounts(full(), templates, { ...usualChoices, decks: [], outlines: false })).toMatchObject({
      decks: 0,
      talkNotes: 0,
      hidden: 0,
      held: 0,
    });
  });
});

describe('what was left out', () => {
  /** As a host puts a file together with its own: against the common ancestor without the same. */
  const takenIn = (ours: Workspace, theirs: Workspace, choices: Partial<PackChoices>, ancestor = full()) => {
    const leftOut = leftOutBy(ancestor, templates, { ...usualChoices, ...choices });
    const base = without(ancestor, templates, leftOut);
    return merge({ base, ours, theirs, templates, prefer: 'ours' }).workspace;
  };

  it('is not removed when the file comes back unchanged', () => {
    for (const choices of [{}, { decks: [] }, { decks: ['forum'], outlines: false }, { notes: true }]) {
      const back = takenIn(full(), packed(choices), choices);
      expect(words({ ...back, conflicts: full().conflicts })).toBe(words(full()));
    }
  });

  it('stays beside what was changed in the file', () => {
    const theirs = packed({ decks: ['forum'] });
    const [mette, ola] = theirs.register.people;
    const changed: Workspace = {
      ...theirs,
      register: { ...theirs.register, people: [mette!, { ...ola!, name: 'Ola Ny' }] },
      decks: [...theirs.decks, deck('fra-ola')],
    };
    const back = takenIn(full(), changed, { decks: ['forum'] });
    expect(back.register.people.map(({ name }) => name)).toEqual(['Navn mette', 'Ola Ny']);
    expect(words(back)).toContain('HEMMELIG-EN');
    expect(words(back)).toContain('SAGT-EN');
    expect(back.decks.map(({ id }) => id)).toEqual(['forum', 'fra-ola', 'holdt']);
  });

  it('goes on being said when the file is packed again', () => {
    const first = leftOutBy(full(), templates, { ...usualChoices, decks: ['forum'] });
    const mailed = without(full(), templates, first);
    const again = leftOutBy({ ...mailed, decks: [...mailed.decks, deck('ny')] }, templates, all, first);
    expect(again).toMatchObject({ notes: true, talkNotes: true, keptDecks: ['forum', 'ny'] });
    const deleted = leftOutBy({ ...mailed, decks: [] }, templates, all, first);
    expect(deleted.keptDecks).toEqual(['forum']);
  });

  it('is what both lack when two are put together', () => {
    expect(
      lackedByBoth({ notes: true, held: true, keptDecks: ['a'] }, { notes: true, keptDecks: ['b'] }),
    ).toEqual({
      notes: true,
      keptDecks: ['a', 'b'],
    });
    expect(lackedByBoth({ notes: true, keptDecks: ['a'] }, {})).toEqual({});
  });

  it('is read within bounds', () => {
    expect(leftOutSchema.safeParse({ keptDecks: ['../../etc'] }).success).toBe(false);
    expect(leftOutSchema.safeParse({ keptDecks: Array(10_001).fill('a') }).success).toBe(false);
    expect(leftOutSchema.safeParse({ notes: false }).success).toBe(false);
    expect(leftOutSchema.safeParse({ drafts: true }).success).toBe(false);
  });
});
