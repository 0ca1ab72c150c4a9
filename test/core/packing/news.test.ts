import { describe, expect, it } from 'vitest';
import { isNothing, newsBetween } from '../../../core/packing';
import { deck, person, source, workspaceOf } from '../operations/samples';

const ours = workspaceOf(
  { people: [person('a'), person('b')], images: [{ id: 'i', file: 'i.png', source }] },
  [deck('forum')],
);

describe('what a copy would bring', () => {
  it('is nothing when it says the same', () => {
    expect(isNothing(newsBetween(ours, structuredClone(ours)))).toBe(true);
  });

  it('is counted by facts, presentations and pictures', () => {
    const theirs = workspaceOf(
      {
        people: [person('a', { name: 'Ny' }), person('c')],
        images: [...ours.register.images, { id: 'j', file: 'j.png', source }],
      },
      [deck('forum', [{ id: 's', template: 'cover' }]), deck('ny')],
      { commission: { ...ours.commission, name: 'Nytt navn' } },
    );
    expect(newsBetween(ours, theirs)).toEqual({
      facts: { added: 1, changed: 1, removed: 1 },
      decks: { added: 1, changed: 1, removed: 0 },
      outlines: { added: 0, changed: 0, removed: 0 },
      pictures: { added: 1, changed: 0, removed: 0 },
      commission: true,
      conflicts: 0,
    });
  });
});
