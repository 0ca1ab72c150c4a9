/** How large a drawing is. */
import type { XmlElement } from '../../ooxml/xml';
import { AssetError } from '../errors';

/** User units; a page is some thousand. */
const largest = 100_000;

/** In user units. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function length(value: string | undefined): number | undefined {
  const [, number, unit] = /^\s*(\+?[\d.]+(?:e[+-]?\d+)?)\s*(?:([a-z]+)\s*)?$/i.exec(value ?? '') ?? [];
  const factor = units[(unit ?? '').toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** Size of a drawing that was cleaned: its own, or that of its view box. @throws AssetError when it has none */
export function svgSize({ attributes: given }: XmlElement): { width: number; height: number } {
  const box = (given.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = box.length === 4 && box.every(Number.isFinite) && box[2]! > 0 && box[3]! > 0;
  let width = length(given.width);
  let height = length(given.height);
  if (hasBox) {
    const [, , w, h] = box as [number, number, number, number];
    if (width !== undefined) height ??= (width * h) / w;
    else if (height !== undefined) width = (height * w) / h;
    width ??= w;
    height ??= h;
  }
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) {
    throw new AssetError(
      'corrupt',
      'the SVG does not say how large it is; give it a width and height or a viewBox',
    );
  }
  if (!(width <= largest && height <= largest)) {
    throw new AssetError('too-big', `the SVG says it is ${width} × ${height}; ${largest} is the most`);
  }
  return { width, height };
}
