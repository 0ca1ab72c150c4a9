import type { SceneNode } from '../../scene/types';
import { childrenOf, isTitle } from '../../scene/walk';
import type { Seen } from '../context';
import { defineRule, type Report } from '../rule';
import { common, inkBox, isReference } from '../walk';

/** Columns share less than this part of their breadth; rows less than this part of their height. */
const half = 0.5;
/** Points that boxes may touch and still stand apart. */
const touch = 2;

/**
 * WCAG 1.3.2: the title comes first, footer and number last, and columns are read from top to bottom and from left to
 * right. Only what carries the content is compared: headings over a title, captions, credits and pictures may be read
 * where their author thinks best. Only nodes of the same role are compared across columns, so that a note in a side
 * panel may come after what it is about.
 */
export const readingOrder = defineRule({
  id: 'reading-order',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.3.2',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const top = on.scene.nodes.filter((node) => node.decorative !== true);
      ends(on, top, report);
      inside(on, top, report);
    }
  },
});

function ends(on: Seen, nodes: readonly SceneNode[], report: Report): void {
  const title = nodes.findIndex(isTitle);
  if (title > 0) {
    report({
      on,
      node: nodes[0]!.id,
      message: 'Something is read before the title.',
      hint: 'The title comes first.',
      params: { node: nodes[0]!.id },
    });
  }
  const foot = nodes.findIndex((node) => node.role === 'footer' || node.role === 'number');
  if (foot < 0) return;
  const late = nodes.slice(foot).find((node) => node.role !== 'footer' && node.role !== 'number');
  if (late) {
    report({
      on,
      node: late.id,
      message: 'Something is read after the footer or the slide number.',
      hint: 'They come last.',
      params: { node: late.id },
    });
  }
}

/** One finding a slide, or a group, is enough: the rest follows from it. */
function inside(on: Seen, nodes: readonly SceneNode[], report: Report): void {
  const content = nodes.filter(isContent).map((node) => ({ node, box: inkBox(node) }));
  for (let i = 0; i < content.length; i++) {
    for (let j = i + 1; j < content.length; j++) {
      const a = content[i]!;
      const b = content[j]!;
      const shared = common(a.box, b.box);
      const above = b.box.y + b.box.h <= a.box.y + touch && shared.w >= half * Math.min(a.box.w, b.box.w);
      const left =
        a.node.role === b.node.role &&
        b.box.x + b.box.w <= a.box.x + touch &&
        shared.h >= half * Math.min(a.box.h, b.box.h);
      if (!above && !left) continue;
      report({
        on,
        node: b.node.id,
        message: `«${b.node.id}» stands ${above ? 'above' : 'to the left of'} «${a.node.id}» and is read after it.`,
        hint: 'Columns are read from top to bottom, and from left to right.',
        params: { node: b.node.id, after: a.node.id },
      });
      return;
    }
  }
  for (const node of nodes) {
    // A chart is read as its alternative text: its words are not read one by one.
    if (node.kind === 'chart') continue;
    const children = childrenOf(node).filter((child) => child.decorative !== true);
    if (children.length > 0) inside(on, children, report);
  }
}

function isContent(node: SceneNode): boolean {
  if (node.kind === 'image' || node.kind === 'shape' || isTitle(node) || isReference(node.role)) return false;
  if (node.kind === 'text' && node.offPage) return false;
  return !['title', 'subtitle', 'kicker', 'caption', 'attribution', 'decoration'].includes(node.role);
}
