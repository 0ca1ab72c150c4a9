import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../workspace/read';
import { templates } from '../../core/model/templates';
import { slowly } from '../../support/slowly';
import { deck, facts, person, png } from '../../workspace/samples';
import { type Bench, bench, edit, json, setName, setNotes, wait } from './samples';

const write = (dir: string, path: string, value: unknown): void =>
  writeFileSync(join(dir, path), typeof value === 'string' ? value : JSON.stringify(value));
const people = ({ host }: Bench): unknown[] =>
  host.workspace.register.people.map(({ id, name }) => [id, name]);
const outsideOf = ({ events }: Bench) =>
  events.flatMap((event) => (event.type === 'outside' ? event.changes : []));
const slow = { saveAfter: 10_000, saveWithin: 10_000 };

describe('a file changed by someone else while open', () => {
  it('is taken in when nothing is unsaved here, with what did not change the same as before', async () => {
    const one = await bench();
    const before = one.host.workspace;
    write(one.dir, 'facts/people.json', facts(person('a', { name: 'Deres' }), person('b')));
    await one.host.look();
    expect(people(one)).toEqual([
      ['a', 'Deres'],
      ['b', 'b'],
    ]);
    expect(one.host.workspace.register.people[1]).toBe(before.register.people[1]);
    expect(one.host.workspace.decks).toBe(before.decks);
    expect(one.events).toMatchObject([
      { type: 'applied', revision: 1, client: 'outside', op: { type: 'entry.set', id: 'a', how: 'outside' } },
      { type: 'outside', changes: [{ file: 'facts/people.json', what: 'changed' }] },
    ]);
    // Whoever sees that it was a mistake can take it back.
    expect(one.host.undo('outside')).toMatchObject({ ok: true });
    expect(people(one)[0]).toEqual(['a', 'a']);
  });

  it('is taken in where it touches other facts than those with unsaved edits, which are kept', async () => {
    const one = await bench(slow);
    edit(one, setName('a', 'Vår'));
    write(one.dir, 'facts/people.json', facts(person('a'), person('b', { name: 'Deres' }), person('c')));
    await one.host.look();
    const both = [
      ['a', 'Vår'],
      ['b', 'Deres'],
      ['c', 'c'],
    ];
    expect(people(one)).toEqual(both);
    await one.host.flush();
    expect(json(one.dir, 'facts/people.json').entries.map(({ id, name }) => [id, name])).toEqual(both);
    expect(readdirSync(join(one.dir, 'facts')).filter((name) => name.includes('Konflikt'))).toEqual([]);
    expect(one.host.undo('a')).toMatchObject({ ok: true });
  });

  it('is found by the save itself when nobody looked', async () => {
    const one = await bench(slow);
    edit(one, setName('a', 'Vår'));
    write(one.dir, 'facts/people.json', facts(person('a'), person('b', { name: 'Deres' })));
    expect(await one.host.flush()).toBe(true);
    expect(json(one.dir, 'facts/people.json').entries.map(({ name }) => name)).toEqual(['Vår', 'Deres']);
  });

  it('where both changed the same, ours stays, theirs is kept in a conflict, and it is told', async () => {
    const one = await bench(slow);
    edit(one, setName('a', 'Vår'));
    const theirs = facts(person('a', { name: 'Deres' }), person('b', { name: 'Også deres' }));
    write(one.dir, 'facts/people.json', theirs);
    await one.host.look();
    await one.host.flush();
    expect(people(one)).toEqual([
      ['a', 'Vår'],
      ['b', 'Også deres'],
    ]);
    const [conflict] = one.host.workspace.conflicts!;
    expect(conflict).toMatchObject({
      place: { in: 'facts', kind: 'people', id: 'a', path: ['name'] },
      was: 'a',
    });
    expect(conflict!.versions.map(({ value }) => value).sort()).toEqual(['Deres', 'Vår']);
    expect(one.events.filter(({ type }) => type === 'outside')).toMatchObject([
      { changes: [{ file: 'facts/people.json', what: 'changed' }], conflicts: [conflict!.id] },
    ]);
    const read = await readWorkspace(one.dir, templates);
    expect(read.diagnostics).toEqual([]);
    expect(read.workspace.conflicts).toEqual([conflict]);
    expect(read.workspace.register.people[0]!.name).toBe('Vår');
    // What is undone is ours.
    expect(one.host.undo('a')).toMatchObject({ ok: true });
  });

  it('of one deck has what each did to its slides', async () => {
    const one = await bench(slow);
    edit(one, setNotes('s', 'Vårt'));
    write(one.dir, 'decks/mote.json', { ...deck('mote'), title: 'Deres' });
    await one.host.look();
    expect(one.host.workspace.decks.map(({ title }) => title)).toEqual(['forum', 'Deres']);
    write(one.dir, 'decks/forum.json', deck('forum', { id: 's', template: 'people', members: ['b'] }));
    await one.host.look();
    await one.host.flush();
    expect(json(one.dir, 'decks/forum.json')).toMatchObject({ slides: [{ members: ['b'], notes: 'Vårt' }] });
    expect(one.host.workspace.conflicts ?? []).toEqual([]);
  });
});

