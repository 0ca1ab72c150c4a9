/** What an image file is and how large, from its own bytes: names lie, and a header costs nothing to read. */
import { readJpegHeader } from '../core/image-files/jpeg';
import { pictureKind, startsWith } from '../core/image-files/kind';
import { AssetError } from './errors';
import { pngOddities, readPngHeader } from './png-header';
import { cleanDrawing } from './svg/clean';
import { type DrawingDoubt, doubtsOf } from './svg/doubts';
import { svgSize } from './svg/size';

/**
 * Why not every program draws a picture alike as it stands:
 * - `turned`: on its side, with an EXIF note on how to turn it
 * - `colours`: of another profile than the screen's
 * - `coding`: in colours for print, or in a way that few programs read, interlaced or animated
 */
export type Oddity = 'turned' | 'colours' | 'coding';

export interface ImageProbe {
  mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** As it is meant to be seen, pixels or (SVG) user units. */
  width: number;
  height: number;
  /** None when every program draws it as it stands. */
  odd?: readonly Oddity[];
  /** What of a drawing is drawn otherwise than its file says. */
  doubts?: readonly DrawingDoubt[];
}

/** Bytes of one image file. */
export const imageLimit = 50 * 1024 ** 2;
/** More pixels than this would take a quarter of a gigabyte to draw; a slide shows two million. */
export const mostPixels = 60_000_000;

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
  const picture = pictureKind(bytes);
  if (picture) return picture === 'image/png' ? png(bytes) : jpeg(bytes);
  const other = otherKind(bytes);
  if (other) throw new AssetError('kind', `this is ${other}; save it as PNG, JPEG or SVG`);
  if (looksLikeXml(bytes)) {
    const drawing = cleanDrawing(svgText(bytes));
    const doubts = doubtsOf(drawing);
    return { mime: 'image/svg+xml', ...svgSize(drawing), ...(doubts.length > 0 ? { doubts } : {}) };
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
  if (startsWith(bytes, [0x01, 0, 0, 0]) && ascii(bytes, 40, 4) === ' EMF') return 'an EMF drawing';
  if (startsWith(bytes, [0x1f, 0x8b])) return 'a compressed drawing (SVGZ)';
  return undefined;
}

function looksLikeXml(bytes: Uint8Array): boolean {
  const from = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return /^\s*</.test(ascii(bytes, from, 256));
}

function broken(kind: 'PNG' | 'JPEG', how: 'cut' | 'damaged'): AssetError {
  return how === 'cut'
    ? new AssetError('truncated', `the ${kind} is cut short; copy or download it again`)
    : new AssetError('corrupt', `the ${kind} is damaged; save it again`);
}

function png(bytes: Uint8Array): ImageProbe {
  const header = readPngHeader(bytes, mostPixels);
  if (header.problem) throw broken('PNG', header.problem);
  if (!header.data) throw new AssetError('corrupt', 'the PNG has no picture in it; save it again');
  return sized('image/png', header, header.orientation, pngOddities(header));
}

/**
 * Baseline, extended and progressive (ITU-T T.81, table B.1). Lossless and hierarchical files are read by no library that we
 * know; of arithmetic coding, which browsers and PowerPoint do not read, damage cannot be told from a picture.
 */
const usual = new Set([0xc0, 0xc1, 0xc2]);

function jpeg(bytes: Uint8Array): ImageProbe {
  const { frame, orientation, profiled, problem } = readJpegHeader(bytes);
  if (problem || !frame) throw broken('JPEG', problem ?? 'damaged');
  const { process, bits, components, rgb } = frame;
  if (!usual.has(process) || bits !== 8) {
    const kind =
      bits !== 8
        ? `in ${bits} bits`
        : process > 0xc8
          ? 'in arithmetic coding'
          : 'lossless or in several sizes';
    throw new AssetError(
      'coding',
      `the JPEG is ${kind}, which hardly any program shows; save it as an ordinary JPEG or as PNG`,
    );
  }
  const odd: Oddity[] = [];
  if (profiled) odd.push('colours');
  if (rgb || (components !== 1 && components !== 3)) odd.push('coding');
  return sized('image/jpeg', frame, orientation, odd);
}

/** @param orientation 1 to 8 (EXIF 2.32, tag 0x0112) */
function sized(
  mime: ImageProbe['mime'],
  { width, height }: { width: number; height: number },
  orientation: number,
  others: readonly Oddity[],
): ImageProbe {
  const odd: Oddity[] = orientation > 1 ? ['turned', ...others] : [...others];
  const size = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { mime, ...size, ...(odd.length > 0 ? { odd } : {}) };
}
