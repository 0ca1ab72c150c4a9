/** Shapes as DrawingML draws them, so that the picture here and the one in PowerPoint coincide. */
import type { ColorToken } from '../../core/scene/theme';
import type { Frame, ShapeNode } from '../../core/scene/types';
import { type Attributes, element, num } from './markup';

type Paint = (token: ColorToken) => string;

/** The default adjustment of `roundRect` and `wedgeRoundRectCallout`: a sixth of the shorter side. */
const defaultRadius = 0.16667;

export function drawShape(node: ShapeNode, paint: Paint): string {
  const { x, y, w, h } = node.frame;
  const look: Attributes = {
    fill: node.fill === undefined ? 'none' : paint(node.fill),
    ...strokeOf(node.stroke, paint),
  };
  switch (node.geometry) {
    case 'rect':
      return element('rect', { x, y, width: w, height: h, ...look });
    case 'ellipse':
      return element('ellipse', { cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2, ...look });
    case 'line':
      return element('line', { x1: x, y1: y, x2: x + w, y2: y + h, ...strokeOf(node.stroke, paint) });
    case 'roundRect': {
      const radius = cornerRadius(node);
      return element('rect', { x, y, width: w, height: h, rx: radius, ry: radius, ...look });
    }
    case 'path':
      return element('path', { d: linesPath(node), 'stroke-linejoin': 'round', ...look });
    case 'wedge':
      return element('path', {
        d: wedgePath(node.frame, cornerRadius(node), node.tip),
        'stroke-linejoin': 'round',
        ...look,
      });
    default:
      return unknownGeometry(node.geometry);
  }
}

export function strokeOf(stroke: ShapeNode['stroke'], paint: Paint): Attributes {
  if (stroke === undefined || stroke.width <= 0) return {};
  return {
    stroke: paint(stroke.color),
    'stroke-width': stroke.width,
    ...(stroke.dash ? { 'stroke-dasharray': stroke.dash.map(num).join(' ') } : {}),
  };
}

function linesPath({ paths = [] }: ShapeNode): string {
  return paths
    .map(({ points, closed }) => {
      const lines = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('');
      return lines + (closed ? 'Z' : '');
    })
    .join('');
}

/** Never more than half of the shorter side, where the corners would meet. */
function cornerRadius(node: ShapeNode): number {
  const shorter = Math.min(node.frame.w, node.frame.h);
  return Math.max(0, Math.min(node.radius ?? shorter * defaultRadius, shorter / 2));
}

/**
 * The preset geometry `wedgeRoundRectCallout` (presetShapeDefinitions.xml of ECMA-376-1): a rounded rectangle whose
 * tail grows from one side to the tip. Which side is decided by the diagonals of the frame, and the tail's foot
 * stands between 2/12 and 5/12, or 7/12 and 10/12, of that side, on the tip's half.
 */
function wedgePath(frame: Frame, radius: number, tip: { x: number; y: number } | undefined): string {
  const { x: l, y: t, w, h } = frame;
  const r = l + w;
  const b = t + h;
  // Without a tip: a tail below the left, as the PowerPoint exporter says it.
  const dx = (tip?.x ?? l + w * 0.2) - (l + w / 2);
  const dy = (tip?.y ?? t + h * 1.2) - (t + h / 2);
  const px = l + w / 2 + dx;
  const py = t + h / 2 + dy;
  const vertical = Math.abs(dy) - Math.abs(w === 0 ? 0 : (dx * h) / w);
  const x1 = l + (w * (dx > 0 ? 7 : 2)) / 12;
  const x2 = l + (w * (dx > 0 ? 10 : 5)) / 12;
  const y1 = t + (h * (dy > 0 ? 7 : 2)) / 12;
  const y2 = t + (h * (dy > 0 ? 10 : 5)) / 12;
  const side = vertical > 0 ? (dy > 0 ? 'bottom' : 'top') : dx > 0 ? 'right' : 'left';
  const corner = (endX: number, endY: number) =>
    radius > 0
      ? `A${num(radius)} ${num(radius)} 0 0 1 ${num(endX)} ${num(endY)}`
      : `L${num(endX)} ${num(endY)}`;
  const line = (endX: number, endY: number) => `L${num(endX)} ${num(endY)}`;
  const tail = (here: typeof side, from: [number, number], to: [number, number]) =>
    side === here ? [line(...from), line(px, py), line(...to)] : [];
  return [
    `M${num(l)} ${num(t + radius)}`,
    corner(l + radius, t),
    ...tail('top', [x1, t], [x2, t]),
    line(r - radius, t),
    corner(r, t + radius),
    ...tail('right', [r, y1], [r, y2]),
    line(r, b - radius),
    corner(r - radius, b),
    ...tail('bottom', [x2, b], [x1, b]),
    line(l + radius, b),
    corner(l, b - radius),
    ...tail('left', [l, y2], [l, y1]),
    'Z',
  ].join('');
}

function unknownGeometry(geometry: never): never {
  throw new Error(`A shape has the unknown geometry «${geometry}».`);
}
