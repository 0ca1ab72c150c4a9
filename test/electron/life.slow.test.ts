import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standinCommand } from '../standin/launch';
import { builtApp, launch, profileWithExample, ready, until } from './app';

const told = (type: string) => `window.told.filter((one) => one.type === '${type}').length > 0`;

test('a first start shows one window that knows where it is', async () => {
  const app = await launch();
  const page = await ready(app);
  expect(await page.evaluate('window.hello')).toMatchObject({
    host: 'electron',
    dialogs: 'native',
    settings: { language: 'nb', colours: 'system' },
    recent: [],
  });
  expect(await app.close()).toBe(0);
  expect(app.output()).toBe('');
});

test('a workspace given on the command line is opened, named in the title and opened again next time', async () => {
  const { profile, workspace } = profileWithExample();
  const first = await launch({ profile, args: [workspace] });
  const page = await ready(first);
  expect(await page.evaluate('window.opened.kind')).toBe('folder');
  const title = 'return electron.BrowserWindow.getAllWindows()[0].getTitle()';
  expect(await first.main(title)).toBe('Kommunekommisjonen – Lysark');
  await page.evaluate(`window.lysark.call('session.route', { route: '/decks/okonomiforum' })`);
  expect(await first.close()).toBe(0);

  const second = await launch({ profile });
  const again = await ready(second);
  expect(await again.evaluate('window.hello.start.route')).toBe('/decks/okonomiforum');
  expect(await again.evaluate('window.opened.where')).toContain('Kommunekommisjonen');
  await second.close();
});

test('what was typed when the window is closed is sent before it goes', async () => {
  const { profile, workspace } = profileWithExample();
  const app = await launch({ profile, args: [workspace] });
  const page = await ready(app);
  await page.evaluate(`window.typed = '/typed/at/the/last/moment'`);
  await app.closeWindow();
  expect(await app.exited).toBe(0);
  const recents = readFileSync(join(profile, 'state/lysark/recents.json'), 'utf8');
  expect(recents).toContain('/typed/at/the/last/moment');
});

test('a folder that has gone keeps nobody from closing: the edits are safe on this machine', async () => {
  const { profile, workspace } = profileWithExample();
  const app = await launch({ profile, args: [workspace] });
  const page = await ready(app);
  rmSync(workspace, { recursive: true });
  const op = {
    type: 'deck.set',
    in: 'decks',
    id: 'kort-innlegg',
    field: 'title',
    value: 'Skrevet mens mappen var borte',
  };
  const answer = await page.evaluate(
    `window.lysark.call('edit.apply', { base: window.opened.revision, op: ${JSON.stringify(op)} })`,
  );
  expect(answer).toMatchObject({ ok: true, value: { ok: true } });
  expect(await app.close()).toBe(0);
  // A dialog that nobody scripted would have failed, and would stand in the log.
  expect(existsSync(join(profile, 'state/lysark/lysark.log'))).toBe(false);
});

test('a window comes back where it stood, and on the screen when that screen has gone', async () => {
  const { profile } = profileWithExample();
  const wide = [
    { width: 1600, height: 1000 },
    { width: 1920, height: 1080 },
  ];
  const first = await launch({ profile, display: wide });
  await ready(first);
  await first.main(
    `electron.BrowserWindow.getAllWindows()[0].setBounds({ x: 1800, y: 60, width: 1200, height: 700 })`,
  );
  await first.close();
  const bounds = 'return electron.BrowserWindow.getAllWindows()[0].getBounds()';
  const second = await launch({ profile, display: wide });
  await ready(second);
  expect(await second.main(bounds)).toEqual({ x: 1800, y: 60, width: 1200, height: 700 });
  await second.close();
  const third = await launch({ profile, display: wide.slice(0, 1) });
  const page = await ready(third);
  expect(await third.main(bounds)).toEqual({ x: 120, y: 70, width: 1360, height: 860 });
  expect(await page.evaluate('[innerWidth, innerHeight]')).toEqual([1360, 860]);
  await third.close();
});

test('a second start hands its file to the first and ends', async () => {
  const { profile, workspace } = profileWithExample();
  const app = await launch({ profile });
  const page = await ready(app);
  const { command, args, env } = await standinCommand({
    profile,
    app: await builtApp(),
    args: ['--odd', workspace, '/etc'],
  });
  const second = spawnSync(command, args, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(second.status).toBe(0);
  await until(async () => (await page.evaluate(told('open'))) as boolean);
  const [event] = (await page.evaluate(`window.told.filter((one) => one.type === 'open')`)) as [
    { place: { name: string; kind: string } },
  ];
  expect(event.place).toMatchObject({ name: 'Kommunekommisjonen', kind: 'folder' });
  expect(app.pages()).toHaveLength(1);
  await app.close();
});

test('a file opened while another is on screen gets a window of its own; the same file again does not', async () => {
  const { profile, workspace } = profileWithExample();
  const other = `${workspace} to`;
  cpSync(workspace, other, { recursive: true });
  const app = await launch({ profile, args: [workspace] });
  await ready(app);
  const give = `electron.app.emit('open-file', { preventDefault() {} }, value)`;
  await app.main(give, other);
  const second = await ready(app, 1);
  expect(await second.evaluate('window.opened.where')).toContain('Kommunekommisjonen to');
  await app.main(give, other);
  await new Promise((done) => setTimeout(done, 300));
  expect(app.pages()).toHaveLength(2);
  await app.close();
});

test('a page that crashes is loaded again with what it had open; a second time one is asked', async () => {
  const { profile, workspace } = profileWithExample();
  const app = await launch({ profile, args: [workspace] });
  const page = await ready(app);
  await page.evaluate('window.before = true');
  const crash = `const [window] = electron.BrowserWindow.getAllWindows();
    window.webContents.page.send('Page.crash').catch(() => undefined)`;
  await app.main(crash);
  const look = async (expression: string) =>
    await app
      .main(
        `const [window] = electron.BrowserWindow.getAllWindows();
      const { result } = await window.webContents.page.send('Runtime.evaluate', { expression: value, returnByValue: true });
      return result.value ?? null`,
        expression,
      )
      .catch(() => undefined);
  await until(async () => (await look('!window.before && window.opened?.kind')) === 'folder');
  expect(await app.dialogs()).toEqual([]);
  await app.answer({ method: 'showMessageBox', value: { response: 1 } });
  await app.main(crash);
  expect(await app.exited).toBe(0);
  expect(readFileSync(join(profile, 'state/lysark/lysark.log'), 'utf8')).toContain(
    'page gone: Error: crashed',
  );
});

test('a fault in the main process is written down and loses no window', async () => {
  const { profile } = profileWithExample();
  const app = await launch({ profile });
  const page = await ready(app);
  await app.main(`setTimeout(() => { throw new Error('a fault of ours') }, 0); return null`);
  const log = join(profile, 'state/lysark/lysark.log');
  await until(
    () => existsSync(log) && readFileSync(log, 'utf8').includes('uncaught: Error: a fault of ours'),
  );
  expect(await page.evaluate(`window.lysark.call('recent.list', {})`)).toEqual({ ok: true, value: [] });
  await app.close();
});

test('a broken file about the window is passed over', async () => {
  const { profile } = profileWithExample();
  const first = await launch({ profile });
  await ready(first);
  await first.close();
  writeFileSync(join(profile, 'state/lysark/window.json'), '{"bounds":{"x":1e99}');
  const second = await launch({ profile });
  await ready(second);
  expect(await second.close()).toBe(0);
});
