/**
 * Widths of text from the real font files, in em. Advances and kerning pairs are cached, because shaping a whole line
 * costs about 0.4 ms and a slide is measured many times; the sum of pairs agrees with full shaping to the unit for all
 * but three-letter ligatures.
 */
import * as fontkit from 'fontkit';
import { GenerationCache } from '../base/generation-cache';
import type { FontSlot, Theme } from '../scene/theme';

export interface FontFace {
  /** Family of the bundled file: «Carlito», «Gelasio», «Noto Sans». */
  family: string;
  bold: boolean;
  italic: boolean;
}

/** How font files reach the core, which does no I/O. */
export interface FontSource {
  /** Bytes of the TTF, or undefined when this face is not bundled. */
  load(face: FontFace): Uint8Array | undefined;
}

/** The bundled font for characters that a metric twin lacks. */
export const fallbackFamily = 'Noto Sans';

/** Characters that are measured and shown as another: the twins lack U+2011 although Calibri and Georgia have it. */
export const standIns: Readonly<Record<string, string>> = { '\u2011': '-', '\u00A0': ' ', '\u202F': ' ' };
/** Nothing to see, nothing to measure. */
export const zeroWidth = /\u00AD|[\u200B-\u200F]|\u2060|[\uFE0E\uFE0F]/u;
const combining = /\p{M}/u;

const stacked = /\p{M}{31}/u;

/**
 * In composed form (NFC). Of more than thirty marks on one letter, which no language writes, each thirty are put in order
 * for themselves, as Unicode's stream-safe form does: the work would grow with the square of their number.
 */
export function composed(text: string): string {
  return stacked.test(text)
    ? pileParts(text)
        .map((part) => part.normalize('NFC'))
        .join('')
    : text.normalize('NFC');
}

/** A text in parts of which none has more than thirty marks on its last letter. */
function pileParts(text: string): string[] {
  return text.match(/\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu) ?? [];
}
const wide = /[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u;

/** Width of the place kept for a character that no bundled font shows, in em. */
export function missingAdvance(char: string): number {
  return wide.test(char) ? 1.2 : 0.6;
}

interface ShapingFont {
  unitsPerEm: number;
  layout(text: string): { advanceWidth: number };
  hasGlyphForCodePoint(point: number): boolean;
}

/** One font file with its caches. */
class Face {
  private readonly advances = new Map<string, number>();
  private readonly pairs = new Map<string, number>();
  private readonly covered = new Map<string, boolean>();
  constructor(
    private readonly font: ShapingFont,
    private readonly fallback: Face | undefined,
  ) {}

  covers(char: string): boolean {
    const known = this.covered.get(char);
    if (known !== undefined) return known;
    const value = this.font.hasGlyphForCodePoint(char.codePointAt(0)!);
    this.covered.set(char, value);
    return value;
  }

  /** Em. */
  advance(raw: string): number {
    const known = this.advances.get(raw);
    if (known !== undefined) return known;
    const value = this.measure(raw);
    this.advances.set(raw, value);
    return value;
  }

  private measure(raw: string): number {
    if (zeroWidth.test(raw)) return 0;
    const char = standIns[raw] ?? raw;
    if (this.covers(char)) return this.font.layout(char).advanceWidth / this.font.unitsPerEm;
    if (combining.test(char)) return 0;
    if (this.fallback?.covers(char)) return this.fallback.advance(char);
    return missingAdvance(char);
  }

  /** Kerning and ligature difference of two neighbours, in em. */
  kern(a: string, b: string): number {
    const key = a + b;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    let value = 0;
    const left = standIns[a] ?? a;
    const right = standIns[b] ?? b;
    if (this.covers(left) && this.covers(right) && !zeroWidth.test(a) && !zeroWidth.test(b)) {
      value =
        this.font.layout(left + right).advanceWidth / this.font.unitsPerEm -
        this.advance(a) -
        this.advance(b);
    }
    this.pairs.set(key, value);
    return value;
  }

  width(text: string): number {
    const ruler = new Ruler(this);
    ruler.add(text);
    return ruler.em;
  }

  /** Characters that neither this file nor the fallback can show. */
  missing(text: string): string[] {
    const out: string[] = [];
    for (const raw of text) {
      const char = standIns[raw] ?? raw;
      if (zeroWidth.test(char) || char === '\n' || char === '\t' || this.covers(char)) continue;
      if (!this.fallback?.covers(char)) out.push(raw);
    }
    return out;
  }
}

/** The width of a text that grows, without measuring again what stands. */
export class Ruler {
  /** Width of all that was added, in em. */
  em = 0;
  private previous = '';

  constructor(private readonly face: Pick<Face, 'advance' | 'kern'>) {}

  /** @param text what comes next, in composed form (NFC) */
  add(text: string): void {
    for (const char of text) {
      this.em += this.face.advance(char);
      if (this.previous !== '') this.em += this.face.kern(this.previous, char);
      this.previous = char;
    }
  }
}

/** Longer texts hardly come twice, and would fill the memory with what is typed letter by letter. */
const longestKept = 400;

/** Heading or body, bold, italic. */
const faceCount = 8;

function faceOf(slot: FontSlot, bold: boolean, italic: boolean): number {
  return (slot === 'heading' ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0);
}

function perFace<T>(make: () => T): readonly T[] {
  return Array.from({ length: faceCount }, make);
}

/** The faces of a theme's two slots. */
export class FontSet {
  private readonly faces = new Map<string, Face>();
  /** Widths of words by face. */
  private readonly words = perFace(() => new GenerationCache<number>(50_000));
  private readonly lacking = perFace(() => new GenerationCache<readonly string[]>(5_000));

  constructor(
    private readonly source: FontSource,
    private readonly theme: Pick<Theme, 'fonts'>,
  ) {}

  /** Width of a text without line breaks, in em of the given face. */
  em(text: string, slot: FontSlot, bold: boolean, italic: boolean): number {
    const measure = (): number => this.face(slot, bold, italic).width(composed(text));
    return text.length > longestKept ? measure() : this.words[faceOf(slot, bold, italic)]!.of(text, measure);
  }

  /** Measures a text in one face piece by piece. */
  ruler(slot: FontSlot, bold: boolean, italic: boolean): Ruler {
    return new Ruler(this.face(slot, bold, italic));
  }

  /** Characters that no font of the slot shows. */
  missing(text: string, slot: FontSlot, bold: boolean, italic: boolean): readonly string[] {
    const look = (): readonly string[] => [...new Set(this.face(slot, bold, italic).missing(composed(text)))];
    return text.length > longestKept ? look() : this.lacking[faceOf(slot, bold, italic)]!.of(text, look);
  }

  private face(slot: FontSlot, bold: boolean, italic: boolean): Face {
    return this.load(this.theme.fonts[slot].twin, bold, italic);
  }

  private load(family: string, bold: boolean, italic: boolean): Face {
    const key = `${family} ${bold} ${italic}`;
    const known = this.faces.get(key);
    if (known) return known;
    const bytes =
      this.source.load({ family, bold, italic }) ?? this.source.load({ family, bold: false, italic: false });
    if (!bytes) throw new Error(`The font ${family} is not bundled; its file is needed to measure text.`);
    const font = fontkit.create(bytes as Buffer) as unknown as ShapingFont;
    const face = new Face(
      font,
      family === fallbackFamily ? undefined : this.load(fallbackFamily, bold, false),
    );
    this.faces.set(key, face);
    return face;
  }
}
