import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { childProgram } from '../../support/child-program';
import { folder, workspace } from '../../workspace/samples';
import { benchOn, edit, json, setName, sound } from './samples';

/**
 * Opens the host and edits without pause: a fact and a slide together, now and then a new fact, a removal or an undo.
 * Says the number of each edit once it is answered.
 */
const program = `
import { WorkspaceHost } from './app/host/host';
import { templates } from './test/core/model/templates';
const [dir, state, from] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const host = await WorkspaceHost.open(dir, { state, templates, saveAfter: 3, saveWithin: 12, lookEvery: 5 });
if (host.readOnly) throw new Error('read only');
const sure = (answer) => { if (!answer.ok) throw new Error(answer.message); };
const set = (n) => ({ type: 'batch', steps: [
  { type: 'entry.set', kind: 'people', id: 'a', field: 'name', value: String(n) },
  { type: 'slide.set', in: 'decks', deck: 'forum', id: 's', field: 'notes', value: String(n) },
]});
const apply = (op) => sure(host.apply({ op, base: host.revision, client: 'x' }));
for (let n = from; ; n++) {
  apply(set(n));
  process.stdout.write(n + '\\n');
  if (n % 5 === 0) {
    const left = host.workspace.decks.some(({ id }) => id === 'ny');
    if (!left) apply({ type: 'deck.add', in: 'decks', deck: { format: 2, id: 'ny', title: 'Ny', date: '2025-01-01', language: 'nb', sections: [], slides: [] } });
    apply({ type: 'deck.remove', in: 'decks', id: 'ny' });
  }
  if (n % 7 === 0) {
    apply({ type: 'entry.set', kind: 'people', id: 'b', field: 'name', value: 'angres' });
    sure(host.undo('x'));
  }
  await new Promise((resolve) => setTimeout(resolve, 1));
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(program, folder());
});

function start(dir: string, state: string, from: number): { child: ChildProcess; first: Promise<void> } {
  const child = spawn(process.execPath, [bundle, dir, state, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const first = new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve());
    child.once('close', () => reject(new Error('It ended before its first edit.')));
  });
  return { child, first };
}

/** Kills it some moments after its first edit, and gives the last edit that was answered. */
async function killed(dir: string, state: string, from: number, moments: number): Promise<number> {
  const { child, first } = start(dir, state, from);
  let said = '';
  child.stdout!.on('data', (data) => {
    said += data;
  });
  const closed = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  await first;
  setTimeout(() => child.kill('SIGKILL'), moments);
  expect(await closed).toBe('SIGKILL');
  return Number(said.split('\n').at(-2));
}

describe('a host that is killed', () => {
  it('at twenty random moments loses nothing that was answered, and nothing is half done', async () => {
    const dir = workspace(sound());
    const state = folder();
    let from = 1;
    let again = 0;
    for (let round = 0; round < 20; round++) {
      const last = await killed(dir, state, from, Math.random() * 60);
      const { host } = await benchOn(dir, state);
      expect(host.readOnly).toBe(false);
      const [a, b] = host.workspace.register.people;
      const n = Number(a!.name);
      expect(n).toBeGreaterThanOrEqual(last);
      expect(n).toBeLessThanOrEqual(last + 1);
      expect(host.workspace.decks.find(({ id }) => id === 'forum')!.slides[0]!.notes).toBe(String(n));
      expect(b!.name).toMatch(/^(b|angres)$/);
      expect(host.opened().diagnostics.filter(({ severity }) => severity !== 'tip')).toEqual([]);
      expect(host.recovered?.conflicts ?? []).toEqual([]);
      if (host.recovered) again++;
      expect(await host.close()).toBe(true);
      expect(json(dir, 'facts/people.json').entries[0]!.name).toBe(String(n));
      from = n + 1;
    }
    expect(readdirSync(join(dir, 'decks')).filter((name) => name.includes('Konflikt'))).toEqual([]);
    // Otherwise the moments were chosen badly and nothing was tested.
    expect(again).toBeGreaterThan(3);
  });
});

describe('two processes', () => {
  it('the second reads only, and takes over from a first that is killed, with all that was answered', async () => {
    const dir = workspace(sound());
    const state = folder();
    const { child, first } = start(dir, state, 1);
    let said = '';
    child.stdout!.on('data', (data) => {
      said += data;
    });
    await first;
    const two = await benchOn(dir, state, { lookEvery: 25 });
    expect(two.host.readOnly).toBe(true);
    expect(edit(two, setName('a', 'x'))).toMatchObject({ ok: false, reason: 'read-only' });
    await expect.poll(() => Number(two.host.workspace.register.people[0]!.name)).toBeGreaterThan(3);
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
    const last = Number(said.split('\n').at(-2));
    await expect.poll(() => two.host.readOnly, { timeout: 5000 }).toBe(false);
    expect(Number(two.host.workspace.register.people[0]!.name)).toBeGreaterThanOrEqual(last);
    expect(edit(two, setName('a', 'Tatt over'))).toMatchObject({ ok: true });
    await two.host.flush();
    expect(json(dir, 'facts/people.json').entries[0]!.name).toBe('Tatt over');
  });
});
