/** The point that stays in sight when a picture is cropped, in fractions from the left top. Pure. */
export interface Point {
  x: number;
  y: number;
}

export const middle: Point = { x: 0.5, y: 0.5 };

/** Steps of the arrow keys; with Shift the longer. */
const step = 0.01;
const far = 0.1;

function inside(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

export function pointAt(x: number, y: number): Point {
  return { x: inside(x), y: inside(y) };
}

/** Where a key takes the point; undefined for keys that do not move it. */
export function moved({ x, y }: Point, key: string, long: boolean): Point | undefined {
  const by = long ? far : step;
  switch (key) {
    case 'ArrowLeft':
      return pointAt(x - by, y);
    case 'ArrowRight':
      return pointAt(x + by, y);
    case 'ArrowUp':
      return pointAt(x, y - by);
    case 'ArrowDown':
      return pointAt(x, y + by);
    case 'PageUp':
      return pointAt(x, y - far);
    case 'PageDown':
      return pointAt(x, y + far);
    case 'Home':
      return pointAt(0, y);
    case 'End':
      return pointAt(1, y);
    default:
      return undefined;
  }
}
