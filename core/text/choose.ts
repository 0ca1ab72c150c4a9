/**
 * Which of the possible breakings of a text to take, and the frame's width that makes other readers take it too. They
 * break greedily, so the width is put in the middle of the interval in which greedy breaking gives our lines; lines are
 * balanced by narrowing the frame, never by breaks the author did not type.
 */
import type { SceneParagraph } from '../scene/types';
import type { FontSet } from './fonts';
import { type SetText, setText } from './layout';

/** Half the interval that is asked for: LibreOffice's widths differ from ours by up to 0.26 %. */
export const margin = 0.005;
const tries = 24;

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

/** The breaking at a frame's whole width, less the margin by which other readers' widths differ. */
export function widest(fonts: FontSet, paragraphs: readonly SceneParagraph[], width: number): SetText {
  return setText(fonts, paragraphs, width * (1 - margin));
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
  if (first.spans.length > 1 && (balance || interval(first) < 2 * margin || widows(first) > 0)) {
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
