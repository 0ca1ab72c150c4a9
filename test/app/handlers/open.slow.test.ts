import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualChoices } from '../../../core/packing';
import { bench, client, temporary, until } from './bench';

const setTitle = (id: string, value: string) => ({
  type: 'deck.set',
  in: 'decks',
  id,
  field: 'title',
  value,
});

describe('A first start', () => {
  it('says who one is, knows nothing and asks for nothing to be opened', async () => {
    const { backend } = bench();
    const one = client(backend);
    const hello = await one.ask('session.hello', {});
    expect(hello).toMatchObject({
      client: one.session.client,
      dialogs: 'page',
      host: 'browser',
      recent: [],
      today: '2026-02-02',
      settings: { language: 'nb', colours: 'system' },
    });
    expect(hello.start).toBeUndefined();
  });

  it('remembers the language and tells every window of it', async () => {
    const { backend, home } = bench();
    const [one, two] = [client(backend), client(backend)];
    await one.ask('settings.set', { language: 'nn' });
    expect(two.heard('settings')).toEqual([
      { type: 'settings', settings: { language: 'nn', colours: 'system' } },
    ]);
    const again = client(bench({}, home).backend);
    expect((await again.ask('session.hello', {})).settings.language).toBe('nn');
  });

  it('goes on with the usual settings when their file is damaged', async () => {
    const { backend, stateDir } = bench();
    writeFileSync(join(stateDir, 'settings.json'), '{"format":1,');
    writeFileSync(join(stateDir, 'recents.json'), '[]');
    const hello = await client(backend).ask('session.hello', {});
    expect(hello.settings.colours).toBe('system');
    expect(hello.recent).toEqual([]);
  });
});

describe('A state folder that cannot be written', () => {
  it('keeps nobody from working: settings and recent commissions hold until the program ends', async () => {
    const { backend, stateDir } = bench();
    const one = client(backend);
    // Folders stand where the files should.
    for (const name of ['settings.json', 'recents.json'])
      mkdirSync(join(stateDir, name, 'x'), { recursive: true });
    await one.ask('settings.set', { colours: 'dark' });
    const { recent } = await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    const hello = await one.ask('session.hello', {});
    expect(hello.settings.colours).toBe('dark');
    expect(hello.recent.map(({ id }) => id)).toEqual([recent]);
  });
});

