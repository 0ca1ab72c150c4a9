/** Where shapes stand and what outline they have, in points of the page (ECMA-376-1, 20.1.9 and 20.1.7.6). */
import { child, children, path, type XmlElement } from '../xml';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const emuPerPoint = 12_700;

/** How a group's own space lies on the page. */
export interface Space {
  dx: number;
  dy: number;
  sx: number;
  sy: number;
}

export const page: Space = { dx: 0, dy: 0, sx: 1, sy: 1 };

/** `a:xfrm` in points; undefined when the shape says none or says nonsense. */
export function boxOf(xfrm: XmlElement | undefined, space: Space = page): Box | undefined {
  const off = child(xfrm, 'a:off')?.attributes;
  const ext = child(xfrm, 'a:ext')?.attributes;
  if (!off || !ext) return undefined;
  const [x, y, w, h] = [off.x, off.y, ext.cx, ext.cy].map((value) => Number(value) / emuPerPoint);
  if (![x, y, w, h].every((value) => Number.isFinite(value) && Math.abs(value!) < 100_000)) return undefined;
  return {
    x: space.dx + x! * space.sx,
    y: space.dy + y! * space.sy,
    w: Math.max(0, w! * space.sx),
    h: Math.max(0, h! * space.sy),
  };
}

/** The space of a group's children (`a:chOff`, `a:chExt`). */
export function spaceOf(xfrm: XmlElement | undefined, outer: Space): Space {
  const box = boxOf(xfrm, outer);
  const off = child(xfrm, 'a:chOff')?.attributes;
  const ext = child(xfrm, 'a:chExt')?.attributes;
  const [x, y, w, h] = [off?.x, off?.y, ext?.cx, ext?.cy].map((value) => Number(value) / emuPerPoint);
  if (!box || ![x, y, w, h].every(Number.isFinite) || w! <= 0 || h! <= 0) return outer;
  const sx = box.w / w!;
  const sy = box.h / h!;
  return { dx: box.x - x! * sx, dy: box.y - y! * sy, sx, sy };
}

/** Degrees clockwise. */
export function rotationOf(xfrm: XmlElement | undefined): number {
  const value = Number(xfrm?.attributes.rot ?? 0) / 60_000;
  return Number.isFinite(value) ? value : 0;
}

/** The outline as an SVG path; a preset that is not known is drawn as its box. */
export function outlineOf(properties: XmlElement | undefined, box: Box): string {
  const custom = child(properties, 'a:custGeom');
  if (custom) {
    const drawn = children(child(custom, 'a:pathLst'), 'a:path').map((e) => customPath(e, box));
    if (drawn.some((d) => d !== '')) return drawn.join(' ');
  }
  return presetPath(child(properties, 'a:prstGeom'), box);
}

function customPath(e: XmlElement, box: Box): string {
  const w = Number(e.attributes.w) || box.w * emuPerPoint;
  const h = Number(e.attributes.h) || box.h * emuPerPoint;
  const point = (pt: XmlElement | undefined): string | undefined => {
    const x = Number(pt?.attributes.x);
    const y = Number(pt?.attributes.y);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
    return `${n(box.x + (x / w) * box.w)} ${n(box.y + (y / h) * box.h)}`;
  };
  const out: string[] = [];
  for (const step of children(e).slice(0, 20_000)) {
    const points = children(step, 'a:pt').map(point);
    // Guides with formulas are left to PowerPoint.
    if (points.some((p) => p === undefined)) return '';
    if (step.name === 'a:moveTo') out.push(`M${points[0]}`);
    else if (step.name === 'a:lnTo') out.push(`L${points[0]}`);
    else if (step.name === 'a:cubicBezTo') out.push(`C${points.join(' ')}`);
    else if (step.name === 'a:quadBezTo') out.push(`Q${points.join(' ')}`);
    else if (step.name === 'a:close') out.push('Z');
    else return '';
  }
  return out.join('');
}

function presetPath(e: XmlElement | undefined, { x, y, w, h }: Box): string {
  const right = x + w;
  const bottom = y + h;
  const corners = (...points: [number, number][]): string =>
    `M${points.map(([a, b]) => `${n(a)} ${n(b)}`).join('L')}Z`;
  const adjust = (fallback: number): number => {
    const value = Number(/-?\d+/.exec(path(e, 'a:avLst', 'a:gd')?.attributes.fmla ?? '')?.[0] ?? Number.NaN);
    return Number.isFinite(value) ? value / 100_000 : fallback;
  };
  switch (e?.attributes.prst) {
    case 'ellipse':
      return `M${n(x)} ${n(y + h / 2)}A${n(w / 2)} ${n(h / 2)} 0 1 1 ${n(right)} ${n(y + h / 2)}A${n(w / 2)} ${n(h / 2)} 0 1 1 ${n(x)} ${n(y + h / 2)}Z`;
    case 'line':
    case 'straightConnector1':
      return `M${n(x)} ${n(y)}L${n(right)} ${n(bottom)}`;
    case 'triangle':
      return corners([x + w / 2, y], [right, bottom], [x, bottom]);
    case 'rtTriangle':
      return corners([x, y], [right, bottom], [x, bottom]);
    case 'diamond':
      return corners([x + w / 2, y], [right, y + h / 2], [x + w / 2, bottom], [x, y + h / 2]);
    case 'parallelogram': {
      const d = Math.min(w, adjust(0.25) * Math.min(w, h));
      return corners([x + d, y], [right, y], [right - d, bottom], [x, bottom]);
    }
    case 'homePlate': {
      const d = Math.min(w, adjust(0.5) * Math.min(w, h));
      return corners([x, y], [right - d, y], [right, y + h / 2], [right - d, bottom], [x, bottom]);
    }
    case 'roundRect': {
      const r = Math.min(0.5, Math.max(0, adjust(0.16667))) * Math.min(w, h);
      return `M${n(x + r)} ${n(y)}H${n(right - r)}A${n(r)} ${n(r)} 0 0 1 ${n(right)} ${n(y + r)}V${n(bottom - r)}A${n(r)} ${n(r)} 0 0 1 ${n(right - r)} ${n(bottom)}H${n(x + r)}A${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(bottom - r)}V${n(y + r)}A${n(r)} ${n(r)} 0 0 1 ${n(x + r)} ${n(y)}Z`;
    }
    default:
      return corners([x, y], [right, y], [right, bottom], [x, bottom]);
  }
}

/** Two decimals are far below a pixel. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
