/** The images of a workspace, for exporters: read when they are first asked for, then kept. */
import { realpathSync } from 'node:fs';
import { assetNameProblem } from '../core/model/parse';
import type { Workspace } from '../core/model/register';
import type { Asset, AssetSource } from '../core/scene/types';
import { DiskError, listFolder, readInside } from './disk';
import { AssetError } from './errors';
import { imageLimit, probeImage, svgText } from './probe';
import { cleanSvg } from './svg';

export { assetNameProblem } from '../core/model/parse';
export { AssetError } from './errors';
export { type ImageProbe, imageLimit, probeImage } from './probe';
export { cleanSvg, svgSize } from './svg';

export interface AssetOptions {
  /** Draws a cleaned SVG as PNG, `width` pixels wide. */
  rasterize(svg: Uint8Array, width: number): Uint8Array;
}

/** Pixels across of the PNG that stands in for a drawing: enough for a whole slide on a projector. */
const leastFallback = 960;
const mostFallback = 1920;
const mostFallbackPixels = 8_000_000;

/** Images by the id of their fact in `facts/images.json`. */
export function loadAssets(dir: string, workspace: Workspace, options: AssetOptions): AssetSource {
  const root = realpathSync(dir);
  const files = new Map(workspace.register.images.map((entry) => [entry.id, entry.file as string]));
  const loaded = new Map<string, Asset>();
  return {
    get(id) {
      const known = loaded.get(id);
      if (known) return known;
      const file = files.get(id);
      if (file === undefined)
        throw new AssetError('missing', `There is no image ${JSON.stringify(id)} in the register.`);
      try {
        const asset = load(root, id, file, options);
        loaded.set(id, asset);
        return asset;
      } catch (error) {
        if (!(error instanceof AssetError || error instanceof DiskError)) throw error;
        const code = error instanceof AssetError ? error.code : 'missing';
        throw new AssetError(code, `assets/${file}: ${error.message}`);
      }
    },
  };
}

function load(root: string, id: string, file: string, options: AssetOptions): Asset {
  const problem = assetNameProblem(file);
  if (problem) throw new AssetError('name', problem);
  const raw = readInside(root, `assets/${onDisk(root, file)}`, imageLimit);
  const { mime, width, height } = probeImage(raw, file);
  if (mime !== 'image/svg+xml') return { id, bytes: raw, mime, width, height };
  const bytes = new TextEncoder().encode(cleanSvg(svgText(raw)));
  let fallback: Uint8Array | undefined;
  return {
    id,
    bytes,
    mime,
    width,
    height,
    // Drawn only for the exporters that need it: the preview does not.
    get fallback() {
      fallback ??= options.rasterize(bytes, fallbackWidth(width, height));
      return fallback;
    },
  };
}

function fallbackWidth(width: number, height: number): number {
  const wanted = Math.min(mostFallback, Math.max(leastFallback, width * 2));
  const most = Math.sqrt((mostFallbackPixels * width) / height);
  return Math.max(1, Math.round(Math.min(wanted, most)));
}

/** The name as the folder spells it: Apple and Nextcloud may write «å» as two characters. */
function onDisk(root: string, file: string): string {
  const wanted = file.normalize('NFC');
  const { names } = listFolder(root, 'assets', 20_000);
  if (names.includes(file)) return file;
  return names.find((name) => name.normalize('NFC') === wanted) ?? file;
}
