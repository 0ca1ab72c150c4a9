/**
 * Pictures decoded by libvips in WebAssembly: what a hostile file makes of it stays in its sandbox, and it is the same on
 * every system. What a thread does; `convert.ts` is the door to it.
 */

import { webpSize } from '../../core/image-files/webp';
import type { ImageFacts } from '../../core/images/new-image';
import { escapeXml } from '../../core/xml';
import { mostPixels } from '../../workspace/probe';

export interface DecodeTask {
  bytes: Uint8Array;
  /** Written anew, with what it says of itself; only decoded when left out. */
  anew?: { facts: ImageFacts };
}

export interface Converted {
  bytes: Uint8Array;
  mime: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/** A refusal is in the library's own words. */
export type Decoded = { picture?: Converted } | { refused: string };

/** What may be decoded; everything else that libvips can read is shut. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Heif', 'Tiff', 'Nsgif'];
const quality = 92;
/** Bytes of a PNG above which a photograph without transparency is better a JPEG. */
const largePng = 6 * 1024 ** 2;
/** Wider and higher than any picture: nothing is made smaller. */
const unbounded = 1_000_000;

type Library = Awaited<ReturnType<typeof import('wasm-vips')>>;
type Picture = InstanceType<Library['Image']>;
let library: Promise<Library> | undefined;

async function open(): Promise<Library> {
  const { default: start } = await import('wasm-vips');
  const vips = await start({
    dynamicLibraries: ['vips-heif.wasm'],
    preRun: ({ ENV }: { ENV: Record<string, string> }) => {
      ENV.VIPS_WARNING = '1';
    },
    print: () => undefined,
    printErr: () => undefined,
  });
  vips.Cache.max(0);
  vips.concurrency(1);
  vips.operationBlock('VipsForeignLoad', true);
  for (const name of loaders) vips.operationBlock(`VipsForeignLoad${name}`, false);
  return vips;
}

/** @throws what is no refusal: then the library cannot be trusted with another picture */
export async function decode({ bytes, anew }: DecodeTask): Promise<Decoded> {
  // Of a WebP the library sets aside what it says it is before it is asked for a pixel: gigabytes for some bytes.
  if (isTooLarge(webpSize(bytes))) return { refused: tooLarge };
  library ??= open();
  const vips = await library;
  try {
    readThrough(vips, bytes, anew === undefined);
    return anew ? { picture: written(vips, bytes, anew.facts) } : {};
  } catch (error) {
    // The library's own exceptions are no errors, and have their words in a list.
    const said = String((error as { message?: unknown }).message ?? error);
    if (said.includes('vips::Error')) return { refused: said };
    throw error instanceof Error ? error : new Error(said);
  }
}

const tooLarge = 'vips::Error: too large';

function isTooLarge(size: { width: number; height: number } | undefined): boolean {
  return size !== undefined && size.width * size.height > mostPixels;
}

/** Least side of a picture that is read at an eighth of its size. */
const worthShrinking = 256;

/** libjpeg's warnings are all that tells a half-written JPEG; other libraries warn of what does no harm. */
function readThrough(vips: Library, bytes: Uint8Array, quickly: boolean): void {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const options = { fail_on: isJpeg ? 'warning' : 'error', access: 'sequential' };
  let image = vips.Image.newFromBuffer(bytes, '', options);
  const size = { width: image.width, height: image.height };
  if (isTooLarge(size)) {
    image.delete();
    throw new Error(tooLarge);
  }
  if (isJpeg && quickly && Math.min(image.width, image.height) >= worthShrinking) {
    image.delete();
    // That costs a third of the time, and every byte is still read.
    image = vips.Image.jpegloadBuffer(bytes, { ...options, shrink: 8 });
  }
  try {
    image.avg();
  } finally {
    image.delete();
  }
}

function written(vips: Library, bytes: Uint8Array, facts: ImageFacts): Converted {
  // Turned as EXIF says, and in the screen's colours by its own profile, or by a usual one for print.
  const upright = vips.Image.thumbnailBuffer(bytes, unbounded, {
    height: unbounded,
    size: 'down',
    output_profile: 'srgb',
    input_profile: 'cmyk',
  });
  const plain = upright.format === 'uchar' ? upright : upright.colourspace('srgb');
  const named = plain.copy();
  try {
    const xmp = xmpOf(facts);
    if (xmp !== undefined) named.setBlob('xmp-data', new TextEncoder().encode(xmp));
    const photograph = !named.hasAlpha() && /^(jpeg|webp|heif)/.test(upright.getString('vips-loader'));
    const { width, height } = named;
    if (!photograph) {
      const png = named.writeToBuffer('.png', { compression: 9, keep: 'xmp' });
      if (named.hasAlpha() || png.length <= largePng) return { bytes: png, mime: 'image/png', width, height };
    }
    return { bytes: jpegOf(named), mime: 'image/jpeg', width, height };
  } finally {
    for (const one of new Set([named, plain, upright])) one.delete();
  }
}

function jpegOf(image: Picture): Uint8Array {
  return image.writeToBuffer('.jpg', { Q: quality, subsample_mode: 'off', keep: 'xmp' });
}

/** Who made it and what may be done with it stay in the file; where it was taken and by which machine do not. */
function xmpOf({ creator, credit, copyright, title, description }: ImageFacts): string | undefined {
  const usual = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const lines = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    copyright && `<dc:rights>${usual(copyright)}</dc:rights>`,
    title && `<dc:title>${usual(title)}</dc:title>`,
    description && `<dc:description>${usual(description)}</dc:description>`,
  ].filter((line) => line);
  if (lines.length === 0) return undefined;
  const names =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"';
  return (
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names}>` +
    `<rdf:Description rdf:about="">${lines.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}
