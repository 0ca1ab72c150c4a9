/** Small pictures, made byte by byte. */
import { deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

/** A white picture; with `claim` the header says another size than there is. */
export function png(width: number, height: number, claim = { width, height }): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claim.width, 0);
  header.writeUInt32BE(claim.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 255);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** A grey JPEG in its shortest form: every block is one code for its mean and one for «no more». Very large ones are cut. */
export function jpeg(width: number, height: number, orientation?: number, little = false): Uint8Array {
  const parts: number[][] = [[0xff, 0xd8]];
  if (orientation !== undefined) {
    const short = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
    const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
    const tiff = [
      ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
      ...short(42),
      ...long(8),
      ...short(1),
      ...short(0x0112),
      ...short(3),
      ...long(1),
      ...short(orientation),
      0,
      0,
      ...long(0),
    ];
    const exif = [...'Exif\0\0'].map((c) => c.charCodeAt(0));
    parts.push([0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff]);
  }
  parts.push([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  parts.push([0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)]);
  for (const table of [0x00, 0x10]) {
    parts.push([0xff, 0xc4, 0, 20, table, 1, ...Array.from({ length: 15 }, () => 0), 0]);
  }
  parts.push([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);
  const bits = Math.min(100_000, 2 * Math.ceil(width / 8) * Math.ceil(height / 8));
  parts.push(Array.from({ length: bits >> 3 }, () => 0));
  if (bits % 8 !== 0) parts.push([(1 << (8 - (bits % 8))) - 1]);
  parts.push([0xff, 0xd9]);
  return new Uint8Array(parts.flat());
}

export function svg(inside = '<path d="M0 0h10v10z"/>', root = 'viewBox="0 0 20 10"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`;
}
