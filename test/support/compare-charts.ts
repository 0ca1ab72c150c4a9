/**
 * Words of a native chart are set by the program that shows it: they must all be there, near where the scene's drawing
 * has them, and no others. Nothing is asked of their order, and a little less of their place than of other texts.
 */
import type { ChartNode, FittedLine, Frame } from '../../core/scene/types';

/** Points that a reader may set a chart's words elsewhere. */
export const chartTolerance = 16;

export interface ChartWord {
  text: string;
  x: number;
  width: number;
  baseline: number;
}

interface Expected {
  node: string;
  text: string;
  x: number;
  baseline: number;
  /** How wrong the guess at its place in its line may be, in points. */
  slack: number;
}

export interface ChartMismatch {
  node: string;
  kind: 'moved' | 'missing' | 'surplus';
  what: string;
}

/** Whether a word stands in a chart's frame. */
export function inChart(node: ChartNode, word: ChartWord): boolean {
  const { x, y, w, h }: Frame = node.frame;
  const middle = word.x + word.width / 2;
  return middle >= x - 12 && middle <= x + w + 12 && word.baseline >= y - 4 && word.baseline <= y + h + 4;
}

export function compareChart(node: ChartNode, words: readonly ChartWord[]): ChartMismatch[] {
  const left = words.flatMap(parts);
  const out: ChartMismatch[] = [];
  for (const want of expected(node)) {
    const same = left.filter((word) => word.text === want.text);
    const [best] = same.sort((a, b) => distance(a, want) - distance(b, want));
    if (!best) {
      // Readers leave out other years than we do when not all have room.
      if (!(node.look.categoryStep > 1 && want.node.includes('axis')))
        out.push({ node: want.node, kind: 'missing', what: want.text });
      continue;
    }
    left.splice(left.indexOf(best), 1);
    if (distance(best, want) > chartTolerance + want.slack) {
      out.push({
        node: want.node,
        kind: 'moved',
        what: `${want.text} by ${distance(best, want).toFixed(1)} points`,
      });
    }
  }
  const skipped = new Set(node.look.categoryStep > 1 ? node.spec.categories.flatMap(pieces) : []);
  for (const word of left) {
    if (!skipped.has(word.text)) out.push({ node: node.id, kind: 'surplus', what: word.text });
  }
  return out;
}

function expected(node: ChartNode): Expected[] {
  return node.children.flatMap((child) =>
    child.kind === 'text' ? (child.lines ?? []).flatMap((line) => ofLine(child.id, line)) : [],
  );
}

/** The words of a line, each where it begins if letters were equally wide. */
function ofLine(node: string, line: FittedLine): Expected[] {
  let at = 0;
  return line.text.split(/[\s\u00A0]+/u).map((text) => {
    const from = line.text.indexOf(text, at);
    at = from + text.length;
    return {
      node,
      text: plain(text),
      x: line.x + (line.width * from) / line.text.length,
      baseline: line.baseline,
      slack: from === 0 ? 0 : line.width * 0.06,
    };
  });
}

function parts(word: ChartWord): ChartWord[] {
  return pieces(word.text).map((text) => ({ ...word, text }));
}

function pieces(text: string): string[] {
  return text
    .split(/[\s\u00A0]+/u)
    .map(plain)
    .filter((one) => one !== '');
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\u00AD/g, '');
}

function distance(word: ChartWord, want: Expected): number {
  return Math.hypot(word.x - want.x, word.baseline - want.baseline);
}
