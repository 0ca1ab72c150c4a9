/**
 * A picture as every way out draws it: the one place where files of a workspace become what exporters and the page get.
 * Most are so already and keep their bytes; the others are made so, each once for as long as it is asked for.
 */

import { descendants, fragment, type XmlElement } from '../../ooxml/xml';
import { sha256 } from '../../workspace/disk';
import { AssetError } from '../../workspace/errors';
import { fontFiles } from '../../workspace/fonts';
import { type ImageProbe, probeImage, svgText } from '../../workspace/probe';
import { cleanDrawing } from '../../workspace/svg/clean';
import { letter } from '../../workspace/svg/lettering';

export interface PlainPicture {
  bytes: Uint8Array;
  mime: ImageProbe['mime'];
  /** Pixels, or user units. */
  width: number;
  height: number;
  /** Of a drawing: the PNG for readers without SVG, drawn when it is first asked for. */
  fallback?: Uint8Array;
}

/** What was made, by the digest of the file; the one that was asked for longest ago goes. */
const made = new Map<string, Promise<PlainPicture>>();
const mostMade = 64;
let bytesMade = 0;
const mostBytes = 256 * 1024 ** 2;

/**
 * @param name as the file is called, when its extension must be right
 * @throws AssetError when it cannot be drawn
 */
export async function plainPicture(raw: Uint8Array, name?: string): Promise<PlainPicture> {
  const probe = probeImage(raw, name);
  const { mime, width, height, odd } = probe;
  if (mime !== 'image/svg+xml' && !odd) return { bytes: raw, mime, width, height };
  const key = sha256(raw);
  let known = made.get(key);
  if (known) made.delete(key);
  else {
    known = make(raw, probe);
    known.then(
      ({ bytes }) => {
        bytesMade += bytes.length;
      },
      () => made.delete(key),
    );
  }
  made.set(key, known);
  await trim(key);
  return await known;
}

async function trim(kept: string): Promise<void> {
  for (const [key, one] of made) {
    if (key === kept || (made.size <= mostMade && bytesMade <= mostBytes)) return;
    made.delete(key);
    const { bytes } = await one.catch(() => ({ bytes: new Uint8Array() }));
    bytesMade -= bytes.length;
  }
}

async function make(raw: Uint8Array, { mime, width, height }: ImageProbe): Promise<PlainPicture> {
  if (mime === 'image/svg+xml') return await drawing(svgText(raw), width, height);
  const { convertPicture } = await import('./convert');
  return await convertPicture(raw);
}

/** True when a browser draws a file as it stands as everybody draws `plainPicture`: it turns and colours photographs itself. */
export function browsersDraw({ mime, odd }: ImageProbe): boolean {
  if (mime === 'image/svg+xml') return false;
  return mime === 'image/jpeg' ? !odd?.includes('coding') : !odd;
}

/** Bytes of a drawing whose words and styles are worked out. */
const mostDrawn = 24 * 1024 ** 2;

async function drawing(text: string, width: number, height: number): Promise<PlainPicture> {
  // A native module, and slow to start.
  const { plainSvg, rasterizeSvg } = await import('../../exporters/png');
  const clean = cleanDrawing(text);
  await plainWithin(clean);
  const { families } = letter(clean);
  const { xmlns, ...rest } = clean.attributes;
  // Its size is said outright, so that nobody reckons it another way.
  clean.attributes = { xmlns: xmlns!, ...rest, width: String(width), height: String(height) };
  let plain: string;
  try {
    plain = plainSvg(fragment(clean), families.length > 0 ? fontFiles(families) : []);
  } catch {
    throw new AssetError('corrupt', 'the SVG cannot be drawn; save it again, or as PNG');
  }
  if (plain.length > mostDrawn)
    throw new AssetError('too-big', 'the SVG draws too much for a slide; save it as PNG');
  const bytes = new TextEncoder().encode(plain);
  let picture: Uint8Array | undefined;
  return {
    bytes,
    mime: 'image/svg+xml',
    width,
    height,
    get fallback() {
      picture ??= rasterizeSvg(bytes, fallbackWidth(width, height));
      return picture;
    },
  };
}

/** Pictures in a drawing are made plain like others, in place. */
async function plainWithin(drawing: XmlElement): Promise<void> {
  for (const { attributes } of descendants(drawing, 'image')) {
    const [, data] = /^data:image\/[a-z]+;base64,(.*)$/is.exec(attributes['xlink:href'] ?? '') ?? [];
    if (data === undefined) continue;
    const raw = new Uint8Array(Buffer.from(data, 'base64'));
    const { bytes, mime } = await plainPicture(raw).catch((error: unknown) => {
      throw error instanceof AssetError
        ? new AssetError(error.code, `of a picture in the drawing: ${error.message}`)
        : error;
    });
    if (mime === 'image/svg+xml')
      throw new AssetError('unsafe', 'the SVG has a drawing in place of a picture');
    attributes['xlink:href'] = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  }
}

/** Pixels across of the PNG that stands in for a drawing: enough for a whole slide on a projector. */
const leastFallback = 960;
const mostFallback = 1280;
const mostFallbackPixels = 8_000_000;

function fallbackWidth(width: number, height: number): number {
  const wanted = Math.min(mostFallback, Math.max(leastFallback, width * 2));
  const most = Math.sqrt((mostFallbackPixels * width) / height);
  return Math.max(1, Math.round(Math.min(wanted, most)));
}
