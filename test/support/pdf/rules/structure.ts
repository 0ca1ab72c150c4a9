/** What the structure says: headings, lists, tables, figures. */
import type { PDFDict } from 'pdf-lib';
import type { Opened } from '../open';
import { type PdfRule, rule } from '../rule';
import type { Element } from '../structure';

/** ISO 32000-1, 14.8.4, as far as slides need it: where an element may stand. */
const parents: Record<string, readonly string[] | undefined> = {
  Document: [''],
  Sect: ['Document', 'Sect'],
  H1: ['Sect'],
  H2: ['Sect'],
  H3: ['Sect'],
  P: ['Sect', 'BlockQuote', 'TH', 'TD', 'LBody'],
  BlockQuote: ['Sect'],
  L: ['Sect', 'BlockQuote', 'TH', 'TD', 'LBody'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  Table: ['Sect'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  Figure: ['Sect'],
  Span: ['H1', 'H2', 'H3', 'P', 'LBody', 'TH', 'TD'],
  Link: ['H1', 'H2', 'H3', 'P', 'LBody', 'TH', 'TD'],
};

const elements = (element: Element): Element[] =>
  element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));

function attribute(pdf: Opened, { dict }: Element, owner: string): PDFDict | undefined {
  return pdf.attributes(dict).find((one) => pdf.name(one, 'O') === owner);
}

export const structureRules: PdfRule[] = [
  rule('nesting', function* ({ structure }) {
    for (const { type, parent } of structure.all) {
      const allowed = parents[type];
      if (!allowed) yield `There is a ${type}, which is no standard type that slides need.`;
      else if (!allowed.includes(parent?.type ?? ''))
        yield `A ${type} stands in a ${parent?.type ?? 'root'}.`;
    }
  }),
  rule('heading-order', function* ({ structure, textOf }) {
    let level = 0;
    for (const element of structure.all) {
      const next = Number(/^H([1-6])$/.exec(element.type)?.[1] ?? 0);
      if (next === 0) continue;
      if (next > level + 1) yield `«${textOf(element)}» is an H${next} after an H${level}.`;
      level = next;
    }
  }),
  rule('heading-words', function* ({ structure, textOf }) {
    for (const element of structure.all) {
      if (/^H\d$/.test(element.type) && textOf(element).trim() === '')
        yield `An ${element.type} has no words.`;
    }
  }),
  rule('section-heading', function* ({ structure }) {
    for (const element of structure.all) {
      if (element.type !== 'Sect') continue;
      if (!/^H\d$/.test(elements(element)[0]?.type ?? '')) yield 'A slide does not begin with its heading.';
    }
  }),
  rule('list', function* ({ structure, textOf }) {
    for (const element of structure.all) {
      const kids = elements(element);
      if (element.type === 'L' && kids.length === 0) yield 'A list has no items.';
      if (element.type !== 'LI') continue;
      const [label, body] = kids;
      if (kids.length !== 2 || label!.type !== 'Lbl' || body!.type !== 'LBody') {
        yield 'An item of a list is not a label and a body.';
      } else if (textOf(label!).trim() === '' || textOf(body!).trim() === '')
        yield 'An item of a list is empty.';
    }
  }),
  rule('list-numbering', function* ({ pdf, structure, textOf }) {
    for (const element of structure.all) {
      if (element.type !== 'L') continue;
      const says = attribute(pdf, element, 'List');
      const numbering = says && pdf.name(says, 'ListNumbering');
      const label = elements(element)
        .flatMap(elements)
        .find(({ type }) => type === 'Lbl');
      const numbered = label !== undefined && /\d/.test(textOf(label));
      if (numbering === undefined || (numbering === 'Decimal') !== numbered) {
        yield `A list says that it is numbered as ${numbering ?? 'nothing'}.`;
      }
    }
  }),
  rule('table-regular', function* ({ structure }) {
    for (const element of structure.all) {
      if (element.type !== 'Table') continue;
      const rows = elements(element).map((row) => elements(row).length);
      if (rows.length === 0 || rows.some((cells) => cells !== rows[0]))
        yield 'Rows of a table differ in length.';
    }
  }),
  rule('table-header', function* ({ structure }) {
    for (const element of structure.all) {
      if (element.type !== 'Table') continue;
      const cells = elements(elements(element)[0] ?? element);
      if (cells.length === 0 || cells.some(({ type }) => type !== 'TH')) yield 'A table has no header row.';
    }
  }),
  rule('table-scope', function* ({ pdf, structure }) {
    for (const element of structure.all) {
      if (element.type !== 'TH') continue;
      const says = attribute(pdf, element, 'Table');
      const scope = says && pdf.name(says, 'Scope');
      if (!['Column', 'Row', 'Both'].includes(scope ?? '')) yield 'A header cell does not say what it heads.';
    }
  }),
  rule('figure-alt', function* ({ pdf, structure }) {
    for (const { type, dict } of structure.all) {
      if (type === 'Figure' && !pdf.text(dict, 'Alt')?.trim()) yield 'A figure has no alternative text.';
      if (type !== 'Figure' && pdf.get(dict, 'Alt') !== undefined) {
        yield `A ${type} has an alternative text, which is read instead of what is in it.`;
      }
    }
  }),
  rule('figure-box', function* ({ pdf, structure, pages }) {
    for (const element of structure.all) {
      if (element.type !== 'Figure') continue;
      const says = attribute(pdf, element, 'Layout');
      const box = pdf.array(says, 'BBox').map((one) => Number(String(one)));
      const page = pages.find(({ ref }) => ref === pdf.ref(element.dict, 'Pg'));
      const [l = 0, b = 0, r = 0, t = 0] = box;
      const inside =
        page &&
        box.length === 4 &&
        l < r &&
        b < t &&
        l >= -1 &&
        b >= -1 &&
        r <= page.width + 1 &&
        t <= page.height + 1;
      if (!inside) yield 'A figure does not say where on the page it is.';
    }
  }),
  rule('element-empty', function* ({ structure }) {
    for (const element of structure.all) {
      const may = element.type === 'TD' || element.type === 'TH';
      if (!may && element.kids.length === 0) yield `A ${element.type} has nothing in it.`;
    }
  }),
  rule('words-apart', function* ({ structure, textOf }) {
    // Whoever reads aloud joins lines as they stand: a line must end in the space that it had.
    for (const element of structure.all) {
      if (/^(P|LBody|H\d)$/.test(element.type) && /\p{Ll}[.!?]\p{Lu}\p{Ll}/u.test(textOf(element))) {
        yield `Sentences run into each other: «${textOf(element).slice(0, 60)}».`;
      }
    }
  }),
];
