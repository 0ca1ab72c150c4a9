/** What a document says of itself: claims, title, language, profile, bookmarks. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { PDFArray, PDFDict, PDFRawStream } from 'pdf-lib';
import type { ReadPdf } from '../context';
import { decoded } from '../open';
import { type PdfRule, rule } from '../rule';
import type { Element } from '../structure';

const language = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

function xmp({ pdf }: ReadPdf): string | undefined {
  const stream = pdf.get(pdf.catalog, 'Metadata');
  return stream instanceof PDFRawStream ? new TextDecoder().decode(decoded(stream)) : undefined;
}

/** The first element of a name, with all text in it. */
function xmpText(read: ReadPdf, name: string): string | undefined {
  const source = xmp(read);
  if (source === undefined) return undefined;
  try {
    const find = (node: XmlElement): XmlElement | undefined => {
      for (const child of node.children) {
        if (child.type !== 'element') continue;
        const element = child as XmlElement;
        const found = element.name === name ? element : find(element);
        if (found) return found;
      }
      return undefined;
    };
    return find(parseXml(source.replace(/^\uFEFF?/, '')) as unknown as XmlElement)?.text.trim();
  } catch {
    return undefined;
  }
}

function info({ pdf }: ReadPdf): PDFDict | undefined {
  const value = pdf.resolve(pdf.doc.context.trailerInfo.Info);
  return value instanceof PDFDict ? value : undefined;
}

