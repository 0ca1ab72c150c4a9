/** Draws the icons of each system from the two drawings here: `npx tsx assets/icons/make.ts`. Their bytes are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const here = import.meta.dirname;

interface Picture {
  size: number;
  png: Buffer;
  /** Straight RGBA, from the top. */
  pixels: Buffer;
}

/** @param margin part of the width that stays empty on each side: macOS leaves a tenth */
function draw(svg: string, size: number, margin = 0): Picture {
  const inner = svg.replace(/<svg[^>]*>/, '').replace('</svg>', '');
  const pad = (256 * margin) / (1 - 2 * margin);
  const box = `${-pad} ${-pad} ${256 + 2 * pad} ${256 + 2 * pad}`;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inner}</svg>`;
  const image = new Resvg(whole, { fitTo: { mode: 'width', value: size } }).render();
  const pixels = Buffer.from(image.pixels);
  // resvg multiplies colours by their opacity; a bitmap keeps them apart.
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let i = 0; i < 3; i++) pixels[at + i] = Math.min(255, Math.round((pixels[at + i]! * 255) / alpha));
  }
  return { size, png: image.asPng(), pixels };
}

/** A bitmap as an icon holds it: BITMAPINFOHEADER of double height, BGRA rows from the bottom, an empty mask. */
function bitmap({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = ((size - 1 - y) * size + x) * 4;
      const to = (y * size + x) * 4;
      const [red, green, blue, alpha] = pixels.subarray(from, from + 4);
      colours.set([blue!, green!, red!, alpha!], to);
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, colours, mask]);
}

/** Windows: small ones as bitmaps, which every program reads, the largest as PNG. */
function ico(pictures: readonly Picture[]): Buffer {
  const bodies = pictures.map((picture) => (picture.size < 256 ? bitmap(picture) : picture.png));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bodies[index]!.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bodies[index]!.length;
  }
  return Buffer.concat([head, ...bodies]);
}

/** Apple's icon types that hold PNG, with the pixels of each; `ic11` to `ic14` are for dense screens. */
const appleTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const;

function icns(pictureOf: (size: number) => Picture): Buffer {
  const parts = appleTypes.map(([type, size]) => {
    const { png } = pictureOf(size);
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** @param to folder that gets the files */
export function makeIcons(to = here): void {
  const mark = readFileSync(join(here, 'mark.svg'), 'utf8');
  const file = readFileSync(join(here, 'file.svg'), 'utf8');
  mkdirSync(join(to, 'png'), { recursive: true });
  writeFileSync(join(to, 'icon.ico'), ico(windowsSizes.map((size) => draw(mark, size))));
  writeFileSync(
    join(to, 'icon.icns'),
    icns((size) => draw(mark, size, 0.1)),
  );
  writeFileSync(join(to, 'file.ico'), ico(windowsSizes.map((size) => draw(file, size))));
  writeFileSync(
    join(to, 'file.icns'),
    icns((size) => draw(file, size)),
  );
  for (const size of linuxSizes) writeFileSync(join(to, 'png', `${size}x${size}.png`), draw(mark, size).png);
}

if (process.argv[1] === import.meta.filename) makeIcons();
