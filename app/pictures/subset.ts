/**
 * A font file with the glyphs of some text only, as WOFF. Glyphs keep their numbers and all other tables stay as they
 * are, so that kerning and ligatures are those that the text was measured with; what is not needed is empty.
 */
import { deflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';

/** Tables that a browser needs or that shape text; signatures and device tables are left out. */
const kept = new Set(
  'GDEF GPOS GSUB OS/2 cmap cvt  fpgm gasp glyf head hhea hmtx kern loca maxp name post prep'
    .match(/.{4} ?/g)!
    .map((tag) => tag.slice(0, 4)),
);

interface ShapedFont {
  layout(text: string): { glyphs: { id: number }[] };
  hasGlyphForCodePoint(point: number): boolean;
  GSUB?: { lookupList: List<Lookup> };
}

/** fontkit gives short lists as arrays, and reads long ones lazily. */
type List<T> = T[] | { toArray(): T[] };
const listOf = <T>(list: List<T> | undefined): T[] => (Array.isArray(list) ? list : (list?.toArray() ?? []));

interface Lookup {
  lookupType: number;
  subTables: List<Substitution>;
}
interface Substitution {
  version?: number;
  lookupType?: number;
  extension?: Substitution;
  coverage?: { glyphs?: number[]; rangeRecords?: { start: number; end: number }[] };
  deltaGlyphID?: number;
  substitute?: List<number>;
  ligatureSets?: List<List<{ glyph: number; components: number[] }>>;
}

/** Invisible characters need no outline; their widths are kept. */
const unseen = /\s|\u00A0|\u00AD|[\u200B-\u200F]|\u202F|\u2060|\uFE0E|\uFE0F/gu;

/** A font file from which subsets are made. */
export class SubsetFont {
  private readonly font: ShapedFont;
  private readonly tables: ReadonlyMap<string, Uint8Array>;
  private readonly flavour: number;

  /** @throws Error when the bytes are no TrueType font */
  constructor(bytes: Uint8Array) {
    this.font = fontkit.create(bytes as Buffer) as unknown as ShapedFont;
    const view = viewOf(bytes);
    this.flavour = view.getUint32(0);
    const tables = new Map<string, Uint8Array>();
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      const start = view.getUint32(at + 8);
      if (kept.has(tag)) tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)));
    }
    for (const tag of ['glyf', 'loca', 'head', 'maxp'])
      if (!tables.has(tag)) throw new Error(`The font has no table «${tag}».`);
    this.tables = tables;
  }

  covers(char: string): boolean {
    return this.font.hasGlyphForCodePoint(char.codePointAt(0)!);
  }

  /** WOFF with every glyph that any of the texts can be shaped to. */
  woff(texts: Iterable<string>): Uint8Array {
    const glyphs = new Set<number>([0]);
    for (const given of texts) {
      const text = [...given.replace(unseen, '')].filter((char) => this.covers(char)).join('');
      for (const { id } of this.font.layout(text).glyphs) glyphs.add(id);
      for (const char of text) for (const { id } of this.font.layout(char).glyphs) glyphs.add(id);
    }
    substituted(this.font.GSUB?.lookupList, glyphs);
    return packed(this.flavour, withGlyphs(this.tables, glyphs));
  }
}

/** Adds what the glyphs can be replaced with: by language, by feature, as ligatures. */
function substituted(lookups: List<Lookup> | undefined, glyphs: Set<number>): void {
  const all = listOf(lookups).flatMap((lookup) => listOf(lookup.subTables).map((one) => ({ lookup, one })));
  for (let before = -1; before !== glyphs.size; ) {
    before = glyphs.size;
    for (const { lookup, one } of all) {
      const table = lookup.lookupType === 7 ? one.extension! : one;
      const type = lookup.lookupType === 7 ? one.lookupType! : lookup.lookupType;
      if (type !== 1 && type !== 4) continue;
      const substitutes = listOf(table.substitute);
      const sets = listOf(table.ligatureSets);
      coveredBy(table).forEach((glyph, i) => {
        if (!glyphs.has(glyph)) return;
        if (type === 1) glyphs.add(substitutes[i] ?? (glyph + (table.deltaGlyphID ?? 0)) & 0xffff);
        for (const { components, glyph: ligature } of listOf(sets[i]))
          if (components.every((part) => glyphs.has(part))) glyphs.add(ligature);
      });
    }
  }
}

function coveredBy({ coverage }: Substitution): number[] {
  if (coverage?.glyphs) return coverage.glyphs;
  return (coverage?.rangeRecords ?? []).flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, i) => start + i),
  );
}

/** The tables with all glyphs but these emptied (OpenType, «glyf» and «loca»). */
function withGlyphs(tables: ReadonlyMap<string, Uint8Array>, wanted: Set<number>): Map<string, Uint8Array> {
  const glyf = tables.get('glyf')!;
  const loca = viewOf(tables.get('loca')!);
  const head = new Uint8Array(tables.get('head')!);
  const long = viewOf(head).getInt16(50) === 1;
  const count = viewOf(tables.get('maxp')!).getUint16(4);
  const at = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outline = (glyph: number): Uint8Array => glyf.subarray(at(glyph), at(glyph + 1));
  for (const glyph of wanted) {
    for (const part of partsOf(outline(glyph))) wanted.add(part);
  }

  const places = new Uint8Array(4 * (count + 1));
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    viewOf(places).setUint32(4 * glyph, end);
    if (!wanted.has(glyph)) continue;
    const piece = outline(glyph);
    pieces.push(piece);
    end += padded(piece.length);
  }
  viewOf(places).setUint32(4 * count, end);
  const outlines = new Uint8Array(end);
  let to = 0;
  for (const piece of pieces) {
    outlines.set(piece, to);
    to += padded(piece.length);
  }
  viewOf(head).setInt16(50, 1);
  return new Map([...tables, ['glyf', outlines], ['loca', places], ['head', head]]);
}

/** The glyphs that a composite is made of. */
function partsOf(outline: Uint8Array): number[] {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const parts: number[] = [];
  for (let at = 10, more = true; more && at + 4 <= outline.length; ) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

/** WOFF File Format 1.0, W3C. */
function packed(flavour: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, bytes]) => {
      const small = deflateSync(bytes, { level: 9 });
      return { tag, bytes, stored: small.length < bytes.length ? small : bytes };
    });
  const front = 44 + 20 * entries.length;
  const total = front + entries.reduce((sum, { stored }) => sum + padded(stored.length), 0);
  const out = new Uint8Array(total);
  const view = viewOf(out);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, flavour);
  view.setUint32(8, total);
  view.setUint16(12, entries.length);
  view.setUint32(
    16,
    12 + 16 * entries.length + entries.reduce((sum, { bytes }) => sum + padded(bytes.length), 0),
  );
  view.setUint16(20, 1);
  let at = front;
  entries.forEach(({ tag, bytes, stored }, i) => {
    const entry = 44 + 20 * i;
    for (let k = 0; k < 4; k++) out[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, stored.length);
    view.setUint32(entry + 12, bytes.length);
    view.setUint32(entry + 16, checksum(bytes));
    out.set(stored, at);
    at += padded(stored.length);
  });
  return out;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + (bytes[i]! << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}

const padded = (length: number): number => (length + 3) & ~3;
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
