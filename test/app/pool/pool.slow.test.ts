/** Threads that draw: the same pictures as without them, in order, and an end when it is asked for. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../app/compile';
import { exportDeck } from '../../../app/export';
import { openWorkspace } from '../../../app/open';
import { drawPicture, type PictureTask } from '../../../app/pictures/draw';
import { inOrder, Pool } from '../../../app/pool/pool';
import { compiledGallery } from '../../gallery/compiled';

const cases = compiledGallery().filter(({ case: { id } }) => /^(statements|table|section)-/.test(id));
const task = ({ deck, theme }: (typeof cases)[number]): PictureTask => ({
  scene: deck.scenes[0]!,
  theme,
  format: 'svg',
  width: 320,
  fonts: 'names',
  assets: {},
});

const threads = (size: number) => Pool.open({ of: 'pictures', here: drawPicture, setup: undefined, size });

async function drawn(size: number): Promise<string[]> {
  const pool = await threads(size);
  const out: string[] = [];
  for await (const [, bytes] of inOrder(pool, cases, task)) out.push(new TextDecoder().decode(bytes));
  await pool.close();
  return out;
}

describe('a pool of threads', () => {
  it('gives what is made without threads, in the same order', async () => {
    const pool = await threads(3);
    expect(pool.width).toBe(3);
    await pool.close();
    expect(await drawn(3)).toEqual(await drawn(0));
  });

  it('says what was wrong with a task, and goes on with the next', async () => {
    const pool = await threads(2);
    const broken = { ...task(cases[0]!), scene: { ...task(cases[0]!).scene, background: 'blue' as never } };
    await expect(pool.run(broken)).rejects.toThrow('no colour «blue»');
    expect((await pool.run(task(cases[0]!))).length).toBeGreaterThan(100);
    await pool.close();
  });

  it('stops what waits when it is closed', async () => {
    const pool = await threads(2);
    const all = Promise.allSettled(cases.map((one) => pool.run(task(one))));
    await pool.close();
    expect((await all).some(({ status }) => status === 'rejected')).toBe(true);
    await expect(pool.run(task(cases[0]!))).rejects.toThrow('closed');
  });

  it('takes inputs as they are needed and stops at a signal', async () => {
    const pool = await threads(2);
    let asked = 0;
    function* many(): Generator<(typeof cases)[number]> {
      for (;;) {
        asked++;
        yield cases[asked % cases.length]!;
      }
    }
    const controller = new AbortController();
    const take = async (): Promise<void> => {
      let done = 0;
      for await (const _ of inOrder(pool, many(), task, controller.signal)) {
        done++;
        if (done === 5) controller.abort(new Error('Enough.'));
      }
    };
    await expect(take()).rejects.toThrow('Enough.');
    expect(asked).toBeLessThan(12);
    await pool.close();
  });
});

it('The slides of a deck as pictures are numbered and in order, and stop at a signal', async () => {
  const open = await openWorkspace('examples/kommunekommisjonen');
  const compiled = await compile(open, 'kort-innlegg');
  const names: string[] = [];
  const far: number[] = [];
  const options = { width: 200, progress: (done: number) => far.push(done) };
  for await (const { name } of exportDeck(open, compiled, 'png', options)) names.push(name);
  expect(names).toHaveLength(compiled.scenes.scenes.length);
  expect(names).toEqual([...names].sort());
  expect(far).toEqual(names.map((_, i) => i + 1));
  const stop = AbortSignal.abort(new Error('Stopped.'));
  await expect(exportDeck(open, compiled, 'svg', { signal: stop }).next()).rejects.toThrow('Stopped.');
});
