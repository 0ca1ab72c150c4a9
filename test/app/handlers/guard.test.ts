import { mkdirSync, readdirSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../../app/contract';
import { dispatch } from '../../../app/handlers/dispatch';
import { slowly } from '../../support/slowly';
import { bench, client, temporary } from './bench';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('What a page may not do', () => {
  it('calls nothing that there is not, however it is named', async () => {
    const one = client(bench().backend);
    for (const name of ['fs.read', '__proto__', 'constructor', 'toString', '', 'session.hello ']) {
      expect(await one.refused(name, {})).toBe('unknown-call');
    }
    for (const name of [undefined, 7, null, ['session.hello'], { toString: () => 'session.hello' }]) {
      const answer = await dispatch(one.session, name, {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    }
  });

  it('sends no input of another form, to any call', async () => {
    const { backend, logged } = bench();
    const one = client(backend);
    for (const name of callNames) {
      for (const input of [{ extra: 1 }, [], 'x', 7, { place: { $ne: 1 } }]) {
        expect([name, await one.refused(name, input)]).toEqual([name, 'bad-input']);
      }
    }
    expect(logged).toEqual([]);
  });

  it('sends nothing that is too long, nested without end, or no plain data', async () => {
    const one = client(bench().backend);
    expect(await one.refused('session.route', { route: 'x'.repeat(70_000) })).toBe('too-long');
    expect(await one.refused('settings.set', { language: 1n })).toBe('bad-input');
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(await one.refused('settings.set', circle)).toBe('bad-input');
    await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    const answer = await one.call('edit.apply', {
      op: { type: 'commission.set', field: 'name', value: deep } as never,
      base: 0,
    });
    expect(answer.ok && (answer.value as { ok: boolean }).ok).toBe(false);
  });

  it('names no places but those that it was given itself', async () => {
    const { backend, home } = bench();
    const [one, two] = [client(backend), client(backend)];
    const { place } = await one.session.give(home);
    expect(await two.refused('files.list', { place })).toBe('unknown-place');
    for (const wrong of ['/etc', '../..', home, 'C:\\', 'a'.repeat(65), '']) {
      expect(['bad-input', 'unknown-place']).toContain(await one.refused('files.list', { place: wrong }));
    }
    expect(await two.refused('workspace.open', { place: 'AAAAAAAAAAAAAAAAAAAAAAAA' })).toBe('unknown-place');
    expect(await two.refused('stale.check', { place })).toBe('unknown-place');
    expect(await two.refused('export.start', { deck: 'a', format: 'pptx', place })).toBe('no-open');
    expect(await two.refused('workspace.reopen', { recent: 'AAAA' })).toBe('unknown-recent');
  });

  it('edits nothing when no commission is open', async () => {
    const one = client(bench().backend);
    for (const name of [
      'edit.undo',
      'edit.redo',
      'edit.look',
      'workspace.findings',
      'workspace.packing',
    ] as const) {
      expect(await one.refused(name, {})).toBe('no-open');
    }
  });

  it('opens only addresses of https', async () => {
    const seen: string[] = [];
    const { backend } = bench({
      openUrl: async (url) => {
        seen.push(url);
      },
    });
    const one = client(backend);
    for (const url of [
      'http://regjeringen.no',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https:',
      ' https//x',
      'https://ola:hemmelig@regjeringen.no/',
      'smb://x/y',
    ]) {
      expect([url, await one.refused('links.open', { url })]).toEqual([url, 'bad-url']);
    }
    await one.ask('links.open', { url: 'https://regjeringen.no/a b?c=&d' });
    expect(seen).toEqual(['https://regjeringen.no/a%20b?c=&d']);
  });

  it('learns no path and no stack of a fault of ours, which is logged', async () => {
    const { backend, logged, home } = bench({
      openWindow: () => Promise.reject(new Error(`kaboom in ${temporary()} and ${home}/x`)),
    });
    const answer = await client(backend).call('windows.open', { kind: 'show', route: '/' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain(home);
    expect(JSON.stringify(answer)).not.toContain('.ts:');
    expect(logged).toHaveLength(1);
  });

  it('gets nothing more once it is closed', async () => {
    const { backend } = bench();
    const one = client(backend);
    await one.session.close();
    expect(await one.refused('session.hello', {})).toBe('closing');
    expect(backend.all()).toEqual([]);
  });
});

describe('Listing folders', () => {
  it('shows what is useful, folders first, and marks commissions', async () => {
    const { backend, home, documents } = bench();
    const one = client(backend);
    await one.ask('workspace.create', { name: 'Utvalg', language: 'nb', people: [] });
    const files = ['b.pptx', 'Å.lysark', 'a10.png', 'a9.png', 'liste.docx', 'program.exe', '.skjult.png'];
    for (const name of [...files, '~$b.pptx']) writeFileSync(join(home, name), 'x');
    const root = await one.ask('files.list', {});
    expect(root.entries.map(({ name }) => name)).toEqual([
      'Dokumenter',
      'a9.png',
      'a10.png',
      'b.pptx',
      'liste.docx',
      'Å.lysark',
    ]);
    expect(root.above).toEqual([]);
    const inside = await one.ask('files.list', { place: root.entries[0]!.place });
    expect(inside.entries).toMatchObject([{ name: 'Utvalg', kind: 'folder', workspace: true }]);
    expect(inside.above.map(({ place }) => place)).toEqual([root.place.place]);
    expect(readdirSync(documents)).toEqual(['Utvalg']);
  });

  it('begins with all roots when there are several', async () => {
    const [a, b] = [temporary(), temporary()];
    mkdirSync(join(a, 'x', 'y'), { recursive: true });
    const one = client(bench({ roots: [a, b] }).backend);
    const top = await one.ask('files.list', {});
    expect(top.entries).toHaveLength(2);
    const first = await one.ask('files.list', { place: top.entries[0]!.place });
    const x = await one.ask('files.list', { place: first.entries[0]!.place });
    const y = await one.ask('files.list', { place: x.entries[0]!.place });
    expect(y.above.map(({ name }) => name)).toEqual(['', top.entries[0]!.name, 'x']);
    expect((await one.ask('files.list', { place: y.above[0]!.place })).entries).toHaveLength(2);
  });

  it('neither shows nor follows links that lead out', async () => {
    const [root, outside] = [temporary(), temporary()];
    mkdirSync(join(root, 'mappe'));
    symlinkSync(outside, join(root, 'ut'));
    symlinkSync(join(root, 'mappe'), join(root, 'inn'));
    const one = client(bench({ roots: [root] }).backend);
    const { entries } = await one.ask('files.list', {});
    expect(entries.map(({ name }) => name).sort()).toEqual(['inn', 'mappe']);
    // The folder becomes a link after it was shown.
    rmdirSync(join(root, 'mappe'));
    symlinkSync(outside, join(root, 'mappe'));
    const { place } = entries.find(({ name }) => name === 'mappe')!;
    expect(await one.refused('files.list', { place })).toBe('unknown-place');
    expect(await one.refused('files.folder', { place, name: 'ny' })).toBe('unknown-place');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('makes folders with names that every system can have', async () => {
    const { backend, home } = bench();
    const one = client(backend);
    const { place } = (await one.ask('files.list', {})).place;
    expect(await one.ask('files.folder', { place, name: 'Ny mappe æøå' })).toMatchObject({ kind: 'folder' });
    expect(readdirSync(home)).toContain('Ny mappe æøå');
    expect(await one.refused('files.folder', { place, name: 'Ny mappe æøå' })).toBe('exists');
    for (const name of [
      '../ut',
      'a/b',
      'a\\b',
      '..',
      '.',
      '.skjult',
      'CON',
      'nul.txt',
      'a:',
      'slutt.',
      ' a',
    ]) {
      expect([name, await one.refused('files.folder', { place, name })]).toEqual([name, 'bad-name']);
    }
  });

  it('has no dialogs where the host has none, and gives what they answer where it has', async () => {
    expect(await client(bench().backend).refused('files.choose', { purpose: 'images' })).toBe('no-dialogs');
    const folder = temporary();
    writeFileSync(join(folder, 'a.png'), png);
    const asked: unknown[] = [];
    const { backend } = bench({
      choose: async (request) => {
        asked.push(request.purpose, request.language);
        return request.purpose === 'folder' ? null : [join(folder, 'a.png')];
      },
    });
    const one = client(backend);
    const chosen = await one.ask('files.choose', { purpose: 'images' });
    expect(chosen).toMatchObject([{ name: 'a.png', kind: 'file', size: png.length }]);
    expect(await one.ask('files.choose', { purpose: 'folder' })).toBeNull();
    expect(asked).toEqual(['images', 'nb', 'folder', 'nb']);
    expect((await one.ask('session.hello', {})).dialogs).toBe('native');
  });
});

describe('Images', () => {
  slowly('come into the commission, and the host knows them before the page is answered', async () => {
    const { backend } = bench();
    const one = client(backend);
    await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    const folder = temporary();
    writeFileSync(join(folder, 'Møte i Bodø.png'), png);
    const { place } = await one.session.give(join(folder, 'Møte i Bodø.png'));
    const added = await one.ask('assets.add', { place });
    expect(added).toMatchObject({ info: { width: 1, height: 1 } });
    expect(
      one
        .heard('images')
        .at(-1)!
        .images.map(([name]) => name),
    ).toContain(added.file);
    writeFileSync(join(folder, 'b.png'), 'ikke et bilde');
    const wrong = await one.session.give(join(folder, 'b.png'));
    expect(await one.refused('assets.add', { place: wrong.place })).toMatch(/^image/);
  });
});
