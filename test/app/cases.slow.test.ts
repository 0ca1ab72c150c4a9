import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetsFor } from '../../app/assets';
import { compile } from '../../app/compile';
import { AppError } from '../../app/errors';
import { exportDeck, formats } from '../../app/export';
import { holdDeck, save } from '../../app/hold';
import { newWorkspace } from '../../app/new';
import { findDeck, openWorkspace } from '../../app/open';
import { planOutput, writeOutput } from '../../app/output';
import { readSlideNumbers } from '../../app/requests';
import { apply, saveAsOutlineOp } from '../../core/operations';
import { templates } from '../../templates';
import { changeJson, readJson, starter, temporary, today } from './workspaces';

describe('Slide numbers', () => {
  it.each([
    ['3', [3]],
    ['3,5-9', [3, 5, 6, 7, 8, 9]],
    [' 9 , 1–3 , 2 ', [1, 2, 3, 9]],
    ['4-4', [4]],
  ])('%j are %j', (text, numbers) => {
    expect(readSlideNumbers(text, 10)).toEqual(numbers);
  });

  it.each(['', ',', 'a', '1-', '-3', '1;2', '11', '0', '3-2', '1e3', '1.5', '1-9999999'])(
    '%j are none',
    (text) => {
      expect(() => readSlideNumbers(text, 10)).toThrow(AppError);
    },
  );
});

describe('The starter workspace', () => {
  it.each(['2024-02-29', '2025-11-03', '2025-12-31', '2026-07-05'])(
    'made on %s has nothing to remark',
    async (day) => {
      const dir = join(temporary(), 'ws');
      await newWorkspace(dir, { today: day, id: 'x' });
      const open = await openWorkspace(dir);
      expect(open.diagnostics).toEqual([]);
      expect((await compile(open, 'orientering', { today: day })).diagnostics).toEqual([]);
      const weekday = new Date(`${findDeck(open, 'orientering').date}T00:00:00Z`).getUTCDay();
      expect(weekday).toBe(1);
    },
  );

  it('is the same from day to day but for its dates', async () => {
    const [a, b] = [await starter(), await starter()];
    for (const file of ['commission.json', 'decks/orientering.json', 'facts/people.json']) {
      expect(readFileSync(join(a, file))).toEqual(readFileSync(join(b, file)));
    }
  });
});

describe('Compiling', () => {
  it('gives the chosen scenes as they are in the whole deck', async () => {
    const open = await openWorkspace(await starter());
    const whole = await compile(open, 'orientering');
    const part = await compile(open, 'orientering', { slides: '2,5' });
    expect(part.numbers).toEqual([2, 5]);
    expect(part.scenes.scenes).toEqual([whole.scenes.scenes[1], whole.scenes.scenes[4]]);
    expect(part.total).toBe(8);
  });

  it('tells of the chosen slides only, and by their printed numbers', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      const points = Array.from({ length: 25 }, (_, i) => ({ text: `Punkt nummer ${i + 1}` }));
      slides.splice(1, 0, { id: 'lang', template: 'statements', heading: 'Lang', points });
      slides[3].deviations = {};
      slides[5].id = 'plan';
    });
    changeJson(dir, 'facts/quotes.json', ({ entries }) => {
      entries[0].source = { unknown: 'Ikke funnet.' };
    });
    const open = await openWorkspace(dir);
    const { scenes, diagnostics } = await compile(open, 'orientering');
    const at = scenes.scenes.findIndex(({ slide }) => slide === 'sitat') + 1;
    expect(at).toBeGreaterThan(3);
    const about = diagnostics.filter((d) => d.at.slide === 'sitat');
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(about.map((d) => d.at.number))).toEqual(new Set([at]));
    expect(
      (await compile(open, 'orientering', { slides: '1' })).diagnostics.filter((d) => d.at.slide),
    ).toEqual([]);
    expect((await compile(open, 'orientering', { slides: String(at) })).diagnostics).toEqual(
      expect.arrayContaining(about),
    );
  });

  it('says when a deck asks for a look that there is not', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', (deck) => {
      deck.theme = 'neon';
    });
    expect((await compile(await openWorkspace(dir), 'orientering')).diagnostics).toMatchObject([
      { rule: 'theme-unknown' },
    ]);
  });
});

