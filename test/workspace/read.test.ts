import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../core/diagnostics';
import { placeId } from '../../core/model/conflict';
import { sha256 } from '../../workspace/disk';
import { withLineage } from '../../workspace/lineage';
import { type OpenWorkspace, readWorkspace, workspaceOfTree } from '../../workspace/read';
import { stringify } from '../../workspace/save';
import { readTree } from '../../workspace/tree';
import { templates } from '../core/model/templates';
import { slowly } from '../support/slowly';
import { commission, deck, facts, folder, jpeg, person, png, source, svg, workspace } from './samples';

async function read(files: Record<string, unknown>): Promise<OpenWorkspace> {
  return await readWorkspace(workspace(files), templates);
}

function lines({ diagnostics }: OpenWorkspace): string[] {
  return diagnostics.map((d) => `${d.severity} ${placeText(d.at)}: ${d.message}`);
}

const image = (id: string, file: string) => ({ id, file, source });
const sound = {
  'facts/people.json': facts(person('mette-nord')),
  'facts/images.json': facts(image('logo', 'logo.svg'), image('bilde', 'bilde.png')),
  'decks/forum.json': deck('forum', { id: 's', template: 'people', members: ['mette-nord'] }),
  'outlines/innlegg.json': deck('innlegg'),
  'assets/logo.svg': svg(),
  'assets/bilde.png': png(4, 3),
};

describe('a workspace folder', () => {
  it('is read with its facts, decks, outlines and the sizes of its images', async () => {
    const open = await read(sound);
    expect(lines(open)).toEqual([]);
    expect(open.workspace.commission.id).toBe('kommunekommisjonen');
    expect(open.workspace.decks[0]!.slides[0]!.members).toEqual(['mette-nord']);
    expect(open.workspace.outlines[0]!.id).toBe('innlegg');
    expect(Object.fromEntries(open.workspace.images)).toEqual({
      'logo.svg': { width: 20, height: 10 },
      'bilde.png': { width: 4, height: 3 },
    });
    expect([...open.files.keys()]).toEqual([
      'commission.json',
      'facts/images.json',
      'facts/people.json',
      'decks/forum.json',
      'outlines/innlegg.json',
    ]);
    expect(open.files.get('decks/forum.json')).toMatchObject({
      state: 'whole',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('that does not exist, or is none, is the only thing that throws', async () => {
    await expect(readWorkspace(join(folder(), 'nei'), templates)).rejects.toMatchObject({
      code: 'no-folder',
    });
    await expect(readWorkspace(folder(), templates)).rejects.toMatchObject({ code: 'no-workspace' });
    const file = join(folder(), 'fil');
    writeFileSync(file, '');
    await expect(readWorkspace(file, templates)).rejects.toMatchObject({ code: 'no-folder' });
  });

  it('is not changed by reading it', async () => {
    const dir = workspace({
      ...sound,
      'facts/meetings.json': { format: 1, entries: [] },
      'decks/x.json': '{"format":',
    });
    const before = snapshot(dir);
    await readWorkspace(dir, templates);
    expect(snapshot(dir)).toEqual(before);
  });

  it('may hold other files, which are nobody’s business', async () => {
    const open = await read({
      ...sound,
      'README.md': '# Hei',
      'decks/notater.docx': 'x',
      'decks/.hidden.json': '{',
      'decks/~$lock.json': '{',
      'arkiv/decks/gammel.json': '{',
      'assets/Thumbs.db': 'x',
      'assets/kilde.psd': 'x',
    });
    expect(lines(open)).toEqual([]);
  });

  it('may hold copies made by synchronisation, which are named in a tip', async () => {
    const names = [
      'decks/forum (Konflikt 2025-06-02).json',
      'decks/forum-DESKTOP-7QK2L.json',
      'decks/forum (conflicted copy 2025-06-02 101010).json',
      'decks/forum.sync-conflict-20250602-101010-ABC.json',
      'decks/forum - Kopi.json',
      'decks/forum (1).json',
      'facts/people-PC42.json',
      'facts/people (Olas kopi i konflikt 2025-06-02).json',
    ];
    const open = await read({ ...sound, ...Object.fromEntries(names.map((name) => [name, '{"broken'])) });
    expect(open.diagnostics.map(({ rule, at }) => `${rule} ${at.file}`).sort()).toEqual(
      names.map((name) => `conflict-copy ${name}`).sort(),
    );
    expect(open.diagnostics.every(({ severity }) => severity === 'tip')).toBe(true);
  });

  it('tells about a deck whose name cannot be an id, and facts of an unknown kind', async () => {
    const open = await read({ ...sound, 'decks/Økonomi.json': deck('x'), 'facts/pepole.json': facts() });
    expect(lines(open)).toEqual([
      'error facts/pepole.json: unknown kind of facts "pepole", nearest is "people"',
      'warning decks/Økonomi.json: the file is not read: its name must be an id of small letters a–z, digits and hyphens',
    ]);
  });
});

function snapshot(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'latin1')];
    }),
  );
}

