/** PNG to what a PDF holds: packed rows of colour, and opacity apart. Decoded at once, so that order never varies. */
import { deflateSync, inflateSync } from 'node:zlib';
import { type PngHeader, walkPng } from '../../core/image-files/png';

export interface Raster {
  width: number;
  height: number;
  bits: number;
  space: 'DeviceRGB' | 'DeviceGray';
  /** Palette of RGB triplets, where samples are indexes into it. */
  palette?: Uint8Array;
  /** Deflated; with PNG's own prediction when `colors` is given. */
  data: Uint8Array;
  colors?: number;
  /** Deflated opacity of 8 bits a pixel; none when all is opaque. */
  alpha?: Uint8Array;
}

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Decoded bytes of one picture. Reading has bounded its pixels already; this holds for pictures of other sources. */
const mostBytes = 512 * 1024 ** 2;

/** @throws when the bytes are no whole PNG */
export function readPng(bytes: Uint8Array): Raster {
  const { header, palette, transparency, packed } = chunks(bytes);
  const { width, height, bits, type, interlaced } = header;
  const size = interlaced ? interlacedSize(header) : height * (1 + rowBytes(header, width));
  if (size > mostBytes) throw new Error('A PNG is too large to be decoded.');
  const raw = inflateSync(packed, { maxOutputLength: size });
  if (raw.length < size) throw new Error('A PNG ends before its picture does.');
  const space = type === 2 || type === 6 ? 'DeviceRGB' : 'DeviceGray';
  const shared = { width, height, bits, space, ...(palette ? { palette } : {}) } as const;
  const seeThrough = type === 4 || type === 6 || transparency !== undefined;
  if (!seeThrough && !interlaced) {
    checkFilters(raw, height, rowBytes(header, width));
    // Embedded as it is: PDF readers know PNG's predictors.
    return { ...shared, data: packed, colors: channels[type]! };
  }
  const samples = interlaced ? deinterlace(raw, header) : unfilter(raw, header, width, height);
  if (!seeThrough) return { ...shared, data: deflateSync(samples) };
  const { colour, alpha } = apart(samples, header, transparency);
  const opaque = alpha.every((value) => value === 255);
  return {
    ...shared,
    ...(type === 4 || type === 6 ? { bits: 8 } : {}),
    data: deflateSync(colour),
    ...(opaque ? {} : { alpha: deflateSync(alpha) }),
  };
}

function chunks(bytes: Uint8Array): {
  header: PngHeader;
  palette: Uint8Array | undefined;
  transparency: Uint8Array | undefined;
  packed: Uint8Array;
} {
  let header: PngHeader | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  walkPng(bytes, ({ type, data: body }, first) => {
    header = first;
    if (type === 'PLTE') palette = body.subarray(0, Math.min(768, body.length - (body.length % 3)));
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IDAT') data.push(body);
    return undefined;
  });
  if (!header || data.length === 0) throw new Error('A PNG has no picture in it.');
  const { width, height, bits, type } = header;
  const known = channels[type] !== undefined && [1, 2, 4, 8, 16].includes(bits);
  if (!known || width === 0 || height === 0) throw new Error('A PNG is damaged.');
  if (type === 3 && !palette?.length) throw new Error('A PNG has no palette.');
  return {
    header,
    palette: type === 3 ? palette : undefined,
    transparency: type === 4 || type === 6 ? undefined : transparency,
    packed: Buffer.concat(data),
  };
}

function rowBytes({ bits, type }: PngHeader, width: number): number {
  return Math.ceil((width * bits * channels[type]!) / 8);
}

function checkFilters(raw: Uint8Array, height: number, row: number): void {
  for (let y = 0; y < height; y++) if (raw[y * (row + 1)]! > 4) throw new Error('A PNG is damaged.');
}

/** @returns the rows without their filters (PNG specification, 9.2) */
function unfilter(raw: Uint8Array, header: PngHeader, width: number, height: number, from = 0): Uint8Array {
  const row = rowBytes(header, width);
  const step = Math.max(1, (header.bits * channels[header.type]!) >> 3);
  const out = new Uint8Array(row * height);
  let above: Uint8Array = new Uint8Array(row);
  for (let y = 0; y < height; y++) {
    const at = from + y * (row + 1);
    const here = out.subarray(y * row, y * row + row);
    here.set(raw.subarray(at + 1, at + 1 + row));
    predict(raw[at]!, here, above, step);
    above = here;
  }
  return out;
}