describe('Exporting', () => {
  it.each(formats)('%s tells how far it is and can be stopped', async (format) => {
    const open = await openWorkspace(await starter());
    const compiled = await compile(open, 'orientering');
    const seen: number[] = [];
    let files = 0;
    const options = { width: 64, progress: (done: number) => seen.push(done) };
    for await (const file of exportDeck(open, compiled, format, options))
      files += file.bytes.length > 0 ? 1 : 0;
    expect(files).toBe(format === 'svg' || format === 'png' ? 8 : 1);
    expect(seen.at(-1)).toBe(8);
    const stopped = async (): Promise<void> => {
      const signal = AbortSignal.abort(new Error('stopped'));
      for await (const _ of exportDeck(open, compiled, format, { signal }));
    };
    await expect(stopped()).rejects.toThrow('stopped');
  });

  it('draws each SVG once for all decks of an open workspace', async () => {
    const open = await openWorkspace(await starter());
    const { scenes } = (await compile(open, 'orientering', { slides: '1' })).scenes;
    const drawn = async () =>
      (await assetsFor(open, scenes, { fallbacks: true })).get('bygd-ved-fjorden').fallback;
    const first = await drawn();
    expect(first?.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect(await drawn()).toBe(first);
  });
});

describe('An output file', () => {
  it('is replaced whole, with nothing left beside it', async () => {
    const folder = temporary();
    const path = join(folder, 'a/b/c.pptx');
    await writeOutput(path, new Uint8Array([1]));
    await writeOutput(path, new Uint8Array([2]));
    expect([...readFileSync(path)]).toEqual([2]);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.pptx']);
    await expect(writeOutput(join(path, 'd.pptx'), new Uint8Array([3]))).rejects.toThrow(AppError);
    expect([...readFileSync(path)]).toEqual([2]);
  });

  it.runIf(existsSync('/proc/self'))('is refused where nothing can be made, and does not hang', async () => {
    await expect(writeOutput('/proc/lysark/x.pptx', new Uint8Array([1]))).rejects.toThrow('Cannot write');
  });

  it('goes into a folder, unless one file can hold all', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'f'), '');
    const one = { decks: 1, formats: ['pptx'] as const };
    expect(planOutput({ out: join(folder, 'x.PPTX'), ...one })).toEqual({ file: join(folder, 'x.PPTX') });
    expect(planOutput({ out: join(folder, 'new'), ...one })).toEqual({ folder: join(folder, 'new') });
    expect(planOutput({ out: folder, ...one })).toEqual({ folder });
    expect(() => planOutput({ out: join(folder, 'f'), ...one })).toThrow('is a file');
    expect(() => planOutput({ out: 'a\0b', ...one })).toThrow('no name');
  });
});

describe('A deck saved as an outline', () => {
  it('keeps its slides and leaves the event behind', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides[3].deviations = { 'people/asta-lund#title': 'møteleder' };
    });
    await holdDeck(dir, 'orientering', { today, early: true });
    const before = await openWorkspace(dir);
    const op = saveAsOutlineOp(before.workspace, 'orientering', 'Min faste');
    const open = await save(before, apply(before.workspace, op, templates).workspace);
    expect(open.workspace.outlines.map(({ id }) => id)).toEqual(['min-faste']);
    const outline = readJson(dir, 'outlines/min-faste.json');
    expect(outline).toMatchObject({ format: 2, id: 'min-faste', title: 'Min faste', language: 'nb' });
    expect(Object.keys(outline)).not.toEqual(expect.arrayContaining(['event']));
    for (const key of ['event', 'speaker', 'held']) expect(outline).not.toHaveProperty(key);
    expect(outline.slides).toHaveLength(8);
    expect(outline.slides[3]).not.toHaveProperty('deviations');
    expect((await openWorkspace(dir)).diagnostics).toEqual([]);
    expect(saveAsOutlineOp(open.workspace, 'orientering', 'Min faste').deck.id).toBe('min-faste-2');
    expect(saveAsOutlineOp(open.workspace, 'orientering', '../x').deck.id).toBe('x');
  });
});
