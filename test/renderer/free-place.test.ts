import { describe, expect, it } from 'vitest';
import { freePlace, type Obstacle } from '../../renderer/ui/free-place';

const window = { w: 1440, h: 900 };
const size = { w: 400, h: 80 };
const button = (x: number, y: number, w = 120, h = 40): Obstacle => ({ x, y, w, h, weight: 100 });

describe('A message', () => {
  it('stands in the middle of the bottom where nothing is in its way', () => {
    expect(freePlace(size, window, [])).toEqual({ x: 520, y: 804 });
  });

  it('gives way to a button at the bottom, first along the bottom', () => {
    const at = freePlace(size, window, [button(600, 840)]);
    expect(at).toEqual({ x: 1024, y: 804 });
    expect(freePlace(size, window, [button(600, 840), button(1100, 840)])).toEqual({ x: 16, y: 804 });
  });

  it('rises above a row of buttons that takes the whole width', () => {
    const row = Array.from({ length: 12 }, (_, i) => button(i * 120, 840));
    const at = freePlace(size, window, row);
    expect(at.x).toBe(520);
    expect(at.y + size.h).toBeLessThanOrEqual(840);
  });

  it('stays where it is as long as it covers nothing', () => {
    const at = { x: 300, y: 500 };
    expect(freePlace(size, window, [], at)).toEqual(at);
    expect(freePlace(size, window, [button(320, 520)], at)).not.toEqual(at);
    expect(freePlace(size, { w: 500, h: 400 }, [], at)).toEqual({ x: 50, y: 304 });
  });

  it('covers items of a list rather than buttons, where it must cover something', () => {
    const items = Array.from({ length: 12 }, (_, i) => ({ x: 0, y: i * 75, w: 1440, h: 74, weight: 1 }));
    const at = freePlace(size, window, [...items, button(540, 820)]);
    expect(at).toEqual({ x: 1024, y: 804 });
  });

  it('is in the window even where it is larger than that', () => {
    expect(freePlace({ w: 500, h: 80 }, { w: 320, h: 60 }, [])).toEqual({ x: 0, y: 0 });
  });
});
