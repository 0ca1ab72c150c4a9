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
  // Where not all years have room, readers leave out other ones than we do, and begin at the tick instead of around it.
  const sparse = new Set(node.look.categoryStep > 1 ? node.spec.categories.flatMap(pieces) : []);
  const wanted = expected(node);
  const { pairs, surplus } = paired(wanted, words.flatMap(parts));
  const out: ChartMismatch[] = [];
  for (const want of wanted) {
    const word = pairs.get(want);
    if (!word) {
      if (!sparse.has(want.text)) out.push({ node: want.node, kind: 'missing', what: want.text });
      continue;
    }
    const off = distance(word, want);
    if (off > chartTolerance + (sparse.has(want.text) ? word.width / 2 : 0)) {
      out.push({ node: want.node, kind: 'moved', what: `${want.text} by ${off.toFixed(1)} points` });
    }
  }
  for (const word of surplus) {
    if (!sparse.has(word.text)) out.push({ node: node.id, kind: 'surplus', what: word.text });
  }
  return out;
}

/** The nearest go together first, so that of many alike («er», «og») none takes the one of another line. */
function paired(wanted: readonly Expected[], words: readonly ChartWord[]) {
  const near = wanted
    .flatMap((want) =>
      words
        .filter((word) => word.text === want.text)
        .map((word) => ({ want, word, off: distance(word, want) })),
    )
    .sort((a, b) => a.off - b.off);
  const pairs = new Map<Expected, ChartWord>();
  const left = new Set(words);
  for (const { want, word } of near) {
    if (pairs.has(want) || !left.has(word)) continue;
    pairs.set(want, word);
    left.delete(word);
  }
  return { pairs, surplus: [...left] };
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

/** Points, beyond what the guess at the word's place in its line may be wrong. */
function distance(word: ChartWord, want: Expected): number {
  return Math.hypot(Math.max(0, Math.abs(word.x - want.x) - want.slack), word.baseline - want.baseline);
}