describe('a damaged or hostile file is named, and the rest opens:', () => {
  const cases: [what: string, contents: string | Uint8Array, message: RegExp][] = [
    ['truncated', '{\n  "format": 2,\n  "entries": [', /^line 3, column 15: the file ends in the middle/],
    ['empty', '', /^line 1, column 1: the file is empty/],
    ['not JSON', '<html>', /^line 1, column 1: expected a value, got "<"/],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), /^line 1, column 2: the file is not valid UTF-8/],
    ['binary', png(3, 3), /not valid UTF-8/],
    ['too deep', `{"a": ${'['.repeat(100_000)}`, /^line 1, column 70: nested more than 64 levels deep/],
    [
      'with __proto__',
      '{"format": 2, "entries": [{"__proto__": {"id": "x"}}]}',
      /the key "__proto__" is not allowed/,
    ],
    ['with constructor', '{"constructor": {"prototype": {}}}', /the key "constructor" is not allowed/],
    ['too large', Buffer.alloc(21 * 1024 ** 2, 32), /^the file is 21 MB; files over 20 MB are not read$/],
    [
      'with too many entries',
      JSON.stringify(facts(...Array.from({ length: 10_001 }, () => 1))),
      /has more than 10000 items/,
    ],
  ];
  it.each(cases)('%s', async (_what, contents, message) => {
    const open = await read({ ...sound, 'facts/topics.json': contents });
    expect(open.diagnostics).toHaveLength(1);
    expect(open.diagnostics[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(message) });
    expect(open.diagnostics[0]!.at.file).toBe('facts/topics.json');
    expect(open.files.get('facts/topics.json')!.state).toBe('unreadable');
    expect(open.workspace.decks).toHaveLength(1);
    expect(({} as Record<string, unknown>).id).toBeUndefined();
  });

  it('even the commission’s own', async () => {
    const open = await read({ ...sound, 'commission.json': '{"format": 1,' });
    expect(lines(open)).toEqual([
      'error commission.json: line 1, column 14: the file ends in the middle; it was cut off',
    ]);
    expect(open.workspace.register.people).toHaveLength(1);
  });

  it('but a byte order mark is no damage', async () => {
    const open = await read({ ...sound, 'facts/topics.json': `\uFEFF${JSON.stringify(facts())}` });
    expect(lines(open)).toEqual([]);
  });
});

