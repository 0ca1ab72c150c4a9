import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFiles } from '../../workspace/save';
import { LockLost, lockName, lockTimes, withSaveLock } from '../../workspace/save-lock';
import { slowly } from '../support/slowly';
import { workspace } from './samples';

const usual = { ...lockTimes };
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** As another machine would write it. */
const theirs = (count = 0): string =>
  `${JSON.stringify({ machine: 'ffffffffffffffff', pid: 1, token: '0123456789abcdef' })} ${String(count).padStart(8, '0')}\n`;

let dir: string;
let lock: string;

beforeEach(() => {
  Object.assign(lockTimes, { beat: 30, stale: 250, patience: 1500 });
  dir = workspace({ 'decks/x.json': '{}' });
  lock = join(dir, lockName);
});

afterEach(() => {
  Object.assign(lockTimes, usual);
});

const save = (n = 1) => saveFiles(dir, [{ path: 'decks/x.json', text: `{"n":${n}}` }]);
const text = (): string => readFileSync(join(dir, 'decks/x.json'), 'utf8');

describe('the lock of a save', () => {
  it('lies in the folder while one is at it, shows signs of life, and is gone afterwards', async () => {
    const seen = new Set<string>();
    await withSaveLock(dir, async ({ check }) => {
      for (let i = 0; i < 6; i++) {
        seen.add(readFileSync(lock, 'latin1'));
        check();
        await wait(30);
      }
    });
    expect(seen.size).toBeGreaterThan(2);
    expect(existsSync(lock)).toBe(false);
  });

  it('is given back by one that fails', async () => {
    await expect(
      withSaveLock(dir, async () => {
        throw new Error('nei');
      }),
    ).rejects.toThrow('nei');
    expect(existsSync(lock)).toBe(false);
  });

  it('of another machine is waited for as long as that one lives, and then the save goes on', async () => {
    writeFileSync(lock, theirs());
    let count = 0;
    const alive = setInterval(() => writeFileSync(lock, theirs(++count)), 40);
    const saving = save();
    await wait(700);
    expect(text()).toBe('{}');
    clearInterval(alive);
    rmSync(lock);
    await saving;
    expect(text()).toBe('{"n":1}');
  });

  it.each([
    ['whatever its time says', theirs(), new Date('2001-01-01')],
    ['though it is of tomorrow', theirs(), new Date(Date.now() + 86_400_000)],
    ['though nobody can read it', 'tull', new Date()],
    ['though it is empty', '', new Date()],
  ])('that nobody has touched while we watched is taken, %s', async (_what, contents, time) => {
    writeFileSync(lock, contents);
    utimesSync(lock, time, time);
    const began = performance.now();
    await save();
    expect(performance.now() - began).toBeGreaterThan(240);
    expect(text()).toBe('{"n":1}');
    expect(readdirSync(dir).sort()).toEqual(['commission.json', 'decks']);
  });

  it('is not taken because of what the clock says: only what we saw counts', async () => {
    writeFileSync(lock, theirs());
    const saving = save();
    await wait(100);
    // Somebody sets the clock.
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
    try {
      await wait(50);
      expect(text()).toBe('{}');
      await saving;
    } finally {
      Date.now = now;
    }
    expect(text()).toBe('{"n":1}');
  });

  slowly('that never ends is said to be busy, and nothing is written', async () => {
    writeFileSync(lock, theirs());
    let count = 0;
    const alive = setInterval(() => writeFileSync(lock, theirs(++count)), 40);
    await expect(save()).rejects.toMatchObject({ code: 'busy' });
    clearInterval(alive);
    expect(text()).toBe('{}');
    expect(readFileSync(lock, 'latin1')).toMatch('0123456789abcdef');
  });

  it('that was taken from us while we slept is noticed before anything is put in place', async () => {
    await withSaveLock(dir, async ({ check }) => {
      writeFileSync(lock, theirs());
      expect(check).toThrow(LockLost);
      await wait(100);
    });
    // It is another's now.
    expect(readFileSync(lock, 'latin1')).toBe(theirs());
  });

  it('does not stop for a folder of its name', async () => {
    mkdirSync(lock);
    await save();
    expect(text()).toBe('{"n":1}');
  });
});

describe('what a save tells of the files that it wrote', () => {
  it('is what the system says of them as long as nobody else has written them', async () => {
    const { statSync } = await import('node:fs');
    const { signatureOf } = await import('../../workspace/atomic');
    const written = await saveFiles(dir, [
      { path: 'decks/x.json', text: '{"n":1}' },
      { path: 'decks/y.json', text: '{"n":2}' },
      { path: 'decks/z.json', text: null },
    ]);
    expect([...written.keys()]).toEqual(['decks/x.json', 'decks/y.json']);
    for (const [path, signature] of written) expect(signatureOf(statSync(join(dir, path)))).toBe(signature);
    writeFileSync(join(dir, 'decks/x.json'), '{"n":9}');
    expect(signatureOf(statSync(join(dir, 'decks/x.json')))).not.toBe(written.get('decks/x.json'));
    // Nothing was written: what lies there may be anybody's.
    expect(await saveFiles(dir, [{ path: 'decks/y.json', text: '{"n":2}' }])).toEqual(new Map());
  });
});
