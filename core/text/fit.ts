/**
 * The fit: every line of a composed scene broken and placed, and every frame given the width that makes other readers
 * break the same way.
 */
import type { Diagnostic } from '../diagnostics';
import type {
  FittedLine,
  Frame,
  Role,
  Scene,
  SceneNode,
  SceneParagraph,
  TableNode,
  TextNode,
} from '../scene/types';
import { nodesIn, textBlocks } from '../scene/walk';
import { chooseBreaking, tidied, widest } from './choose';
import type { FontSet } from './fonts';
import { type SetText, setText } from './layout';

/** A frame narrower than its lines by less than this is a rounding, in points. */
const tolerance = 0.75;

interface Fitted<T> {
  value: T;
  diagnostics: Diagnostic[];
}

/** Fits a scene; the input is not changed. */
export function fitScene(
  scene: Scene,
  fonts: FontSet,
  page?: { width: number; height: number },
): Fitted<Scene> {
  const diagnostics: Diagnostic[] = [];
  const nodes = scene.nodes.map((node) => fitNode(node, scene, fonts, diagnostics));
  if (page) for (const node of nodesIn(nodes)) checkPage(node, page, scene, diagnostics);
  return { value: { ...scene, nodes }, diagnostics };
}

/** Reports lines that leave the page, whatever the template did. */
function checkPage(
  node: SceneNode,
  page: { width: number; height: number },
  scene: Scene,
  out: Diagnostic[],
): void {
  if (node.kind === 'text' && node.offPage) return;
  const lines = textBlocks(node).flatMap((block) => block.lines ?? []);
  const outside = lines.some(
    (line) =>
      line.x < -tolerance ||
      line.x + line.width > page.width + tolerance ||
      line.baseline > page.height ||
      line.baseline - line.height / 1.2 < -tolerance,
  );
  if (!outside) return;
  out.push({
    rule: 'text-overflow',
    severity: 'error',
    message: 'Text runs off the slide.',
    hint: 'Shorten it, or share it between two slides.',
    at: { slide: scene.slide, node: node.id },
  });
}

function fitNode(node: SceneNode, scene: Scene, fonts: FontSet, out: Diagnostic[]): SceneNode {
  switch (node.kind) {
    case 'text':
      return fitTextNode(node, scene, fonts, out);
    case 'table':
      return fitTable(node, scene, fonts, out);
    case 'group':
      return { ...node, children: node.children.map((child) => fitNode(child, scene, fonts, out)) };
    case 'chart':
      return { ...node, children: fitDrawing(node.children, scene, fonts, out) };
    case 'image':
    case 'shape':
      return node;
  }
}

interface FittedDrawing {
  fonts: FontSet;
  slide: string;
  children: SceneNode[];
  findings: readonly Diagnostic[];
}

/** By the drawing as it was given: a chart keeps it as long as it shows the same. */
const drawings = new WeakMap<readonly SceneNode[], FittedDrawing>();

/** What a chart is drawn of; the same objects for the same drawing. */
function fitDrawing(given: SceneNode[], scene: Scene, fonts: FontSet, out: Diagnostic[]): SceneNode[] {
  const { slide } = scene;
  let known = drawings.get(given);
  if (known?.fonts !== fonts || known.slide !== slide) {
    const findings: Diagnostic[] = [];
    const children = given.map((child) => fitNode(child, scene, fonts, findings));
    known = { fonts, slide, children, findings };
    drawings.set(given, known);
  }
  out.push(...known.findings);
  return known.children;
}

/** The fitted lines of a text in page coordinates. */
function place(node: TextNode, set: SetText, frame: Frame): FittedLine[] {
  const free = frame.h - set.height;
  const dy = frame.y + (node.valign === 'top' ? 0 : node.valign === 'middle' ? free / 2 : free);
  return set.lines.map((line) => {
    const align = node.paragraphs[line.paragraph]!.style.align ?? 'left';
    const room = frame.w - line.x - line.width;
    const dx = frame.x + (align === 'left' ? 0 : align === 'center' ? room / 2 : room);
    return moved(line, dx, dy);
  });
}

function moved(line: FittedLine, dx: number, dy: number): FittedLine {
  return {
    ...line,
    x: line.x + dx,
    baseline: line.baseline + dy,
    segments: line.segments.map((segment) => ({ ...segment, x: segment.x + dx })),
  };
}

