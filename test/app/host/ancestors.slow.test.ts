import { spawn } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { Ancestors } from '../../../app/host/ancestors';
import { childProgram } from '../../support/child-program';
import { folder } from '../../workspace/samples';

const keeper = `
import { Ancestors } from './app/host/ancestors';
const [state, from] = process.argv.slice(2);
const kept = Ancestors.of(state, 'kommisjonen');
for (let n = Number(from); ; n++) {
  kept.keep('facts/people.json', 'nr. ' + n + 'x'.repeat(n % 500), { kari: n });
  process.stdout.write(n + '\\n');
  if (n % 7 === 0) await kept.clean();
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(keeper, folder());
});

it('a program that keeps versions and cleans up can be killed at any moment: the newest thirty are there', async () => {
  const state = folder();
  let last = 0;
  for (let round = 0; round < 25; round++) {
    const child = spawn(process.execPath, [bundle, state, String(last + 1)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
    await new Promise((resolve) => child.on('close', resolve));
    last = Number(text.trimEnd().split('\n').at(-1));
    const kept = Ancestors.of(state, 'kommisjonen');
    const counts = new Set(kept.versions('facts/people.json').map(({ by }) => by.kari!));
    for (let n = Math.max(1, last - 29); n <= last; n++) expect(counts.has(n), `${n} of ${last}`).toBe(true);
    const found = kept.ancestorOf('facts/people.json', { by: { kari: last, ola: 1 } }, { kari: last });
    expect(found?.text).toBe(`nr. ${last}${'x'.repeat(last % 500)}`);
  }
  expect(last).toBeGreaterThan(100);
});
