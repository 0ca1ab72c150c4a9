import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ancestors } from '../../../app/host/ancestors';
import { choose, keeping } from '../../../app/host/ancestors-cleaning';
import type { Kept } from '../../../app/host/ancestors-lines';
import { sha256 } from '../../../workspace/disk';
import { childProgram } from '../../support/child-program';
import { slowly } from '../../support/slowly';
import { folder, workspace } from '../../workspace/samples';

const path = 'facts/people.json';
const day = 86_400_000;

function store(state = folder()) {
  const clock = { now: new Date('2025-11-24T10:00:00Z') };
  const ancestors = Ancestors.of(state, 'kommisjonen', () => clock.now);
  return {
    state,
    clock,
    ancestors,
    keep(text: string | null, by: Record<string, number>, later = 1000) {
      clock.now = new Date(clock.now.getTime() + later);
      ancestors.keep(path, text, by);
    },
  };
}

const files = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true }) as string[]).filter((name) => statSync(join(dir, name)).isFile());

describe('the version that two came from', () => {
  it('is the newest that holds nothing which one of them lacks', () => {
    const one = store();
    one.keep('én', { kari: 1 });
    one.keep('to', { kari: 2 });
    one.keep('felles', { kari: 2, ola: 1 });
    one.keep('tre', { kari: 3, ola: 1 });
    const found = one.ancestors.ancestorOf(path, { by: { kari: 2, ola: 2 } }, { kari: 3, ola: 1 });
    expect(found).toMatchObject({ text: 'felles', by: { kari: 2, ola: 1 }, digest: sha256('felles') });
  });

  it('is none of another folder on this machine that ours has not met', () => {
    const one = store();
    one.keep('felles', { kari: 1 });
    one.keep('kopiens', { kari: 1, 'kari-kopi': 1 });
    one.keep('vår', { kari: 2 });
    const theirs = { by: { kari: 1, 'kari-kopi': 2 } };
    expect(one.ancestors.ancestorOf(path, theirs, { kari: 2 })?.text).toBe('felles');
  });

  it('is not the other itself, and not one that another program edited', () => {
    const one = store();
    one.keep('felles', { kari: 1 });
    one.ancestors.keep(path, 'redigert', { kari: 1 }, { foreign: true });
    one.keep('deres', { kari: 1, ola: 1 });
    const theirs = { by: { kari: 1, ola: 1 }, digest: sha256('deres') };
    expect(one.ancestors.ancestorOf(path, theirs, { kari: 2, ola: 1 })?.text).toBe('felles');
  });

  it('is unknown for what says nothing of itself, and where nothing was kept', () => {
    const one = store();
    expect(one.ancestors.ancestorOf(path, { by: { kari: 1 } }, { kari: 2 })).toBeUndefined();
    one.keep('én', { kari: 1 });
    expect(one.ancestors.ancestorOf(path, { by: {} }, { kari: 2 })).toBeUndefined();
    expect(one.ancestors.ancestorOf('decks/x.json', { by: { kari: 1 } }, { kari: 1 })).toBeUndefined();
  });

  it('may be one in which the file was not there', () => {
    const one = store();
    one.keep('én', { kari: 1 });
    one.keep(null, { kari: 2 });
    expect(one.ancestors.ancestorOf(path, { by: { kari: 2, ola: 1 } }, { kari: 3 })).toMatchObject({
      text: null,
    });
  });

  it('for contents of unknown origin is the one that explains them with least, and the older of two', () => {
    const one = store();
    for (const [i, text] of ['abc', 'abd', 'xyz', 'abd'].entries()) one.keep(text, { kari: i + 1 });
    const differences = (of: string) => (text: string) => [...text].filter((c, i) => c !== of[i]).length;
    expect(one.ancestors.nearest(path, differences('abe'))).toMatchObject({ text: 'abc', by: { kari: 1 } });
    expect(one.ancestors.nearest(path, differences('xyd'))).toMatchObject({ text: 'xyz' });
    expect(one.ancestors.nearest('decks/x.json', differences('x'))).toBeUndefined();
  });
});

