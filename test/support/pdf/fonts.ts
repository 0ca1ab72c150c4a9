/** Fonts as a page shows them: what a code is called, how wide it is, and what its own file says. */
import * as fontkit from 'fontkit';
import { PDFArray, type PDFDict, PDFNumber } from 'pdf-lib';
import type { Opened } from './open';

export interface ReadFont {
  name: string;
  /** Thousandths of an em, by code. */
  widths: Map<number, number>;
  unicode: Map<number, string> | undefined;
  /** Of the embedded file; undefined when there is none. */
  program: { glyphs: number; width(glyph: number): number } | undefined;
  composite: boolean;
}

const known = new WeakMap<PDFDict, ReadFont>();

export function readFont(pdf: Opened, dict: PDFDict): ReadFont {
  const before = known.get(dict);
  if (before) return before;
  const below = pdf.resolve(pdf.array(dict, 'DescendantFonts')[0]) as PDFDict | undefined;
  const descriptor = pdf.dict(below ?? dict, 'FontDescriptor');
  const file = pdf.stream(descriptor, 'FontFile2') ?? pdf.stream(descriptor, 'FontFile3');
  const map = pdf.stream(dict, 'ToUnicode');
  const font: ReadFont = {
    name: pdf.name(dict, 'BaseFont') ?? '',
    widths: widthsOf(pdf, below),
    unicode: map ? readCmap(new TextDecoder('latin1').decode(map)) : undefined,
    program: file && programOf(file),
    composite: pdf.name(dict, 'Subtype') === 'Type0',
  };
  known.set(dict, font);
  return font;
}

function programOf(file: Uint8Array): ReadFont['program'] {
  const font = fontkit.create(Buffer.from(file)) as unknown as {
    numGlyphs: number;
    unitsPerEm: number;
    hmtx: { metrics: { get(i: number): { advance: number } } | { advance: number }[] };
    getGlyph(id: number): { advanceWidth: number };
  };
  return {
    glyphs: font.numGlyphs,
    width: (glyph) => (font.getGlyph(glyph).advanceWidth * 1000) / font.unitsPerEm,
  };
}

function widthsOf(pdf: Opened, below: PDFDict | undefined): Map<number, number> {
  const out = new Map<number, number>();
  const list = pdf.array(below, 'W').map((one) => pdf.resolve(one));
  for (let i = 0; i < list.length; ) {
    const first = (list[i] as PDFNumber).asNumber();
    const next = list[i + 1];
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, at) => {
        const value = pdf.resolve(width);
        if (value instanceof PDFNumber) out.set(first + at, value.asNumber());
      });
      i += 2;
    } else {
      const width = (list[i + 2] as PDFNumber).asNumber();
      for (let code = first; code <= (next as PDFNumber).asNumber(); code++) out.set(code, width);
      i += 3;
    }
  }
  return out;
}

/** `bfchar` and `bfrange` of a ToUnicode map. */
export function readCmap(text: string): Map<number, string> {
  const out = new Map<number, string>();
  const word = (hex: string): string =>
    (hex.replace(/\s/g, '').match(/.{4}/g) ?? [])
      .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
      .join('');
  for (const [, block] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g;
    for (const [, low, high, list, start] of block!.matchAll(range)) {
      const from = Number.parseInt(low!, 16);
      const words = list === undefined ? [] : [...list.matchAll(/<([^>]*)>/g)].map(([, hex]) => word(hex!));
      for (let code = from; code <= Number.parseInt(high!, 16); code++) {
        if (list !== undefined) out.set(code, words[code - from] ?? '');
        else out.set(code, String.fromCharCode(word(start!).charCodeAt(0) + code - from));
      }
    }
  }
  for (const [, block] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, hex] of block!.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) {
      out.set(Number.parseInt(code!, 16), word(hex!));
    }
  }
  return out;
}
