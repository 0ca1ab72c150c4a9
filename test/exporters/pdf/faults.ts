/** Faults put into the good PDF, and the rules that must notice each: exactly these and no others. */
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { readFont } from '../../support/pdf/fonts';
import { Opened } from '../../support/pdf/open';
import { readStructure } from '../../support/pdf/structure';

export interface Fault {
  readonly what: string;
  readonly spoil: (pdf: Opened) => void;
  readonly rules: readonly string[];
}

export async function spoiled(good: Uint8Array, spoil: (pdf: Opened) => void): Promise<Uint8Array> {
  const pdf = await Opened.open(good);
  spoil(pdf);
  return pdf.doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

const name = (text: string): PDFName => PDFName.of(text);

/** The nth element of a type, in reading order. */
function element(pdf: Opened, type: string, n = 0): PDFDict {
  const found = readStructure(pdf).all.filter((one) => one.type === type)[n];
  if (!found) throw new Error(`The good PDF has no ${type} ${n}.`);
  return found.dict;
}

function kids(dict: PDFDict): PDFArray {
  return dict.lookup(name('K'), PDFArray);
}

function attribute(pdf: Opened, type: string): PDFDict {
  return pdf.attributes(element(pdf, type))[0]!;
}

function page(pdf: Opened, number: number): PDFDict {
  return pdf.pages[number - 1]!.dict;
}

/** The page that has links. */
function linked(pdf: Opened): { dict: PDFDict; link: PDFDict; number: number } {
  const at = pdf.pages.findIndex(({ dict }) => dict.has(name('Annots')));
  const { dict } = pdf.pages[at]!;
  const link = pdf.resolve(dict.lookup(name('Annots'), PDFArray).get(0)) as PDFDict;
  return { dict, link, number: at + 1 };
}

function stream(pdf: Opened, ref: PDFRef, edit: (text: string) => string): void {
  const before = pdf.resolve(ref) as PDFRawStream;
  const dict = before.dict.clone(pdf.doc.context);
  const text = Buffer.from(pdf.stream(holder(pdf, ref), 'It')!).toString('latin1');
  const after = edit(text);
  if (after === text) throw new Error('The fault changes nothing.');
  const bytes = Buffer.from(after, 'latin1');
  dict.delete(name('Filter'));
  dict.set(name('Length'), PDFNumber.of(bytes.length));
  pdf.doc.context.assign(ref, PDFRawStream.of(dict, bytes));
}

function holder(pdf: Opened, ref: PDFRef): PDFDict {
  const dict = pdf.doc.context.obj({}) as PDFDict;
  dict.set(name('It'), ref);
  return dict;
}

function content(number: number, from: string | RegExp, to: string): (pdf: Opened) => void {
  return (pdf) =>
    stream(pdf, page(pdf, number).get(name('Contents')) as PDFRef, (text) => text.replace(from, to));
}

function metadata(from: string | RegExp, to: string): (pdf: Opened) => void {
  return (pdf) => stream(pdf, pdf.catalog.get(name('Metadata')) as PDFRef, (text) => text.replace(from, to));
}

function font(pdf: Opened, number = 2, of = ''): { dict: PDFDict; below: PDFDict; descriptor: PDFDict } {
  const fonts = pdf.dict(pdf.dict(page(pdf, number), 'Resources'), 'Font')!;
  const all = fonts.keys().map((key) => pdf.dict(fonts, key.decodeText())!);
  const dict = all.find((one) => pdf.name(one, 'BaseFont')!.endsWith(of))!;
  const below = pdf.resolve(pdf.array(dict, 'DescendantFonts')[0]) as PDFDict;
  return { dict, below, descriptor: pdf.dict(below, 'FontDescriptor')! };
}

function cmap(from: string | RegExp, to: string): (pdf: Opened) => void {
  return (pdf) =>
    stream(pdf, font(pdf).dict.get(name('ToUnicode')) as PDFRef, (text) => text.replace(from, to));
}

export const FAULTS: readonly Fault[] = [
  // What the document says of itself.
  {
    what: 'no metadata',
    spoil: (p) => void p.catalog.delete(name('Metadata')),
    rules: ['xmp-readable', 'claim-pdfa', 'claim-pdfua', 'title', 'info-dates'],
  },
  {
    what: 'a title with a bare «&» in the metadata',
    spoil: metadata('&amp;', '&'),
    rules: ['xmp-readable', 'claim-pdfa', 'claim-pdfua', 'title', 'info-dates'],
  },
  {
    what: 'a claim of PDF/A-2b only',
    spoil: metadata('<pdfaid:conformance>A', '<pdfaid:conformance>B'),
    rules: ['claim-pdfa'],
  },
  {
    what: 'no claim of PDF/UA',
    spoil: metadata('<pdfuaid:part>1</pdfuaid:part>', ''),
    rules: ['claim-pdfua'],
  },
  {
    what: 'a PDF/UA schema that is not described',
    spoil: metadata('http://www.aiim.org/pdfua/ns/id/</pdfaSchema', 'x</pdfaSchema'),
    rules: ['claim-pdfua'],
  },
  {
    what: 'another title in the metadata',
    spoil: metadata('Kommunekommisjonen &amp;', 'Noe annet &amp;'),
    rules: ['title'],
  },
  {
    what: 'another date in the metadata',
    spoil: metadata(/CreateDate>2025/, 'CreateDate>2024'),
    rules: ['info-dates'],
  },
  {
    what: 'a window that shows the file’s name',
    spoil: (p) => void p.catalog.delete(name('ViewerPreferences')),
    rules: ['title-shown'],
  },
  { what: 'no language', spoil: (p) => void p.catalog.delete(name('Lang')), rules: ['language'] },
  {
    what: 'a language called norsk',
    spoil: (p) => p.catalog.set(name('Lang'), PDFString.of('norsk')),
    rules: ['language'],
  },
  {
    what: 'an element in no known language',
    spoil: (p) => element(p, 'Span').set(name('Lang'), PDFString.of('english')),
    rules: ['language'],
  },
  {
    what: 'a document that is not marked',
    spoil: (p) => void p.catalog.delete(name('MarkInfo')),
    rules: ['marked'],
  },
  {
    what: 'no output intent',
    spoil: (p) => void p.catalog.delete(name('OutputIntents')),
    rules: ['output-intent'],
  },
  {
    what: 'a colour profile that is cut short',
    spoil: (p) => {
      const intent = p.resolve(p.array(p.catalog, 'OutputIntents')[0]) as PDFDict;
      stream(p, intent.get(name('DestOutputProfile')) as PDFRef, (text) => text.slice(0, 200));
    },
    rules: ['output-intent'],
  },
  {
    what: 'no file ID',
    spoil: (p) => {
      p.doc.context.trailerInfo.ID = undefined;
    },
    rules: ['file-id'],
  },
  {
    what: 'something to do on opening',
    spoil: (p) => p.catalog.set(name('OpenAction'), p.doc.context.obj({ S: 'JavaScript' })),
    rules: ['closed'],
  },
  { what: 'no bookmarks', spoil: (p) => void p.catalog.delete(name('Outlines')), rules: ['bookmarks'] },
  {
    what: 'bookmarks that are counted wrongly',
    spoil: (p) => p.dict(p.catalog, 'Outlines')!.set(name('Count'), PDFNumber.of(3)),
    rules: ['bookmarks'],
  },
  {
    what: 'a bookmark that leads to the wrong slide',
    spoil: (p) => {
      const part = p.dict(p.dict(p.catalog, 'Outlines'), 'First');
      const last = p.dict(p.dict(part, 'First'), 'Next')!;
      last.lookup(name('Dest'), PDFArray).set(0, p.pages[0]!.ref);
    },
    rules: ['bookmarks'],
  },
  {
    what: 'a bookmark without a title',
    spoil: (p) =>
      p.dict(p.dict(p.catalog, 'Outlines'), 'First')!.set(name('Title'), PDFHexString.fromText(' ')),
    rules: ['bookmarks'],
  },
  // Structure.
  {
    what: 'no structure',
    spoil: (p) => void p.catalog.delete(name('StructTreeRoot')),
    rules: ['content-once', 'parent-tree', 'tree', 'link'],
  },
  {
    what: 'a heading that skips a level',
    spoil: (p) => element(p, 'H2').set(name('S'), name('H3')),
    rules: ['heading-order', 'content-once'],
  },
  {
    what: 'a first heading of the second level',
    spoil: (p) => element(p, 'H1').set(name('S'), name('H2')),
    rules: ['heading-order', 'content-once'],
  },
  {
    what: 'a heading that is a paragraph',
    spoil: (p) => element(p, 'H2').set(name('S'), name('P')),
    rules: ['section-heading', 'content-once'],
  },
  {
    what: 'an unseen title that was left out',
    spoil: (p) => {
      const unseen = p.pages.findIndex(({ dict }) => Buffer.from(p.content(dict)).includes('3 Tr'));
      content(unseen + 1, /q 3 Tr\nBT[^\n]*ET\nQ/, '')(p);
    },
    rules: ['heading-words'],
  },
  {
    what: 'an element of an unknown type',
    spoil: (p) => element(p, 'BlockQuote').set(name('S'), name('Quotation')),
    rules: ['nesting'],
  },
  {
    what: 'an item that is a paragraph in a list',
    spoil: (p) => element(p, 'LI').set(name('S'), name('P')),
    rules: ['nesting'],
  },
  {
    what: 'an item without its label',
    spoil: (p) => kids(element(p, 'LI')).remove(0),
    rules: ['list', 'content-once'],
  },
  {
    what: 'a list without numbering',
    spoil: (p) => void element(p, 'L').delete(name('A')),
    rules: ['list-numbering'],
  },
  {
    what: 'numbers that are called bullets',
    spoil: (p) => {
      const list = readStructure(p).all.find(
        ({ type, dict }) => type === 'L' && p.name(p.attributes(dict)[0], 'ListNumbering') === 'Decimal',
      )!;
      p.attributes(list.dict)[0]!.set(name('ListNumbering'), name('Disc'));
    },
    rules: ['list-numbering'],
  },
  {
    what: 'a table row with a cell too few',
    spoil: (p) => kids(element(p, 'TR', 2)).remove(2),
    rules: ['table-regular', 'content-once'],
  },
  {
    what: 'a header cell that is a plain one',
    spoil: (p) => element(p, 'TH').set(name('S'), name('TD')),
    rules: ['table-header', 'content-once'],
  },
  {
    what: 'a header cell without scope',
    spoil: (p) => void attribute(p, 'TH').delete(name('Scope')),
    rules: ['table-scope'],
  },
  {
    what: 'a figure without alternative text',
    spoil: (p) => void element(p, 'Figure').delete(name('Alt')),
    rules: ['figure-alt'],
  },
  {
    what: 'a paragraph with alternative text',
    spoil: (p) => element(p, 'P').set(name('Alt'), PDFString.of('x')),
    rules: ['figure-alt'],
  },
  {
    what: 'a figure that is nowhere',
    spoil: (p) => void element(p, 'Figure').delete(name('A')),
    rules: ['figure-box'],
  },
  {
    what: 'a figure beyond the page',
    spoil: (p) => attribute(p, 'Figure').set(name('BBox'), p.doc.context.obj([0, 0, 5000, 10])),
    rules: ['figure-box'],
  },
  {
    what: 'an element that names another parent',
    spoil: (p) => element(p, 'P').set(name('P'), p.catalog.get(name('StructTreeRoot'))!),
    rules: ['tree'],
  },
  {
    what: 'an element with nothing in it',
    spoil: (p) => void element(p, 'Lbl').delete(name('K')),
    rules: ['list', 'element-empty', 'content-once'],
  },
  {
    what: 'a paragraph in two places',
    spoil: (p) => {
      const section = kids(element(p, 'Sect'));
      section.push(section.get(1));
    },
    rules: ['tree'],
  },
  // Content.
  {
    what: 'content that belongs to nothing',
    spoil: content(2, /\/P? ?\/?Artifact <<\/Type \/Background[^>]*>> BDC/, '/Span <<>> BDC'),
    rules: ['content-marked'],
  },
  {
    what: 'an artifact of an unknown type',
    spoil: content(2, '/Type /Pagination', '/Type /Ornament'),
    rules: ['artifact-type'],
  },
  {
    what: 'content that is marked twice',
    spoil: content(2, /MCID 1>>/, 'MCID 0>>'),
    rules: ['content-once', 'list'],
  },
  {
    what: 'content inside an artifact',
    spoil: content(2, /BDC\n(q [^\n]*)\nEMC\n(\/H2[^\n]*BDC\n[^\n]*\nEMC)/, 'BDC\n$1\n$2\nEMC'),
    rules: ['content-nested'],
  },
  { what: 'marked content that never ends', spoil: content(2, /EMC\s*$/, ''), rules: ['stream'] },
  { what: 'q without Q', spoil: content(2, /^/, 'q '), rules: ['stream'] },
  {
    what: 'a parent tree that leads elsewhere',
    spoil: (p) => {
      const row = p.resolve(
        p.array(p.dict(p.dict(p.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums')[3],
      ) as PDFArray;
      const [first, second] = [row.get(0), row.get(1)];
      row.set(0, second);
      row.set(1, first);
    },
    rules: ['parent-tree'],
  },
  {
    what: 'a page without its key',
    spoil: (p) => void page(p, 2).delete(name('StructParents')),
    rules: ['parent-tree'],
  },
  {
    what: 'a next key that is taken',
    spoil: (p) => p.dict(p.catalog, 'StructTreeRoot')!.set(name('ParentTreeNextKey'), PDFNumber.of(1)),
    rules: ['parent-tree'],
  },
  {
    what: 'a tab order by rows',
    spoil: (p) => page(p, 3).set(name('Tabs'), name('R')),
    rules: ['tab-order'],
  },
  {
    what: 'a stretch of text in no known language',
    spoil: content(5, '/Lang (nn-NO)', '/Lang (nynorsk)'),
    rules: ['language-span'],
  },
  {
    what: 'a line that ends without its space',
    spoil: (p) => {
      const [space] = [...readFont(p, font(p, 11, 'Carlito-Regular').dict).unicode!].find(
        ([, text]) => text === ' ',
      )!;
      const last = `${space.toString(16).padStart(4, '0')}>] TJ ET\\nBT`;
      content(11, new RegExp(last.replace(']', '\\]'), 'g'), '>] TJ ET\nBT')(p);
    },
    rules: ['words-apart'],
  },
  {
    what: 'a link that does not say where it leads',
    spoil: (p) => linked(p).link.set(name('Contents'), PDFString.of('')),
    rules: ['link-contents'],
  },
  {
    what: 'a link to a script',
    spoil: (p) => p.dict(linked(p).link, 'A')!.set(name('URI'), PDFString.of('javascript:alert(1)')),
    rules: ['link-address'],
  },
  {
    what: 'a link that is not printed',
    spoil: (p) => linked(p).link.set(name('F'), PDFNumber.of(0)),
    rules: ['link'],
  },
  {
    what: 'a link that does not lead back',
    spoil: (p) => void linked(p).link.delete(name('StructParent')),
    rules: ['link'],
  },
  {
    what: 'a link said to lie on the next page',
    spoil: (p) => {
      const objects = kids(element(p, 'Link'))
        .asArray()
        .map((one) => p.resolve(one));
      const objr = objects.find((one) => String(one).includes('/OBJR')) as PDFDict;
      objr.set(name('Pg'), p.pages[0]!.ref);
    },
    rules: ['link'],
  },
  {
    what: 'a link that no element holds',
    spoil: (p) => {
      const list = kids(element(p, 'Link'));
      list.remove(list.size() - 1);
    },
    rules: ['link'],
  },
  {
    what: 'an image that is smoothed',
    spoil: (p) => {
      const objects = p.dict(p.dict(page(p, 1), 'Resources'), 'XObject')!;
      p.dict(objects, objects.keys()[0]!.decodeText())!.set(name('Interpolate'), p.doc.context.obj(true));
    },
    rules: ['images'],
  },
  {
    what: 'an image in colours for print',
    spoil: (p) => {
      const objects = p.dict(p.dict(page(p, 1), 'Resources'), 'XObject')!;
      p.dict(objects, objects.keys()[0]!.decodeText())!.set(name('ColorSpace'), name('DeviceCMYK'));
    },
    rules: ['images'],
  },
  // Fonts.
  {
    what: 'a font that is not embedded',
    spoil: (p) => void font(p).descriptor.delete(name('FontFile2')),
    rules: ['font-embedded'],
  },
  {
    what: 'a font without its mark as a part',
    spoil: (p) => font(p).dict.set(name('BaseFont'), name('Gelasio-Regular')),
    rules: ['font-embedded'],
  },
  {
    what: 'a font that does not tell its characters',
    spoil: (p) => void font(p).dict.delete(name('ToUnicode')),
    rules: ['to-unicode', 'heading-words'],
  },
  { what: '.notdef mapped to U+0000', spoil: cmap('<fffd>', '<0000>'), rules: ['to-unicode'] },
  { what: 'a glyph without a character', spoil: cmap(/<fffd> <[^>]*>/, '<fffd> <>'), rules: ['to-unicode'] },
  {
    what: 'a character that no font has',
    spoil: content(2, /\[<[0-9a-f]{4}/, '[<0000'),
    rules: ['notdef', 'unclear'],
  },
  {
    what: 'widths that are not the font’s',
    spoil: (p) => {
      const widths = p.resolve(p.array(font(p).below, 'W')[1]) as PDFArray;
      for (let i = 1; i < widths.size(); i++) widths.set(i, PDFNumber.of(123));
    },
    rules: ['font-widths'],
  },
];
