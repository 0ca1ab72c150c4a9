import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../core/operations';
import { slowly } from '../../support/slowly';
import { commission, deck, facts, folder, person, png, workspace } from '../../workspace/samples';
import { Link } from './link';
import { type Bench, benchOn, edit, json, setName, setNotes, sound, wait } from './samples';

interface Two {
  a: Bench;
  b: Bench;
  link: Link;
}

/** One commission on two machines, with a host on each. */
async function two(files = sound()): Promise<Two> {
  const here = workspace(files);
  const there = folder();
  cpSync(here, there, { recursive: true });
  return { a: await benchOn(here, folder()), b: await benchOn(there, folder()), link: new Link(here, there) };
}

/** Saves, carries and looks until nothing is carried any more. */
async function settled({ a, b, link }: Two): Promise<void> {
  for (let round = 0; round < 12; round++) {
    await Promise.all([a.host.flush(), b.host.flush()]);
    const carried = link.sync();
    await Promise.all([a.host.look(), b.host.look()]);
    await Promise.all([a.host.flush(), b.host.flush()]);
    if (!carried) return;
  }
  throw new Error('They write against each other without end.');
}

const set = (id: string, field: string, value: unknown): Operation =>
  ({ type: 'entry.set', kind: 'people', id, field, ...(value === undefined ? {} : { value }) }) as Operation;
const nameOf = ({ host }: Bench, id: string): unknown =>
  host.workspace.register.people.find((one) => one.id === id)?.name;
const conflictsOf = ({ host }: Bench) =>
  (host.workspace.conflicts ?? []).map(({ place, was, versions }) => ({
    place,
    was,
    values: versions.map(({ value }) => value).sort(),
  }));

/** Both folders hold the same files, and the hosts what is in them. */
function expectEqual({ a, b }: Two): void {
  const files = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .filter((path) => !path.startsWith('settled/'))
      .sort();
  expect(files(a.dir)).toEqual(files(b.dir));
  for (const path of files(a.dir)) {
    expect([path, readFileSync(join(a.dir, path), 'utf8')]).toEqual([
      path,
      readFileSync(join(b.dir, path), 'utf8'),
    ]);
  }
  const { images: _a, ...one } = a.host.workspace;
  const { images: _b, ...other } = b.host.workspace;
  expect(one).toEqual(other);
}

