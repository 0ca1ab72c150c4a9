/**
 * A deck of fitted scenes as PDF: PDF/A-2a and PDF/UA-1 at once. A walk like that of the SVG, in which every line stands
 * where fit placed it, and everything that is drawn either belongs to the document's structure or is marked as an
 * artifact. The same deck gives the same bytes.
 */
import type { HandoutPage } from '../../core/handout/pages';
import type { Theme } from '../../core/scene/theme';
import type { AssetSource, SceneDeck } from '../../core/scene/types';
import type { FontSource } from '../../core/text/fonts';
import { Book } from './book';

export { PictureError } from './images';

export interface PdfOptions {
  /** Called after every page with the number of slides done and of all. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/**
 * A page for each slide, of the theme's size.
 * @throws PictureError when a PDF cannot hold a picture; when a text is not fitted, an asset is unknown, or a font is not
 * bundled; the signal's reason when it is aborted
 */
export async function exportPdf(
  deck: SceneDeck,
  theme: Theme,
  assets: AssetSource,
  fonts: FontSource,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const book = new Book(deck, theme, assets, fonts, deck.title);
  const slides = deck.scenes.map((_, i) => i);
  return bound(book, slides, (i) => book.addSlide(i), options);
}

/**
 * Notes pages, as `handoutPages` has laid them out.
 * @throws as `exportPdf`
 */
export async function exportHandout(
  deck: SceneDeck,
  theme: Theme,
  assets: AssetSource,
  fonts: FontSource,
  { title, pages }: { title: string; pages: readonly HandoutPage[] },
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const book = new Book(deck, theme, assets, fonts, title);
  const slides = pages.map(({ scene }) => scene);
  return bound(book, slides, (i) => book.addPaper(pages[i]!), options);
}

/** @param slides for each page, the slide it belongs to */
async function bound(
  book: Book,
  slides: readonly number[],
  add: (page: number) => void,
  { progress, signal }: PdfOptions,
): Promise<Uint8Array> {
  const all = new Set(slides).size;
  const done = new Set<number>();
  for (const [page, slide] of slides.entries()) {
    signal?.throwIfAborted();
    add(page);
    progress?.(done.add(slide).size, all);
    // Lets other work run between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  signal?.throwIfAborted();
  return book.end();
}
