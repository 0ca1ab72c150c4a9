import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { CallName } from '../../app/contract';
import { buildCli } from '../../scripts/build';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
let built = '';
let entry = '';
let home = '';
const running: ChildProcess[] = [];

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  built = mkdtempSync(join(cache, 'lysark-serve-'));
  mkdirSync(join(built, 'renderer'));
  writeFileSync(join(built, 'renderer', 'index.html'), '<!doctype html><title>Lysark</title>');
  // The page was built before: building the command leaves it.
  entry = await buildCli(built);
  home = mkdtempSync(join(tmpdir(), 'lysark-serve-home-'));
  mkdirSync(join(home, 'Dokumenter'));
  mkdirSync(join(home, 'bin'));
  // What the system would open its browser with.
  const fake = join(home, 'bin', 'xdg-open');
  writeFileSync(fake, `#!/bin/sh\nprintf '%s\\n' "$@" >> "${home}/opened"\n`);
  chmodSync(fake, 0o755);
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  for (const folder of [built, home]) rmSync(folder, { recursive: true, force: true });
});

interface Running {
  child: ChildProcess;
  url: URL;
  said(): string;
  ended: Promise<number | null>;
}

function start(...args: string[]): Promise<Running> {
  const env = { ...process.env, HOME: home, XDG_STATE_HOME: '', XDG_CONFIG_HOME: '', NO_COLOR: '1' };
  const child = spawn(process.execPath, [entry, 'serve', ...args], {
    env: { ...env, PATH: `${join(home, 'bin')}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return new Promise((done, fail) => {
    const hear = (part: Buffer): void => {
      said += part;
      const address = /http:\S+/.exec(said)?.[0];
      if (address && said.includes('Ctrl+C')) done({ child, url: new URL(address), said: () => said, ended });
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    ended.then((code) => fail(new Error(`It ended with ${code}: ${said}`)));
  });
}

async function enter({ url }: Running): Promise<(name: CallName, input: unknown) => Promise<never>> {
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  let client: string | undefined;
  return async (name, input) => {
    const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'X-Lysark': '1' };
    const body = JSON.stringify({ client, input });
    const got = await fetch(`${url.origin}/call/${name}`, { method: 'POST', headers, body });
    const result = (await got.json()) as { ok: boolean; value: { client?: string } };
    expect(result.ok, JSON.stringify(result)).toBe(true);
    client ??= result.value.client;
    return result.value as never;
  };
}

it('opens the browser with the address that it prints once, and Ctrl+C saves and closes', async () => {
  const app = await start();
  expect(app.said().match(/http:/g)).toHaveLength(1);
  for (let i = 0; i < 100 && !existsSync(join(home, 'opened')); i++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(readFileSync(join(home, 'opened'), 'utf8')).toBe(`${app.url.href}\n`);
  const call = await enter(app);
  expect(await call('session.hello', {})).toMatchObject({ host: 'browser' });
  await call('workspace.create', { name: 'Utvalg', language: 'nb', people: [] });
  const op = { type: 'commission.set', field: 'name', value: 'Siste ord' };
  expect(await call('edit.apply', { op, base: 0 })).toMatchObject({ ok: true });
  app.child.kill('SIGINT');
  expect(await app.ended).toBe(0);
  const file = join(home, 'Dokumenter', 'Utvalg', 'commission.json');
  expect(readFileSync(file, 'utf8')).toContain('Siste ord');
  // And begins there next time.
  const again = await start('--no-open');
  expect(await (await enter(again))('session.hello', {})).toHaveProperty('start.recent');
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(readFileSync(join(home, 'opened'), 'utf8').trim().split('\n')).toHaveLength(1);
});

it('opens the folder that it is given, and lists no more than it may', async () => {
  const example = resolve(import.meta.dirname, '../../examples/kommunekommisjonen');
  const root = mkdtempSync(join(tmpdir(), 'lysark-root-'));
  try {
    const app = await start(example, '--no-open', '--root', root, '--state', join(home, 'annen'));
    const call = await enter(app);
    const hello = (await call('session.hello', {})) as { start: { place: { place: string; name: string } } };
    expect(hello.start.place.name).toBe('kommunekommisjonen');
    const opened = await call('workspace.open', { place: hello.start.place.place });
    expect(opened).toMatchObject({ kind: 'folder' });
    expect(await call('files.list', {})).toMatchObject({ entries: [], above: [] });
    expect(existsSync(join(home, 'annen', 'recents.json'))).toBe(true);
    app.child.kill('SIGINT');
    expect(await app.ended).toBe(0);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

it('says what is wrong with what it was given', async () => {
  await expect(start('/finnes/ikke')).rejects.toThrow('There is no folder or file /finnes/ikke.');
  await expect(start('--port', '0')).rejects.toThrow('1024');
  await expect(start('--root', join(built, 'lysark.js'))).rejects.toThrow('is no folder');
  const first = await start('--no-open');
  await expect(start('--no-open', '--port', first.url.port)).rejects.toThrow('is taken');
});
