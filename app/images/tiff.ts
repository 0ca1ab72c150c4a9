/** EXIF: a TIFF of directories with tagged values (CIPA DC-008, TIFF 6.0 section 2). Read within bounds, from anyone. */
import { decodeWindows1252 } from '../../core/formats/windows-1252';

/** Bytes of one value by the type's number; others are not read. */
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  13: 4,
};
const mostEntries = 1000;

export const tags = {
  orientation: 0x0112,
  description: 0x010e,
  artist: 0x013b,
  copyright: 0x8298,
  gps: 0x8825,
} as const;

interface TiffEntry {
  tag: number;
  /** Where the entry itself stands. */
  at: number;
  /** Where its value stands, and how long it is; in the entry when it fits in four bytes. */
  from: number;
  length: number;
  /** The value as an offset. */
  offset: number;
}

interface Directory {
  at: number;
  entries: TiffEntry[];
  /** Offset of the next directory, 0 for none. */
  next: number;
}

/** The first directories, of the picture and its thumbnail. Undefined when it is no TIFF, or a damaged one. */
function directories(tiff: Uint8Array): { view: DataView; little: boolean; all: Directory[] } | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return undefined;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  if (view.getUint16(2, little) !== 42) return undefined;
  const all: Directory[] = [];
  for (let at = view.getUint32(4, little); at !== 0 && all.length < 2; at = all.at(-1)!.next) {
    const one = directory(view, at, little);
    if (!one) return undefined;
    all.push(one);
  }
  return { view, little, all };
}

/** Undefined when it does not lie within the bytes. */
function directory(view: DataView, at: number, little: boolean): Directory | undefined {
  if (at < 8 || at + 2 > view.byteLength) return undefined;
  const count = view.getUint16(at, little);
  const end = at + 2 + count * 12;
  if (count > mostEntries || end > view.byteLength) return undefined;
  const entries: TiffEntry[] = [];
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12;
    const length = (sizes[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little);
    const offset = view.getUint32(entry + 8, little);
    const from = length <= 4 ? entry + 8 : offset;
    if (from + length > view.byteLength) continue;
    entries.push({ tag: view.getUint16(entry, little), at: entry, from, length, offset });
  }
  // Some writers leave out the last offset.
  return { at, entries, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 };
}

/** A text of the first directory; EXIF says ASCII, programs write UTF-8 and what their machine has. */
export function tiffText(tiff: Uint8Array, tag: number): string | undefined {
  const entry = directories(tiff)?.all[0]?.entries.find((one) => one.tag === tag);
  return entry && decode(tiff.subarray(entry.from, entry.from + Math.min(entry.length, 4000)));
}

/** UTF-8 where it is, else Latin-1, up to the first NUL. */
export function decode(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return decodeWindows1252(text);
  }
}

/**
 * Takes out where a photograph was taken, in place: everything else keeps its offset.
 * @returns false when it cannot be told where that stands
 */
export function blankLocation(tiff: Uint8Array): boolean {
  // The picture and its thumbnail have at most one each; a file that goes on is not to be trusted.
  for (let round = 0; round < 4; round++) {
    const read = directories(tiff);
    if (!read) return false;
    const { view, little, all } = read;
    const found = all.find(({ entries }) => entries.some(({ tag }) => tag === tags.gps));
    if (!found) return true;
    const pointer = found.entries.find(({ tag }) => tag === tags.gps)!;
    const gps = directory(view, pointer.offset, little);
    if (!gps) return false;
    for (const { from, length } of gps.entries) tiff.fill(0, from, from + length);
    tiff.fill(0, gps.at, gps.at + 2 + view.getUint16(gps.at, little) * 12);
    removeEntry(tiff, view, little, found.at, pointer.at);
  }
  return false;
}

/** The entries after it and the offset of the next directory move up. */
function removeEntry(tiff: Uint8Array, view: DataView, little: boolean, at: number, entry: number): void {
  const count = view.getUint16(at, little);
  const end = Math.min(at + 2 + count * 12 + 4, tiff.length);
  if (count === 0 || entry + 12 > end) return;
  tiff.copyWithin(entry, entry + 12, end);
  tiff.fill(0, end - 12, end);
  view.setUint16(at, count - 1, little);
}

/** In place of one that cannot be trusted: nothing but which way is up. */
export function bareOrientation(tiff: Uint8Array, orientation: number): void {
  tiff.fill(0);
  if (tiff.length < 26) return;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, tags.orientation);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
}

/** 1 to 8; 1 when it is not said. */
export function orientationOf(tiff: Uint8Array): number {
  const read = directories(tiff);
  const entry = read?.all[0]?.entries.find(({ tag }) => tag === tags.orientation);
  const value = read && entry ? read.view.getUint16(entry.from, read.little) : 1;
  return value >= 1 && value <= 8 ? value : 1;
}
