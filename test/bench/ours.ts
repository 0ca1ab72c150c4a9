/** Our whole path, as a user's build takes it: from a folder on disk to the bytes of a .pptx. */
import { assetsFor } from '../../app/assets';
import { compileDeck } from '../../core/deck/compile';
import { fjord } from '../../core/scene/themes/fjord';
import type { AssetSource, SceneDeck } from '../../core/scene/types';
import { FontSet } from '../../core/text/fonts';
import { exportPptx } from '../../exporters/pptx';
import { templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { readWorkspace } from '../../workspace/read';

export const theme = fjord();
/** Widths once measured are kept for the life of the process, as the app keeps them. */
export const fonts = new FontSet(bundledFonts(), theme);

export interface Made {
  deck: SceneDeck;
  assets: AssetSource;
  bytes: Uint8Array;
  /** Milliseconds of each step. */
  steps: { load: number; compose: number; export: number };
}

export async function buildOurs(dir: string): Promise<Made> {
  const start = performance.now();
  const open = await readWorkspace(dir, templates);
  const { workspace } = open;
  const loaded = performance.now();
  const { deck } = compileDeck({
    workspace,
    deck: workspace.decks.find((one) => one.id === 'okonomiforum')!,
    templates,
    theme,
    fonts,
  });
  const composed = performance.now();
  const assets = await assetsFor(open, deck.scenes, { fallbacks: true });
  const bytes = await exportPptx(deck, theme, assets);
  const done = performance.now();
  const steps = { load: loaded - start, compose: composed - loaded, export: done - composed };
  return { deck, assets, bytes, steps };
}
