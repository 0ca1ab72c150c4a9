import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFolder, readPacked } from '../../../workspace/pack';
import { childProgram } from '../../support/child-program';
import { facts, folder, person, workspace } from '../../workspace/samples';

/**
 * A host on the file, as one of two machines has it. In each round it adds a person, writes into one that both write
 * into, and into one of its own; then says what it has, again and again until it is told to end.
 */
const program = `
import { SharedWorkspaces } from './app/handlers/shared';
const [file, state, name, rounds] = process.argv.slice(2);
const shared = await new SharedWorkspaces(state).acquire(file);
const { host } = shared;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const edit = (op) => host.apply({ op, base: host.revision, client: name });
for (let n = 1; n <= Number(rounds); n++) {
  const source = { title: 'Prøve' };
  const made = [
    edit({ type: 'entry.add', kind: 'people', entry: { id: name + '-' + n, name: name + n, source } }),
    edit({ type: 'entry.set', kind: 'people', id: 'felles', field: 'email', value: name + ' ' + n }),
    edit({ type: 'entry.set', kind: 'people', id: 'egen-' + name, field: 'email', value: String(n) }),
  ];
  for (const answer of made) if (!answer.ok) throw new Error(JSON.stringify(answer));
  if (n % 3 === 0) await shared.flush();
  await pause((n * 37) % 90);
}
let ended = false;
process.stdin.on('end', () => (ended = true)).resume();
while (!ended) {
  const saved = await shared.flush();
  await host.look();
  const { register, conflicts = [] } = host.workspace;
  process.stdout.write(JSON.stringify({ saved, people: register.people, conflicts }) + '\\n');
  await pause(400);
}
process.exit((await shared.release()) ? 0 : 1);
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(program, folder());
});

interface Shown {
  saved: boolean;
  people: { id: string; email?: string }[];
  conflicts: { place: { id?: string; path?: string[] }; versions: { value?: string }[] }[];
}

function machine(file: string, name: string, rounds: number) {
  const child = spawn(process.execPath, [bundle, file, folder(), name, String(rounds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    shown: (): Shown | undefined => {
      const line = said.split('\n').at(-2);
      return line === undefined ? undefined : JSON.parse(line);
    },
    end: async () => {
      child.stdin.end();
      return await ended;
    },
  };
}

const rounds = 30;

describe('one .lysark file that two machines have open', () => {
  it('has in the end every edit of both, and both show the same', { timeout: 180_000 }, async () => {
    const file = join(folder(), 'delt', 'kommisjon.lysark');
    mkdirSync(dirname(file));
    const people = [person('felles'), person('egen-a'), person('egen-b')];
    writeFileSync(file, await packFolder(workspace({ 'facts/people.json': facts(...people) })));
    const [a, b] = [machine(file, 'a', rounds), machine(file, 'b', rounds)];
    const ids = Array.from({ length: rounds }, (_, i) => [`a-${i + 1}`, `b-${i + 1}`]).flat();
    const wanted = ['egen-a', 'egen-b', 'felles', ...ids].sort();
    const rests = () => {
      const [one, other] = [a.shown(), b.shown()];
      if (!one?.saved || !other?.saved) return 'not saved';
      return isDeepStrictEqual(one, other) && one.people.length >= wanted.length ? 'same' : 'apart';
    };
    await expect.poll(rests, { timeout: 150_000, interval: 300 }).toBe('same');
    const shown = a.shown()!;
    expect(shown.people.map(({ id }) => id).sort()).toEqual(wanted);
    const emailOf = (id: string) => shown.people.find((one) => one.id === id)?.email;
    expect([emailOf('egen-a'), emailOf('egen-b')]).toEqual([String(rounds), String(rounds)]);
    // Of what both wrote, the last of each: one that holds, and the other in the conflict that both show.
    const conflict = shown.conflicts.find(({ place }) => place.id === 'felles');
    const versions = [emailOf('felles'), ...(conflict?.versions.map(({ value }) => value) ?? [])];
    expect(versions).toEqual(expect.arrayContaining([`a ${rounds}`, `b ${rounds}`]));
    expect([await a.end(), await b.end()]).toEqual([0, 0]);
    const inFile = JSON.parse(
      new TextDecoder().decode(readPacked(readFileSync(file)).get('facts/people.json')),
    );
    expect(inFile.entries.map(({ id }: { id: string }) => id).sort()).toEqual(wanted);
    expect(readdirSync(dirname(file))).toEqual(['kommisjon.lysark']);
  });
});
