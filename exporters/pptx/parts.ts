/** How finished parts are put into the package. */
import { type OpcPackage, serialize, type XmlElement } from '../../ooxml';

const encoder = new TextEncoder();

/**
 * Fills a part that was added empty. As bytes at once: a long deck's trees, or the strings that JavaScript builds by
 * chaining pieces, take several times as much memory until the package is written.
 */
export function finishPart(pkg: OpcPackage, part: string, xml: XmlElement): void {
  pkg.setData(part, encoder.encode(serialize(xml)));
}
