import { TYPE, TYPE_OF_EXTENSION } from './names';
import { children, el, parseXml, serialize, type XmlElement } from './xml';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** What `[Content_Types].xml` says (ECMA-376 Part 2, 7.2); keys in lower case, for names are compared without case. */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') ? name.slice(dot + 1).toLowerCase() : '';
}

/** @throws OoxmlError when the XML is malformed. */
export function parseContentTypes(data: Uint8Array | string): ContentTypes {
  const root = parseXml(data, '[Content_Types].xml');
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const e of children(root)) {
    const type = e.attributes.ContentType ?? '';
    if (e.name === 'Default') defaults.set((e.attributes.Extension ?? '').toLowerCase(), type);
    if (e.name === 'Override') overrides.set(overrideKey(e.attributes.PartName ?? ''), type);
  }
  return { defaults, overrides };
}

/** Override names carry a leading slash in the file and none here. */
function overrideKey(partName: string): string {
  return partName.replace(/^\//, '').toLowerCase();
}

/** The declared type of a part, or undefined when the file forgot it. */
export function typeOf(types: ContentTypes, part: string): string | undefined {
  return types.overrides.get(part.toLowerCase()) ?? types.defaults.get(extensionOf(part));
}

/** The type to write for a part: as declared, mended where a known mistake would trouble readers. */
export function mendedType(part: string, declared: string | undefined): string {
  if (declared === 'image/jpg') return 'image/jpeg';
  return declared || (TYPE_OF_EXTENSION.get(extensionOf(part)) ?? 'application/octet-stream');
}

/**
 * Content types from nothing but the parts that exist, so that none is forgotten and none is a phantom:
 * one default per extension for media, overrides for everything else.
 */
export function serializeContentTypes(typeByPart: ReadonlyMap<string, string>): string {
  const defaults = new Map([
    ['rels', TYPE.relationships as string],
    ['xml', TYPE.xml as string],
  ]);
  const overrides: XmlElement[] = [];
  for (const [part, type] of typeByPart) {
    const extension = extensionOf(part);
    if (extension !== '' && !defaults.has(extension)) defaults.set(extension, type);
    if (defaults.get(extension) === type) continue;
    overrides.push(el('Override', { PartName: `/${part}`, ContentType: type }));
  }
  const sorted = [...defaults].sort(([a], [b]) => (a < b ? -1 : 1));
  return serialize(
    el(
      'Types',
      { xmlns: NAMESPACE },
      ...sorted.map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      ...overrides,
    ),
  );
}
