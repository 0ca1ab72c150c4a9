/**
 * Line breaking, the way other readers do it: greedy, after a space or a hyphen, so that LibreOffice and PowerPoint
 * come to the same lines (measured: the same line count in 108 of 108 boxes, the same breaks in 106). Only a word
 * wider than the frame is divided.
 */
import type { SceneParagraph, SceneRun } from '../scene/types';
import type { FontSet } from './fonts';
import { softHyphen, syllables } from './hyphenate';

/** Line pitch as a multiple of the font size, in every reader measured. */
export const linePitch = 1.2;

/** A stretch of one run. */
interface Piece {
  run: number;
  text: string;
  width: number;
  size: number;
  /** The last character is a soft hyphen that the author did not type. */
  inserted?: boolean;
}

/** What cannot be broken, with the space after it. */
interface Word {
  pieces: Piece[];
  width: number;
  /** Width of the spaces that follow; they hang at a line's end. */
  space: number;
  spaces: Piece[];
  /** The author typed a line break here. */
  forced: boolean;
}

export interface BrokenLine {
  pieces: Piece[];
  width: number;
  /** Largest size on the line, in points. */
  size: number;
  /** Offset of the first character after the line (and its spaces) in the paragraph's text, in UTF-16 units. */
  end: number;
  divided: boolean;
  /** The line could hold no part of the word and had to be broken inside it without a hyphenation point. */
  chopped: boolean;
  /** Width that the next word would have needed on this line, from the line's left edge; infinite for a last line. */
  next: number;
}

function runSize(p: SceneParagraph, run: SceneRun): number {
  return run.size ?? p.style.size;
}

/** Width of a text set in one run of a paragraph, in points. */
export function runWidth(fonts: FontSet, p: SceneParagraph, run: SceneRun, text: string): number {
  const bold = run.bold ?? p.style.bold ?? false;
  const italic = run.italic ?? p.style.italic ?? false;
  return fonts.em(text, p.style.font, bold, italic) * runSize(p, run);
}

