/**
 * Line breaking, the way other readers do it: greedy, after a space or a hyphen, so that LibreOffice and PowerPoint
 * come to the same lines (measured: the same line count in 108 of 108 boxes, the same breaks in 106). Only a word
 * wider than the frame is divided.
 */
import type { SceneParagraph } from '../scene/types';
import { DividedWord } from './divide';
import type { FontSet } from './fonts';
import { measured, type Piece, type Word, wordsOf } from './words';

/** Line pitch as a multiple of the font size, in every reader measured. */
export const linePitch = 1.2;

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
  const words = wordsOf(fonts, p);
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

  for (let i = 0; ; i++) {
    if (lines.length >= enough) return lines;
    let word = words.at(i);
    if (!word) break;
    const own = measured(word, width);
    const needs = used + pendingWidth + own;
    if (pieces.length > 0 && needs > width) close(needs);
    if (own > width && word.pieces.length > 0) {
      const divided = new DividedWord(fonts, p, word);
      for (let cut = divided.cut(width); cut; cut = divided.cut(width)) {
        pieces = cut.head;
        used = cut.headWidth;
        close(cut.reach, !cut.chopped, cut.chopped);
        if (lines.length >= enough) return lines;
      }
      word = divided.rest();
    }
    take(word);
    if (word.forced) {
      const last = words.at(i + 1) === undefined;
      close(Number.POSITIVE_INFINITY);
      if (last) close(Number.POSITIVE_INFINITY);
    }
  }
  if (pieces.length > 0 || pending.length > 0 || lines.length === 0) close(Number.POSITIVE_INFINITY);
  return lines;
}