describe('one commission on two machines, edited on both while the line was cut', () => {
  slowly('has both edits of different facts in one file', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('b', 'Fra B'));
    await settled(both);
    for (const one of [both.a, both.b]) {
      expect([nameOf(one, 'a'), nameOf(one, 'b')]).toEqual(['Fra A', 'Fra B']);
      expect(one.host.workspace.conflicts ?? []).toEqual([]);
      expect(readdirSync(join(one.dir, 'facts')).filter((name) => name.includes('conflict'))).toEqual([]);
    }
    expectEqual(both);
    // The copy that synchronisation made is put away and not thrown away.
    expect(readdirSync(join(both.a.dir, 'settled'), { recursive: true }).length).toBeGreaterThan(1);
  });

  it('has both edits of different fields of one fact', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, set('a', 'email', 'b@example.no'));
    await settled(both);
    expectEqual(both);
    expect(both.a.host.workspace.register.people[0]).toMatchObject({ name: 'Fra A', email: 'b@example.no' });
  });

  it('has one conflict, with what it was, where both changed the same, and each its own until they meet', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('a', 'Fra B'));
    await settled(both);
    expectEqual(both);
    const found = conflictsOf(both.a);
    expect(found).toEqual([
      {
        place: { in: 'facts', kind: 'people', id: 'a', path: ['name'] },
        was: 'a',
        values: ['Fra A', 'Fra B'],
      },
    ]);
    expect(['Fra A', 'Fra B']).toContain(nameOf(both.a, 'a'));
  });

  slowly('goes on being edited after it has met, any number of times', async () => {
    const both = await two();
    for (let round = 0; round < 5; round++) {
      edit(both.a, setName('a', `A${round}`));
      edit(both.b, setName('b', `B${round}`));
      await settled(both);
      edit(both.b, setName('a', `B${round} om a`));
      await settled(both);
      edit(both.a, setName('a', `A${round} igjen`));
      await settled(both);
    }
    expectEqual(both);
    expect([nameOf(both.b, 'a'), nameOf(both.b, 'b')]).toEqual(['A4 igjen', 'B4']);
    expect(both.a.host.workspace.conflicts ?? []).toEqual([]);
  });

  it('keeps an edit that leads back to what merging had once made', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('b', 'Fra B'));
    await settled(both);
    edit(both.a, { type: 'entry.add', kind: 'people', entry: person('c') as never });
    await settled(both);
    edit(both.a, { type: 'entry.remove', kind: 'people', id: 'c' });
    edit(both.b, { type: 'entry.add', kind: 'people', entry: person('d') as never });
    await settled(both);
    expectEqual(both);
    expect(both.b.host.workspace.register.people.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  it('keeps what one changed and the other removed, and says so', async () => {
    const both = await two();
    edit(both.a, { type: 'entry.remove', kind: 'people', id: 'b' });
    edit(both.b, setName('b', 'Fra B'));
    await settled(both);
    expectEqual(both);
    expect(nameOf(both.a, 'b')).toBe('Fra B');
    expect(conflictsOf(both.a)).toHaveLength(1);
  });

  it('keeps a deck that one removed and the other edited', async () => {
    const both = await two();
    edit(both.a, { type: 'deck.remove', in: 'decks', id: 'forum' });
    edit(both.b, setNotes('s', 'Notat'));
    await settled(both);
    expectEqual(both);
    expect(both.a.host.workspace.decks.find(({ id }) => id === 'forum')?.slides[0]?.notes).toBe('Notat');
    expect(conflictsOf(both.a)).toHaveLength(1);
  });

  it('has new facts of both once', async () => {
    const both = await two();
    edit(both.a, { type: 'entry.add', kind: 'people', entry: person('c', { name: 'C' }) as never });
    edit(both.b, { type: 'entry.add', kind: 'people', entry: person('d', { name: 'D' }) as never });
    await settled(both);
    expectEqual(both);
    expect(both.a.host.workspace.register.people.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  slowly('a conflict that one settles is settled for both', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('a', 'Fra B'));
    await settled(both);
    const [conflict] = both.b.host.workspace.conflicts!;
    edit(both.b, {
      type: 'batch',
      steps: [setName('a', 'Fra A') as never, { type: 'conflict.remove', id: conflict!.id } as never],
    });
    await both.b.host.flush();
    both.link.sync();
    await both.a.host.look();
    await wait(2100);
    await settled(both);
    expectEqual(both);
    expect([nameOf(both.a, 'a'), conflictsOf(both.a)]).toEqual(['Fra A', []]);
  });

  it('takes in what lay in a copy while no host ran', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('b', 'Fra B'));
    await both.a.host.close();
    await both.b.host.close();
    both.link.sync();
    const again = {
      a: await benchOn(both.a.dir, both.a.state),
      b: await benchOn(both.b.dir, both.b.state),
      link: both.link,
    };
    await settled(again);
    expectEqual(again);
    expect([nameOf(again.a, 'a'), nameOf(again.a, 'b')]).toEqual(['Fra A', 'Fra B']);
  });

  it('takes in its own save that was put aside without a copy', async () => {
    const both = await two();
    edit(both.a, setName('a', 'Fra A'));
    edit(both.b, setName('b', 'Fra B'));
    await both.a.host.close();
    await both.b.host.flush();
    cpSync(join(both.b.dir, 'facts/people.json'), join(both.a.dir, 'facts/people.json'));
    const a = await benchOn(both.a.dir, both.a.state);
    expect([nameOf(a, 'a'), nameOf(a, 'b')]).toEqual(['Fra A', 'Fra B']);
    expect(await a.host.flush()).toBe(true);
    expect(json(a.dir, 'facts/people.json').entries.map(({ name }) => name)).toEqual(['Fra A', 'Fra B']);
  });
});

describe('two hosts on one folder, as on a network drive', () => {
  it('save in the same moment, and lose nothing', async () => {
    const dir = workspace({
      ...sound(),
      'facts/people.json': facts(...[...'abcdef'].map((id) => person(id))),
    });
    const [a, b] = [await benchOn(dir, folder()), await benchOn(dir, folder())];
    for (let round = 0; round < 12; round++) {
      edit(a, setName('a', `A${round}`));
      edit(b, setName('b', `B${round}`));
      expect(await Promise.all([a.host.flush(), b.host.flush()])).toEqual([true, true]);
    }
    await Promise.all([a.host.look(), b.host.look()]);
    for (const one of [a, b]) expect([nameOf(one, 'a'), nameOf(one, 'b')]).toEqual(['A11', 'B11']);
    expect(
      json(dir, 'facts/people.json')
        .entries.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['A11', 'B11']);
  });

  it('have one conflict where both changed the same in the same moment', async () => {
    const dir = workspace(sound());
    const [a, b] = [await benchOn(dir, folder()), await benchOn(dir, folder())];
    edit(a, setName('a', 'Fra A'));
    edit(b, setName('a', 'Fra B'));
    await Promise.all([a.host.flush(), b.host.flush()]);
    for (let n = 0; n < 3; n++) {
      await Promise.all([a.host.look(), b.host.look()]);
      await Promise.all([a.host.flush(), b.host.flush()]);
    }
    expect(conflictsOf(a)).toEqual(conflictsOf(b));
    expect(conflictsOf(a)[0]!.values).toEqual(['Fra A', 'Fra B']);
    expect(nameOf(a, 'a')).toBe(nameOf(b, 'a'));
  });
});

