/** Hard spaces against lonely last words and lines that end in «og», in running text that nobody is quoted for. */
import type { SceneParagraph, TextNode } from '../scene/types';
import { chooseBreaking, interval, margin, widows } from './choose';
import type { FontSet } from './fonts';
import { type SetText, setText } from './layout';

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
  if (first.spans.length === node.paragraphs.length) return node;
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
