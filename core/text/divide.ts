/**
 * A word wider than its line, divided line by line: at a syllable with a hyphen, else after the last letter that fits.
 * Each line costs what stands on it, however much of the word there is.
 */
import type { SceneParagraph } from '../scene/types';
import { composed, type FontSet, type Ruler } from './fonts';
import { divisionPoints, isAddress, softHyphen } from './hyphenate';
import { longestWord, type Piece, runRuler, runWidth, type Word } from './words';

/** What one line takes of a word. All widths in points. */
interface Cut {
  head: Piece[];
  headWidth: number;
  /** Width at which more of the word would have fitted. */
  reach: number;
  /** No syllable ends where it was cut. */
  chopped: boolean;
}

/** The end of a letter, with the width from the line's beginning to it. */
interface Edge {
  at: number;
  width: number;
  letter: string;
}

/** About as many UTF-16 units as stand on a line. */
const few = 128;
const segmenter = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Up to here stand no accents and nothing else that joins what is before it, but for a line feed behind a carriage return. */
const firstAccent = 0x300;

/**
 * Letters as people see them, from an offset on: an accent goes to no other line than what it stands on. A segmenter
 * copies all that it is given, so it is given little at a time; and it is slow, so the letters of our languages, which
 * stand alone wherever the next is one too, are not given to it.
 */
function* letters(text: string, from: number): Generator<string, void> {
  let size = few;
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    // Not a number at the end of the text, which is no accent either.
    if (code < firstAccent && code !== 13 && !(text.charCodeAt(at + 1) >= firstAccent)) {
      yield text[at]!;
      at++;
      continue;
    }
    const some = text.slice(at, at + size);
    const isLast = at + size >= text.length;
    let done = 0;
    for (const { segment, index } of segmenter.segment(some)) {
      // What stands at the end may go on behind it.
      if (!isLast && index + segment.length === some.length) break;
      yield segment;
      done = index + segment.length;
    }
    at += done;
    size = done > 0 ? few : 2 * size;
  }
}

/** What follows has its say in where a word is divided; no pattern is longer. */
const ahead = 32;

export class DividedWord {
  private readonly whole: string;
  /** Where the lines that were taken end, as a piece, an offset in it, and one in the word. */
  private piece = 0;
  private offset = 0;
  private from = 0;
  /** Only what comes on the line is then looked at for syllables. */
  private readonly isLong: boolean;
  /** A long word that its author has put soft hyphens in, or one that is never divided at a syllable. */
  private readonly isAuthored: boolean;
  private readonly isAddress: boolean;

  constructor(
    private readonly fonts: FontSet,
    private readonly p: SceneParagraph,
    private readonly word: Word,
  ) {
    this.whole = word.pieces.map(({ text }) => text).join('');
    this.isLong = this.whole.length > longestWord;
    this.isAuthored = this.isLong && this.whole.includes(softHyphen);
    this.isAddress = this.isLong && !this.isAuthored && isAddress(this.whole);
  }

  /** Takes a line of at most `width` points; undefined when the rest fits on one, or cannot be cut. */
  cut(width: number): Cut | undefined {
    const { whole, from } = this;
    const walk = this.edges();
    const edges: Edge[] = [];
    const further = (): Edge | undefined => {
      const { value } = walk.next();
      if (value) edges.push(value);
      return value ?? undefined;
    };
    let past = further()!;
    // Of a single letter that is too wide, how wide the next one would be.
    while (past.width <= width || edges.length < 2) {
      const next = further();
      if (!next) break;
      past = next;
    }
    if (past.width <= width) return undefined;
    const run = this.p.runs[this.word.pieces[this.piece]!.run]!;
    const hyphen = runWidth(this.fonts, this.p, run, '-');
    let best: Edge | undefined;
    let syllable = Number.POSITIVE_INFINITY;
    let i = 0;
    for (const point of this.points(past.at, run.lang)) {
      while (edges[i] !== undefined && edges[i]!.at < point) {
        i++;
        if (i === edges.length) further();
      }
      const edge = edges[i];
      if (edge?.at !== point) continue;
      if (edge.width + hyphen > width) {
        syllable = edge.width + hyphen;
        break;
      }
      best = edge;
    }
    if (best) {
      if (syllable === Number.POSITIVE_INFINITY) {
        if (!this.isLong) while (further());
        syllable = edges.at(-1)!.width;
      }
      return { ...this.hyphenated(best.at, hyphen), headWidth: best.width + hyphen, reach: syllable };
    }
    const [first] = edges;
    let last = first!;
    let reach = edges.at(-1)!.width;
    for (const edge of edges.slice(1)) {
      if (edge.width > width) {
        // A wider frame may show one letter more, or reach the first syllable and divide there instead.
        reach = edge.width;
        break;
      }
      // A soft hyphen belongs to what follows: at a line's end it would show a hyphen that was not asked for.
      if (edge.letter !== softHyphen) last = edge;
    }
    if (last.at >= whole.length - from) return undefined;
    return {
      head: this.take(last.at),
      headWidth: last.width,
      reach: Math.min(reach, syllable),
      chopped: true,
    };
  }