export const documentRules: PdfRule[] = [
  rule('xmp-readable', function* (read) {
    const source = xmp(read);
    if (source === undefined) {
      yield 'The document has no XMP metadata.';
      return;
    }
    try {
      parseXml(source.replace(/^\uFEFF?/, ''));
    } catch (error) {
      yield `The XMP metadata is no XML: ${String(error).split('\n')[0]}`;
    }
  }),
  rule('claim-pdfa', function* (read) {
    if (xmpText(read, 'pdfaid:part') !== '2' || xmpText(read, 'pdfaid:conformance') !== 'A') {
      yield 'The metadata do not claim PDF/A-2a.';
    }
  }),
  rule('claim-pdfua', function* (read) {
    if (xmpText(read, 'pdfuaid:part') !== '1') yield 'The metadata do not claim PDF/UA-1.';
    const described = xmpText(read, 'pdfaSchema:namespaceURI') === 'http://www.aiim.org/pdfua/ns/id/';
    if (!described) yield 'PDF/UA’s schema is not described, as PDF/A asks of schemas that are not its own.';
  }),
  rule('title', function* (read) {
    const title = xmpText(read, 'dc:title');
    if (!title) yield 'The metadata have no title.';
    else if (title !== read.pdf.text(info(read), 'Title')) {
      yield 'The titles of the metadata and of the document information differ.';
    }
  }),
  rule('title-shown', function* ({ pdf }) {
    const shown = pdf.flag(pdf.dict(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle');
    if (shown !== true) yield 'The window shows the file’s name and not the title.';
  }),
  rule('info-dates', function* (read) {
    const written = read.pdf.text(info(read), 'CreationDate');
    const digits = (text: string | undefined): string => text?.replace(/\D/g, '') ?? '';
    if (digits(written) === '' || digits(written) !== digits(xmpText(read, 'xmp:CreateDate'))) {
      yield 'The dates of the metadata and of the document information differ.';
    }
  }),
  rule('language', function* ({ pdf, structure }) {
    const whole = pdf.text(pdf.catalog, 'Lang');
    if (!whole || !language.test(whole)) yield `The document’s language is «${whole ?? ''}».`;
    for (const { dict, type } of structure.all) {
      const own = pdf.text(dict, 'Lang');
      if (own !== undefined && !language.test(own)) yield `A ${type} has the language «${own}».`;
    }
  }),
  rule('language-span', function* ({ pages }) {
    for (const page of pages) {
      for (const { mark } of page.begun) {
        if (mark.lang !== undefined && !language.test(mark.lang)) {
          yield `Page ${page.number}: a span has the language «${mark.lang}».`;
        }
      }
    }
  }),
  rule('marked', function* ({ pdf }) {
    if (pdf.flag(pdf.dict(pdf.catalog, 'MarkInfo'), 'Marked') !== true) yield 'The document is not marked.';
    if (pdf.flag(pdf.dict(pdf.catalog, 'MarkInfo'), 'Suspects') === true) yield 'The document has suspects.';
  }),
  rule('output-intent', function* ({ pdf }) {
    const intents = pdf.array(pdf.catalog, 'OutputIntents').map((one) => pdf.resolve(one));
    const intent = intents.find((one) => one instanceof PDFDict && pdf.name(one, 'S') === 'GTS_PDFA1');
    const profile = intent instanceof PDFDict ? pdf.stream(intent, 'DestOutputProfile') : undefined;
    const word = (at: number): string => String.fromCharCode(...(profile?.subarray(at, at + 4) ?? []));
    const size = profile && new DataView(profile.buffer, profile.byteOffset).getUint32(0);
    if (word(36) !== 'acsp' || word(16) !== 'RGB ' || size !== profile?.length) {
      yield 'There is no output intent with a profile of RGB colours.';
    }
  }),
  rule('file-id', function* ({ pdf }) {
    const id = pdf.resolve(pdf.doc.context.trailerInfo.ID);
    if (!(id instanceof PDFArray) || id.size() !== 2 || /^<0*>$/.test(String(id.get(0)))) {
      yield 'The file has no ID.';
    }
  }),
  rule('closed', function* ({ pdf }) {
    for (const key of ['OpenAction', 'AA', 'AcroForm']) {
      if (pdf.get(pdf.catalog, key) !== undefined) yield `The document has /${key}.`;
    }
    if (pdf.dict(pdf.dict(pdf.catalog, 'Names'), 'JavaScript')) yield 'The document has scripts.';
    if (pdf.doc.context.trailerInfo.Encrypt) yield 'The document is encrypted.';
  }),
  rule('bookmarks', checkBookmarks),
];

function* checkBookmarks({ pdf, pages, structure }: ReadPdf): Iterable<string> {
  const outlines = pdf.dict(pdf.catalog, 'Outlines');
  if (!outlines) {
    yield 'There are no bookmarks.';
    return;
  }
  const known = new Set(pages.map((page) => page.ref));
  const faults: string[] = [];
  const led = new Set<string>();
  const walk = (parent: PDFDict): number => {
    let seen = 0;
    let before: PDFDict | undefined;
    for (let item = pdf.dict(parent, 'First'); item; item = pdf.dict(item, 'Next')) {
      if (!pdf.text(item, 'Title')?.trim()) faults.push('A bookmark has no title.');
      const page = String(pdf.array(item, 'Dest')[0] ?? '');
      if (known.has(page)) led.add(page);
      else faults.push('A bookmark leads to no page.');
      if (pdf.dict(item, 'Prev') !== before) faults.push('Bookmarks do not name the one before.');
      if (pdf.dict(item, 'Parent') !== parent) faults.push('A bookmark does not name its parent.');
      before = item;
      seen += 1 + walk(item);
    }
    if (pdf.dict(parent, 'Last') !== before) faults.push('Bookmarks do not name the last one.');
    if (seen > 0 && pdf.number(parent, 'Count') !== seen) faults.push('Bookmarks are counted wrongly.');
    return seen;
  };
  walk(outlines);
  yield* faults;
  for (const section of structure.all.filter(({ type }) => type === 'Sect')) {
    if (!led.has(firstPage(section) ?? '')) yield 'No bookmark leads to where a slide begins.';
  }
}

function firstPage(element: Element): string | undefined {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? firstPage(kid.element) : kid.page;
    if (page !== undefined) return page;
  }
  return undefined;
}
