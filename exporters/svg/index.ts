/**
 * SVG: a walk over a fitted scene. Nothing is laid out here: every line stands where fit placed it. The same drawing
 * is the app's preview, the PNG (through resvg) and the file a user saves, so this module runs in browsers too.
 */
import { bcp47 } from '../../core/formats/language';
import { type ColorToken, type Theme, themeOn } from '../../core/scene/theme';
import type {
  Asset,
  AssetSource,
  FittedLine,
  ImageNode,
  Scene,
  SceneNode,
  SceneParagraph,
  TableNode,
} from '../../core/scene/types';
import { escapeXml } from '../../core/xml';
import type { DrawnBefore } from './again';
import { type Attributes, base64, element, startTag } from './markup';
import { drawShape, strokeOf } from './shape';
import { drawLines, type FontChoice, ghostOpacity } from './text';

interface SvgOptions {
  /** Pixels; the height follows from the page. Default: the page at 96 dots per inch. */
  width?: number;
  /**
   * `named`: the theme's font, then its metric twin. `twin`: only the twin, for renderers with bundled fonts.
   * `embedded`: the twin first, which `css` brings along.
   */
  fonts?: FontChoice;
  /** Rules for the drawing's own style element: fonts. */
  css?: string;
  /** Before every id in the file; needed when several drawings of one scene stand in one document. */
  idPrefix?: string;
  /** Where an image lies, for pages that show it from its own address; otherwise its bytes stand in the drawing. */
  href?(asset: string): string;
  /** Nodes that are the same objects as the last time are not drawn anew. */
  again?: DrawnBefore;
}

/** Width of a table's rules, in points. */
const ruleWidth = 1;

interface Walk {
  scene: Scene;
  theme: Theme;
  assets: AssetSource;
  fonts: FontChoice;
  paint(token: ColorToken): string;
  href?(asset: string): string;
  again: DrawnBefore | undefined;
  /** How many have been given. */
  ids: { count: number };
  /** A new id, the same in every run. */
  id(kind: string): string;
}

/** A drawing in pieces: what changes in one leaves the others the same, letter by letter. */
export interface SvgParts {
  /** The start tag of the `<svg>`. */
  open: string;
  /** One element each, in the order they are painted. */
  parts: readonly string[];
}

/** @throws when a node's text is not fitted, or when the scene names an unknown asset or colour. */
export function sceneToSvg(
  scene: Scene,
  theme: Theme,
  assets: AssetSource,
  options: SvgOptions = {},
): string {
  return svgOf(sceneToSvgParts(scene, theme, assets, options));
}

export function svgOf({ open, parts }: SvgParts): string {
  return `${open}${parts.join('\n')}\n</svg>`;
}

/** For who draws a scene again and again. @throws as `sceneToSvg` */
export function sceneToSvgParts(
  scene: Scene,
  given: Theme,
  assets: AssetSource,
  options: SvgOptions = {},
): SvgParts {
  const theme = themeOn(given, scene.layout);
  const { width: pageWidth, height: pageHeight } = theme.page;
  const width = options.width ?? (pageWidth * 96) / 72;
  const prefix = options.idPrefix ?? `scene-${scene.id}`;
  const walk: Walk = {
    scene,
    theme,
    assets,
    fonts: options.fonts ?? 'named',
    href: options.href,
    again: options.again,
    ids: { count: 0 },
    paint(token) {
      const color = theme.colors[token];
      if (!/^[0-9A-F]{6}$/i.test(color ?? '')) throw new Error(`The theme has no colour «${token}».`);
      return `#${color}`;
    },
    // Ids are used in url(#…), where nothing but plain characters is safe.
    id: (kind) => `${prefix.replace(/[^A-Za-z0-9_-]/g, '-')}-${kind}-${++walk.ids.count}`,
  };
  const titleId = walk.id('title');
  const language = bcp47[scene.language];
  const open = startTag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.round(width),
    height: Math.round((width * pageHeight) / pageWidth),
    viewBox: `0 0 ${pageWidth} ${pageHeight}`,
    lang: language,
    'xml:lang': language,
    // Not «img»: that would hide the text from screen readers.
    role: 'group',
    'aria-labelledby': titleId,
    'text-rendering': 'geometricPrecision',
  });
  options.again?.begin(theme, assets);
  const page = { width: pageWidth, height: pageHeight, fill: walk.paint(scene.background) };
  return {
    open,
    parts: [
      element('title', { id: titleId }, escapeXml(scene.title.text)),
      ...(options.css === undefined ? [] : [element('style', {}, escapeXml(options.css))]),
      element('rect', page),
      ...drawBackdrop(walk),
      ...drawNodes(scene.nodes, walk),
    ],
  };
}

/** What the layout of somebody's own template draws behind everything; nothing to be read. */
function drawBackdrop({ scene, theme, assets, href }: Walk): string[] {
  if (scene.backdrop === undefined) return [];
  const address = href?.(scene.backdrop) ?? dataUri(assets.get(scene.backdrop));
  const { width, height } = theme.page;
  const filling = { x: 0, y: 0, width, height, preserveAspectRatio: 'none' };
  return [element('image', { ...filling, href: address, 'aria-hidden': 'true' })];
}

function dataUri({ mime, bytes }: Asset): string {
  return `data:${mime};base64,${base64(bytes)}`;
}

function drawNodes(nodes: SceneNode[], walk: Walk): string[] {
  const { again, ids } = walk;
  const draw = (node: SceneNode): string =>
    again ? again.draw(node, ids, () => drawNode(node, walk)) : drawNode(node, walk);
  return nodes.map(draw).filter((markup) => markup !== '');
}

