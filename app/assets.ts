/** The images of an open workspace for exporters, with pictures in place of drawings for readers without SVG. */
import type { Workspace } from '../core/model/register';
import type { AssetSource, Scene } from '../core/scene/types';
import { nodesIn } from '../core/scene/walk';
import { loadAssets } from '../workspace/assets';
import type { OpenWorkspace } from './open';
import { backdrops } from './themes/backdrops';

type Rasterize = (svg: Uint8Array, width: number) => Uint8Array;

/**
 * Loaded and drawn images are kept as long as they are the same files: several decks, formats and rows of a batch share
 * them.
 */
const sources = new WeakMap<
  Workspace['images'],
  { images: unknown; themes: unknown; dir: string; source: AssetSource }
>();
/** Loaded when the first drawing is met: resvg is a native module and slow to start. */
let rasterize: Rasterize | undefined;

interface AssetsOptions {
  /** The exporter wants a PNG beside every SVG. */
  fallbacks?: boolean;
  /** It draws what a template's layouts draw; PowerPoint has the layouts themselves. */
  backdrops?: boolean;
  signal?: AbortSignal;
}

export async function assetsFor(
  open: OpenWorkspace,
  scenes: readonly Scene[],
  { fallbacks, backdrops: behindToo, signal }: AssetsOptions = {},
): Promise<AssetSource> {
  const { dir, workspace } = open;
  const { images } = workspace.register;
  let known = sources.get(workspace.images);
  if (known?.images !== images || known.themes !== workspace.themeFiles || known.dir !== dir) {
    const draw: Rasterize = (svg, width) => rasterize!(svg, width);
    const files = loadAssets(dir, workspace, { rasterize: draw });
    const behind = backdrops(dir, workspace, draw);
    const source: AssetSource = { get: (id) => behind.get(id) ?? files.get(id) };
    known = { images, themes: workspace.themeFiles, dir, source };
    sources.set(workspace.images, known);
  }
  const { source } = known;
  if (!fallbacks && !behindToo) return source;
  const behindAll = behindToo ? scenes.flatMap(({ backdrop }) => backdrop ?? []) : [];
  const drawings = [...(fallbacks ? drawingsIn(open, scenes) : []), ...new Set(behindAll)];
  if (drawings.length > 0) rasterize ??= (await import('../exporters/png')).rasterizeSvg;
  for (const id of drawings) {
    signal?.throwIfAborted();
    // Drawn one at a time, so that a window or a signal gets its turn.
    void source.get(id).fallback;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return source;
}

/** Ids of the SVG images that the scenes show. */
function drawingsIn(open: OpenWorkspace, scenes: readonly Scene[]): string[] {
  const svgs = new Set(
    open.workspace.register.images
      .filter(({ file }) => typeof file === 'string' && /\.svg$/i.test(file))
      .map(({ id }) => id),
  );
  const used = new Set(
    scenes
      .flatMap(({ nodes }) => nodesIn(nodes))
      .flatMap((node) => (node.kind === 'image' ? node.asset : [])),
  );
  return [...used].filter((id) => svgs.has(id));
}
