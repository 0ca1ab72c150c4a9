/** Text that the reader keeps up to date. */
import { el, type XmlElement } from '../../ooxml/xml';

/** Any GUID does; a fixed one keeps the bytes the same. */
const slideNumberId = '{7C0F6E2A-3B8D-4E57-9A41-2D6B5F1C8E90}';

/** The slide's number; `text` is what stands there until a reader counts for itself. */
export function slideNumberField(properties: XmlElement, text: string): XmlElement {
  return el('a:fld', { id: slideNumberId, type: 'slidenum' }, properties, el('a:t', {}, text));
}
