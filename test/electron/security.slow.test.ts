/** Each line of the list at electronjs.org, tutorial/security, held against the running app. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Standin } from '../standin/launch';
import { launch, profileWithExample, ready, until } from './app';

let app: Standin;
let page: Page;
let profile: string;
let workspace: string;

beforeAll(async () => {
  ({ profile, workspace } = profileWithExample());
  app = await launch({ profile, args: [workspace] });
  page = await ready(app);
});

/** What was written down so far; the file comes with the first line. */
const log = () => {
  const file = join(profile, 'state/lysark/lysark.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
/** Speaks on a channel as a frame that is not the page. */
const forged = async (channel: string, frame: object | null, given: unknown[]) =>
  await app.main(
    `const [window] = electron.BrowserWindow.getAllWindows();
     const handler = inside.invoked.get(value.channel);
     return await handler({ ...window.webContents.forged(value.frame), senderFrame: value.frame }, ...value.given)`,
    { channel, frame, given },
  );
const fetched = async (path: string, init = {}) =>
  (await page.evaluate(
    `fetch(${JSON.stringify(path)}, ${JSON.stringify(init)}).then(async (answer) => ({ status: answer.status,
      text: (await answer.text()).slice(0, 200), headers: Object.fromEntries(answer.headers) }))`,
  )) as { status: number; text: string; headers: Record<string, string> };

describe('windows', () => {
  test('have a sandboxed page in a world of its own, without Node', async () => {
    const preferences = await app.main(
      'return electron.BrowserWindow.getAllWindows()[0].options.webPreferences',
    );
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      partition: 'lysark',
      spellcheck: false,
    });
    expect(Object.keys(preferences as object)).not.toContain('enableBlinkFeatures');
    expect(await app.main('return electron.app.sandbox')).toBe(true);
    expect(await page.evaluate('[typeof require, typeof process, typeof module]')).toEqual(
      Array(3).fill('undefined'),
    );
  });

  test('show a page that has three named functions and nothing of Electron', async () => {
    expect(await page.evaluate('Object.keys(window.lysark)')).toEqual(['call', 'subscribe', 'give']);
    const names = await page.evaluate(
      `Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|standin/i.test(name))`,
    );
    expect(names).toEqual([]);
    expect(
      await page.evaluate(`(() => { try { window.lysark.call = 1; window.lysark.more = 1 } catch {}
      return [typeof window.lysark.call, typeof window.lysark.more] })()`),
    ).toEqual(['function', 'undefined']);
  });

  test('let pages open no windows and attach no web views', async () => {
    expect(await page.evaluate(`window.open('https://evil.example/') === null`)).toBe(true);
    await until(() => log().includes('window refused: https://evil.example/'));
    expect(
      await app.main(`const event = { preventDefault() { this.no = true } };
        electron.BrowserWindow.getAllWindows()[0].webContents.emit('will-attach-webview', event, {}, {});
        return event.no`),
    ).toBe(true);
    expect(app.pages()).toHaveLength(1);
  });

  test.each([
    'https://evil.example/',
    'http://lysark.localhost.evil.example/',
    'http://lysark.localhost/page.js',
    'http://lysark.localhost/?evil',
  ])('do not go to %s', async (address) => {
    const before = page.url();
    await page.evaluate(`window.mark = 1; location.href = ${JSON.stringify(address)}`);
    await until(() =>
      log().includes(`navigation refused: ${address.replace('http://lysark.localhost/', 'app://lysark/')}`),
    );
    expect([page.url(), await page.evaluate('window.mark')]).toEqual([before, 1]);
  });
});

