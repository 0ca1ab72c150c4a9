/** However heavy a deck or a page is, the host answers meanwhile, and ends what it is told to end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppEvent, CallName, Input, Output, Result } from '../../app/contract';
import { buildCli } from '../../scripts/build';
import { worstCommission, worstDeck } from '../support/worst';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
/** Milliseconds for an answer. The machine may be busy with other tests; a deck that held the host up took five seconds and more. */
const soon = 1000;

let built = '';
let home = '';
let commission = '';
const running: ChildProcess[] = [];

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  built = mkdtempSync(join(cache, 'lysark-worst-'));
  mkdirSync(join(built, 'renderer'));
  writeFileSync(join(built, 'renderer', 'index.html'), '<!doctype html><title>Lysark</title>');
  await buildCli(built);
  home = mkdtempSync(join(tmpdir(), 'lysark-worst-home-'));
  mkdirSync(join(home, 'Dokumenter'));
  commission = join(home, 'Tung');
  worstCommission(commission);
}, 120_000);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of [built, home]) rmSync(folder, { recursive: true, force: true });
});

/** A host in a process of its own, and a page of a few lines. */
async function host() {
  const args = ['serve', commission, '--no-open', '--state', join(home, `state-${running.length}`)];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: '', NO_COLOR: '1' };
  const child = spawn(process.execPath, [join(built, 'lysark.js'), ...args], { env });
  running.push(child);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const url = await new Promise<URL>((done, fail) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part;
      const address = /http:\S+/.exec(said)?.[0];
      if (address && said.includes('Ctrl+C')) done(new URL(address));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => fail(new Error(said)));
  });
  const entered = await fetch(url, { redirect: 'manual' });
  const headers = {
    Cookie: entered.headers.get('set-cookie')!.split(';')[0]!,
    'Content-Type': 'application/json',
    'X-Lysark': '1',
  };
  let client: string | undefined;
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const body = JSON.stringify({ client, input });
    const got = await fetch(`${url.origin}/call/${name}`, { method: 'POST', headers, body });
    const result = (await got.json()) as Result<Output<N>>;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const hello = await call('session.hello', {});
  client = hello.client;
  const events: AppEvent[] = [];
  const stream = await fetch(`${url.origin}/events?client=${client}`, { headers });
  void (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of stream.body!) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      const lines = text.split('\n');
      text = lines.pop()!;
      for (const line of lines)
        if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)) as AppEvent);
    }
  })().catch(() => undefined);
  const { place } = (hello.start as { place: { place: string } }).place;
  await call('workspace.open', { place });
  const state = (job: string) => events.findLast((one) => one.type === 'job' && one.job === job);
  return { child, call, ended, state };
}

/** The longest that calls take to be answered, one after the other, while something goes on. */
async function slowest(call: () => Promise<unknown>, milliseconds: number): Promise<number> {
  let most = 0;
  for (const until = performance.now() + milliseconds; performance.now() < until; ) {
    const began = performance.now();
    await call();
    most = Math.max(most, performance.now() - began);
    await wait(20);
  }
  return most;
}

it('answers while the worst deck is laid out for an export, and ends it at once when told so', async () => {
  const { call, child, ended, state } = await host();
  const ask = () => call('export.where', {});
  await ask();
  for (const format of ['pptx', 'png'] as const) {
    const { job } = await call('export.start', { deck: worstDeck, format });
    expect(await slowest(ask, 3000)).toBeLessThan(soon);
    expect(['running', undefined]).toContain((state(job) as { state?: { state: string } })?.state?.state);
    const began = performance.now();
    await call('job.cancel', { job });
    await expect
      .poll(() => state(job), { timeout: 10_000, interval: 10 })
      .toMatchObject({
        state: { state: 'cancelled' },
      });
    expect(performance.now() - began).toBeLessThan(soon);
  }
  // Nothing of it is left, hidden or not.
  expect(readdirSync(join(home, 'Dokumenter'))).toEqual([]);
  await call('export.start', { deck: worstDeck, format: 'pptx' });
  await wait(1000);
  const began = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(3 * soon);
}, 120_000);

it('answers while a page of six megabytes is read from the clipboard', async () => {
  const { call, child, ended } = await host();
  const rows = Array.from({ length: 30_000 }, (_, i) => {
    return `<tr><td style="color:#000">Kommune ${i}</td><td class="xl65">${i * 7}</td><td>${i % 13}</td></tr>`;
  });
  const html = `<table>${rows.join('\n').padEnd(6_000_000, ' ')}</table>`;
  const paste = call('import.text', { text: 'a\tb', html });
  let done = false;
  void paste.finally(() => {
    done = true;
  });
  let most = 0;
  while (!done) most = Math.max(most, await slowest(() => call('export.where', {}), 100));
  expect(JSON.stringify(await paste)).toContain('Kommune 29999');
  expect(most).toBeLessThan(soon);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 120_000);
