import type { XmlElement } from './element';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Everything XML 1.0, 2.2 forbids, lone surrogates included. */
const FORBIDDEN =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Removes the characters that XML cannot hold at all (XML 1.0, 2.2): one of them makes PowerPoint refuse the file. */
export function cleanText(value: string): string {
  return SPECIAL.test(value) ? value.replace(FORBIDDEN, '') : value;
}

/** Escapes a text; a carriage return must be a reference or parsers turn it into a line feed. */
export function escapeText(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value
    .replace(FORBIDDEN, '')
    .replace(/[&<>\r]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&#13;'));
}

/** Escapes an attribute value; white space other than the blank would be normalised away (XML 1.0, 3.3.3). */
export function escapeAttribute(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (c) => ATTRIBUTE[c]!);
}

const ATTRIBUTE: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

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