describe('what leads elsewhere', () => {
  it('has none of its files taken for what a killed save has left behind', async () => {
    const elsewhere = folder();
    const left = join(elsewhere, '.people.json.0a1b2c3d4e5f.lysark-tmp');
    writeFileSync(left, 'x');
    utimesSync(left, new Date(0), new Date(0));
    const dir = workspace({});
    symlinkSync(elsewhere, join(dir, 'outlines'));
    await readWorkspace(dir, templates);
    expect(readdirSync(elsewhere)).toHaveLength(1);
  });

  it('is not followed out of the workspace', async () => {
    const secret = workspace({ 'hemmelig.json': facts(person('hemmelig')), 'hemmelig.png': png(1, 1) });
    const dir = workspace(sound);
    symlinkSync(join(secret, 'hemmelig.json'), join(dir, 'facts/topics.json'));
    symlinkSync(join(secret, 'hemmelig.png'), join(dir, 'assets/hemmelig.png'));
    symlinkSync('/dev/zero', join(dir, 'decks/zero.json'));
    symlinkSync('loop.json', join(dir, 'decks/loop.json'));
    const open = await readWorkspace(dir, templates);
    expect(lines(open).sort()).toEqual([
      'error assets/hemmelig.png: this is a link that leads out of the workspace; put the file itself here',
      'error decks/loop.json: this is a link that leads in circles',
      'error decks/zero.json: this is a link that leads out of the workspace; put the file itself here',
      'error facts/topics.json: this is a link that leads out of the workspace; put the file itself here',
    ]);
    expect(JSON.stringify(open.workspace)).not.toContain('hemmelig');
  });

  it('is refused for whole folders, too', async () => {
    const secret = workspace({ 'decks/hemmelig.json': deck('hemmelig') });
    const dir = workspace({});
    symlinkSync(join(secret, 'decks'), join(dir, 'decks'));
    const open = await readWorkspace(dir, templates);
    expect(lines(open)).toEqual([
      'error decks: this is a link that leads out of the workspace; put the file itself here',
    ]);
    expect(open.workspace.decks).toEqual([]);
  });

  it('is followed inside the workspace', async () => {
    const dir = workspace(sound);
    writeFileSync(join(dir, 'felles.json'), JSON.stringify(facts(person('a'))));
    symlinkSync(join(dir, 'felles.json'), join(dir, 'facts/topics.json'));
    const open = await readWorkspace(dir, templates);
    expect(
      open.diagnostics.every(
        ({ at }) => at.file === 'facts/topics.json' && at.path?.startsWith('entries[0]'),
      ),
    ).toBe(true);
    expect(open.diagnostics.length).toBeGreaterThan(0);
  });

  it('is refused in the names that facts give', async () => {
    const names = [
      '../../etc/passwd',
      '..\\hemmelig.png',
      '/etc/passwd',
      'C:bilde.png',
      'con.png',
      '.skjult.png',
      'bilde.png ',
    ];
    const open = await read({
      'facts/images.json': facts(...names.map((file, i) => image(`i${i}`, file))),
      'assets/bilde.png': png(1, 1),
    });
    const refused = open.diagnostics.filter(({ rule }) => rule === 'asset-name');
    expect(refused).toHaveLength(names.length);
  });

  it('never waits for a named pipe', async () => {
    const dir = workspace(sound);
    execFileSync('mkfifo', [join(dir, 'decks/ror.json')]);
    const open = await readWorkspace(dir, templates);
    expect(lines(open)).toEqual(['error decks/ror.json: this is no ordinary file']);
  });

  it('is not a folder where a file should be', async () => {
    const dir = workspace(sound);
    mkdirSync(join(dir, 'decks/mappe.json'));
    const open = await readWorkspace(dir, templates);
    expect(lines(open)).toEqual(['error decks/mappe.json: this is no ordinary file']);
  });
});

describe('too much', () => {
  slowly('of files is said once', async () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`decks/d${i}.json`, '{}']));
    const open = await read(many);
    const said = open.diagnostics.filter(({ rule }) => rule === 'too-many-files');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      at: { file: 'decks' },
      message: 'there are more than 2000 files; the rest are not read',
    });
  });

  slowly('in total is refused from there on', async () => {
    const big = `{"format": 2, "entries": [], "x": "${'x'.repeat(19 * 1024 ** 2)}"}`;
    const open = await read(
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`decks/d${i}.json`, big])),
    );
    expect(lines(open).filter((line) => line.includes('more than 200 MB')).length).toBe(2);
  });
});

