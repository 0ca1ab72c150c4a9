import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Opened } from '../../../app/contract';
import { usualChoices } from '../../../core/packing';
import { packTree, unpack } from '../../../workspace/pack';
import { slowly } from '../../support/slowly';
import { type Bench, bench, type Client, client } from './bench';

const source = { title: 'Prøvestoff' };
const people = [
  { id: 'mette', name: 'Mette Nord', source, note: 'HEMMELIG' },
  { id: 'ola', name: 'Ola Sør', source },
];

interface Side {
  bench: Bench;
  client: Client;
}

function side(): Side {
  const made = bench();
  return { bench: made, client: client(made.backend) };
}

const edit = async ({ client: one }: Side, op: object) => {
  const { revision } = one.session.require().shared.host;
  const answer = await one.ask('edit.apply', { op, base: revision });
  expect(answer).toMatchObject({ ok: true });
};
const rename = (id: string, value: string) => ({
  type: 'entry.set',
  kind: 'people',
  id,
  field: 'name',
  value,
});
const newDeck = (id: string) => ({
  type: 'deck.add',
  in: 'decks',
  deck: { format: 2, id, title: id, date: '2026-03-01', language: 'nb', sections: [], slides: [] },
});

/** A commission of her own, with a talk note, and the file that she mails. */
async function kari(): Promise<Side & { opened: Opened; mailed: Uint8Array }> {
  const made = side();
  const opened = await made.client.ask('workspace.create', { name: 'Utvalget', language: 'nb', people });
  const [deck] = opened.workspace.decks;
  const slide = deck!.slides[0]!.id;
  await edit(made, {
    type: 'slide.set',
    in: 'decks',
    deck: deck!.id,
    id: slide,
    field: 'notes',
    value: 'SAGT',
  });
  return { ...made, opened, mailed: await packed(made, 'Utvalget') };
}

async function packed({ client: one, bench: { documents } }: Side, name: string): Promise<Uint8Array> {
  const written = await one.ask('workspace.pack', { name, choices: usualChoices });
  return readFileSync(join(documents, written.name));
}

/** Lays a file into somebody's documents and gives it to the window. */
async function received({ client: one, bench: { documents } }: Side, name: string, bytes: Uint8Array) {
  const path = join(documents, name);
  writeFileSync(path, bytes);
  return (await one.session.give(path)).place;
}

/** Somebody who got the file, edits it and sends it back. */
async function answered(mailed: Uint8Array, ops: readonly object[]): Promise<Uint8Array> {
  const ola = side();
  const place = await received(ola, 'Fra Kari.lysark', mailed);
  expect(await ola.client.ask('workspace.kin', { place })).toBeNull();
  await ola.client.ask('workspace.open', { place });
  for (const op of ops) await edit(ola, op);
  return await packed(ola, 'Tilbake');
}

const now = ({ client: one }: Side) => one.session.require().shared.host.workspace;

