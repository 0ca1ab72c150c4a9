/**
 * A deck of fitted scenes as PDF: PDF/A-2a and PDF/UA-1 at once. A walk like that of the SVG, in which every line stands
 * where fit placed it, and everything that is drawn either belongs to the document's structure or is marked as an
 * artifact. The same deck gives the same bytes.
 */
import { bcp47 } from '../../core/formats/language';
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
import { StructTree } from './structure';
import { oneLine } from './words';

export interface PdfOptions {
  /** Called after every slide with the number of slides done and of all. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/**
 * @throws when a text is not fitted, an asset is unknown or unreadable, or a font is not bundled; the signal's reason
 * when it is aborted
 */
export async function exportPdf(
  deck: SceneDeck,
  theme: Theme,
  assets: AssetSource,
  fonts: FontSource,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const book = new Book(deck, theme, assets, fonts);
  for (const [i, scene] of deck.scenes.entries()) {
    options.signal?.throwIfAborted();
    book.addSlide(scene, i);
    options.progress?.(i + 1, deck.scenes.length);
    // Others must get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  options.signal?.throwIfAborted();
  return book.end();
}

/** A document while its pages are added. */
class Book {
  private readonly doc: PdfDocument;
  private readonly tree: StructTree;
  private readonly fonts: PdfFonts;
  private readonly images: PdfImages;
  /** First page of each slide. */
  private readonly pages: Ref[] = [];

  constructor(
    private readonly deck: SceneDeck,
    private readonly theme: Theme,
    assets: AssetSource,
    source: FontSource,
  ) {
    this.doc = new PdfDocument({
      title: oneLine(deck.title) || deck.id,
      author: oneLine(deck.author),
      subject: oneLine(deck.event ?? ''),
      language: bcp47[deck.language],
      date: dateOf(deck),
    });
    this.tree = new StructTree(bcp47[deck.language]);
    this.fonts = new PdfFonts(this.doc, source, theme);
    this.images = new PdfImages(this.doc, assets);
  }

  addSlide(scene: Scene, index: number): void {
    const { theme, deck, fonts, images } = this;
    const canvas = new Canvas(this.doc, this.tree, theme, theme.page);
    this.pages.push(canvas.dictionary);
    const section = this.tree.root.add('Sect', {
      title: oneLine(scene.title.text),
      ...(scene.language === deck.language ? {} : { lang: bcp47[scene.language] }),
    });
    drawScene({ canvas, fonts, images, theme, scene, section, heading: headingOf(scene, index) });
    canvas.finish();
  }

  end(): Uint8Array {
    this.tree.write(this.doc);
    writeBookmarks(this.doc, bookmarksOf(this.deck, this.pages));
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
