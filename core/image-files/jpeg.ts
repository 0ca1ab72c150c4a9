/** JPEG (ITU-T T.81, annex B): its segments, and what its header says. Bytes may be hostile: every offset is checked. */

interface JpegSegment {
  /** The marker's second byte: E1 for APP1, DA for the start of a scan. */
  marker: number;
  /** Without marker and length. */
  data: Uint8Array;
  /** Offset of the byte after it. */
  end: number;
}

/** `end`: the end of the image was met; `stopped`: by the visitor. */
export type Walked = { why: 'end' | 'cut' | 'damaged' | 'stopped'; at: number };

/**
 * Visits the segments of an image in order, those between and after scans too.
 * @param visit stops the walk by returning false
 */
export function walkJpeg(bytes: Uint8Array, visit: (segment: JpegSegment) => boolean | undefined): Walked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let inScan = false;
  for (let at = 2; ; ) {
    // Fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 2 > bytes.length) return { why: 'cut', at };
    const marker = bytes[at + 1]!;
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    // In a scan FF is followed by 00 or a restart marker; everything else there is data.
    if (inScan && (bytes[at] !== 0xff || marker === 0 || alone)) {
      at = bytes.indexOf(0xff, at + 1);
      if (at < 0) return { why: 'cut', at: bytes.length };
      continue;
    }
    if (bytes[at] !== 0xff || marker === 0) return { why: 'damaged', at };
    if (marker === 0xd9) return { why: 'end', at: at + 2 };
    if (alone) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return { why: 'cut', at };
    const length = view.getUint16(at + 2);
    if (length < 2 && !inScan) return { why: 'damaged', at };
    const end = at + 2 + length;
    if (end > bytes.length) return { why: 'cut', at };
    if (visit({ marker, data: bytes.subarray(at + 4, end), end }) === false)
      return { why: 'stopped', at: end };
    inScan ||= marker === 0xda;
    at = end;
  }
}

/** The frame header (SOF). */
export interface JpegFrame {
  /** Pixels, as they are stored. */
  width: number;
  height: number;
  /** Bits of a sample. */
  bits: number;
  /** 1 grey, 3 colour, 4 for print. */
  components: number;
  /** Second byte of the marker: C0 baseline, C1 extended, C2 progressive. */
  process: number;
  /** True for three colours that are red, green and blue as they stand, which few programs expect. */
  rgb?: boolean;
}

interface JpegHeader {
  /** The first one. */
  frame?: JpegFrame;
  /** How the picture is to be turned, 1 to 8 (EXIF 2.32, tag 0x0112). */
  orientation: number;
  /** True when its colours are those of another profile than the screen's (sRGB). */
  profiled?: boolean;
  /** Set when the file is not whole: its segments up to the first scan, and an end after it. */
  problem?: 'cut' | 'damaged';
}

/** What stands before the first scan. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  let frame: JpegFrame | undefined;
  let orientation = 1;
  let profiled = false;
  let transform: number | undefined;
  let damaged = false;
  const { why, at } = walkJpeg(bytes, ({ marker, data }) => {
    if (marker === 0xe1) orientation = exifOrientation(data) ?? orientation;
    // The first part of a profile says what it is called.
    if (marker === 0xe2 && begins(data, 'ICC_PROFILE\0\u0001'))
      profiled = !isScreenProfile(data.subarray(14));
    if (marker === 0xee && begins(data, 'Adobe')) transform = data[11];
    // Frame headers; C4, C8 and CC are other segments.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      damaged ||= data.length < 6;
      const [bits = 0, high = 0, low = 0, wide = 0, narrow = 0, components = 0] = data;
      frame ??= { bits, height: (high << 8) | low, width: (wide << 8) | narrow, components, process: marker };
      if (components === 3 && (transform === 0 || isRgb(data))) frame.rgb = true;
    }
    return damaged || marker === 0xda ? false : undefined;
  });
  const inScan = why === 'stopped' && !damaged;
  if (damaged || why === 'damaged' || (inScan && !frame)) return { orientation, problem: 'damaged' };
  const whole = inScan && endsIn(bytes, at);
  return { frame, orientation, ...(profiled ? { profiled } : {}), ...(whole ? {} : { problem: 'cut' }) };
}

/** Components that are called R, G and B. */
function isRgb(frame: Uint8Array): boolean {
  return frame[6] === 0x52 && frame[9] === 0x47 && frame[12] === 0x42;
}

function begins(bytes: Uint8Array, head: string): boolean {
  for (let i = 0; i < head.length; i++) if (bytes[i] !== head.charCodeAt(i)) return false;
  return true;
}

/** Bytes in which a profile says what it is called. */
const profileHead = 4096;

/** True for sRGB, by the name that an ICC profile gives itself, in ASCII or UTF-16. */
export function isScreenProfile(profile: Uint8Array): boolean {
  const head = String.fromCharCode(...profile.subarray(0, profileHead));
  return /sRGB|IEC ?61966-2[.-]1/i.test(head.replaceAll('\0', ''));
}

/** In a scan FF is always followed by 00 or a restart marker, so FF D9 can only be the end. */
function endsIn(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Tag 0x0112 of the first directory, 1 to 8. */
function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0' || segment.length < 14) return undefined;
  return tiffOrientation(segment.subarray(6));
}

/** The same of a TIFF alone, as PNG has it. */
export function tiffOrientation(tiff: Uint8Array): number | undefined {
  if (tiff.length < 8) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = String.fromCharCode(...tiff.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
