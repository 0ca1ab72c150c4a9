/**
 * Which of the possible breakings of a text to take, and the frame's width that makes other readers take it too. They
 * break greedily, so the width is put in the middle of the interval in which greedy breaking gives our lines; lines are
 * balanced by narrowing the frame, never by breaks the author did not type. Hard spaces in running text keep short last
 * lines and lines that end in «og» away.
 */
import type { SceneParagraph, TextNode } from '../scene/types';
import type { FontSet } from './fonts';
import { type SetText, setText } from './layout';

/** Half the interval that is asked for: LibreOffice's widths differ from ours by up to 0.26 %. */
export const margin = 0.005;
const tries = 24;
/** No slide holds as many lines: of a text that has more, one breaking is as good as another. */
const mostLines = 120;

/** How a text fills a frame, with the width the frame should be exported with. */
interface FrameFit {
  set: SetText;
  width: number;
}

/** The interval in which a greedy reader comes to the same lines, relative to the width. */
export function interval(set: SetText): number {
  return (set.high - set.low) / Math.max(1, set.low);
}

/** A frame is narrowed for a better last line at most to this part of its width; for balance as far as it takes. */
const narrowest = 0.8;
/** A last line shorter than this part of the longest is lonely. */
const lonely = 0.2;

/** Whether a line is one word: no space of any kind inside it. */
function solid(set: SetText, index: number): boolean {
  const text = set.spans[index]!.broken.pieces.map((piece) => piece.text).join('');
  return !/[\s\u00A0]/u.test(text.trim());
}

/** Last lines that stand alone with a word, which the eye reads as an accident. */
export function widows(set: SetText): number {
  let count = 0;
  for (let i = 1; i < set.spans.length; i++) {
    if (!set.isLast(i) || set.isFirst(i)) continue;
    if (set.spans[i]!.broken.width < lonely * set.low || solid(set, i)) count++;
  }
  return count;
}

/** How uneven the lines are: the mean of the squared gaps to the longest, with the last line counting half. */
function raggedness(set: SetText): number {
  let sum = 0;
  for (const [i, span] of set.spans.entries()) {
    sum += (set.isLast(i) ? 0.5 : 1) * ((set.low - span.low) / set.low) ** 2;
  }
  return sum / set.spans.length;
}

/** What a breaking costs, next to the first and widest one. Safety weighs most, then lonely words, then evenness. */
function cost(set: SetText, first: SetText, balance: boolean): number {
  const unsafe = Math.max(0, 1 - interval(set) / (2 * margin));
  const lines = set.spans.length - first.spans.length;
  const look = balance ? 20 * raggedness(set) : 2 * (1 - set.low / first.low);
  return 100 * unsafe + 20 * lines + 3 * widows(set) + look;
}

/**
 * The breaking at a frame's whole width, less the margin by which other readers' widths differ.
 *
 * @param limit height in points a little beyond which the text need not be set
 */
export function widest(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  limit?: number,
): SetText {
  return setText(fonts, paragraphs, width * (1 - margin), limit);
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
  first = widest(fonts, paragraphs, width),
): FrameFit {
  let best = first;
  const { length } = first.spans;
  if (length > 1 && length <= mostLines && (balance || interval(first) < 2 * margin || widows(first) > 0)) {
    let current = first;
    let least = cost(first, first, balance);
    for (let i = 0; i < tries; i++) {
      const next = setText(fonts, paragraphs, current.low - 0.01);
      const more = next.spans.length > first.spans.length;
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
  // A sign wider than the frame cannot be helped: the frame keeps the width that the others were broken at.
  if (best.low > width) return { set: first, width: width * (1 - margin) };
  const middle = Number.isFinite(best.high) ? (best.low + best.high) / 2 : width;
  return { set: best, width: Math.min(width, Math.max(middle, best.low)) };
}

/** Words that lean on the next one and look lost at the end of a line. */
const leaning =
  /(?:^|[\s\u00A0])(?:og|eller|men|at|å|i|på|til|av|for|fra|med|om|ved|som|en|et|ei|and|or|to|in|of|the|a|ja|–)$/iu;

/**
 * Short running text without lonely last words and lines that end in «og»: the space at the break becomes a hard one
 * where that costs no line. It works paragraph by paragraph, where one frame serves several. Quotations are left as
 * they were written, and a balanced text has its frame for this.
 */
export function tidied(node: TextNode, fonts: FontSet, first: SetText): TextNode {
  if (node.verbatim || node.nowrap || node.balance || node.offPage) return node;
  const { w, h } = node.frame;
  const width = w * (1 - margin);
  // Where every paragraph stands on one line there is nothing to tidy; most texts of a slide are such.
  if (first.spans.length === node.paragraphs.length || first.spans.length > mostLines) return node;
  const paragraphs = node.paragraphs.map((p) => {
    let best = p;
    let set = setText(fonts, [p], width);
    if (set.divided || set.chopped) return p;
    for (let i = set.spans.length - 2; i >= 0; i--) {
      const widow = i === set.lines.length - 2 && widows(set) > 0 && set.lines[i + 1]!.width < 0.4 * set.low;
      // In a long paragraph a line that ends in «og» goes unseen, and mending it makes the edge ragged.
      if (!widow && (set.lines.length > 3 || !leaning.test(set.lines[i]!.text.trim()))) continue;
      const glued = hardSpace(best, set.spans[i]!.broken.end - 1);
      const next = glued && setText(fonts, [glued], width);
      if (!next || next.spans.length !== set.spans.length || next.divided || next.chopped) continue;
      // «sosial- og» belongs together more than «og» does with what follows.
      if (/[-‐–]$/u.test(next.lines[i]!.text.trim())) continue;
      if (interval(next) < 2 * margin || next.lines[i]!.width < 0.5 * next.low) continue;
      best = glued;
      set = next;
    }
    return best;
  });
  if (paragraphs.every((p, i) => p === node.paragraphs[i])) return node;
  // The paragraphs share one frame: what each gained must still hold there, and as safely.
  const before = chooseBreaking(fonts, node.paragraphs, w, h, false, first).set;
  const after = chooseBreaking(fonts, paragraphs, w, h, false).set;
  const safe = interval(after) >= Math.min(2 * margin, interval(before));
  return safe && after.spans.length === before.spans.length ? { ...node, paragraphs } : node;
}

/** The paragraph with the space at this UTF-16 offset of its text made hard; undefined when no space stands there. */
function hardSpace(p: SceneParagraph, offset: number): SceneParagraph | undefined {
  let at = 0;
  for (const [i, run] of p.runs.entries()) {
    const k = offset - at;
    if (k >= 0 && k < run.text.length) {
      if (run.text[k] !== ' ') return undefined;
      const text = `${run.text.slice(0, k)}\u00A0${run.text.slice(k + 1)}`;
      return { ...p, runs: p.runs.map((r, j) => (j === i ? { ...r, text } : r)) };
    }
    at += run.text.length;
  }
  return undefined;
}
