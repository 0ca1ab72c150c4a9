/** Takes image files into a workspace. */
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { assetNameProblem } from '../../core/model/parse';
import { DiskError, listFolder, readInside, sha256 } from '../../workspace/disk';
import { AssetError } from '../../workspace/errors';
import { exclusive } from '../../workspace/journal';
import { putPicture } from '../../workspace/pictures';
import { type ImageProbe, imageLimit, probeImage, svgText } from '../../workspace/probe';
import { cleanSvg } from '../../workspace/svg';
import type { AddedImage } from '../contract';
import { AppError, type AppErrorCode, fileError } from '../errors';
import { hyphenated, quoted } from '../text';
import { blocksOf } from './blocks';
import { imageFacts } from './facts';
import { bareOrientation, blankLocation, orientationOf } from './tiff';

const extensions: Readonly<Record<ImageProbe['mime'], string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
};
const longestStem = 50;
const mostAssets = 20_000;

/**
 * Writes an image into `assets`: checked, drawings without what can act, photographs without the place where they were
 * taken. The same picture is not taken twice. Its name says which contents it has (`workspace/pictures.ts`), so that two
 * machines that share the folder never give one name to two pictures.
 *
 * @param name as the user's file is called; only a hint
 * @throws AppError `image-format`, `image-too-big`, `image-broken`, `image-unsafe`, or `file` when it cannot be written
 */
export async function addImage(dir: string, name: string, given: Uint8Array): Promise<AddedImage> {
  const { bytes, probe } = checked(name, given);
  const { width, height } = probe;
  try {
    const root = realpathSync(dir);
    // One at a time, so that two pictures of the same name do not take each other's.
    const file = await exclusive(root, () => place(root, name, extensions[probe.mime], bytes));
    return { file, info: { width, height }, facts: imageFacts(given) };
  } catch (error) {
    if (error instanceof DiskError) throw new AppError('file', `Cannot write in assets: ${error.message}.`);
    throw fileError(error, 'write in assets');
  }
}

const codes: Partial<Record<AssetError['code'], AppErrorCode>> = {
  kind: 'image-format',
  'too-big': 'image-too-big',
  unsafe: 'image-unsafe',
};

function checked(name: string, given: Uint8Array): { bytes: Uint8Array; probe: ImageProbe } {
  const shown = quoted(name);
  const foreign = foreignKind(given);
  if (foreign) {
    const { kind, hint } = foreign;
    throw new AppError('image-format', `${shown} is ${foreign.words}.`, hint, { name, kind });
  }
  try {
    const probe = probeImage(given);
    if (probe.mime === 'image/svg+xml') {
      return { bytes: new TextEncoder().encode(cleanSvg(svgText(given))), probe };
    }
    const bytes = withoutLocation(given);
    return { bytes, probe: probeImage(bytes) };
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
    const code = codes[error.code] ?? 'image-broken';
    const params = { name, ...(code === 'image-format' ? { kind: 'unknown' } : {}) };
    throw new AppError(code, `${shown} cannot be used: ${error.message}.`, undefined, params);
  }
}

async function place(root: string, name: string, extension: string, bytes: Uint8Array): Promise<string> {
  mkdirSync(join(root, 'assets'), { recursive: true });
  const { names } = listFolder(root, 'assets', mostAssets);
  const same = names.find((one) => isSame(root, one, extension, bytes));
  // As reading the workspace names it: Apple and Nextcloud may write «å» as two characters.
  if (same !== undefined) return same.normalize('NFC');
  return await putPicture(root, `${stemOf(name)}${extension}`, bytes);
}

function isSame(root: string, name: string, extension: string, bytes: Uint8Array): boolean {
  const kind = extname(name).toLowerCase().replace('.jpeg', '.jpg');
  if (kind !== extension || assetNameProblem(name) !== undefined) return false;
  try {
    if (statSync(join(root, 'assets', name)).size !== bytes.length) return false;
    return sha256(readInside(root, `assets/${name}`, imageLimit)) === sha256(bytes);
  } catch {
    return false;
  }
}

