/** Pictures with what cameras and agencies write into them, made byte by byte. */
import { crc32 } from 'node:zlib';
import { jpeg, png } from '../../workspace/samples';

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A TIFF with the given texts, a place in Oslo when wanted, and an orientation, upright unless another is given. */
export function tiff(
  texts: Record<number, string>,
  place: boolean,
  little = false,
  orientation = 1,
): Uint8Array {
  const out = new Uint8Array(2000);
  const view = new DataView(out.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  let free = 600;
  const entry = (
    at: number,
    tag: number,
    type: number,
    count: number,
    value: number,
    short = false,
  ): void => {
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    if (short) view.setUint16(at + 8, value, little);
    else view.setUint32(at + 8, value, little);
  };
  const store = (bytes: Uint8Array): number => {
    out.set(bytes, free);
    free += bytes.length + (bytes.length & 1);
    return free - bytes.length - (bytes.length & 1);
  };
  const all = [...Object.entries(texts).map(([tag, text]) => ({ tag: Number(tag), text })), { tag: 0x0112 }];
  if (place) all.push({ tag: 0x8825 });
  // Copyright stands after the pointer to the place.
  all.sort((a, b) => a.tag - b.tag);
  view.setUint16(8, all.length, little);
  all.forEach((one, i) => {
    const at = 10 + i * 12;
    if (one.tag === 0x0112) entry(at, one.tag, 3, 1, orientation, true);
    else if (one.tag === 0x8825) {
      const gps = 400;
      entry(at, one.tag, 4, 1, gps);
      view.setUint16(gps, 2, little);
      entry(gps + 2, 1, 2, 2, little ? 0x4e : 0x4e000000);
      entry(gps + 14, 2, 5, 3, store(latin('59GRADER54MINUTTER00SEKUN')));
    } else {
      const bytes = utf8(`${(one as { text: string }).text}\0`);
      entry(at, one.tag, 2, bytes.length, store(bytes));
    }
  });
  view.setUint32(10 + all.length * 12, 0, little);
  return out.slice(0, free);
}

function segment(marker: number, ...parts: Uint8Array[]): Uint8Array {
  const data = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
}

export const exifSegment = (inside: Uint8Array) => segment(0xe1, latin('Exif\0\0'), inside);
export const xmpSegment = (xml: string) => segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0'), utf8(xml));

export function iptcSegment(fields: Record<number, string>): Uint8Array {
  const records = Object.entries(fields).flatMap(([field, value]) => {
    const text = utf8(value);
    return [Uint8Array.of(0x1c, 2, Number(field), text.length >> 8, text.length & 255), text];
  });
  const data = Buffer.concat(records);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return segment(0xed, latin('Photoshop 3.0\0'), latin('8BIM'), Uint8Array.of(4, 4, 0, 0), size, data);
}

/** A JPEG with these segments, and whatever stands after its end. */
export function photo(segments: readonly Uint8Array[], after = new Uint8Array()): Uint8Array {
  const plain = jpeg(40, 30);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2), after]));
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A PNG with further chunks after its header. */
export function drawing(...chunks: Uint8Array[]): Uint8Array {
  const plain = png(8, 4);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)]));
}

export const xmpChunk = (xml: string) =>
  chunk('iTXt', Buffer.concat([latin('XML:com.adobe.xmp\0\0\0\0\0'), utf8(xml)]));
export const textChunk = (key: string, value: string) => chunk('tEXt', latin(`${key}\0${value}`));

export function xmp(attributes: string, inside = ''): string {
  const names =
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"';
  return (
    `<?xpacket begin="\uFEFF" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${names}>` +
    `<rdf:Description rdf:about="" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>   <?xpacket end="w"?>`
  );
}
