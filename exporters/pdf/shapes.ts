/** Shapes as paths, the same as DrawingML's presets and the SVG's. */
import type { Frame, ShapeNode } from '../../core/scene/types';
import { type Canvas, num } from './canvas';

/** The default adjustment of `roundRect` and `wedgeRoundRectCallout`: a sixth of the shorter side. */
const defaultRadius = 0.16667;
/** A quarter of a circle as one Bézier curve: how far its handles reach, of the radius. */
const kappa = 0.5522847498;

export function drawShape(canvas: Canvas, node: ShapeNode): void {
  // A line has no inside.
  const look = node.geometry === 'line' ? { stroke: node.stroke } : node;
  paint(canvas, pathOf(node), look, node.geometry === 'wedge' || node.geometry === 'path' ? '1 j ' : '');
}

function pathOf(node: ShapeNode): string {
  const { x, y, w, h } = node.frame;
  switch (node.geometry) {
    case 'rect':
      return rectPath(node.frame);
    case 'ellipse':
      return ellipsePath(node.frame);
    case 'line':
      return `${num(x)} ${num(y)} m ${num(x + w)} ${num(y + h)} l`;
    case 'roundRect':
      return wedgePath(node.frame, cornerRadius(node), undefined);
    case 'path':
      return linesPath(node);
    case 'wedge':
      return wedgePath(node.frame, cornerRadius(node), node.tip ?? { x: x + w * 0.2, y: y + h * 1.2 });
    default:
      return unknownGeometry(node.geometry);
  }
}

/** Fills and strokes a path, and leaves colours and widths as they were. */
export function paint(
  canvas: Canvas,
  path: string,
  look: Pick<ShapeNode, 'fill' | 'stroke'>,
  joins = '',
): void {
  const stroke = look.stroke && look.stroke.width > 0 ? look.stroke : undefined;
  if (path === '') return;
  if (look.fill === undefined && !stroke) return;
  const set =
    (look.fill === undefined ? '' : `${canvas.color(look.fill)} rg `) +
    (stroke ? `${canvas.color(stroke.color)} RG ${num(stroke.width)} w ${dashes(stroke.dash)}${joins}` : '');
  canvas.op(`q ${set}${path} ${look.fill === undefined ? 'S' : stroke ? 'B' : 'f'} Q`);
}

/** A dash pattern of zeros alone is not allowed (ISO 32000-1, 8.4.3.6). */
function dashes(lengths: readonly number[] | undefined): string {
  return lengths?.some((length) => length > 0) ? `[${lengths.map(num).join(' ')}] 0 d ` : '';
}

function linesPath({ paths = [] }: ShapeNode): string {
  return paths
    .map(({ points, closed }) => {
      const lines = points.map(({ x, y }, i) => `${num(x)} ${num(y)} ${i === 0 ? 'm' : 'l'}`);
      return [...lines, ...(closed ? ['h'] : [])].join(' ');
    })
    .join(' ');
}

export function rectPath({ x, y, w, h }: Frame): string {
  return `${num(x)} ${num(y)} ${num(w)} ${num(h)} re`;
}

export function ellipsePath({ x, y, w, h }: Frame): string {
  const [cx, cy, rx, ry] = [x + w / 2, y + h / 2, w / 2, h / 2];
  const [kx, ky] = [rx * kappa, ry * kappa];
  return [
    `${num(x)} ${num(cy)} m`,
    curve(x, cy - ky, cx - kx, y, cx, y),
    curve(cx + kx, y, x + w, cy - ky, x + w, cy),
    curve(x + w, cy + ky, cx + kx, y + h, cx, y + h),
    curve(cx - kx, y + h, x, cy + ky, x, cy),
    'h',
  ].join(' ');
}

function curve(...points: number[]): string {
  return `${points.map(num).join(' ')} c`;
}

/** Never more than half of the shorter side, where the corners would meet. */
function cornerRadius(node: ShapeNode): number {
  const shorter = Math.min(node.frame.w, node.frame.h);
  return Math.max(0, Math.min(node.radius ?? shorter * defaultRadius, shorter / 2));
}

/**
 * A rounded rectangle, with a tip the preset geometry `wedgeRoundRectCallout` (presetShapeDefinitions.xml of
 * ECMA-376-1): the tail grows from the side that the diagonals of the frame say, and its foot stands between 2/12 and
 * 5/12, or 7/12 and 10/12, of that side, on the tip's half.
 */
function wedgePath(frame: Frame, radius: number, tip: { x: number; y: number } | undefined): string {
  const { x: l, y: t, w, h } = frame;
  const [r, b] = [l + w, t + h];
  const [dx, dy] = [(tip?.x ?? 0) - (l + w / 2), (tip?.y ?? 0) - (t + h / 2)];
  const vertical = Math.abs(dy) - Math.abs(w === 0 ? 0 : (dx * h) / w);
  const side = !tip ? undefined : vertical > 0 ? (dy > 0 ? 'bottom' : 'top') : dx > 0 ? 'right' : 'left';
  const [x1, x2] = [l + (w * (dx > 0 ? 7 : 2)) / 12, l + (w * (dx > 0 ? 10 : 5)) / 12];
  const [y1, y2] = [t + (h * (dy > 0 ? 7 : 2)) / 12, t + (h * (dy > 0 ? 10 : 5)) / 12];
  const line = (x: number, y: number): string => `${num(x)} ${num(y)} l`;
  const tail = (here: typeof side, from: [number, number], to: [number, number]): string[] =>
    side === here && tip ? [line(...from), line(tip.x, tip.y), line(...to)] : [];
  const k = radius * (1 - kappa);
  const corner = (fx: number, fy: number, cx: number, cy: number, ex: number, ey: number): string =>
    radius > 0 ? curve(fx, fy, cx, cy, ex, ey) : line(ex, ey);
  return [
    `${num(l)} ${num(t + radius)} m`,
    corner(l, t + k, l + k, t, l + radius, t),
    ...tail('top', [x1, t], [x2, t]),
    line(r - radius, t),
    corner(r - k, t, r, t + k, r, t + radius),
    ...tail('right', [r, y1], [r, y2]),
    line(r, b - radius),
    corner(r, b - k, r - k, b, r - radius, b),
    ...tail('bottom', [x2, b], [x1, b]),
    line(l + radius, b),
    corner(l + k, b, l, b - k, l, b - radius),
    ...tail('left', [l, y2], [l, y1]),
    'h',
  ].join(' ');
}

function unknownGeometry(geometry: never): never {
  throw new Error(`A shape has the unknown geometry «${geometry}».`);
}
