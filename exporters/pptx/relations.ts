/** Relationships of a part while it is written. */
import { safeHref } from '../../core/formats/href';
import { type OpcPackage, REL } from '../../ooxml';
import type { SlideContext } from './context';

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