describe('the page', () => {
  test('and its workers get the content security policy and reach nothing but the app', async () => {
    const answer = await fetched('/');
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
    );
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(await page.evaluate('window.inWorker')).toEqual({
      status: 200,
      policy: answer.headers['content-security-policy'],
      outside: 'refused',
    });
    expect(await page.evaluate(`fetch('https://outside.example/').catch(() => 'refused')`)).toBe('refused');
  });

  test('cannot run text as code', async () => {
    await page.evaluate(`document.body.append(Object.assign(document.createElement('script'),
      { textContent: 'window.evil = 1' }))`);
    expect(await page.evaluate('typeof window.evil')).toBe('undefined');
  });

  test('that gets around its policy still reaches no network', async () => {
    const other = await launch({ profile: profileWithExample().profile });
    const free = await ready(other);
    const session = await other.session(free);
    await session.send('Page.setBypassCSP', { enabled: true });
    await free.reload();
    for (const address of ['https://leak.example/', 'http://leak.example/a', 'http://127.0.0.1:8099/']) {
      await free.evaluate(`fetch(${JSON.stringify(address)}).catch(() => 'refused')`);
    }
    const asked = await other.network();
    expect(asked.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['https://leak.example/', 'http://leak.example/a', 'http://127.0.0.1:8099/']),
    );
    expect(asked.every(({ cancelled }) => cancelled)).toBe(true);
    await other.close();
  });

  test('asked for nothing outside the app by itself', async () => {
    const quiet = await launch({ profile: profileWithExample().profile });
    const other = await ready(quiet);
    // The worker of this page tries once, on purpose; its policy stops it before a request is made.
    await other.evaluate('window.inWorker');
    expect(await quiet.network()).toEqual([]);
    const switches = (await quiet.main('return electron.app.switches')) as string[][];
    expect(switches.flat()).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'dns-prefetch-disable',
      ]),
    );
    await quiet.close();
  });
});

describe('permissions', () => {
  const ask = async (partition: string, permission: string, url = '') =>
    await app.main(
      `const session = electron.session.fromPartition(value.partition);
       const contents = electron.BrowserWindow.getAllWindows()[0].webContents;
       const asked = await new Promise((answer) => session.ask(contents, value.permission, answer, { isMainFrame: value.url === '' }));
       return [asked, session.check(contents, value.permission, value.url || 'app://lysark/', {}), session.device({})]`,
      { partition, permission, url },
    );

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'pointerLock',
    'openExternal',
    'display-capture',
    'clipboard-read',
    'hid',
    'fileSystem',
    'made-up',
  ])('%s is denied', async (permission) => {
    expect(await ask('lysark', permission)).toEqual([false, false, false]);
  });

  test('to copy and to fill the screen is for the page itself only', async () => {
    expect(await ask('lysark', 'fullscreen')).toEqual([true, true, false]);
    expect(await ask('lysark', 'clipboard-sanitized-write')).toEqual([true, true, false]);
    expect(await ask('lysark', 'fullscreen', 'https://evil.example')).toEqual([false, false, false]);
    expect(await ask('', 'media')).toEqual([false, false, false]);
  });

  test('the default session answers nothing at all', async () => {
    const cancelled = await app.main(`return await new Promise((answer) =>
      electron.session.defaultSession.blocker({ url: 'app://lysark/' }, answer))`);
    expect(cancelled).toEqual({ cancel: true });
  });

  test('a page downloads nothing', async () => {
    expect(
      await app.main(`const event = { preventDefault() { this.no = true } };
        electron.session.fromPartition('lysark').emit('will-download', event, {}, {});
        return event.no`),
    ).toBe(true);
  });
});

