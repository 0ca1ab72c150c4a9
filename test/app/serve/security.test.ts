import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostGiven } from '../../../app/contract';
import { contentSecurityPolicy } from '../../../app/serve/content';
import { slowly } from '../../support/slowly';
import { jpeg } from '../../workspace/pictures';
import { ask, Browser, serve, temporary } from './browser';

describe('Who is let in', () => {
  it('is whoever has the one-time address, once', async () => {
    const served = await serve();
    const [url] = served.opened;
    expect(url).toBe(served.app.url);
    expect(new URL(url!).hostname).toBe('127.0.0.1');
    const browser = await Browser.enter(served, url);
    expect((await browser.get('/')).status).toBe(200);
    const again = await ask(served.app.port, `/${new URL(url!).search}`);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    // The same browser may come back by what it remembers.
    expect((await browser.get(`/${new URL(url!).search}`)).status).toBe(303);
  });

  it('is nobody without the cookie, or with one that is nearly right', async () => {
    const served = await serve();
    const { cookie, port } = await Browser.enter(served);
    const wrong = [undefined, 'lysark_1=x', `${cookie}x`, cookie.slice(0, -1), cookie.replace('=', '2=')];
    for (const one of wrong) {
      const headers: Record<string, string> = one === undefined ? {} : { Cookie: one };
      for (const path of [
        '/',
        '/index.html',
        '/fonts/Carlito_400Regular.ttf',
        '/events?client=x',
        '/download/x',
      ]) {
        expect((await ask(port, path, { headers })).status).toBe(401);
      }
      const post = { 'Content-Type': 'application/json', 'X-Lysark': '1', ...headers };
      expect(
        (await ask(port, '/call/session.hello', { method: 'POST', headers: post, body: '{}' })).status,
      ).toBe(401);
    }
    for (const token of ['', 'x', 'a'.repeat(43)]) {
      expect((await ask(port, `/?token=${token}`)).status).toBe(403);
    }
  });

  it('is no name that was made to lead here', async () => {
    const served = await serve();
    const { cookie, port } = await Browser.enter(served);
    const hosts = [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `localhost.:${port}`,
    ];
    for (const Host of hosts) {
      expect([Host, (await ask(port, '/', { headers: { Host, Cookie: cookie } })).status]).toEqual([
        Host,
        403,
      ]);
    }
    const localhost = { Host: `localhost:${port}`, Cookie: cookie };
    expect((await ask(port, '/', { headers: localhost })).status).toBe(200);
  });

  it('is no page of another site', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    const { port } = browser;
    const origins = [
      'https://evil.example',
      'null',
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      '',
    ];
    for (const Origin of origins) {
      const status = (await browser.post('/call/session.hello', '{}', { Origin })).status;
      expect([Origin, status]).toEqual([Origin, 403]);
    }
    for (const site of ['cross-site', 'same-site']) {
      expect((await browser.get('/', { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
    const own = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect((await browser.post('/call/session.hello', '{}', own)).status).toBe(200);
  });

  it('is on this machine', async () => {
    const { app } = await serve();
    expect(app.url.startsWith(`http://127.0.0.1:${app.port}/`)).toBe(true);
  });
});

describe('What can be asked', () => {
  it('is a call as JSON with the header of ours, and of no other type', async () => {
    const browser = await Browser.enter(await serve());
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json-x',
      '',
    ];
    for (const type of types) {
      expect((await browser.post('/call/session.hello', '{}', { 'Content-Type': type })).status).toBe(415);
    }
    expect((await browser.post('/call/session.hello', '{}', { 'X-Lysark': '' })).status).toBe(403);
    expect((await browser.post('/give?client=x&name=a', 'x')).status).toBe(415);
    for (const path of ['/call/fs.read', '/call/__proto__', '/call/constructor', '/call/']) {
      expect([path, (await browser.post(path, '{}')).status]).toEqual([path, 404]);
    }
    for (const body of ['', '{', 'null', '7', '"x"', Buffer.from([0x7b, 0xff, 0x7d])]) {
      expect((await browser.post('/call/session.hello', body)).status).toBe(400);
    }
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const headers = { Cookie: browser.cookie, 'X-Lysark': '1' };
      expect((await ask(browser.port, '/', { method, headers })).status).toBe(404);
    }
  });

  it('needs a client that there is, and its own places', async () => {
    const served = await serve();
    const [one, two] = [await Browser.enter(served), await Browser.enter(served)];
    for (const client of [undefined, 'x', 7, { a: 1 }, '__proto__']) {
      const answer = await one.post('/call/recent.list', JSON.stringify({ client, input: {} }));
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'unknown-client' } });
    }
    await one.hello();
    await two.hello();
    expect(one.client).not.toBe(two.client);
    const { place } = (await one.call('files.list', {})).place;
    expect(await two.raw('files.list', { place })).toMatchObject({ error: { code: 'unknown-place' } });
    expect(await two.raw('workspace.open', { place })).toMatchObject({ error: { code: 'unknown-place' } });
  });

  it('is no longer than the call allows, whatever it says of its length', async () => {
    const browser = await Browser.enter(await serve());
    await browser.hello();
    const long = JSON.stringify({ client: browser.client, input: { route: 'x'.repeat(300_000) } });
    expect((await browser.post('/call/session.route', long)).status).toBe(413);
    // Without a length, in pieces.
    const chunked = await browser
      .post('/call/session.route', long, { 'Transfer-Encoding': 'chunked' })
      .catch((error: NodeJS.ErrnoException) => error);
    expect('status' in chunked ? chunked.status : chunked.code).toSatisfy(
      (how) => how === 413 || how === 'ECONNRESET' || how === 'EPIPE',
    );
    const header = await browser.get('/', { 'X-Long': 'x'.repeat(20_000) });
    expect(header.status).toBe(431);
    const short = JSON.stringify({ client: browser.client, input: { route: 'x'.repeat(66_000) } });
    expect(JSON.parse((await browser.post('/call/session.route', short)).text)).toMatchObject({
      error: { code: 'too-long' },
    });
  });

  it('is no proxy, and survives what is no HTTP', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    for (const line of [
      'GET http://evil.example/ HTTP/1.1',
      'GET //evil.example/ HTTP/1.1',
      'CONNECT evil.example:443 HTTP/1.1',
      'GARBAGE',
    ]) {
      const said = await new Promise<string>((done) => {
        const socket = createConnection(browser.port, '127.0.0.1');
        let text = '';
        socket.on('data', (part) => {
          text += part;
        });
        socket.on('close', () => done(text));
        socket.on('error', () => done(text));
        socket.write(
          `${line}\r\nHost: 127.0.0.1:${browser.port}\r\nCookie: ${browser.cookie}\r\nConnection: close\r\n\r\n`,
        );
      });
      expect(said).not.toMatch(/ 200 | 30\d /);
    }
    expect((await browser.get('/')).status).toBe(200);
  });

  slowly('is answered while hundreds of connections say nothing', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    const silent = await Promise.all(
      Array.from(
        { length: 600 },
        () =>
          new Promise<ReturnType<typeof createConnection>>((done) => {
            const socket = createConnection(browser.port, '127.0.0.1', () => done(socket));
            socket.on('error', () => done(socket));
          }),
      ),
    );
    try {
      expect((await browser.get('/')).status).toBe(200);
    } finally {
      for (const socket of silent) socket.destroy();
    }
  });

  it('is a window too many with words that say so', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    const answers: string[] = [];
    for (let i = 0; i < 65; i++)
      answers.push((await browser.post('/call/session.hello', '{"input":{}}')).text);
    expect(answers.slice(0, 64).every((text) => JSON.parse(text).ok)).toBe(true);
    expect(JSON.parse(answers[64]!)).toMatchObject({
      ok: false,
      error: { code: 'too-many-windows', params: { most: 64 } },
    });
  });
});

