/**
 * A deck of scenes as PowerPoint, in a base package with real layouts, placeholders, languages, alternative texts and
 * stamps; pptxgenjs writes the geometry of shapes and pictures. The same deck gives the same bytes.
 */
import type { Theme } from '../../core/scene/theme';
import type { AssetSource, SceneDeck } from '../../core/scene/types';
import { ownBase } from './base/index';
import type { BasePackage } from './base/types';
import { writeWorkbooks } from './chart/workbook';
import { Comments } from './comments';
import { writeGeometries } from './engine';
import { Media } from './media';
import { prepare } from './prepare';
import { listSlides } from './presentation';
import { addProperties } from './properties';
import { addSlide } from './slide';

export { foreignBase } from './base/foreign';
export type { BaseLayout, BasePackage } from './base/types';
export type { Stamp } from './stamp';
export { readStamp } from './stamp-read';
export { stampedTexts, textDigest } from './stamp-texts';

export interface PptxOptions {
  /** The package the slides are moved into, which is altered; without it our own, made from the theme. */
  base?: BasePackage;
  /** Called after every batch with the number of slides done and of all. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** Slides per throw-away package: enough to share its cost, few enough to keep memory flat. */
const batch = 100;

/** @throws when an asset is unknown, or the signal's reason when it is aborted. */
export async function exportPptx(
  deck: SceneDeck,
  theme: Theme,
  assets: AssetSource,
  options: PptxOptions = {},
): Promise<Uint8Array> {
  const base = options.base ?? ownBase(theme, deck.language);
  const media = new Media(base.package, assets);
  const comments = new Comments(base.package);
  const parts: string[] = [];
  for (let from = 0; from < deck.scenes.length; from += batch) {
    options.signal?.throwIfAborted();
    const scenes = deck.scenes
      .slice(from, from + batch)
      .map((scene) => prepare(scene, base.layouts[scene.layout], theme));
    const geometries = await writeGeometries(scenes, theme);
    const workbooks = await writeWorkbooks(scenes);
    for (const scene of scenes) {
      const part = addSlide({ deck, scene, theme, base, media, geometries, workbooks });
      comments.addTo(part, scene.comments ?? []);
      parts.push(part);
    }
    options.progress?.(parts.length, deck.scenes.length);
  }
  options.signal?.throwIfAborted();
  comments.finish();
  listSlides(base.package, deck, parts);
  addProperties(base, deck);
  return base.package.write();
}