/** One loop for each filter: this is most of what decoding takes. */
function predict(filter: number, here: Uint8Array, above: Uint8Array, step: number): void {
  const { length } = here;
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let i = step; i < length; i++) here[i]! += here[i - step]!;
      return;
    case 2:
      for (let i = 0; i < length; i++) here[i]! += above[i]!;
      return;
    case 3:
      for (let i = 0; i < step; i++) here[i]! += above[i]! >> 1;
      for (let i = step; i < length; i++) here[i]! += (here[i - step]! + above[i]!) >> 1;
      return;
    case 4:
      for (let i = 0; i < step; i++) here[i]! += above[i]!;
      for (let i = step; i < length; i++) {
        const left = here[i - step]!;
        const up = above[i]!;
        const corner = above[i - step]!;
        const a = Math.abs(up - corner);
        const b = Math.abs(left - corner);
        const c = Math.abs(left + up - 2 * corner);
        here[i]! += a <= b && a <= c ? left : b <= c ? up : corner;
      }
      return;
    default:
      throw new Error('A PNG is damaged.');
  }
}

/** The seven passes of Adam7: first column and row, and the steps between. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passSize({ width, height }: PngHeader, [x, y, dx, dy]: (typeof passes)[number]): [number, number] {
  return [Math.max(0, Math.ceil((width - x) / dx)), Math.max(0, Math.ceil((height - y) / dy))];
}

function interlacedSize(header: PngHeader): number {
  return passes.reduce((sum, pass) => {
    const [w, h] = passSize(header, pass);
    return w === 0 ? sum : sum + h * (1 + rowBytes(header, w));
  }, 0);
}

function deinterlace(raw: Uint8Array, header: PngHeader): Uint8Array {
  const row = rowBytes(header, header.width);
  const out = new Uint8Array(row * header.height);
  const depth = header.bits * channels[header.type]!;
  let from = 0;
  for (const pass of passes) {
    const [w, h] = passSize(header, pass);
    if (w === 0 || h === 0) continue;
    const part = unfilter(raw, header, w, h, from);
    const partRow = rowBytes(header, w);
    from += h * (1 + partRow);
    const [x0, y0, dx, dy] = pass;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++)
        copyPixel(part, y * partRow, x, out, (y0 + y * dy) * row, x0 + x * dx, depth);
    }
  }
  return out;
}

function copyPixel(
  from: Uint8Array,
  fromRow: number,
  fromX: number,
  to: Uint8Array,
  toRow: number,
  toX: number,
  depth: number,
): void {
  if (depth >= 8) {
    const bytes = depth >> 3;
    for (let i = 0; i < bytes; i++) to[toRow + toX * bytes + i] = from[fromRow + fromX * bytes + i]!;
    return;
  }
  to[toRow + ((toX * depth) >> 3)]! |=
    sample(from, fromRow, fromX, depth) << (8 - depth - ((toX * depth) & 7));
}

function sample(bytes: Uint8Array, row: number, x: number, depth: number): number {
  const bit = x * depth;
  return (bytes[row + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Colour and opacity of each pixel. Sixteen bits are cut to eight where the picture has an alpha channel. */
function apart(
  samples: Uint8Array,
  header: PngHeader,
  transparency: Uint8Array | undefined,
): { colour: Uint8Array; alpha: Uint8Array } {
  const { width, height, bits, type } = header;
  const alpha = new Uint8Array(width * height);
  if (type === 4 || type === 6) {
    const colours = channels[type]! - 1;
    const wide = bits === 16 ? 2 : 1;
    const colour = new Uint8Array(width * height * colours);
    for (let i = 0, from = 0, to = 0; i < alpha.length; i++) {
      for (let c = 0; c < colours; c++, from += wide) colour[to++] = samples[from]!;
      alpha[i] = samples[from]!;
      from += wide;
    }
    return { colour, alpha };
  }
  const row = rowBytes(header, width);
  const depth = bits * channels[type]!;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++)
      alpha[i] = opacity(samples, y * row, x, header, depth, transparency!);
  }
  return { colour: samples, alpha };
}

/** Of a pixel by `tRNS`: of its palette entry, or none when it is the one colour that is see-through. */
function opacity(
  samples: Uint8Array,
  row: number,
  x: number,
  { type, bits }: PngHeader,
  depth: number,
  transparency: Uint8Array,
): number {
  if (type === 3)
    return transparency[depth === 8 ? samples[row + x]! : sample(samples, row, x, depth)] ?? 255;
  for (let c = 0; c < channels[type]!; c++) {
    const wanted = (transparency[2 * c]! << 8) | transparency[2 * c + 1]!;
    const at = row + (x * depth + c * bits) / 8;
    const value =
      bits === 16
        ? (samples[at]! << 8) | samples[at + 1]!
        : bits === 8
          ? samples[at]!
          : sample(samples, row, x, depth);
    if (value !== wanted) return 255;
  }
  return 0;
}
