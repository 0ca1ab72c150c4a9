import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recover } from '../../workspace/journal';
import { saveFiles } from '../../workspace/save';
import { lockName } from '../../workspace/save-lock';
import { childProgram } from '../support/child-program';
import { folder, workspace } from './samples';

/** Adds its own keys to one file, or to two at once, by reading, putting in and saving, until it has happened. */
const adder = `
import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { recover } from '../../workspace/journal';
import { saveFiles } from './workspace/save';
import { signatureOf } from './workspace/atomic';
const [dir, name, from, to, files] = process.argv.slice(2);
const paths = files.split(',');
const sha = (text) => createHash('sha256').update(text).digest('hex');
for (let i = Number(from); i <= Number(to); i++) {
  for (;;) {
    const edits = paths.map((path) => {
      const was = readFileSync(join(dir, path), 'utf8');
      return { path, text: JSON.stringify({ ...JSON.parse(was), [name + i]: 'x'.repeat(50) }), expected: sha(was) };
    });
    try {
      const written = await saveFiles(dir, edits);
      for (const { path, text } of edits) {
        const [info, now, again] = [statSync(join(dir, path)), readFileSync(join(dir, path), 'utf8'), statSync(join(dir, path))];
        const ours = written.get(path);
        // Another has finished for us what we had begun.
        if (ours === undefined) continue;
        // What has the signature that we were told is what we wrote.
        if (signatureOf(info) === ours && signatureOf(again) === ours && now !== text) throw new Error('another file was taken for ours');
      }
      break;
    } catch (error) {
      if (error.code !== 'changed-on-disk') throw error;
    }
  }
  process.stdout.write(i + '\\n');
}
`;

/** Takes the lock and never gives it back. */
const holder = `
import { withSaveLock } from './workspace/save-lock';
await withSaveLock(process.argv[2], async () => {
  process.stdout.write('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
`;

/**
 * Knows nothing of locks: writes one number after the other over whatever lies there, and says which of its numbers
 * somebody else has replaced. In place, or by a file of its own that it renames.
 */
const stranger = `
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const [dir, how, count] = process.argv.slice(2);
const path = join(dir, 'decks/x.json');
for (let n = 1; n <= Number(count); n++) {
  const text = JSON.stringify({ stranger: n });
  if (how === 'in place') writeFileSync(path, text);
  else {
    writeFileSync(join(dir, '.stranger'), text);
    renameSync(join(dir, '.stranger'), path);
  }
  const until = performance.now() + Math.random() * 16;
  let replaced = false;
  while (performance.now() < until || n === Number(count)) {
    if (readFileSync(path, 'utf8') !== text) replaced = true;
    if (replaced) break;
    if (n === Number(count) && performance.now() > until + 2000) break;
  }
  if (replaced) process.stdout.write(n + '\\n');
}
`;

let programs: Record<'adder' | 'holder' | 'stranger', string>;

beforeAll(async () => {
  const build = async (program: string) => await childProgram(program, folder());
  programs = { adder: await build(adder), holder: await build(holder), stranger: await build(stranger) };
});

interface Run {
  child: ChildProcess;
  said: () => string;
  code: Promise<number | null>;
}

function run(program: keyof typeof programs, ...args: (string | number)[]): Run {
  const child = spawn(process.execPath, [programs[program], ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout!.on('data', (data) => {
    said += data;
  });
  return { child, said: () => said, code: new Promise((resolve) => child.on('close', resolve)) };
}

const lines = ({ said }: Run): number[] => said().split('\n').slice(0, -1).map(Number);
const keys = (dir: string, path: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(dir, path), 'utf8')) as object);
const all = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
const noLock = (dir: string): void =>
  expect(readdirSync(dir).filter((name) => name.startsWith('~'))).toEqual([]);

function shared(): string {
  return workspace({ 'decks/x.json': '{}', 'decks/y.json': '{}' });
}

