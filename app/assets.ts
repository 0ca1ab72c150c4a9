/** The images of an open workspace for exporters, as every one of them draws them. */
import type { Diagnostic } from '../core/diagnostics';
import { factRef } from '../core/model/ref';
import type { Workspace } from '../core/model/register';
import type { Asset, AssetSource, Scene } from '../core/scene/types';
import { nodesIn } from '../core/scene/walk';
import { assetFiles } from '../workspace/assets';
import { AssetError } from '../workspace/errors';
import { placeholder } from './images/placeholder';
import { plainPicture } from './images/plain';
import type { OpenWorkspace } from './open';
import { backdrops } from './themes/backdrops';

/** A picture that is ready, and what is to be said of it. */
interface Ready {
  asset: Asset;
  problem?: Diagnostic;
}

interface Source {
  images: unknown;
  themes: unknown;
  dir: string;
  ready: Map<string, Promise<Ready>>;
  drawn: Map<string, Ready>;
  source: AssetSource;
}

/**
 * Loaded and drawn images are kept as long as they are the same files: several decks, formats and rows of a batch share
 * them.
 */
const sources = new WeakMap<Workspace['images'], Source>();
/** Loaded when the first backdrop is met: resvg is a native module and slow to start. */
let rasterize: ((svg: Uint8Array, width: number) => Uint8Array) | undefined;

interface AssetsOptions {
  /** The exporter wants a PNG beside every SVG. */
  fallbacks?: boolean;
  /** It draws what a template's layouts draw; PowerPoint has the layouts themselves. */
  backdrops?: boolean;
  signal?: AbortSignal;
  /** Told of each picture that cannot be drawn; a grey field stands in its place. */
  report?: (finding: Diagnostic) => void;
}

/**
 * The pictures of some scenes. One that cannot be drawn never stops an export.
 * @throws the signal's reason when it is aborted
 */
export async function assetsFor(
  open: OpenWorkspace,
  scenes: readonly Scene[],
  { fallbacks, backdrops: behindToo, signal, report }: AssetsOptions = {},
): Promise<AssetSource> {
  const known = sourceOf(open);
  const { source } = known;
  const shown = scenes.flatMap(({ nodes }) => nodesIn(nodes));
  for (const id of new Set(shown.flatMap((node) => (node.kind === 'image' ? node.asset : [])))) {
    signal?.throwIfAborted();
    let one = known.ready.get(id);
    if (!one) {
      one = ready(open, id);
      known.ready.set(id, one);
    }
    const { asset, problem } = await one;
    known.drawn.set(id, await one);
    if (problem) report?.(problem);
    if (fallbacks && asset.mime === 'image/svg+xml') void asset.fallback;
    // One at a time, so that a window or a signal gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const behind = behindToo ? new Set(scenes.flatMap(({ backdrop }) => backdrop ?? [])) : [];
  for (const key of behind) {
    rasterize ??= (await import('../exporters/png')).rasterizeSvg;
    signal?.throwIfAborted();
    void source.get(key).fallback;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return source;
}

function sourceOf({ dir, workspace }: OpenWorkspace): Source {
  const { images } = workspace.register;
  const known = sources.get(workspace.images);
  if (known && known.images === images && known.themes === workspace.themeFiles && known.dir === dir)
    return known;
  const behind = backdrops(dir, workspace, (svg, width) => rasterize!(svg, width));
  const drawn = new Map<string, Ready>();
  const source: AssetSource = {
    get(id) {
      const asset = behind.get(id) ?? drawn.get(id)?.asset;
      if (!asset) throw new Error(`The image «${id}» was not made ready.`);
      return asset;
    },
  };
  const made = { images, themes: workspace.themeFiles, dir, ready: new Map(), drawn, source };
  sources.set(workspace.images, made);
  return made;
}

async function ready(
  { dir, workspace }: Pick<OpenWorkspace, 'dir' | 'workspace'>,
  id: string,
): Promise<Ready> {
  try {
    const { file, bytes } = assetFiles(dir, workspace).get(id);
    const picture = await plainPicture(bytes, file);
    if (picture.bytes === bytes) await (await import('./images/convert')).checkPicture(bytes);
    return { asset: assetOf(id, picture) };
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
    return await fieldFor({ dir, workspace }, id, error.message);
  }
}

/** The grey field that stands in for a picture, and what is to be said of it. */
export async function fieldFor(
  { workspace }: Pick<OpenWorkspace, 'dir' | 'workspace'>,
  id: string,
  why: string,
): Promise<Required<Ready>> {
  const file = String(workspace.register.images.find((entry) => entry.id === id)?.file ?? id);
  const size = workspace.images.get(file.normalize('NFC')) ?? { width: 400, height: 300 };
  const asset = assetOf(id, await plainPicture(placeholder(size)));
  return { asset, problem: undrawable(file, id, why) };
}

/** Keeps what is only drawn when somebody asks for it. */
function assetOf(id: string, picture: Awaited<ReturnType<typeof plainPicture>>): Asset {
  const { bytes, mime, width, height } = picture;
  if (mime !== 'image/svg+xml') return { id, bytes, mime, width, height };
  return {
    id,
    bytes,
    mime,
    width,
    height,
    get fallback() {
      return picture.fallback!;
    },
  };
}

function undrawable(file: string, id: string, why: string): Diagnostic {
  const reason = why.replace(/^assets\/[^:]*: /, '');
  return {
    rule: 'image-undrawable',
    severity: 'error',
    message: `The picture «${file}» cannot be drawn, and a grey field stands in its place: ${reason}.`,
    hint: 'Save it again as PNG or JPEG, and put it in anew.',
    params: { file },
    at: { file: `assets/${file}`, fact: factRef('images', id) },
  };
}

/** What keeps the pictures of some scenes from being drawn, without drawing the scenes. */
export async function pictureFindings(open: OpenWorkspace, scenes: readonly Scene[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  await assetsFor(open, scenes, { report: (finding) => found.push(finding) });
  return found;
}

/** What keeps each of some pictures from being drawn, used on a slide or not; none is kept in memory. */
export async function pictureProblems(
  open: Pick<OpenWorkspace, 'dir' | 'workspace'>,
  ids: readonly string[],
): Promise<(Diagnostic | undefined)[]> {
  const found: (Diagnostic | undefined)[] = [];
  for (const id of ids) found.push((await ready(open, id)).problem);
  return found;
}
