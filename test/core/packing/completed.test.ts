import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../core/model/register';
import { completed, leftOutBy, usualChoices, without } from '../../../core/packing';
import { deck, person, templates, workspaceOf } from '../operations/samples';

const ours = (): Workspace =>
  workspaceOf(
    {
      people: [
        person('mette', { note: 'Ring først', title: [{ value: 'leder', from: '2025', note: 'usikkert' }] }),
        person('ola'),
      ],
    },
    [
      deck(
        'forum',
        [
          { id: 'a', template: 'cover', notes: 'Si hei' },
          { id: 'b', template: 'cover', hidden: true, section: 's' },
          { id: 'c', template: 'cover', notes: { nb: 'Takk', en: 'Thanks' } },
        ],
        {
          sections: [{ id: 's', title: 'S' }],
          held: { on: '2025-06-02', facts: { 'people/mette': person('mette') } },
        },
      ),
    ],
  );

function mailed(change: (theirs: Workspace) => Workspace = (one) => one): Workspace {
  const leftOut = leftOutBy(ours(), templates, usualChoices);
  return completed(change(without(ours(), templates, leftOut)), ours(), templates, leftOut);
}

describe('a file that came without some things', () => {
  it('is as if it had everything, when nobody has changed it', () => {
    expect(mailed()).toEqual(ours());
  });

  it('has what its keeper wrote in the same places behind ours', () => {
    const out = mailed((theirs) => ({
      ...theirs,
      register: {
        ...theirs.register,
        people: theirs.register.people.map((one) => ({ ...one, note: 'Min merknad' })),
      },
      decks: theirs.decks.map((one) => ({
        ...one,
        slides: one.slides.map((slide) => ({ ...slide, notes: 'Mine ord' })),
      })),
    }));
    expect(out.register.people.map(({ note }) => note)).toEqual(['Ring først\n\nMin merknad', 'Min merknad']);
    expect(out.decks[0]!.slides.map(({ notes }) => notes)).toEqual([
      'Si hei\n\nMine ord',
      undefined,
      { nb: 'Takk\n\nMine ord', en: 'Thanks' },
    ]);
  });

  it('has it once when the same file is taken in twice', () => {
    const add = (theirs: Workspace): Workspace => ({
      ...theirs,
      register: {
        ...theirs.register,
        people: theirs.register.people.map((one) => ({ ...one, note: 'Min' })),
      },
    });
    const leftOut = leftOutBy(ours(), templates, usualChoices);
    const theirs = add(without(ours(), templates, leftOut));
    const once = completed(theirs, ours(), templates, leftOut);
    const twice = completed(theirs, { ...ours(), register: once.register }, templates, leftOut);
    expect(twice.register.people).toEqual(once.register.people);
  });

  it('lacks what its keeper deleted', () => {
    const out = mailed((theirs) => ({
      ...theirs,
      register: { ...theirs.register, people: theirs.register.people.slice(1) },
      decks: theirs.decks.map((one) => ({ ...one, slides: one.slides.slice(0, 1) })),
    }));
    expect(out.register.people.map(({ id }) => id)).toEqual(['ola']);
    expect(out.decks[0]!.slides.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
