import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../ooxml/zip';
import type { WorkspaceError } from '../../workspace/errors';
import { packFolder, packTree, readPacked } from '../../workspace/pack';
import { writeTree } from '../../workspace/tree';
import { slowly } from '../support/slowly';
import { commission, deck, facts, folder, person, workspace } from './samples';

/** A folder of what was packed, as the app makes one. */
async function unpackTo(bytes: Uint8Array, dir: string): Promise<void> {
  const tree = readPacked(bytes);
  mkdirSync(dirname(dir), { recursive: true });
  await writeTree(dir, tree);
}

const text = (value: string) => new TextEncoder().encode(value);
const head = (format: unknown = 1): [string, Uint8Array][] => [
  ['mimetype', text('application/vnd.lysark+zip')],
  ['META-INF/manifest.json', text(JSON.stringify({ format }))],
];
const body: [string, Uint8Array] = ['commission/commission.json', text(JSON.stringify(commission))];

/** Zip made by another program: nothing stops it from any name. */
function zipped(entries: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(([name, data]) => [name, [data, { level: 0 }]] as const)));
}

function filesOf(dir: string, below = ''): Record<string, string> {
  const out: Record<string, string> = {};
  for (const entry of readdirSync(join(dir, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(out, filesOf(dir, path));
    else out[path] = readFileSync(join(dir, path)).toString('base64');
  }
  return out;
}

async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    return (error as WorkspaceError).code;
  }
  return 'nothing was refused';
}

