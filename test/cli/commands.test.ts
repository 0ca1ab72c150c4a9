import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, foreignDeck, paste } from '../app/paste';
import {
  changeFact,
  changeJson,
  exampleWorkspace,
  pptxOf,
  readJson,
  sound,
  starter,
  temporary,
} from '../app/workspaces';
import { lysark } from './lysark';

describe('lysark new', () => {
  it('makes a workspace that builds at once, with nothing to remark', async () => {
    const cwd = temporary();
    const made = await lysark(['new', 'Min kommisjon'], { cwd });
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('  lysark build "Min kommisjon"\n  lysark check "Min kommisjon"\n');
    const built = await lysark(['build', 'Min kommisjon', '--strict'], { cwd });
    expect(built).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/orientering\.pptx: 8 slides\nNothing to remark\./),
    });
    await sound(readFileSync(join(cwd, 'out/orientering.pptx')));
    const checked = await lysark(['check', 'Min kommisjon'], { cwd });
    expect(checked).toMatchObject({ code: 0, stdout: 'Nothing to remark.\n' });
  });

  it('gives every commission an id of its own', async () => {
    const cwd = temporary();
    await lysark(['new', 'a/Øst-Agder'], { cwd });
    await lysark(['new', 'b/Øst-Agder'], { cwd });
    const ids = ['a', 'b'].map((folder) => readJson(join(cwd, folder), 'Øst-Agder/commission.json').id);
    expect(ids[0]).toMatch(/^ost-agder-[0-9a-f]{6}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('leaves a folder alone that holds anything', async () => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'full'));
    writeFileSync(join(cwd, 'full/brev.txt'), 'x');
    const run = await lysark(['new', 'full'], { cwd });
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty; it holds brev.txt'),
    });
    expect(readdirSync(join(cwd, 'full'))).toEqual(['brev.txt']);
    expect(await lysark(['new', 'full/brev.txt'], { cwd })).toMatchObject({ code: 1 });
    expect((await lysark(['new', ''], { cwd })).stderr).toContain('no name');
    mkdirSync(join(cwd, 'tom'));
    expect((await lysark(['new', 'tom'], { cwd })).code).toBe(0);
  });
});

describe('lysark check', () => {
  it('names file, path and what was meant, and fails on errors', async () => {
    const ws = await starter();
    changeJson(ws, 'decks/orientering.json', ({ slides }) => {
      slides[2].figures = ['grendehuset'];
      slides[3].headnig = 'x';
    });
    changeFact(ws, 'people', 'asta-lund', (entry) => {
      entry.source = { unknown: 'Ikke funnet.' };
    });
    const run = await lysark(['check', ws]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('decks/orientering.json › slides[2] › figures[0]');
    expect(run.stdout).toContain('nearest is "grendehus"');
    expect(run.stdout).toContain('headnig');
    expect(run.stdout).toMatch(/\n\d errors?, \d+ warnings?/);
    expect(run.stdout.indexOf('error:')).toBeLessThan(run.stdout.indexOf('warning:'));
    const json = JSON.parse((await lysark(['check', ws, '--json'])).stdout);
    expect(json.counts.error).toBeGreaterThan(0);
    expect(json.decks).toEqual(['orientering']);
    expect(json.diagnostics[0]).toMatchObject({ severity: 'error', at: { file: 'decks/orientering.json' } });
    expect(json.diagnostics).toHaveLength(json.counts.error + json.counts.warning + json.counts.tip);
  });

  it('finds nothing to fail on when there are only warnings', async () => {
    const ws = await starter();
    changeFact(ws, 'quotes', 'lund-barna', (entry) => {
      entry.source = { unknown: 'Ikke funnet.' };
    });
    expect(await lysark(['check', ws, '--deck', 'orientering'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning:'),
    });
  });

  it('tells of decks that cannot be read at all', async () => {
    const ws = await starter();
    writeFileSync(join(ws, 'decks/orientering.json'), '{');
    const run = await lysark(['check', ws]);
    expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining('decks/orientering.json: line 1') });
    expect((await lysark(['check', ws, '--deck', 'orientering'])).stderr).toContain(
      'Mend decks/orientering.json',
    );
  });

  it.skipIf(!exampleWorkspace)('has no error in the example', async () => {
    const run = await lysark(['check', exampleWorkspace!, '--json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).counts.error).toBe(0);
  });
});

describe('lysark inspect', () => {
  it('says what is in our deck, stamp included', async () => {
    const file = join(temporary(), 'd.pptx');
    writeFileSync(file, await pptxOf(await starter()));
    const run = await lysark(['inspect', file]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('4. Sammensetning\n');
    expect(run.stdout).toMatch(
      /Lysark: naermiljo › orientering › sammensetning \(composition\), as of 2025-11-17, \d+ facts/,
    );
    expect(run.stdout).not.toContain('LYSARK_');
    const { slides } = JSON.parse((await lysark(['inspect', file, '--json'])).stdout);
    expect(slides[3]).toMatchObject({ number: 4, layout: 'Bare tittel', stamp: { slide: 'sammensetning' } });
    expect(slides[0].notes).toContain('Her står det du vil si.');
    expect(
      slides.flatMap((slide: { texts: { runs: { language: string }[] }[] }) =>
        slide.texts.flatMap(({ runs }) => runs.map(({ language }) => language)),
      ),
    ).not.toContain('en-US');
  });

  it('reads decks by others, and refuses what is none', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'f.pptx'), await foreignDeck());
    expect((await lysark(['inspect', join(folder, 'f.pptx')])).stdout).toContain('Møte hos statsforvalteren');
    writeFileSync(join(folder, 'brev.docx'), 'PK\u0003\u0004');
    for (const [file, said] of [
      ['brev.docx', 'brev.docx: '],
      ['nowhere.pptx', 'it does not exist'],
      ['.', 'is a folder'],
    ] as const) {
      const run = await lysark(['inspect', file], { cwd: folder });
      expect(run).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(said) });
      expect(run.stderr).not.toMatch(/ {4}at /);
    }
  });
});

