/** A document while its pages are added: slides, or slides on paper with their notes. */
import { bcp47 } from '../../core/formats/language';
import { type HandoutPage, type PlacedText, paper } from '../../core/handout/pages';
import type { Theme } from '../../core/scene/theme';
import type { AssetSource, Scene, SceneDeck } from '../../core/scene/types';
import { sectionRuns } from '../../core/scene/walk';
import type { FontSource } from '../../core/text/fonts';
import { Canvas, num } from './canvas';
import { PdfDocument, type Ref, textString } from './document';
import { PdfFonts } from './fonts';
import { PdfImages } from './images';
import { drawScene, type Walk } from './nodes';
import { paint, rectPath } from './shapes';
import { type StructElement, StructTree } from './structure';
import { blocksOf, drawPlain, writeBlocks, writeInline } from './text';

export class Book {
  private readonly doc: PdfDocument;
  private readonly tree: StructTree;
  private readonly fonts: PdfFonts;
  private readonly images: PdfImages;
  /** Each slide's element and first page. */
  private readonly slides: { section: StructElement; page: Ref }[] = [];

  constructor(
    private readonly deck: SceneDeck,
    private readonly theme: Theme,
    assets: AssetSource,
    source: FontSource,
    title: string,
  ) {
    this.doc = new PdfDocument({
      title: oneLine(title) || deck.id,
      author: oneLine(deck.author),
      subject: oneLine(deck.event ?? ''),
      language: bcp47[deck.language],
      date: dateOf(deck),
    });
    this.tree = new StructTree(bcp47[deck.language]);
    this.fonts = new PdfFonts(this.doc, source, theme);
    this.images = new PdfImages(this.doc, assets);
  }

  /** @param index of the slide, in their order */
  addSlide(index: number): void {
    const canvas = new Canvas(this.doc, this.tree, this.theme, this.theme.page);
    drawScene(this.begin(canvas, index));
    canvas.finish();
  }

  /** @param page in the order of its slides */
  addPaper(page: HandoutPage): void {
    const canvas = new Canvas(this.doc, this.tree, this.theme, paper);
    const before = this.slides[page.scene];
    drawPage(before ? this.walk(canvas, page.scene, before.section) : this.begin(canvas, page.scene), page);
    canvas.finish();
  }

  private begin(canvas: Canvas, index: number): Walk {
    const { deck } = this;
    const scene = deck.scenes[index]!;
    const section = this.tree.root.add('Sect', {
      title: oneLine(scene.title.text),
      ...(scene.language === deck.language ? {} : { lang: bcp47[scene.language] }),
    });
    this.slides[index] = { section, page: canvas.dictionary };
    return this.walk(canvas, index, section);
  }

  private walk(canvas: Canvas, index: number, section: StructElement): Walk {
    const { fonts, images, theme, deck } = this;
    const scene = deck.scenes[index]!;
    return { canvas, fonts, images, theme, scene, section, heading: headingOf(scene, index) };
  }

  end(): Uint8Array {
    this.tree.write(this.doc);
    writeBookmarks(
      this.doc,
      bookmarksOf(
        this.deck,
        this.slides.map(({ page }) => page),
      ),
    );
    return this.doc.end();
  }
}

/** The first slide and those that begin a part are above the others. */
function headingOf(scene: Scene, index: number): 'H1' | 'H2' {
  return index === 0 || scene.layout === 'cover' || scene.layout === 'section' ? 'H1' : 'H2';
}

/** Midnight UTC of the event, whatever the clock and the time zone are here. */
function dateOf(deck: SceneDeck): Date {
  const date = [deck.date, deck.asOf].find((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
  return new Date(`${date ?? '2000-01-01'}T00:00:00Z`);
}

function bookmarksOf(deck: SceneDeck, pages: readonly Ref[]): Bookmark[] {
  const slide = (i: number): Bookmark => ({
    title: oneLine(deck.scenes[i]!.title.text) || deck.scenes[i]!.id,
    page: pages[i]!,
    children: [],
  });
  const runs = sectionRuns(deck);
  if (runs.length === 0) return deck.scenes.map((_, i) => slide(i));
  return runs.map(({ id, title, slides }) => ({
    title: oneLine(title) || id,
    page: pages[slides[0]!]!,
    children: slides.map(slide),
  }));
}

interface Bookmark {
  title: string;
  /** Page dictionary that it leads to. */
  page: Ref;
  children: Bookmark[];
}

/** Opens at the bookmarks, as PDF/UA recommends for long documents. */
function writeBookmarks(doc: PdfDocument, list: readonly Bookmark[]): void {
  if (list.length === 0) return;
  const root = doc.ref({ Type: 'Outlines' });
  link(doc, root, list);
  root.end();
  doc.catalog.Outlines = root;
  doc.catalog.PageMode = 'UseOutlines';
}

/** @returns how many bookmarks are seen below the parent */
function link(doc: PdfDocument, parent: Ref, list: readonly Bookmark[]): number {
  const refs = list.map(({ title, page }) =>
    doc.ref({ Title: textString(title), Parent: parent, Dest: [page, 'Fit'] }),
  );
  let seen = list.length;
  refs.forEach((ref, i) => {
    if (i > 0) ref.data.Prev = refs[i - 1];
    if (i + 1 < refs.length) ref.data.Next = refs[i + 1];
    if (list[i]!.children.length > 0) seen += link(doc, ref, list[i]!.children);
    ref.end();
  });
  parent.data.First = refs[0];
  parent.data.Last = refs[refs.length - 1];
  parent.data.Count = seen;
  return seen;
}

/** Control characters and lone surrogates, which neither XML nor screen readers can handle. */
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text for titles and other places that hold one line. */
function oneLine(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(unreadable, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Width of the slide's edge and of lines to write on, in points. */
const thin = 0.5;

/** A page of notes: the slide as a picture that is still read as text, and below it notes and sources. */
function drawPage(walk: Walk, page: HandoutPage): void {
  const { canvas, scene, theme, section } = walk;
  const { slide, ruled } = page;
  const plain = ({ paragraphs, lines }: PlacedText): void =>
    drawPlain(walk, blocksOf(paragraphs, lines), scene.language);
  if (page.head) {
    const { head } = page;
    canvas.artifact('header', () => plain(head));
  }
  if (slide) {
    canvas.placed(theme.page, slide, () => drawScene(walk, 'layout'));
    // A slide as white as the paper needs an edge.
    canvas.artifact('layout', () =>
      paint(canvas, rectPath(slide), { stroke: { color: ruled.color, width: thin } }),
    );
  }
  const below = walk.heading === 'H1' ? 'H2' : 'H3';
  for (const { paragraphs, lines } of page.body) {
    const blocks = blocksOf(paragraphs, lines);
    for (let from = 0; from < blocks.length; ) {
      if (blocks[from]!.paragraph.keepNext) {
        writeInline(walk, section.add(below), [blocks[from]!], scene.language);
        from++;
        continue;
      }
      let to = from;
      while (to < blocks.length && !blocks[to]!.paragraph.keepNext) to++;
      writeBlocks(walk, section, blocks.slice(from, to), scene.language);
      from = to;
    }
  }
  if (page.rules.length > 0) {
    canvas.artifact('layout', () => {
      for (const y of page.rules) {
        paint(canvas, `${num(ruled.x)} ${num(y)} m ${num(ruled.x + ruled.width)} ${num(y)} l`, {
          stroke: { color: ruled.color, width: thin },
        });
      }
    });
  }
  for (const foot of page.foot) canvas.artifact('footer', () => plain(foot));
}
