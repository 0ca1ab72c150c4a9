/** Where a message can stand without covering what is there to be pressed. Pure; all in CSS pixels of the window. */

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Something that may be needed next; the more it weighs, the worse it is to cover it. */
export interface Obstacle extends Box {
  weight: number;
}

/** From the sides of the window, and between one try and the next further up. */
const margin = 16;
const step = 24;

/**
 * The free place nearest to the middle of the bottom, where messages are looked for: first along the bottom, then higher.
 * Where none is free, the one that covers least.
 *
 * @param now where the message stands: it stays there as long as it covers nothing, for nothing should move without need
 */
export function freePlace(
  size: Pick<Box, 'w' | 'h'>,
  window: Pick<Box, 'w' | 'h'>,
  obstacles: readonly Obstacle[],
  now?: { x: number; y: number },
): { x: number; y: number } {
  const within = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x + size.w <= window.w && y + size.h <= window.h;
  const covers = ({ x, y }: { x: number; y: number }): number =>
    obstacles.reduce((sum, one) => sum + (meet({ x, y, ...size }, one) ? one.weight : 0), 0);
  if (now && within(now.x, now.y) && covers(now) === 0) return now;
  const middle = Math.round((window.w - size.w) / 2);
  const columns = [middle, window.w - size.w - margin, margin];
  let best = { x: Math.max(0, middle), y: Math.max(0, window.h - size.h - margin) };
  let least = covers(best);
  for (let y = best.y; y >= margin && least > 0; y -= step) {
    for (const x of columns) {
      if (!within(x, y)) continue;
      const covered = covers({ x, y });
      if (covered >= least) continue;
      least = covered;
      best = { x, y };
      if (covered === 0) break;
    }
  }
  return best;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
