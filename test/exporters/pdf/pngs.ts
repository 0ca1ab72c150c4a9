/** PNG files of every kind, made here: colour types, depths, filters, interlacing, transparency. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngSpec {
  width: number;
  height: number;
  bits: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  type: number;
  interlaced?: boolean;
  palette?: number[];
  transparency?: number[];
}

export const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The samples of a pixel: a pattern that no two neighbours share. */
export function samplesAt({ bits, type, palette }: PngSpec, x: number, y: number): number[] {
  const most = type === 3 ? palette!.length / 3 : 2 ** bits;
  return Array.from({ length: channels[type]! }, (_, c) => (x * 37 + y * 101 + c * 59 + x * y) % most);
}

export function makePng(spec: PngSpec): Uint8Array {
  const { width, height, bits, type, interlaced = false, palette, transparency } = spec;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8);
  const passes = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  const rows: Buffer[] = [];
  for (const [x0, y0, dx, dy] of passes as [number, number, number, number][]) {
    let before: Buffer | undefined;
    if (x0 >= width) continue;
    for (let y = y0, n = 0; y < height; y += dy, n++) {
      const packed: number[] = [];
      for (let x = x0; x < width; x += dx) packed.push(...samplesAt(spec, x, y));
      const row = pack(packed, bits);
      rows.push(filtered(row, before, n % 5, Math.max(1, (bits * channels[type]!) >> 3)));
      before = row;
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(checksum(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

function checksum(bytes: Uint8Array): number {
  if (typeof crc32 === 'function') return crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function pack(samples: readonly number[], bits: number): Buffer {
  if (bits === 16) return Buffer.from(samples.flatMap((value) => [value >> 8, value & 255]));
  if (bits === 8) return Buffer.from(samples);
  const out = Buffer.alloc(Math.ceil((samples.length * bits) / 8));
  samples.forEach((value, i) => {
    const at = i * bits;
    out[at >> 3]! |= value << (8 - bits - (at & 7));
  });
  return out;
}

function filtered(row: Buffer, before: Buffer | undefined, filter: number, step: number): Buffer {
  const out = Buffer.alloc(row.length + 1);
  out[0] = filter;
  for (let i = 0; i < row.length; i++) {
    const [a, b, c] = [row[i - step] ?? 0, before?.[i] ?? 0, before?.[i - step] ?? 0];
    const p = a + b - c;
    const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
    const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    out[i + 1] = row[i]! - [0, a, b, (a + b) >> 1, paeth][filter]!;
  }
  return out;
}