describe('keeping', () => {
  it('takes the same version once, and says how far a replica has counted', () => {
    const one = store();
    one.keep('én', { kari: 1 });
    one.keep('én', { kari: 1 });
    one.keep('to', { kari: 7, ola: 2 });
    one.keep('tilbake', { kari: 1 });
    expect(one.ancestors.versions(path)).toHaveLength(3);
    expect(one.ancestors.countOf(path, 'kari')).toBe(7);
    expect(one.ancestors.countOf(path, 'constructor')).toBe(0);
  });

  it('takes a file of the folder only while it is the one that was read', () => {
    const one = store();
    const dir = workspace({ [path]: 'én' });
    one.ancestors.keepFile(dir, path, sha256('to'), { kari: 1 });
    one.ancestors.keepFile(dir, 'facts/topics.json', sha256('to'), { kari: 1 });
    expect(one.ancestors.versions(path)).toEqual([]);
    one.ancestors.keepFile(dir, path, sha256('én'), { kari: 1 });
    expect(one.ancestors.versions(path)).toHaveLength(1);
  });

  it('is deflated, and shared by all programs of the machine, at once and afterwards', () => {
    const state = folder();
    const [one, two] = [store(state), store(state)];
    one.keep('x'.repeat(100_000), { kari: 1 });
    two.keep('y', { kari: 2 }, 2000);
    expect(one.ancestors.versions(path).map(({ by }) => by)).toEqual([{ kari: 1 }, { kari: 2 }]);
    expect(two.ancestors.versions(path)).toHaveLength(2);
    expect(store(state).ancestors.ancestorOf(path, { by: { kari: 1 } }, { kari: 1 })?.text).toHaveLength(
      100_000,
    );
    const size = files(one.ancestors.dir).reduce(
      (sum, name) => sum + statSync(join(one.ancestors.dir, name)).size,
      0,
    );
    expect(size).toBeLessThan(2000);
  });

  it('loses only what is damaged', () => {
    const one = store();
    one.keep('én', { kari: 1 });
    one.keep('to', { kari: 2 });
    const { dir } = one.ancestors;
    const list = files(dir).find((name) => name.startsWith('index-'))!;
    appendFileSync(
      join(dir, list),
      '{"path":"facts/people.json","dig\n[]\nnull\n{"path":"facts/people.json","digest":"../../x","by":{},"at":"2025-11-24T10:00:00Z"}\n',
    );
    appendFileSync(join(dir, list), '{"path":"cut off');
    writeFileSync(join(dir, 'blobs', sha256('to').slice(0, 2), sha256('to')), 'tull');
    const again = store(one.state);
    expect(again.ancestors.ancestorOf(path, { by: { kari: 2, ola: 1 } }, { kari: 2 })?.text).toBe('én');
    again.keep('to', { kari: 3 });
    expect(again.ancestors.ancestorOf(path, { by: { kari: 3 } }, { kari: 3 })?.text).toBe('to');
  });

  it('and where nothing can be written, nobody is kept from working', () => {
    const state = folder();
    writeFileSync(join(state, 'ancestors'), 'a file in the way');
    const one = store(state);
    one.keep('én', { kari: 1 });
    expect(one.ancestors.versions(path)).toEqual([]);
  });
});

