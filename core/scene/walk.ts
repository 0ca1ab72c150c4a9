/** Walks over a deck's sections and a scene's nodes. Only this file knows which kinds have nodes or texts inside. */
import type { FittedLine, SceneDeck, SceneNode, SceneParagraph, TextNode } from './types';

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

/** The sections of a deck as unbroken runs of slides: what becomes PowerPoint's sections and a PDF's bookmarks. */
interface SectionRun {
  id: string;
  title: string;
  /** How many times this section has been begun, from 1: one that is returned to becomes a second run. */
  time: number;
  /** Indexes of its slides in the deck. */
  slides: number[];
}

/**
 * A slide without a section (or with one the deck does not know) belongs to the one before it, slides before the first
 * to the first. None when no slide lies in a section.
 */
export function sectionRuns(deck: Pick<SceneDeck, 'sections' | 'scenes'>): SectionRun[] {
  const titles = new Map(deck.sections.map((section) => [section.id, section.title]));
  const out: SectionRun[] = [];
  const times = new Map<string, number>();
  const loose: number[] = [];
  let current: string | undefined;
  deck.scenes.forEach((scene, i) => {
    if (scene.section !== undefined && scene.section !== current && titles.has(scene.section)) {
      current = scene.section;
      const time = (times.get(current) ?? 0) + 1;
      times.set(current, time);
      out.push({ id: current, title: titles.get(current)!, time, slides: [] });
    }
    (out[out.length - 1]?.slides ?? loose).push(i);
  });
  out[0]?.slides.unshift(...loose);
  return out;
}