describe('Files of the page', () => {
  it('come with the policy that lets nothing else in', async () => {
    const browser = await Browser.enter(await serve());
    for (const path of ['/', '/assets/index-a1b2c3d4.js']) {
      const { status, headers } = await browser.get(path);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
    const head = await ask(browser.port, '/', { method: 'HEAD', headers: { Cookie: browser.cookie } });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('are the page’s own and of known types; folders are not listed', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    mkdirSync(join(served.pages, '.git'));
    writeFileSync(join(served.pages, '.git', 'config.json'), '{}');
    symlinkSync(join(served.home, 'outside.html'), join(served.pages, 'link.html'));
    for (const path of [
      '/secret.txt',
      '/assets',
      '/assets/',
      '/fonts/',
      '/.git/config.json',
      '/link.html',
      '/../outside.html',
      '/%2e%2e/outside.html',
      '/..%2foutside.html',
      '/assets/..%2f..%2foutside.html',
      '/%252e%252e/outside.html',
      '/..\\outside.html',
      '/..%5coutside.html',
      '/%2foutside.html',
      '/index.html%00.js',
      '/%ff.html',
      '/index.html/',
      '/fonts/../index.html.js',
      '/fonts/..%2fpackage.json',
      '/fonts/Carlito_400Regular.ttf%00',
      '/fonts//etc/passwd',
      '/download/..%2f..%2fx',
      '/download/abc',
    ]) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('and the bundled fonts by name', async () => {
    const browser = await Browser.enter(await serve());
    const font = await browser.get('/fonts/Carlito_400Regular.ttf');
    expect(font.headers['content-type']).toBe('font/ttf');
    expect(font.body.subarray(0, 4)).toEqual(Buffer.from([0, 1, 0, 0]));
  });
});

describe('Images of a commission', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  async function open() {
    const served = await serve();
    const browser = await Browser.enter(served);
    await browser.hello();
    const { key } = await browser.call('workspace.create', { name: 'A', language: 'nb', people: [] });
    const assets = join(served.documents, 'A', 'assets');
    mkdirSync(assets, { recursive: true });
    return { served, browser, key, assets };
  }

  it('are of the type that their bytes say, and again only when they changed', async () => {
    const { browser, key, assets } = await open();
    writeFileSync(join(assets, 'møte å.png'), png);
    writeFileSync(join(assets, 'lyver.png'), '<html><script>alert(1)</script>');
    const path = `/assets/${key}/${encodeURIComponent('møte å.png')}`;
    const image = await browser.get(path);
    expect(image.status).toBe(200);
    expect(image.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(image.headers['cache-control']).toMatch(/^private/);
    expect(image.body.equals(png)).toBe(true);
    expect((await browser.get(path, { 'If-None-Match': image.headers.etag! })).status).toBe(304);
    expect((await browser.get(`/assets/${key}/lyver.png`)).status).toBe(404);
    // As Apple writes it.
    const apart = encodeURIComponent('møte å.png'.normalize('NFD'));
    expect((await browser.get(`/assets/${key}/${apart}`)).status).toBe(200);
  });

  it('are as every way out draws them, and files that browsers draw so keep their bytes', async () => {
    const { browser, key, assets } = await open();
    const turned = Buffer.from(jpeg(40, 30, 6));
    writeFileSync(join(assets, 'snudd.jpg'), turned);
    const words =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">Ord</text></svg>';
    writeFileSync(join(assets, 'ord.svg'), words);
    expect((await browser.get(`/assets/${key}/snudd.jpg`)).body.equals(turned)).toBe(true);
    const drawn = await browser.get(`/assets/${key}/ord.svg`);
    expect(drawn.headers['content-type']).toBe('image/svg+xml');
    expect(drawn.text).toMatch(/<path/);
    expect(drawn.text).not.toMatch(/<text|Ord/);
  });

  it('have no scripts: drawings are cleaned, and may do nothing by themselves', async () => {
    const { browser, key, assets } = await open();
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}<rect width="5" height="5"/></svg>`;
    writeFileSync(join(assets, 'god.svg'), svg(''));
    const good = await browser.get(`/assets/${key}/god.svg`);
    expect(good.headers['content-type']).toBe('image/svg+xml');
    expect(good.headers['content-security-policy']).toContain('sandbox');
    for (const bad of [
      '<script>alert(1)</script>',
      '<rect onload="alert(1)"/>',
      '<image href="https://x.no/a"/>',
    ]) {
      writeFileSync(join(assets, 'ond.svg'), svg(bad));
      const answer = await browser.get(`/assets/${key}/ond.svg`);
      expect(answer.text).not.toMatch(/alert|x\.no/);
    }
  });

  it('are those of the open commission only, by its key, and none of other folders', async () => {
    const { served, browser, key, assets } = await open();
    writeFileSync(join(assets, 'a.png'), png);
    const outside = join(temporary(), 'b.png');
    writeFileSync(outside, png);
    symlinkSync(outside, join(assets, 'lenke.png'));
    mkdirSync(join(assets, 'mappe.png'));
    for (const name of [
      'lenke.png',
      'mappe.png',
      'finnes-ikke.png',
      '..%2fcommission.json',
      '..%2f..%2fA%2fassets%2fa.png',
      '%2e%2e',
      'a.png%00',
      'a.png%2f',
      '..%5ca.png',
      '%2fetc%2fpasswd',
    ]) {
      expect([name, (await browser.get(`/assets/${key}/${name}`)).status]).toEqual([name, 404]);
    }
    expect((await browser.get(`/assets/${'x'.repeat(24)}/a.png`)).status).toBe(404);
    expect((await browser.get(`/assets/${key}/../${key}/a.png`)).status).toBe(200);
    await browser.call('workspace.close', {});
    expect((await browser.get(`/assets/${key}/a.png`)).status).toBe(404);
    expect(served.logged).toEqual([]);
  });
});

describe('Files that a page hands over', () => {
  it.each(['CON', 'nul.txt', 'Aux.png', 'com1.docx', 'lpt9', 'CONIN$'])(
    'are no device of Windows: %s',
    async (name) => {
      const served = await serve();
      const browser = await Browser.enter(served);
      await browser.hello();
      const answer = await browser.give(name, Buffer.from('abc'));
      expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { name: `_${name}` } });
    },
  );

  it('become places of that page, under a plain name, and go with it', async () => {
    const served = await serve({ patience: 300 });
    const browser = await Browser.enter(served);
    await browser.hello();
    const answer = await browser.give('../../Møte "1".png', Buffer.from('abc'));
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: true,
      value: { name: 'Møte _1_.png', kind: 'file', size: 3 },
    });
    const folder = join(served.home, '.state', 'given', String(process.pid));
    expect(readdirSync(folder)).toEqual([browser.client]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are bounded, and belong to a client that there is', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    await browser.hello();
    expect((await browser.give('a.png', Buffer.from('x'), 'someone-else')).status).toBe(404);
    expect((await browser.give('', Buffer.from('x'))).status).toBe(400);
    const query = new URLSearchParams({ client: browser.client, name: 'stor.png' });
    const big = await browser.post(`/give?${query}`, 'x', {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(mostGiven + 1),
    });
    expect(big.status).toBe(413);
    expect(readdirSync(join(served.home, '.state', 'given', String(process.pid), browser.client))).toEqual(
      [],
    );
  });
});
