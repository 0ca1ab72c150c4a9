import { OoxmlError } from '../errors';
import { attributesIn, elementName, enter, type Scope } from './canonical';
import type { XmlElement } from './element';
import { Scanner } from './scanner';

/** Deeper nesting than this is an attack on the stack of whoever walks the tree; real slides stay under 40. */
const MAX_DEPTH = 256;
/** UTF-16 code units; the tree takes some ten times as many bytes. */
const MAX_LENGTH = 64 * 1024 ** 2;

const SLASH = 47;
const LESS = 60;
const GREATER = 62;

interface Open {
  readonly element: XmlElement;
  readonly written: string;
  readonly scope: Scope;
}

/**
 * Parses a part into a mutable tree. Known namespaces get their canonical prefixes, whatever the file calls
 * them, transitional or strict. Comments and processing instructions are dropped, CDATA becomes text.
 *
 * A parser of our own: converting the tree of @rgrove/parse-xml reached 12 MB/s, mostly spent on collecting
 * garbage, and it recurses. The tests hold the two to the same answers.
 * @param part its name, for messages.
 * @throws OoxmlError `bad-xml` on DOCTYPE (hence every entity but the five), nesting beyond 256, malformed XML.
 */
export function parseXml(source: Uint8Array | string, part = ''): XmlElement {
  const xml = prepare(source, part);
  const s = new Scanner(xml, part);
  prolog(s);
  const holder: XmlElement = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [];
  let parent: Open = { element: holder, written: '', scope: undefined };
  do {
    if (stack.length > 0) characters(s, parent.element);
    const next = xml.charCodeAt(s.at + 1);
    if (next === SLASH) {
      endTag(s, parent.written);
      parent = stack.pop()!;
    } else if (next === 33 || next === 63) {
      markup(s, stack.length > 0 ? parent.element : undefined);
    } else {
      const open = startTag(s, parent);
      parent.element.children.push(open.element);
      if (xml.charCodeAt(s.at - 2) === SLASH) continue;
      if (stack.length >= MAX_DEPTH) {
        throw new OoxmlError('bad-xml', part, `the XML is nested more than ${MAX_DEPTH} levels deep.`);
      }
      stack.push(parent);
      parent = open;
    }
  } while (stack.length > 0);
  between(s);
  if (s.at < xml.length) s.fail('there is more after the end of the root element');
  return holder.children[0] as XmlElement;
}

function prepare(source: Uint8Array | string, part: string): string {
  let xml = typeof source === 'string' ? source : decode(source, part);
  if (xml.length > MAX_LENGTH) {
    throw new OoxmlError(
      'too-big',
      part,
      'the XML is longer than 64 million characters. Split the presentation.',
    );
  }
  if (xml.charCodeAt(0) === 0xfeff) xml = xml.slice(1);
  // XML 1.0, 2.11.
  if (xml.includes('\r')) xml = xml.replace(/\r\n?/g, '\n');
  const forbidden = xml.search(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  if (forbidden >= 0) new Scanner(xml, part).fail('a control character, which XML cannot hold', forbidden);
  // Decoded bytes are well formed already.
  if (typeof source === 'string' && /[\ud800-\udfff]/u.test(xml)) {
    new Scanner(xml, part).fail('half a character (a lone surrogate)', xml.search(/[\ud800-\udfff]/u));
  }
  return xml;
}

/** ECMA-376 Part 2, 6.2.5 allows UTF-8 and UTF-16 only. */
function decode(bytes: Uint8Array, part: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new OoxmlError(
      'bad-xml',
      part,
      `the XML is not valid ${encoding.toUpperCase()}. Save the file again.`,
    );
  }
}

