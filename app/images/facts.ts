/** What a picture file says about itself, as a suggestion for its credit. */
import type { ImageFacts } from '../../core/images/new-image';
import { OoxmlError } from '../../ooxml/errors';
import { parseXml, type XmlElement } from '../../ooxml/xml';
import { withoutControls } from '../text';
import { blocksOf } from './blocks';
import { decode, tags, tiffText } from './tiff';

type Name = keyof ImageFacts;
const names: readonly Name[] = ['creator', 'credit', 'copyright', 'title', 'description'];

const inXmp: Readonly<Record<Name, string>> = {
  creator: 'dc:creator',
  credit: 'photoshop:Credit',
  copyright: 'dc:rights',
  title: 'dc:title',
  description: 'dc:description',
};
const inExif: Partial<Record<Name, number>> = {
  creator: tags.artist,
  copyright: tags.copyright,
  description: tags.description,
};
const inPng: Partial<Record<Name, string>> = {
  creator: 'author',
  copyright: 'copyright',
  title: 'title',
  description: 'description',
};

/** UTF-16 units of one value. */
const longest = 300;
/** What cameras and programs write when nobody has written anything. */
const saysNothing =
  /^(olympus digital camera|sony dsc|minolta digital camera|kodak digital still camera|digital camera|samsung|default|untitled|image|screenshot|picasa|(dcim|img|dsc)[\w\\/. -]*)$/i;

/** Nothing is sure: what was found is for people to look at. Empty when there is nothing, never throws. */
export function imageFacts(bytes: Uint8Array): ImageFacts {
  const { exif, xmp, iptc, texts } = blocksOf(bytes);
  const isPicture = bytes[0] === 0xff || bytes[0] === 0x89;
  const xml = (isPicture ? xmp : [bytes]).map(readXml).filter((one) => one !== undefined);
  const records = iptc.map(readIptc);
  const svg = isPicture ? undefined : xml[0];
  const out: ImageFacts = {};
  for (const name of names) {
    // In order of trust: XMP is what programs write today, EXIF often comes from the camera.
    const found = [
      ...xml.map((root) => property(root, inXmp[name])),
      ...records.map((record) => record.get(iptcFields[name])),
      ...(inExif[name] === undefined ? [] : exif.map((tiff) => tiffText(tiff, inExif[name]!))),
      inPng[name] === undefined ? undefined : texts.get(inPng[name]),
      svg && name === 'title' ? property(svg, 'title') : undefined,
      svg && name === 'description' ? property(svg, 'desc') : undefined,
    ];
    const clean = found.map(cleaned).find((value) => value !== undefined);
    if (clean !== undefined) out[name] = clean;
  }
  return out;
}

function cleaned(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const line = withoutControls(value.slice(0, 4000)).replace(/\s+/g, ' ').trim().normalize('NFC');
  if (line === '' || saysNothing.test(line) || !/[\p{L}\p{N}]/u.test(line)) return undefined;
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest - 1)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()}…`;
}

/** Numbers of the fields that press agencies write captions in (IPTC-IIM 4.2, record 2). */
const iptcFields = { title: 5, creator: 80, credit: 110, copyright: 116, description: 120 } as const;

/** Texts of record 2 by the number of their field; the first of each. */
function readIptc(bytes: Uint8Array): Map<number, string> {
  const out = new Map<number, string>();
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const [record, field] = [bytes[at + 1]!, bytes[at + 2]!];
    const length = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    // Longer ones count their length's bytes; nobody writes captions of 32 kB.
    if (length >= 0x8000 || at + 5 + length > bytes.length) break;
    if (record === 2 && !out.has(field)) out.set(field, decode(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return out;
}

// XMP (ISO 16684-1) and the metadata of SVG, which name titles, authors and rights with the same properties.

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
