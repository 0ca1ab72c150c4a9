/** Whole batches: every row a deck, on with what is left, and failures that stop nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchRequest, manifestName, runBatch } from '../../../app/batch';
import { type OpenWorkspace, openWorkspace } from '../../../app/open';
import { inspectPresentation } from '../../../ooxml';
import { lintPackage } from '../../support/ooxml-lint';
import { validateManyWithSdk } from '../../support/sdk';

const root = mkdtempSync(join(tmpdir(), 'lysark-rader-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let open: OpenWorkspace;
beforeAll(async () => {
  const read = await openWorkspace('examples/kommunekommisjonen');
  const deck = read.workspace.decks.find(({ id }) => id === 'kort-innlegg')!;
  const [cover, ...rest] = deck.slides;
  const bound = {
    ...deck,
    title: 'Orientering for {kommune}',
    event: { name: 'Møte i {kommune}' },
    slides: [{ ...cover!, notes: 'Hilsen til {kommune}' }, ...rest.slice(0, 2)],
  };
  open = { ...read, workspace: { ...read.workspace, decks: [bound] } };
});

const names = ['Tana', 'Vadsø', 'CON', 'Bø', 'bø'];
const request = (folder: string, more: Partial<BatchRequest> = {}): BatchRequest => ({
  table: { columns: ['kommune'], rows: names.map((kommune) => ({ kommune })) },
  deck: 'kort-innlegg',
  name: '{kommune}.pptx',
  filters: [],
  formats: ['pptx'],
  folder: join(root, folder),
  today: '2026-01-15',
  strict: false,
  ...more,
});
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => !name.startsWith('.'))
    .sort();

describe('a batch', () => {
  it('makes a sound deck for each row, with the row’s words', async () => {
    const seen: number[] = [];
    const made = await runBatch(
      open,
      request('alle', { threads: 2, progress: ({ done }) => seen.push(done) }),
    );
    expect(made).toMatchObject({ made: 5, kept: 0, failed: [] });
    expect(seen.at(-1)).toBe(5);
    expect(filesOf('alle')).toEqual(
      ['Bø.pptx', 'Tana.pptx', 'Vadsø.pptx', '_CON.pptx', 'bø (2).pptx'].sort(),
    );
    const decks = filesOf('alle').map((name) => new Uint8Array(readFileSync(join(root, 'alle', name))));
    expect(decks.flatMap((deck) => lintPackage(deck))).toEqual([]);
    expect(await validateManyWithSdk(decks)).toEqual(decks.map(() => []));
    const tana = readFileSync(join(root, 'alle', 'Tana.pptx'));
    const text = JSON.stringify(inspectPresentation(tana));
    expect(text).toContain('Møte i Tana');
    expect(text).toContain('Hilsen til Tana');
    expect(text).not.toContain('{kommune}');
  });

  it('comes to the same without threads', async () => {
    await runBatch(open, request('her', { threads: 1 }));
    for (const name of filesOf('her'))
      expect(readFileSync(join(root, 'her', name)).equals(readFileSync(join(root, 'alle', name)))).toBe(true);
  });

  it('goes on where it was stopped, and makes again only what is missing or another', async () => {
    const folder = 'stoppet';
    const controller = new AbortController();
    const stopped = runBatch(
      open,
      request(folder, {
        threads: 1,
        signal: controller.signal,
        progress: ({ made }) => made === 2 && controller.abort(new Error('Stopp.')),
      }),
    );
    await expect(stopped).rejects.toThrow('Stopp.');
    expect(filesOf(folder)).toHaveLength(2);
    const before = statSync(join(root, folder, 'Tana.pptx')).mtimeMs;
    // The last line of a run that was killed may be half a line.
    writeFileSync(join(root, folder, manifestName), '{"row":"', { flag: 'a' });
    expect(await runBatch(open, request(folder))).toMatchObject({ made: 3, kept: 2 });
    expect(statSync(join(root, folder, 'Tana.pptx')).mtimeMs).toBe(before);
    rmSync(join(root, folder, 'Bø.pptx'));
    writeFileSync(join(root, folder, 'Vadsø.pptx'), 'spoilt');
    expect(await runBatch(open, request(folder))).toMatchObject({ made: 2, kept: 3 });
    const [deck] = open.workspace.decks;
    const other = {
      ...open,
      workspace: { ...open.workspace, decks: [{ ...deck!, title: 'Nytt for {kommune}' }] },
    };
    expect(await runBatch(other, request(folder))).toMatchObject({ made: 5, kept: 0 });
    expect(await runBatch(other, request(folder, { fresh: true }))).toMatchObject({ made: 5, kept: 0 });
  });

  it('names the rows that fail, and makes the others', async () => {
    const { workspace } = open;
    const dataset = {
      id: 'folketall',
      title: 'Folketall',
      columns: [
        { label: 'Region', holds: 'names' },
        { label: 'Antall', holds: 'numbers' },
      ],
      rows: [
        ['Tana', 2900],
        ['Bø', 5000],
      ],
      source: { title: 'SSB' },
    };
    const more = {
      ...open,
      workspace: { ...workspace, register: { ...workspace.register, datasets: [dataset] } },
    };
    const filters = [{ dataset: 'folketall', column: 'Region', value: '{kommune}' }];
    const made = await runBatch(more, request('feil', { filters }));
    expect(made.made).toBe(3);
    expect(made.failed.map(({ line, name }) => [line, name])).toEqual([
      [3, 'Vadsø'],
      [4, '_CON'],
    ]);
    expect(String(made.failed[0]!.error)).toContain('no row where «Region» is «Vadsø»');
  });

  it('says what is wrong with it before anything is written', async () => {
    const never = (more: Partial<BatchRequest>) => runBatch(open, request('aldri', more));
    const rows = [{ fylke: 'Oslo' }, { fylke: 'Agder' }];
    await expect(never({ table: { columns: ['fylke'], rows } })).rejects.toThrow('{kommune} in title');
    await expect(never({ name: '{fylke}' })).rejects.toThrow('no column «fylke»');
    const filter = { dataset: 'borte', column: 'Region', value: '{kommune}' };
    await expect(never({ filters: [filter] })).rejects.toThrow('no datasets/borte');
    const [deck] = open.workspace.decks;
    const alike = { ...deck!, title: 'Alle', event: undefined, slides: deck!.slides.slice(1) };
    await expect(
      runBatch({ ...open, workspace: { ...open.workspace, decks: [alike] } }, request('aldri')),
    ).rejects.toThrow('would be alike');
    expect(() => readdirSync(join(root, 'aldri'))).toThrow();
  });

  it('makes pictures in a folder for each row', async () => {
    const table = { columns: ['kommune'], rows: [{ kommune: 'Tana' }] };
    await runBatch(open, request('bilder', { formats: ['png'], table, width: 320 }));
    expect(filesOf('bilder')).toEqual(['Tana']);
    expect(readdirSync(join(root, 'bilder', 'Tana'))[0]).toMatch(/^01-.*\.png$/);
  });
});