/** A name that every system, link and zip program takes as it is. */
function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = hyphenated(last.replace(/\.[^.]{1,5}$/, ''))
    .slice(0, longestStem)
    .replace(/^-+|(?<!-)-+$/g, '');
  return stem === '' || assetNameProblem(`${stem}.png`) !== undefined ? `bilde${stem && `-${stem}`}` : stem;
}

interface ForeignKind {
  /** For hosts that word it in the user's language. */
  kind: 'tiff' | 'heic' | 'avif' | 'webp' | 'gif' | 'bmp' | 'pdf' | 'office' | 'film';
  words: string;
  hint: string;
}

const saveAs = 'Open it in a picture program and save it as PNG or JPEG.';

const kinds: Readonly<Record<ForeignKind['kind'], Omit<ForeignKind, 'kind'>>> = {
  tiff: { words: 'a TIFF picture', hint: saveAs },
  heic: {
    words: 'a HEIC picture, as iPhones take them',
    hint: 'Mail it to yourself from the phone, or open it and save it as JPEG.',
  },
  avif: { words: 'an AVIF picture', hint: saveAs },
  webp: { words: 'a WebP picture', hint: saveAs },
  gif: { words: 'a GIF picture', hint: 'Open it in a picture program and save it as PNG.' },
  bmp: { words: 'a BMP picture', hint: 'Open it in a picture program and save it as PNG.' },
  pdf: { words: 'a PDF document', hint: 'Save the page as a picture, or its drawing as SVG.' },
  office: { words: 'an Office document or a zip file', hint: 'Save the picture in it as a file of its own.' },
  film: { words: 'a film', hint: 'Take a picture from it.' },
};

/** Undefined for PNG, JPEG and SVG, and for what nobody knows. By the file's own bytes: names lie. */
function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const kind = kindOf(String.fromCharCode(...bytes.subarray(0, 16)));
  return kind && { kind, ...kinds[kind] };
}

function kindOf(head: string): ForeignKind['kind'] | undefined {
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') {
    // Brands of ISO 23008-12 and AVIF; other files of the same make are films.
    const brand = head.slice(8, 12);
    if (/^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'heic';
    return /^avi[fs]$/.test(brand) ? 'avif' : 'film';
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (head.startsWith('%PDF')) return 'pdf';
  return head.startsWith('PK') ? 'office' : undefined;
}

/**
 * The same picture without its place, and without what stands after its end. Nothing is encoded anew; texts,
 * photographer, colours and which way is up stay.
 *
 * @param bytes a PNG or JPEG
 */
function withoutLocation(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const { exif, xmp, opaque, chunks, end } = blocksOf(copy);
  for (const tiff of exif) {
    const orientation = orientationOf(tiff);
    if (!blankLocation(tiff)) bareOrientation(tiff, orientation);
  }
  for (const xml of xmp) blankXmp(xml);
  for (const chunk of chunks) seal(copy, chunk);
  if (opaque.length === 0) return end === copy.length ? copy : copy.slice(0, end);
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const [from, to] of opaque) {
    kept.push(copy.subarray(at, from));
    at = to;
  }
  kept.push(copy.subarray(at, end));
  return new Uint8Array(Buffer.concat(kept));
}

/** Every `exif:GPS…`, as attribute and as element, becomes spaces: lengths and offsets stay. */
function blankXmp(xml: Uint8Array): void {
  // One character for each byte, so that places in the text are places in the bytes.
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1');
  // Bounded, so that no file can keep the program busy.
  const attribute = /:GPS\w{1,40}\s{0,40}=\s{0,40}(?:"([^"]{0,2000})"|'([^']{0,2000})')/dg;
  const element = /:GPS\w{1,40}(?:\s[^<>]{0,500})?>([^<]{0,2000})</dg;
  for (const form of [attribute, element]) {
    for (const match of text.matchAll(form)) {
      for (const range of match.indices?.slice(1) ?? []) if (range) xml.fill(0x20, range[0], range[1]);
    }
  }
}

function seal(bytes: Uint8Array, [from, to]: [number, number]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getUint32(from + 4);
  const eXIf = 0x65584966;
  const iTXt = 0x69545874;
  // The others were not touched: a checksum that was wrong stays wrong.
  if (type === eXIf || type === iTXt) view.setUint32(to - 4, crc32(bytes.subarray(from + 4, to - 4)));
}
