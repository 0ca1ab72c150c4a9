import { TYPE_OF_EXTENSION } from '../../../ooxml/names';
import { relsPartOf, sourceOfRels } from '../../../ooxml/rels';
import { descendants } from '../../../ooxml/xml';
import type { Fault, LintContext, Rule } from './context';

/** Every part that claims to be XML is well formed (ECMA-376 Part 2, 6.2.5). */
function* malformedXml(c: LintContext): Iterable<Fault> {
  for (const { part, message } of c.malformed) yield { part, message };
  for (const [part, tree] of c.trees()) {
    const declared = new Set(['xml', 'xmlns']);
    const all = [tree, ...descendants(tree)];
    for (const e of all)
      for (const key in e.attributes) if (key.startsWith('xmlns:')) declared.add(key.slice(6));
    for (const e of all) {
      const unknown = [e.name, ...Object.keys(e.attributes)].find((name) => {
        const colon = name.indexOf(':');
        return colon > 0 && !declared.has(name.slice(0, colon));
      });
      if (!unknown) continue;
      yield {
        part,
        message: `the prefix of ${unknown} is declared nowhere; declare it on the root element.`,
      };
      break;
    }
  }
}

/** No characters that XML forbids, raw or as references (XML 1.0, 2.2), nor as Office's `_x000B_` escape. */
function* controlCharacters(c: LintContext): Iterable<Fault> {
  for (const [part, data] of c.files) {
    if (!c.isXml(part) || data[0] === 0xff || data[0] === 0xfe) continue;
    const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
    const found =
      /[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));|_x00[01][0-9A-Fa-f]_/.exec(
        raw,
      );
    if (found)
      yield { part, message: `a control character at byte ${found.index}; remove it from the text.` };
  }
}

/** No directory entries in the zip (ECMA-376 Part 2, annex B: each item is a part or a piece of one). */
function* directoryEntries(c: LintContext): Iterable<Fault> {
  for (const e of c.entries) {
    if (e.directory) yield { part: e.name, message: 'a directory entry in the zip; write files only.' };
  }
}

/** Every part has a content type (ECMA-376 Part 2, 6.2.3). */
function* missingContentType(c: LintContext): Iterable<Fault> {
  if (!c.files.has('[Content_Types].xml')) {
    yield {
      part: '[Content_Types].xml',
      message: 'the package has no content types; PowerPoint cannot open it.',
    };
    return;
  }
  for (const part of c.parts) {
    if (c.type(part) === '') yield { part, message: 'no content type; add a Default or an Override for it.' };
    else if (
      c.type(part) === 'application/xml' &&
      /^ppt\/[^/]+\.xml$|^ppt\/(slide|notes|theme|chart|tags)/.test(part)
    ) {
      yield { part, message: 'only the general content type application/xml; add an Override with its own.' };
    }
  }
}

/** No override for a part that is not there. */
function* phantomOverride(c: LintContext): Iterable<Fault> {
  const names = new Set([...c.files.keys()].map((name) => name.toLowerCase()));
  for (const name of c.types.overrides.keys()) {
    if (!names.has(name))
      yield { part: name, message: 'an Override for a part that does not exist; remove it.' };
  }
}

/** Pictures have registered media types: `image/jpeg`, not `image/jpg`. */
function* imageJpg(c: LintContext): Iterable<Fault> {
  for (const [name, type] of [...c.types.defaults, ...c.types.overrides]) {
    if (type === 'image/jpg')
      yield { part: '[Content_Types].xml', message: `${name} is image/jpg; write image/jpeg.` };
  }
}

/** A picture's bytes are what its content type says, or readers show a red cross. */
function* mediaMismatch(c: LintContext): Iterable<Fault> {
  for (const part of c.parts) {
    const type = c.type(part);
    const data = c.files.get(part)!;
    const png = data[0] === 0x89 && data[1] === 0x50;
    const jpeg = data[0] === 0xff && data[1] === 0xd8;
    const wrong = (type === 'image/png' && !png) || (type === 'image/jpeg' && !jpeg);
    if (wrong) yield { part, message: `its bytes are not ${type}; convert the picture or correct its type.` };
  }
}

