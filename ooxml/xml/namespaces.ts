/**
 * The namespaces of presentation packages with the prefixes Microsoft and ECMA-376 use for them.
 * Each row: prefix, transitional URI, and strict URI (ISO/IEC 29500-1 annex A) where one exists.
 * The empty prefix means the namespace is normally the default one.
 */
const TABLE: readonly (readonly [prefix: string, ...uris: string[]])[] = [
  ['a', ...pair('drawingml/2006/main', 'drawingml/main')],
  ['p', ...pair('presentationml/2006/main', 'presentationml/main')],
  ['r', ...pair('officeDocument/2006/relationships', 'officeDocument/relationships')],
  ['c', ...pair('drawingml/2006/chart', 'drawingml/chart')],
  ['cdr', ...pair('drawingml/2006/chartDrawing', 'drawingml/chartDrawing')],
  ['dgm', ...pair('drawingml/2006/diagram', 'drawingml/diagram')],
  ['pic', ...pair('drawingml/2006/picture', 'drawingml/picture')],
  ['m', ...pair('officeDocument/2006/math', 'officeDocument/math')],
  ['vt', ...pair('officeDocument/2006/docPropsVTypes', 'officeDocument/docPropsVTypes')],
  ['', ...pair('officeDocument/2006/extended-properties', 'officeDocument/extendedProperties')],
  ['', ...pair('officeDocument/2006/custom-properties', 'officeDocument/customProperties')],
  ['', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['dcmitype', 'http://purl.org/dc/dcmitype/'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ['a14', 'http://schemas.microsoft.com/office/drawing/2010/main'],
  ['a16', 'http://schemas.microsoft.com/office/drawing/2014/main'],
  ['adec', 'http://schemas.microsoft.com/office/drawing/2017/decorative'],
  ['asvg', 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'],
  ['ahyp', 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor'],
  ['p14', 'http://schemas.microsoft.com/office/powerpoint/2010/main'],
  ['p15', 'http://schemas.microsoft.com/office/powerpoint/2012/main'],
  ['p16', 'http://schemas.microsoft.com/office/powerpoint/2015/main'],
  ['p159', 'http://schemas.microsoft.com/office/powerpoint/2015/09/main'],
  ['c14', 'http://schemas.microsoft.com/office/drawing/2007/8/2/chart'],
  ['c15', 'http://schemas.microsoft.com/office/drawing/2012/chart'],
  ['c16', 'http://schemas.microsoft.com/office/drawing/2014/chart'],
  ['c16r2', 'http://schemas.microsoft.com/office/drawing/2015/06/chart'],
  ['cx', 'http://schemas.microsoft.com/office/drawing/2014/chartex'],
  ['thm15', 'http://schemas.microsoft.com/office/thememl/2012/main'],
];

function pair(transitional: string, strict: string): [string, string] {
  return [`http://schemas.openxmlformats.org/${transitional}`, `http://purl.oclc.org/ooxml/${strict}`];
}

/** Canonical prefix by namespace URI; both conformance classes. */
export const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([prefix, ...uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** Prefixes that a foreign namespace may not keep, since code reads them as the known ones. */
export const KNOWN_PREFIXES: ReadonlySet<string> = new Set([...PREFIX_OF.values()].filter((p) => p !== ''));

/** Transitional namespace URIs by canonical prefix, for writing new parts: `xmlns:a` is `NS.a`. */
export const NS = Object.fromEntries(
  TABLE.filter(([prefix]) => prefix !== '').map(([prefix, uri]) => [prefix, uri]),
) as Readonly<Record<string, string>>;