describe('Opening a commission', () => {
  it('copies the example into the documents, and opens the same copy next time', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    const opened = await one.ask('workspace.example', {});
    expect(opened).toMatchObject({ kind: 'folder', revision: 0, readOnly: false, save: { state: 'saved' } });
    expect(opened.workspace.decks.length).toBeGreaterThan(0);
    expect(opened.workspace.images.length).toBeGreaterThan(0);
    expect(opened.where).toMatch(/^Dokumenter › Kommunekommisjonen/);
    await one.ask('workspace.close', {});
    await one.ask('workspace.example', {});
    expect(readdirSync(documents)).toHaveLength(1);
    await one.ask('workspace.close', {});
    const again = await one.ask('workspace.reopen', { recent: opened.recent });
    expect(again.where).toBe(opened.where);
  });

  it('begins where one left, in the first window only, and not once it was closed', async () => {
    const first = bench();
    const one = client(first.backend);
    const { recent } = await one.ask('workspace.example', {});
    await one.ask('session.route', { route: '/decks/okonomiforum/slides/cover' });
    await first.backend.close();

    const second = bench({}, first.home);
    const again = client(second.backend);
    const start = { recent, route: '/decks/okonomiforum/slides/cover' };
    expect((await again.ask('session.hello', {})).start).toEqual(start);
    expect((await client(second.backend).ask('session.hello', {})).start).toBeUndefined();
    const opened = await again.ask('workspace.reopen', { recent });
    expect(opened.route).toBe(start.route);
    await again.ask('workspace.close', {});
    await second.backend.close();

    const third = bench({}, first.home);
    expect((await client(third.backend).ask('session.hello', {})).start).toBeUndefined();
  });

  it('begins with what the program was started with', async () => {
    const { backend, home } = bench();
    const made = await client(backend).ask('workspace.create', { name: 'Demo', language: 'nb', people: [] });
    expect(made.workspace.commission.name).toBe('Demo');
    const path = join(home, 'Dokumenter', 'Demo');
    const one = client(backend, { start: { path } });
    const { start } = await one.ask('session.hello', {});
    expect(start).toMatchObject({ place: { name: 'Demo', kind: 'folder' } });
    await one.ask('workspace.open', { place: (start as { place: { place: string } }).place.place });
  });

  it('says that one of the recent is gone, and forgets it when asked', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    const { recent } = await one.ask('workspace.create', { name: 'Demo', language: 'nb', people: [] });
    await one.ask('workspace.close', {});
    renameSync(join(documents, 'Demo'), join(documents, 'Annet'));
    expect(await one.ask('recent.list', {})).toMatchObject([{ id: recent, name: 'Demo', missing: true }]);
    const answer = await one.call('workspace.reopen', { recent });
    expect(answer).toMatchObject({ ok: false, error: { code: 'missing', params: { name: 'Demo' } } });
    expect(await one.ask('recent.forget', { recent })).toEqual([]);
  });

  it('keeps what is open when another cannot be opened', async () => {
    const { backend, home } = bench();
    const one = client(backend);
    const { key } = await one.ask('workspace.example', {});
    const { place } = await one.session.give(home);
    expect(await one.refused('workspace.open', { place })).toBe('no-workspace');
    expect(one.session.open?.key).toBe(key);
  });

  it('gives a new commission a folder of its own, and a second of the same name another', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    const people = [{ id: 'kari', name: 'Kari Nordmann', source: { title: 'Oppnevning' } }];
    const opened = await one.ask('workspace.create', { name: 'Vannutvalget', language: 'nn', people });
    expect(opened.workspace.register.people).toHaveLength(1);
    expect(opened.workspace.commission.language).toBe('nn');
    expect(opened.workspace.decks).toHaveLength(1);
    await one.ask('workspace.create', { name: 'Vannutvalget', language: 'nb', people: [] });
    expect(readdirSync(documents).sort()).toEqual(['Vannutvalget', 'Vannutvalget (2)']);
  });

  it('makes nothing when the people are not as they should be', async () => {
    const { backend, documents } = bench();
    const people = [{ id: '../x', name: 3 }];
    const answer = await client(backend).call('workspace.create', { name: 'Utvalg', language: 'nb', people });
    expect(answer.ok).toBe(false);
    expect(readdirSync(documents)).toEqual([]);
  });
});

describe('Two windows', () => {
  it('share one commission: what one does, the other is told; each takes back its own', async () => {
    const { backend } = bench();
    const [one, two] = [client(backend), client(backend)];
    const { recent, workspace } = await one.ask('workspace.example', {});
    await two.ask('workspace.reopen', { recent });
    const deck = workspace.decks[0]!.id;
    const answer = await one.ask('edit.apply', { op: setTitle(deck, 'Ny tittel'), base: 0 });
    expect(answer).toMatchObject({ ok: true, revision: 1 });
    expect(two.heard('applied')).toMatchObject([{ revision: 1, client: one.session.client }]);
    expect(one.heard('can')).toEqual([{ type: 'can', can: { undo: true, redo: false } }]);
    expect(two.heard('can')).toEqual([]);
    expect(await two.ask('edit.undo', {})).toMatchObject({ ok: false, reason: 'nothing-to-undo' });
    expect(await one.ask('edit.undo', {})).toMatchObject({ ok: true, revision: 2 });
    expect(one.heard('can').at(-1)!.can).toEqual({ undo: false, redo: true });
  });

  it('keep it open until the last is gone, and everything is saved then', async () => {
    const { backend, documents } = bench();
    const [one, two] = [client(backend), client(backend)];
    const { recent, workspace } = await one.ask('workspace.create', {
      name: 'A',
      language: 'nb',
      people: [],
    });
    await two.ask('workspace.reopen', { recent });
    const deck = workspace.decks[0]!.id;
    await one.ask('edit.apply', { op: setTitle(deck, 'Siste ord'), base: 0 });
    await one.session.close();
    expect(await two.ask('edit.apply', { op: setTitle(deck, 'Aller siste'), base: 1 })).toMatchObject({
      ok: true,
    });
    expect(await two.ask('workspace.close', {})).toEqual({ saved: true });
    const file = readFileSync(join(documents, 'A', 'decks', `${deck}.json`), 'utf8');
    expect(file).toContain('Aller siste');
    expect(backend.shared.open()).toEqual([]);
  });

  it('tells «lagrer» and then «lagret»', async () => {
    const { backend } = bench();
    const one = client(backend);
    const { workspace } = await one.ask('workspace.example', {});
    await one.ask('edit.apply', { op: setTitle(workspace.decks[0]!.id, 'Ny'), base: 0 });
    await until(() => one.heard('save').at(-1)?.save.state === 'saved', 5000);
    expect(one.heard('save').map(({ save }) => save.state)).toEqual(['saving', 'saved']);
  });
});