/** Internal relationships lead to parts, and every r:id, r:embed … in a part has its relationship (Part 2, 6.5). */
function* danglingRelationship(c: LintContext): Iterable<Fault> {
  const names = new Set([...c.files.keys()].map((name) => name.toLowerCase()));
  for (const file of c.files.keys()) {
    const source = sourceOfRels(file);
    if (source === undefined) continue;
    if (source !== '' && !c.files.has(source)) {
      yield { part: file, message: 'relationships of a part that does not exist; remove the file.' };
    }
    const seen = new Set<string>();
    for (const rel of c.rels(source)) {
      if (seen.has(rel.id)) yield { part: file, message: `${rel.id} stands twice; ids are unique.` };
      seen.add(rel.id);
      if (rel.external || rel.target === '' || names.has(rel.target.toLowerCase())) continue;
      yield { part: file, message: `${rel.id} leads to ${rel.target}, which does not exist.` };
    }
  }
  for (const part of c.parts) yield* danglingReferences(c, part);
}

function* danglingReferences(c: LintContext, part: string): Iterable<Fault> {
  const tree = c.tree(part);
  if (!tree) return;
  const ids = new Set(c.rels(part).map((rel) => rel.id));
  for (const e of [tree, ...descendants(tree)]) {
    for (const key in e.attributes) {
      const id = e.attributes[key]!;
      if (!key.startsWith('r:') || id === '' || ids.has(id)) continue;
      yield { part, message: `<${e.name} ${key}="${id}"> has no relationship in ${relsPartOf(part)}.` };
    }
  }
}

/** Targets have the capitals of the parts' names: some readers compare them exactly. */
function* targetCase(c: LintContext): Iterable<Fault> {
  const exact = new Map([...c.files.keys()].map((name) => [name.toLowerCase(), name]));
  for (const file of c.files.keys()) {
    const source = sourceOfRels(file);
    for (const rel of source === undefined ? [] : c.rels(source)) {
      const real = rel.external ? undefined : exact.get(rel.target.toLowerCase());
      if (real === undefined || real === rel.target) continue;
      yield {
        part: file,
        message: `${rel.id} says ${rel.target}, but the part is ${real}; use its capitals.`,
      };
    }
  }
}

/** Every part is reached from the package by relationships; the rest is waste, or a leak of removed content. */
function* orphanPart(c: LintContext): Iterable<Fault> {
  const exact = new Map(c.parts.map((name) => [name.toLowerCase(), name]));
  const reached = new Set(['']);
  for (const source of reached) {
    for (const rel of c.rels(source)) {
      const target = rel.external ? undefined : exact.get(rel.target.toLowerCase());
      if (target !== undefined) reached.add(target);
    }
  }
  for (const part of c.parts) {
    if (!reached.has(part)) yield { part, message: 'no relationship leads here; remove the part.' };
  }
}

/** The same picture is stored once. */
function* duplicateMedia(c: LintContext): Iterable<Fault> {
  const first = new Map<string, string>();
  for (const entry of c.entries) {
    if (
      !/^[^/]+\/media\//.test(entry.name) ||
      !TYPE_OF_EXTENSION.has(entry.name.split('.').pop()!.toLowerCase())
    ) {
      continue;
    }
    const key = `${entry.crc} ${entry.size}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, entry.name);
    else if (Buffer.compare(c.files.get(other)!, c.files.get(entry.name)!) === 0) {
      yield { part: entry.name, message: `the same bytes as ${other}; refer to that one.` };
    }
  }
}

export const PACKAGE_RULES: readonly Rule[] = [
  { id: 'malformed-xml', check: malformedXml },
  { id: 'control-character', check: controlCharacters },
  { id: 'directory-entry', check: directoryEntries },
  { id: 'missing-content-type', check: missingContentType },
  { id: 'phantom-override', check: phantomOverride },
  { id: 'image-jpg', check: imageJpg },
  { id: 'media-mismatch', check: mediaMismatch },
  { id: 'dangling-relationship', check: danglingRelationship },
  { id: 'target-case', check: targetCase },
  { id: 'orphan-part', check: orphanPart },
  { id: 'duplicate-media', check: duplicateMedia },
];
