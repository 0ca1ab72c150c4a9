import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleDir } from '../../../app/commission';
import { openWorkspace } from '../../../app/open';
import { countOthers, parcelOf } from '../../../app/packed/parcel';
import { type PackChoices, packCounts, usualChoices } from '../../../core/packing';
import { withLineage } from '../../../workspace/lineage';
import { readPacked, unpack } from '../../../workspace/pack';
import { type Tree, writeTree } from '../../../workspace/tree';
import { commission, deck, facts, folder, person, png, source, workspace } from '../../workspace/samples';

const by = { name: 'kari' };
const everything: PackChoices = {
  ...usualChoices,
  notes: true,
  talkNotes: true,
  hidden: true,
  held: true,
  conflicts: true,
  unused: true,
  others: true,
};

async function packed(dir: string, choices: Partial<PackChoices> = {}) {
  const open = await openWorkspace(dir);
  const { bytes, partly } = await parcelOf(open, { choices: { ...usualChoices, ...choices }, by });
  return { open, bytes, partly, ...unpack(bytes) };
}

async function opened(tree: Tree) {
  const dir = join(folder(), 'ut');
  await writeTree(dir, tree);
  return await openWorkspace(dir);
}

const text = (tree: Tree, path: string) => new TextDecoder().decode(tree.get(path));
const allText = (tree: Tree) =>
  [...tree.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');

describe('the example as one file to mail', () => {
  it('has none of its 55 internal notes and 37 slides with talk notes, in any part', async () => {
    const { open, tree } = await packed(exampleDir());
    expect(packCounts(open.workspace, open.templates, usualChoices)).toMatchObject({
      notes: 55,
      talkNotes: 37,
    });
    const said: string[] = [];
    const walk = (value: unknown, key = ''): void => {
      if (typeof value === 'string' && (key === 'note' || key === 'notes')) said.push(value);
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) walk(inner, key === 'notes' ? key : name);
    };
    walk(open.workspace.register);
    walk(open.workspace.decks);
    expect(said.length).toBeGreaterThan(55 + 36);
    const all = allText(tree);
    for (const note of said) {
      expect(all).not.toContain(Buffer.from(JSON.stringify(note).slice(1, -1)).toString('latin1'));
    }
  });

  it('opens without a finding that it had not before', async () => {
    const { open, tree } = await packed(exampleDir());
    const out = await opened(tree);
    expect(out.diagnostics).toEqual(open.diagnostics);
    expect(out.workspace.decks.map(({ id }) => id)).toEqual(open.workspace.decks.map(({ id }) => id));
  });

  it('is the folder byte for byte when everything goes along', async () => {
    const dir = join(folder(), 'eksempel');
    cpSync(exampleDir(), dir, { recursive: true });
    writeFileSync(join(dir, 'LES.txt'), 'hei');
    const { tree, packing } = await packed(dir, everything);
    expect(packing).toMatchObject({ commission: 'kommunekommisjonen', by, leftOut: {} });
    for (const [path, bytes] of tree)
      expect(Buffer.from(bytes).equals(readFileSync(join(dir, path)))).toBe(true);
    expect(tree.size).toBe(readPacked((await packed(dir, everything)).bytes).size);
    expect(tree.has('LES.txt')).toBe(true);
  });
});

