/**
 * `npm run dev` in real Chromium, on a copy of the sources: what is edited in a component is put in while the page stays,
 * and what is edited in a template starts the host again and loads the page again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { chromiumFlags, chromiumPath } from './support/chromium';

const root = resolve(import.meta.dirname, '../..');
const sources = ['core', 'templates', 'ooxml', 'exporters', 'workspace', 'app', 'cli', 'renderer', 'scripts'];
const others = ['types', 'examples', 'package.json', 'tsconfig.json'];
/** Milliseconds that a busy machine may need to build the host and to start it. */
const patience = 90_000;

let copy = '';
let child: ChildProcess;
let ended: Promise<number | null>;
let said = '';
let url = '';
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  // Beneath the project, where neither git nor the linter looks.
  mkdirSync(join(root, 'out'), { recursive: true });
  copy = mkdtempSync(join(root, 'out', 'lysark-dev-test-'));
  for (const name of [...sources, ...others]) cpSync(join(root, name), join(copy, name), { recursive: true });
  // Packages, without the caches that stand among them.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !one.startsWith('.'))) {
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev.ts', '--no-open'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (part) => {
      said += String(part);
    });
  }
  ended = new Promise((done) => child.once('close', done));
  await vi.waitFor(() => expect(said).toContain('Press Ctrl+C'), { timeout: patience, interval: 100 });
  url = /http:\S+/.exec(said)![0];
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Ny presentasjon' }).waitFor({ timeout: patience });
});

afterAll(async () => {
  await browser?.close();
  child?.kill('SIGKILL');
  if (copy) rmSync(copy, { recursive: true, force: true });
});

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text, path).toContain(from);
  writeFileSync(join(copy, path), text.replace(from, to));
}

/** Whether the page has been loaded again since the last question. */
async function loadedAgain(): Promise<boolean> {
  return await page.evaluate(() => {
    const kept = globalThis as { stayed?: boolean };
    const stayed = kept.stayed === true;
    kept.stayed = true;
    return !stayed;
  });
}

const starts = (): number => said.split('The host was started again').length - 1;

const shownCover = (): Promise<string> =>
  page
    .locator('.slide > svg')
    .first()
    .evaluate((svg: { textContent: string }) => svg.textContent);

it('lets in the browser that has the address, and nobody else, to sources and host alike', async () => {
  const { port } = new URL(url);
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<number>((done, fail) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        answer.resume();
        done(answer.statusCode!);
      });
      asked.once('error', fail).end();
    });
  expect(await ask('/main.tsx')).toBe(401);
  expect(await ask('/@vite/client')).toBe(401);
  expect(await ask('/call/session.hello', { 'X-Lysark': '1' }, 'POST')).toBe(401);
  expect(await ask(url.slice(url.indexOf('/?')))).toBe(403);
  expect(await ask('/', { Host: `rebound.example:${port}` })).toBe(403);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(await ask('/main.tsx', { Cookie: cookies })).toBe(200);
  const origin = 'http://evil.example';
  expect(await ask('/main.tsx', { Cookie: cookies, Origin: origin })).toBe(403);
  expect(await ask('/call/session.hello', { Cookie: cookies, Origin: origin }, 'POST')).toBe(403);
  // What leads out of the project is no source of it.
  expect(await ask('/@fs/etc/passwd', { Cookie: cookies })).toBe(403);
  // A call without the header that forms cannot send is the host's to refuse.
  expect(await ask('/call/session.hello', { Cookie: cookies }, 'POST')).toBe(403);
  const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Protocol': 'vite-hmr' };
  const key = { 'Sec-WebSocket-Key': Buffer.alloc(16).toString('base64'), 'Sec-WebSocket-Version': '13' };
  await expect(ask('/', { ...upgrade, ...key })).rejects.toThrow();
});

it('puts an edited component in, and the page stays', async () => {
  expect(await loadedAgain()).toBe(true);
  edit('renderer/places/decks/index.tsx', 'level={1}', 'level={1} data-edited="yes"');
  await page.locator('h1[data-edited="yes"]').waitFor({ timeout: patience });
  expect(await loadedAgain()).toBe(false);
  expect(starts()).toBe(0);
});

it('shows an edited template, after the host has been started again with it', async () => {
  await expect.poll(shownCover).toContain('Kommunekommisjonen');
  const rewritten = "const heading = true ? [{ t: 'Skrevet om', lang: 'nb' }] : ";
  edit('templates/slides/cover.ts', 'const heading = ', rewritten);
  await expect.poll(() => shownCover().catch(() => ''), { timeout: patience }).toContain('Skrevet om');
  expect(await loadedAgain()).toBe(true);
  expect(starts()).toBe(1);
  // Where one was, and with a host that answers.
  await page.getByRole('button', { name: 'Ny presentasjon' }).waitFor();
  await page.getByText('Lagret', { exact: true }).waitFor();
});

it('says what does not build, and goes on with the host that runs', async () => {
  edit('core/formats/dates.ts', 'import ', 'import import ');
  await page.locator('vite-error-overlay').waitFor({ state: 'attached', timeout: patience });
  await expect.poll(() => said, { timeout: patience }).toContain('core/formats/dates.ts');
  expect(starts()).toBe(1);
  edit('core/formats/dates.ts', 'import import ', 'import ');
  await expect.poll(starts, { timeout: patience }).toBe(2);
  await page.getByRole('button', { name: 'Ny presentasjon' }).waitFor({ timeout: patience });
});

it('Ctrl+C ends it, with what it opened, and leaves nothing behind', async () => {
  const workspace = /It edits (\S+)\. /.exec(said)![1]!;
  expect(workspace.startsWith(copy)).toBe(false);
  expect(existsSync(workspace)).toBe(true);
  expect(complaints.filter((text) => /Content Security Policy|pageerror/.test(text))).toEqual([]);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(existsSync(workspace)).toBe(false);
});
