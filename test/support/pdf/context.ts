/** A PDF read once for all rules. */
import type { PDFDict } from 'pdf-lib';
import { Opened } from './open';
import { type DrawnPage, drawnPage, type Glyph } from './page';
import { type Element, readParentTree, readStructure, type Structure } from './structure';

export interface ReadPage extends DrawnPage {
  number: number;
  ref: string;
  dict: PDFDict;
  annotations: { ref: string; dict: PDFDict }[];
}

export interface ReadPdf {
  pdf: Opened;
  pages: ReadPage[];
  structure: Structure;
  parents: Map<number, (string | undefined)[] | string>;
  /** The words of an element and everything in it, spaces included. */
  textOf(element: Element): string;
  /** Glyphs of a page's marked content. */
  glyphsOf(page: string | undefined, mcid: number): readonly Glyph[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await Opened.open(bytes);
  const pages = pdf.pages.map(({ dict, ref }, i): ReadPage => {
    const annotations = pdf.array(dict, 'Annots').map((one) => ({
      ref: String(one),
      dict: pdf.resolve(one) as PDFDict,
    }));
    return { ...drawnPage(pdf, dict), number: i + 1, ref: ref.tag, dict, annotations };
  });
  const structure = readStructure(pdf);
  const byContent = new Map<string, Glyph[]>();
  for (const page of pages) {
    for (const glyph of page.glyphs) {
      const mcid = glyph.marks.find((mark) => mark.mcid !== undefined)?.mcid;
      if (mcid === undefined) continue;
      const key = `${page.ref}/${mcid}`;
      const list = byContent.get(key);
      if (list) list.push(glyph);
      else byContent.set(key, [glyph]);
    }
  }
  const glyphsOf = (page: string | undefined, mcid: number): readonly Glyph[] =>
    byContent.get(`${page}/${mcid}`) ?? [];
  const textOf = (element: Element): string =>
    element.kids
      .map((kid) =>
        kid.kind === 'element'
          ? textOf(kid.element)
          : kid.kind === 'content'
            ? spoken(glyphsOf(kid.page, kid.mcid))
            : '',
      )
      .join('');
  return { pdf, pages, structure, parents: readParentTree(pdf, structure), textOf, glyphsOf };
}

/** The characters that glyphs stand for; an ActualText counts once, for all it spans. */
export function spoken(glyphs: readonly Glyph[]): string {
  let out = '';
  let last: unknown;
  for (const glyph of glyphs) {
    const span = glyph.marks.find((mark) => mark.actual !== undefined);
    if (!span) out += glyph.text;
    else if (span !== last) out += span.actual;
    last = span;
  }
  return out;
}