describe('images', () => {
  it('that cannot be used are named, once', async () => {
    const open = await read({
      'facts/images.json': facts(
        image('a', 'bombe.png'),
        image('b', 'feil.png'),
        image('c', 'borte.png'),
        image('d', 'ond.svg'),
      ),
      'assets/bombe.png': png(1, 1, { width: 100_000, height: 100_000 }),
      'assets/feil.png': jpeg(4, 3),
      'assets/ond.svg': svg('<script>alert(1)</script>'),
    });
    expect(lines(open).sort()).toEqual([
      'error assets/bombe.png: the image says it is 100000 × 100000 pixels (10000 megapixels); 60 is the most',
      'error assets/feil.png: the image is a JPEG, but its name does not say so; rename the file',
      'error assets/ond.svg: the SVG has the element <script>, which an image may not have; export it again as plain SVG',
      'error facts/images.json › entries[2] › file: there is no file "borte.png" in assets',
    ]);
    expect(open.workspace.images.size).toBe(0);
  });

  it('that are stored on their side have the size that they are seen in, and nobody is warned', async () => {
    const open = await read({
      'facts/images.json': facts(image('a', 'a.jpg')),
      'assets/a.jpg': jpeg(40, 30, 6),
    });
    expect(open.workspace.images.get('a.jpg')).toMatchObject({ width: 30, height: 40 });
    expect(open.diagnostics).toEqual([]);
  });

  it('that are put there in a kind that must be converted are named, with their fact', async () => {
    const open = await read({
      'facts/images.json': facts(image('a', 'a.webp')),
      'assets/a.webp': Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
      'assets/b.jpg': Buffer.from('GIF89a'),
    });
    expect(open.diagnostics).toMatchObject([
      { rule: 'asset-kind', severity: 'error', at: { file: 'assets/a.webp', fact: 'images/a' } },
      { rule: 'asset-kind', severity: 'error', at: { file: 'assets/b.jpg' } },
    ]);
  });

  it('that are drawn otherwise than their files say are named, with their fact', async () => {
    const open = await read({
      'facts/images.json': facts(image('a', 'a.svg')),
      'assets/a.svg': svg('<text font-family="Roboto">Ord</text>'),
    });
    expect(open.diagnostics).toMatchObject([
      { rule: 'image-font', at: { fact: 'images/a' }, params: { file: 'a.svg', detail: 'Roboto' } },
    ]);
  });

  it('are read anew when they change', async () => {
    const dir = workspace({ 'assets/a.png': png(4, 3) });
    expect((await readWorkspace(dir, templates)).workspace.images.get('a.png')).toEqual({
      width: 4,
      height: 3,
    });
    writeFileSync(join(dir, 'assets/a.png'), png(40, 3));
    expect((await readWorkspace(dir, templates)).workspace.images.get('a.png')).toEqual({
      width: 40,
      height: 3,
    });
  });
});

it('a commission of a newer format opens, and is left alone', async () => {
  const open = await read({ ...sound, 'commission.json': { ...commission, format: 9 } });
  expect(open.files.get('commission.json')!.state).toBe('newer');
  expect(open.workspace.commission.name).toBe('Kommunekommisjonen');
});

