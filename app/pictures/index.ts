/** The slides of a compiled deck as pictures, drawn on all cores. */
import type { Diagnostic } from '../../core/diagnostics';
import type { Asset, AssetSource, Scene, SceneNode } from '../../core/scene/types';
import { nodesIn } from '../../core/scene/walk';
import { assetsFor } from '../assets';
import type { CompiledDeck } from '../compile';
import type { OpenWorkspace } from '../open';
import { inOrder, Pool } from '../pool/pool';
import type { PictureTask, SvgFonts } from './draw';

export interface PicturesOptions {
  /** Pixels. */
  width: number;
  fonts: SvgFonts;
  /** One for each core when left out, none to draw here. */
  threads?: number;
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
  /** Told of each picture that cannot be drawn. */
  report?: (finding: Diagnostic) => void;
}

/** With fewer slides, drawing here is faster than starting threads. */
const worthThreads = 4;

export interface Picture {
  name: string;
  bytes: Uint8Array;
}

/** @throws the signal's reason when it is aborted */
export async function* picturesOf(
  open: OpenWorkspace,
  compiled: CompiledDeck,
  format: 'svg' | 'png',
  { width, fonts, threads, progress, signal, report }: PicturesOptions,
): AsyncGenerator<Picture> {
  const { scenes } = compiled.scenes;
  const { theme } = compiled;
  const source = await assetsFor(open, scenes, { backdrops: format === 'png', signal, report });
  const digits = Math.max(2, String(compiled.total).length);
  const size = scenes.length < worthThreads ? 0 : threads;
  const { drawPicture } = await import('./draw');
  const pool = await Pool.open({ of: 'pictures', here: drawPicture, setup: undefined, size });
  try {
    const inputOf = ([, scene]: [number, Scene]): PictureTask => ({
      scene,
      theme,
      format,
      width,
      fonts,
      assets: { ...shownIn(scene.nodes, source), ...behind(scene, source, format) },
    });
    for await (const [[i, scene], bytes] of inOrder(pool, scenes.entries(), inputOf, signal)) {
      const number = String(compiled.numbers[i]).padStart(digits, '0');
      yield { name: `${compiled.deck.id}/${number}-${scene.id.replace('~', '-')}.${format}`, bytes };
      progress?.(i + 1, scenes.length);
    }
  } finally {
    await pool.close();
  }
}

/** resvg draws no pictures inside a drawing that is itself a picture; browsers do. */
function behind({ backdrop }: Scene, source: AssetSource, format: 'svg' | 'png'): Record<string, Asset> {
  if (backdrop === undefined) return {};
  const { id, bytes, mime, width, height, fallback } = source.get(backdrop);
  const flat = format === 'png' ? fallback : undefined;
  return {
    [backdrop]: { id, width, height, ...(flat ? { bytes: flat, mime: 'image/png' } : { bytes, mime }) },
  };
}

/** The pictures that nodes show, without the rasters that only other programs need. */
function shownIn(nodes: readonly SceneNode[], source: AssetSource): Record<string, Asset> {
  const out: Record<string, Asset> = {};
  for (const node of nodesIn(nodes)) {
    if (node.kind !== 'image') continue;
    const { id, bytes, mime, width, height } = source.get(node.asset);
    out[node.asset] = { id, bytes, mime, width, height };
  }
  return out;
}
