import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Copy, copiesIn } from '../../workspace/copies';
import { sha256 } from '../../workspace/disk';
import { contentName, picturePlan, settlePictures } from '../../workspace/pictures';
import { jpeg, workspace } from './samples';

const now = new Date(2025, 10, 24);
const sync = 'assets/IMG_0001.sync-conflict-20251124-101112-ABCDEF7.jpg';
const [mine, theirs] = [jpeg(30, 40), jpeg(40, 30)];
const kept = `IMG_0001-${sha256(theirs).slice(0, 8)}.jpg`;
const settled = `settled/2025-11-24/assets-${sync.slice('assets/'.length)}`;
const files = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true }) as string[]).filter((name) => name.includes('.jpg')).sort();
const take = (dir: string, named: string[] = []) =>
  settlePictures(dir, copiesIn(dir, new Set(named)), new Set(named), now);

describe('a copy of a picture that synchronisation left', () => {
  it('with the same contents is put away', async () => {
    const dir = workspace({ 'assets/IMG_0001.jpg': mine, [sync]: mine });
    expect(await take(dir)).toEqual([]);
    expect(files(dir)).toEqual(['assets/IMG_0001.jpg', settled]);
  });

  it('with others is kept under a name of its own, and what entries name stays what it is', async () => {
    const dir = workspace({ 'assets/IMG_0001.jpg': mine, [sync]: theirs });
    expect(await take(dir, ['IMG_0001.jpg'])).toEqual([
      { copy: sync, of: 'assets/IMG_0001.jpg', file: kept },
    ]);
    expect(files(dir)).toEqual([`assets/${kept}`, 'assets/IMG_0001.jpg', settled]);
    expect(new Uint8Array(readFileSync(join(dir, 'assets', kept)))).toEqual(theirs);
    expect(new Uint8Array(readFileSync(join(dir, 'assets/IMG_0001.jpg')))).toEqual(mine);
    expect(await take(dir)).toEqual([]);
  });

  it('has the same name on the other machine, where the other picture won', async () => {
    const other = workspace({ 'assets/IMG_0001.jpg': theirs, [sync]: mine });
    const [one] = await take(other);
    expect(one!.file).toBe(`IMG_0001-${sha256(mine).slice(0, 8)}.jpg`);
    expect(contentName('IMG_0001.jpg', sha256(mine))).toBe(one!.file);
  });

  it('takes the picture’s name where the picture is gone', async () => {
    const dir = workspace({ [sync]: theirs });
    expect(await take(dir, ['IMG_0001.jpg'])).toEqual([]);
    expect(files(dir)).toEqual(['assets/IMG_0001.jpg', settled]);
    expect(new Uint8Array(readFileSync(join(dir, 'assets/IMG_0001.jpg')))).toEqual(theirs);
  });

  it('that an entry names, or that is another by now, is left', async () => {
    const dir = workspace({ 'assets/IMG_0001.jpg': mine, [sync]: theirs });
    expect(await take(dir, [sync.slice('assets/'.length)])).toEqual([]);
    const copies = copiesIn(dir);
    writeFileSync(join(dir, sync), jpeg(9, 9));
    expect(await settlePictures(dir, copies, new Set(), now)).toEqual([]);
    expect(files(dir)).toHaveLength(2);
  });
});

it('a picture that people may have numbered themselves is left, unless it holds what the other holds', async () => {
  const path = 'assets/IMG_0001 (1).jpg';
  const dir = workspace({ 'assets/IMG_0001.jpg': mine, [path]: theirs });
  expect(await take(dir)).toEqual([]);
  expect(files(dir)).toEqual(['assets/IMG_0001 (1).jpg', 'assets/IMG_0001.jpg']);
  writeFileSync(join(dir, path), mine);
  await take(dir);
  expect(files(dir)).toEqual(['assets/IMG_0001.jpg', 'settled/2025-11-24/assets-IMG_0001 (1).jpg']);
});

it.each([
  [true, 'a', { do: 'settle' }],
  [true, 'b', { do: 'keep', as: 'kart-aaaaaaaa.png' }],
  [true, undefined, { do: 'restore', as: 'kart.png' }],
  [false, 'a', { do: 'settle' }],
  [false, 'b', { do: 'leave' }],
  [false, undefined, { do: 'leave' }],
] as const)('what is to be done: sure %s, the picture %s', (sure, picture, plan) => {
  const copy: Copy = {
    path: 'assets/kart (1).png',
    of: 'assets/kart.png',
    maker: 'dropbox',
    sure,
    what: 'image',
    digest: 'a'.repeat(64),
    size: 1,
  };
  expect(picturePlan(copy, picture?.repeat(64))).toEqual(plan);
});