describe('a file that someone else adds, removes or breaks', () => {
  it('is taken in when it is new', async () => {
    const one = await bench();
    write(one.dir, 'decks/ny.json', deck('ny', { id: 'x', template: 'cover' }));
    writeFileSync(join(one.dir, 'facts/quotes.json'), JSON.stringify(facts()));
    await one.host.look();
    expect(one.host.workspace.decks.map(({ id }) => id)).toEqual(['forum', 'mote', 'ny']);
    expect(outsideOf(one).map(({ what }) => what)).toEqual(['added', 'added']);
  });

  slowly('is gone when it stays gone for a while, and comes back when that is undone', async () => {
    const one = await bench({ lookEvery: 200 });
    rmSync(join(one.dir, 'decks/mote.json'));
    await one.host.look();
    // Synchronisation removes a file before it puts the new one there.
    expect(one.host.workspace.decks.map(({ id }) => id)).toEqual(['forum', 'mote']);
    await expect
      .poll(() => one.host.workspace.decks.map(({ id }) => id), { timeout: 6000 })
      .toEqual(['forum']);
    expect(outsideOf(one)).toEqual([{ file: 'decks/mote.json', what: 'deleted' }]);
    expect(one.host.undo('outside')).toMatchObject({ ok: true });
    await one.host.flush();
    expect(json(one.dir, 'decks/mote.json').id).toBe('mote');
  });

  it('with unsaved edits here is written again', async () => {
    const one = await bench(slow);
    edit(one, setNotes('s', 'Vårt'));
    rmSync(join(one.dir, 'decks/forum.json'));
    await one.host.look();
    expect(await one.host.flush()).toBe(true);
    expect(json(one.dir, 'decks/forum.json')).toMatchObject({ slides: [{ notes: 'Vårt' }] });
  });

  it('is left alone while it cannot be read, and what was in it stays on the screen', async () => {
    const one = await bench();
    edit(one, setName('a', 'Vår'));
    await one.host.flush();
    const broken = '{ "format": 2, "entries": [ { "id": "a", <<<<<<< HEAD';
    write(one.dir, 'facts/people.json', broken);
    await one.host.look();
    expect(outsideOf(one)).toEqual([{ file: 'facts/people.json', what: 'broken' }]);
    expect(people(one)).toHaveLength(2);
    expect(edit(one, setName('a', 'x'))).toMatchObject({
      ok: false,
      reason: 'locked-file',
      sentence: {
        nb: 'Deler av facts/people.json kan ikke leses og ville gått tapt ved lagring. Rett filen først.',
      },
    });
    expect(edit(one, setNotes('s', 'Vårt'))).toMatchObject({ ok: true });
    expect(await one.host.flush()).toBe(true);
    expect(readFileSync(join(one.dir, 'facts/people.json'), 'utf8')).toBe(broken);
    expect(one.host.opened().diagnostics.some(({ rule }) => rule === 'json')).toBe(true);
    write(one.dir, 'facts/people.json', facts(person('a', { name: 'Rettet' }), person('b')));
    await one.host.look();
    expect(people(one)[0]).toEqual(['a', 'Rettet']);
    expect(edit(one, setName('a', 'x'))).toMatchObject({ ok: true });
  });

  it('can be put aside and written anew from what we have', async () => {
    const one = await bench(slow);
    edit(one, setName('a', 'Vår'));
    write(one.dir, 'facts/people.json', 'ødelagt');
    await one.host.look();
    expect(await one.host.flush()).toBe(false);
    expect(one.host.saveState).toMatchObject({
      state: 'unsaved',
      reason: 'file-broken',
      safe: true,
      sentence: {
        nb: 'facts/people.json kan ikke leses, så vi lagrer ikke over. Endringene er trygge på denne maskinen.',
      },
    });
    expect(await one.host.mend('facts/people.json')).toBe('facts/people (Konflikt 1).json');
    expect(one.host.saveState.state).toBe('saved');
    expect(json(one.dir, 'facts/people.json').entries.map(({ name }) => name)).toEqual(['Vår', 'b']);
    expect(readFileSync(join(one.dir, 'facts/people (Konflikt 1).json'), 'utf8')).toBe('ødelagt');
  });

  it('pictures that are put into the folder are told', async () => {
    const one = await bench();
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(one.dir, 'assets'));
    writeFileSync(join(one.dir, 'assets/a.png'), png(4, 3));
    await one.host.look();
    expect(one.events).toEqual([{ type: 'images', images: [['a.png', { width: 4, height: 3 }]] }]);
    expect(one.host.workspace.images.get('a.png')).toEqual({ width: 4, height: 3 });
  });
});

describe('looking', () => {
  it('happens by itself, and reads nothing when nothing has changed, not even after our own saves', async () => {
    let reads = 0;
    const one = await bench({
      lookEvery: 20,
      disk: {
        read: (dir, set) => {
          reads++;
          return readWorkspace(dir, set);
        },
      },
    });
    edit(one, setName('a', 'x'));
    await one.host.flush();
    await wait(150);
    expect(reads).toBe(1);
    write(one.dir, 'facts/people.json', facts(person('a', { name: 'Deres' })));
    await expect.poll(() => people(one)).toEqual([['a', 'Deres']]);
  });
});
