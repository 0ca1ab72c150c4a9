/** What can be pointed at on a slide: texts, pictures, charts and the cells of tables, in reading order. Pure. */
import type { FittedLine, Frame, Role, Scene, SceneNode, SceneParagraph, TableNode } from '../scene/types';

export interface Target {
  /** The node's id, with row and column for a cell: «table#2.1». */
  key: string;
  node: string;
  frame: Frame;
  role: Role;
  kind: 'text' | 'image' | 'chart';
  /** Its words, or the alternative text. */
  words: string;
  paragraphs: readonly SceneParagraph[];
  lines: readonly FittedLine[];
  /** The slide's title, which may always be another on one slide. */
  title?: boolean;
  /** Of an image. */
  asset?: string;
}

const known = new WeakMap<Scene, readonly Target[]>();

/** The same objects for the same scene. */
export function targetsOf(scene: Scene): readonly Target[] {
  const made = known.get(scene) ?? scene.nodes.flatMap(ofNode);
  known.set(scene, made);
  return made;
}

function ofNode(node: SceneNode): Target[] {
  switch (node.kind) {
    case 'text': {
      const words = textOf(node.paragraphs);
      if (node.offPage || node.decorative || words.trim() === '') return [];
      const { id, frame, role, paragraphs, lines = [] } = node;
      const title = node.placeholder?.type === 'title';
      return [{ key: id, node: id, frame, role, kind: 'text', words, paragraphs, lines, title }];
    }
    case 'image': {
      const { id, frame, role, asset, alt = '' } = node;
      if (node.decorative) return [];
      return [
        { key: id, node: id, frame, role, kind: 'image', words: alt, paragraphs: [], lines: [], asset },
      ];
    }
    case 'table':
      return cells(node);
    case 'group':
      return node.children.flatMap(ofNode);
    case 'chart': {
      const { id, frame, role, alt = '' } = node;
      return [{ key: id, node: id, frame, role, kind: 'chart', words: alt, paragraphs: [], lines: [] }];
    }
    case 'shape':
      return [];
    default:
      return node satisfies never;
  }
}

function cells({ id, frame, columns, rows }: TableNode): Target[] {
  let y = frame.y;
  return rows.flatMap((row, r) => {
    const top = y;
    y += row.height;
    let x = frame.x;
    return row.cells.flatMap(({ paragraphs, lines = [] }, c): Target[] => {
      const left = x;
      const w = columns[c] ?? 0;
      x += w;
      const words = textOf(paragraphs);
      // An empty cell is pointed at where it is a place to write in.
      if (words.trim() === '' && !paragraphs.some(({ runs }) => runs.some((run) => run.ghost))) return [];
      const cell = { x: left, y: top, w, h: row.height };
      return [
        {
          key: `${id}#${r}.${c}`,
          node: id,
          frame: cell,
          role: 'table',
          kind: 'text',
          words,
          paragraphs,
          lines,
        },
      ];
    });
  });
}

function textOf(paragraphs: readonly SceneParagraph[]): string {
  return paragraphs.map(paragraphText).join('\n');
}

export function paragraphText(paragraph: SceneParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/** The paragraph at a height on the page, in points; the nearest one where there is none. */
export function paragraphAt({ lines, paragraphs }: Target, y: number): number | undefined {
  let best: { paragraph: number; far: number } | undefined;
  for (const line of lines) {
    const middle = line.baseline - line.height * 0.3;
    const far = Math.abs(middle - y);
    if (!best || far < best.far) best = { paragraph: line.paragraph, far };
  }
  return best?.paragraph ?? (paragraphs.length > 0 ? 0 : undefined);
}

/** The run of a paragraph at a place on the page, in points; the nearest one of its nearest line. */
export function runAt({ lines }: Target, paragraph: number, x: number, y: number): number | undefined {
  const far = (line: FittedLine): number => Math.abs(line.baseline - line.height * 0.3 - y);
  const [line] = lines.filter((one) => one.paragraph === paragraph).sort((a, b) => far(a) - far(b));
  return line?.segments.findLast((segment, i) => i === 0 || segment.x <= x)?.run;
}

/** The room that some paragraphs take, across the whole frame of their node. */
export function roomOf({ frame, lines }: Target, paragraphs: ReadonlySet<number>): Frame {
  const own = lines.filter((line) => paragraphs.has(line.paragraph));
  if (own.length === 0) return frame;
  // A line's top is its largest size above the baseline, and its pitch 1.2 times that size.
  const top = Math.min(...own.map((line) => line.baseline - line.height / 1.2));
  const bottom = Math.max(...own.map((line) => line.baseline + line.height - line.height / 1.2));
  const left = Math.min(...own.map((line) => line.x));
  return { x: left, y: top, w: Math.max(frame.x + frame.w - left, 40), h: bottom - top };
}
