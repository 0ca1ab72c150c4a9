/** Walks over the nodes of a scene: the one place that knows which kinds have nodes or texts inside. */
import type { FittedLine, SceneNode, SceneParagraph, TextNode } from './types';

/** The nodes inside a node: a group's members, or a chart's drawing. */
export function childrenOf(node: SceneNode): readonly SceneNode[] {
  switch (node.kind) {
    case 'group':
    case 'chart':
      return node.children;
    case 'text':
    case 'image':
    case 'shape':
    case 'table':
      return [];
    default:
      return unknownKind(node);
  }
}

function unknownKind(node: never): never {
  throw new Error(`A scene has no node kind «${(node as SceneNode).kind}».`);
}

/**
 * Every node in paint order, which is reading order: each before the nodes inside it.
 * @param options `drawings: false` takes a chart as one node, without what it is drawn of
 */
export function nodesIn(nodes: readonly SceneNode[], { drawings = true } = {}): SceneNode[] {
  const out: SceneNode[] = [];
  const visit = (node: SceneNode): void => {
    out.push(node);
    if (drawings || node.kind !== 'chart') childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return out;
}

/** A text as it stands in a text node or in a cell of a table. */
interface TextBlock {
  paragraphs: readonly SceneParagraph[];
  lines?: readonly FittedLine[];
  /** Row and column of a table cell, from 0. */
  cell?: { row: number; column: number };
}

/** The texts of a node itself, without those of the nodes inside it. */
export function textBlocks(node: SceneNode): TextBlock[] {
  if (node.kind === 'text') return [node];
  if (node.kind !== 'table') return [];
  return node.rows.flatMap(({ cells }, row) =>
    cells.map(({ paragraphs, lines }, column) => ({ paragraphs, lines, cell: { row, column } })),
  );
}

export function isTitle(node: SceneNode): node is TextNode & { placeholder: { type: 'title' } } {
  return node.kind === 'text' && node.placeholder?.type === 'title';
}
