import { transitionalType } from './names';
import { children, el, parseXml, serialize } from './xml';

/** One relationship of a part (ECMA-376 Part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** Transitional spelling, also for strict packages: compare with `REL`. */
  readonly type: string;
  /** Internal: part name without leading slash. External: the address as written. */
  readonly target: string;
  readonly mode: 'Internal' | 'External';
  readonly external: boolean;
  /** What the file says after `#` in an internal target, a place within the part. */
  readonly fragment?: string;
  /** The type as the file spells it, kept for writing. */
  readonly writtenType?: string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where a part's relationships are kept; the package itself is the empty name. */
export function relsPartOf(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The part a relationships part belongs to, or undefined when the name is no relationships part. */
export function sourceOfRels(name: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name);
  return match ? `${match[1] ?? ''}${match[2]}` : undefined;
}

/** Resolves an internal target against its source part (RFC 3986, 5.2); never climbs above the package. */
export function resolveTarget(source: string, target: string): string {
  const path = target.split(/[#?]/, 1)[0]!;
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') base.pop();
    else if (segment !== '' && segment !== '.') base.push(segment);
  }
  return base.join('/');
}

/** The shortest relative way from a part to another, as PowerPoint writes it (`../media/image1.png`). */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/**
 * Reads a relationships part. `find` gives a part's name as the package has it: targets may
 * be percent-encoded or, from careless writers, in other capitals.
 * @throws OoxmlError when the XML is malformed.
 */
export function parseRels(
  source: string,
  data: Uint8Array | string,
  find: (part: string) => string | undefined = (part) => part,
): Relationship[] {
  const found: Relationship[] = [];
  for (const e of children(parseXml(data, relsPartOf(source)), 'Relationship')) {
    const { Id: id = '', Type: type = '', Target: written = '' } = e.attributes;
    const external = e.attributes.TargetMode === 'External';
    const hash = written.indexOf('#');
    found.push({
      id,
      type: transitionalType(type),
      target: external ? written : existingTarget(resolveTarget(source, written), find),
      mode: external ? 'External' : 'Internal',
      external,
      ...(!external && hash >= 0 ? { fragment: written.slice(hash + 1) } : {}),
      ...(transitionalType(type) !== type ? { writtenType: type } : {}),
    });
  }
  return found;
}

function existingTarget(target: string, find: (part: string) => string | undefined): string {
  const found = find(target);
  if (found !== undefined || !target.includes('%')) return found ?? target;
  try {
    return find(decodeURIComponent(target)) ?? target;
  } catch {
    return target;
  }
}

/** Writes a relationships part, in the order given. */
export function serializeRels(source: string, rels: readonly Relationship[]): string {
  return serialize(
    el(
      'Relationships',
      { xmlns: NAMESPACE },
      ...rels.map((rel) =>
        el('Relationship', {
          Id: rel.id,
          Type: rel.writtenType ?? rel.type,
          Target: rel.external ? rel.target : internalTarget(source, rel),
          TargetMode: rel.external ? 'External' : undefined,
        }),
      ),
    ),
  );
}

function internalTarget(source: string, rel: Relationship): string {
  // A target with nothing but a fragment points back at its own part.
  const to = rel.target === '' ? '' : relativeTarget(source, rel.target);
  return rel.fragment === undefined ? to : `${to}#${rel.fragment}`;
}
