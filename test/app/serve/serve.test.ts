import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../../app/contract';
import { usualChoices } from '../../../core/packing';
import { Browser, serve } from './browser';

async function until(holds: () => unknown, most = 10_000): Promise<void> {
  for (const end = Date.now() + most; !holds(); ) {
    if (Date.now() > end) expect.fail(`It did not come to hold: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const named = (value: string) => ({ type: 'commission.set', field: 'name', value });

describe('Pages in the browser', () => {
  it('open the example, edit it, and are told', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    const hello = await browser.hello();
    expect(hello).toMatchObject({ host: 'browser', dialogs: 'page' });
    const events = await browser.listen();
    expect([events.status, events.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const opened = await browser.call('workspace.example', {});
    const image = opened.workspace.images[0]![0];
    const got = await browser.get(`/assets/${opened.key}/${encodeURIComponent(image)}`);
    expect(got.status).toBe(200);
    expect(await browser.call('edit.apply', { op: named('Nytt navn'), base: 0 })).toMatchObject({ ok: true });
    await until(() => events.events.some((event) => event.type === 'save' && event.save.state === 'saved'));
    expect(events.events.filter(({ type }) => type === 'applied')).toHaveLength(1);
    expect(served.logged).toEqual([]);
  });

  it('get what they missed when the connection breaks, and must begin anew when too much was missed', async () => {
    const browser = await Browser.enter(await serve());
    await browser.hello();
    const first = await browser.listen();
    await browser.call('settings.set', { language: 'nn' });
    await until(() => first.events.length === 1);
    first.stop();
    await browser.call('settings.set', { language: 'en' });
    await browser.call('settings.set', { colours: 'dark' });
    const second = await browser.listen(first.last);
    await until(() => second.events.length === 2);
    expect(second.events.at(-1)).toEqual({ type: 'settings', settings: { language: 'en', colours: 'dark' } });
    expect((await browser.listen(99_999)).status).toBe(410);
    expect((await browser.listen(undefined, 'x')).status).toBe(410);
  });

  it('go on as who they were when they are loaded again, with what they may undo', async () => {
    const browser = await Browser.enter(await serve());
    await browser.hello();
    const events = await browser.listen();
    const { recent } = await browser.call('workspace.create', { name: 'A', language: 'nb', people: [] });
    await browser.call('edit.apply', { op: named('B'), base: 0 });
    await browser.call('session.route', { route: '/fakta' });
    const who = browser.client;
    // A copy of the tab, while the first is there, is someone else.
    await browser.hello(who);
    expect(browser.client).not.toBe(who);
    events.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const hello = await browser.hello(who);
    expect(hello).toMatchObject({ client: who, start: { recent, route: '/fakta' } });
    const again = await browser.listen();
    const opened = await browser.call('workspace.reopen', { recent });
    expect(opened).toMatchObject({ revision: 1, can: { undo: true } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(again.events.filter(({ type }) => type === 'applied')).toEqual([]);
  });

  it('are taken to be gone after a while, and what they had open is closed', async () => {
    const { app } = await serve({ patience: 150 });
    const browser = await Browser.enter({ app } as never);
    await browser.hello();
    const events = await browser.listen();
    await browser.call('workspace.create', { name: 'A', language: 'nb', people: [] });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(app.backend.shared.open()).toHaveLength(1);
    events.stop();
    await until(() => app.backend.shared.open().length === 0);
    expect(app.backend.all()).toEqual([]);
  });

  it('hear signs of life', async () => {
    const browser = await Browser.enter(await serve({ beat: 30 }));
    await browser.hello();
    const events = await browser.listen();
    await until(() => events.beats >= 3);
  });

  it('that go away while they hand over a file leave nothing behind', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    const { client } = await browser.hello();
    const sent = request({
      host: '127.0.0.1',
      port: browser.port,
      method: 'POST',
      path: `/give?client=${client}&name=a.png`,
      headers: {
        Cookie: browser.cookie,
        'X-Lysark': '1',
        'Content-Type': 'application/octet-stream',
        'Content-Length': '1000000',
      },
    });
    sent.on('error', () => undefined);
    sent.write(Buffer.alloc(500_000));
    const folder = join(served.home, '.state', 'given', String(process.pid), client);
    await until(() => existsSync(folder) && readdirSync(folder).length === 1);
    sent.destroy();
    await until(() => readdirSync(folder).length === 0);
    expect(served.logged).toEqual([]);
  });

  it('are many at once, and all are told', async () => {
    const served = await serve();
    const browsers = await Promise.all(Array.from({ length: 8 }, () => Browser.enter(served)));
    for (const browser of browsers) await browser.hello();
    const { recent } = await browsers[0]!.call('workspace.create', { name: 'A', language: 'nb', people: [] });
    const all = await Promise.all(browsers.map((browser) => browser.listen()));
    for (const browser of browsers.slice(1)) await browser.call('workspace.reopen', { recent });
    await browsers[3]!.call('edit.apply', { op: named('Fra den fjerde'), base: 0 });
    await until(() => all.every(({ events }) => events.some(({ type }) => type === 'applied')));
  });

  it('download what was exported for them', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    await browser.hello();
    await browser.call('workspace.create', { name: 'Vannutvålget', language: 'nb', people: [] });
    const written = await browser.call('workspace.pack', { name: 'Vannutvålget', choices: usualChoices });
    const answer = await browser.get(written.download!);
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''Vannutv%C3%A5lget.lysark");
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.body.equals(readFileSync(join(served.documents, 'Vannutvålget.lysark')))).toBe(true);
  });
});

describe('The calls', () => {
  it('all have names that lead to them', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    for (const name of callNames) {
      const { status } = await browser.post(`/call/${name}`, 'no JSON');
      expect(status, name).toBe(400);
    }
  });
});

describe('The end', () => {
  it('waits for the last words, and saves everything', async () => {
    const served = await serve();
    const browser = await Browser.enter(served);
    await browser.hello();
    await browser.call('workspace.create', { name: 'A', language: 'nb', people: [] });
    const events = await browser.listen();
    const closed = served.app.close();
    await until(() => events.events.some(({ type }) => type === 'closing'));
    expect(await browser.call('edit.apply', { op: named('Sist skrevet'), base: 0 })).toMatchObject({
      ok: true,
    });
    expect(await closed).toBe(true);
    await until(() => events.ended);
    const file = readFileSync(join(served.documents, 'A', 'commission.json'), 'utf8');
    expect(file).toContain('Sist skrevet');
    await expect(browser.get('/')).rejects.toThrow();
  });
});
