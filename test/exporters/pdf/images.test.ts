import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { readJpegHeader } from '../../../core/image-files/jpeg';
import type { Asset, AssetSource } from '../../../core/scene/types';
import { PictureError } from '../../../exporters/pdf';
import { readPng } from '../../../exporters/pdf/png';
import { image, title } from '../pptx/decks';
import { exported, pdfOf } from './checked';
import { slide } from './decks';
import { makePng, type PngSpec, samplesAt } from './pngs';

const palette = Array.from({ length: 16 * 3 }, (_, i) => (i * 83) % 256);
const size = { width: 13, height: 11 };
const specs: PngSpec[] = [
  ...[1, 2, 4, 8, 16].map((bits) => ({ ...size, bits, type: 0 })),
  ...[8, 16].flatMap((bits) => [2, 4, 6].map((type) => ({ ...size, bits, type }))),
  ...[4, 8].map((bits) => ({ ...size, bits, type: 3, palette })),
  { ...size, bits: 8, type: 3, palette, transparency: [0, 128, 255, 40] },
  { ...size, bits: 4, type: 3, palette, transparency: [0, 128, 255, 40] },
  { ...size, bits: 8, type: 0, transparency: [0, 37] },
  { ...size, bits: 2, type: 0, transparency: [0, 1] },
  { ...size, bits: 8, type: 2, transparency: [0, 37, 0, 96, 0, 155] },
].flatMap((spec) => [spec, { ...spec, interlaced: true }]);

const nameOf = ({ bits, type, interlaced, transparency }: PngSpec): string =>
  `type ${type}, ${bits} bits${interlaced ? ', interlaced' : ''}${transparency ? ', with a see-through colour' : ''}`;

/** Red, green, blue and opacity of eight bits, by the file's own pattern. */
function expectedPixel(spec: PngSpec, x: number, y: number): number[] {
  const samples = samplesAt(spec, x, y);
  const { type, bits, transparency } = spec;
  const eight = (value: number): number =>
    bits === 16 ? value >> 8 : Math.round((value * 255) / (2 ** bits - 1));
  if (type === 3) {
    return [...palette.slice(samples[0]! * 3, samples[0]! * 3 + 3), transparency?.[samples[0]!] ?? 255];
  }
  const colours = type === 0 || type === 4 ? [samples[0]!, samples[0]!, samples[0]!] : samples.slice(0, 3);
  const hidden =
    transparency && samples.every((v, c) => v === (transparency[2 * c]! << 8) + transparency[2 * c + 1]!);
  const alpha = type === 4 || type === 6 ? eight(samples.at(-1)!) : hidden ? 0 : 255;
  return [...colours.map(eight), alpha];
}

/** What a reader of the PDF would come to, by PNG's prediction where the data keep it. */
function decodedPixels(spec: PngSpec): number[][] {
  const raster = readPng(makePng(spec));
  const data = inflateSync(raster.data);
  const alpha = raster.alpha && inflateSync(raster.alpha);
  const colours = raster.colors ?? (raster.space === 'DeviceRGB' ? 3 : 1);
  const row = Math.ceil((spec.width * colours * raster.bits) / 8);
  const rows =
    raster.colors === undefined
      ? data
      : withoutPrediction(data, row, Math.max(1, (colours * raster.bits) >> 3));
  const sample = (y: number, i: number): number => {
    const at = i * raster.bits;
    const byte = rows[y * row + (at >> 3)]!;
    if (raster.bits === 16) return byte;
    const value = (byte >> (8 - raster.bits - (at & 7))) & (2 ** raster.bits - 1);
    return raster.palette ? value : Math.round((value * 255) / (2 ** raster.bits - 1));
  };
  const out: number[][] = [];
  for (let y = 0; y < spec.height; y++) {
    for (let x = 0; x < spec.width; x++) {
      const own = Array.from({ length: colours }, (_, c) => sample(y, x * colours + c));
      const rgb = raster.palette
        ? [...raster.palette.subarray(own[0]! * 3, own[0]! * 3 + 3)]
        : colours === 1
          ? [own[0]!, own[0]!, own[0]!]
          : own;
      out.push([...rgb, alpha?.[y * spec.width + x] ?? 255]);
    }
  }
  return out;
}

function withoutPrediction(data: Uint8Array, row: number, step: number): Uint8Array {
  const out = new Uint8Array((data.length / (row + 1)) * row);
  for (let y = 0; y * (row + 1) < data.length; y++) {
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const [a, b] = [x >= step ? out[at - step]! : 0, y > 0 ? out[at - row]! : 0];
      const c = x >= step && y > 0 ? out[at - row - step]! : 0;
      const near = [a, b, c].sort((p, q) => Math.abs(a + b - c - p) - Math.abs(a + b - c - q))[0]!;
      out[at] = data[y * (row + 1) + 1 + x]! + [0, a, b, (a + b) >> 1, near][data[y * (row + 1)]!]!;
    }
  }
  return out;
}

