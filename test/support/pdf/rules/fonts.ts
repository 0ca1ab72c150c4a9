/** Fonts that are shown: embedded, as wide as they say, and telling which characters their glyphs are. */
import type { ReadPdf } from '../context';
import type { ReadFont } from '../fonts';
import { type PdfRule, rule } from '../rule';

/** Codes of each font that some page shows. */
function shown({ pages }: ReadPdf): Map<ReadFont, Set<number>> {
  const out = new Map<ReadFont, Set<number>>();
  for (const { glyphs } of pages) {
    for (const { font, code } of glyphs) {
      const codes = out.get(font);
      if (codes) codes.add(code);
      else out.set(font, new Set([code]));
    }
  }
  return out;
}

export const fontRules: PdfRule[] = [
  rule('font-embedded', function* (read) {
    for (const [font] of shown(read)) {
      if (!font.program) yield `${font.name} is not embedded.`;
      else if (!/^[A-Z]{6}\+/.test(font.name)) yield `${font.name} is not named as a part of a font.`;
    }
  }),
  rule('notdef', function* (read) {
    for (const [font, codes] of shown(read)) {
      if (codes.has(0)) yield `${font.name} shows a character that it does not have.`;
      const beyond = [...codes].find((code) => code >= (font.program?.glyphs ?? Number.POSITIVE_INFINITY));
      if (beyond !== undefined) yield `${font.name} shows glyph ${beyond}, which its file lacks.`;
    }
  }),
  rule('to-unicode', function* (read) {
    for (const [font, codes] of shown(read)) {
      const unknown = [...codes].filter((code) => !font.unicode?.get(code));
      if (unknown.length > 0)
        yield `${font.name} does not tell which characters ${unknown.length} glyphs are.`;
      for (const [code, text] of font.unicode ?? []) {
        if (/[\u0000\uFEFF\uFFFE]/.test(text)) yield `${font.name} maps glyph ${code} to no character.`;
      }
    }
  }),
  rule('unclear', function* ({ pages }) {
    for (const page of pages) {
      const loose = page.glyphs.some(
        ({ text, marks }) => text === '\uFFFD' && !marks.some((mark) => mark.actual !== undefined),
      );
      if (loose)
        yield `Page ${page.number}: a glyph is no known character, and nothing says what it stands for.`;
    }
  }),
  rule('font-widths', function* (read) {
    for (const [font, codes] of shown(read)) {
      for (const code of codes) {
        const [says, is] = [font.widths.get(code), font.program?.width(code)];
        if (is !== undefined && (says === undefined || Math.abs(says - is) > 1)) {
          yield `${font.name}: glyph ${code} is said to be ${says} wide and is ${is}.`;
          break;
        }
      }
    }
  }),
];
