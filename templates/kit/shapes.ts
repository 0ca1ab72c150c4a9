import type { ColorToken } from '../../core/scene/theme';
import type { Frame, ShapeNode } from '../../core/scene/types';

/** Shapes that carry no meaning of their own: panels, rules, dots. */
export function rect(id: string, frame: Frame, fill: ColorToken): ShapeNode {
  return { kind: 'shape', id, role: 'decoration', geometry: 'rect', frame, fill, decorative: true };
}

export function disc(
  id: string,
  cx: number,
  cy: number,
  r: number,
  fill: ColorToken,
  stroke?: ShapeNode['stroke'],
): ShapeNode {
  const frame = { x: cx - r, y: cy - r, w: 2 * r, h: 2 * r };
  return {
    kind: 'shape',
    id,
    role: 'decoration',
    geometry: 'ellipse',
    frame,
    fill,
    stroke,
    decorative: true,
  };
}

/** A horizontal or vertical rule; `w` or `h` is 0. */
export function rule(id: string, frame: Frame, color: ColorToken, width: number): ShapeNode {
  return {
    kind: 'shape',
    id,
    role: 'decoration',
    geometry: 'line',
    frame,
    stroke: { color, width },
    decorative: true,
  };
}

/** Equal columns with a gutter, in points. */
export function columns(frame: Frame, count: number, gap: number): Frame[] {
  const w = (frame.w - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ ...frame, x: frame.x + i * (w + gap), w }));
}
