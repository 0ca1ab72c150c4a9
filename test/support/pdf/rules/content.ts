/** Every piece of content belongs to an element or is an artifact, and the way back is the same as the way there. */
import { PDFName } from 'pdf-lib';
import type { Mark } from '../page';
import { type PdfRule, rule } from '../rule';
import type { Element } from '../structure';

const artifactTypes = new Set(['Pagination', 'Layout', 'Background', 'Page']);

export const contentRules: PdfRule[] = [
  rule('stream', function* ({ pages }) {
    for (const page of pages) for (const fault of page.faults) yield `Page ${page.number}: ${fault}`;
  }),
  rule('content-marked', function* ({ pages }) {
    for (const page of pages) {
      const loose = page.paintings.filter(
        ({ marks }) => !marks.some((mark) => mark.artifact || mark.mcid !== undefined),
      );
      if (loose.length > 0) {
        yield `Page ${page.number}: ${loose.length} pieces of content belong to nothing (${loose[0]!.operator}).`;
      }
    }
  }),
  rule('content-nested', function* ({ pages }) {
    for (const page of pages) {
      for (const { mark, within } of page.begun) {
        const own = (one: Mark): boolean => one.artifact || one.mcid !== undefined;
        if (own(mark) && within.some(own)) {
          yield `Page ${page.number}: ${mark.tag} lies in ${within.find(own)!.tag}, and belongs to both.`;
        }
      }
    }
  }),
  rule('artifact-type', function* ({ pages }) {
    for (const page of pages) {
      for (const { mark } of page.begun) {
        if (mark.artifact && !artifactTypes.has(mark.type ?? '')) {
          yield `Page ${page.number}: an artifact is of the type «${mark.type ?? ''}».`;
        }
      }
    }
  }),
  rule('content-once', function* ({ pages, structure }) {
    const claims = new Map<string, Element[]>();
    for (const element of structure.all) {
      for (const kid of element.kids) {
        if (kid.kind !== 'content') continue;
        const key = `${kid.page}/${kid.mcid}`;
        claims.set(key, [...(claims.get(key) ?? []), element]);
      }
    }
    for (const page of pages) {
      const seen = new Set<number>();
      for (const { mark } of page.begun) {
        if (mark.mcid === undefined) continue;
        const what = `Page ${page.number}: content ${mark.mcid}`;
        if (seen.has(mark.mcid)) yield `${what} is marked twice.`;
        seen.add(mark.mcid);
        const owners = claims.get(`${page.ref}/${mark.mcid}`) ?? [];
        if (owners.length !== 1) yield `${what} belongs to ${owners.length} elements.`;
        else if (owners[0]!.type !== mark.tag) {
          yield `${what} is marked ${mark.tag} and belongs to a ${owners[0]!.type}.`;
        }
        claims.delete(`${page.ref}/${mark.mcid}`);
      }
    }
    for (const [key, owners] of claims) yield `A ${owners[0]!.type} has content ${key}, which is not there.`;
  }),
  rule('parent-tree', function* ({ pdf, pages, structure, parents }) {
    const keys = new Set<number>();
    for (const page of pages) {
      const key = pdf.number(page.dict, 'StructParents');
      const row = key === undefined ? undefined : parents.get(key);
      if (key === undefined || !Array.isArray(row) || keys.has(key)) {
        yield `Page ${page.number} has no row of its own in the parent tree.`;
        continue;
      }
      keys.add(key);
      for (const element of structure.all) {
        for (const kid of element.kids) {
          if (kid.kind === 'content' && kid.page === page.ref && row[kid.mcid] !== element.ref) {
            yield `Page ${page.number}: the parent tree gives content ${kid.mcid} to another element.`;
          }
        }
      }
    }
    const next = pdf.number(structure.root, 'ParentTreeNextKey') ?? -1;
    if (Math.max(-1, ...parents.keys()) >= next) yield 'The next key of the parent tree is taken.';
  }),
  rule('tree', function* ({ structure }) {
    if (!structure.root) yield 'There is no structure tree.';
    else if (structure.top.length !== 1 || structure.top[0]!.type !== 'Document') {
      yield 'The structure tree does not begin with one Document.';
    }
    yield* structure.faults;
  }),
  rule('tab-order', function* ({ pdf, pages }) {
    for (const page of pages) {
      if (pdf.name(page.dict, 'Tabs') !== 'S')
        yield `Page ${page.number}: the tab order does not follow the structure.`;
    }
  }),
  rule('link', function* ({ pdf, pages, structure, parents }) {
    const owners = new Map<string, { element: Element; page: string | undefined }>();
    for (const element of structure.all) {
      for (const kid of element.kids) {
        if (kid.kind === 'object') owners.set(kid.object, { element, page: kid.page });
      }
    }
    for (const page of pages) {
      for (const { ref, dict } of page.annotations) {
        const where = `Page ${page.number}: a link`;
        if (pdf.name(dict, 'Subtype') !== 'Link') {
          yield `Page ${page.number}: there is an annotation that is no link.`;
          continue;
        }
        const owner = owners.get(ref);
        owners.delete(ref);
        if (owner?.element.type !== 'Link') yield `${where} belongs to no Link element.`;
        else {
          if (owner.page !== page.ref) yield `${where} is said to lie on another page.`;
          const key = pdf.number(dict, 'StructParent');
          if (key === undefined || parents.get(key) !== owner.element.ref) {
            yield `${where} does not lead back to its element.`;
          }
        }
        const flags = pdf.number(dict, 'F') ?? 0;
        if ((flags & 4) === 0 || (flags & (1 | 2 | 32)) !== 0) yield `${where} is hidden or not printed.`;
      }
    }
    for (const [ref] of owners) yield `An element holds the annotation ${ref}, which lies on no page.`;
    for (const element of structure.all) {
      if (element.type === 'Link' && !element.kids.some((kid) => kid.kind === 'object')) {
        yield 'A Link element leads nowhere.';
      }
    }
  }),
  rule('link-contents', function* ({ pdf, pages }) {
    for (const page of pages) {
      for (const { dict } of page.annotations) {
        if (!pdf.text(dict, 'Contents')?.trim())
          yield `Page ${page.number}: a link does not say where it leads.`;
      }
    }
  }),
  rule('link-address', function* ({ pdf, pages }) {
    for (const page of pages) {
      for (const { dict } of page.annotations) {
        const address = pdf.text(pdf.dict(dict, 'A'), 'URI') ?? '';
        if (!/^(https?|mailto):[\u0021-\u007E]+$/i.test(address)) {
          yield `Page ${page.number}: a link leads to «${address}».`;
        }
      }
    }
  }),
  rule('images', function* ({ pdf, pages }) {
    for (const page of pages) {
      const objects = pdf.dict(pdf.dict(page.dict, 'Resources'), 'XObject');
      for (const key of objects?.keys() ?? []) {
        const image = pdf.dict(objects, key.decodeText());
        if (pdf.flag(image, 'Interpolate') === true) yield `Page ${page.number}: an image is interpolated.`;
        const space = image?.lookup(PDFName.of('ColorSpace'));
        if (!/^\/Device(RGB|Gray)$|^\[ \/Indexed \/DeviceRGB/.test(String(space))) {
          yield `Page ${page.number}: an image has colours of the space ${String(space)}.`;
        }
      }
    }
  }),
];
