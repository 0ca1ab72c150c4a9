/** The images of a workspace, for exporters: read when they are first asked for, then kept. */
import { realpathSync } from 'node:fs';
import { assetNameProblem } from '../core/model/parse';
import type { Workspace } from '../core/model/register';
import type { Asset, AssetSource } from '../core/scene/types';
import { DiskError, listFolder, readInside, sha256 } from './disk';
import { AssetError } from './errors';
import { type ImageProbe, imageLimit, probeImage, svgText } from './probe';
import { cleanSvg } from './svg';

interface AssetOptions {
  /** Draws a cleaned SVG as PNG, `width` pixels wide. */
  rasterize(svg: Uint8Array, width: number): Uint8Array;
}

/** Pixels across of the PNG that stands in for a drawing: enough for a whole slide on a projector. */
const leastFallback = 960;
const mostFallback = 1280;
const mostFallbackPixels = 8_000_000;

/** Images by the id of their fact in `facts/images.json`. */
export function loadAssets(dir: string, workspace: Workspace, options: AssetOptions): AssetSource {
  const root = realpathSync(dir);
  const files = new Map(workspace.register.images.map((entry) => [entry.id, entry.file as string]));
  const loaded = new Map<string, Asset>();
  let names: readonly string[] | undefined;
  return {
    get(id) {
      const known = loaded.get(id);
      if (known) return known;
      const file = files.get(id);
      if (file === undefined)
        throw new AssetError('missing', `There is no image ${JSON.stringify(id)} in the register.`);
      try {
        names ??= listFolder(root, 'assets', 20_000).names;
        const asset = load(root, id, file, names, options);
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

function load(
  root: string,
  id: string,
  file: string,
  names: readonly string[],
  options: AssetOptions,
): Asset {
  const problem = assetNameProblem(file);
  if (problem) throw new AssetError('name', problem);
  const raw = readInside(root, `assets/${onDisk(names, file)}`, imageLimit);
  if (!/\.svg$/i.test(file)) return { id, bytes: raw, ...sizeOf(probeImage(raw, file)) };
  const { bytes, width, height, pictures } = drawing(raw, file);
  return {
    id,
    bytes,
    mime: 'image/svg+xml',
    width,
    height,
    // Drawn only for the exporters that need it: the preview does not.
    get fallback() {
      const across = fallbackWidth(width, height);
      let picture = pictures.get(across);
      if (!picture) {
        picture = options.rasterize(bytes, across);
        pictures.set(across, picture);
      }
      return picture;
    },
  };
}

function sizeOf({ mime, width, height }: ImageProbe): Pick<Asset, 'mime' | 'width' | 'height'> {
  return { mime, width, height };
}

/** A cleaned SVG, and the pictures drawn of it by their width. */
interface Drawing {
  bytes: Uint8Array;
  width: number;
  height: number;
  pictures: Map<number, Uint8Array>;
}

/**
 * Drawings by their content, for the life of the process: drawing one takes fifty times as long as laying out a slide,
 * and a workspace is opened again whenever a file in it changes.
 */
const drawings = new Map<string, Drawing>();
const mostDrawings = 64;

/** @throws AssetError when it is no SVG */
function drawing(raw: Uint8Array, file: string): Drawing {
  const key = sha256(raw);
  let known = drawings.get(key);
  if (!known) {
    const { mime, width, height } = probeImage(raw, file);
    if (mime !== 'image/svg+xml') throw new AssetError('extension', 'the image is no SVG');
    const bytes = new TextEncoder().encode(cleanSvg(svgText(raw)));
    known = { bytes, width, height, pictures: new Map() };
    // The one that was added first goes.
    if (drawings.size >= mostDrawings) drawings.delete(drawings.keys().next().value!);
    drawings.set(key, known);
  }
  return known;
}

function fallbackWidth(width: number, height: number): number {
  const wanted = Math.min(mostFallback, Math.max(leastFallback, width * 2));
  const most = Math.sqrt((mostFallbackPixels * width) / height);
  return Math.max(1, Math.round(Math.min(wanted, most)));
}

/** The name as the folder spells it: Apple and Nextcloud may write «å» as two characters. */
function onDisk(names: readonly string[], file: string): string {
  const wanted = file.normalize('NFC');
  if (names.includes(file)) return file;
  return names.find((name) => name.normalize('NFC') === wanted) ?? file;
}
