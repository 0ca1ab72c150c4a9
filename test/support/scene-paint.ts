/** Nothing overlaps that should not, no text is too small, and characters without a font are told of. */

import type { Frame, Scene, SceneNode, TextNode } from '../../core/scene/types';
import { sizeFloor } from '../../core/text/fit';
import { flat, inkOf, shared, type Text, type Told, texts } from './scene-rules';

/** Points that the boxes of letters may share: they are larger than the letters. */
const touch = 1;

function meets(a: Frame, b: Frame): boolean {
  const { w, h } = shared(a, b);
  return w > touch && h > touch;
}

function covers(node: SceneNode, box: Frame): boolean {
  if (node.kind === 'image') return node.geometry === 'rect' && meets(node.frame, box);
  if (node.kind === 'table') return false;
  return node.kind === 'shape' && node.fill !== undefined && meets(paintBox(node), box);
}

/** An ellipse is as large as what surely lies in it. */
function paintBox(node: Extract<SceneNode, { kind: 'shape' }>): Frame {
  const { x, y, w, h } = node.frame;
  if (node.geometry !== 'ellipse') return node.frame;
  return { x: x + w * 0.15, y: y + h * 0.15, w: w * 0.7, h: h * 0.7 };
}

function holds(node: SceneNode, box: Frame): boolean {
  if (node.kind !== 'shape' || node.fill === undefined) return false;
  const f = paintBox(node);
  return (
    f.x <= box.x + touch &&
    f.y <= box.y + touch &&
    f.x + f.w >= box.x + box.w - touch &&
    f.y + f.h >= box.y + box.h - touch
  );
}

/** Text boxes over one another, text on a photograph, text under what is painted later. */
export function overlapFaults(scene: Scene, told: Told): string[] {
  const out = new Set<string>();
  const nodes = flat(scene.nodes);
  const all = texts(scene).filter((text) => !text.offPage);
  const known = (text: Text): boolean => told.has(`text-overflow ${text.id.replace(/\[.*/, '')}`);
  const boxes = all.flatMap((text) =>
    text.lines.filter((line) => line.text.trim() !== '').map((line) => ({ text, line, box: inkOf(line) })),
  );
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.text === b.text || known(a.text) || known(b.text) || !meets(a.box, b.box)) continue;
      out.add(`«${a.text.id}» and «${b.text.id}» overlap at «${a.line.text.slice(0, 30)}»`);
    }
    nodes.forEach((node, order) => {
      if (order > a.text.order && covers(node, a.box)) out.add(`«${node.id}» covers «${a.text.id}»`);
      if (node.kind !== 'image' || order > a.text.order || !meets(node.frame, a.box)) return;
      const panel = nodes.slice(order + 1, a.text.order).some((one) => holds(one, a.box));
      if (!panel) out.add(`«${a.text.id}» stands on the picture «${node.id}»`);
    });
  });
  return [...out];
}

/** No text under the floor of its role, unless somebody is told. */
export function sizeFaults(scene: Scene, told: Told): string[] {
  return texts(scene).flatMap((text) => {
    const sizes = text.paragraphs.flatMap((p) => p.runs.map((run) => run.size ?? p.style.size));
    const least = Math.min(...sizes);
    if (text.offPage || least >= sizeFloor(text.role) || told.has(`font-size ${text.id.replace(/\[.*/, '')}`))
      return [];
    return [`«${text.id}» (${text.role}) is ${least} points`];
  });
}

/** Which of these characters stand in a scene without a word about it. `strange` are known to be in no bundled font. */
export function glyphFaults(scene: Scene, told: Told, strange: RegExp): string[] {
  return texts(scene).flatMap((text) => {
    const all = text.paragraphs.flatMap((p) => p.runs.map((run) => run.text)).join('');
    if (!strange.test(all) || told.has(`glyph-missing ${text.id.replace(/\[.*/, '')}`)) return [];
    return [`«${text.id}» has characters no font shows, and nobody is told`];
  });
}

/** Titles are how people move between slides: never empty, never twice. */
export function titleFaults(scenes: readonly Scene[]): string[] {
  const out: string[] = [];
  const seen = new Map<string, string>();
  for (const { id, title } of scenes) {
    const key = title.text.trim().toLocaleLowerCase('nb');
    if (key === '') out.push(`${id} has no title`);
    const other = seen.get(key);
    if (other !== undefined) out.push(`${id} and ${other} are both called «${title.text}»`);
    seen.set(key, id);
  }
  return out;
}

export function isText(node: SceneNode): node is TextNode {
  return node.kind === 'text';
}