describe('A PNG', () => {
  it.each(specs.map((spec) => [nameOf(spec), spec] as const))('keeps every pixel: %s', (_, spec) => {
    const wanted = Array.from({ length: spec.width * spec.height }, (_, i) =>
      expectedPixel(spec, i % spec.width, Math.floor(i / spec.width)),
    );
    expect(decodedPixels(spec)).toEqual(wanted);
  });

  it('is taken as it is when it is opaque', () => {
    const raster = readPng(makePng({ ...size, bits: 8, type: 2 }));
    expect(raster).toMatchObject({ colors: 3, space: 'DeviceRGB' });
    expect(raster.alpha).toBeUndefined();
  });

  it('without anything see-through has no mask, though it has an alpha channel', () => {
    const opaque = new Resvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>',
    );
    expect(readPng(opaque.render().asPng()).alpha).toBeUndefined();
  });

  const whole = Buffer.from(makePng({ ...size, bits: 8, type: 6 }));
  const broken: [string, Uint8Array][] = [
    ['is cut short', whole.subarray(0, whole.length - 40)],
    ['is nothing', new Uint8Array()],
    ['is text', new TextEncoder().encode('hello, this is no picture at all')],
    ['has no data', Buffer.concat([whole.subarray(0, 33), whole.subarray(whole.length - 12)])],
    ['claims a colour type that is none', changed(whole, 25, 5)],
    ['claims to be enormous', changed(whole, 16, 0x7f)],
    ['has less data than its size', changed(whole, 23, 200)],
    ['has more data than its size', changed(whole, 23, 2)],
  ];
  it.each(broken)('that %s is refused', (_, bytes) => {
    expect(() => readPng(bytes)).toThrow();
  });
});

function changed(bytes: Buffer, at: number, value: number): Uint8Array {
  const out = Buffer.from(bytes);
  out[at] = value;
  return out;
}

/** A JPEG's headers without its picture: what a PDF must know of it. */
function jpeg(components: number, orientation?: number): Uint8Array {
  const exif = [
    0xff,
    0xe1,
    0,
    34,
    ...Buffer.from('Exif\0\0II*\0'),
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    1,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation ?? 0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const frame = [0xff, 0xc0, 0, 8 + 3 * components, 8, 0, 20, 0, 30, components];
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(orientation ? exif : []),
    ...frame,
    ...Array.from({ length: 3 * components }, () => 1),
    0xff,
    0xd9,
  ]);
}

function source(asset: Partial<Asset>): AssetSource {
  return {
    get: (id) => ({ id, bytes: new Uint8Array(), mime: 'image/png', width: 20, height: 30, ...asset }),
  };
}

const one = () => slide([title('Bilde'), image('photo', 'photo', { x: 48, y: 120, w: 200, h: 300 })]);

describe('A JPEG', () => {
  it('tells its size, colours and how it is turned', () => {
    const frame = { width: 30, height: 20, bits: 8, components: 3, process: 0xc0 };
    expect(readJpegHeader(jpeg(3))).toMatchObject({ frame, orientation: 1 });
    expect(readJpegHeader(jpeg(1, 6))).toMatchObject({ frame: { components: 1 }, orientation: 6 });
    expect(readJpegHeader(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])).frame).toBeUndefined();
  });

  it('without a frame, or lossless, is refused', async () => {
    const lossless = jpeg(3);
    lossless[lossless.indexOf(0xc0)] = 0xc3;
    for (const bytes of [Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), lossless])
      await expect(pdfOf(one(), { assets: source({ bytes, mime: 'image/jpeg' }) })).rejects.toThrow(
        'damaged',
      );
  });

  it('stands in the PDF byte for byte', async () => {
    const bytes = jpeg(3);
    const made = await exported(one(), { assets: source({ bytes, mime: 'image/jpeg' }) });
    expect(Buffer.from(made.bytes).includes(Buffer.from(bytes))).toBe(true);
  });

  it('in colours for print is shown by the picture that stands in for it, or refused with its name', async () => {
    const bytes = jpeg(4);
    const fallback = makePng({ ...size, bits: 8, type: 2 });
    await exported(one(), { assets: source({ bytes, mime: 'image/jpeg', fallback }) });
    const refused = pdfOf(one(), { assets: source({ bytes, mime: 'image/jpeg' }) });
    await expect(refused).rejects.toThrow(PictureError);
    await expect(refused).rejects.toThrow('«photo»');
  });
});

describe('Pictures in a PDF', () => {
  it('are stored once however many slides show them', async () => {
    const bytes = makePng({ ...size, bits: 8, type: 2 });
    const deck = one();
    const many = { ...deck, scenes: [0, 1, 2].map((i) => ({ ...deck.scenes[0]!, id: `s${i}` })) };
    const { pdf } = await exported(many, { assets: source({ bytes }) });
    const images = pdf.doc.context
      .enumerateIndirectObjects()
      .filter(([, object]) => /\/Subtype \/Image/.test(String(object)));
    expect(images).toHaveLength(1);
  });

  it('with opacity have it as a mask', async () => {
    const { bytes } = await exported(one(), {
      assets: source({ bytes: makePng({ ...size, bits: 8, type: 6 }) }),
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/SMask');
  });

  it('that cannot be read are named', async () => {
    await expect(pdfOf(one(), { assets: source({ bytes: new Uint8Array([1, 2, 3]) }) })).rejects.toThrow(
      '«photo»',
    );
    await expect(pdfOf(one(), { assets: source({ mime: 'image/svg+xml' }) })).rejects.toThrow('«photo»');
  });
});
