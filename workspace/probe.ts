/** What an image file is and how large, from its own bytes: names lie, and a header costs nothing to read. */
import { AssetError } from './errors';
import { cleanSvg, svgSize } from './svg';

export interface ImageProbe {
  mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** As it is meant to be seen, pixels or (SVG) user units. */
  width: number;
  height: number;
  /** True for a photograph that is stored on its side, with an EXIF note on how to turn it. */
  turned?: boolean;
}

/** Bytes of one image file. */
export const imageLimit = 50 * 1024 ** 2;
/** More pixels than this would take a quarter of a gigabyte to draw; a slide shows two million. */
const mostPixels = 60_000_000;

const extensions: Record<ImageProbe['mime'], { form: RegExp; name: string }> = {
  'image/png': { form: /\.png$/i, name: 'PNG' },
  'image/jpeg': { form: /\.jpe?g$/i, name: 'JPEG' },
  'image/svg+xml': { form: /\.svg$/i, name: 'SVG' },
};

/**
 * @param name when given, its extension must be right: PowerPoint goes by it
 * @throws AssetError
 */
export function probeImage(bytes: Uint8Array, name?: string): ImageProbe {
  if (bytes.length > imageLimit)
    throw new AssetError('too-big', 'the image is larger than 50 MB; save it smaller');
  const probe = read(bytes);
  if (name !== undefined && !extensions[probe.mime].form.test(name)) {
    const kind = extensions[probe.mime].name;
    throw new AssetError(
      'extension',
      `the image is a ${kind}, but its name does not say so; rename the file`,
    );
  }
  const { width, height } = probe;
  if (!(width > 0 && height > 0)) throw new AssetError('corrupt', 'the image has no size');
  if (probe.mime !== 'image/svg+xml' && width * height > mostPixels) {
    const megapixels = Math.round((width * height) / 1_000_000);
    throw new AssetError(
      'too-big',
      `the image says it is ${width} × ${height} pixels (${megapixels} megapixels); ${mostPixels / 1_000_000} is the most`,
    );
  }
  return probe;
}

function read(bytes: Uint8Array): ImageProbe {
  if (bytes.length === 0) throw new AssetError('truncated', 'the file is empty');
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png(bytes);
  if (starts(bytes, [0xff, 0xd8, 0xff])) return jpeg(bytes);
  const other = otherKind(bytes);
  if (other) throw new AssetError('kind', `this is ${other}; save it as PNG, JPEG or SVG`);
  if (looksLikeXml(bytes)) {
    const svg = cleanSvg(svgText(bytes));
    return { mime: 'image/svg+xml', ...svgSize(svg) };
  }
  throw new AssetError('kind', 'this is no image that Lysark knows; save it as PNG, JPEG or SVG');
}

/** Text of an SVG file. @throws AssetError when it is not UTF-8 */
export function svgText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AssetError('corrupt', 'the SVG is not valid UTF-8; save it again as UTF-8');
  }
}

function starts(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function otherKind(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('GIF8')) return 'a GIF picture';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'a WebP picture';
  if (head.slice(4, 8) === 'ftyp') return 'a HEIC or AVIF picture, or a film';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'a TIFF picture';
  if (head.startsWith('BM')) return 'a BMP picture';
  if (head.startsWith('%PDF')) return 'a PDF document';
  if (head.startsWith('PK')) return 'a zip file or Office document';
  if (starts(bytes, [0x01, 0, 0, 0]) && ascii(bytes, 40, 4) === ' EMF') return 'an EMF drawing';
  if (starts(bytes, [0x1f, 0x8b])) return 'a compressed drawing (SVGZ)';
  return undefined;
}

function looksLikeXml(bytes: Uint8Array): boolean {
  const from = starts(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return /^\s*</.test(ascii(bytes, from, 256));
}

function cut(kind: string): AssetError {
  return new AssetError('truncated', `the ${kind} is cut short; copy or download it again`);
}

/** PNG: chunks of length, type, data and checksum; the first is IHDR, the last IEND. */
function png(bytes: Uint8Array): ImageProbe {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let size: { width: number; height: number } | undefined;
  let data = false;
  for (;;) {
    if (at + 12 > bytes.length) throw cut('PNG');
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, 4);
    if (length > 0x7fffffff || !/^[A-Za-z]{4}$/.test(type)) {
      throw new AssetError('corrupt', 'the PNG is damaged; save it again');
    }
    if (!size) {
      if (type !== 'IHDR' || length !== 13)
        throw new AssetError('corrupt', 'the PNG is damaged; save it again');
      if (bytes.length < at + 25) throw cut('PNG');
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      // Said before anything else, so that a bomb is named as what it is.
      if (size.width * size.height > mostPixels) return { mime: 'image/png', ...size };
    }
    if (type === 'IDAT') data = true;
    at += 12 + length;
    if (at > bytes.length) throw cut('PNG');
    if (type === 'IEND') break;
  }
  if (!data) throw new AssetError('corrupt', 'the PNG has no picture in it; save it again');
  return { mime: 'image/png', ...size };
}

/** JPEG: segments up to the scan; the frame header (SOF) holds the size, APP1 the orientation. */
function jpeg(bytes: Uint8Array): ImageProbe {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  for (;;) {
    // Fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 4 > bytes.length) throw cut('JPEG');
    if (bytes[at] !== 0xff) throw new AssetError('corrupt', 'the JPEG is damaged; save it again');
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) throw cut('JPEG');
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) throw new AssetError('corrupt', 'the JPEG is damaged; save it again');
    if (at + 2 + length > bytes.length) throw cut('JPEG');
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (length < 8) throw new AssetError('corrupt', 'the JPEG is damaged; save it again');
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (marker === 0xe1) {
      orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    }
    at += 2 + length;
    if (marker === 0xda) break;
  }
  if (!size) throw new AssetError('corrupt', 'the JPEG is damaged; save it again');
  if (!endsIn(bytes, at)) throw cut('JPEG');
  const sideways = orientation >= 5;
  return {
    mime: 'image/jpeg',
    width: sideways ? size.height : size.width,
    height: sideways ? size.width : size.height,
    ...(orientation > 1 ? { turned: true } : {}),
  };
}

/** Inside a scan FF is always followed by 00 or a restart mark, so FF D9 can only be the end. */
function endsIn(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Tag 0x0112 of the first directory, 1 to 8. */
function exifOrientation(segment: Uint8Array): number | undefined {
  if (ascii(segment, 0, 6) !== 'Exif\0\0' || segment.length < 14) return undefined;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = ascii(tiff, 0, 2);
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
