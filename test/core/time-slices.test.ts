import { describe, expect, it, vi } from 'vitest';
import { inTimeSlices, timeSlice } from '../../core/base/time-slices';

/** Work of some pieces that take a millisecond each, by a clock of its own. */
function pieces(count: number): { work: (deadline: () => boolean) => boolean; slices: number[] } {
  const slices: number[] = [];
  let left = count;
  const work = (deadline: () => boolean): boolean => {
    let own = 0;
    while (left > 0) {
      left--;
      own++;
      vi.advanceTimersByTime(1);
      if (deadline()) break;
    }
    slices.push(own);
    return left === 0;
  };
  return { work, slices };
}

describe('work in time slices', () => {
  it('goes on slice by slice, lets others have their turn between two, and says that it is done', async () => {
    vi.useFakeTimers();
    const { work, slices } = pieces(23);
    const said: boolean[] = [];
    let turns = 0;
    const turn = async () => void turns++ as undefined;
    expect(await inTimeSlices(work, { ms: 9, turn, after: (done) => said.push(done) })).toBe(true);
    expect([slices, turns, said]).toEqual([[10, 10, 3], 2, [false, false, true]]);
    vi.useRealTimers();
  });

  it('takes no more than there is before the next frame', async () => {
    vi.useFakeTimers();
    const { work, slices } = pieces(10);
    expect(await inTimeSlices(work, { ms: 9, turn: async () => 2, waits: true })).toBe(true);
    expect(slices).toEqual([3, 3, 3, 1]);
    vi.useRealTimers();
  });

  it('is stopped between two slices, and never begun when it was stopped while it waited', async () => {
    const stop = new AbortController();
    let asked = 0;
    const work = (): boolean => ++asked > 5;
    const turn = async () => void (asked === 2 && stop.abort()) as undefined;
    expect(await inTimeSlices(work, { turn, signal: stop.signal })).toBe(false);
    expect(await inTimeSlices(work, { turn, waits: true, signal: stop.signal })).toBe(false);
    expect(asked).toBe(2);
  });

  it('passes on what goes wrong in it, and gives the page its timers by default', async () => {
    let asked = 0;
    const failing = (): boolean => {
      if (++asked === 2) throw new Error('broken');
      return false;
    };
    await expect(inTimeSlices(failing)).rejects.toThrow('broken');
    expect(timeSlice(-1)()).toBe(true);
    expect(timeSlice(10_000)()).toBe(false);
  });
});
