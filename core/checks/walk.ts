/** Scenes flattened: nodes in paint order, which is reading order, and every text in them. */
import type { FittedLine, Frame, Role, SceneNode, SceneParagraph, TableNode, TextNode } from '../scene/types';
import { childrenOf, textBlocks } from '../scene/walk';

export interface FlatNode {
  node: SceneNode;
  /** It, or a group around it, is marked as decorative. */
  decorative: boolean;
  /** A group around it has alternative text that speaks for it. */
  spokenFor: boolean;
}

export function flatten(nodes: readonly SceneNode[]): FlatNode[] {
  const out: FlatNode[] = [];
  const visit = (node: SceneNode, inDecorative: boolean, spokenFor: boolean): void => {
    const decorative = inDecorative || node.decorative === true;
    out.push({ node, decorative, spokenFor });
    for (const child of childrenOf(node)) visit(child, decorative, spokenFor || !blank(node.alt));
  };
  for (const node of nodes) visit(node, false, false);
  return out;
}

/** A text node's or a table cell's text. */
export interface SeenText {
  node: TextNode | TableNode;
  /** Index of the node among the scene's flat nodes. */
  order: number;
  role: Role;
  paragraphs: readonly SceneParagraph[];
  /** Each paragraph's words, without soft hyphens. */
  words: readonly string[];
  lines: readonly FittedLine[];
  decorative: boolean;
  verbatim: boolean;
  offPage: boolean;
  /** Row and column of a table cell, from 0. */
  cell?: { row: number; column: number };
}

export function textsOf(nodes: readonly FlatNode[]): SeenText[] {
  return nodes.flatMap(({ node, decorative }, order) => {
    if (node.kind !== 'text' && node.kind !== 'table') return [];
    const text = node.kind === 'text' ? node : undefined;
    return textBlocks(node).map(({ paragraphs, lines = [], cell }) => ({
      node,
      order,
      role: text?.role ?? 'table',
      paragraphs,
      words: paragraphs.map(paragraphText),
      lines,
      decorative,
      verbatim: text?.verbatim === true,
      offPage: text?.offPage === true,
      ...(cell ? { cell } : {}),
    }));
  });
}

export function paragraphText(p: SceneParagraph): string {
  const text = p.runs.length === 1 ? p.runs[0]!.text : p.runs.map((run) => run.text).join('');
  return text.includes('\u00AD') ? text.replaceAll('\u00AD', '') : text;
}

export function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Somebody else's words. */
export function isQuotation(text: SeenText): boolean {
  return text.verbatim || text.role === 'quote';
}

/** Footer, number, sources and credits: they name things, and are no part of what the slide says. */
export function isReference(role: Role): boolean {
  return role === 'footer' || role === 'number' || role === 'source' || role === 'credit';
}

/** What is to be seen of a node: the box around its lines, or its frame. */
export function inkBox(node: SceneNode): Frame {
  if (node.kind !== 'text' || !node.lines || node.lines.length === 0) return node.frame;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of node.lines) {
    const box = lineBox(line);
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** The box that a line's letters fill: from the height of capitals to below the baseline, without the air between lines. */
export function lineBox(line: FittedLine): Frame {
  const size = line.height / 1.2;
  return { x: line.x, y: line.baseline - 0.72 * size, w: line.width, h: 0.92 * size };
}

/** How much of two boxes' breadths and heights is common, in points. */
export function common(a: Frame, b: Frame): { w: number; h: number } {
  return {
    w: Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    h: Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
  };
}

/** The first words, for messages. */
export function clip(text: string, most = 60): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length <= most ? one : `${one.slice(0, most - 1).trimEnd()}…`;
}
