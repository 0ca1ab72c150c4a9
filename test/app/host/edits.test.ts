import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchOf, type Operation } from '../../../core/operations';
import { Chance } from '../../seeds/random';
import { type Bench, bench, edit, json, setName, setNotes } from './samples';

const nameOf = ({ host }: Bench, id: string): unknown =>
  host.workspace.register.people.find((one) => one.id === id)?.name;

describe('the host', () => {
  it('orders edits, tells every window of them, and saves them in the folder', async () => {
    const one = await bench();
    expect(edit(one, setName('a', 'Ny'), 'første')).toMatchObject({ ok: true, revision: 1 });
    expect(edit(one, setName('b', 'Annen'), 'andre')).toMatchObject({ ok: true, revision: 2 });
    expect(one.host.saveState.state).toBe('saving');
    await one.host.flush();
    expect(one.host.saveState.state).toBe('saved');
    expect(json(one.dir, 'facts/people.json').entries.map(({ name }) => name)).toEqual(['Ny', 'Annen']);
    const applied = one.events.filter((event) => event.type === 'applied');
    expect(applied.map(({ revision, client }) => [revision, client])).toEqual([
      [1, 'første'],
      [2, 'andre'],
    ]);
    expect(one.events.filter((event) => event.type === 'save').map(({ save }) => save.state)).toEqual([
      'saving',
      'saved',
    ]);
  });

  it('saves by itself soon after the last edit, and within the time set while edits keep coming', async () => {
    const one = await bench({ saveAfter: 50, saveWithin: 150 });
    const end = Date.now() + 20_000;
    let written = false;
    // Without a pause in which a save could wait its time out.
    for (let n = 0; !written && Date.now() < end; n++) {
      edit(one, setName('a', `Navn ${n}`));
      await new Promise((resolve) => setTimeout(resolve, 10));
      written ||= json(one.dir, 'facts/people.json').entries[0]!.name !== 'a';
    }
    expect(written).toBe(true);
    await one.host.flush();
    expect(json(one.dir, 'facts/people.json').entries[0]!.name).toBe(nameOf(one, 'a'));
  });

  it('refuses what does not fit, in a sentence and with the place, and changes nothing', async () => {
    const one = await bench();
    const before = one.host.workspace;
    expect(edit(one, setName('borte', 'x'))).toMatchObject({
      ok: false,
      reason: 'unknown-id',
      sentence: { nb: '«borte» finnes ikke.' },
      at: { file: 'facts/people.json', fact: 'people/borte' },
    });
    expect(edit(one, { type: 'entry.remove', kind: 'people', id: 'a' })).toMatchObject({
      ok: false,
      reason: 'used',
      sentence: { nb: '«a» er i bruk 1 steder: forum › s.' },
      uses: [{ at: 'slide', deck: 'forum', slide: 's', how: 'content' }],
    });
    for (const op of [
      null,
      'x',
      { type: 'entry.set' },
      { type: '__proto__' },
      { ...setName('a', 'x'), more: 1 },
    ]) {
      expect(one.host.apply({ op, base: 0, client: 'a' })).toMatchObject({ reason: 'not-an-operation' });
    }
    const broken = JSON.parse(
      '{"type":"entry.set","kind":"people","id":"a","field":"name","value":{"__proto__":1}}',
    );
    expect(one.host.apply({ op: broken, base: 0, client: 'a' })).toMatchObject({ ok: false });
    expect(one.host.workspace).toBe(before);
    expect(one.host.revision).toBe(0);
  });

  it('takes an edit that was made on an older state, unless another window has changed the same since', async () => {
    const one = await bench();
    edit(one, setName('a', 'Fra a'), 'a');
    expect(one.host.apply({ op: setName('b', 'Fra b'), base: 0, client: 'b' })).toMatchObject({ ok: true });
    expect(one.host.apply({ op: setName('a', 'Fra b'), base: 0, client: 'b' })).toMatchObject({
      ok: false,
      reason: 'conflict',
      sentence: { nb: 'Det samme ble nettopp endret i et annet vindu eller program.' },
    });
    // A window's own edits are known to it before they are answered.
    expect(one.host.apply({ op: setName('a', 'Fra a igjen'), base: 0, client: 'a' })).toMatchObject({
      ok: true,
    });
    expect(one.host.apply({ op: setName('a', 'x'), base: 99, client: 'a' })).toMatchObject({
      reason: 'too-old',
    });
  });

  it('takes a batch as one edit: all of it or nothing, and undone at once', async () => {
    const one = await bench();
    const before = one.host.workspace;
    const slide = { id: 'ny', template: 'people', members: ['c'] };
    const add: Operation = { type: 'slide.add', in: 'decks', deck: 'forum', slide, after: 's' };
    const c: Operation = {
      type: 'entry.add',
      kind: 'people',
      entry: { id: 'c', name: 'C', source: { unknown: '?' } },
    };
    expect(edit(one, batchOf([add, setName('borte', 'x')]))).toMatchObject({ ok: false });
    expect(one.host.workspace).toBe(before);
    // The slide refers to a person that comes after it in the batch.
    expect(edit(one, batchOf([add, c]))).toMatchObject({ ok: true, revision: 1 });
    expect(one.host.undo('a')).toMatchObject({ ok: true, revision: 2 });
    expect(one.host.workspace).toEqual(before);
  });
});

