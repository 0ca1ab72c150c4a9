/** Scenes as they are exported: with a title whatever happens, and without what the layout draws itself. */

import { nowhere } from '../../core/model/origin';
import type { Theme } from '../../core/scene/theme';
import type { Scene, SceneNode, TextNode } from '../../core/scene/types';
import { isTitle } from '../../core/scene/walk';
import type { BaseDecoration, BaseLayout } from './base/types';
import { plainText, withoutSoftHyphens } from './text';

export interface PreparedScene extends Scene {
  /** False when the layout draws something that this scene does not: then the slide hides it. */
  showsLayout: boolean;
}

export function prepare(scene: Scene, layout: BaseLayout, theme: Theme): PreparedScene {
  const redundant = new Set<SceneNode>();
  let showsLayout = true;
  for (const decoration of layout.decorations) {
    const copy = scene.nodes.find((node) => isCopy(node, decoration));
    if (copy) redundant.add(copy);
    else showsLayout = false;
  }
  // Hidden as a whole, the layout cannot stand in for some of the scene's decorations.
  const nodes = scene.nodes.filter((node) => !showsLayout || !redundant.has(node)).flatMap(withoutEmpty);
  return { ...scene, nodes: withTitle(nodes, scene, theme), showsLayout };
}

/** A text box without text, or a group of such, is read aloud as an empty box. */
function withoutEmpty(node: SceneNode): SceneNode[] {
  if (node.kind === 'text') return isEmpty(node) ? [] : [node];
  if (node.kind !== 'group') return [node];
  const children = node.children.flatMap(withoutEmpty);
  return children.length === 0 ? [] : [{ ...node, children }];
}

function isEmpty(node: TextNode): boolean {
  return node.paragraphs.every((p) =>
    p.runs.every((run) => withoutSoftHyphens(plainText(run.text)).trim() === ''),
  );
}

function isCopy(node: SceneNode, decoration: BaseDecoration): boolean {
  if (node.kind !== 'shape' || node.geometry !== 'rect' || !node.decorative || node.stroke) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  const { frame } = decoration;
  return (
    node.fill === decoration.fill &&
    near(node.frame.x, frame.x) &&
    near(node.frame.y, frame.y) &&
    near(node.frame.w, frame.w) &&
    near(node.frame.h, frame.h)
  );
}

/** Every slide has a title; one that is not seen stands above the page. */
function withTitle(nodes: readonly SceneNode[], scene: Scene, theme: Theme): SceneNode[] {
  if (nodes.some(isTitle)) {
    return nodes.map((node) => (isTitle(node) && !scene.title.visible ? { ...node, offPage: true } : node));
  }
  const said = withoutSoftHyphens(plainText(scene.title.text)).trim();
  const text = said === '' ? scene.id : said;
  const title: TextNode = {
    id: 'title',
    kind: 'text',
    role: 'title',
    frame: theme.frames.title,
    placeholder: { type: 'title' },
    offPage: true,
    valign: 'bottom',
    paragraphs: [
      {
        runs: [{ text, lang: scene.language, from: nowhere }],
        style: { font: 'heading', size: theme.sizes.titleMin, color: 'text' },
      },
    ],
  };
  return [title, ...nodes];
}