describe('lysark stale', () => {
  it('says slide by slide what is no longer true, in files and folders', async () => {
    const ws = await starter();
    const folder = temporary();
    const deck = await pptxOf(ws);
    mkdirSync(join(folder, 'mottatt'));
    writeFileSync(join(folder, 'mottatt/vår.pptx'), edit(deck, 4, 'Marit Hauge', 'M. Hauge'));
    writeFileSync(join(folder, 'mottatt/deres.pptx'), paste(deck, [4, 5], await foreignDeck()));
    writeFileSync(join(folder, 'mottatt/~$vår.pptx'), 'lock');
    writeFileSync(join(folder, 'mottatt/notat.txt'), 'x');
    changeFact(ws, 'people', 'asta-lund', (entry) => {
      entry.title = 'pensjonist';
    });
    const run = await lysark(['stale', 'mottatt', '--with', ws, '--as-of', '2025-11-17'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('mottatt/deres.pptx, against naermiljo on 2025-11-17');
    expect(run.stdout).toContain('1. (no title): not ours\n');
    expect(run.stdout).toContain(
      '3. Sammensetning: outdated\n         Asta Lund, title: tidligere rektor → pensjonist\n',
    );
    expect(run.stdout).toContain('4. Sammensetning: outdated, edited by hand\n');
    const json = JSON.parse(
      (
        await lysark(['stale', 'mottatt/vår.pptx', '--with', ws, '--as-of', '2025-11-17', '--json'], {
          cwd: folder,
        })
      ).stdout,
    );
    expect(json.files[0].slides[3]).toMatchObject({
      status: 'outdated',
      edited: true,
      facts: [
        { ref: 'people/asta-lund#title', kind: 'changed', was: 'tidligere rektor', now: 'pensjonist' },
        { ref: 'people/marit-hauge#name', kind: 'hand', found: 'M. Hauge', now: 'Marit Hauge' },
      ],
    });
  });

  it('reads on when a file is broken, and says so', async () => {
    const ws = await starter();
    const cwd = temporary();
    writeFileSync(join(cwd, 'b.pptx'), (await pptxOf(ws)).subarray(0, 5000));
    writeFileSync(join(cwd, 'c.pptx'), await pptxOf(ws));
    const run = await lysark(['stale', '.', '--with', ws, '--as-of', '2025-11-17'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('8 current, 0 outdated, 0 edited by hand, 0 not ours.');
    expect(run.stderr).toContain('error: b.pptx: ');
    const json = await lysark(['stale', '.', '--with', ws, '--json'], { cwd });
    expect(JSON.parse(json.stdout).unread).toMatchObject([{ file: 'b.pptx' }]);
  });

  it('says without a commission what the slides know by themselves', async () => {
    const ws = await starter();
    const cwd = temporary();
    writeFileSync(join(cwd, 'a.pptx'), edit(await pptxOf(ws), 3, '120', '999'));
    const { code, stdout } = await lysark(['stale', 'a.pptx', '--as-of', '2025-12-20'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('a.pptx, by what its slides know on 2025-12-20');
    expect(stdout).toContain('From Nærmiljøkommisjonen; ask Sekretariatet, post@example.no.');
    expect(stdout).toContain(
      '5. Møteplan 2025–2026: probably outdated\n         the meeting 3.–4. desember 2025 has been\n',
    );
    expect(stdout).toContain('value: edited by hand to 999 (exported: 120)');
    expect(stdout).toContain('1 probably outdated, 7 not compared.');
  });

  it('tells what was edited by hand from what is right, how old the facts are, and what can be made anew', async () => {
    const ws = await starter();
    const cwd = temporary();
    writeFileSync(join(cwd, 'a.pptx'), edit(await pptxOf(ws), 3, '120', '999'));
    changeJson(ws, 'decks/orientering.json', (deck) => {
      deck.slides = deck.slides.filter(({ id }: { id: string }) => id !== 'moteplan');
    });
    const saved = new Date(Date.now() - 40 * 86_400_000);
    for (const name of readdirSync(ws, { recursive: true, encoding: 'utf8' }))
      utimesSync(join(ws, name), saved, saved);
    const { stdout } = await lysark(['stale', 'a.pptx', '--with', ws, '--as-of', '2025-11-17'], { cwd });
    expect(stdout).toMatch(/The commission's facts are of \d{4}-\d\d-\d\d, 1 month old: what changed since/);
    expect(stdout).toContain('skriftlige innspill, value: edited by hand to 999 (our fact: 120)');
    expect(stdout).toMatch(/4\. Sammensetning: current \(as of \d{4}-\d\d-\d\d\)/);
    expect(stdout).toContain('It can be made anew in the app');
  });

  it('wants something to read', async () => {
    const cwd = temporary();
    const ws = await starter();
    expect(await lysark(['stale', '.', '--with', ws], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no presentation in .'),
    });
    expect(await lysark(['stale', 'x.pptx', '--with', ws], { cwd })).toMatchObject({ code: 1 });
    expect((await lysark(['stale', '.', '--with', ws, '--as-of', 'x'], { cwd })).code).toBe(2);
  });
});

describe('lysark hold', () => {
  it('records what a deck was shown with, so that later changes leave it alone', async () => {
    const ws = await starter();
    const early = await lysark(['hold', ws, '--deck', 'orientering']);
    // The starter of the tests is of 2025: its day has been.
    expect(early).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/held with the \d+ facts of 2025-11-17/),
    });
    const before = await pptxOf(ws);
    changeFact(ws, 'people', 'asta-lund', (entry) => {
      entry.title = 'pensjonist';
    });
    changeJson(ws, 'facts/people.json', ({ entries }) => {
      entries.push({ ...entries[1], id: 'siri-dahl', name: 'Siri Dahl' });
    });
    expect(await pptxOf(ws)).toEqual(before);
    expect((await lysark(['check', ws])).stdout).toContain('[held-');
    expect(await lysark(['hold', ws, '--deck', 'orientering'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('held already'),
    });
    expect((await lysark(['hold', ws, '--deck', 'orientering', '--release'])).code).toBe(0);
    expect(await pptxOf(ws)).not.toEqual(before);
    expect(readJson(ws, 'decks/orientering.json')).not.toHaveProperty('held');
  });

  it('waits until the deck has been shown', async () => {
    const ws = await starter();
    changeJson(ws, 'decks/orientering.json', (deck) => {
      deck.date = '2999-01-01';
    });
    expect(await lysark(['hold', ws, '--deck', 'orientering'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has not been yet'),
    });
    expect(readJson(ws, 'decks/orientering.json')).not.toHaveProperty('held');
    expect((await lysark(['hold', ws, '--deck', 'orientring', '--early'])).stderr).toContain(
      'nearest is "orientering"',
    );
  });

  it('never writes over a file that could not be read in full', async () => {
    const ws = await starter();
    changeJson(ws, 'decks/orientering.json', ({ slides }) => {
      slides[2].template = 'from-the-future';
    });
    const file = join(ws, 'decks/orientering.json');
    const before = readFileSync(file, 'utf8');
    expect(await lysark(['hold', ws, '--deck', 'orientering'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Mend the file first'),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