describe('senders', () => {
  const own = { url: 'app://lysark/#/x', origin: 'app://lysark', parent: null };
  const strangers = {
    'a frame inside the page': { ...own, parent: { url: 'app://lysark/' } },
    'a page of another origin': {
      url: 'https://evil.example/',
      origin: 'https://evil.example',
      parent: null,
    },
    'a page whose address only begins like ours': { ...own, url: 'app://lysark.evil/' },
    'another file of ours': { ...own, url: 'app://lysark/assets/x/drawing.svg' },
    'a sandboxed document of ours': { ...own, origin: 'null' },
    'a frame that is gone': null,
  };
  const channels = ['lysark:call', 'lysark:give', 'lysark:begin', 'lysark:part', 'lysark:end'];

  test.each(Object.entries(strangers))('%s is refused on every channel', async (_name, frame) => {
    for (const channel of channels) {
      expect(await forged(channel, frame, [{ name: 'session.hello', input: {} }])).toMatchObject({
        ok: false,
        error: { code: 'refused' },
      });
    }
  });

  test('a web contents that is no window of ours is refused', async () => {
    expect(
      await app.main(`return await inside.invoked.get('lysark:call')(
        { sender: { id: 999 }, senderFrame: { url: 'app://lysark/', origin: 'app://lysark', parent: null } },
        { name: 'session.hello', input: {} })`),
    ).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('the page itself is answered, and there are no other channels', async () => {
    expect(await forged('lysark:call', own, [{ name: 'recent.list', input: {} }])).toMatchObject({
      ok: true,
    });
    expect(await app.main('return [...inside.invoked.keys()].sort()')).toEqual([...channels].sort());
  });
});

describe('calls', () => {
  const call = async (name: unknown, input: unknown) =>
    (await page.evaluate(`window.lysark.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)) as {
      ok: boolean;
      error?: { code: string; message: string };
    };

  test.each([
    ['constructor', {}, 'unknown-call'],
    ['x'.repeat(100), {}, 'unknown-call'],
    [7, {}, 'unknown-call'],
    ['session.hello', { more: 1 }, 'bad-input'],
    ['session.route', { route: 'x'.repeat(70_000) }, 'too-long'],
    ['session.route', { route: 'x'.repeat(3000) }, 'bad-input'],
    ['workspace.open', { place: '/etc' }, 'bad-input'],
    ['workspace.open', { place: 'AAAAAAAA' }, 'unknown-place'],
    ['files.open', { file: 'AAAAAAAA' }, 'unknown-file'],
    ['files.list', {}, undefined],
  ])('%#: a call that is wrong is answered with its code', async (name, input, code) => {
    const answer = await call(name, input);
    expect(answer.ok).toBe(code === undefined);
    if (code !== undefined) expect(answer.error?.code).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/ at |\.js:|\/work\//);
  });

  test('what cannot be cloned as plain data is refused', async () => {
    const handler = `return await inside.invoked.get('lysark:call')(
      electron.BrowserWindow.getAllWindows()[0].webContents.forged({ url: 'app://lysark/', origin: 'app://lysark', parent: null }), `;
    expect(
      await app.main(`${handler} { name: 'settings.set', input: new Map([['language', 'nn']]) })`),
    ).toMatchObject({ ok: true });
    expect(
      await page.evaluate(
        'window.lysark.call("session.hello", {}).then((hello) => hello.value.settings.language)',
      ),
    ).toBe('nb');
    expect(await app.main(`${handler} { name: 'session.hello', input: {}, more: 1 })`)).toMatchObject({
      ok: false,
    });
    expect(await app.main(`${handler})`)).toMatchObject({ ok: false });
    expect(
      await app.main(
        `const round = {}; round.round = round; ${handler} { name: 'session.hello', input: round })`,
      ),
    ).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  test.each([
    ['http://example.org/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['https://user:pass@example.org/', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    [' https:evil', undefined],
    ['https://example.org/a?b#c', undefined],
  ])('the address %s is judged by the URL parser', async (url, code) => {
    const answer = await call('links.open', { url });
    expect(answer.error?.code).toBe(code);
  });

  test('only addresses of https reached the browser', async () => {
    expect((await app.opened()).map(({ what }) => new URL(what).protocol)).toEqual(['https:', 'https:']);
  });
});

describe('the scheme', () => {
  test('serves nothing outside the built page, however it is asked', async () => {
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/electron/main.js',
      '/..%5c..%5cpackage.json',
      '/fonts/..%2f..%2fetc%2fpasswd',
      '/assets/AAAA/..%2f..%2fcommission.json',
      '/electron/main.js',
      '/.env',
      '/fonts/',
      '/assets/',
      '/%00',
    ]) {
      expect([path, (await fetched(path)).status]).toEqual([path, 404]);
    }
    expect((await fetched('/', { method: 'POST' })).status).toBe(405);
  });

  test('serves images of the workspace that is open under its key only, and no link that leads out', async () => {
    const key = await page.evaluate('window.opened.key');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    writeFileSync(join(workspace, 'assets/dot.png'), png);
    expect((await fetched(`/assets/${key}/dot.png`)).headers['content-type']).toBe('image/png');
    expect((await fetched('/assets/AAAAAAAA/dot.png')).status).toBe(404);
    symlinkSync('/etc/hostname', join(workspace, 'assets/out.png'));
    expect((await fetched(`/assets/${key}/out.png`)).status).toBe(404);
  });

  test('serves drawings without their scripts, and forbids them everything', async () => {
    writeFileSync(
      join(workspace, 'assets/drawing.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><rect width="9" height="9" onload="alert(2)"/></svg>',
    );
    const key = await page.evaluate('window.opened.key');
    const { status, text, headers } = await fetched(`/assets/${key}/drawing.svg`);
    expect(status === 404 || !/script|onload/.test(text)).toBe(true);
    if (status === 200) expect(headers['content-security-policy']).toContain('sandbox');
  });

  test('is standard and secure, and cannot get around the policy', async () => {
    expect(await app.main('return inside.schemes')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect((await fetched('/fonts/Carlito_400Regular.ttf')).headers['content-type']).toBe('font/ttf');
  });
});
