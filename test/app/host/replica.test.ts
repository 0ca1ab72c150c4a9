import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replicaOf } from '../../../app/host/replica';
import { isReplica } from '../../../workspace/lineage';
import { folder } from '../../workspace/samples';

it('a folder on this machine has one key, with the name of who works there', () => {
  const state = folder();
  const key = replicaOf(state, '/home/kari/Kommisjonen', 'kari');
  expect(key).toMatch(/^kari-[0-9a-f]{6}$/);
  expect(replicaOf(state, '/home/kari/Kommisjonen', 'kari')).toBe(key);
  expect(readdirSync(state)).toEqual(['device']);
});

it('another folder has another, and so has the same folder on another machine', () => {
  const [one, two] = [folder(), folder()];
  const keys = [replicaOf(one, '/a', 'kari'), replicaOf(one, '/b', 'kari'), replicaOf(two, '/a', 'kari')];
  expect(new Set(keys).size).toBe(3);
});

it.each([
  ['Åse Ødegård-Lie', 'ase-odegard-lie'],
  ['DOMENE\\ola.nordmann', 'domene-ola-nordmann'],
  ['en-som-heter-noe-veldig-langt', 'en-som-heter-noe-vel'],
  ['中文', 'bruker'],
  ['', 'bruker'],
])('the name %j becomes %s', (user, name) => {
  const key = replicaOf(folder(), '/a', user);
  expect(key.slice(0, -7)).toBe(name);
  expect(isReplica(key)).toBe(true);
});

it('a note of the machine that is damaged is made anew', () => {
  const state = folder();
  writeFileSync(join(state, 'device'), 'tull');
  const key = replicaOf(state, '/a', 'kari');
  expect(readFileSync(join(state, 'device'), 'utf8')).toMatch(/^[0-9a-f]{32}\n$/);
  expect(replicaOf(state, '/a', 'kari')).toBe(key);
});

it('where nothing can be written there is a key all the same', () => {
  expect(replicaOf(join(folder(), 'er', 'ikke'), '/a', 'kari')).toMatch(/^kari-[0-9a-f]{6}$/);
});
