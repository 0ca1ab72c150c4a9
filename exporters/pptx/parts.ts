/** How finished parts are put into the package, and how they are related to others. */

import { safeHref } from '../../core/formats/href';
import { type OpcPackage, REL, serialize, type XmlElement } from '../../ooxml';
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