function drawChildren(nodes: SceneNode[], walk: Walk): string {
  return `\n${drawNodes(nodes, walk)
    .map((markup) => `${markup}\n`)
    .join('')}`;
}

function drawNode(node: SceneNode, walk: Walk): string {
  switch (node.kind) {
    case 'text':
      // A title that is only read is the drawing's own title already.
      return node.offPage
        ? ''
        : wrap(node, {}, drawLines(node.paragraphs, fitted(node, node.lines, walk), walk));
    case 'image':
      return picture(node, walk, drawImage(node, walk));
    case 'shape':
      return picture(node, walk, drawShape(node, walk.paint));
    case 'table':
      return wrap(
        node,
        { role: 'table', ...(node.alt === undefined ? {} : { 'aria-label': node.alt }) },
        drawTable(node, walk),
      );
    case 'chart':
      // Its words are real text; the alternative text says what they show together.
      return wrap(
        node,
        {
          role: 'img',
          ...(node.alt === undefined ? {} : { 'aria-label': node.alt }),
          ...(node.ghost ? { opacity: ghostOpacity } : {}),
        },
        drawChildren(node.children, walk),
      );
    case 'group':
      return wrap(
        node,
        node.decorative || !node.alt ? {} : { role: 'img', 'aria-label': node.alt },
        drawChildren(node.children, walk),
      );
    default:
      return unknownKind(node);
  }
}

/** Every node is one `<g>`, found again by its id; `data-role` lets the app tell a title from a source. */
function wrap(node: SceneNode, extra: Attributes, content: string): string {
  return element(
    'g',
    {
      'data-node': node.id,
      'data-role': node.role,
      ...extra,
      ...(node.decorative ? { 'aria-hidden': 'true' } : {}),
    },
    content,
  );
}

/** A node that is seen and not read: its alternative text is its `<title>`. */
function picture(node: SceneNode, walk: Walk, content: string): string {
  if (node.decorative || !node.alt) return wrap(node, {}, content);
  const id = walk.id('alt');
  return wrap(
    node,
    { role: 'img', 'aria-labelledby': id },
    element('title', { id }, escapeXml(node.alt)) + content,
  );
}

/**
 * The visible part of an image fills the frame: a nested `<svg>` whose view box is that part, clipped at the frame.
 * Like DrawingML's stretched fill with a source rectangle, it keeps no proportions of its own.
 */
function drawImage(node: ImageNode, walk: Walk): string {
  const { x, y, w, h } = node.frame;
  const asset = walk.assets.get(node.asset);
  const { left, top, right, bottom } = node.crop;
  const view = [
    left * asset.width,
    top * asset.height,
    (right - left) * asset.width,
    (bottom - top) * asset.height,
  ];
  if (!(view[2]! > 0 && view[3]! > 0))
    throw new Error(`${place(node, walk)}: the crop leaves nothing visible.`);
  const image = element(
    'svg',
    { x, y, width: w, height: h, viewBox: view.join(' '), preserveAspectRatio: 'none' },
    element('image', {
      width: asset.width,
      height: asset.height,
      preserveAspectRatio: 'none',
      href: walk.href?.(node.asset) ?? dataUri(asset),
    }),
  );
  const ellipse = { cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2 };
  const outline = { fill: 'none', ...strokeOf(node.stroke, walk.paint) };
  switch (node.geometry) {
    case 'rect':
      return image + (node.stroke ? element('rect', { x, y, width: w, height: h, ...outline }) : '');
    case 'ellipse': {
      const id = walk.id('clip');
      return (
        element('clipPath', { id }, element('ellipse', ellipse)) +
        element('g', { 'clip-path': `url(#${id})` }, image) +
        (node.stroke ? element('ellipse', { ...ellipse, ...outline }) : '')
      );
    }
    default:
      return unknownGeometry(node.geometry);
  }
}

/** The header row's fill, a rule under every row, and the cells as fit placed them. */
function drawTable(node: TableNode, walk: Walk): string {
  const { x, y } = node.frame;
  const width = node.columns.reduce((sum, column) => sum + column, 0);
  let out = '';
  let top = y;
  for (const [index, row] of node.rows.entries()) {
    const header = index === 0;
    const bottom = top + row.height;
    const cells = row.cells
      .map((cell) =>
        element(
          'g',
          { role: header ? 'columnheader' : 'cell' },
          drawLines(cell.paragraphs, fitted(node, cell.lines, walk, cell.paragraphs), walk),
        ),
      )
      .join('');
    out += element(
      'g',
      { role: 'row' },
      (header && node.headerFill !== undefined
        ? element('rect', { x, y: top, width, height: row.height, fill: walk.paint(node.headerFill) })
        : '') +
        element('line', {
          x1: x,
          y1: bottom,
          x2: x + width,
          y2: bottom,
          ...strokeOf({ color: node.rule, width: ruleWidth }, walk.paint),
        }) +
        cells,
    );
    top = bottom;
  }
  return out;
}

function fitted(
  node: SceneNode,
  lines: FittedLine[] | undefined,
  walk: Walk,
  paragraphs?: SceneParagraph[],
): FittedLine[] {
  if (lines !== undefined) return lines;
  if (paragraphs?.every((paragraph) => paragraph.runs.every((run) => run.text === ''))) return [];
  throw new Error(`${place(node, walk)}: the text is not fitted.`);
}

function place(node: SceneNode, walk: Walk): string {
  return `Scene «${walk.scene.id}», node «${node.id}»`;
}

function unknownKind(node: never): never {
  throw new Error(`A scene has a node of an unknown kind: ${JSON.stringify(node)}`);
}

function unknownGeometry(geometry: never): never {
  throw new Error(`An image has the unknown geometry «${geometry}».`);
}
