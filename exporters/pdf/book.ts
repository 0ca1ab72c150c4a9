/** A document while its pages are added: slides, or slides on paper with their notes. */
import { bcp47 } from '../../core/formats/language';
import { type HandoutPage, paper } from '../../core/handout/pages';
import { sectionRuns } from '../../core/scene/sections';
import type { Theme } from '../../core/scene/theme';
import type { AssetSource, Scene, SceneDeck } from '../../core/scene/types';
import type { FontSource } from '../../core/text/fonts';
import { type Bookmark, writeBookmarks } from './bookmarks';
import { Canvas } from './canvas';
import { PdfDocument, type Ref } from './document';
import { PdfFonts } from './fonts';
import { PdfImages } from './images';
import { drawScene } from './nodes';
import { drawPage } from './paper';
import { type StructElement, StructTree } from './structure';
import type { Walk } from './walk';
import { oneLine } from './words';

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
