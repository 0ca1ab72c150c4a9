/** One slide as a picture: what a worker does, and what is done here where there are no workers. */
import type { Theme } from '../../core/scene/theme';
import type { Asset, AssetSource, Scene } from '../../core/scene/types';
import { nodesIn } from '../../core/scene/walk';
import { sceneToSvg } from '../../exporters/svg';
import { bundledFonts, fontFiles } from '../../workspace/fonts';
import { FontFaces } from './fonts';

/** How an SVG file has its fonts: inside it, or by name. */
export type SvgFonts = 'embed' | 'names';

/** Plain data, so that it can be sent to a worker. */
export interface PictureTask {
  scene: Scene;
  theme: Theme;
  format: 'svg' | 'png';
  /** Pixels. */
  width: number;
  fonts: SvgFonts;
  /** The pictures that the scene shows. */
  assets: Readonly<Record<string, Asset>>;
}

let faces: FontFaces | undefined;

export async function drawPicture({
  scene,
  theme,
  format,
  width,
  fonts,
  assets,
}: PictureTask): Promise<Uint8Array> {
  const source = {
    get(id: string): Asset {
      const asset = assets[id];
      if (!asset) throw new Error(`The picture «${id}» was not sent along.`);
      return asset;
    },
  };
  if (format === 'png') {
    const { rasterizeSvg, renderPng } = await import('../../exporters/png');
    const flat = flattened(scene, source, width / theme.page.width, rasterizeSvg);
    const svg = sceneToSvg(scene, theme, flat, { width, fonts: 'twin' });
    const twins = Object.values(theme.fonts).map(({ twin }) => twin);
    return renderPng(svg, { width, fontFiles: fontFiles([...twins, 'Noto Sans']) });
  }
  if (fonts === 'names') return encoded(sceneToSvg(scene, theme, source, { width, fonts: 'named' }));
  faces ??= new FontFaces(bundledFonts());
  const css = faces.css(scene, theme);
  return encoded(sceneToSvg(scene, theme, source, { width, fonts: 'embedded', css }));
}

/** Pixels across of one picture; a page is at most twice as wide. */
const mostAcross = 4096;

/**
 * resvg draws no pictures inside a drawing that is itself a picture; browsers do. Such a drawing is made a picture first,
 * of as many pixels as the slide shows of it.
 * @param scale pixels to the point
 */
function flattened(
  { nodes }: Scene,
  source: AssetSource,
  scale: number,
  rasterize: (svg: Uint8Array, width: number) => Uint8Array,
): AssetSource {
  const across = new Map<string, number>();
  for (const node of nodesIn(nodes)) {
    if (node.kind !== 'image') continue;
    const whole = (node.frame.w * scale) / (node.crop.right - node.crop.left);
    across.set(node.asset, Math.max(across.get(node.asset) ?? 1, Math.min(mostAcross, Math.ceil(whole))));
  }
  const made = new Map<string, Asset>();
  return {
    get(id) {
      const known = made.get(id);
      if (known) return known;
      let asset = source.get(id);
      const width = across.get(id);
      if (
        width !== undefined &&
        asset.mime === 'image/svg+xml' &&
        Buffer.from(asset.bytes).includes('<image')
      )
        asset = { ...asset, mime: 'image/png', bytes: rasterize(asset.bytes, width) };
      made.set(id, asset);
      return asset;
    },
  };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
