/** The picture in the README: every slide of the example's talk on one sheet, in `docs/images/okonomiforum.png`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { compile } from '../app/compile';
import { exportDeck } from '../app/export';
import { openWorkspace } from '../app/open';
import { contactSheet, pngSize, type Thumbnail } from './gallery-sheet';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'docs/images/okonomiforum.png');
const columns = 5;
/** Pixels across; the page of a repository shows no more than about 1000. */
const width = 1600;
const mostColours = 256;

const open = await openWorkspace(join(root, 'examples/kommunekommisjonen'));
const compiled = await compile(open, 'okonomiforum');
const slides: Thumbnail[] = [];
for await (const { bytes } of exportDeck(open, compiled, 'png', { width: 800 })) {
  const { title } = compiled.scenes.scenes[slides.length]!;
  slides.push({ label: `${compiled.numbers[slides.length]}  ${title.text}`.slice(0, 62), png: bytes });
}
const { pixels, height } = shrunk(contactSheet(slides, columns));
const png = indexedPng(pixels, width, height);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, png);
console.log(`${target}: ${slides.length} slides, ${width} × ${height}, ${Math.round(png.length / 1000)} kB`);

function shrunk(sheet: Uint8Array): { pixels: Uint8Array; height: number } {
  const size = pngSize(sheet);
  const data = Buffer.from(sheet).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image width="${size.width}" height="${size.height}" href="data:image/png;base64,${data}"/></svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render();
  return { pixels: image.pixels, height: image.height };
}

/** A colour as 0xRRGGBB with the number of pixels that have it. */
interface Counted {
  colour: number;
  count: number;
}

type Channel = 0 | 1 | 2;
type Rgb = [red: number, green: number, blue: number];

function channelsOf(colour: number): Rgb {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** PNG with a palette: flat slides look the same in 256 colours, at a fraction of the bytes. */
function indexedPng(rgba: Uint8Array, across: number, down: number): Uint8Array {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgba.length; i += 4) {
    const colour = colourAt(rgba, i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const list = [...counts].map(([colour, count]) => ({ colour, count }));
  const palette = paletteOf(list);
  const indexes = new Map(list.map(({ colour }) => [colour, nearest(colour, palette)]));
  const rows = new Uint8Array((across + 1) * down);
  for (let y = 0; y < down; y++) {
    // Each row begins with its filter, 0 for none: filters help photographs, not palettes.
    for (let x = 0; x < across; x++) {
      rows[y * (across + 1) + 1 + x] = indexes.get(colourAt(rgba, (y * across + x) * 4))!;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, across);
  view.setUint32(4, down);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function colourAt(rgba: Uint8Array, i: number): number {
  return (rgba[i]! << 16) | (rgba[i + 1]! << 8) | rgba[i + 2]!;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** Median cut: the box of colours that is widest for how many pixels it holds is halved until there are enough. */
function paletteOf(list: Counted[]): Rgb[] {
  let boxes: Counted[][] = [list];
  while (boxes.length < mostColours) {
    const costs = boxes.map((box) => (box.length < 2 ? 0 : spread(box).range * Math.sqrt(total(box))));
    const worst = costs.indexOf(Math.max(...costs));
    if (costs[worst] === 0) break;
    boxes = boxes.flatMap((box, i) => (i === worst ? halves(box) : [box]));
  }
  return boxes.map(average);
}

function total(box: readonly Counted[]): number {
  return box.reduce((sum, { count }) => sum + count, 0);
}

function spread(box: readonly Counted[]): { channel: Channel; range: number } {
  let best: { channel: Channel; range: number } = { channel: 0, range: -1 };
  for (const channel of [0, 1, 2] as const) {
    let least = 255;
    let most = 0;
    for (const { colour } of box) {
      const value = channelsOf(colour)[channel];
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (most - least > best.range) best = { channel, range: most - least };
  }
  return best;
}

function halves(box: readonly Counted[]): [Counted[], Counted[]] {
  const { channel } = spread(box);
  const sorted = [...box].sort(
    (a, b) => channelsOf(a.colour)[channel] - channelsOf(b.colour)[channel] || a.colour - b.colour,
  );
  const half = total(sorted) / 2;
  let sum = 0;
  let cut = sorted.findIndex(({ count }) => {
    sum += count;
    return sum >= half;
  });
  cut = Math.min(Math.max(cut, 1), sorted.length - 1);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

/** The colour that fills most of a box, when it fills most of it: a ground must keep its own colour exactly. */
function average(box: readonly Counted[]): Rgb {
  const count = total(box);
  const main = box.reduce((a, b) => (b.count > a.count ? b : a));
  if (main.count * 2 > count) return channelsOf(main.colour);
  const sums: Rgb = [0, 0, 0];
  for (const one of box) {
    channelsOf(one.colour).forEach((value, i) => {
      sums[i as Channel] += value * one.count;
    });
  }
  return sums.map((sum) => Math.round(sum / count)) as Rgb;
}

function nearest(colour: number, palette: readonly Rgb[]): number {
  const [r, g, b] = channelsOf(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach(([red, green, blue], i) => {
    const distance = 2 * (red - r) ** 2 + 4 * (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  return best;
}
