/** One slide as a picture: what a worker does, and what is done here where there are no workers. */
import type { Theme } from '../../core/scene/theme';
import type { Asset, Scene } from '../../core/scene/types';
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
    const { renderPng } = await import('../../exporters/png');
    const svg = sceneToSvg(scene, theme, source, { width, fonts: 'twin' });
    const twins = Object.values(theme.fonts).map(({ twin }) => twin);
    return renderPng(svg, { width, fontFiles: fontFiles([...twins, 'Noto Sans']) });
  }
  if (fonts === 'names') return encoded(sceneToSvg(scene, theme, source, { width, fonts: 'named' }));
  faces ??= new FontFaces(bundledFonts());
  const css = faces.css(scene, theme);
  return encoded(sceneToSvg(scene, theme, source, { width, fonts: 'embedded', css }));
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
