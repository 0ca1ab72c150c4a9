/** The parts of a stranger's workbook, bounded: which they are, and their XML. */
import { children, parseXml, type XmlElement } from '../../ooxml';
import { ImportError } from './errors';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** UTF-16 units of one part's XML. */
const longestPart = 48 * 1024 ** 2;

interface Rel {
  id: string;
  type: string;
  path: string;
}

/** Relationships to parts of the package; what leads out of it is not followed. */
export function relsOf(parts: Parts, source: string): Rel[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const rels = xmlOf(parts, `${folder}_rels/${source.slice(slash)}.rels`);
  return named(rels, 'Relationship').flatMap(
    ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      if (TargetMode === 'External') return [];
      const segments = (Target.startsWith('/') ? Target.slice(1) : folder + Target).split('/');
      const out: string[] = [];
      for (const segment of segments) {
        if (segment === '..') out.pop();
        else if (segment !== '.' && segment !== '') out.push(segment);
      }
      return [{ id: Id, type: Type, path: out.join('/') }];
    },
  );
}

export function target(parts: Parts, source: string, kind: RegExp): string | undefined {
  return relsOf(parts, source).find(({ type }) => kind.test(type))?.path;
}

export function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  if (bytes.length > longestPart) {
    throw new ImportError('file-unsafe', `${name} is larger than any sheet that Lysark reads.`, {
      detail: name,
    });
  }
  return parseXml(bytes, name);
}

/** Names without prefix: some programs write `<x:row>`. */
export function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function named(e: XmlElement | undefined, name: string): XmlElement[] {
  return children(e).filter((one) => local(one) === name);
}

export function child1(e: XmlElement | undefined, name: string): XmlElement | undefined {
  return named(e, name)[0];
}
