/** The structure tree as it is written, with what each element's content is on the pages. */
import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import type { Opened } from './open';

export interface Element {
  /** Standard type. */
  type: string;
  dict: PDFDict;
  ref: string | undefined;
  parent: Element | undefined;
  kids: Kid[];
}

export type Kid =
  | { kind: 'element'; element: Element }
  | { kind: 'content'; page: string | undefined; mcid: number }
  | { kind: 'object'; page: string | undefined; object: string };

export interface Structure {
  root: PDFDict | undefined;
  top: Element[];
  /** All elements in reading order. */
  all: Element[];
  /** What is wrong with the tree itself. */
  faults: string[];
}

export function readStructure(pdf: Opened): Structure {
  const root = pdf.dict(pdf.catalog, 'StructTreeRoot');
  const out: Structure = { root, top: [], all: [], faults: [] };
  if (!root) return out;
  const seen = new Set<string>();
  const read = (
    value: PDFObject,
    parent: Element | undefined,
    above: string | undefined,
  ): Kid | undefined => {
    const dict = pdf.resolve(value);
    if (dict instanceof PDFNumber) {
      return { kind: 'content', page: pdf.ref(parent?.dict, 'Pg'), mcid: dict.asNumber() };
    }
    if (!(dict instanceof PDFDict)) {
      out.faults.push('An element has a child that is nothing.');
      return undefined;
    }
    const page = pdf.ref(dict, 'Pg') ?? pdf.ref(parent?.dict, 'Pg');
    const type = pdf.name(dict, 'Type');
    if (type === 'MCR') return { kind: 'content', page, mcid: pdf.number(dict, 'MCID') ?? -1 };
    if (type === 'OBJR') return { kind: 'object', page, object: pdf.ref(dict, 'Obj') ?? '' };
    const ref = value instanceof PDFRef ? value.tag : undefined;
    if (ref !== undefined && seen.has(ref)) {
      out.faults.push('An element stands in two places.');
      return undefined;
    }
    if (ref !== undefined) seen.add(ref);
    const element: Element = { type: pdf.name(dict, 'S') ?? '', dict, ref, parent, kids: [] };
    if (pdf.ref(dict, 'P') !== above) out.faults.push(`A ${element.type} does not name its parent.`);
    out.all.push(element);
    for (const kid of kidsOf(pdf, dict)) {
      const made = read(kid, element, ref);
      if (made) element.kids.push(made);
    }
    return { kind: 'element', element };
  };
  for (const kid of kidsOf(pdf, root)) {
    const made = read(kid, undefined, pdf.ref(pdf.catalog, 'StructTreeRoot'));
    if (made?.kind === 'element') out.top.push(made.element);
  }
  return out;
}

function kidsOf(pdf: Opened, dict: PDFDict): PDFObject[] {
  const value = pdf.get(dict, 'K');
  if (value instanceof PDFArray) return value.asArray();
  const raw = dict.entries().find(([key]) => key.decodeText() === 'K')?.[1];
  return raw === undefined || value === undefined ? [] : [raw];
}

/** The parent tree: elements by page key and number, and of annotations by key. */
export function readParentTree(
  pdf: Opened,
  structure: Structure,
): Map<number, (string | undefined)[] | string> {
  const out = new Map<number, (string | undefined)[] | string>();
  const walk = (node: PDFDict | undefined): void => {
    const numbers = pdf.array(node, 'Nums');
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = (pdf.resolve(numbers[i]) as PDFNumber).asNumber();
      const raw = numbers[i + 1]!;
      const value = pdf.resolve(raw);
      if (value instanceof PDFArray) {
        out.set(
          key,
          value.asArray().map((one) => (one instanceof PDFRef ? one.tag : undefined)),
        );
      } else if (raw instanceof PDFRef) out.set(key, raw.tag);
    }
    for (const kid of pdf.array(node, 'Kids')) walk(pdf.resolve(kid) as PDFDict | undefined);
  };
  walk(pdf.dict(structure.root, 'ParentTree'));
  return out;
}
