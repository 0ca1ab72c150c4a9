/** Where a picture file keeps what is said about it: EXIF, XMP, IPTC and PNG's own texts. Views of the bytes. */
import { walkJpeg } from '../../core/image-files/jpeg';
import { pictureKind } from '../../core/image-files/kind';
import { walkPng } from '../../core/image-files/png';
import { decode } from './tiff';

interface Blocks {
  /** TIFF, without «Exif». */
  exif: Uint8Array[];
  /** XML in UTF-8. */
  xmp: Uint8Array[];
  /** Records of IPTC-IIM. */
  iptc: Uint8Array[];
  /** PNG's texts by keyword, in small letters. */
  texts: Map<string, string>;
  /** Stretches [from, to) that hold the same in a form that is not read: packed, or as text. */
  opaque: [number, number][];
  /** Every chunk of a PNG, [from, to) with length and checksum. */
  chunks: [number, number][];
  /** Where the picture ends; telephones put films and further pictures after it. */
  end: number;
}

/** Bytes of a text; longer ones are no captions. */
const mostText = 20_000;
const mostXmp = 4 * 1024 ** 2;

/** @param bytes a PNG or JPEG that `probeImage` has accepted; others have no blocks */
export function blocksOf(bytes: Uint8Array): Blocks {
  const blocks: Blocks = {
    exif: [],
    xmp: [],
    iptc: [],
    texts: new Map(),
    opaque: [],
    chunks: [],
    end: bytes.length,
  };
  const kind = pictureKind(bytes);
  if (kind === 'image/jpeg') jpeg(bytes, blocks);
  else if (kind === 'image/png') png(bytes, blocks);
  return blocks;
}

const xmpHead = 'http://ns.adobe.com/xap/1.0/\0';
const extendedHead = 'http://ns.adobe.com/xmp/extension/\0';

function jpeg(bytes: Uint8Array, blocks: Blocks): void {
  const { why, at } = walkJpeg(bytes, ({ marker, data }) => {
    if (marker === 0xe1) app1(data, blocks);
    if (marker === 0xed) photoshop(data, blocks);
    return undefined;
  });
  if (why === 'end') blocks.end = at;
}

function app1(segment: Uint8Array, blocks: Blocks): void {
  if (begins(segment, 'Exif\0\0')) blocks.exif.push(segment.subarray(6));
  else if (begins(segment, xmpHead)) blocks.xmp.push(segment.subarray(xmpHead.length));
  // Digest, length and offset stand before the text.
  else if (begins(segment, extendedHead)) blocks.xmp.push(segment.subarray(extendedHead.length + 40));
}

/** Image resources; 0x0404 holds IPTC (Adobe Photoshop File Formats, Image Resource Blocks). */
function photoshop(segment: Uint8Array, blocks: Blocks): void {
  const head = 'Photoshop 3.0\0';
  if (!begins(segment, head)) return;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  for (let at = head.length; at + 12 <= segment.length && begins(segment.subarray(at), '8BIM'); ) {
    const id = view.getUint16(at + 4);
    // A name with its length, padded to an even number of bytes.
    const from = at + 6 + ((segment[at + 6]! + 2) & ~1) + 4;
    if (from > segment.length) return;
    const length = view.getUint32(from - 4);
    if (from + length > segment.length) return;
    if (id === 0x0404) blocks.iptc.push(segment.subarray(from, from + length));
    at = from + length + (length & 1);
  }
}

function png(bytes: Uint8Array, blocks: Blocks): void {
  const { why, at } = walkPng(bytes, ({ type, data, from, to }) => {
    blocks.chunks.push([from, to]);
    if (type === 'eXIf') blocks.exif.push(data);
    else if (/^[tzi](EXt|TXt)$/.test(type) && !text(type, data, blocks)) blocks.opaque.push([from, to]);
    return undefined;
  });
  if (why === 'end') blocks.end = at;
}

/** @returns false when it holds metadata in a form that is not read */
function text(type: string, data: Uint8Array, blocks: Blocks): boolean {
  const stop = data.indexOf(0);
  if (stop < 1 || stop > 79) return true;
  const key = latin(data.subarray(0, stop)).toLowerCase();
  // ImageMagick writes EXIF and XMP as hexadecimal text.
  if (key.startsWith('raw profile type')) return false;
  const isXmp = key === 'xml:com.adobe.xmp';
  if (type === 'tEXt') {
    if (isXmp) return false;
    if (data.length < mostText) blocks.texts.set(key, decode(data.subarray(stop + 1)));
    return true;
  }
  const packed = type === 'zTXt' || data[stop + 1] !== 0;
  if (packed) return !isXmp;
  // Language and translated keyword, each up to a NUL, stand before the text.
  const language = data.indexOf(0, stop + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return !isXmp;
  const rest = data.subarray(translated + 1);
  if (isXmp && rest.length > mostXmp) return false;
  if (isXmp) blocks.xmp.push(rest);
  else if (rest.length < mostText) blocks.texts.set(key, decode(rest));
  return true;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function begins(bytes: Uint8Array, head: string): boolean {
  for (let i = 0; i < head.length; i++) if (bytes[i] !== head.charCodeAt(i)) return false;
  return true;
}
