/** Titles, names and rights in XMP (ISO 16684-1) and in the metadata of SVG, which say them in the same words. */
import { OoxmlError } from '../../ooxml/errors';
import { parseXml, type XmlElement } from '../../ooxml/xml';

const mostBytes = 1024 ** 2;
const mostElements = 20_000;

/** Undefined when it is no XML or too much of it. */
export function readXml(bytes: Uint8Array): XmlElement | undefined {
  if (bytes.length > mostBytes) return undefined;
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '');
  const whole = elementIn(text);
  if (whole === undefined) return undefined;
  try {
    return parseXml(whole);
  } catch (error) {
    if (error instanceof OoxmlError) return undefined;
    throw error;
  }
}

/** Packet marks and padding stand around the element. */
function elementIn(text: string): string | undefined {
  for (const name of ['svg', 'x:xmpmeta', 'rdf:RDF']) {
    const from = text.indexOf(`<${name}`);
    const close = `</${name}>`;
    const to = text.lastIndexOf(close);
    if (from >= 0 && to > from) return text.slice(from, to + close.length);
  }
  return undefined;
}

/** The value of a property that stands nearest the root: written as an attribute, as text or as a list. */
export function property(root: XmlElement, name: string): string | undefined {
  const queue = [root];
  for (let i = 0; i < queue.length && i < mostElements; i++) {
    const element = queue[i]!;
    if (element.attributes[name] !== undefined) return element.attributes[name];
    if (element.name === name) return written(element);
    for (const child of element.children) if (typeof child !== 'string') queue.push(child);
  }
  return undefined;
}

function written(element: XmlElement): string {
  const items: XmlElement[] = [];
  let kind = '';
  for (const child of element.children) {
    if (typeof child === 'string' || !/^rdf:(Alt|Seq|Bag)$/.test(child.name)) continue;
    kind = child.name;
    for (const item of child.children) if (typeof item !== 'string') items.push(item);
  }
  // Of the same in several languages one is enough.
  if (kind === 'rdf:Alt') {
    const usual = items.find((item) => item.attributes['xml:lang'] === 'x-default') ?? items[0];
    return usual ? textOf(usual) : '';
  }
  if (items.length > 0) return items.slice(0, 20).map(textOf).join(', ');
  return textOf(element);
}

function textOf(element: XmlElement): string {
  let out = '';
  const stack: (XmlElement | string)[] = [element];
  for (let i = 0; stack.length > 0 && i < mostElements; i++) {
    const next = stack.pop()!;
    if (typeof next === 'string') out += next;
    else stack.push(...[...next.children].reverse());
  }
  return out;
}
