/** How finished parts are scaled, put into the package and related to others. */
import { safeHref } from '../../core/formats/href';
import { children, type OpcPackage, REL, serialize, type XmlElement } from '../../ooxml';
import type { SlideContext } from './context';

const encoder = new TextEncoder();

/**
 * Fills a part that was added empty. As bytes at once: a long deck's trees, or the strings that JavaScript builds by
 * chaining pieces, take several times as much memory until the package is written.
 */
export function finishPart(pkg: OpcPackage, part: string, xml: XmlElement): void {
  pkg.setData(part, encoder.encode(serialize(xml)));
}

/** Relationships of a part, each target once. */
export function relations(pkg: OpcPackage, part: string): Pick<SlideContext, 'relate' | 'link'> {
  const ids = new Map<string, string>();
  const once = (type: string, target: string, external: boolean): string => {
    const key = `${type} ${target}`;
    let id = ids.get(key);
    if (id === undefined) {
      id = pkg.addRel(part, type, target, external);
      ids.set(key, id);
    }
    return id;
  };
  return {
    relate: (type, target) => once(type, target, false),
    link: (href) => {
      const safe = safeHref(href);
      return safe === undefined ? undefined : once(REL.hyperlink, safe, true);
    },
  };
}

/** Attributes that are lengths, by element. */
const lengths: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:chOff': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:pPr': ['marL', 'indent'],
  'a:spcPts': ['val'],
  'a:rPr': ['sz'],
  'a:endParaRPr': ['sz'],
  'a:defRPr': ['sz'],
  'a:ln': ['w'],
  'a:lnL': ['w'],
  'a:lnR': ['w'],
  'a:lnT': ['w'],
  'a:lnB': ['w'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
};

/** The least size of a run in hundredths of a point (`ST_TextFontSize`). */
const leastSize = 100;

/**
 * From the points of scenes, whose pages are 540 points high, to those of a template with another page height. A slide is
 * scaled as a whole, as PowerPoint does when a page gets another size: on the wall it looks the same.
 */
export function scaleLengths(e: XmlElement, factor: number): void {
  if (factor === 1) return;
  for (const key of lengths[e.name] ?? []) {
    const value = e.attributes[key];
    if (value === undefined) continue;
    const scaled = Math.round(Number(value) * factor);
    e.attributes[key] = String(key === 'sz' ? Math.max(leastSize, scaled) : scaled);
  }
  for (const one of children(e)) scaleLengths(one, factor);
}
