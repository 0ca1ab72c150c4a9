import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addImage } from '../../../app/images/add';
import { sha256 } from '../../../workspace/disk';
import { facts, jpeg, source } from '../../workspace/samples';
import { bench, edit, json, sound } from './samples';

const copy = 'assets/IMG_0001.sync-conflict-20251124-101112-ABCDEF7.jpg';
const [ours, theirs] = [jpeg(30, 40), jpeg(40, 30)];
const image = { id: 'salen', file: 'IMG_0001.jpg', alt: { nb: 'Salen' }, source };

it('a picture that two have changed is there twice, and the entry names the one that it named', async () => {
  const one = await bench({}, { ...sound(), 'facts/images.json': facts(image), 'assets/IMG_0001.jpg': ours });
  writeFileSync(join(one.dir, copy), theirs);
  await one.host.look();
  await one.host.look();
  const file = `IMG_0001-${sha256(theirs).slice(0, 8)}.jpg`;
  const added = { ...image, id: file.slice(0, -4).toLowerCase().replace('_', '-'), file };
  expect(one.host.workspace.register.images).toEqual([image, added]);
  expect(one.host.workspace.images.get(file)).toEqual({ width: 40, height: 30 });
  expect(new Uint8Array(readFileSync(join(one.dir, 'assets/IMG_0001.jpg')))).toEqual(ours);
  expect(existsSync(join(one.dir, copy))).toBe(false);
  expect(one.events.some((event) => event.type === 'outside' && event.op !== undefined)).toBe(true);
  await one.host.flush();
  expect(json(one.dir, 'facts/images.json').entries).toEqual([image, added]);
  // Who sees that it is one too many takes it back.
  expect(one.host.undo('outside')).toMatchObject({ ok: true });
  expect(one.host.workspace.register.images).toEqual([image]);
});

it('two pictures of one name that were taken in on two machines are two, each with its own entry', async () => {
  const [a, b] = [await bench(), await bench()];
  for (const [one, bytes] of [
    [a, ours],
    [b, theirs],
  ] as const) {
    const { file } = await addImage(one.dir, 'IMG_0001.JPG', bytes);
    await one.host.look();
    const entry = { id: file.slice(0, -4), file, source } as never;
    expect(edit(one, { type: 'entry.add', kind: 'images', entry })).toMatchObject({ ok: true });
    await one.host.flush();
  }
  // What the other has comes over, and its facts as a copy.
  mkdirSync(join(a.dir, 'assets'), { recursive: true });
  const [fileOfB] = b.host.workspace.register.images.map(({ file }) => file as string);
  writeFileSync(join(a.dir, 'assets', fileOfB!), readFileSync(join(b.dir, 'assets', fileOfB!)));
  const facts = readFileSync(join(b.dir, 'facts/images.json'));
  writeFileSync(join(a.dir, 'facts/images.sync-conflict-20251124-101112-ABCDEF7.json'), facts);
  await a.host.look();
  const sizes = a.host.workspace.register.images.map(({ file }) =>
    a.host.workspace.images.get(file as string),
  );
  expect(sizes).toHaveLength(2);
  expect(sizes).toEqual(
    expect.arrayContaining([
      { width: 30, height: 40 },
      { width: 40, height: 30 },
    ]),
  );
  expect(a.host.workspace.conflicts ?? []).toEqual([]);
});
