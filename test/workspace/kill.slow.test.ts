import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../workspace/read';
import { templates } from '../core/model/templates';
import { childProgram } from '../support/child-program';
import { folder, workspace } from './samples';

/** Saves one generation after the other, in three files at once and in one alone, and says when each is done. */
const program = `
import { saveFiles } from './workspace/save';
import { recover } from './workspace/journal';
const [dir, from] = [process.argv[2], Number(process.argv[3])];
await recover(dir);
const deck = (id, n) => JSON.stringify({ format: 2, id, title: String(n), date: '2025-06-02', language: 'nb', sections: [], slides: [],
  event: { name: 'x'.repeat(20000) } });
for (let n = from; ; n++) {
  const ids = ['a', 'b', 'c'].filter((id) => id !== 'c' || n % 3 !== 0);
  await saveFiles(dir, ['a', 'b', 'c'].map((id) => ({ path: 'decks/' + id + '.json', text: ids.includes(id) ? deck(id, n) : null })));
  process.stdout.write('together ' + n + '\\n');
  await saveFiles(dir, [{ path: 'decks/alone.json', text: deck('alone', n) }]);
  process.stdout.write('alone ' + n + '\\n');
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(program, folder());
});

/** Starts the saver, kills it some moments after its first save, and gives the last save it said was done. */
async function killed(dir: string, from: number, moments: number): Promise<Record<string, number>> {
  const child: ChildProcess = spawn(process.execPath, [bundle, dir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (data) => {
      said += data;
    });
    child.stdout!.once('data', () => setTimeout(() => child.kill('SIGKILL'), moments));
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  const done: Record<string, number> = {};
  for (const line of said.split('\n').slice(0, -1)) {
    const [what, n] = line.split(' ') as [string, string];
    done[what] = Number(n);
  }
  return done;
}

describe('a save that is killed', () => {
  it('at thirty random moments has happened as a whole or not at all, and nothing that was done is lost', async () => {
    const dir = workspace({});
    const rules = new Set<string>();
    let from = 1;
    for (let round = 0; round < 30; round++) {
      const done = await killed(dir, from, Math.random() * 25);
      const interrupted = readdirSync(dir).includes('.lysark-journal.json');
      const open = await readWorkspace(dir, templates);
      for (const { rule } of open.diagnostics) rules.add(rule);
      expect(open.diagnostics.filter(({ severity }) => severity !== 'tip')).toEqual([]);
      const generation = Object.fromEntries(open.workspace.decks.map(({ id, title }) => [id, Number(title)]));
      const { a, b, c, alone } = generation;
      expect(b, JSON.stringify({ done, generation, interrupted })).toBe(a);
      expect(c).toBe(a! % 3 === 0 ? undefined : a);
      expect(a).toBeGreaterThanOrEqual(done.together ?? 0);
      expect(a).toBeLessThanOrEqual((done.together ?? 0) + 1);
      expect(alone ?? 0).toBeGreaterThanOrEqual(done.alone ?? 0);
      expect(readdirSync(dir)).not.toContain('.lysark-journal.json');
      from = a! + 1;
    }
    for (const name of readdirSync(join(dir, 'decks')).filter((one) => one.endsWith('.json'))) {
      expect(readFileSync(join(dir, 'decks', name), 'utf8')).toMatch(/^\{.*\}$/);
    }
    // Otherwise the moments were chosen badly and nothing was tested.
    expect([...rules]).toContain('save-recovered');
  });
});