describe('the lineage of files', () => {
  const text = stringify(facts(person('mette-nord')));
  const by = { 'kari-3f9a1c': 17, 'ola-77b0d2': 4 };

  it('is read off them, and no schema sees it', async () => {
    const saved = withLineage(text, by);
    const open = await read({
      ...sound,
      'facts/people.json': saved,
      'commission.json': withLineage(stringify(commission), { 'kari-3f9a1c': 1 }),
      'decks/forum.json': withLineage(stringify(sound['decks/forum.json']), by).replace('forum"', 'forum" '),
    });
    expect(lines(open)).toEqual([]);
    expect(open.files.get('facts/people.json')).toEqual({
      state: 'whole',
      digest: sha256(saved),
      by,
      sum: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(open.files.get('commission.json')).toMatchObject({ by: { 'kari-3f9a1c': 1 } });
    expect(open.files.get('decks/forum.json')).toMatchObject({ by, foreign: true });
    expect(open.files.get('facts/images.json')).toMatchObject({ state: 'whole', by: {} });
    expect(JSON.stringify([...open.workspace.register.people, open.workspace.commission])).not.toContain(
      'saved',
    );
  });

  it('that is hostile costs nothing but itself', async () => {
    const open = await read({ ...sound, 'facts/people.json': { ...facts(person('a')), saved: { by: 'x' } } });
    expect(open.files.get('facts/people.json')).toMatchObject({ state: 'whole', by: {}, foreign: true });
  });
});

describe('conflicts between two machines', () => {
  const place = (field: string) => ({
    in: 'facts' as const,
    kind: 'people',
    id: 'mette-nord',
    path: [field],
  });
  const idOf = (field: string): string => placeId(place(field));
  const conflict = (field: string, more: object = {}) => ({
    format: 1,
    id: idOf(field),
    place: place(field),
    was: 'Mette',
    versions: [{ value: 'Mette Nord', by: 'kari-3f9a1c' }, { value: 'Mette N.' }],
    ...more,
  });

  it('are read from their folder, by id', async () => {
    const [email, name] = [idOf('email'), idOf('name')];
    const open = await read({
      ...sound,
      [`conflicts/${name}.json`]: conflict('name'),
      [`conflicts/${email}.json`]: conflict('email'),
    });
    expect(lines(open)).toEqual([]);
    expect(open.workspace.conflicts).toEqual([conflict('email'), conflict('name')]);
    expect(open.files.get(`conflicts/${email}.json`)).toMatchObject({ state: 'whole' });
    expect((await read(sound)).workspace.conflicts).toBeUndefined();
  });

  it('about something that is gone are a tip', async () => {
    const id = idOf('name');
    const open = await read({
      ...sound,
      'facts/people.json': facts(),
      [`conflicts/${id}.json`]: conflict('name'),
      'decks/forum.json': deck('forum'),
    });
    expect(lines(open)).toEqual([`tip conflicts/${id}.json: what it is about is no longer there`]);
    expect(open.workspace.conflicts).toHaveLength(1);
  });

  it('that are damaged are named, and the rest opens', async () => {
    const open = await read({
      ...sound,
      'conflicts/a.json': conflict('name'),
      [`conflicts/${idOf('name')}.json`]: conflict('name', { place: place('email') }),
      'conflicts/c.json': conflict('title', { versions: [] }),
      'conflicts/d.json': conflict('phone', { format: 2 }),
      'conflicts/e.json': '{',
    });
    expect(open.diagnostics.map(({ rule, at }) => `${rule} ${at.file}`).sort()).toEqual([
      'id-not-name conflicts/a.json',
      `id-not-name conflicts/${idOf('name')}.json`,
      'json conflicts/e.json',
      'newer-format conflicts/d.json',
      expect.stringMatching(/ conflicts\/c\.json$/),
    ]);
    expect(open.workspace.conflicts).toBeUndefined();
    expect(open.files.get('conflicts/d.json')!.state).toBe('newer');
    expect(open.workspace.decks).toHaveLength(1);
  });
});

describe('a workspace as it would be', () => {
  it('with other contents in place of a file, one more, and one less, while the folder stays as it is', async () => {
    const dir = workspace(sound);
    const before = snapshot(dir);
    const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
    const instead = new Map<string, Uint8Array | null>([
      ['facts/people.json', bytes(facts(person('mette-nord', { name: 'Ny' })))],
      ['decks/ny.json', bytes(deck('ny'))],
      ['outlines/innlegg.json', null],
      ['assets/bilde.png', png(40, 30)],
    ]);
    const open = await readWorkspace(dir, templates, { instead });
    expect(lines(open)).toEqual([]);
    expect(open.workspace.register.people.map(({ name }) => name)).toEqual(['Ny']);
    expect(open.workspace.decks.map(({ id }) => id)).toEqual(['forum', 'ny']);
    expect(open.workspace.outlines).toEqual([]);
    expect(open.workspace.images.get('bilde.png')).toEqual({ width: 40, height: 30 });
    expect(open.files.get('facts/people.json')!.digest).toBe(sha256(instead.get('facts/people.json')!));
    expect(snapshot(dir)).toEqual(before);
    expect((await readWorkspace(dir, templates)).workspace.outlines).toHaveLength(1);
  });

  it('that is too large is refused as it would be in the folder', async () => {
    const instead = new Map([['facts/people.json', Buffer.alloc(21 * 1024 ** 2, 32)]]);
    const open = await readWorkspace(workspace(sound), templates, { instead });
    expect(lines(open)).toContain(
      'error facts/people.json: the file is 21 MB; files over 20 MB are not read',
    );
  });

  it('in memory, and it is the same as in its folder', async () => {
    const dir = workspace({ ...sound, 'decks/x.json': '{"format":', 'decks/under/y.json': '{' });
    const { dir: _, ...inFolder } = await readWorkspace(dir, templates);
    expect(await workspaceOfTree(await readTree(dir), templates)).toEqual(inFolder);
  });
});