  /** What no line has taken. */
  rest(): Word {
    const pieces = this.take(this.whole.length - this.from);
    return {
      ...this.word,
      pieces,
      unmeasured: undefined,
      width: pieces.reduce((sum, piece) => sum + piece.width, 0),
    };
  }

  /** Where the rest may be divided, from where it begins; of a long word no further than somewhat behind `until`. */
  private points(until: number, lang: SceneParagraph['runs'][number]['lang']): readonly number[] {
    const { whole, from } = this;
    if (!this.isLong) return divisionPoints(whole.slice(from), lang);
    if (this.isAddress) return [];
    const seen = whole.slice(from, from + until + ahead);
    if (this.isAuthored && !seen.includes(softHyphen)) return [];
    const points = divisionPoints(seen, lang);
    return from + seen.length < whole.length ? points.filter((point) => point <= until) : points;
  }

  /** The ends of the rest's letters, from where it begins. */
  private *edges(): Generator<Edge, void> {
    const { pieces } = this.word;
    let { piece, offset } = this;
    // Width of the pieces that are passed.
    let passed = 0;
    let ruler = this.rulerOf(piece);
    let at = 0;
    for (const letter of letters(this.whole, this.from)) {
      let left = letter;
      while (left !== '') {
        if (offset === pieces[piece]!.text.length) {
          passed += ruler.em * pieces[piece]!.size;
          piece++;
          offset = 0;
          ruler = this.rulerOf(piece);
        }
        const part = left.slice(0, pieces[piece]!.text.length - offset);
        ruler.add(part.length > 1 ? composed(part) : part);
        offset += part.length;
        left = left.slice(part.length);
      }
      at += letter.length;
      yield { at, width: passed + ruler.em * pieces[piece]!.size, letter };
    }
  }

  private rulerOf(piece: number): Ruler {
    return runRuler(this.fonts, this.p, this.p.runs[this.word.pieces[piece]!.run]!);
  }

  private hyphenated(length: number, hyphen: number): Pick<Cut, 'head' | 'chopped'> {
    const head = this.take(length);
    const last = head[head.length - 1]!;
    const width = last.width + hyphen;
    head[head.length - 1] = last.text.endsWith(softHyphen)
      ? { ...last, width }
      : { ...last, text: `${last.text}${softHyphen}`, width, inserted: true };
    return { head, chopped: false };
  }

  /** Takes that many UTF-16 units of the rest. */
  private take(length: number): Piece[] {
    const out: Piece[] = [];
    let left = length;
    while (left > 0) {
      const piece = this.word.pieces[this.piece]!;
      const text = piece.text.slice(this.offset, this.offset + left);
      if (text !== '') {
        const run = this.p.runs[piece.run]!;
        out.push({ ...piece, text, width: runWidth(this.fonts, this.p, run, text) });
      }
      left -= text.length;
      this.offset += text.length;
      if (left > 0 || this.offset === piece.text.length) {
        this.piece++;
        this.offset = 0;
      }
    }
    this.from += length;
    return out;
  }
}
