/**
 * The structure tree: what of the content is what, in reading order. PDFKit has one of its own, which writes each element
 * when it can, and then names the page that happens to be open; this one is written when all pages are known.
 */
import { type PdfDocument, type Ref, textString } from './document';

/** Standard structure types (ISO 32000-1, 14.8.4) that slides need. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link';

interface ElementOptions {
  /** BCP 47, where it is another than the parent's. */
  lang?: string;
  alt?: string;
  title?: string;
  /** Attribute objects: owner and entries. */
  attributes?: Record<string, unknown>;
}

/** A page as structure sees it: its dictionary, and the elements its marked content belongs to, by number. */
export interface StructPage {
  dictionary: Ref;
  owners: StructElement[];
}

type Kid =
  | { kind: 'element'; element: StructElement }
  | { kind: 'content'; page: StructPage; mcid: number }
  | { kind: 'object'; page: StructPage; object: Ref };

export class StructElement {
  readonly kids: Kid[] = [];
  constructor(
    readonly tag: Tag,
    readonly options: ElementOptions = {},
  ) {}

  add(tag: Tag, options: ElementOptions = {}): StructElement {
    const element = new StructElement(tag, options);
    this.kids.push({ kind: 'element', element });
    return element;
  }

  /** @returns the number under which content of the page is marked */
  addContent(page: StructPage): number {
    const mcid = page.owners.length;
    page.owners.push(this);
    this.kids.push({ kind: 'content', page, mcid });
    return mcid;
  }

  addObject(page: StructPage, object: Ref): void {
    this.kids.push({ kind: 'object', page, object });
  }
}

export class StructTree {
  readonly root: StructElement;
  private readonly pages: StructPage[] = [];
  /** Owners of annotations, by their key in the parent tree. */
  private readonly annotations: { key: number; owner: StructElement }[] = [];
  private nextKey = 0;

  constructor(lang: string) {
    this.root = new StructElement('Document', { lang });
  }

  page(dictionary: Ref): StructPage {
    const page: StructPage = { dictionary, owners: [] };
    dictionary.data.StructParents = this.nextKey++;
    this.pages.push(page);
    return page;
  }

  /** @returns the annotation's /StructParent */
  annotation(owner: StructElement): number {
    const key = this.nextKey++;
    this.annotations.push({ key, owner });
    return key;
  }

  write(doc: PdfDocument): void {
    const refs = new Map<StructElement, Ref>();
    const root = doc.structRoot;
    root.data.K = [writeElement(doc, this.root, root, refs)];
    root.data.ParentTreeNextKey = this.nextKey;
    const tree = doc.parentTree;
    // A root has no limits (ISO 32000-1, 7.9.7), and this tree is its root alone.
    tree.limits = false;
    for (const { dictionary, owners } of this.pages) {
      tree.add(
        dictionary.data.StructParents as number,
        owners.map((owner) => refs.get(owner)),
      );
    }
    for (const { key, owner } of this.annotations) tree.add(key, refs.get(owner));
  }
}

function writeElement(
  doc: PdfDocument,
  element: StructElement,
  parent: Ref,
  refs: Map<StructElement, Ref>,
): Ref {
  const { tag, options, kids } = element;
  const ref = doc.ref({ Type: 'StructElem', S: tag, P: parent });
  refs.set(element, ref);
  const home = kids.find((kid) => kid.kind !== 'element')?.page;
  if (home) ref.data.Pg = home.dictionary;
  if (options.title) ref.data.T = textString(options.title);
  if (options.lang) ref.data.Lang = textString(options.lang);
  if (options.alt) ref.data.Alt = textString(options.alt);
  if (options.attributes) ref.data.A = options.attributes;
  if (kids.length > 0) {
    ref.data.K = kids.map((kid) =>
      kid.kind === 'element' ? writeElement(doc, kid.element, ref, refs) : reference(kid, home),
    );
  }
  ref.end();
  return ref;
}

/** Content on the element's own page goes by its number alone. */
function reference(kid: Exclude<Kid, { kind: 'element' }>, home: StructPage | undefined): unknown {
  const Pg = kid.page.dictionary;
  if (kid.kind === 'object') return { Type: 'OBJR', Pg, Obj: kid.object };
  return kid.page === home ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid };
}
