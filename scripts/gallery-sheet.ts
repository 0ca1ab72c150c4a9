/** One picture of many slides, so that a person can look at a whole gallery at once. */
import { join, resolve } from 'node:path';
import { escapeText } from '../core/xml';
import { renderPng } from '../exporters/png';

export interface Thumbnail {
  label: string;
  png: Uint8Array;
}

const cell = 400;
const gap = 20;
const caption = 26;
const fonts = resolve(import.meta.dirname, '../node_modules/@expo-google-fonts');
const fontFiles = [
  join(fonts, 'carlito/400Regular/Carlito_400Regular.ttf'),
  join(fonts, 'noto-sans/400Regular/NotoSans_400Regular.ttf'),
];

/** Width and height of a PNG, from its header. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 24 || view.getUint32(0) !== 0x89504e47) throw new Error('These bytes are no PNG.');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** resvg looks at four pixels only: what is much too large is halved first, or hairlines and dashes would vanish. */
function shrunk(png: Uint8Array): Uint8Array {
  const { width, height } = pngSize(png);
  if (width < 2 * cell) return png;
  const half = Math.round(width / 2);
  return shrunk(
    renderPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${picture(0, 0, width, height, png)}</svg>`,
      { width: half, fontFiles: [] },
    ),
  );
}

function picture(x: number, y: number, width: number, height: number, png: Uint8Array): string {
  const data = Buffer.from(png).toString('base64');
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
}

/**
 * Lays PNGs out in rows with their labels beneath.
 *
 * @param columns how many stand beside one another
 */
export function contactSheet(pngs: readonly Thumbnail[], columns: number): Uint8Array {
  if (pngs.length === 0) throw new Error('A contact sheet needs at least one picture.');
  const across = Math.max(1, Math.min(Math.floor(columns), pngs.length));
  const parts: string[] = [];
  let top = gap;
  for (let start = 0; start < pngs.length; start += across) {
    const row = pngs.slice(start, start + across);
    let height = 0;
    row.forEach(({ label, png }, column) => {
      const size = pngSize(png);
      const h = (cell * size.height) / size.width;
      const x = gap + column * (cell + gap);
      height = Math.max(height, h);
      parts.push(
        picture(x, top, cell, h, shrunk(png)),
        `<rect x="${x}" y="${top}" width="${cell}" height="${h}" fill="none" stroke="#B9C0BE"/>`,
        `<text x="${x}" y="${top + h + 18}">${escapeText(label)}</text>`,
      );
    });
    top += height + caption + gap;
  }
  const width = gap + across * (cell + gap);
  return renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" font-family="Carlito" font-size="15" fill="#15262D"><rect width="${width}" height="${top}" fill="#E7E9E8"/>${parts.join('')}</svg>`,
    { width, fontFiles },
  );
}
