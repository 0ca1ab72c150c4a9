/** What a walk over a scene's nodes carries along. */
import type { Theme } from '../../core/scene/theme';
import type { FittedLine, Scene, SceneParagraph, TableNode, TextNode } from '../../core/scene/types';
import type { Canvas } from './canvas';
import type { PdfFonts } from './fonts';
import type { PdfImages } from './images';
import type { StructElement } from './structure';

export interface Walk {
  canvas: Canvas;
  fonts: PdfFonts;
  images: PdfImages;
  theme: Theme;
  scene: Scene;
  /** The slide's own element. */
  section: StructElement;
  /** What its title is. */
  heading: 'H1' | 'H2';
}

/** @throws when a text that has words was never fitted */
export function fitted(
  walk: Walk,
  node: TextNode | TableNode,
  lines: FittedLine[] | undefined,
  paragraphs: readonly SceneParagraph[],
): FittedLine[] {
  if (lines !== undefined) return lines;
  if (paragraphs.every((paragraph) => paragraph.runs.every((run) => run.text === ''))) return [];
  throw new Error(`Scene «${walk.scene.id}», node «${node.id}»: the text is not fitted.`);
}
