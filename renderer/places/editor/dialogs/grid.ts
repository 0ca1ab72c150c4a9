/** Moving between tiles in a wrapping grid with the arrow keys. Pure: the page measures where the tiles are. */

export interface TileBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** @returns the tile to go to, or undefined when the key is another's; at an edge one stays */
export function nextTile(boxes: readonly TileBox[], at: number, key: string): number | undefined {
  const last = boxes.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return nearest(boxes, at, 1);
    case 'ArrowUp':
      return nearest(boxes, at, -1);
    default:
      return undefined;
  }
}

/** In the next row in a direction, the tile most straight above or below. */
function nearest(boxes: readonly TileBox[], at: number, direction: 1 | -1): number {
  const here = boxes[at];
  if (!here) return at;
  const middle = here.x + here.w / 2;
  const beyond = boxes.flatMap((box, i) => {
    // Half a tile apart is another row, however uneven the heights in one are.
    const down = (box.y - here.y) * direction;
    return down > Math.min(box.h, here.h) / 2
      ? [{ i, down, aside: Math.abs(box.x + box.w / 2 - middle) }]
      : [];
  });
  if (beyond.length === 0) return at;
  const row = Math.min(...beyond.map(({ down }) => down));
  const inRow = beyond.filter(({ down }) => down < row + here.h / 2);
  return inRow.reduce((best, one) => (one.aside < best.aside ? one : best)).i;
}

/** A selection after a click or space: alone toggles one, with Shift everything between. */
export function picked(
  ids: readonly string[],
  chosen: ReadonlySet<string>,
  id: string,
  from: string | undefined,
): ReadonlySet<string> {
  const next = new Set(chosen);
  if (from === undefined || !ids.includes(from)) {
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const [a, b] = [ids.indexOf(from), ids.indexOf(id)].sort((x, y) => x - y) as [number, number];
  for (const one of ids.slice(a, b + 1)) next.add(one);
  return next;
}
