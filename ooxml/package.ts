import {
  type ContentTypes,
  mendedType,
  parseContentTypes,
  serializeContentTypes,
  typeOf,
} from './content-types';
import { OoxmlError } from './errors';
import { REL } from './names';
import { PartStore } from './parts';
import { parseRels, type Relationship, relsPartOf, serializeRels, sourceOfRels } from './rels';
import { readZip, writeZip, type ZipLimits } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * An Open XML package in memory (ECMA-376 Part 2). Part names have no leading slash; the package itself, as the
 * source of relationships, is `''`. Content types and relationships are kept apart from the parts and
 * written anew, so that they always agree with the parts there are.
 */
export class OpcPackage extends PartStore {
  readonly #rels = new Map<string, Relationship[]>();
  readonly #unreadRels = new Map<string, Uint8Array>();
  /**
   * Reads a package of any origin.
   * @throws OoxmlError when the zip is refused (see `readZip`) or the content types are missing or malformed.
   */
  static read(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): OpcPackage {
    const pkg = new OpcPackage();
    const files = readZip(bytes, limits);
    const types = readTypes(files);
    for (const [name, data] of files) {
      if (name.toLowerCase() === CONTENT_TYPES.toLowerCase()) continue;
      const source = sourceOfRels(name);
      if (source !== undefined) {
        pkg.#unreadRels.set(source, data);
        continue;
      }
      pkg.parts.set(name, data);
      pkg.types.set(name, mendedType(name, typeOf(types, name)));
    }
    return pkg;
  }

  /** Removes a part with its relationships and type. Relationships of others that lead to it stay: see `referrers`. */
  override removePart(part: string): void {
    super.removePart(part);
    this.#rels.delete(part);
    this.#unreadRels.delete(part);
  }

  /** Relationships of a part (`''`: of the package). @throws OoxmlError when their XML is malformed. */
  rels(source: string): readonly Relationship[] {
    return this.#relsOf(source);
  }

  /** One relationship by id. */
  rel(source: string, id: string | undefined): Relationship | undefined {
    return this.#relsOf(source).find((rel) => rel.id === id);
  }

  /** All internal targets of one type (`REL.slideLayout`), in file order. */
  targets(source: string, type: string): string[] {
    return this.#relsOf(source)
      .filter((rel) => rel.type === type && !rel.external)
      .map((rel) => rel.target);
  }

  /**
   * Relates two parts and returns the relationship's id: the next free `rIdN`, or `id` when given.
   * @param target part name, or an address when `external`.
   * @throws OoxmlError when `id` is taken.
   */
  addRel(source: string, type: string, target: string, external = false, id?: string): string {
    const rels = this.#relsOf(source);
    if (id !== undefined && rels.some((rel) => rel.id === id)) {
      throw new OoxmlError(
        'duplicate',
        source,
        `relationship ${id} exists; leave the id out to get a free one.`,
      );
    }
    const chosen = id ?? freeId(rels);
    rels.push({ id: chosen, type, target, mode: external ? 'External' : 'Internal', external });
    return chosen;
  }

  removeRel(source: string, id: string): void {
    const rels = this.#relsOf(source);
    const at = rels.findIndex((rel) => rel.id === id);
    if (at >= 0) rels.splice(at, 1);
  }

  /** Every relationship that leads to a part. */
  referrers(part: string): { source: string; rel: Relationship }[] {
    return ['', ...this.parts.keys()].flatMap((source) =>
      this.#relsOf(source)
        .filter((rel) => !rel.external && rel.target === part)
        .map((rel) => ({ source, rel })),
    );
  }

  /** Removes every part that no chain of relationships from the package leads to; returns their names. */
  removeOrphans(): string[] {
    const reached = new Set(['']);
    for (const source of reached) {
      for (const rel of this.#relsOf(source)) {
        if (!rel.external && this.parts.has(rel.target)) reached.add(rel.target);
      }
    }
    const orphans = [...this.parts.keys()].filter((part) => !reached.has(part));
    for (const part of orphans) this.removePart(part);
    return orphans;
  }

  /** The main part: presentation.xml, whatever it is called. @throws OoxmlError when the package names none. */
  mainPart(): string {
    const main = this.targets('', REL.officeDocument).find((part) => this.actualName(part));
    if (main === undefined) {
      throw new OoxmlError('missing-part', '', 'the package names no main document. Is this really a .pptx?');
    }
    return main;
  }

  /** The package as a zip; the same content gives the same bytes. @throws OoxmlError as `writeZip` does. */
  write(): Uint8Array {
    const files: [string, Uint8Array | string][] = [
      [CONTENT_TYPES, serializeContentTypes(this.#writtenTypes())],
    ];
    this.#writeRels('', files);
    for (const part of this.parts.keys()) {
      files.push([part, this.data(part)]);
      this.#writeRels(part, files);
    }
    return writeZip(files);
  }

  #writtenTypes(): Map<string, string> {
    const names = [...this.parts.keys()];
    return new Map(names.map((part) => [part, mendedType(part, this.types.get(part))]));
  }

  #writeRels(source: string, files: [string, Uint8Array | string][]): void {
    const unread = this.#unreadRels.get(source);
    if (unread) files.push([relsPartOf(source), unread]);
    const rels = this.#rels.get(source) ?? [];
    if (rels.length > 0) files.push([relsPartOf(source), serializeRels(source, rels)]);
  }

  #relsOf(source: string): Relationship[] {
    let rels = this.#rels.get(source);
    if (!rels) {
      const unread = this.#unreadRels.get(source);
      rels = unread ? parseRels(source, unread, (part) => this.actualName(part)) : [];
      this.#unreadRels.delete(source);
      this.#rels.set(source, rels);
    }
    return rels;
  }
}

function readTypes(files: ReadonlyMap<string, Uint8Array>): ContentTypes {
  const name = [...files.keys()].find((key) => key.toLowerCase() === CONTENT_TYPES.toLowerCase());
  if (name === undefined) {
    throw new OoxmlError(
      'wrong-kind',
      '',
      `the zip has no ${CONTENT_TYPES}, so it is no Office file. Choose a .pptx.`,
    );
  }
  return parseContentTypes(files.get(name)!);
}

function freeId(rels: readonly Relationship[]): string {
  let highest = 0;
  for (const rel of rels) {
    const match = /^rId(\d{1,9})$/.exec(rel.id);
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  return `rId${highest + 1}`;
}
