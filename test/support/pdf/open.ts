/** A PDF's objects as plain things that rules can ask about. Read with pdf-lib, which had no part in writing them. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

export class Opened {
  private constructor(readonly doc: PDFDocument) {}

  static async open(bytes: Uint8Array): Promise<Opened> {
    return new Opened(await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }));
  }

  get catalog(): PDFDict {
    return this.doc.catalog;
  }

  get pages(): { dict: PDFDict; ref: PDFRef }[] {
    return this.doc.getPages().map((page) => ({ dict: page.node, ref: page.ref }));
  }

  /** What a value is, references followed. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.doc.context.lookup(value) : value;
  }

  get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return this.resolve(dict?.get(PDFName.of(key)));
  }

  dict(dict: PDFDict | undefined, key: string): PDFDict | undefined {
    const value = this.get(dict, key);
    if (value instanceof PDFDict) return value;
    return value instanceof PDFRawStream ? value.dict : undefined;
  }

  array(dict: PDFDict | undefined, key: string): PDFObject[] {
    const value = this.get(dict, key);
    return value instanceof PDFArray ? value.asArray() : [];
  }

  /** Raw, so that references can be compared. */
  ref(dict: PDFDict | undefined, key: string): string | undefined {
    const value = dict?.get(PDFName.of(key));
    return value instanceof PDFRef ? value.tag : undefined;
  }

  name(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFName ? value.decodeText() : undefined;
  }

  number(dict: PDFDict | undefined, key: string): number | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  }

  flag(dict: PDFDict | undefined, key: string): boolean | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  }

  text(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  }

  /** Attributes of a structure element: one dictionary or several. */
  attributes(dict: PDFDict): PDFDict[] {
    const value = this.get(dict, 'A');
    const list = value instanceof PDFArray ? value.asArray() : value ? [value] : [];
    return list.map((one) => this.resolve(one)).filter((one) => one instanceof PDFDict);
  }

  stream(dict: PDFDict | undefined, key: string): Uint8Array | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFRawStream ? decoded(value) : undefined;
  }

  /** A page's content, its streams joined. */
  content(page: PDFDict): Uint8Array {
    const value = this.get(page, 'Contents');
    const streams = value instanceof PDFArray ? value.asArray().map((one) => this.resolve(one)) : [value];
    return Buffer.concat(
      streams.flatMap((one) => (one instanceof PDFRawStream ? [decoded(one), Buffer.from('\n')] : [])),
    );
  }
}

/** Metadata and pictures may stand unpacked or packed in ways that pdf-lib does not know. */
export function decoded(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.get(PDFName.of('Filter'));
  return filter === undefined ? stream.contents : decodePDFRawStream(stream).decode();
}