describe('another copy of the commission', () => {
  it('is taken in with its facts, its new decks and its pictures, and can be taken back at once', async () => {
    const both = await two();
    const { a, b } = both;
    edit(a, setName('a', 'Fra A'));
    edit(b, setName('b', 'Fra B'));
    edit(b, setNotes('s', 'Bs notat'));
    edit(b, { type: 'deck.add', in: 'decks', deck: deck('ny') as never });
    await Promise.all([a.host.flush(), b.host.flush()]);
    const before = a.host.workspace;
    const told = await a.host.mergeIn({ dir: b.dir, beneath: true });
    expect(told).toMatchObject({ changed: 1, added: 1, conflicts: 0, unread: [] });
    expect([nameOf(a, 'a'), nameOf(a, 'b')]).toEqual(['Fra A', 'Fra B']);
    expect(a.host.workspace.decks.map(({ id }) => id)).toEqual(['forum', 'mote', 'ny']);
    // Our own deck is as we made it.
    expect(a.host.workspace.decks[0]).toBe(before.decks[0]);
    expect(a.host.undo('outside')).toMatchObject({ ok: true });
    expect(a.host.workspace.register).toEqual(before.register);
    expect(a.host.workspace.decks).toEqual(before.decks);
  });

  it('brings its picture under another name where ours is called the same and is another', async () => {
    const both = await two();
    const { a, b } = both;
    for (const [one, height] of [
      [a, 3],
      [b, 5],
    ] as const) {
      mkdirSync(join(one.dir, 'assets'), { recursive: true });
      writeFileSync(join(one.dir, 'assets/img.png'), png(4, height));
      await one.host.look();
    }
    const image = { id: 'fra-b', file: 'img.png', alt: 'Hus', source: { title: 'Ola' } };
    expect(edit(b, { type: 'entry.add', kind: 'images', entry: image as never })).toMatchObject({ ok: true });
    await b.host.flush();
    await a.host.mergeIn({ dir: b.dir, beneath: true });
    const file = a.host.workspace.register.images[0]!.file as string;
    expect(file).not.toBe('img.png');
    expect(readFileSync(join(a.dir, 'assets', file))).toEqual(readFileSync(join(b.dir, 'assets/img.png')));
    expect(a.host.workspace.images.has(file)).toBe(true);
  });

  it('of another commission is refused', async () => {
    const one = await benchOn(workspace(sound()), folder());
    const other = workspace({ ...sound(), 'commission.json': { ...commission, id: 'en-annen' } });
    await expect(one.host.mergeIn({ dir: other, beneath: true })).rejects.toThrow(/another commission/);
  });
});

describe('what is typed while another program writes the same', () => {
  it('stays, and what the other wrote is kept in a conflict', async () => {
    const dir = workspace(sound());
    const one = await benchOn(dir, folder());
    const base = one.host.revision;
    writeFileSync(
      join(dir, 'facts/people.json'),
      JSON.stringify(facts(person('a', { name: 'Deres' }), person('b'))),
    );
    await one.host.look();
    expect(one.host.apply({ op: setName('a', 'Vår'), base, client: 'page' })).toMatchObject({ ok: true });
    expect(nameOf(one, 'a')).toBe('Vår');
    expect(conflictsOf(one)).toEqual([
      {
        place: { in: 'facts', kind: 'people', id: 'a', path: ['name'] },
        was: 'a',
        values: ['Deres', 'Vår'],
      },
    ]);
    await one.host.flush();
    expect(existsSync(join(dir, 'conflicts'))).toBe(true);
  });

  it('stays when the other has removed the whole fact, which comes back', async () => {
    const dir = workspace(sound());
    const one = await benchOn(dir, folder());
    const base = one.host.revision;
    writeFileSync(join(dir, 'facts/people.json'), JSON.stringify(facts(person('a'))));
    await one.host.look();
    expect(nameOf(one, 'b')).toBeUndefined();
    expect(one.host.apply({ op: setName('b', 'Vår'), base, client: 'page' })).toMatchObject({ ok: false });
    expect(nameOf(one, 'b')).toBe('Vår');
    expect(conflictsOf(one)).toMatchObject([{ place: { in: 'facts', kind: 'people', id: 'b' } }]);
  });

  it('has both where they wrote different paragraphs of one text', async () => {
    const dir = workspace(sound());
    const one = await benchOn(dir, folder());
    edit(one, setNotes('s', 'Første.\n\nAndre.'));
    await one.host.flush();
    const base = one.host.revision;
    const forum = json(dir, 'decks/forum.json') as unknown as { slides: { notes: string }[] };
    forum.slides[0]!.notes = 'Første.\n\nAndre, deres.';
    writeFileSync(join(dir, 'decks/forum.json'), JSON.stringify(forum));
    await one.host.look();
    const op = setNotes('s', 'Første, vår.\n\nAndre.');
    expect(one.host.apply({ op, base, client: 'page' })).toMatchObject({ ok: true });
    expect(one.host.workspace.decks[0]!.slides[0]!.notes).toBe('Første, vår.\n\nAndre, deres.');
    expect(conflictsOf(one)).toEqual([]);
  });
});
