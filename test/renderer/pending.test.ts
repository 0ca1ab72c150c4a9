import { describe, expect, it } from 'vitest';
import type { Operation } from '../../core/operations';
import { acknowledge, add, current, type Edits, receive, reconnect } from '../../renderer/state/pending';
import { templates } from '../../templates';
import { deck, person, workspaceOf } from '../core/operations/samples';

const kari = { kind: 'people', id: 'kari' } as const;
const set = (field: string, value: unknown): Operation =>
  ({ type: 'entry.set', ...kari, field, value, how: 'correction' }) as Operation;
const begun = (): Edits => ({
  confirmed: workspaceOf(
    { people: [person('kari', { title: { nb: 'leder', nn: 'leiar' }, note: 'Første.\nAndre.' })] },
    [deck('forum', [{ id: 'en', template: 'statements', points: [{ text: 'A' }, { text: 'B' }] }])],
  ),
  revision: 5,
  pending: [],
});
const person0 = (edits: Edits) => current(edits).register.people[0]!;

describe('what is typed while others change the same', () => {
  it('keeps their part of it: another language, another paragraph, another item', () => {
    let edits = add(begun(), set('title', { nb: 'ledere', nn: 'leiar' }), templates);
    edits = add(edits, set('note', 'Første.\nAndre, mine.'), templates);
    const points = (items: string[]): Operation => ({
      type: 'slide.set',
      in: 'decks',
      deck: 'forum',
      id: 'en',
      field: 'points',
      value: items.map((text) => ({ text })),
    });
    edits = add(edits, points(['A', 'B mine']), templates);
    const theirs: Operation = {
      type: 'batch',
      steps: [
        set('title', { nb: 'leder', nn: 'leiaren' }),
        set('note', 'Første, deres.\nAndre.'),
        points(['A', 'B', 'C deres']),
      ] as never,
    };
    const { edits: now, lost } = receive(edits, theirs, 6, templates);
    expect(lost).toEqual([]);
    expect(person0(now)).toMatchObject({
      title: { nb: 'ledere', nn: 'leiaren' },
      note: 'Første, deres.\nAndre, mine.',
    });
    expect(current(now).decks[0]!.slides[0]!.points).toEqual(
      ['A', 'B mine', 'C deres'].map((text) => ({ text })),
    );
  });

  it('stays as it is typed where they have typed in the very same, with what its writer knew', () => {
    const edits = add(begun(), set('name', 'Mitt'), templates);
    const { edits: now } = receive(edits, set('name', 'Deres'), 6, templates);
    expect(person0(now).name).toBe('Mitt');
    expect(now.pending).toMatchObject([{ base: 5 }]);
    expect(now.confirmed.register.people[0]!.name).toBe('Deres');
  });

  it('keeps what kind of edit it was', () => {
    const op: Operation = { type: 'entry.set', ...kari, field: 'title', value: 'A', how: 'correction' };
    const { edits: now } = receive(add(begun(), op, templates), set('title', 'B'), 6, templates);
    expect(now.pending[0]!.op).toMatchObject({ type: 'entry.set', how: 'correction', value: 'A' });
  });

  it('is not sent when they have done the same, and is waited for when it is on its way', () => {
    const edits = add(begun(), set('name', 'Likt'), templates);
    expect(receive(edits, set('name', 'Likt'), 6, templates).edits.pending).toEqual([]);
    const sent = { ...edits, pending: edits.pending.map((one) => ({ ...one, sent: true })) };
    expect(receive(sent, set('name', 'Likt'), 6, templates).edits.pending).toHaveLength(1);
  });

  it('goes on from what the host has made of the letter before', () => {
    let edits = add(begun(), set('title', { nb: 'l', nn: 'leiar' }), templates, 'en');
    edits = { ...edits, pending: edits.pending.map((one) => ({ ...one, sent: true })) };
    edits = add(edits, set('title', { nb: 'le', nn: 'leiar' }), templates, 'en');
    const done = set('title', { nb: 'l', nn: 'leiaren' });
    const { edits: now } = acknowledge(edits, done, 7, templates);
    expect(person0(now).title).toEqual({ nb: 'le', nn: 'leiaren' });
    expect(now.pending).toMatchObject([{ base: 7 }]);
  });

  it('is done again on whatever the host says after a lost connection', () => {
    const edits = add(begun(), set('note', 'Første.\nAndre.\nTredje.'), templates);
    const fresh = {
      ...begun().confirmed,
      register: { ...begun().confirmed.register, people: [person('kari', { note: 'Ny.\nFørste.\nAndre.' })] },
    };
    const { edits: now } = reconnect(edits, fresh, 1, templates, 'kari-3f9a1c');
    expect(person0(now).note).toBe('Ny.\nFørste.\nAndre.\nTredje.');
  });

  it('is a conflict after a lost connection where they have changed the very same: the new host cannot know', () => {
    let edits = add(begun(), set('name', 'Mitt'), templates);
    edits = { ...edits, pending: edits.pending.map((one) => ({ ...one, sent: true })) };
    const fresh = receive(begun(), set('name', 'Deres'), 6, templates).edits.confirmed;
    const { edits: now, lost } = reconnect(edits, fresh, 1, templates, 'kari-3f9a1c');
    expect(lost).toEqual([]);
    expect(person0(now).name).toBe('Mitt');
    expect(now.pending).toMatchObject([{ base: 1, sent: false }]);
    const [conflict] = current(now).conflicts!;
    expect(conflict!.place).toMatchObject({ id: 'kari', path: ['name'] });
    expect(conflict!.versions.map(({ value }) => value).sort()).toEqual(['Deres', 'Mitt']);
    expect(conflict!.versions.find(({ value }) => value === 'Mitt')!.by).toBe('kari-3f9a1c');
  });

  it('is not sent again after a lost connection when it had arrived', () => {
    let edits = add(begun(), set('name', 'Mitt'), templates);
    edits = { ...edits, pending: edits.pending.map((one) => ({ ...one, sent: true })) };
    expect(reconnect(edits, current(edits), 6, templates, 'kari-3f9a1c').edits.pending).toEqual([]);
  });
});
