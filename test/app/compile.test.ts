import { describe, expect, it } from 'vitest';
import { compile, compileInTurns } from '../../app/compile';
import { openWorkspace } from '../../app/open';

const open = await openWorkspace('examples/kommunekommisjonen');

describe('a deck laid out a little at a time', () => {
  it('is the same as at once, with the same findings', async () => {
    const once = compile(open, 'okonomiforum', { today: '2026-02-01' });
    const turns = await compileInTurns(open, 'okonomiforum', { today: '2026-02-01' });
    expect(turns.scenes).toEqual(once.scenes);
    expect(turns.numbers).toEqual(once.numbers);
    const words = (list: typeof once.diagnostics) => list.map((d) => JSON.stringify(d)).sort();
    expect(words(turns.diagnostics)).toEqual(words(once.diagnostics));
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
    await expect(compileInTurns(open, 'okonomiforum', { signal: stop.signal })).rejects.toThrow('stopped');
  });

  it('has only the slides that were asked for', async () => {
    const some = await compileInTurns(open, 'okonomiforum', { slides: '2,5-6' });
    expect(some.numbers).toEqual([2, 5, 6]);
    expect(some.scenes.scenes).toHaveLength(3);
    expect(some.total).toBe(29);
  });
});
