/** A page while it is drawn: operators, marked content, and where the slide lies on the paper. All lengths in points. */
import type { ColorToken, Theme } from '../../core/scene/theme';
import type { Frame } from '../../core/scene/types';
import { type EmbeddedFont, type Page, type PdfDocument, type Ref, textString } from './document';
import type { StructElement, StructPage, StructTree } from './structure';

/** How artifacts are marked: content without meaning, such as decoration and page furniture. */
export type ArtifactKind = 'background' | 'layout' | 'footer' | 'header';

/** A length or coordinate: a thousandth of a point is far below what anyone sees. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length in the scene is ${value}.`);
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text as a hexadecimal string in UTF-16. */
export function hexText(text: string): string {
  let out = 'FEFF';
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${out}>`;
}

export class Canvas {
  readonly struct: StructPage;
  private readonly operators: string[] = [];
  private readonly page: Page;
  private readonly annotations: Ref[] = [];
  /** Slide points to paper points: scale, then move. */
  private place = { scale: 1, x: 0, y: 0 };
  private marked = false;

  constructor(
    readonly doc: PdfDocument,
    readonly tree: StructTree,
    private theme: Pick<Theme, 'colors'>,
    private readonly size: { width: number; height: number },
  ) {
    this.page = doc.addPage(size.width, size.height);
    this.struct = tree.page(this.page.dictionary);
  }

  get dictionary(): Ref {
    return this.page.dictionary;
  }

  op(operators: string): void {
    this.operators.push(operators);
  }

  /** Content that belongs to an element; everything drawn meanwhile. Nothing may be marked inside it. */
  tagged(element: StructElement, draw: () => void): void {
    this.within(`/${element.tag} <</MCID ${element.addContent(this.struct)}>> BDC`, draw);
  }

  artifact(kind: ArtifactKind, draw: () => void): void {
    this.within(`/Artifact ${this.artifactProperties(kind)} BDC`, draw);
  }

  private artifactProperties(kind: ArtifactKind): string {
    switch (kind) {
      case 'background':
        return `<</Type /Background /BBox [0 0 ${num(this.size.width)} ${num(this.size.height)}]>>`;
      case 'layout':
        return '<</Type /Layout>>';
      case 'footer':
        return '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>';
      case 'header':
        return '<</Type /Pagination /Subtype /Header /Attached [/Top]>>';
    }
  }

  private within(begin: string, draw: () => void): void {
    if (this.marked) throw new Error('Marked content cannot lie inside other marked content.');
    this.marked = true;
    this.op(begin);
    draw();
    this.op('EMC');
    this.marked = false;
  }

  /** Draws in the colours of a theme. */
  colored(theme: Pick<Theme, 'colors'>, draw: () => void): void {
    const outer = this.theme;
    this.theme = theme;
    draw();
    this.theme = outer;
  }

  /** Draws a slide onto a part of the page. Its corners are `to`, whose proportions are the slide's. */
  placed(slide: { width: number }, to: Frame, draw: () => void): void {
    const outer = this.place;
    const scale = to.w / slide.width;
    this.place = { scale, x: to.x, y: to.y };
    this.op(`q ${num(to.x)} ${num(to.y)} ${num(to.w)} ${num(to.h)} re W n`);
    this.op(
      `${Math.round(scale * 1e6) / 1e6} 0 0 ${Math.round(scale * 1e6) / 1e6} ${num(to.x)} ${num(to.y)} cm`,
    );
    draw();
    this.op('Q');
    this.place = outer;
  }

  /** A frame in the page's own space, whose y axis points up: left, bottom, right, top. */
  rectangle({ x, y, w, h }: Frame): number[] {
    const { scale, x: dx, y: dy } = this.place;
    const left = dx + scale * x;
    const top = this.size.height - dy - scale * y;
    return [left, top - scale * h, left + scale * w, top].map((value) => Math.round(value * 1000) / 1000);
  }

  /** «r g b», as operators for colours want it. */
  color(token: ColorToken): string {
    const hex = this.theme.colors[token];
    if (!/^[0-9A-F]{6}$/i.test(hex ?? '')) throw new Error(`The theme has no colour «${token}».`);
    const channel = (at: number): string =>
      String(Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4);
    return `${channel(0)} ${channel(2)} ${channel(4)}`;
  }

  /** @returns the name under which the page shows the font */
  font(font: EmbeddedFont): string {
    this.page.fonts[font.id] ??= font.ref();
    return font.id;
  }

  image(name: string, object: Ref): void {
    this.page.xobjects[name] ??= object;
  }

  /** A link over a part of the page, which belongs to a Link element. */
  link(owner: StructElement, frame: Frame, href: string, contents: string): void {
    const action = this.doc.ref({ S: 'URI', URI: textString(href) });
    action.end();
    const annotation = this.doc.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: this.rectangle(frame),
      Border: [0, 0, 0],
      // Printed with the page; PDF/A asks for it.
      F: 4,
      A: action,
      Contents: textString(contents),
      P: this.page.dictionary,
      StructParent: this.tree.annotation(owner),
    });
    annotation.end();
    this.annotations.push(annotation);
    owner.addObject(this.struct, annotation);
  }

  /** Nothing can be drawn after this. */
  finish(): void {
    if (this.annotations.length > 0) this.page.dictionary.data.Annots = this.annotations;
    this.doc.content(this.operators.join('\n'));
  }
}
