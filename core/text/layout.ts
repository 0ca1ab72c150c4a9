/** Paragraphs set in a frame: every line with its baseline, and the widths between which the lines stay the same. */
import type { FittedLine, SceneParagraph } from '../scene/types';
import { type BrokenLine, breakParagraph, linePitch } from './break';
import type { FontSet } from './fonts';
import { softHyphen } from './hyphenate';
import { runWidth } from './words';

/**
 * Distance from a line's top to its baseline as a fraction of its largest size. LibreOffice reads .pptx with «font
 * independent line spacing»: ascent 1.0 and pitch 1.2 for every font and style (measured within 0.02 points).
 */
const baselineRatio = 1;

/** One line as the search for the best breaking needs it. All lengths in points. */
export interface Span {
  paragraph: number;
  broken: BrokenLine;
  /** Left edge of the paragraph's text. */
  indent: number;
  /** From the frame's top to the line's. */
  top: number;
  /** The line's own pitch, and with the space above it. */
  pitch: number;
  height: number;
  /** Widths between which this line alone stays the same. */
  low: number;
  high: number;
}

export class SetText {
  readonly spans: Span[] = [];
  height = 0;
  /** Every width in [low, high) points gives these same lines in a greedy reader. */
  low = 0;
  high = Number.POSITIVE_INFINITY;
  /** Some word had to be divided at a syllable. */
  divided = false;
  /** Some word had to be broken without a syllable. */
  chopped = false;
  private fitted: FittedLine[] | undefined;

  constructor(
    private readonly fonts: FontSet,
    private readonly paragraphs: readonly SceneParagraph[],
  ) {}

  /**
   * Lines with x and baseline measured from the frame's left top, as if left aligned and top anchored. Made when they
   * are asked for: of the many breakings that are tried, one is shown.
   */
  get lines(): FittedLine[] {
    this.fitted ??= this.spans.map((span) => fittedLine(this.fonts, this.paragraphs[span.paragraph]!, span));
    return this.fitted;
  }

  /** Whether a line is the last of its paragraph. */
  isLast(index: number): boolean {
    return this.spans[index + 1]?.paragraph !== this.spans[index]!.paragraph;
  }

  /** Whether a line is the first of its paragraph. */
  isFirst(index: number): boolean {
    return this.spans[index - 1]?.paragraph !== this.spans[index]!.paragraph;
  }
}

/** Lines that a cut looks at beyond the page, to leave none of them alone. */
const beyond = 6;

/** Lines of a paragraph that can matter within a height: all there is room for, and a few beyond. */
function linesUntil(height: number, p: SceneParagraph): number {
  if (height === Number.POSITIVE_INFINITY) return height;
  const least = Math.min(p.style.size, ...p.runs.map((run) => run.size ?? p.style.size));
  return Math.max(0, Math.ceil(height / (least * linePitch))) + beyond;
}

/** Left edge of a paragraph's text inside its frame, in points. */
function indentOf(p: SceneParagraph): number {
  return p.indent ?? 0;
}

/**
 * Breaks and stacks paragraphs at a width in points. With a limit, stops a few lines beyond that
 * height: a page needs no more of a long text.
 */
export function setText(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  limit = Number.POSITIVE_INFINITY,
): SetText {
  const out = new SetText(fonts, paragraphs);
  let top = 0;
  for (const [index, p] of paragraphs.entries()) {
    // A hair beyond the limit still fits, as in every count of lines against a page.
    if (top > limit + 0.01) break;
    let above = index > 0 ? (p.spaceBefore ?? 0) : 0;
    top += above;
    const indent = indentOf(p);
    for (const broken of breakParagraph(fonts, p, Math.max(1, width - indent), linesUntil(limit - top, p))) {
      const pitch = broken.size * linePitch;
      const low = indent + broken.width;
      const high = indent + broken.next;
      out.spans.push({ paragraph: index, broken, indent, top, pitch, height: pitch + above, low, high });
      above = 0;
      out.low = Math.max(out.low, low);
      out.high = Math.min(out.high, high);
      out.divided ||= broken.divided;
      out.chopped ||= broken.chopped;
      top += pitch;
    }
  }
  out.height = top;
  return out;
}

function fittedLine(fonts: FontSet, p: SceneParagraph, span: Span): FittedLine {
  const { broken, indent } = span;
  const segments: FittedLine['segments'] = [];
  for (const [i, piece] of broken.pieces.entries()) {
    const shown = visible(piece.text, broken.divided && i === broken.pieces.length - 1);
    const last = segments[segments.length - 1];
    if (last && last.run === piece.run) last.text += shown;
    else segments.push({ run: piece.run, text: shown, x: 0, width: 0 });
  }
  // Kerning across the words of a run is only seen when the segment is measured whole.
  let x = indent;
  for (const segment of segments) {
    segment.x = x;
    segment.width = runWidth(fonts, p, p.runs[segment.run]!, segment.text);
    x += segment.width;
  }
  const fitted: FittedLine = {
    paragraph: span.paragraph,
    text: segments.map((segment) => segment.text).join(''),
    x: indent,
    baseline: span.top + broken.size * baselineRatio,
    width: x - indent,
    height: span.pitch,
    segments,
  };
  if (broken.divided) fitted.divided = true;
  return fitted;
}

/** A soft hyphen shows only where it divides a word at the end of a line, where it is a hyphen. */
function visible(text: string, divides: boolean): string {
  const body = divides && text.endsWith(softHyphen) ? `${text.slice(0, -1)}-` : text;
  return body.replaceAll(softHyphen, '');
}
