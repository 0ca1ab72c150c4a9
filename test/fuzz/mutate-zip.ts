/** Zip files and the XML in them spoilt by chance. */
import { writeZip } from '../../ooxml';
import type { Chance } from '../seeds/random';
import { numbers, repeated, words } from './hostile';
import { spoilBytes, spoilText } from './mutate';

export type Parts = ReadonlyMap<string, Uint8Array>;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function spoilZip(
  chance: Chance,
  given: Parts,
  spoilPart?: (name: string, bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const parts = new Map(given);
  for (let i = chance.between(1, 3); i > 0; i--) {
    const name = chance.pick([...parts.keys()]);
    const own = parts.get(name)!;
    switch (chance.between(0, 9)) {
      case 0:
        if (parts.size > 1) parts.delete(name);
        break;
      case 1:
        parts.set(name, parts.get(chance.pick([...parts.keys()]))!);
        break;
      case 2:
        parts.set(`${name}${chance.between(2, 9)}`, own);
        break;
      case 3:
        parts.set(name, spoilBytes(chance, own, [own]));
        break;
      default:
        parts.set(
          name,
          spoilPart?.(name, own) ??
            (/\.(?:xml|rels|vml)$/i.test(name)
              ? encode(spoilXml(chance, decode(own)))
              : spoilBytes(chance, own, [own])),
        );
    }
  }
  const zip = writeZip(parts);
  const at = chance.next();
  if (at < 0.1) return renamed(chance, zip, [...parts.keys()]);
  return at < 0.2 ? spoilBytes(chance, zip, [zip]) : zip;
}

const names = [
  '../../../../../../tmp/x',
  '/etc/passwd',
  'C:\\windows\\x',
  'a/../../b',
  '..\\..\\x',
  'con.xml',
  'a\u0000b',
];

/** Another name in the zip's own lists, of the same length in bytes; no writer makes such a name. */
function renamed(chance: Chance, zip: Uint8Array, all: readonly string[]): Uint8Array {
  const from = Buffer.from(chance.pick(all));
  const to = Buffer.alloc(from.length, 0x78);
  Buffer.from(chance.pick(names)).copy(to);
  const out = Buffer.from(zip);
  for (let at = out.indexOf(from); at >= 0; at = out.indexOf(from, at + from.length)) to.copy(out, at);
  return new Uint8Array(out);
}

/** XML spoilt in its tags, attributes and texts. */
export function spoilXml(chance: Chance, xml: string): string {
  let out = xml;
  for (let i = chance.between(1, 3); i > 0; i--) out = once(chance, out);
  return out;
}

function once(chance: Chance, xml: string): string {
  const tags = [...xml.slice(0, 200_000).matchAll(/<[^!?][^>]*>/g)];
  if (tags.length === 0) return spoilText(chance, xml, [xml]);
  const tag = chance.pick(tags);
  const [from, to] = [tag.index, tag.index + tag[0].length];
  const whole = element(xml, from, to, tag[0]);
  switch (chance.between(0, 9)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to);
    case 1:
      return xml.slice(0, from) + xml.slice(whole);
    case 2: {
      const own = xml.slice(from, whole);
      const most = Math.max(1, Math.floor(300_000 / own.length));
      return (
        xml.slice(0, from) +
        own.repeat(Math.min(most, chance.next() < 0.05 ? 5000 : chance.between(2, 4))) +
        xml.slice(whole)
      );
    }
    case 3: {
      const name = /^<\/?([\w:.-]+)/.exec(tag[0])?.[1] ?? 'x';
      const depth = chance.pick([3, 60, 250, 260, 3000, 50_000]);
      return xml.slice(0, from) + `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth) + xml.slice(from);
    }
    case 4:
    case 5:
      return xml.slice(0, from) + attribute(chance, tag[0]) + xml.slice(to);
    case 6:
      return xml.slice(0, to) + escaped(repeated(chance, chance.pick(words))) + xml.slice(to);
    case 7: {
      const other = chance.pick(tags);
      const end = element(xml, other.index, other.index + other[0].length, other[0]);
      return (
        xml.slice(0, from) + xml.slice(other.index, Math.min(end, other.index + 20_000)) + xml.slice(whole)
      );
    }
    case 8: {
      const text = /^[^<]+/.exec(xml.slice(to, to + 200))?.[0];
      if (text === undefined) return spoilText(chance, xml, [xml]);
      return (
        xml.slice(0, to) + chance.pick([...numbers, ...words].map(escaped)) + xml.slice(to + text.length)
      );
    }
    default:
      return spoilText(chance, xml, [xml]);
  }
}

/** Where an element ends that begins at a tag. */
function element(xml: string, from: number, to: number, tag: string): number {
  if (tag.endsWith('/>') || tag.startsWith('</')) return to;
  const name = /^<([\w:.-]+)/.exec(tag)?.[1];
  const end = name === undefined ? -1 : xml.indexOf(`</${name}>`, from);
  return end < 0 ? to : end + name!.length + 3;
}

function attribute(chance: Chance, tag: string): string {
  const found = [...tag.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  const by = escaped(chance.next() < 0.5 ? chance.pick(numbers) : repeated(chance, chance.pick(words)));
  if (found.length === 0) return tag.replace(/\/?>$/, (end) => ` x="${by}"${end}`);
  const one = chance.pick(found);
  const instead = chance.next() < 0.2 ? '' : `${one[1]}="${by}"`;
  return tag.slice(0, one.index) + instead + tag.slice(one.index + one[0].length);
}

function escaped(text: string): string {
  return text.startsWith('&') || text.startsWith('<!') || text === ']]>'
    ? text
    : text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/g, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;');
}
