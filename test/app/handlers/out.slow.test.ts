import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleDir } from '../../../app/commission';
import { packFolder } from '../../../workspace/pack';
import { newPacking } from '../../../workspace/packing';
import { lintPdf } from '../../support/pdf/lint';
import { bench, type Client, client, ended, temporary } from './bench';

const deck = 'okonomiforum';

async function exported(one: Client, more: object = {}) {
  const { job } = await one.ask('export.start', { deck, format: 'pptx', ...more });
  const state = await ended(one, job);
  if (state.state !== 'done') expect.fail(JSON.stringify(state));
  return state;
}

async function withExample() {
  const made = bench();
  const one = client(made.backend);
  const opened = await one.ask('workspace.example', {});
  const folder = temporary();
  const { place } = await one.session.give(folder);
  return { ...made, one, opened, folder, place };
}

describe('Exporting', () => {
  it('writes a presentation into the folder, tells how far it is, and remembers the folder', async () => {
    const { one, folder, place, backend } = await withExample();
    const { files, diagnostics } = await exported(one, { place });
    expect(files).toHaveLength(1);
    expect(files[0]!.name).toMatch(/\.pptx$/);
    expect(readdirSync(folder)).toEqual([files[0]!.name]);
    expect(files[0]!.size).toBe(readFileSync(join(folder, files[0]!.name)).length);
    expect(Array.isArray(diagnostics)).toBe(true);
    expect(one.heard('job').some(({ state }) => state.state === 'running')).toBe(true);
    expect(await one.ask('export.where', {})).toEqual({ where: await backend.label(folder) });
  });

  it('replaces its own export of the same deck, and nothing that people have made or changed', async () => {
    const { one, folder, place, opened } = await withExample();
    const first = (await exported(one, { place })).files[0]!.name;
    const title = `${first.slice(0, -5)}`;
    await exported(one, { place });
    expect(readdirSync(folder)).toEqual([first]);

    writeFileSync(join(folder, first), 'endret for hånd i PowerPoint');
    expect((await exported(one, { place })).files[0]!.name).toBe(`${title} (2).pptx`);
    expect(readFileSync(join(folder, first), 'utf8')).toBe('endret for hånd i PowerPoint');

    // Another deck of the same title does not replace it either.
    const source = opened.workspace.decks.find(({ id }) => id === deck)!;
    const copy = { ...source, id: 'kopi' };
    const answer = await one.ask('edit.apply', {
      op: { type: 'deck.add', in: 'decks', deck: copy },
      base: 0,
    });
    expect(answer).toMatchObject({ ok: true });
    expect((await exported(one, { deck: 'kopi', place })).files[0]!.name).toBe(`${title} (3).pptx`);
  });

  it('says so when PowerPoint has the file open', async () => {
    const { one, folder, place } = await withExample();
    const { name } = (await exported(one, { place })).files[0]!;
    const before = readFileSync(join(folder, name));
    writeFileSync(join(folder, `~$${name}`), '');
    const { job } = await one.ask('export.start', { deck, format: 'pptx', place });
    expect(await ended(one, job)).toMatchObject({
      state: 'failed',
      error: { code: 'file-open', params: { name } },
    });
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
  });

  it('writes the chosen slides as pictures in a folder, and one slide as one file', async () => {
    const { one, folder, place, opened } = await withExample();
    const ids = opened.workspace.decks.find(({ id }) => id === deck)!.slides.map(({ id }) => id);
    const two = await exported(one, { format: 'svg', slides: [ids[0], ids[2]], place });
    expect(two.files.map(({ name }) => name.slice(0, 2))).toEqual(['01', '03']);
    const [made] = readdirSync(folder);
    expect(readdirSync(join(folder, made!))).toHaveLength(2);
    const single = await exported(one, { format: 'png', slides: [ids[0]], place, width: 320 });
    expect(single.files).toHaveLength(1);
    expect(readdirSync(folder)).toContain(single.files[0]!.name);
    expect(single.files[0]!.name).toMatch(/ 01\.png$/);
  });

  it('writes slides and notes pages as PDF, each under a name of its own', async () => {
    const { one, folder, place } = await withExample();
    const pdf = await exported(one, { format: 'pdf', place });
    const notes = await exported(one, { format: 'handout', place });
    const names = [pdf, notes].map(({ files }) => files[0]!.name);
    expect(names[0]).toMatch(/\.pdf$/);
    expect(names[1]).toBe(names[0]!.replace(/\.pdf$/, ' – notatsider.pdf'));
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    for (const name of names) expect(await lintPdf(readFileSync(join(folder, name)))).toEqual([]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { one, folder, place } = await withExample();
    const { job } = await one.ask('export.start', { deck, format: 'png', place, width: 1920 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await one.ask('job.cancel', { job });
    expect(await ended(one, job)).toEqual({ state: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cannot be stopped by another window', async () => {
    const { one, backend, place } = await withExample();
    const two = client(backend);
    const { job } = await one.ask('export.start', { deck, format: 'pptx', place });
    await two.ask('job.cancel', { job });
    expect((await ended(one, job)).state).toBe('done');
    expect(two.heard('job')).toEqual([]);
  });

  it('refuses unknown decks at once, and slides that are not there by a code', async () => {
    const { one, place } = await withExample();
    expect(await one.refused('export.start', { deck: 'finnes-ikke', format: 'pptx' })).toBe('unknown-deck');
    const { job } = await one.ask('export.start', { deck, format: 'pptx', slides: ['borte'], place });
    expect(await ended(one, job)).toMatchObject({ state: 'failed', error: { code: 'no-slides' } });
  });

  it('exports what is not saved yet', async () => {
    const { one, place } = await withExample();
    await one.ask('edit.apply', {
      op: { type: 'deck.set', in: 'decks', id: deck, field: 'title', value: 'Helt ny tittel' },
      base: 0,
    });
    expect((await exported(one, { place })).files[0]!.name).toBe('Helt ny tittel.pptx');
  });

  it('opens what it wrote in the system’s program, and nothing else', async () => {
    const seen: string[] = [];
    const { backend } = bench({
      openFile: async (path) => {
        seen.push(path);
      },
    });
    const one = client(backend);
    await one.ask('workspace.example', {});
    const folder = temporary();
    const { place } = await one.session.give(folder);
    const { files } = await exported(one, { place });
    await one.ask('files.open', { file: files[0]!.file });
    expect(seen).toEqual([join(folder, files[0]!.name)]);
    expect(await one.refused('files.open', { file: place })).toBe('unknown-file');
    expect(await client(backend).refused('files.open', { file: files[0]!.file })).toBe('unknown-file');
    expect(await one.refused('files.show', { file: files[0]!.file })).toBe('no-program');
  });
});

describe('Asking a presentation what is out of date', () => {
  it('reports against the open commission, in the language of the app', async () => {
    const { one, folder, place } = await withExample();
    const { name } = (await exported(one, { place })).files[0]!;
    const file = await one.session.give(join(folder, name));
    const answer = await one.ask('stale.check', { place: file.place });
    expect(answer).toMatchObject({ state: 'report', file: name });
    if (answer.state === 'report') expect(answer.report.counts.foreign).toBe(0);
  });

  it('says which commission must be opened, and knows it from before', async () => {
    const { one, folder, place, opened } = await withExample();
    const { name } = (await exported(one, { place })).files[0]!;
    const file = await one.session.give(join(folder, name));
    const wanted = [
      {
        id: opened.workspace.commission.id,
        recent: opened.recent,
        name: expect.stringContaining('ommisjon'),
        sender: { name: expect.stringContaining('ommisjon') },
      },
    ];
    await one.ask('workspace.close', {});
    const closed = await one.ask('stale.check', { place: file.place });
    expect(closed).toEqual({
      state: 'workspace-needed',
      file: name,
      workspaces: wanted,
      report: expect.objectContaining({ slides: expect.any(Array) }),
    });
    await one.ask('workspace.create', { name: 'En annen', language: 'nb', people: [] });
    expect(await one.ask('stale.check', { place: file.place })).toMatchObject({ workspaces: wanted });
    await one.ask('recent.forget', { recent: opened.recent });
    const unknown = await one.ask('stale.check', { place: file.place });
    expect(unknown).toMatchObject({ workspaces: [{ id: opened.workspace.commission.id }] });
    expect(JSON.stringify(unknown)).not.toContain(folder);
  });

  it('says how old a commission in one file is: as old as its packing, however new its unpacked files are', async () => {
    const { one, folder, place, opened } = await withExample();
    const { name } = (await exported(one, { place })).files[0]!;
    const file = await one.session.give(join(folder, name));
    const now = new Date(Date.now() - 70 * 86_400_000);
    const { id: commission } = opened.workspace.commission;
    const packed = await packFolder(exampleDir(), newPacking({ commission, by: {}, now }));
    const path = join(temporary(), 'Gammel.lysark');
    writeFileSync(path, packed);
    await one.ask('workspace.close', {});
    await one.ask('workspace.open', { place: (await one.session.give(path)).place });
    const answer = await one.ask('stale.check', { place: file.place });
    if (answer.state !== 'report') expect.fail(answer.state);
    expect(answer.report.copy?.age).toEqual({ unit: 'months', count: 2 });
  });

  it('names no path when the file is no presentation', async () => {
    const { one, folder } = await withExample();
    mkdirSync(join(folder, 'hemmelig'));
    const path = join(folder, 'hemmelig', 'a.pptx');
    writeFileSync(path, 'PK nei');
    const { place } = await one.session.give(path);
    const answer = await one.call('stale.check', { place });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-a-presentation' } });
    expect(JSON.stringify(answer)).not.toContain('hemmelig');
  });
});
