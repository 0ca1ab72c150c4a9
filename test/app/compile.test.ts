import { describe, expect, it } from 'vitest';
import { compile } from '../../app/compile';
import { openWorkspace } from '../../app/open';
import { atOnce } from '../support/at-once';

const open = await openWorkspace('examples/kommunekommisjonen');

describe('a deck laid out a little at a time', () => {
  it('is the same as at once, with the same findings', async () => {
    const today = '2026-02-01';
    const { workspace, diagnostics: files } = open;
    const once = atOnce({ workspace, id: 'okonomiforum', today, files });
    const turns = await compile(open, 'okonomiforum', { today });
    expect(turns.scenes).toEqual(once.deck);
    expect(turns.use).toEqual(once.use);
    expect(turns.numbers).toEqual(turns.scenes.scenes.map((_, i) => i + 1));
    expect(turns.diagnostics).toEqual(once.diagnostics);
  });

  it('lets others have their turn, and stops when it is told to', async () => {
    const stop = new AbortController();
    let turns = 0;
    const count = (): void => {
      turns++;
      if (turns === 2) stop.abort(new Error('stopped'));
      else setImmediate(count);
    };
    setImmediate(count);
    // So many slides that no machine lays them out in two slices.
    const deck = open.workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    const slides = Array.from({ length: 40 }, (_, i) =>
      deck.slides.map((one) => ({ ...one, id: `${one.id}-${i}` })),
    );
    const long = { ...open.workspace, decks: [{ ...deck, slides: slides.flat() }] };
    const compiling = compile({ ...open, workspace: long }, 'okonomiforum', { signal: stop.signal });
    await expect(compiling).rejects.toThrow('stopped');
  });

  it('has only the slides that were asked for', async () => {
    const some = await compile(open, 'okonomiforum', { slides: '2,5-6' });
    expect(some.numbers).toEqual([2, 5, 6]);
    expect(some.scenes.scenes).toHaveLength(3);
    expect(some.total).toBe(29);
  });
});
