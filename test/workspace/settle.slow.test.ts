import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { settle } from '../../workspace/settle';
import { childProgram } from '../support/child-program';
import { facts, folder, person, workspace } from './samples';

/** Puts away one copy after the other, each with contents of its own and three with one name, and says each before. */
const settler = `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from './workspace/settle';
const [dir, from] = process.argv.slice(2);
for (let n = Number(from); ; n++) {
  const path = 'facts/people (' + (n % 3) + ').json';
  writeFileSync(join(dir, path), JSON.stringify({ n }), { flag: 'w' });
  process.stdout.write(n + '\\n');
  await settle(dir, path, new Date(2025, 10, 24));
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(settler, folder());
});

const numbers = (dir: string, sub: string): number[] =>
  !existsSync(join(dir, sub))
    ? []
    : readdirSync(join(dir, sub))
        .filter((name) => name.includes('('))
        .map((name) => readFileSync(join(dir, sub, name), 'utf8'))
        // The program may be killed between making a copy and writing into it.
        .filter((text) => text !== '')
        .map((text) => (JSON.parse(text) as { n: number }).n);

it('a copy that is being put away when the program is killed lies in one place or in both, whole', async () => {
  const dir = workspace({ 'facts/people.json': facts(person('a')) });
  const said: number[] = [];
  for (let round = 0, from = 1; round < 20; round++) {
    const child = spawn(process.execPath, [bundle, dir, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        text += data;
        if (text.split('\n').length > 4) resolve();
      });
    });
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
    await new Promise((resolve) => child.on('close', resolve));
    said.push(...text.split('\n').slice(0, -1).map(Number));
    const last = said.at(-1)!;
    const there = [...numbers(dir, 'facts'), ...numbers(dir, 'settled/2025-11-24')];
    // The last one's name may have been taken and its contents not yet written.
    expect(said.filter((n) => n !== last && !there.includes(n))).toEqual([]);
    from = last + 3;
    // What is left is put away before another takes its name.
    for (const name of readdirSync(join(dir, 'facts')).filter((one) => one.includes('('))) {
      await settle(dir, `facts/${name}`, new Date(2025, 10, 24));
    }
  }
  expect(said.length).toBeGreaterThan(60);
  expect(readdirSync(join(dir, 'facts'))).toEqual(['people.json']);
  expect(new Set(numbers(dir, 'settled/2025-11-24')).size).toBe(numbers(dir, 'settled/2025-11-24').length);
});