describe('undo', () => {
  it('takes back a window’s own last step and leaves the other window’s', async () => {
    const one = await bench();
    edit(one, setName('a', 'A1'), 'a');
    edit(one, setNotes('s', 'B1'), 'b');
    edit(one, setName('a', 'A2'), 'a');
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('A1');
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('a');
    expect(one.host.workspace.decks[0]!.slides[0]!.notes).toBe('B1');
    expect(one.host.undo('a')).toMatchObject({ ok: false, reason: 'nothing-to-undo' });
    expect(one.host.redo('a')).toMatchObject({ ok: true });
    expect(one.host.redo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('A2');
    expect(one.host.redo('a')).toMatchObject({ ok: false, reason: 'nothing-to-redo' });
    edit(one, setName('b', 'ny'), 'a');
    expect(one.host.can('a')).toEqual({ undo: true, redo: false });
  });

  it('is refused in a sentence when others changed the same afterwards, until they take it back', async () => {
    const one = await bench();
    edit(one, setName('a', 'Fra a'), 'a');
    edit(one, setName('a', 'Fra b'), 'b');
    expect(one.host.undo('a')).toMatchObject({
      ok: false,
      reason: 'undo-conflict',
      sentence: { nb: 'Kan ikke angre: det samme er endret etterpå i et annet vindu eller program.' },
    });
    expect(nameOf(one, 'a')).toBe('Fra b');
    expect(one.host.undo('b')).toMatchObject({ ok: true });
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('a');
  });

  it('takes back what was done in a presentation, whatever was done elsewhere since', async () => {
    const one = await bench();
    edit(one, setNotes('s', 'Her'), 'a');
    edit(one, setName('a', 'Der'), 'a');
    expect(one.host.undo('a', 'forum')).toMatchObject({ ok: true });
    expect(one.host.workspace.decks[0]!.slides[0]!.notes).toBeUndefined();
    expect(nameOf(one, 'a')).toBe('Der');
    // Nothing of this presentation is left: what is elsewhere is said, and stays until people want it.
    const elsewhere = setName('a', 'a');
    expect(one.host.undo('a', 'forum')).toMatchObject({ ok: false, reason: 'elsewhere', elsewhere });
    expect(nameOf(one, 'a')).toBe('Der');
    expect(one.host.redo('a', 'forum')).toMatchObject({ ok: true });
    expect(one.host.workspace.decks[0]!.slides[0]!.notes).toBe('Her');
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('a');
    expect(one.host.undo('a', 'forum')).toMatchObject({ ok: false, reason: 'nothing-to-undo' });
  });

  it('takes back no step of a presentation before what was done to the same elsewhere since', async () => {
    const one = await bench();
    edit(one, batchOf([setNotes('s', 'Her'), setName('a', 'Først')]), 'a');
    edit(one, setName('a', 'Så'), 'a');
    expect(one.host.undo('a', 'forum')).toMatchObject({ ok: false, reason: 'elsewhere' });
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(one.host.undo('a', 'forum')).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('a');
  });

  it('is refused when it would leave something that others refer to', async () => {
    const one = await bench();
    const entry = { id: 'c', name: 'C', source: { unknown: '?' } };
    edit(one, { type: 'entry.add', kind: 'people', entry }, 'a');
    const members = ['a', 'c'];
    edit(
      one,
      { type: 'slide.set', in: 'decks', deck: 'forum', id: 's', field: 'members', value: members },
      'b',
    );
    expect(one.host.undo('a')).toMatchObject({ ok: false, reason: 'used' });
    expect(nameOf(one, 'c')).toBe('C');
  });

  it('has no step for what was typed and taken away again', async () => {
    const one = await bench();
    edit(one, setName('b', 'Ny'), 'a');
    for (const name of ['aM', 'a']) edit(one, setName('a', name), 'a', 'visit 1');
    expect(one.host.undo('a')).toMatchObject({ ok: true });
    expect(nameOf(one, 'b')).toBe('b');
    expect(one.host.can('a').undo).toBe(false);
  });

  it('takes back what was typed into one field at once', async () => {
    const one = await bench();
    for (const name of ['M', 'Me', 'Met', 'Mett', 'Mette'])
      edit(one, setName('a', name), 'a', 'people/a#name');
    edit(one, setName('b', 'X'), 'a', 'people/b#name');
    one.host.undo('a');
    expect([nameOf(one, 'a'), nameOf(one, 'b')]).toEqual(['Mette', 'b']);
    one.host.undo('a');
    expect(nameOf(one, 'a')).toBe('a');
    one.host.redo('a');
    expect(nameOf(one, 'a')).toBe('Mette');
  });

  it('by two windows in any order leaves a state that steps back to the first one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const one = await bench({ saveAfter: 10_000, saveWithin: 10_000 });
        const first = one.host.workspace;
        const chance = new Chance(seed);
        for (let n = 0; n < 30; n++) {
          const client = chance.pick(['a', 'b']);
          const what = chance.next();
          if (what < 0.25) one.host.undo(client);
          else if (what < 0.4) one.host.redo(client);
          else {
            const op = chance.pick([
              setName(chance.pick(['a', 'b']), `Navn ${n}`),
              setNotes('s', `Notat ${n}`),
              { type: 'entry.move', kind: 'people', id: 'a', after: chance.pick(['b', null]) } as Operation,
            ]);
            edit(one, op, client);
          }
        }
        // Each takes back its own last step as long as nobody's stands in the way.
        for (let tired = 0; tired < 2; ) tired = ['a', 'b'].some((c) => one.host.undo(c).ok) ? 0 : tired + 1;
        expect(one.host.can('a').undo || one.host.can('b').undo).toBe(false);
        expect(one.host.workspace).toEqual(first);
        await one.host.close();
      }),
      { numRuns: 15 },
    );
  });
});
