import { OoxmlError } from './errors';
import { parseXml, serialize, type XmlElement } from './xml';

/** The parts of a package with their content types: bytes, text or trees, whichever was touched last. */
export class PartStore {
  /**
   * The parts in writing order. To read or replace one use `data`, `xml`, `setData` or `setXml`:
   * an entry here may be older than the tree being edited.
   */
  readonly parts = new Map<string, Uint8Array | string>();
  /** Content types by part. */
  protected readonly types = new Map<string, string>();
  readonly #trees = new Map<string, { tree: XmlElement; from: Uint8Array | string }>();
  readonly #numbers = new Map<string, number>();
  #names: Map<string, string> | undefined;

  has(part: string): boolean {
    return this.parts.has(part);
  }

  contentType(part: string): string | undefined {
    return this.types.get(part);
  }

  /** @throws OoxmlError when there is no such part. */
  setContentType(part: string, contentType: string): void {
    this.#require(part);
    this.types.set(part, contentType);
  }

  /**
   * Adds a part, or replaces one of that name together with its type (its relationships stay).
   * @throws OoxmlError when the name differs from an existing one in case only.
   */
  addPart(part: string, contentType: string, data: Uint8Array | string | XmlElement): void {
    if (!this.parts.has(part)) {
      if (this.#taken().has(part.toLowerCase())) {
        throw new OoxmlError(
          'duplicate',
          part,
          'a part of this name exists with other capitals; choose another.',
        );
      }
      this.#taken().set(part.toLowerCase(), part);
    }
    this.types.set(part, contentType);
    if (typeof data === 'string' || data instanceof Uint8Array) this.#put(part, data);
    else this.#putTree(part, data);
  }

  /** Removes a part and its type. */
  removePart(part: string): void {
    if (!this.parts.delete(part)) return;
    this.#taken().delete(part.toLowerCase());
    this.types.delete(part);
    this.#trees.delete(part);
  }

  /** A part as it would be written now. @throws OoxmlError when there is no such part. */
  data(part: string): Uint8Array | string {
    const stored = this.#require(part);
    const cached = this.#trees.get(part);
    return cached && cached.from === stored ? serialize(cached.tree) : stored;
  }

  /** @throws OoxmlError when there is no such part. */
  setData(part: string, data: Uint8Array | string): void {
    this.#require(part);
    this.#put(part, data);
  }

  /**
   * The part as a tree, parsed once. The tree is live: what is changed in it gets written.
   * @throws OoxmlError when the part is missing or is malformed XML.
   */
  xml(part: string): XmlElement {
    const stored = this.#require(part);
    const cached = this.#trees.get(part);
    if (cached && cached.from === stored) return cached.tree;
    const tree = parseXml(stored, part);
    this.#trees.set(part, { tree, from: stored });
    return tree;
  }

  /** Replaces a part's tree. @throws OoxmlError when there is no such part; `addPart` makes one. */
  setXml(part: string, tree: XmlElement): void {
    this.#require(part);
    this.#putTree(part, tree);
  }

  /** A free part name with the next number: `uniqueName('ppt/slides/slide', 'xml')` → `ppt/slides/slide1.xml`. */
  uniqueName(prefix: string, extension: string): string {
    const taken = this.#taken();
    for (let n = this.#numbers.get(prefix) ?? 1; ; n++) {
      const name = `${prefix}${n}.${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      this.#numbers.set(prefix, n);
      return name;
    }
  }

  #require(part: string): Uint8Array | string {
    const data = this.parts.get(part);
    if (data === undefined) {
      throw new OoxmlError(
        'missing-part',
        part,
        'the package has no such part; it may be cut or edited by hand.',
      );
    }
    return data;
  }

  #put(part: string, data: Uint8Array | string): void {
    this.parts.set(part, data);
    this.#trees.delete(part);
  }

  /** The tree is serialised on writing; until then an empty array of its own stands in the map as its token. */
  #putTree(part: string, tree: XmlElement): void {
    const token = new Uint8Array(0);
    this.parts.set(part, token);
    this.#trees.set(part, { tree, from: token });
  }

  /** The name of a part as the package spells it; names are compared without ASCII case (Part 2, 6.2.2.3). */
  protected actualName(part: string): string | undefined {
    return this.parts.has(part) ? part : this.#taken().get(part.toLowerCase());
  }

  #taken(): Map<string, string> {
    this.#names ??= new Map([...this.parts.keys()].map((name) => [name.toLowerCase(), name]));
    return this.#names;
  }
}