describe('a workspace as one file', () => {
  it('comes out as it went in, with files that cannot be read, newer ones, copies and notes', async () => {
    const dir = workspace({
      'facts/people.json': facts(person('a')),
      'facts/quotes.json': '{ broken',
      'facts/people (Konflikt 1).json': facts(person('b')),
      'decks/forum.json': deck('forum'),
      'decks/ny.json': { format: 99, whatever: true },
      'assets/Bla\u030A fjord.png': new Uint8Array([1, 2, 3]),
      'assets/Blå himmel.png': new Uint8Array([4]),
      mimetype: 'not the one of the format',
      '[Content_Types].xml': '<Types/>',
      'README.md': 'Les dette',
      'notater/møter/ett.txt': '',
    });
    const out = join(folder(), 'ut');
    await unpackTo(await packFolder(dir), out);
    expect(filesOf(out)).toEqual(filesOf(dir));
  });

  it('leaves journals, temporary files and other hidden ones at home', async () => {
    const dir = workspace({
      '.git/config': 'x',
      'facts/.people.json.abcdef123456.lysark-tmp': 'x',
      '.DS_Store': 'x',
    });
    const tree = readPacked(await packFolder(dir));
    expect([...tree.keys()]).toEqual(['commission.json']);
  });

  it('gives the same bytes for the same files, whenever and wherever they were written', async () => {
    const files = { 'facts/people.json': facts(person('a')), 'decks/forum.json': deck('forum') };
    const one = workspace(files);
    const two = workspace(Object.fromEntries(Object.entries(files).reverse()));
    expect(await packFolder(two)).toEqual(await packFolder(one));
  });

  it('says what it is in its first bytes', async () => {
    const bytes = await packFolder(workspace({}));
    expect(Buffer.from(bytes.subarray(30, 64)).toString()).toBe('mimetypeapplication/vnd.lysark+zip');
  });

  it('finishes an interrupted save before it packs', async () => {
    const dir = workspace({ '.lysark-journal.json': 'cut off', 'decks/forum.json': deck('forum') });
    expect(readPacked(await packFolder(dir)).size).toBe(2);
    expect(existsSync(join(dir, '.lysark-journal.json'))).toBe(false);
  });

  slowly('survives a round trip byte for byte, whatever the files are', async () => {
    const name = fc
      .array(fc.constantFrom(...'abcxyzæøåÆØÅ 019-_()é\u0301中🏔'), { minLength: 1, maxLength: 12 })
      .map((letters) => `n${letters.join('')}n`);
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const tree = fc.dictionary(path, fc.uint8Array({ maxLength: 2000 }), { maxKeys: 12 });
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const all = new Map([['commission.json', text('{}')], ...Object.entries(files)]);
        let packed: Uint8Array;
        try {
          packed = packTree(all);
        } catch (error) {
          // Names that clash on some systems are refused when packing, never lost.
          expect((error as WorkspaceError).code).toBe('bad-path');
          return;
        }
        const base = mkdtempSync(join(tmpdir(), 'lysark-pack-'));
        try {
          await unpackTo(packed, join(base, 'a'));
          const wanted = [...all].map(([one, data]) => [one, Buffer.from(data).toString('base64')]);
          expect(filesOf(join(base, 'a'))).toEqual(Object.fromEntries(wanted));
          expect(await packFolder(join(base, 'a'))).toEqual(packed);
        } finally {
          rmSync(base, { recursive: true });
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a .lysark file from a stranger', () => {
  it.each([
    ['climbs out', 'commission/../../evil.json'],
    ['is absolute', '/etc/evil.json'],
    ['has a backslash', 'commission/facts\\..\\..\\evil.json'],
    ['has a drive letter', 'C:/evil.json'],
    ['has a drive letter further in', 'commission/C:/evil.json'],
    ['is a device of Windows', 'commission/decks/CON.json'],
    ['is a device of Windows with two extensions', 'commission/nul.tar.gz'],
    ['is hidden', 'commission/.lysark-journal.json'],
    ['ends with a full stop', 'commission/decks./forum.json'],
    ['has a stream', 'commission/a.txt:stream'],
    ['lies outside the workspace', 'evil.json'],
    ['is very deep', `commission/${'a/'.repeat(40)}b`],
    ['differs by case', 'commission/COMMISSION.json'],
    ['takes a file for a folder', 'commission/commission.json/a'],
  ])('is refused when a name %s', async (_, name) => {
    const base = folder();
    const bytes = zipped([...head(), body, [name, text('x')]]);
    expect(await codeOf(() => unpackTo(bytes, join(base, 'inn', 'ut')))).toBe('bad-path');
    expect(filesOf(base)).toEqual({});
  });

  it('is refused when two names are one to Apple', async () => {
    const bytes = zipped([
      ...head(),
      body,
      ['commission/å.txt', text('1')],
      ['commission/a\u030A.txt', text('2')],
    ]);
    expect(await codeOf(() => readPacked(bytes))).toBe('bad-path');
  });

  it('is refused when it is another kind of file, or damaged', async () => {
    const good = packTree(new Map([['commission.json', text('{}')]]));
    const codes = await Promise.all(
      [
        text('hei'),
        new Uint8Array(0),
        writeZip([['commission.json', '{}']]),
        zipped([['mimetype', text('application/epub+zip')], head()[1]!, body]),
        zipped([body, ...head()]),
        zipped([head()[0]!, body]),
        good.subarray(0, good.length - 30),
        zipped([head()[0]!, ['META-INF/manifest.json', text('{"format":1,"files":7}')], body]),
      ].map((bytes) => codeOf(() => readPacked(bytes))),
    );
    expect(new Set(codes)).toEqual(new Set(['not-packed']));
    expect(await codeOf(() => readPacked(zipped([...head(2), body])))).toBe('newer');
    expect(await codeOf(() => readPacked(zipped(head())))).toBe('no-workspace');
  });

  slowly('is refused when it is a bomb', async () => {
    const zeros = new Uint8Array(90 * 1024 ** 2);
    const bytes = zipSync({
      mimetype: [text('application/vnd.lysark+zip'), { level: 0 }],
      'META-INF/manifest.json': text('{"format":1}'),
      'commission/commission.json': zeros,
    });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(() => readPacked(bytes))).toBe('too-big');
  });

  it('makes files of links, which lead nowhere', async () => {
    const bytes = zipSync({
      ...Object.fromEntries([...head()].map(([name, data]) => [name, [data, { level: 0 }]] as const)),
      [body[0]]: body[1],
      'commission/link': [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    const out = join(folder(), 'ut');
    await unpackTo(bytes, out);
    expect(readFileSync(join(out, 'link'), 'utf8')).toBe('/etc/passwd');
  });
});

describe('unpacking', () => {
  const good = () =>
    packTree(
      new Map([
        ['commission.json', text('{}')],
        ['facts/people.json', text('{}')],
      ]),
    );

  it('does not touch a folder that has something in it', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'mitt.txt'), 'mitt');
    expect(await codeOf(() => unpackTo(good(), dir))).toBe('exists');
    expect(Object.keys(filesOf(dir))).toEqual(['mitt.txt']);
  });

  it('fills an empty folder', async () => {
    const dir = join(folder(), 'tom');
    mkdirSync(dir);
    await unpackTo(good(), dir);
    expect(Object.keys(filesOf(dir))).toEqual(['commission.json', 'facts/people.json']);
    expect(readdirSync(dirname(dir))).toEqual(['tom']);
  });
});

describe('packing', () => {
  it('names a link that leads out of the folder instead of packing what it leads to', async () => {
    const dir = workspace({});
    symlinkSync('/etc/passwd', join(dir, 'notater.txt'));
    await expect(packFolder(dir)).rejects.toMatchObject({ code: 'unreadable', files: ['notater.txt'] });
  });

  it('names a file that Windows cannot have', async () => {
    const dir = workspace({ 'hva nå?.txt': 'x' });
    await expect(packFolder(dir)).rejects.toMatchObject({ code: 'bad-path', files: ['hva nå?.txt'] });
  });

  it('refuses a folder that is no workspace', async () => {
    await expect(packFolder(folder())).rejects.toMatchObject({ code: 'no-workspace' });
    await expect(packFolder('/nowhere/at/all')).rejects.toMatchObject({ code: 'no-folder' });
  });
});
