import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../app/inspect';
import {
  changeFact,
  changeJson,
  copyOf,
  exampleWorkspace,
  sound,
  starter,
  temporary,
} from '../app/workspaces';
import { lintPdf } from '../support/pdf/lint';
import { lysark } from './lysark';

/** A folder to stand in, and a workspace elsewhere. */
async function place(): Promise<{ cwd: string; ws: string }> {
  return { cwd: temporary(), ws: await starter() };
}

const read = (...path: string[]): Uint8Array => readFileSync(join(...path));
/** A slide's words in reading order, with plain spaces between them. */
const wordsOf = (bytes: Uint8Array, number: number): string =>
  inspect(bytes)
    .slides[number - 1]!.texts.map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('lysark build', () => {
  it('writes a sound deck under out, and says where and how many slides', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws], { cwd });
    expect(run).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('out/orientering.pptx: 8 slides\n'),
    });
    expect(run.stderr).not.toContain('\u001b');
    expect(run.stderr).toContain('Composing orientering\n');
    const bytes = read(cwd, 'out/orientering.pptx');
    await sound(bytes);
    expect(inspect(bytes).slides.map(({ title }) => title)).toEqual([
      'Nærmiljøkommisjonen',
      'Hva et nærmiljø er',
      'Arbeidet så langt',
      'Sammensetning',
      'Møteplan 2025–2026',
      'Dette vil vi vite',
      'Takk for oppmerksomheten!',
      'Kilder og bilder',
    ]);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['orientering.pptx']);
  });

  it('gives the same bytes in any time zone and locale', async () => {
    const { cwd, ws } = await place();
    const zones: Record<string, string>[] = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'nb_NO.UTF-8', LC_ALL: 'nb_NO.UTF-8' },
    ];
    const digests = new Set<string>();
    for (const [i, env] of zones.entries()) {
      const { code } = await lysark(
        ['build', ws, '--format', 'pptx,pdf,handout,scenes,svg,png', '--width', '320', '--out', `o${i}`],
        { cwd, env },
      );
      expect(code).toBe(0);
      const files = readdirSync(join(cwd, `o${i}`), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      expect(files).toHaveLength(20);
      digests.add(files.map((file) => digest(readFileSync(file))).join());
    }
    expect(digests.size).toBe(1);
  });

  it('writes chosen slides, by their printed numbers', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws, '--slides', '2,4-5', '--out', 'utdrag.pptx'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('utdrag.pptx: 3 slides') });
    const bytes = read(cwd, 'utdrag.pptx');
    await sound(bytes);
    expect(inspect(bytes).slides.map(({ title }) => title)).toEqual([
      'Hva et nærmiljø er',
      'Sammensetning',
      'Møteplan 2025–2026',
    ]);
    const picture = await lysark(['build', ws, '--slides', '4', '--out', 'fire.png', '--width', '200'], {
      cwd,
    });
    expect(picture.code).toBe(0);
    expect(Buffer.from(read(cwd, 'fire.png')).toString('latin1', 1, 4)).toBe('PNG');
  });

  it('writes PDF and notes pages', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws, '--format', 'pdf', '--handout', '--out', 'ut'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('ut/orientering.pdf: 8 slides\n') });
    expect(run.stdout).toContain('ut/orientering-handout.pdf: 8 slides\n');
    const alone = await lysark(['build', ws, '--out', 'alene.pdf'], { cwd });
    const notes = await lysark(['build', ws, '--handout', '--out', 'ark.pdf'], { cwd });
    expect([alone.code, notes.code]).toEqual([0, 0]);
    for (const name of ['alene.pdf', 'ark.pdf']) expect(await lintPdf(read(cwd, name))).toEqual([]);
    expect(digest(read(cwd, 'alene.pdf'))).toBe(digest(read(cwd, 'ut/orientering.pdf')));
    expect(digest(read(cwd, 'ark.pdf'))).toBe(digest(read(cwd, 'ut/orientering-handout.pdf')));
  });

  it('leaves hidden slides out where they cannot stay hidden, says so, and takes them when they are asked for', async () => {
    const { cwd, ws } = await place();
    changeJson(ws, 'decks/orientering.json', ({ slides }) => {
      slides[1].hidden = true;
    });
    const formats = ['--format', 'pptx,pdf,handout,svg', '--out', 'ut'];
    const run = await lysark(['build', ws, ...formats], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('ut/orientering.pptx: 8 slides\n');
    expect(run.stdout).toContain('ut/orientering.pdf: 7 slides, without 1 hidden slide\n');
    expect(run.stdout).toContain('ut/orientering-handout.pdf: 7 slides, without 1 hidden slide\n');
    const pictures = readdirSync(join(cwd, 'ut'), { recursive: true }).map(String);
    expect(pictures.filter((name) => name.endsWith('.svg')).map((name) => /(\d\d)-/.exec(name)![1])).toEqual([
      '01',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
    ]);
    const asked = await lysark(['build', ws, '--format', 'pdf', '--hidden'], { cwd });
    expect(asked.stdout).toContain('out/orientering.pdf: 8 slides\n');
    const named = await lysark(['build', ws, '--slides', '2', '--out', 'skjult.pdf'], { cwd });
    expect(named.stdout).toContain('skjult.pdf: 1 slide\n');
  });

  it('writes scenes and pictures', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws, '--format', 'scenes,svg,png', '--width', '640', '--out', 'ut'], {
      cwd,
    });
    expect(run.code).toBe(0);
    const scenes = JSON.parse(readFileSync(join(cwd, 'ut/orientering.scenes.json'), 'utf8'));
    expect(scenes).toMatchObject({ format: 1, id: 'orientering', page: { width: 960, height: 540 } });
    expect(scenes.scenes).toHaveLength(8);
    expect(scenes.scenes[3].nodes[0].lines[0].text).toBe('Sammensetning');
    const names = readdirSync(join(cwd, 'ut/orientering')).sort();
    expect(names).toHaveLength(16);
    expect(names.slice(0, 2)).toEqual(['01-forside.png', '01-forside.svg']);
    const png = Buffer.from(read(cwd, 'ut/orientering/04-sammensetning.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 360]);
    expect(readFileSync(join(cwd, 'ut/orientering/04-sammensetning.svg'), 'utf8')).toContain('Sammensetning');
  });

  it('speaks on another date and in another language', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws, '--as-of', '2026-01-05', '--language', 'nn', '--out', 'x.pptx'], {
      cwd,
    });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('[translation-missing]');
    const bytes = read(cwd, 'x.pptx');
    await sound(bytes);
    const report = inspect(bytes);
    expect(report.slides[3]).toMatchObject({
      title: 'Samansetjing',
      stamp: { asOf: '2026-01-05', language: 'nn' },
    });
    expect(wordsOf(bytes, 5)).toMatch(/2026 27\.–28\. januar [^·]*· Besøk i to kommuner · neste møte/);
  });

  it('makes every deck, or those that are named', async () => {
    const { cwd, ws } = await place();
    changeJson(ws, 'decks/orientering.json', (deck) => {
      writeFileSync(
        join(ws, 'decks/annen.json'),
        JSON.stringify({ ...deck, id: 'annen', page: '4:3', slides: deck.slides.slice(0, 4) }),
      );
    });
    const all = await lysark(['build', ws], { cwd });
    expect(all.stdout).toMatch(/annen\.pptx: 4 slides\n.*orientering\.pptx: 8 slides/);
    await sound(read(cwd, 'out/annen.pptx'));
    const one = await lysark(['build', ws, '--deck', 'annen', '--out', 'bare'], { cwd });
    expect(one.code).toBe(0);
    expect(readdirSync(join(cwd, 'bare'))).toEqual(['annen.pptx']);
    const both = await lysark(['build', ws, '--deck', 'annen', '--deck', 'orientering', '--out', 'x.pptx'], {
      cwd,
    });
    expect(both).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('2 decks do not fit in one file'),
    });
    const slides = await lysark(['build', ws, '--slides', '1'], { cwd });
    expect(slides).toMatchObject({ code: 2, stderr: expect.stringContaining('--deck: annen, orientering') });
  });

  it('writes despite errors, and with --strict nothing', async () => {
    const { cwd, ws } = await place();
    changeJson(ws, 'decks/orientering.json', ({ slides }) => {
      slides[1].quote = 'lund-barnas';
    });
    const strict = await lysark(['build', ws, '--strict'], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('slides[1] › quote');
    expect(strict.stderr).toContain('nearest is "lund-barna"');
    expect(strict.stderr).toContain('Nothing was written');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
    const run = await lysark(['build', ws], { cwd });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('error: decks/orientering.json');
    expect(run.stdout).toMatch(/orientering\.pptx: \d slides/);
    await sound(read(cwd, 'out/orientering.pptx'));
  });

  it('fails when nothing could be written, and leaves what was there', async () => {
    const { cwd, ws } = await place();
    writeFileSync(join(cwd, 'fil'), 'x');
    const run = await lysark(['build', ws, '--out', 'fil/x.pptx'], { cwd });
    expect(run).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/error: Cannot write .*x\.pptx: /),
    });
    expect(run.stderr).not.toMatch(/ {4}at /);
    expect(readFileSync(join(cwd, 'fil'), 'utf8')).toBe('x');
    const folder = await lysark(['build', ws, '--out', 'fil/'], { cwd });
    expect(folder.stderr).toContain('is a file and not a folder');
  });

  it('says what is wrong when a deck file is cut, and makes the others', async () => {
    const { cwd, ws } = await place();
    writeFileSync(join(ws, 'decks/kuttet.json'), '{"format": 2, "id": "ku');
    const all = await lysark(['build', ws], { cwd });
    expect(all.code).toBe(0);
    const one = await lysark(['build', ws, '--deck', 'kuttet'], { cwd });
    expect(one).toMatchObject({ code: 1, stderr: expect.stringMatching(/«kuttet» cannot be read.*cut off/) });
  });

  const mistakes: [args: string[], code: number, said: string][] = [
    [[], 2, "missing required argument 'workspace'"],
    [['WS', '--deck', 'orientring'], 1, 'nearest is "orientering"'],
    [['WS', '--deck', '../../etc/passwd'], 1, 'There is no deck'],
    [['WS', '--deck', '__proto__'], 1, 'There is no deck'],
    [['WS', '--slides', '9'], 2, 'The slides are numbered 1 to 8'],
    [['WS', '--slides', '0'], 2, 'There is no slide 0'],
    [['WS', '--slides', '5-2'], 2, 'Write 2-5'],
    [['WS', '--slides', '1-99999999999999999999'], 2, 'no list of slide numbers'],
    [['WS', '--slides', '1,,2'], 2, 'no list of slide numbers'],
    [['WS', '--slides', ''], 2, 'no list of slide numbers'],
    [['WS', '--slides', '-1'], 2, ''],
    [['WS', '--as-of', '2026-02-30'], 2, 'YYYY-MM-DD'],
    [['WS', '--as-of', '1.3.2026'], 2, 'YYYY-MM-DD'],
    [['WS', '--language', 'no'], 2, 'nb, nn, se, en'],
    [['WS', '--format', 'pptx,odp'], 2, 'pptx, pdf, handout, scenes, svg, png'],
    [['WS', '--out', 'x.pdf', '--format', 'pdf,handout'], 1, 'Name a folder instead'],
    [['WS', '--width', '1e9', '--format', 'png'], 2, 'from 16 to 8192'],
    [['WS', '--out', 'x.odp'], 1, 'Lysark writes no .odp'],
    [['WS', '--out', 'x.png'], 1, 'picture of its own'],
    [['WS', '--out', ''], 1, 'has no name'],
    [['WS', '--out', 'x.pptx', '--format', 'pptx,svg'], 1, 'Name a folder instead'],
    [['nowhere'], 1, 'There is no folder'],
    [['.'], 1, 'lysark new'],
    [['WS', '--nonsense'], 2, 'unknown option'],
    [['\u001b[31mred'], 1, 'There is no folder'],
  ];
  it('says what was wrong with what was typed, and writes nothing', async () => {
    const { cwd, ws } = await place();
    for (const [args, code, said] of mistakes) {
      const run = await lysark(['build', ...args.map((arg) => (arg === 'WS' ? ws : arg))], { cwd });
      expect(run, args.join(' ')).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
      expect(run.stderr).not.toMatch(/\u001b| {4}at /);
      expect(readdirSync(cwd)).toEqual([]);
    }
  });

  it('writes into folders with spaces and letters of any kind', async () => {
    const { cwd, ws } = await place();
    const run = await lysark(['build', ws, '--out', 'Åses mappe/čájet.v2'], { cwd });
    expect(run.code).toBe(0);
    expect(readdirSync(join(cwd, 'Åses mappe/čájet.v2'))).toEqual(['orientering.pptx']);
    mkdirSync(join(cwd, 'mappe.pptx'));
    expect((await lysark(['build', ws, '--out', 'mappe.pptx'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'mappe.pptx'))).toEqual(['orientering.pptx']);
  });

  it('answers for help and version at once, without loading anything heavy', async () => {
    const help = await lysark(['build', '--help']);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Example:') });
    const all = await lysark(['--help']);
    for (const name of ['build', 'check', 'inspect', 'stale', 'new', 'hold'])
      expect(all.stdout).toContain(name);
    expect((await lysark(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await lysark(['bild'])).toMatchObject({ code: 2, stderr: expect.stringContaining('build') });
  });
});

describe.skipIf(!exampleWorkspace)('The example', () => {
  it('becomes the talk of 24 November 2025: 28 slides and the sources, sound', async () => {
    const cwd = temporary();
    const run = await lysark(['build', exampleWorkspace!, '--deck', 'okonomiforum'], { cwd });
    expect(run).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('out/okonomiforum.pptx: 29 slides'),
    });
    expect(run.stderr).not.toMatch(/^error/m);
    const bytes = read(cwd, 'out/okonomiforum.pptx');
    await sound(bytes);
    const { slides } = inspect(bytes);
    expect(slides[10]!.title).toBe('Sammensetning');
    expect(new Set(slides.map(({ title }) => title)).size).toBe(29);
  });

  it('as of 1 March 2026 marks the April meeting as the next', async () => {
    const cwd = temporary();
    const next = async (...args: string[]): Promise<string> => {
      await lysark(['build', exampleWorkspace!, '--deck', 'okonomiforum', '--out', 'x.pptx', ...args], {
        cwd,
      });
      return /(\d+\.–\d+\. \p{L}+) [^.]*neste møte/u.exec(wordsOf(read(cwd, 'x.pptx'), 15))?.[1] ?? '';
    };
    expect(await next()).toBe('9.–10. februar');
    expect(await next('--as-of', '2026-03-01')).toBe('16.–17. april');
  });

  it('of the three decks each is sound, and the second is as if it were the first', async () => {
    const cwd = temporary();
    expect((await lysark(['build', exampleWorkspace!], { cwd })).code).toBe(0);
    const names = readdirSync(join(cwd, 'out'));
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const bytes = read(cwd, 'out', name);
      await sound(bytes);
      await lysark(['build', exampleWorkspace!, '--deck', name.slice(0, -5), '--out', 'alene.pptx'], { cwd });
      expect(digest(read(cwd, 'alene.pptx'))).toBe(digest(bytes));
    }
  });

  it('takes a later fact into a later date only', async () => {
    const cwd = temporary();
    const ws = copyOf(exampleWorkspace!);
    changeFact(ws, 'people', 'mette-nord', (entry) => {
      entry.title = [{ value: 'forbundsleder' }, { value: 'pensjonist', from: '2025-12' }];
    });
    const composition = async (...args: string[]): Promise<string> => {
      await lysark(['build', ws, '--deck', 'okonomiforum', '--slides', '11', '--out', 'x.pptx', ...args], {
        cwd,
      });
      return wordsOf(read(cwd, 'x.pptx'), 1);
    };
    expect(await composition()).not.toContain('ensjonist');
    expect(await composition('--as-of', '2026-03-01')).toContain('Pensjonist');
  });
});
