import { describe, expect, it } from 'vitest';
import { apply, batchOf, type Operation } from '../../../core/operations';
import { takenBackWords } from '../../../core/words';
import { templates } from '../../../templates';
import { deck, person, workspaceOf } from '../operations/samples';

const slide = { id: 'mandat', template: 'statements', heading: 'Mandatet' };
const before = workspaceOf({ people: [person('mette', { name: 'Mette Nord', title: 'rådgiver' })] }, [
  deck('forum', [slide], { title: 'Forum' }),
]);
const title: Operation = {
  type: 'entry.set',
  kind: 'people',
  id: 'mette',
  field: 'title',
  value: 'leder',
  how: 'correction',
};
const added: Operation = {
  type: 'entry.add',
  kind: 'people',
  entry: person('ola', { name: 'Ola' }) as never,
};
const notes: Operation = {
  type: 'slide.set',
  in: 'decks',
  deck: 'forum',
  id: 'mandat',
  field: 'notes',
  value: 'Nå',
};

const words = (op: Operation, which: 'undo' | 'redo', lang: 'nb' | 'en' = 'nb') => {
  const { workspace } = apply(before, op, templates);
  return takenBackWords(op, which, before, workspace, { templates, lang, today: '2026-01-01' });
};

describe('undo and redo say', () => {
  it('the field and whose it is, with the way there', () => {
    expect(words(title, 'undo')).toEqual({
      text: 'tittel for Mette Nord',
      things: [{ thing: { type: 'fact', kind: 'people', id: 'mette' }, field: 'title' }],
    });
    expect(words(title, 'redo', 'en').text).toBe('title of Mette Nord');
    expect(words(notes, 'undo').text).toMatch(/^notater for .*Mandatet/);
  });

  it('of what is gone afterwards that it was added, and of what is back that it was deleted', () => {
    expect(words(added, 'undo')).toMatchObject({ text: 'Ola slettet', things: [{ thing: { id: 'ola' } }] });
    expect(words(added, 'redo').text).toBe('Ola lagt til');
    const removed: Operation = { type: 'entry.remove', kind: 'people', id: 'mette' };
    expect(words(removed, 'undo')).toEqual({ text: 'Mette Nord lagt til', things: [] });
  });

  it('how many there are where they are several, with all their places', () => {
    const both = words(batchOf([title, notes]), 'undo');
    expect(both.text).toBe('2 endringer');
    expect(both.things).toHaveLength(2);
  });
});

it('what many were given together, and how many they are', () => {
  const source = (id: string): Operation => ({
    type: 'entry.set',
    kind: 'people',
    id,
    field: 'source',
    value: { title: 'Statsråd' },
  });
  const two = workspaceOf({ people: [person('mette', { name: 'Mette' }), person('ola', { name: 'Ola' })] });
  const op = batchOf([source('mette'), source('ola')]);
  const { workspace } = apply(two, op, templates);
  const options = { templates, lang: 'nb', today: '2026-01-01' } as const;
  expect(takenBackWords(op, 'undo', two, workspace, options).text).toBe('kilde for 2 personer');
});