describe('several programs that save in one folder', () => {
  it('never lose one another, 300 times each in one file', async () => {
    const dir = shared();
    const runs = ['kari', 'ola'].map((name) => run('adder', dir, name, 1, 300, 'decks/x.json'));
    expect(await Promise.all(runs.map(({ code }) => code))).toEqual([0, 0]);
    expect(keys(dir, 'decks/x.json').sort()).toEqual([...all('kari', 300), ...all('ola', 300)].sort());
    expect(readdirSync(join(dir, 'decks')).sort()).toEqual(['x.json', 'y.json']);
    noLock(dir);
  });

  it('nor in two files at once, among others that save one', async () => {
    const dir = shared();
    const runs = [
      run('adder', dir, 'kari', 1, 100, 'decks/x.json,decks/y.json'),
      run('adder', dir, 'ola', 1, 100, 'decks/y.json,decks/x.json'),
      run('adder', dir, 'per', 1, 100, 'decks/x.json'),
    ];
    expect(await Promise.all(runs.map(({ code }) => code))).toEqual([0, 0, 0]);
    const both = [...all('kari', 100), ...all('ola', 100)];
    expect(keys(dir, 'decks/x.json').sort()).toEqual([...both, ...all('per', 100)].sort());
    expect(keys(dir, 'decks/y.json').sort()).toEqual(both.sort());
    expect(readdirSync(join(dir, 'decks')).sort()).toEqual(['x.json', 'y.json']);
    noLock(dir);
  });

  it('not even when one is killed at thirty random moments', async () => {
    const dir = shared();
    const steady = run('adder', dir, 'ola', 1, 1500, 'decks/x.json,decks/y.json');
    const done = new Set<string>();
    for (let round = 0, from = 1; round < 30; round++) {
      const one = run('adder', dir, 'kari', from, 1e6, 'decks/x.json,decks/y.json');
      await new Promise((resolve) => one.child.stdout!.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      one.child.kill('SIGKILL');
      await one.code;
      for (const n of lines(one)) done.add(`kari${n}`);
      from = Math.max(...lines(one)) + 1;
    }
    steady.child.kill('SIGTERM');
    await steady.code;
    await saveFiles(dir, [{ path: 'decks/last.json', text: '{}' }]);
    // Whoever reads clears away what killed programs left.
    await recover(dir);
    for (const n of lines(steady)) done.add(`ola${n}`);
    const [x, y] = [new Set(keys(dir, 'decks/x.json')), new Set(keys(dir, 'decks/y.json'))];
    expect([...done].filter((key) => !x.has(key) || !y.has(key))).toEqual([]);
    expect([...x].sort()).toEqual([...y].sort());
    expect(done.size).toBeGreaterThan(30);
    expect(readdirSync(dir).sort()).toEqual(['commission.json', 'decks']);
  });
});

it('a lock whose holder was killed is taken at once', async () => {
  const dir = shared();
  const one = run('holder', dir);
  await new Promise((resolve) => one.child.stdout!.once('data', resolve));
  expect(readdirSync(dir)).toContain(lockName);
  one.child.kill('SIGKILL');
  await one.code;
  const began = performance.now();
  await saveFiles(dir, [{ path: 'decks/x.json', text: '{"a":1}' }]);
  expect(performance.now() - began).toBeLessThan(2000);
  noLock(dir);
});

describe('a program that knows nothing of the lock', () => {
  it.each(['in place', 'by renaming'] as const)(
    'and writes %s: what it wrote was read first, or lies beside',
    async (how) => {
      const dir = shared();
      mkdirSync(join(dir, 'facts'), { recursive: true });
      const path = join(dir, 'decks/x.json');
      const one = run('stranger', dir, how, 1000);
      let ended = false;
      void one.code.then(() => {
        ended = true;
      });
      const read = new Set<number>();
      const { createHash } = await import('node:crypto');
      for (let k = 0; !ended; k++) {
        const was = readFileSync(path, 'utf8');
        let theirs: number | undefined;
        try {
          theirs = (JSON.parse(was) as { stranger?: number }).stranger;
        } catch {
          // It is just being written; a host waits until it can be read.
          continue;
        }
        const expected = createHash('sha256').update(was).digest('hex');
        try {
          await saveFiles(dir, [{ path: 'decks/x.json', text: JSON.stringify({ k }), expected }]);
          if (theirs !== undefined) read.add(theirs);
        } catch (error) {
          if ((error as { code?: string }).code !== 'changed-on-disk') throw error;
        }
      }
      const beside = new Set(
        readdirSync(join(dir, 'decks'))
          .filter((name) => name.includes('Konflikt'))
          .map(
            (name) =>
              (JSON.parse(readFileSync(join(dir, 'decks', name), 'utf8')) as { stranger: number }).stranger,
          ),
      );
      const replaced = lines(one);
      const lost = replaced.filter((n) => !read.has(n) && !beside.has(n));
      expect(replaced.length).toBeGreaterThan(20);
      // Between its two last calls to the system there is nothing that Node can do: see replace.ts.
      const most = how === 'in place' ? 0 : replaced.length / 10;
      expect(lost.length, `${lost.length} of ${replaced.length}`).toBeLessThanOrEqual(most);
      if (process.env.LYSARK_DEBUG)
        console.log(how, { replaced: replaced.length, lost, beside: beside.size });
    },
  );
});

it('a folder that cannot be written is said to be one', async () => {
  if (process.getuid?.() === 0) return;
  const dir = shared();
  const { chmodSync } = await import('node:fs');
  chmodSync(dir, 0o555);
  try {
    await expect(saveFiles(dir, [{ path: 'decks/x.json', text: '{}' }])).rejects.toMatchObject({
      code: 'EACCES',
    });
  } finally {
    chmodSync(dir, 0o755);
  }
  writeFileSync(join(dir, 'x'), '');
});
