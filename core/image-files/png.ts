/** PNG (W3C Portable Network Graphics, third edition): its chunks. Bytes may be hostile: every offset is checked. */
import type { Walked } from './jpeg';

export interface PngHeader {
  width: number;
  height: number;
  /** Bits of a sample. */
  bits: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  type: number;
  interlaced: boolean;
}

interface PngChunk {
  type: string;
  data: Uint8Array;
  /** Where it stands, [from, to) with length and checksum. */
  from: number;
  to: number;
}

/**
 * Visits the chunks of an image in order, from its header (IHDR, which must come first) to its end (IEND).
 * @param visit stops the walk by returning false
 */
export function walkPng(
  bytes: Uint8Array,
  visit: (chunk: PngChunk, header: PngHeader) => boolean | undefined,
): Walked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: PngHeader | undefined;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return { why: 'cut', at };
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) return { why: 'damaged', at };
    if (!header && (type !== 'IHDR' || length !== 13)) return { why: 'damaged', at };
    const to = at + 12 + length;
    if (to > bytes.length) return { why: 'cut', at };
    const data = bytes.subarray(at + 8, at + 8 + length);
    header ??= {
      width: view.getUint32(at + 8),
      height: view.getUint32(at + 12),
      bits: data[8]!,
      type: data[9]!,
      interlaced: data[12] === 1,
    };
    if (visit({ type, data, from: at, to }, header) === false) return { why: 'stopped', at: to };
    at = to;
    if (type === 'IEND') return { why: 'end', at };
  }
}