describe('cleaning up', () => {
  const line = (at: number, more: Partial<Kept> = {}): Kept => ({
    path,
    digest: sha256(String(at)),
    by: { kari: 1 },
    at: new Date(at).toISOString(),
    ...more,
  });
  const now = new Date('2025-11-24T10:00:00Z');

  slowly(
    'leaves the newest thirty, one an hour of two days, one a day of ninety, and what was sent for a year',
    () => {
      const minutes = Array.from({ length: 400 * 24 * 6 }, (_, i) => line(now.getTime() - i * 600_000));
      const kept = choose(minutes, now);
      const ages = kept.map(({ at }) => now.getTime() - Date.parse(at));
      expect(ages.filter((age) => age < 30 * 600_000)).toHaveLength(30);
      const within = (from: number, to: number): number =>
        ages.filter((age) => age >= from && age < to).length;
      expect(within(day, 2 * day)).toBe(24);
      expect(within(10 * day, 20 * day)).toBe(10);
      expect(within(91 * day, 400 * day)).toBe(0);
      const sent = [
        line(now.getTime() - 300 * day, { pin: 'packed' }),
        line(now.getTime() - 380 * day, { pin: 'packed' }),
      ];
      expect(choose([...minutes, ...sent], now).filter(({ pin }) => pin)).toEqual([sent[0]]);
    },
  );

  it('counts a version once that a kill has left in two lists', () => {
    const moments = Array.from({ length: 40 }, (_, n) => line(now.getTime() - n * 1000));
    expect(choose([...moments, ...moments], now)).toEqual(choose(moments, now));
  });

  it('takes away contents that nothing has any more, and none that are young', async () => {
    const one = store();
    one.keep('gammel', { kari: 1 });
    for (let i = 2; i < 45; i++) one.keep(`nr. ${i}`, { kari: i }, 60 * 1000);
    const blob = join(one.ancestors.dir, 'blobs', sha256('gammel').slice(0, 2), sha256('gammel'));
    one.clock.now = new Date(one.clock.now.getTime() + 200 * day);
    await one.ancestors.clean();
    expect(one.ancestors.versions(path)).toHaveLength(keeping.newest);
    // It is younger than the clock of the test says, and older than ten minutes.
    expect(existsSync(blob)).toBe(false);
    const young = store();
    young.clock.now = new Date();
    young.keep('ung', { kari: 1 });
    writeFileSync(join(young.ancestors.dir, 'index.jsonl'), '');
    await young.ancestors.clean();
    expect(young.ancestors.bytes(sha256('ung'))).toBeDefined();
  });

  it('keeps within a size, and of every file the last', async () => {
    const most = keeping.total;
    keeping.total = 60_000;
    try {
      const one = store();
      const noise = (n: number): string =>
        Array.from({ length: 300 }, (_, i) => sha256(`${n} ${i}`)).join('');
      one.ancestors.keep('decks/eldst.json', noise(0), { kari: 1 });
      for (let i = 1; i < 12; i++) one.keep(noise(i), { kari: i });
      await one.ancestors.clean();
      const left = one.ancestors.versions(path).map(({ by }) => by.kari!);
      expect(left.at(-1)).toBe(11);
      expect(left.length).toBeLessThan(8);
      expect(one.ancestors.versions('decks/eldst.json')).toHaveLength(1);
    } finally {
      keeping.total = most;
    }
  });

  slowly('puts the lists of ended programs together and leaves those that run', async () => {
    const state = folder();
    const one = store(state);
    one.keep('vår', { kari: 1 });
    const bundle = await childProgram(
      `import { Ancestors } from './app/host/ancestors';
       const kept = Ancestors.of(process.argv[2], 'kommisjonen');
       for (let i = 1; i < 3; i++) kept.keep('facts/people.json', 'deres ' + i, { ola: i });
       process.stdout.write('kept');
       setInterval(() => undefined, 1000);`,
      folder(),
    );
    const child = spawn(process.execPath, [bundle, state], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const lists = (): string[] => readdirSync(one.ancestors.dir).filter((name) => name.startsWith('index'));
    await one.ancestors.clean();
    expect(lists().sort()).toEqual([expect.stringMatching(`^index-${child.pid}-`), 'index.jsonl']);
    child.kill('SIGKILL');
    await ended;
    await one.ancestors.clean();
    expect(lists()).toEqual(['index.jsonl']);
    expect(one.ancestors.versions(path).map(({ by }) => by)).toEqual(
      expect.arrayContaining([{ kari: 1 }, { ola: 1 }, { ola: 2 }]),
    );
  });
});

it('two programs that keep and clean at the same time lose nothing of the newest', async () => {
  const state = folder();
  const bundle = await childProgram(
    `import { Ancestors } from './app/host/ancestors';
     const [state, name] = process.argv.slice(2);
     const kept = Ancestors.of(state, 'kommisjonen');
     for (let i = 1; i <= 120; i++) {
       kept.keep('decks/' + name + '.json', name + i, { [name]: i });
       if (i % 10 === 0) await kept.clean();
     }`,
    folder(),
  );
  const names = ['kari', 'ola', 'per'];
  const codes = await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve) =>
          spawn(process.execPath, [bundle, state, name], { stdio: 'inherit' }).on('close', resolve),
        ),
    ),
  );
  expect(codes).toEqual([0, 0, 0]);
  const all = Ancestors.of(state, 'kommisjonen');
  for (const name of names) {
    const versions = all.versions(`decks/${name}.json`);
    const newest = new Set(versions.map(({ by }) => by[name]!));
    for (let i = 91; i <= 120; i++) expect(newest.has(i), `${name} ${i}`).toBe(true);
    for (const { digest } of versions) expect(all.bytes(digest!), `${name} ${digest}`).toBeDefined();
  }
  expect(readFileSync(join(all.dir, 'index.jsonl'), 'utf8')).toMatch(/\n$/);
});