function fitTextNode(given: TextNode, scene: Scene, fonts: FontSet, out: Diagnostic[]): TextNode {
  const first = given.nowrap ? undefined : widest(fonts, given.paragraphs, given.frame.w);
  const node = first ? tidied(given, fonts, first) : given;
  checkGlyphs(node.id, node.paragraphs, scene, fonts, out);
  checkSizes(node, scene, out);
  const { frame } = node;
  const align = node.paragraphs[0]?.style.align ?? 'left';
  let set: SetText;
  let width: number;
  if (!first) {
    set = setText(fonts, node.paragraphs, Number.MAX_SAFE_INTEGER);
    width = Math.max(set.low, frame.w);
  } else {
    // What was set to see whether the text wants tidying serves again when it did not.
    const again = node === given ? first : undefined;
    ({ set, width } = chooseBreaking(fonts, node.paragraphs, frame.w, frame.h, node.balance ?? false, again));
  }
  const spare = frame.w - width;
  const fitted: Frame = {
    ...frame,
    x: frame.x + (align === 'left' ? 0 : align === 'center' ? spare / 2 : spare),
    w: width,
  };
  const at = { slide: scene.slide, node: node.id };
  if (!node.offPage && set.height > frame.h + tolerance) {
    out.push({
      rule: 'text-overflow',
      severity: 'error',
      message: `The text needs ${Math.ceil(set.height)} points of height and has ${Math.floor(frame.h)}.`,
      hint: 'Shorten it, or share it between two slides.',
      params: { needs: Math.ceil(set.height), has: Math.floor(frame.h) },
      at,
    });
  }
  if (!node.offPage && (set.chopped || set.low > frame.w + tolerance)) {
    out.push({
      rule: 'word-broken',
      severity: 'warning',
      message: `A word is wider than its place and is broken: «${brokenWord(set)}».`,
      hint: 'Put a soft hyphen where it may be divided.',
      at,
    });
  }
  return { ...node, frame: fitted, lines: place(node, set, fitted) };
}

function brokenWord(set: SetText): string {
  const line = [...set.lines].sort((a, b) => b.width - a.width)[0];
  return (line?.text.split(' ').pop() ?? '').slice(0, 40);
}

function fitTable(node: TableNode, scene: Scene, fonts: FontSet, out: Diagnostic[]): TableNode {
  let y = node.frame.y;
  const rows = node.rows.map((row) => {
    let x = node.frame.x;
    const cells = row.cells.map((cell, column) => {
      const width = node.columns[column]! - 2 * node.padding;
      checkGlyphs(node.id, cell.paragraphs, scene, fonts, out);
      const set = setText(fonts, cell.paragraphs, width);
      const dx = x + node.padding;
      const dy = y + node.padding;
      x += node.columns[column]!;
      if (set.height + 2 * node.padding > row.height + tolerance) {
        out.push({
          rule: 'text-overflow',
          severity: 'error',
          message: 'A table cell is higher than its row.',
          at: { slide: scene.slide, node: node.id },
        });
      }
      const lines = set.lines.map((line) => {
        const align = cell.paragraphs[line.paragraph]!.style.align ?? 'left';
        const room = width - line.x - line.width;
        return moved(line, dx + (align === 'left' ? 0 : align === 'center' ? room / 2 : room), dy);
      });
      return { ...cell, lines };
    });
    y += row.height;
    return { ...row, cells };
  });
  return { ...node, rows };
}

function checkGlyphs(
  id: string,
  paragraphs: readonly SceneParagraph[],
  scene: Scene,
  fonts: FontSet,
  out: Diagnostic[],
): void {
  const missing = new Set<string>();
  for (const p of paragraphs) {
    for (const run of p.runs) {
      const bold = run.bold ?? p.style.bold ?? false;
      const italic = run.italic ?? p.style.italic ?? false;
      for (const char of fonts.missing(run.text, p.style.font, bold, italic)) missing.add(char);
    }
  }
  if (missing.size === 0) return;
  const list = [...missing].slice(0, 8);
  const points = list.map((c) => `${c} (U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`);
  out.push({
    rule: 'glyph-missing',
    severity: 'warning',
    message: `No bundled font shows ${points.join(', ')}; its width is a guess.`,
    hint: 'Look at the slide in PowerPoint before it is shown.',
    params: { characters: list.join(' ') },
    at: { slide: scene.slide, node: id },
  });
}

function checkSizes(node: TextNode, scene: Scene, out: Diagnostic[]): void {
  const floor = sizeFloor(node.role);
  const sizes = node.paragraphs.flatMap((p) => [p.style.size, ...p.runs.flatMap((run) => run.size ?? [])]);
  const least = Math.min(...sizes, Number.POSITIVE_INFINITY);
  if (node.offPage || least >= floor) return;
  out.push({
    rule: 'font-size',
    severity: 'warning',
    message: `The text is ${least} points and should be at least ${floor}.`,
    params: { size: least, floor },
    at: { slide: scene.slide, node: node.id },
  });
}

/**
 * Body never under 20 (HVL advises 24 and never under 20); labels, names and texts in grids never under 14; credits,
 * sources and footers 12.
 */
export function sizeFloor(role: Role): number {
  switch (role) {
    case 'title':
    case 'body':
    case 'quote':
    case 'figure':
      return 20;
    case 'subtitle':
    case 'kicker':
    case 'attribution':
    case 'label':
    case 'table':
    case 'chart':
      return 14;
    case 'caption':
    case 'credit':
    case 'source':
    case 'footer':
    case 'number':
    case 'image':
    case 'portrait':
    case 'decoration':
      return 12;
  }
}
