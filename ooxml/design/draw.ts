/** What a layout shows behind everything on a slide, as an SVG of the page in points. */
import type { OpcPackage } from '../package';
import type { Fill } from './fill';
import { type Box, n } from './geometry';
import type { DesignLayout } from './read';
import type { DrawnShape } from './shapes';

/** Pictures that browsers and resvg show; others (EMF, WMF, TIFF) are left to Office. */
const shown: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/gif': 'image/gif',
};

/** Bytes of pictures in one drawing. */
const mostBytes = 24 * 1024 ** 2;

export function drawLayout(
  pkg: OpcPackage,
  layout: Pick<DesignLayout, 'background' | 'shapes'>,
  page: { width: number; height: number },
): string {
  const whole: Box = { x: 0, y: 0, w: page.width, h: page.height };
  const drawing = new Drawing(pkg);
  const rect = `M0 0H${n(page.width)}V${n(page.height)}H0Z`;
  drawing.add({ box: whole, rotation: 0, outline: rect, fill: layout.background });
  for (const shape of layout.shapes) drawing.add(shape);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${n(page.width)}" ` +
    `height="${n(page.height)}" viewBox="0 0 ${n(page.width)} ${n(page.height)}"><defs>${drawing.definitions}</defs>` +
    `${drawing.body}</svg>`
  );
}

/** Words of a layout's own, and kinds of its pictures, which `drawLayout` leaves out; each once. */
export function notDrawn(pkg: OpcPackage, { shapes }: Pick<DesignLayout, 'shapes'>): string[] {
  const left = shapes.flatMap(({ text, fill, kind }) => {
    if (text !== '') return [text.replace(/\s+/g, ' ')];
    if (kind === 'other') return ['SmartArt, OLE'];
    if (fill.kind !== 'picture') return [];
    const { part } = fill;
    const isShown = part !== undefined && (pkg.contentType(part) ?? '') in shown;
    return isShown ? [] : [(part?.split('.').at(-1) ?? '?').toUpperCase()];
  });
  return [...new Set(left)];
}

class Drawing {
  definitions = '';
  body = '';
  private count = 0;
  private bytes = 0;

  constructor(private readonly pkg: OpcPackage) {}

  add(shape: Pick<DrawnShape, 'box' | 'rotation' | 'outline' | 'fill' | 'stroke'>): void {
    const { box, rotation, outline, fill, stroke } = shape;
    if (outline === '') return;
    const turn =
      rotation % 360 === 0
        ? ''
        : ` transform="rotate(${n(rotation)} ${n(box.x + box.w / 2)} ${n(box.y + box.h / 2)})"`;
    const line = stroke ? ` stroke="#${stroke.color}" stroke-width="${n(stroke.width)}"` : '';
    if (fill.kind === 'picture') {
      const image = this.image(fill, box, outline);
      this.body += turn === '' ? image : `<g${turn}>${image}</g>`;
      if (line !== '') this.body += `<path d="${outline}" fill="none"${line}${turn}/>`;
      return;
    }
    const paint = this.paint(fill);
    if (paint === ' fill="none"' && line === '') return;
    this.body += `<path d="${outline}"${paint}${line}${turn}/>`;
  }

  private paint(fill: Fill): string {
    if (fill.kind === 'solid') {
      const { hex, alpha } = fill.color;
      return ` fill="#${hex}"${alpha < 1 ? ` fill-opacity="${n(alpha)}"` : ''}`;
    }
    if (fill.kind !== 'gradient') return ' fill="none"';
    const id = `g${++this.count}`;
    const stops = fill.stops
      .map(
        ({ at, color }) =>
          `<stop offset="${n(at)}" stop-color="#${color.hex}"${color.alpha < 1 ? ` stop-opacity="${n(color.alpha)}"` : ''}/>`,
      )
      .join('');
    if (fill.radial) this.definitions += `<radialGradient id="${id}">${stops}</radialGradient>`;
    else {
      const [dx, dy] = [Math.cos((fill.angle * Math.PI) / 180), Math.sin((fill.angle * Math.PI) / 180)];
      const reach = (Math.abs(dx) + Math.abs(dy)) / 2;
      const end = (sign: number, d: number): string => n(0.5 + sign * d * reach);
      this.definitions += `<linearGradient id="${id}" x1="${end(-1, dx)}" y1="${end(-1, dy)}" x2="${end(1, dx)}" y2="${end(1, dy)}">${stops}</linearGradient>`;
    }
    return ` fill="url(#${id})"`;
  }

  private image(fill: Extract<Fill, { kind: 'picture' }>, box: Box, outline: string): string {
    const mime = fill.part === undefined ? undefined : shown[this.pkg.contentType(fill.part) ?? ''];
    if (mime === undefined || box.w <= 0 || box.h <= 0) return '';
    const data = this.pkg.data(fill.part!);
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    this.bytes += bytes.length;
    if (this.bytes > mostBytes) return '';
    const { l, t, r, b } = fill.crop;
    const w = box.w / Math.max(0.01, 1 - l - r);
    const h = box.h / Math.max(0.01, 1 - t - b);
    const id = `c${++this.count}`;
    this.definitions += `<clipPath id="${id}"><path d="${outline}"/></clipPath>`;
    const address = `data:${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`;
    const opacity = fill.alpha < 1 ? ` opacity="${n(fill.alpha)}"` : '';
    return (
      `<g clip-path="url(#${id})"><image x="${n(box.x - l * w)}" y="${n(box.y - t * h)}" width="${n(w)}" height="${n(h)}" ` +
      `preserveAspectRatio="none"${opacity} href="${address}"/></g>`
    );
  }
}
