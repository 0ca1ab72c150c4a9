import { escapeAttribute, escapeText } from '../../core/xml';
import type { XmlElement } from './element';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part: XML declaration (`standalone="yes"`, as Office writes it), then the element. */
export function serialize(e: XmlElement): string {
  return DECLARATION + fragment(e);
}

/** The element alone, without a declaration. */
export function fragment(e: XmlElement): string {
  let xml = `<${e.name}`;
  for (const key in e.attributes) xml += ` ${key}="${escapeAttribute(e.attributes[key]!)}"`;
  if (e.children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const node of e.children) xml += typeof node === 'string' ? escapeText(node) : fragment(node);
  return `${xml}</${e.name}>`;
}
