import { type ContentTypes, parseContentTypes, typeOf } from '../../../ooxml/content-types';
import { OoxmlError } from '../../../ooxml/errors';
import { REL } from '../../../ooxml/names';
import { parseRels, type Relationship, relsPartOf, sourceOfRels } from '../../../ooxml/rels';
import { children, parseXml, path, type XmlElement } from '../../../ooxml/xml';
import { listZip, readZip, type ZipEntry } from '../../../ooxml/zip';

const CONTENT_TYPES = '[Content_Types].xml';

/** A slide as the presentation lists it. */
interface ListedSlide {
  readonly part: string;
  /** `p:sldId/@id`, by which sections name it. */
  readonly id: string;
}

/** A package read so leniently that every rule can say its own about it. Trees are read, never changed. */
export class LintContext {
  readonly entries: readonly ZipEntry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Everything but content types and relationships. */
  readonly parts: readonly string[];
  readonly types: ContentTypes;
  readonly malformed: { part: string; message: string }[] = [];
  readonly main: string;
  readonly slides: readonly ListedSlide[];
  readonly #trees = new Map<string, XmlElement | undefined>();
  readonly #rels = new Map<string, readonly Relationship[]>();

  /** @throws OoxmlError when the zip itself is refused. */
  constructor(bytes: Uint8Array) {
    this.entries = listZip(bytes);
    this.files = readZip(bytes);
    this.parts = [...this.files.keys()].filter(
      (name) => name !== CONTENT_TYPES && sourceOfRels(name) === undefined,
    );
    const types = this.files.get(CONTENT_TYPES);
    const none: ContentTypes = { defaults: new Map(), overrides: new Map() };
    this.types = (types && this.#lenient(CONTENT_TYPES, () => parseContentTypes(types))) ?? none;
    this.main = this.targets('', REL.officeDocument)[0] ?? 'ppt/presentation.xml';
    this.slides = this.#listSlides();
    // Every part is parsed, so that `malformed` is complete before the first rule runs.
    for (const name of this.files.keys()) this.#touch(name);
  }

  type(part: string): string {
    return typeOf(this.types, part) ?? '';
  }

  /** Parts whose content type has this ending, such as `.slide+xml`. */
  ofType(ending: string): string[] {
    return this.parts.filter((part) => this.type(part).endsWith(ending));
  }

  /** Undefined when the part is missing, no XML, or malformed. */
  tree(part: string): XmlElement | undefined {
    if (!this.#trees.has(part)) {
      const data = this.files.get(part);
      this.#trees.set(
        part,
        data && this.isXml(part) ? this.#lenient(part, () => parseXml(data, part)) : undefined,
      );
    }
    return this.#trees.get(part);
  }

  isXml(part: string): boolean {
    return /\.(xml|rels)$/i.test(part) || /[+/]xml$/.test(this.type(part));
  }

  /** All readable XML parts with their trees, relationships and content types included. */
  *trees(): Iterable<[string, XmlElement]> {
    for (const part of this.files.keys()) {
      const tree = this.tree(part);
      if (tree) yield [part, tree];
    }
  }

  rels(source: string): readonly Relationship[] {
    let rels = this.#rels.get(source);
    if (!rels) {
      const name = relsPartOf(source);
      const data = this.files.get(name);
      const parse = () => parseRels(source, data!, (part) => (this.files.has(part) ? part : undefined));
      rels = (data && this.#lenient(name, parse)) ?? [];
      this.#rels.set(source, rels);
    }
    return rels;
  }

  targets(source: string, type: string): string[] {
    return this.rels(source)
      .filter((rel) => rel.type === type && !rel.external)
      .map((rel) => rel.target);
  }

  #listSlides(): ListedSlide[] {
    return children(path(this.tree(this.main), 'p:sldIdLst'), 'p:sldId').flatMap((e) => {
      const rel = this.rels(this.main).find((r) => r.id === e.attributes['r:id']);
      return rel ? [{ part: rel.target, id: e.attributes.id ?? '' }] : [];
    });
  }

  #touch(name: string): void {
    const source = sourceOfRels(name);
    if (source !== undefined) this.rels(source);
    this.tree(name);
  }

  #lenient<T>(part: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof OoxmlError)) throw error;
      if (!this.malformed.some((known) => known.part === part)) {
        this.malformed.push({ part, message: error.message });
      }
      return undefined;
    }
  }
}

/** A breach of a rule: where and what. The runner adds the rule's name. */
export interface Fault {
  readonly part: string;
  readonly message: string;
}

/** A rule of well-formed packages, with the name that reports and tests give it. */
export interface Rule {
  readonly id: string;
  readonly check: (context: LintContext) => Iterable<Fault>;
}
