/** The walk over a scene's nodes: what is read becomes structure, what only decorates becomes artifacts. */
import { bcp47 } from '../../core/formats/language';
import { type Theme, themeOn } from '../../core/scene/theme';
import type {
  FittedLine,
  Frame,
  ImageNode,
  Scene,
  SceneNode,
  SceneParagraph,
  TableCell,
  TableNode,
  TextNode,
} from '../../core/scene/types';
import { type ArtifactKind, type Canvas, num } from './canvas';
import { textString } from './document';
import type { PdfFonts } from './fonts';
import type { PdfImages } from './images';
import { drawUnseen } from './segments';
import { drawShape, paint, rectPath } from './shapes';
import type { StructElement } from './structure';
import { type Block, blocksOf, drawPlain, writeBlocks, writeInline } from './text';

/** Draws a whole slide, background first. */
export function drawScene(walk: Walk, background: ArtifactKind = 'background'): void {
  const { canvas, scene, theme, images } = walk;
  const { width: w, height: h } = theme.page;
  const page = { x: 0, y: 0, w, h };
  const { backdrop } = scene;
  canvas.colored(themeOn(theme, scene.layout), () => {
    canvas.artifact(background, () => {
      paint(canvas, rectPath(page), { fill: scene.background });
      if (backdrop !== undefined) images.draw(canvas, behindAll(backdrop, page));
    });
    for (const node of scene.nodes) writeNode(walk, node);
  });
}

/** What the layout of somebody's own template draws behind everything, as a picture of the whole page. */
function behindAll(asset: string, frame: Frame): ImageNode {
  const crop = { left: 0, top: 0, right: 1, bottom: 1 };
  return {
    kind: 'image',
    id: 'backdrop',
    role: 'decoration',
    decorative: true,
    frame,
    asset,
    crop,
    geometry: 'rect',
  };
}

function writeNode(walk: Walk, node: SceneNode): void {
  const { canvas } = walk;
  switch (node.kind) {
    case 'text':
      writeText(walk, node);
      return;
    case 'table':
      if (node.decorative) canvas.artifact('layout', () => drawNode(walk, node));
      else writeTable(walk, node);
      return;
    case 'image':
    case 'shape':
      writePicture(walk, node);
      return;
    case 'chart':
    case 'group':
      // A group with an alternative text is one figure; others only hold their children together.
      if (node.decorative || node.alt) writePicture(walk, node);
      else for (const child of node.children) writeNode(walk, child);
      return;
    default:
      unknownKind(node);
  }
}

/** A figure with its alternative text; an artifact when it has none. */
function writePicture(walk: Walk, node: SceneNode): void {
  const { canvas, section } = walk;
  const draw = (): void => drawNode(walk, node);
  if (node.decorative || !node.alt) {
    canvas.artifact('layout', draw);
    return;
  }
  const box = canvas.rectangle(node.frame);
  const figure = section.add('Figure', {
    alt: node.alt,
    attributes: { O: 'Layout', Placement: 'Block', BBox: box },
  });
  canvas.tagged(figure, draw);
}

function writeText(walk: Walk, node: TextNode): void {
  const { canvas, section, scene } = walk;
  const blocks = blocksOf(node.paragraphs, fitted(walk, node, node.lines, node.paragraphs));
  if (node.offPage) {
    writeUnseen(walk, node);
    return;
  }
  if (blocks.length === 0) return;
  const place = artifactOf(node);
  if (place !== undefined) {
    canvas.artifact(place, () => drawPlain(walk, blocks, scene.language));
    return;
  }
  if (node.role === 'title' || node.placeholder?.type === 'title') {
    writeInline(walk, section.add(walk.heading), blocks, scene.language);
    return;
  }
  const parent = node.role === 'quote' ? section.add('BlockQuote') : section;
  writeBlocks(walk, parent, blocks, scene.language);
}

/** Text that is no part of what a slide says, and how it is marked. */
function artifactOf(node: TextNode): ArtifactKind | undefined {
  if (node.role === 'footer' || node.role === 'number') return 'footer';
  return node.decorative ? 'layout' : undefined;
}

