/** Where a photograph was taken is nobody's business: it goes from what the file says of itself. */
import { crc32 } from 'node:zlib';
import { blocksOf } from './blocks';
import { bareOrientation, blankLocation, orientationOf } from './tiff';

/**
 * The same picture without its place, and without what stands after its end. Nothing is encoded anew; texts,
 * photographer, colours and which way is up stay.
 *
 * @param bytes a PNG or JPEG
 */
export function withoutLocation(bytes: Uint8Array): Uint8Array {
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
