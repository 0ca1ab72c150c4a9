/**
 * The fit: every line of a composed scene broken and placed, and every frame given the width that makes other readers
 * break the same way. They break greedily, so the frame's width is put in the middle of the interval in which greedy
 * breaking gives our lines; lines are balanced by narrowing the frame, never by breaks the author did not type.
 */
import type { Diagnostic } from '../diagnostics';
import type {
  FittedLine,
  Frame,
  Scene,
  SceneNode,
  SceneParagraph,
  TableNode,
  TextNode,
} from '../scene/types';
import { sizeFloor } from './floors';
import type { FontSet } from './fonts';
import { type SetText, setText } from './layout';

/** Half the interval that is asked for: LibreOffice's widths differ from ours by up to 0.26 %. */
const margin = 0.005;
/** A frame narrower than its lines by less than this is a rounding, in points. */
const tolerance = 0.75;
const tries = 24;

export interface Fitted<T> {
  value: T;
  diagnostics: Diagnostic[];
}

/** Fits a scene; the input is not changed. */
export function fitScene(scene: Scene, fonts: FontSet): Fitted<Scene> {
  const diagnostics: Diagnostic[] = [];
  const nodes = scene.nodes.map((node) => fitNode(node, scene, fonts, diagnostics));
  return { value: { ...scene, nodes }, diagnostics };
}

function fitNode(node: SceneNode, scene: Scene, fonts: FontSet, out: Diagnostic[]): SceneNode {
  switch (node.kind) {
    case 'text':
      return fitTextNode(node, scene, fonts, out);
    case 'table':
      return fitTable(node, scene, fonts, out);
    case 'group':
      return { ...node, children: node.children.map((child) => fitNode(child, scene, fonts, out)) };
    case 'image':
    case 'shape':
      return node;
  }
}

/** How a text fills a frame, with the width the frame should be exported with. */
export interface FrameFit {
  set: SetText;
  width: number;
}

function interval(set: SetText): number {
  return (set.high - set.low) / Math.max(1, set.low);
}

/** A frame is narrowed for a better last line at most to this part of its width; for balance as far as it takes. */
const narrowest = 0.8;
/** A last line shorter than this part of the longest is lonely. */
const lonely = 0.2;

/** Last lines that stand alone with a word, which the eye reads as an accident. */
function widows(set: SetText): number {
  let count = 0;
  set.lines.forEach((line, i) => {
    const last = set.lines[i + 1]?.paragraph !== line.paragraph;
    const several = set.lines[i - 1]?.paragraph === line.paragraph;
    if (last && several && (line.width < lonely * set.low || !/[\s\u00A0]/u.test(line.text.trim()))) count++;
  });
  return count;
}

/** How uneven the lines are: the mean of the squared gaps to the longest, with the last line counting half. */
function raggedness(set: SetText): number {
  let sum = 0;
  set.lines.forEach((line, i) => {
    const last = set.lines[i + 1]?.paragraph !== line.paragraph;
    sum += (last ? 0.5 : 1) * ((set.low - line.x - line.width) / set.low) ** 2;
  });
  return sum / set.lines.length;
}

/** What a breaking costs, next to the first and widest one. Safety weighs most, then lonely words, then evenness. */
function cost(set: SetText, first: SetText, balance: boolean): number {
  const unsafe = Math.max(0, 1 - interval(set) / (2 * margin));
  const lines = set.lines.length - first.lines.length;
  const look = balance ? 20 * raggedness(set) : 2 * (1 - set.low / first.low);
  return 100 * unsafe + 20 * lines + 3 * widows(set) + look;
}

/**
 * The breaking to use for paragraphs in a frame of the given width. Narrower breakings are tried when the first one
 * could tip over in another reader, leaves a word alone on a last line, or is to be balanced.
 */
export function chooseBreaking(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  height: number,
  balance: boolean,
): FrameFit {
  const first = setText(fonts, paragraphs, width * (1 - margin));
  let best = first;
  if (first.lines.length > 1 && (balance || interval(first) < 2 * margin || widows(first) > 0)) {
    let current = first;
    let least = cost(first, first, balance);
    for (let i = 0; i < tries; i++) {
      const next = setText(fonts, paragraphs, current.low - 0.01);
      const more = next.lines.length > first.lines.length;
      // Only safety may take a further line, and only where the frame has room for it.
      if (more && (interval(best) >= 2 * margin || next.height > height)) break;
      if (next.height > Math.max(height, first.height) || next.low >= current.low) break;
      if ((next.divided && !first.divided) || (next.chopped && !first.chopped)) break;
      if (!balance && next.low < narrowest * width) break;
      current = next;
      const own = cost(next, first, balance);
      if (own < least) {
        best = next;
        least = own;
      }
    }
  }
  const middle = Number.isFinite(best.high) ? (best.low + best.high) / 2 : width;
  return { set: best, width: Math.min(width, Math.max(middle, best.low)) };
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

function fitTextNode(node: TextNode, scene: Scene, fonts: FontSet, out: Diagnostic[]): TextNode {
  checkGlyphs(node.id, node.paragraphs, scene, fonts, out);
  checkSizes(node, scene, out);
  const { frame } = node;
  const align = node.paragraphs[0]?.style.align ?? 'left';
  let set: SetText;
  let width: number;
  if (node.nowrap) {
    set = setText(fonts, node.paragraphs, Number.MAX_SAFE_INTEGER);
    width = Math.max(set.low, frame.w);
  } else {
    ({ set, width } = chooseBreaking(fonts, node.paragraphs, frame.w, frame.h, node.balance ?? false));
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