/** A title that is read and not seen: a heading whose text leaves no ink, at the top of the page. */
function writeUnseen(walk: Walk, node: TextNode): void {
  const { canvas, section, scene, theme } = walk;
  const text = node.paragraphs
    .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
    .join(' ')
    .trim();
  const style = node.paragraphs[0]?.style;
  if (!style || text === '') return;
  const lang = node.paragraphs[0]!.runs[0]?.lang ?? scene.language;
  const heading = section.add(walk.heading, lang === scene.language ? {} : { lang: bcp47[lang] });
  const at = { x: theme.margin, y: 10, width: theme.page.width - 2 * theme.margin };
  canvas.tagged(heading, () => drawUnseen(walk, text, style, at));
}

/** A node inside content that is marked already. */
function drawNode(walk: Walk, node: SceneNode): void {
  switch (node.kind) {
    case 'text':
      if (node.offPage) return;
      drawPlain(
        walk,
        blocksOf(node.paragraphs, fitted(walk, node, node.lines, node.paragraphs)),
        walk.scene.language,
      );
      return;
    case 'image':
      walk.images.draw(walk.canvas, node);
      return;
    case 'shape':
      drawShape(walk.canvas, node);
      return;
    case 'table':
      drawTable(walk, node);
      return;
    case 'chart':
    case 'group':
      for (const child of node.children) drawNode(walk, child);
      return;
    default:
      unknownKind(node);
  }
}

function unknownKind(node: never): never {
  throw new Error(`A scene has a node of an unknown kind: ${JSON.stringify(node)}`);
}

/** Width of a table's rules, in points. */
const ruleWidth = 1;

/** Header cells say that they head their columns; rules and fills are artifacts. */
function writeTable(walk: Walk, node: TableNode): void {
  const { canvas, section, scene } = walk;
  const table = section.add('Table', {
    // Not as alternative text, which would be read instead of the cells.
    attributes: { O: 'Table', ...(node.alt ? { Summary: textString(node.alt) } : {}) },
  });
  canvas.artifact('layout', () => drawRules(walk, node));
  for (const [index, row] of node.rows.entries()) {
    const line = table.add('TR');
    for (const cell of row.cells) {
      const element =
        index === 0 ? line.add('TH', { attributes: { O: 'Table', Scope: 'Column' } }) : line.add('TD');
      const blocks = blocksOfCell(walk, node, cell);
      if (blocks.length === 1 && blocks[0]!.paragraph.marker === undefined) {
        writeInline(walk, element, blocks, scene.language);
      } else writeBlocks(walk, element, blocks, scene.language);
    }
  }
}

/** The same inside content that is marked already. */
function drawTable(walk: Walk, node: TableNode): void {
  drawRules(walk, node);
  for (const row of node.rows) {
    for (const cell of row.cells) drawPlain(walk, blocksOfCell(walk, node, cell), walk.scene.language);
  }
}

function blocksOfCell(walk: Walk, node: TableNode, cell: TableCell): Block[] {
  return blocksOf(cell.paragraphs, fitted(walk, node, cell.lines, cell.paragraphs));
}

function drawRules({ canvas }: Walk, node: TableNode): void {
  const { x, y } = node.frame;
  const w = node.columns.reduce((sum, column) => sum + column, 0);
  let top = y;
  for (const [index, { height }] of node.rows.entries()) {
    const head: Frame = { x, y: top, w, h: height };
    if (index === 0 && node.headerFill !== undefined)
      paint(canvas, rectPath(head), { fill: node.headerFill });
    top += height;
    paint(canvas, `${num(x)} ${num(top)} m ${num(x + w)} ${num(top)} l`, {
      stroke: { color: node.rule, width: ruleWidth },
    });
  }
}

/** The state that is passed along the walk. */
export interface Walk {
  canvas: Canvas;
  fonts: PdfFonts;
  images: PdfImages;
  theme: Theme;
  scene: Scene;
  /** The slide's own element. */
  section: StructElement;
  /** Structure type of its title. */
  heading: 'H1' | 'H2';
}

/** @throws Error when a text that has words has not been fitted */
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