describe('a newer file of a commission that one has', () => {
  it('is told of, counted, and taken in; what it came without stays, and all of it can be undone', async () => {
    const own = await kari();
    const before = now(own);
    const deck = before.decks[0]!;
    const back = await answered(own.mailed, [
      rename('ola', 'Ola Vest'),
      newDeck('ny'),
      { type: 'deck.set', in: 'decks', id: deck.id, field: 'title', value: 'Ny tittel' },
    ]);
    const place = await received(own, 'Tilbake.lysark', back);
    const kin = (await own.client.ask('workspace.kin', { place }))!;
    expect(kin).toMatchObject({
      file: 'Tilbake.lysark',
      mine: [{ recent: own.opened.recent, name: 'Utvalget', kind: 'folder' }],
      into: own.opened.recent,
      relation: 'newer',
      news: {
        facts: { added: 0, changed: 1, removed: 0 },
        decks: { added: 1, changed: 1, removed: 0 },
        conflicts: 0,
      },
      lacks: ['notes', 'talkNotes'],
    });
    expect(Date.parse(kin.packed!.at)).toBeGreaterThan(Date.now() - 60_000);
    expect(kin.packed!.by).toMatch(/./);
    expect(now(own)).toBe(before);

    const { opened, news } = await own.client.ask('workspace.take', { place, into: kin.into });
    expect(news).toEqual(kin.news);
    const text = JSON.stringify(opened.workspace);
    for (const word of ['Ola Vest', 'HEMMELIG', 'SAGT', 'Ny tittel']) expect(text).toContain(word);
    expect(opened.workspace.decks.map(({ id }) => id)).toContain('ny');
    expect(opened.can.undo).toBe(true);
    expect(await own.client.ask('edit.undo', {})).toMatchObject({ ok: true });
    expect(JSON.stringify(now(own).register.people)).toBe(JSON.stringify(before.register.people));
    expect(now(own).decks.map(({ title }) => title)).toEqual(before.decks.map(({ title }) => title));
  });

  it('brings nothing twice', async () => {
    const own = await kari();
    const back = await answered(own.mailed, [rename('ola', 'Ola Vest')]);
    const place = await received(own, 'Tilbake.lysark', back);
    await own.client.ask('workspace.take', { place, into: own.opened.recent });
    const again = (await own.client.ask('workspace.kin', { place }))!;
    expect(again).toMatchObject({
      relation: 'same',
      news: { facts: { changed: 0 }, decks: { changed: 0 } },
    });
    await own.client.ask('workspace.take', { place, into: own.opened.recent });
    expect(now(own).register.people).toHaveLength(2);
  });

  slowly(
    'goes on from the last one that came from the same hand, whatever one has done meanwhile',
    async () => {
      const own = await kari();
      const ola = side();
      await ola.client.ask('workspace.open', { place: await received(ola, 'Fra Kari.lysark', own.mailed) });
      for (const [i, name] of ['Ola Vest', 'Ola Nord', 'Ola Sørvest'].entries()) {
        await edit(ola, rename('ola', name));
        const place = await received(own, `${i}.lysark`, await packed(ola, String(i)));
        await edit(own, rename('mette', `Mette ${i}`));
        const { opened, news } = await own.client.ask('workspace.take', { place, into: own.opened.recent });
        expect(news).toMatchObject({ facts: { added: 0, changed: 1, removed: 0 }, conflicts: 0 });
        expect(opened.workspace.register.people.map((one) => one.name)).toEqual([`Mette ${i}`, name]);
      }
    },
  );

  it('leaves what both changed to be settled, one’s own in force', async () => {
    const own = await kari();
    const back = await answered(own.mailed, [rename('ola', 'Ola Vest')]);
    await edit(own, rename('ola', 'Ola Øst'));
    const place = await received(own, 'Tilbake.lysark', back);
    const kin = (await own.client.ask('workspace.kin', { place }))!;
    expect(kin).toMatchObject({ relation: 'apart', news: { facts: { changed: 0 }, conflicts: 1 } });
    const { opened } = await own.client.ask('workspace.take', { place, into: kin.into });
    expect(opened.workspace.register.people.find(({ id }) => id === 'ola')!.name).toBe('Ola Øst');
    expect(JSON.stringify(opened.workspace.conflicts)).toContain('Ola Vest');
  });

  it('is older when one has gone on alone, and then has nothing to bring', async () => {
    const own = await kari();
    await edit(own, rename('ola', 'Ola Øst'));
    const place = await received(own, 'Sendt.lysark', own.mailed);
    expect(await own.client.ask('workspace.kin', { place })).toMatchObject({
      relation: 'older',
      news: { facts: { changed: 0 }, conflicts: 0 },
    });
  });

  slowly('is taken into a commission that was never saved by this edition, too', async () => {
    const own = side();
    await own.client.ask('workspace.example', {});
    const { id: recent } = (await own.client.ask('recent.list', {}))[0]!;
    const mailed = await packed(own, 'Eksempelet');
    const back = await answered(mailed, [rename('mette-nord', 'Mette Ny')]);
    const place = await received(own, 'Tilbake.lysark', back);
    expect(await own.client.ask('workspace.kin', { place })).toMatchObject({
      news: { facts: { added: 0, changed: 1, removed: 0 }, decks: { changed: 0 }, conflicts: 0 },
    });
    const { opened } = await own.client.ask('workspace.take', { place, into: recent });
    expect(opened.workspace.register.people.find(({ id }) => id === 'mette-nord')!.name).toBe('Mette Ny');
    expect(JSON.stringify(opened.workspace.register).match(/"note":/g)).toHaveLength(55);
  });
});

describe('whether a file is a copy of what one has', () => {
  it('is not asked of what one has opened by itself, nor of commissions that one has not', async () => {
    const own = await kari();
    const place = await received(own, 'Til siden.lysark', own.mailed);
    await own.client.ask('workspace.open', { place });
    expect(await own.client.ask('workspace.kin', { place })).toBeNull();
    const stranger = side();
    const there = await received(stranger, 'Fra Kari.lysark', own.mailed);
    expect(await stranger.client.ask('workspace.kin', { place: there })).toBeNull();
    expect(await stranger.client.refused('workspace.take', { place: there, into: 'AAAA' })).toBe(
      'unknown-recent',
    );
  });

  it('says that a file of a newer edition cannot be taken in, since nobody knows what it lacks', async () => {
    const own = await kari();
    const { tree } = unpack(own.mailed);
    const newer = packTree(tree, { unknown: { leftOut: { drafts: true } } });
    const place = await received(own, 'Nyere.lysark', newer);
    expect(await own.client.ask('workspace.kin', { place })).toMatchObject({ unclear: true });
    const before = now(own);
    expect(await own.client.refused('workspace.take', { place, into: own.opened.recent })).toBe('newer');
    expect(now(own)).toBe(before);
  });

  it('is told on the start page, with which is the newest', async () => {
    const own = await kari();
    const folder = own.client.session.require().shared.path;
    await own.client.ask('workspace.close', {});
    cpSync(folder, `${folder} – kopi`, { recursive: true });
    const { place } = await own.client.session.give(`${folder} – kopi`);
    const kin = (await own.client.ask('workspace.kin', { place }))!;
    expect(kin).toMatchObject({ relation: 'same', mine: [{ recent: own.opened.recent }] });
    expect(await own.client.ask('recent.copies', {})).toEqual({});
    const copy = await own.client.ask('workspace.open', { place });
    expect(await own.client.ask('recent.copies', {})).toEqual({
      [copy.recent]: 'same',
      [own.opened.recent]: 'same',
    });
    await edit(own, rename('ola', 'Ola Vest'));
    await own.client.ask('workspace.close', {});
    expect(await own.client.ask('recent.copies', {})).toEqual({
      [copy.recent]: 'newest',
      [own.opened.recent]: 'older',
    });
    // What is on the list can be looked at too, from the other one.
    await own.client.ask('workspace.reopen', { recent: own.opened.recent });
    expect(await own.client.ask('workspace.kin', { recent: copy.recent })).toMatchObject({
      into: own.opened.recent,
      relation: 'newer',
      news: { facts: { changed: 1 } },
    });
  });
});