describe('a file to mail', () => {
  const dir = () =>
    workspace({
      'facts/people.json': facts(person('mette', { note: 'HEMMELIG', portrait: 'mette' }), { feil: true }),
      'facts/quotes.json': '{ "note": "HEMMELIG", broken',
      'facts/images.json': facts(
        { id: 'mette', file: 'Mette.png', source },
        { id: 'ubrukt', file: 'ubrukt.png', source },
      ),
      'facts/people (Konflikt 1).json': facts(person('mette', { note: 'HEMMELIG' })),
      'settled/2025-11-24/people.json': facts(person('mette', { note: 'HEMMELIG' })),
      'decks/forum.json': deck('forum', { id: 'a', template: 'composition', notes: 'SAGT', hidden: true }),
      'decks/annen.json': deck('annen'),
      'decks/ny.json': { format: 99, notes: 'SAGT' },
      'assets/Mette.png': png(2, 2),
      'assets/ubrukt.png': png(3, 3),
      'assets/losunt.png': png(4, 4),
      'referat.docx': 'HEMMELIG',
    });

  it('leaves out what cannot be read where something in it was to stay, and says so', async () => {
    const { tree, partly } = await packed(dir());
    expect(partly).toEqual(['decks/ny.json', 'facts/people.json', 'facts/quotes.json']);
    expect(allText(tree)).not.toMatch(/HEMMELIG|SAGT/);
    expect(text(tree, 'facts/people.json')).toContain('mette');
    expect([...tree.keys()]).not.toContain('facts/quotes.json');
  });

  it('takes such files as they are when nothing of the sort is left out', async () => {
    const { tree, partly } = await packed(dir(), everything);
    expect(partly).toEqual([]);
    expect(text(tree, 'facts/quotes.json')).toContain('broken');
    expect(text(tree, 'decks/ny.json')).toContain('99');
  });

  it('has pictures that are shown, and other files of the folder only when they are ticked', async () => {
    const open = await openWorkspace(dir());
    expect(await countOthers(open)).toBe(1);
    const { tree } = await packed(open.dir);
    expect([...tree.keys()].filter((path) => /^(assets|referat)/.test(path))).toEqual(['assets/Mette.png']);
    const more = await packed(open.dir, { others: true });
    expect([...more.tree.keys()]).toEqual(expect.arrayContaining(['assets/losunt.png', 'referat.docx']));
    // What others left beside our files has in it what was to stay.
    expect([...more.tree.keys()].join()).not.toMatch(/Konflikt|settled/);
  });

  it('has the chosen presentations, and no word of the others', async () => {
    const { tree, bytes } = await packed(dir(), { decks: ['annen'], notes: true, talkNotes: true });
    expect([...tree.keys()].filter((path) => path.startsWith('decks/'))).toEqual(['decks/annen.json']);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('forum');
    expect((await packed(dir(), { decks: ['annen'] })).partly).not.toContain('decks/ny.json');
  });

  it('never has what was written into the folder at the very moment', async () => {
    const at = workspace({ 'facts/people.json': facts(person('a')) });
    const open = await openWorkspace(at);
    writeFileSync(join(at, 'facts/people.json'), JSON.stringify(facts(person('a', { note: 'HEMMELIG' }))));
    const { bytes } = await parcelOf(open, { choices: usualChoices, by });
    expect(allText(readPacked(bytes))).not.toContain('HEMMELIG');
  });

  it('keeps who has saved each file, as less of the same save and no edit of its own', async () => {
    const by = { 'kari-3f9a1c': 17, 'ola-77b0d2': 4 };
    const text = `${JSON.stringify(facts(person('mette', { note: 'HEMMELIG' })), null, 2)}\n`;
    const at = workspace({ 'facts/people.json': withLineage(text, by) });
    const { tree } = await packed(at);
    const { files } = await opened(tree);
    expect(files.get('facts/people.json')).toMatchObject({ state: 'whole', by });
    expect(files.get('facts/people.json')!.foreign).toBeUndefined();
    writeFileSync(join(at, 'facts/people.json'), withLineage(text, by).replace('HEMMELIG', 'SAGT UTENOM'));
    const edited = await opened((await packed(at)).tree);
    expect(edited.files.get('facts/people.json')).toMatchObject({ by, foreign: true });
  });

  it('goes on saying what the file that it came from was without', async () => {
    const first = await packed(dir());
    const second = await parcelOf(await opened(first.tree), {
      choices: everything,
      by,
      from: first.packing as never,
    });
    expect(second.packing.leftOut).toMatchObject({ notes: true, talkNotes: true, hidden: true });
    // Of what there was nothing, it is not said that it is missing.
    expect(second.packing.leftOut).not.toHaveProperty('held');
    expect(second.packing.earlier).toEqual([(first.packing as { id: string }).id]);
    expect(second.packing.commission).toBe(commission.id);
  });
});