/** Everything before the root element (XML 1.0, 2.8). */
function prolog(s: Scanner): void {
  const declaration = /^<\?xml[ \t\n]([^<>]*)\?>/.exec(s.xml.slice(0, 300));
  if (declaration) {
    if (!/^\s*version\s*=\s*(["'])1\.[0-9]+\1/.test(declaration[1]!))
      s.fail('an XML declaration without version');
    s.at = declaration[0].length;
  }
  between(s);
  if (s.xml.charCodeAt(s.at) !== LESS || s.xml.charCodeAt(s.at + 1) === SLASH) {
    s.fail('the root element was expected here');
  }
}

/** White space, comments and instructions outside the root element. */
function between(s: Scanner): void {
  for (;;) {
    s.space();
    if (!s.xml.startsWith('<!', s.at) && !s.xml.startsWith('<?', s.at)) return;
    markup(s, undefined);
  }
}

/** A comment, processing instruction or CDATA section; the last only inside an element. */
function markup(s: Scanner, inside: XmlElement | undefined): void {
  if (s.xml.startsWith('<!--', s.at)) {
    s.at += 4;
    s.until('--', 'a comment');
    if (s.xml.charCodeAt(s.at) !== GREATER) s.fail('two hyphens inside a comment');
    s.at++;
  } else if (s.xml.startsWith('<?', s.at)) {
    s.at += 2;
    const name = s.name("an instruction's name");
    if (name.toLowerCase() === 'xml') s.fail('an XML declaration that is not at the very beginning');
    if (!s.space() && !s.xml.startsWith('?>', s.at))
      s.fail("a space after the instruction's name was expected");
    s.until('?>', 'an instruction');
  } else if (inside && s.xml.startsWith('<![CDATA[', s.at)) {
    s.at += 9;
    append(inside, s.until(']]>', 'a CDATA section'));
  } else if (/^<!DOCTYPE/i.test(s.xml.slice(s.at, s.at + 9))) {
    throw new OoxmlError(
      'bad-xml',
      s.part,
      'the XML has a DOCTYPE, which packages may not have. Do not trust the file.',
    );
  } else {
    s.fail('unknown markup');
  }
}

function characters(s: Scanner, parent: XmlElement): void {
  const { xml, at } = s;
  const stop = xml.indexOf('<', at);
  if (stop < 0) s.fail('the text ends inside an element; it was cut off', xml.length);
  if (stop === at) return;
  const raw = xml.slice(at, stop);
  const bad = raw.indexOf(']]>');
  if (bad >= 0) s.fail(']]> outside a CDATA section', at + bad);
  append(parent, raw.includes('&') ? s.expand(raw, at) : raw);
  s.at = stop;
}

/** Adjoining texts are one, also across a comment. */
function append(parent: XmlElement, value: string): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === 'string') parent.children[last] = before + value;
  else if (value !== '') parent.children.push(value);
}

function endTag(s: Scanner, written: string): void {
  if (!s.xml.startsWith(written, s.at + 2)) s.fail(`</${written.slice(0, 80)}> was expected here`);
  const from = s.at;
  s.at += 2 + written.length;
  s.space();
  if (s.xml.charCodeAt(s.at) !== GREATER) s.fail(`</${written.slice(0, 80)}> was expected here`, from);
  s.at++;
}

function startTag(s: Scanner, parent: Open): Open {
  s.at++;
  const written = s.name("an element's name");
  let attributes: Record<string, string> = {};
  let declares = false;
  for (;;) {
    const spaced = s.space();
    const c = s.xml.charCodeAt(s.at);
    if (c === GREATER) break;
    if (c === SLASH) {
      s.at++;
      if (s.xml.charCodeAt(s.at) !== GREATER) s.fail('> was expected after /');
      break;
    }
    if (!spaced) s.fail('white space, > or /> was expected here');
    if (attribute(s, attributes)) declares = true;
  }
  s.at++;
  let { scope } = parent;
  let rewrite = scope !== undefined;
  if (declares) {
    const entered = enter(attributes, scope);
    scope = entered.scope;
    rewrite ||= entered.changed || scope !== undefined;
  }
  if (rewrite) attributes = attributesIn(attributes, scope);
  return { element: { name: elementName(written, scope), attributes, children: [] }, written, scope };
}

/** Reads one attribute; true if it declares a namespace. */
function attribute(s: Scanner, attributes: Record<string, string>): boolean {
  const from = s.at;
  const name = s.name("an attribute's name");
  // Plain objects are faster than maps here, at the price of this one name.
  if (name === '__proto__') s.fail('an attribute with a reserved name', from);
  if (Object.hasOwn(attributes, name)) s.fail('an attribute that the element already has', from);
  s.space();
  if (s.xml.charCodeAt(s.at) !== 61) s.fail('= was expected here');
  s.at++;
  s.space();
  const quote = s.xml[s.at];
  if (quote !== '"' && quote !== "'") s.fail('a quotation mark was expected here');
  const start = ++s.at;
  let value = s.until(quote, "an attribute's value");
  if (value.includes('<')) s.fail('< inside an attribute', start);
  // XML 1.0, 3.3.3: white space becomes blanks before references are replaced.
  if (value.includes('\n') || value.includes('\t')) value = value.replace(/[\n\t]/g, ' ');
  if (value.includes('&')) value = s.expand(value, start);
  attributes[name] = value;
  return name.charCodeAt(0) === 120 && (name === 'xmlns' || name.startsWith('xmlns:'));
}
