import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SharedWorkspaces } from '../../../app/handlers/shared';
import { packFolder, packTree, unpack } from '../../../workspace/pack';
import { childProgram } from '../../support/child-program';
import { facts, folder, person, workspace } from '../../workspace/samples';

/** Edits one person without pause; says each number once the edit is answered. */
const program = `
import { SharedWorkspaces } from './app/handlers/shared';
const [file, state, from] = process.argv.slice(2);
const { host } = await new SharedWorkspaces(state).acquire(file);
for (let n = Number(from) + 1; ; n++) {
  const op = { type: 'entry.set', kind: 'people', id: 'egen', field: 'email', value: String(n) };
  const answer = host.apply({ op, base: host.revision, client: 'a' });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  process.stdout.write(n + '\\n');
  await new Promise((resolve) => setTimeout(resolve, 5 + (n % 7) * 4));
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(program, folder());
});

async function killedAfter(file: string, state: string, from: number, moments: number): Promise<number> {
  const child = spawn(process.execPath, [bundle, file, state, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), moments);
      said += data;
    });
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('It ended.')),
    );
  });
  return Number(said.split('\n').at(-2));
}

/** Another machine adds somebody to the file as it lies there. */
function addedElsewhere(file: string, id: string): void {
  const { tree, packing } = unpack(readFileSync(file));
  const path = 'facts/people.json';
  const { entries, ...rest } = JSON.parse(new TextDecoder().decode(tree.get(path)));
  const text = JSON.stringify({ entries: [...entries, person(id)], ...rest }, null, 2);
  writeFileSync(file, packTree(new Map([...tree, [path, new TextEncoder().encode(text)]]), packing));
}

describe('a .lysark file whose program was killed with edits in its recovery log', () => {
  it('has these edits and what another wrote into the file meanwhile, and nothing is called a conflict', {
    timeout: 120_000,
  }, async () => {
    const file = join(folder(), 'kommisjon.lysark');
    const state = folder();
    writeFileSync(file, await packFolder(workspace({ 'facts/people.json': facts(person('egen')) })));
    let last = 0;
    const others: string[] = [];
    for (let round = 0; round < 8; round++) {
      // From edits that are in the log alone, over saved ones, to ones that are in the file.
      last = await killedAfter(file, state, last, 60 + round * 330);
      others.push(`b-${round}`);
      addedElsewhere(file, others.at(-1)!);
      const shared = await new SharedWorkspaces(state).acquire(file);
      const { register, conflicts = [] } = shared.host.workspace;
      const number = Number(register.people.find(({ id }) => id === 'egen')!.email);
      expect(number).toBeGreaterThanOrEqual(last);
      expect(number).toBeLessThanOrEqual(last + 1);
      expect(register.people.map(({ id }) => id).sort()).toEqual([...others, 'egen'].sort());
      expect(conflicts).toEqual([]);
      expect(shared.host.recovered?.conflicts ?? []).toEqual([]);
      expect(await shared.release()).toBe(true);
      last = number;
    }
  });
});
