import { escapeAttribute, escapeText } from '../../core/xml';
import { OoxmlError } from '../errors';

/** A mutable XML element; names carry canonical prefixes (`p:sp`, `a:t`, `r:embed`). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What `el` takes as an attribute: undefined leaves it out, booleans become 1 and 0 (xsd:boolean). */
export type AttributeValue = string | number | boolean | undefined;

/**
 * Makes an element. Undefined attributes and undefined, null or false children are left out.
 * @throws OoxmlError when a number is not finite: `NaN` in a coordinate makes PowerPoint repair the file.
 */
export function el(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  ...content: (XmlNode | undefined | null | false)[]
): XmlElement {
  const given: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given[key] = attributeText(name, key, value);
  }
  const kept: XmlNode[] = [];
  for (const node of content) {
    if (node !== undefined && node !== null && node !== false) kept.push(node);
  }
  return { name, attributes: given, children: kept };
}

function attributeText(element: string, key: string, value: string | number | boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Number.isFinite(value)) {
    throw new OoxmlError('usage', '', `<${element} ${key}> got ${value}; a finite number was expected.`);
  }
  return String(value);
}

/** Sets attributes as `el` does; undefined removes one. */
export function setAttributes(e: XmlElement, attributes: Record<string, AttributeValue>): void {
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) delete e.attributes[key];
    else e.attributes[key] = attributeText(e.name, key, value);
  }
}

/** The first child element of that name. Takes undefined, so that paths can be chained. */
export function child(e: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!e) return undefined;
  for (const node of e.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** Follows child names downwards: `path(slide, 'p:cSld', 'p:spTree')`. */
export function path(e: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let at = e;
  for (const name of names) at = child(at, name);
  return at;
}

/** Child elements, all of them or those of one name, in document order. */
export function children(e: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of e?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

/** All descendants, or those of one name, in document order, without the element itself. */
export function descendants(e: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  if (e) collect(e, name, found);
  return found;
}

function collect(e: XmlElement, name: string | undefined, found: XmlElement[]): void {
  for (const node of e.children) {
    if (typeof node === 'string') continue;
    if (name === undefined || node.name === name) found.push(node);
    collect(node, name, found);
  }
}

/** All text in the element and below it, joined without separators. */
export function text(e: XmlElement | undefined): string {
  if (!e) return '';
  let result = '';
  for (const node of e.children) result += typeof node === 'string' ? node : text(node);
  return result;
}

/** A deep copy that shares nothing with the original. */
export function clone(e: XmlElement): XmlElement {
  return {
    name: e.name,
    attributes: { ...e.attributes },
    children: e.children.map((node) => (typeof node === 'string' ? node : clone(node))),
  };
}

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
