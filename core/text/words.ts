/** A paragraph as words: what cannot be broken, with the space after it. Looked up as far as somebody reads. */
import type { SceneParagraph, SceneRun } from '../scene/types';
import { composed, type FontSet, type Ruler } from './fonts';

/** A stretch of one run. */
export interface Piece {
  run: number;
  text: string;
  /** In points. */
  width: number;
  size: number;
  /** The last character is a soft hyphen that the author did not type. */
  inserted?: boolean;
}

export interface Word {
  pieces: Piece[];
  /** Of a long word as far as it was measured: see `measured`. */
  width: number;
  /** Measures on; undefined when all is measured. */
  unmeasured: Iterator<number, void> | undefined;
  /** Width of the spaces that follow; they hang at a line's end. */
  space: number;
  spaces: Piece[];
  /** The author typed a line break here. */
  forced: boolean;
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

/** Measures a text of a run bit by bit, in em. */
export function runRuler(fonts: FontSet, p: SceneParagraph, run: SceneRun): Ruler {
  return fonts.ruler(p.style.font, run.bold ?? p.style.bold ?? false, run.italic ?? p.style.italic ?? false);
}

// A break may come after a run of spaces, and after a hyphen, dash or ellipsis that a letter or digit follows: there
// LibreOffice breaks («helse-⏎og», «2024–⏎2025»); it never breaks after a slash.
const token = /\n|[ \t]+|[^ \t\n]+/gu;
const afterDash = /(?<=[^\s\-–—…«(][-‐–—…])(?=[\p{L}\p{N}])/u;

/** No word of a language is longer, in UTF-16 units. */
export const longestWord = 400;

/** Width of a word in points; of one wider than `enough`, some width that is more than that. */
export function measured(word: Word, enough: number): number {
  while (word.unmeasured && word.width <= enough) {
    const next = word.unmeasured.next();
    if (next.value === undefined) word.unmeasured = undefined;
    else word.width = next.value;
  }
  return word.width;
}

/** The width of a word's pieces from the first to where it was measured. */
function* growing(fonts: FontSet, p: SceneParagraph, pieces: readonly Piece[]): Generator<number, void> {
  let passed = 0;
  for (const { run, text, size } of pieces) {
    const ruler = runRuler(fonts, p, p.runs[run]!);
    for (let at = 0; at < text.length; at += longestWord) {
      ruler.add(composed(text.slice(at, at + longestWord)));
      yield passed + ruler.em * size;
    }
    passed += ruler.em * size;
  }
}

function* words(fonts: FontSet, p: SceneParagraph): Generator<Word, void> {
  let open: Word | undefined;
  const start = (): Word => ({
    pieces: [],
    width: 0,
    unmeasured: undefined,
    space: 0,
    spaces: [],
    forced: false,
  });
  for (const [index, run] of p.runs.entries()) {
    const size = runSize(p, run);
    const piece = (text: string): Piece => ({ run: index, text, width: runWidth(fonts, p, run, text), size });
    for (const [part] of run.text.matchAll(token)) {
      if (part === '\n') {
        open ??= start();
        open.spaces.push({ run: index, text: '\n', width: 0, size });
        open.forced = true;
        yield open;
        open = undefined;
      } else if (part[0] === ' ' || part[0] === '\t') {
        open ??= start();
        const space = piece(part);
        open.spaces.push(space);
        open.space += space.width;
      } else {
        for (const [i, text] of part.split(afterDash).entries()) {
          if (open !== undefined && (open.spaces.length > 0 || i > 0)) {
            yield open;
            open = undefined;
          }
          open ??= start();
          if (open.unmeasured || text.length > longestWord) {
            open.pieces.push({ run: index, text, width: Number.NaN, size });
            open.unmeasured ??= growing(fonts, p, open.pieces);
          } else {
            const one = piece(text);
            open.pieces.push(one);
            open.width += one.width;
          }
        }
      }
    }
  }
  if (open) yield open;
}

/** The words of a paragraph, each made once. */
export class Words {
  private readonly made: Word[] = [];
  private readonly rest: Iterator<Word, void>;

  constructor(
    readonly fonts: FontSet,
    p: SceneParagraph,
  ) {
    this.rest = words(fonts, p);
  }

  /** Undefined behind the last one. */
  at(index: number): Word | undefined {
    while (this.made.length <= index) {
      const { value } = this.rest.next();
      if (!value) return undefined;
      this.made.push(value);
    }
    return this.made[index];
  }
}

/** Words by paragraph: a text is broken at many widths before one is chosen. Paragraphs are never changed in place. */
const cache = new WeakMap<SceneParagraph, Words>();

export function wordsOf(fonts: FontSet, p: SceneParagraph): Words {
  const known = cache.get(p);
  if (known?.fonts === fonts) return known;
  const made = new Words(fonts, p);
  cache.set(p, made);
  return made;
}
