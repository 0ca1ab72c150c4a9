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

export interface PdfOptions {
  /** Called after every page with the number of pages done and of all. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/**
 * A page for each slide, of the theme's size.
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
  const book = new Book(deck, theme, assets, fonts, deck.title);
  return bound(book, deck.scenes.length, (i) => book.addSlide(i), options);
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
  return bound(book, pages.length, (i) => book.addPaper(pages[i]!), options);
}

async function bound(
  book: Book,
  pages: number,
  add: (page: number) => void,
  { progress, signal }: PdfOptions,
): Promise<Uint8Array> {
  for (let i = 0; i < pages; i++) {
    signal?.throwIfAborted();
    add(i);
    progress?.(i + 1, pages);
    // Others must get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  signal?.throwIfAborted();
  return book.end();
}
