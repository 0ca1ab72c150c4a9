/**
 * PDFKit's document with what it does not do by itself: metadata that is escaped and whole, a colour profile without a
 * file, an /ID made of the content, and every byte at hand when it ends.
 */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { srgbProfile } from './srgb';
import { type Metadata, producer, xmpPacket } from './xmp';

/** An indirect object while it is written. */
export interface Ref {
  data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** A number tree of PDFKit: keys are given once and written in order. */
interface NumberTree {
  limits: boolean;
  add(key: number, value: unknown): void;
}

export interface Page {
  dictionary: Ref;
  readonly fonts: Record<string, unknown>;
  readonly xobjects: Record<string, unknown>;
}

/** One font file in a document, as PDFKit embeds it. Widths are thousandths of an em. */
export interface EmbeddedFont {
  id: string;
  font: FontFile;
  scale: number;
  unicode: (number[] | undefined)[];
  widths: number[];
  subset: { includeGlyph(glyph: number): number };
  ref(): Ref;
}

export interface FontFile {
  unitsPerEm: number;
  underlinePosition: number;
  underlineThickness: number;
  hasGlyphForCodePoint(point: number): boolean;
  getGlyph(id: number): { advanceWidth: number };
  layout(text: string): {
    glyphs: { id: number; codePoints: number[]; advanceWidth: number }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
}

/** Members of PDFKit that its type declarations leave out. */
interface Inside {
  _root: Ref;
  _id: Uint8Array;
  _font: EmbeddedFont;
  ref(data?: Record<string, unknown>): Ref;
  metadata: { getXML(): string };
  metadataRef: Ref;
  getStructTreeRoot(): Ref;
  page: Page;
  registerFont(key: string, source: unknown): void;
  font(key: string): void;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): void;
  end(): void;
}

/** A text string of a PDF: PDFKit takes plain strings for names, and wrapped ones for text. */
export function textString(text: string): string {
  return new String(text) as unknown as string;
}

class Tagged extends PDFDocument {
  // Declared only: the constructor of PDFKit writes before fields of a subclass would be set.
  declare private parts: Uint8Array[] | undefined;
  declare private about: Metadata | undefined;

  constructor(about: Metadata) {
    const { title, author, subject, date } = about;
    super({
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: about.language,
      displayTitle: true,
      autoFirstPage: false,
      // No standard font, which could not be embedded.
      font: '',
      info: {
        Title: title,
        ...(author === '' ? {} : { Author: author }),
        ...(subject === '' ? {} : { Subject: subject }),
        Creator: producer,
        Producer: producer,
        CreationDate: date,
        ModDate: date,
      },
    });
    this.about = about;
    // An own property, since PDFKit gives each document of a subset its methods as such.
    (this as unknown as { endSubset(): void }).endSubset = () => this.addOutputIntent();
  }

  override push(chunk: Uint8Array | null): boolean {
    this.parts ??= [];
    if (chunk !== null) this.parts.push(chunk);
    return true;
  }

  /** PDFKit's own would put a title with «&» into XML as it is. */
  override endMetadata(): void {
    const inside = this as unknown as Inside;
    const ref = inside.ref({ Type: 'Metadata', Subtype: 'XML' });
    (ref as unknown as { compress: boolean }).compress = false;
    ref.end(new TextEncoder().encode(xmpPacket(this.about!)));
    inside._root.data.Metadata = ref;
  }

  /** PDFKit would read a file that lies beside it, and in a bundle does not. */
  private addOutputIntent(): void {
    const inside = this as unknown as Inside;
    const profile = inside.ref({ N: 3 });
    profile.end(srgbProfile());
    const name = textString('sRGB IEC61966-2.1');
    const intent = inside.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile,
    });
    intent.end();
    inside._root.data.OutputIntents = [intent];
  }

  /** All that is written before the trailer decides the /ID, and no clock. */
  _finalize(): void {
    const inside = this as unknown as Inside;
    const hash = createHash('sha256');
    for (const part of this.parts!) hash.update(part);
    inside._id = hash.digest().subarray(0, 16);
    (PDFDocument.prototype as unknown as { _finalize(this: unknown): void })._finalize.call(this);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts!);
  }
}

/** The only use of PDFKit. */
export class PdfDocument {
  private readonly made: Tagged;
  private readonly inside: Inside;
  private ended = false;

  constructor(about: Metadata) {
    this.made = new Tagged(about);
    this.inside = this.made as unknown as Inside;
  }

  ref(data: Record<string, unknown> = {}): Ref {
    return this.inside.ref(data);
  }

  get catalog(): Record<string, unknown> {
    return this.inside._root.data;
  }

  get structRoot(): Ref {
    return this.inside.getStructTreeRoot();
  }

  get parentTree(): NumberTree {
    return this.structRoot.data.ParentTree as NumberTree;
  }

  /** A new page, in points; the one before is written and cannot be changed any more. */
  addPage(width: number, height: number): Page {
    this.inside.addPage({ size: [width, height], margin: 0 });
    return this.inside.page;
  }

  /** Operators onto the newest page, whose y axis points down. */
  content(operators: string): void {
    this.inside.addContent(operators);
  }

  /** @param source bytes of a TTF, or a font file that another document has opened */
  font(key: string, source: Uint8Array | FontFile): EmbeddedFont {
    this.inside.registerFont(key, source);
    this.inside.font(key);
    return this.inside._font;
  }

  /** Ends the document; everything written is returned. */
  end(): Uint8Array {
    if (!this.ended) this.inside.end();
    this.ended = true;
    return this.made.bytes();
  }
}
