/** Paragraphs set in a frame: every line with its baseline, and the widths between which the lines stay the same. */
import type { FittedLine, SceneParagraph } from '../scene/types';
import { type BrokenLine, breakParagraph, linePitch, runWidth } from './break';
import type { FontSet } from './fonts';
import { softHyphen } from './hyphenate';

/**
 * Distance from a line's top to its baseline as a fraction of its largest size. LibreOffice reads .pptx with «font
 * independent line spacing»: ascent 1.0 and pitch 1.2 for every font and style (measured within 0.02 points).
 */
const baselineRatio = 1;

export interface SetText {
  /** Lines with x and baseline measured from the frame's left top, set as if left aligned and top anchored. */
  lines: FittedLine[];
  height: number;
  /** Every width in [low, high) points gives these same lines in a greedy reader. */
  low: number;
  high: number;
  /** Per line: its height with the space above it, and the widths between which it alone stays the same. */
  spans: { height: number; low: number; high: number }[];
  /** Some word had to be divided at a syllable. */
  divided: boolean;
  /** Some word had to be broken without a syllable. */
  chopped: boolean;
  /** Per line: paragraph and the UTF-16 offset in its text where the next line starts. */
  ends: { paragraph: number; offset: number }[];
}

/** Left edge of a paragraph's text inside its frame, in points. */
export function indentOf(p: SceneParagraph): number {
  return p.indent ?? 0;
}

/**
 * Breaks and stacks paragraphs at a width in points. With a limit, stops after the first paragraph that passes that
 * height: a page needs no more of a long text.
 */
export function setText(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  limit = Number.POSITIVE_INFINITY,
): SetText {
  const out: SetText = {
    lines: [],
    height: 0,
    low: 0,
    high: Number.POSITIVE_INFINITY,
    spans: [],
    divided: false,
    chopped: false,
    ends: [],
  };
  let top = 0;
  for (const [index, p] of paragraphs.entries()) {
    if (top > limit) break;
    let above = index > 0 ? (p.spaceBefore ?? 0) : 0;
    top += above;
    const indent = indentOf(p);
    for (const line of breakParagraph(fonts, p, Math.max(1, width - indent))) {
      const height = line.size * linePitch;
      out.lines.push(fittedLine(fonts, p, index, line, indent, top, height));
      out.ends.push({ paragraph: index, offset: line.end });
      out.spans.push({ height: height + above, low: indent + line.width, high: indent + line.next });
      above = 0;
      out.low = Math.max(out.low, indent + line.width);
      out.high = Math.min(out.high, indent + line.next);
      out.divided ||= line.divided;
      out.chopped ||= line.chopped;
      top += height;
    }
  }
  out.height = top;
  return out;
}

function fittedLine(
  fonts: FontSet,
  p: SceneParagraph,
  paragraph: number,
  line: BrokenLine,
  indent: number,
  top: number,
  height: number,
): FittedLine {
  const segments: FittedLine['segments'] = [];
  let x = indent;
  for (const piece of line.pieces) {
    const shown = visible(piece.text);
    const last = segments[segments.length - 1];
    if (last && last.run === piece.run) {
      last.text += shown;
      last.width += piece.width;
    } else segments.push({ run: piece.run, text: shown, x, width: piece.width });
    x += piece.width;
  }
  // Kerning across pieces of one run (word to space) is only seen when the segment is measured whole.
  x = indent;
  for (const segment of segments) {
    segment.x = x;
    segment.width = runWidth(fonts, p, p.runs[segment.run]!, segment.text);
    x += segment.width;
  }
  const fitted: FittedLine = {
    paragraph,
    text: segments.map((segment) => segment.text).join(''),
    x: indent,
    baseline: top + line.size * baselineRatio,
    width: x - indent,
    height,
    segments,
  };
  if (line.divided) fitted.divided = true;
  return fitted;
}

/** A soft hyphen shows only at the end of a line, where it is a hyphen. */
function visible(text: string): string {
  const body = text.endsWith(softHyphen) ? `${text.slice(0, -1)}-` : text;
  return body.replaceAll(softHyphen, '');
}
