/** An export without any check, for processes that have no test runner. */
import type { HandoutPage } from '../../../core/handout/pages';
import type { Theme } from '../../../core/scene/theme';
import type { AssetSource, SceneDeck } from '../../../core/scene/types';
import { exportHandout, exportPdf, type PdfOptions } from '../../../exporters/pdf';
import { bundledFonts } from '../../../workspace/fonts';
import { theme as usual, assets as usualAssets } from './decks';

export interface Given extends PdfOptions {
  theme?: Theme;
  assets?: AssetSource;
}

export async function pdfOf(
  deck: SceneDeck,
  { theme = usual, assets = usualAssets, ...options }: Given = {},
): Promise<Uint8Array> {
  return exportPdf(deck, theme, assets, bundledFonts(), options);
}

export async function handoutOf(
  deck: SceneDeck,
  pages: readonly HandoutPage[],
  { theme = usual, assets = usualAssets, ...options }: Given = {},
): Promise<Uint8Array> {
  const content = { title: `${deck.title} – Notatsider`, pages };
  return exportHandout(deck, theme, assets, bundledFonts(), content, options);
}
