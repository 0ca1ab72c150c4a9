/** Where a picture file keeps what is said about it: EXIF, XMP, IPTC and PNG's own texts. Views of the bytes. */
import { decode } from './tiff';

export interface Blocks {
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
  if (bytes[0] === 0xff && bytes[1] === 0xd8) jpeg(bytes, blocks);
  else if (bytes[0] === 0x89 && bytes[1] === 0x50) png(bytes, blocks);
  return blocks;
}

const xmpHead = 'http://ns.adobe.com/xap/1.0/\0';
const extendedHead = 'http://ns.adobe.com/xmp/extension/\0';

function jpeg(bytes: Uint8Array, blocks: Blocks): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    // Inside a scan FF is followed by 00 or a restart mark; everything else there is data.
    if (bytes[at] !== 0xff || marker === 0xff || marker <= 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      const next = bytes.indexOf(0xff, at + 1);
      if (next < 0) return;
      at = next;
      continue;
    }
    if (marker === 0xd9) {
      blocks.end = at + 2;
      return;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return;
    if (marker === 0xe1) app1(bytes.subarray(at + 4, end), blocks);
    if (marker === 0xed) photoshop(bytes.subarray(at + 4, end), blocks);
    at = Math.max(end, at + 4);
  }
  // An end right at the end of the file.
  blocks.end = bytes.length;
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    blocks.chunks.push([at, end]);
    if (type === 'eXIf') blocks.exif.push(data);
    else if (/^[tzi](EXt|TXt)$/.test(type) && !text(type, data, blocks)) blocks.opaque.push([at, end]);
    if (type === 'IEND') {
      blocks.end = end;
      return;
    }
    at = end;
  }
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
