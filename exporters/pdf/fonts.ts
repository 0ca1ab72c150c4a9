/** Text as glyphs of embedded fonts: shaped as it was measured, with a fallback for characters that a twin lacks. */
import type { FontSlot, Theme } from '../../core/scene/theme';
import {
  composed,
  type FontFace,
  type FontSource,
  fallbackFamily,
  missingAdvance,
  standIns,
  zeroWidth,
} from '../../core/text/fonts';
import type { EmbeddedFont, FontFile, PdfDocument } from './document';

/** A stretch of glyphs of one font, all lengths in em. */
interface Glyphs {
  font: EmbeddedFont;
  /** From the text's left edge, and up from its baseline. */
  x: number;
  rise: number;
  /** The operand of TJ, without its brackets. */
  show: string;
}

/** An empty box for a character that no font shows: PDF/UA forbids a font's own. */
interface Missing {
  x: number;
  width: number;
}

export interface Shaped {
  glyphs: Glyphs[];
  missing: Missing[];
  /** Em. */
  width: number;
  /** True when the glyphs alone do not tell which characters they are. */
  unclear: boolean;
}

/** How a font file shapes one text; independent of the document. */
interface Run {
  ids: number[];
  points: number[][];
  /** The glyph's own width, and by how much it moves on; in em. */
  own: number[];
  moves: number[];
  offsets: [number, number][];
}

/** Opened font files and what they have shaped, for the life of the process. */
const opened = new WeakMap<Uint8Array, { file: FontFile; runs: Map<string, Run> }>();
const mostRuns = 20_000;

interface Face {
  embedded: EmbeddedFont;
  runs: Map<string, Run>;
  fallback: Face | undefined;
}

const replacement = 0xfffd;
const combining = /\p{M}/u;
/** Marks on one letter that are shaped together; no language has as many. */
const mostMarks = 30;

export class PdfFonts {
  private readonly faces = new Map<string, Face>();

  constructor(
    private readonly doc: PdfDocument,
    private readonly source: FontSource,
    private readonly theme: Pick<Theme, 'fonts'>,
  ) {}

  /** @throws when the theme's font is not bundled */
  shape(text: string, slot: FontSlot, bold: boolean, italic: boolean): Shaped {
    const face = this.face({ family: this.theme.fonts[slot].twin, bold, italic });
    const out: Shaped = { glyphs: [], missing: [], width: 0, unclear: false };
    for (const part of split(prepared(text), face)) {
      if (part.face) add(out, part.face, part.text);
      else {
        for (const char of part.text) {
          const width = combining.test(char) ? 0 : missingAdvance(char);
          out.missing.push({ x: out.width, width });
          out.width += width;
          out.unclear = true;
        }
      }
    }
    return out;
  }

  /** The font that most of a text is set in. */
  embedded(slot: FontSlot, bold: boolean, italic: boolean): EmbeddedFont {
    return this.face({ family: this.theme.fonts[slot].twin, bold, italic }).embedded;
  }

  private face(wanted: FontFace): Face {
    const key = `${wanted.family} ${wanted.bold ? 'bold' : ''} ${wanted.italic ? 'italic' : ''}`;
    const known = this.faces.get(key);
    if (known) return known;
    const { family, bold } = wanted;
    const bytes = this.source.load(wanted) ?? this.source.load({ family, bold: false, italic: false });
    if (!bytes) throw new Error(`The font ${family} is not bundled; its file is needed to write a PDF.`);
    const before = opened.get(bytes);
    const embedded = this.doc.font(key, before?.file ?? bytes);
    const { runs } = before ?? { runs: new Map<string, Run>() };
    opened.set(bytes, { file: embedded.font, runs });
    // PDFKit leaves .notdef unscaled and says that it is U+0000, which no text may hold. It is never shown.
    embedded.unicode[0] = [replacement];
    embedded.widths[0] = embedded.font.getGlyph(0).advanceWidth * embedded.scale;
    const fallback =
      family === fallbackFamily ? undefined : this.face({ family: fallbackFamily, bold, italic: false });
    const face = { embedded, runs, fallback };
    this.faces.set(key, face);
    return face;
  }
}

/** As the fit measures it: composed, stand-ins in place of what the twins lack, and nothing that has no width. */
function prepared(text: string): string {
  return Array.from(composed(text), (char) => standIns[char] ?? char)
    .filter((char) => !zeroWidth.test(char))
    .join('')
    .replace(/\s/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

function split(text: string, face: Face): { face: Face | undefined; text: string }[] {
  const out: { face: Face | undefined; text: string }[] = [];
  // Placing a mark looks back over all that stand on the same letter.
  let marks = 0;
  for (const char of text) {
    const point = char.codePointAt(0)!;
    const has = (one: Face | undefined): boolean => one?.embedded.font.hasGlyphForCodePoint(point) ?? false;
    const shown = has(face) ? face : has(face.fallback) ? face.fallback : undefined;
    const last = out[out.length - 1];
    marks = combining.test(char) ? marks + 1 : 0;
    if (last && last.face === shown && (marks === 0 || marks % mostMarks > 0)) last.text += char;
    else out.push({ face: shown, text: char });
  }
  return out;
}

function runOf(face: Face, text: string): Run {
  const known = face.runs.get(text);
  if (known) return known;
  const { font } = face.embedded;
  const em = font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const run: Run = {
    ids: glyphs.map(({ id }) => id),
    points: glyphs.map(({ codePoints }) => codePoints),
    own: glyphs.map(({ advanceWidth }) => advanceWidth / em),
    moves: positions.map(({ xAdvance }) => xAdvance / em),
    offsets: positions.map(({ xOffset, yOffset }) => [xOffset / em, yOffset / em]),
  };
  if (face.runs.size >= mostRuns) face.runs.clear();
  face.runs.set(text, run);
  return run;
}

function add(out: Shaped, face: Face, text: string): void {
  const { embedded } = face;
  const run = runOf(face, text);
  let current: Glyphs | undefined;
  let hex = '';
  const flush = (): void => {
    if (current && hex !== '') current.show += `<${hex}>`;
    hex = '';
  };
  for (const [i, id] of run.ids.entries()) {
    const points = run.points[i]!;
    const gid = embedded.subset.includeGlyph(id);
    embedded.widths[gid] ??= run.own[i]! * 1000;
    embedded.unicode[gid] ??= points.length > 0 && !points.includes(0) ? points : [replacement];
    if (!same(embedded.unicode[gid]!, points)) out.unclear = true;
    const [dx, dy] = run.offsets[i]!;
    const shifted = dx !== 0 || dy !== 0;
    if (shifted || !current) {
      flush();
      current = { font: embedded, x: out.width + dx, rise: dy, show: '' };
      out.glyphs.push(current);
    }
    hex += gid.toString(16).padStart(4, '0');
    out.width += run.moves[i]!;
    const kern = run.own[i]! - run.moves[i]!;
    if (shifted) {
      flush();
      current = undefined;
    } else if (kern !== 0 && i + 1 < run.ids.length) {
      flush();
      current.show += String(Math.round(kern * 1e6) / 1e3);
    }
  }
  flush();
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
