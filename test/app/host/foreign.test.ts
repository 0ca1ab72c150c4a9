import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseJson } from '../../../workspace/json';
import { readLineage, withLineage, withoutLineage } from '../../../workspace/lineage';
import { bench, benchOn, edit, json, setName } from './samples';

const path = 'facts/people.json';
const copy = 'facts/people.sync-conflict-20251124-101112-ABCDEF7.json';

it('what another program edited is not taken back by one who edited the version before it', async () => {
  const one = await bench();
  edit(one, setName('a', 'Vår'));
  await one.host.flush();
  const version = readFileSync(join(one.dir, path), 'utf8');
  const { by } = readLineage(parseJson(version), version);
  // An editor, which leaves the lineage as it stands.
  writeFileSync(join(one.dir, path), version.replace('"name": "b"', '"name": "Rettet for hånd"'));
  await one.host.look();
  // And somebody who had not seen that.
  const theirs = withoutLineage(version).replace('"name": "Vår"', '"name": "Vår Nordmann"');
  writeFileSync(join(one.dir, copy), withLineage(theirs, { ...by, 'ola-77b0d2': 1 }));
  await one.host.look();
  expect(one.host.workspace.register.people.map(({ name }) => name)).toEqual([
    'Vår Nordmann',
    'Rettet for hånd',
  ]);
  expect(one.host.workspace.conflicts ?? []).toEqual([]);
  await one.host.flush();
  expect(json(one.dir, path).entries.map(({ name }) => name)).toEqual(['Vår Nordmann', 'Rettet for hånd']);
});

it('what another program edits twice is no conflict with itself, nor after the commission was opened again', async () => {
  const one = await bench();
  edit(one, setName('a', 'Vår'));
  await one.host.flush();
  const version = readFileSync(join(one.dir, path), 'utf8');
  const { by } = readLineage(parseJson(version), version);
  for (const name of ['Rettet', 'Rettet igjen', 'Og igjen']) {
    writeFileSync(join(one.dir, path), version.replace('"name": "b"', `"name": "${name}"`));
    await one.host.look();
    expect(one.host.workspace.register.people[1]!.name).toBe(name);
  }
  expect(one.host.workspace.conflicts ?? []).toEqual([]);
  await one.host.close();
  const again = await benchOn(one.dir, one.state);
  const theirs = withoutLineage(version).replace('"name": "Vår"', '"name": "Vår Nordmann"');
  writeFileSync(join(one.dir, copy), withLineage(theirs, { ...by, 'ola-77b0d2': 1 }));
  await again.host.look();
  expect(again.host.workspace.register.people.map(({ name }) => name)).toEqual(['Vår Nordmann', 'Og igjen']);
  expect(again.host.workspace.conflicts ?? []).toEqual([]);
});

it('what another program edited while nobody had the commission open is not taken back either', async () => {
  const one = await bench();
  edit(one, setName('a', 'Vår'));
  await one.host.flush();
  await one.host.close();
  const version = readFileSync(join(one.dir, path), 'utf8');
  const { by } = readLineage(parseJson(version), version);
  writeFileSync(join(one.dir, path), version.replace('"name": "b"', '"name": "Rettet"'));
  const again = await benchOn(one.dir, one.state);
  const theirs = withoutLineage(version).replace('"name": "Vår"', '"name": "Vår Nordmann"');
  writeFileSync(join(one.dir, copy), withLineage(theirs, { ...by, 'ola-77b0d2': 1 }));
  await again.host.look();
  expect(again.host.workspace.register.people.map(({ name }) => name)).toEqual(['Vår Nordmann', 'Rettet']);
});