describe('One file to mail', () => {
  it('packs a commission, opens the file, and is saved only once the file itself is written', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    const { workspace } = await one.ask('workspace.example', {});
    const written = await one.ask('workspace.pack', { name: 'Til Kari', choices: usualChoices });
    expect(written).toMatchObject({ name: 'Til Kari.lysark', where: 'Dokumenter' });
    const file = join(documents, 'Til Kari.lysark');
    const before = readFileSync(file);
    expect(written.size).toBe(before.length);

    const opened = await one.ask('workspace.open', { place: (await one.session.give(file)).place });
    expect(opened).toMatchObject({ kind: 'file', readOnly: false, save: { state: 'saved' } });
    expect(opened.workspace.decks.map(({ id }) => id)).toEqual(workspace.decks.map(({ id }) => id));
    await one.ask('edit.apply', { op: setTitle(workspace.decks[0]!.id, 'Ny'), base: 0 });
    await until(() => one.heard('save').at(-1)?.save.state === 'saved', 5000);
    expect(readFileSync(file).equals(before)).toBe(false);
    expect(await one.ask('workspace.close', {})).toEqual({ saved: true });
  });

  it('keeps what somebody else wrote into the file meanwhile, and says so', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    await one.ask('workspace.pack', { name: 'A', choices: usualChoices });
    const file = join(documents, 'A.lysark');
    await one.ask('workspace.open', { place: (await one.session.give(file)).place });
    writeFileSync(file, 'fra en annen');
    const op = { type: 'commission.set', field: 'name', value: 'Ny' };
    await one.ask('edit.apply', { op, base: 0 });
    await until(() => one.heard('save').at(-1)?.save.state === 'saved', 5000);
    const [told] = one.heard('outside');
    expect(told!.changes).toMatchObject([{ file: 'A.lysark', what: 'conflict' }]);
    expect(readFileSync(join(documents, told!.changes[0]!.copy!), 'utf8')).toBe('fra en annen');
  });

  it('writes over a file only where a save dialog has asked', async () => {
    const path = join(temporary(), 'valgt.lysark');
    const { backend } = bench({ choose: async () => [path] });
    const one = client(backend);
    await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    writeFileSync(path, 'noe annet');
    const merely = await one.session.give(path);
    expect(await one.refused('workspace.pack', { place: merely.place, choices: usualChoices })).toBe(
      'not-a-folder',
    );
    const [saved] = (await one.ask('files.choose', { purpose: 'save-packed' }))!;
    await one.ask('workspace.pack', { place: saved!.place, choices: usualChoices });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps a file that came as bytes in the documents, once', async () => {
    const { backend, documents } = bench();
    const one = client(backend);
    await one.ask('workspace.create', { name: 'A', language: 'nb', people: [] });
    await one.ask('workspace.pack', { name: 'A', choices: usualChoices });
    const bytes = readFileSync(join(documents, 'A.lysark'));
    const other = bench();
    const two = client(other.backend);
    for (let i = 0; i < 2; i++) {
      const path = await two.session.incoming('A.lysark');
      writeFileSync(path, bytes);
      const { place } = await two.session.received(path);
      await two.ask('workspace.open', { place });
      await two.ask('workspace.close', {});
    }
    expect(readdirSync(other.documents)).toEqual(['A.lysark']);
    await two.session.close();
    expect(existsSync(join(other.stateDir, 'given', String(process.pid), two.session.client))).toBe(false);
  });
});