// A break may come after a run of spaces, and after a hyphen, dash or ellipsis that a letter or digit follows: there
// LibreOffice breaks («helse-⏎og», «2024–⏎2025»); it never breaks after a slash.
const token = /\n|[ \t]+|[^ \t\n]+/gu;
const afterDash = /(?<=[^\s\-–—…«(][-‐–—…])(?=[\p{L}\p{N}])/u;

function words(fonts: FontSet, p: SceneParagraph): Word[] {
  const out: Word[] = [];
  let open: Word | undefined;
  const start = (): Word => {
    const word: Word = { pieces: [], width: 0, space: 0, spaces: [], forced: false };
    out.push(word);
    return word;
  };
  p.runs.forEach((run, index) => {
    const size = runSize(p, run);
    const piece = (text: string): Piece => ({ run: index, text, width: runWidth(fonts, p, run, text), size });
    for (const [part] of run.text.matchAll(token)) {
      if (part === '\n') {
        open ??= start();
        open.spaces.push({ run: index, text: '\n', width: 0, size });
        open.forced = true;
        open = undefined;
      } else if (part[0] === ' ' || part[0] === '\t') {
        open ??= start();
        const space = piece(part);
        open.spaces.push(space);
        open.space += space.width;
      } else {
        part.split(afterDash).forEach((text, i) => {
          if (open === undefined || open.spaces.length > 0 || i > 0) open = start();
          const p2 = piece(text);
          open.pieces.push(p2);
          open.width += p2.width;
        });
      }
    }
  });
  return out;
}

/** Words by paragraph: a text is broken at many widths before one is chosen. Paragraphs are never changed in place. */
const cache = new WeakMap<SceneParagraph, { fonts: FontSet; words: Word[] }>();

function wordsOf(fonts: FontSet, p: SceneParagraph): Word[] {
  const known = cache.get(p);
  if (known?.fonts === fonts) return known.words;
  const made = words(fonts, p);
  cache.set(p, { fonts, words: made });
  return made;
}

function length(list: readonly Piece[]): number {
  return list.reduce((n, piece) => n + piece.text.length - (piece.inserted ? 1 : 0), 0);
}

/**
 * Breaks one paragraph at the given width in points, and stops when it has `enough` lines. Always returns at least one
 * line.
 */
export function breakParagraph(
  fonts: FontSet,
  p: SceneParagraph,
  width: number,
  enough = Number.POSITIVE_INFINITY,
): BrokenLine[] {
  const lines: BrokenLine[] = [];
  const queue = wordsOf(fonts, p);
  let pieces: Piece[] = [];
  let pending: Piece[] = [];
  let used = 0;
  let pendingWidth = 0;
  let offset = 0;

  const close = (next: number, divided = false, chopped = false): void => {
    offset += length(pieces) + length(pending);
    lines.push({
      pieces,
      width: used,
      size: Math.max(...pieces.map((piece) => piece.size), pieces.length === 0 ? p.style.size : 0),
      end: offset,
      divided,
      chopped,
      next,
    });
    pieces = [];
    pending = [];
    used = 0;
    pendingWidth = 0;
  };
  const take = (word: Word): void => {
    pieces.push(...pending, ...word.pieces);
    used += pendingWidth + word.width;
    pending = word.spaces;
    pendingWidth = word.space;
  };

  for (let i = 0; i < queue.length; i++) {
    if (lines.length >= enough) return lines;
    let word = queue[i]!;
    const needs = used + pendingWidth + word.width;
    if (pieces.length > 0 && needs > width) close(needs);
    while (word.width > width && word.pieces.length > 0) {
      const cut = divide(fonts, p, word, width);
      if (!cut) break;
      pieces.push(...cut.head);
      used = cut.headWidth;
      close(cut.reach, !cut.chopped, cut.chopped);
      word = cut.rest;
    }
    take(word);
    if (word.forced) {
      const last = i === queue.length - 1;
      close(Number.POSITIVE_INFINITY);
      if (last) close(Number.POSITIVE_INFINITY);
    }
  }
  if (pieces.length > 0 || pending.length > 0 || lines.length === 0) close(Number.POSITIVE_INFINITY);
  return lines;
}

interface Cut {
  head: Piece[];
  headWidth: number;
  rest: Word;
  /** Width at which more of the word would have fitted. */
  reach: number;
  chopped: boolean;
}

/** Divides a word that is wider than a whole line: at a syllable with a hyphen, else after the last letter that fits. */
function divide(fonts: FontSet, p: SceneParagraph, word: Word, width: number): Cut | undefined {
  const whole = word.pieces.map((piece) => piece.text).join('');
  const first = p.runs[word.pieces[0]!.run]!;
  const hyphen = runWidth(fonts, p, first, '-');
  const parts = syllables(whole, first.lang);
  let at = 0;
  let best = 0;
  let bestWidth = 0;
  let reach = Number.POSITIVE_INFINITY;
  // Offsets in `whole` still count authored soft hyphens, which `syllables` leaves out.
  let scan = 0;
  for (const part of parts.slice(0, -1)) {
    scan += part.length;
    at = rawOffset(whole, scan);
    const candidate = headOf(fonts, p, word, at);
    const w = candidate.width + hyphen;
    if (w > width) {
      reach = w;
      break;
    }
    best = at;
    bestWidth = w;
  }
  if (best > 0) {
    const { head, rest } = split(fonts, p, word, best);
    const last = head[head.length - 1]!;
    if (!last.text.endsWith(softHyphen))
      head[head.length - 1] = {
        ...last,
        text: `${last.text}${softHyphen}`,
        width: last.width + hyphen,
        inserted: true,
      };
    else head[head.length - 1] = { ...last, width: last.width + hyphen };
    return {
      head,
      headWidth: bestWidth,
      rest,
      reach: reach === Number.POSITIVE_INFINITY ? word.width : reach,
      chopped: false,
    };
  }
  const chars = [...new Intl.Segmenter('nb', { granularity: 'grapheme' }).segment(whole)];
  let cut = chars[0]!.segment.length;
  let cutWidth = headOf(fonts, p, word, cut).width;
  // A wider frame may show one letter more, or reach the first syllable and divide there instead.
  const syllable = reach;
  reach = word.width;
  for (const { index, segment } of chars.slice(1)) {
    const w = headOf(fonts, p, word, index + segment.length).width;
    if (w > width) {
      reach = w;
      break;
    }
    // A soft hyphen belongs to what follows: at a line's end it would show a hyphen that was not asked for.
    if (segment === softHyphen) continue;
    cut = index + segment.length;
    cutWidth = w;
  }
  if (cut >= whole.length) return undefined;
  const { head, rest } = split(fonts, p, word, cut);
  return { head, headWidth: cutWidth, rest, reach: Math.min(reach, syllable), chopped: true };
}

function rawOffset(whole: string, plain: number): number {
  let seen = 0;
  for (let i = 0; i < whole.length; i++) {
    if (whole[i] === softHyphen) continue;
    if (seen === plain) return i;
    seen++;
  }
  return whole.length;
}

function headOf(fonts: FontSet, p: SceneParagraph, word: Word, at: number): { width: number } {
  let left = at;
  let width = 0;
  for (const piece of word.pieces) {
    const text = piece.text.slice(0, left);
    width += runWidth(fonts, p, p.runs[piece.run]!, text);
    left -= text.length;
    if (left <= 0) break;
  }
  return { width };
}

function split(fonts: FontSet, p: SceneParagraph, word: Word, at: number): { head: Piece[]; rest: Word } {
  const head: Piece[] = [];
  const tail: Piece[] = [];
  let left = at;
  for (const piece of word.pieces) {
    const run = p.runs[piece.run]!;
    const a = piece.text.slice(0, left);
    const b = piece.text.slice(left);
    left = Math.max(0, left - a.length);
    if (a !== '') head.push({ ...piece, text: a, width: runWidth(fonts, p, run, a) });
    if (b !== '') tail.push({ ...piece, text: b, width: runWidth(fonts, p, run, b) });
  }
  return { head, rest: { ...word, pieces: tail, width: tail.reduce((n, t) => n + t.width, 0) } };
}
