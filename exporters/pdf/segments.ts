/** Fitted segments as glyphs on a page, each at the very place the scene says. Nothing here knows of structure. */
import { safeHref } from '../../core/formats/href';
import { bcp47, type Language } from '../../core/formats/language';
import type { FittedLine, SceneParagraph, SceneRun } from '../../core/scene/types';
import { markerText } from '../../core/text/markers';
import { type Canvas, hexText, num } from './canvas';
import type { PdfFonts, Shaped } from './fonts';
import { paint } from './shapes';

/** What text is drawn with. */
export interface Pen {
  canvas: Canvas;
  fonts: PdfFonts;
}

/** A part of a line with one look. */
export interface Piece {
  paragraph: SceneParagraph;
  line: FittedLine;
  run: SceneRun;
  text: string;
  x: number;
  width: number;
  /** The last character is a hyphen that the text does not have. */
  divided: boolean;
}

const softHyphen = '\u00AD';

/**
 * The segments of a paragraph's lines. A line that ends where the text has a space ends with one: whoever reads the
 * page aloud would join the words otherwise.
 *
 * @param goesOn another paragraph follows that belongs to the same element
 */
export function piecesOf(paragraph: SceneParagraph, lines: readonly FittedLine[], goesOn = false): Piece[] {
  const spaced = endsWithSpace(paragraph, lines);
  return lines.flatMap((line, at) =>
    line.segments.map((segment, i): Piece => {
      const run = paragraph.runs[segment.run];
      if (run === undefined) throw new Error(`A fitted line belongs to no run: «${line.text}».`);
      const last = i === line.segments.length - 1;
      const space = last && (spaced[at]! || (goesOn && at === lines.length - 1));
      return {
        paragraph,
        line,
        run,
        text: space ? `${segment.text} ` : segment.text,
        x: segment.x,
        width: segment.width,
        divided: last && line.divided === true && /[-\u2010]$/.test(segment.text),
      };
    }),
  );
}

/** For each line, whether the text has a space where it ends. */
function endsWithSpace(paragraph: SceneParagraph, lines: readonly FittedLine[]): boolean[] {
  const text = paragraph.runs.map((run) => run.text.replaceAll(softHyphen, '')).join('');
  let at = 0;
  return lines.map((line) => {
    const shown = line.divided ? line.text.replace(/[-\u2010]$/, '') : line.text;
    for (const char of shown.replaceAll(softHyphen, '')) {
      if (/\s/.test(char)) continue;
      while (at < text.length && /\s/.test(text[at]!)) at++;
      at += char.length;
    }
    return at < text.length && /\s/.test(text[at]!);
  });
}

/** Everything drawn by it lies inside marked content that somebody else has begun. */
export function drawPiece(pen: Pen, piece: Piece): void {
  const { paragraph, line, run, x } = piece;
  const { style } = paragraph;
  const size = run.size ?? style.size;
  const color = run.color ?? style.color;
  const bold = run.bold ?? style.bold ?? false;
  const italic = run.italic ?? style.italic ?? false;
  const at = { x, y: line.baseline, size, color };
  const shape = (text: string): Shaped => pen.fonts.shape(text, style.font, bold, italic);
  if (piece.divided) {
    const hyphen = shape('-');
    const whole = shape(piece.text);
    draw(pen, shape(piece.text.slice(0, -1)), at, piece.text.slice(0, -1));
    // A hyphen that only divides is a soft one to those who read the text (ISO 32000-1, 14.8.2.2.3).
    spanned(pen.canvas, `/ActualText ${hexText(softHyphen)}`, () =>
      draw(pen, { ...hyphen, unclear: false }, { ...at, x: x + (whole.width - hyphen.width) * size }, '-'),
    );
  } else draw(pen, shape(piece.text), at, piece.text);
  if (safeHref(run.href) !== undefined) {
    const { font } = pen.fonts.embedded(style.font, bold, italic);
    const y = line.baseline - (font.underlinePosition / font.unitsPerEm) * size;
    const width = Math.max(0.5, (font.underlineThickness / font.unitsPerEm) * size);
    paint(pen.canvas, `${num(x)} ${num(y)} m ${num(x + piece.width)} ${num(y)} l`, {
      stroke: { color, width },
    });
  }
}

interface At {
  x: number;
  y: number;
  size: number;
  color: SceneParagraph['style']['color'];
}

function draw({ canvas }: Pen, shaped: Shaped, at: At, text: string): void {
  const show = (): void => {
    if (shaped.glyphs.length > 0) {
      const shown = shaped.glyphs.map(
        ({ font, x, rise, show }) =>
          `/${canvas.font(font)} ${num(at.size)} Tf 1 0 0 -1 ${num(at.x + x * at.size)} ${num(at.y - rise * at.size)} Tm [${show}] TJ`,
      );
      canvas.op(`BT ${canvas.color(at.color)} rg ${shown.join(' ')} ET`);
    }
    for (const { x, width } of shaped.missing) {
      if (width === 0) continue;
      const [w, h] = [(width - 0.1) * at.size, 0.66 * at.size];
      const left = at.x + (x + 0.05) * at.size;
      paint(canvas, `${num(left)} ${num(at.y - h)} ${num(w)} ${num(h)} re`, {
        stroke: { color: at.color, width: 0.04 * at.size },
      });
    }
  };
  if (shaped.unclear) spanned(canvas, `/ActualText ${hexText(text)}`, show);
  else show();
}

function spanned(canvas: Canvas, properties: string, show: () => void): void {
  canvas.op(`/Span <<${properties}>> BDC`);
  show();
  canvas.op('EMC');
}

/** The bullet or number before a paragraph. */
export function drawMarker(
  pen: Pen,
  paragraph: SceneParagraph,
  first: FittedLine,
  number: number | undefined,
): void {
  if (paragraph.marker === undefined) return;
  const { style } = paragraph;
  // PowerPoint gives a marker the look of the paragraph's first run.
  const lead = paragraph.runs[0];
  const text = markerText(paragraph.marker, number);
  const shaped = pen.fonts.shape(text, style.font, lead?.bold ?? style.bold ?? false, style.italic ?? false);
  const at = {
    x: first.x - (paragraph.hang ?? 0),
    y: first.baseline,
    size: lead?.size ?? style.size,
    color: paragraph.markerColor ?? style.color,
  };
  draw(pen, shaped, at, text);
}

/** Words that are read and searched for, and not seen: text that leaves no ink, inside the page. */
export function drawUnseen(
  pen: Pen,
  text: string,
  style: SceneParagraph['style'],
  at: { x: number; y: number; width: number },
): void {
  const shaped = pen.fonts.shape(text, style.font, style.bold ?? false, style.italic ?? false);
  const size = Math.min(8, at.width / Math.max(1, shaped.width));
  pen.canvas.op('q 3 Tr');
  draw(pen, { ...shaped, missing: [] }, { ...at, size, color: style.color }, text);
  pen.canvas.op('Q');
}

/** A language other than the one around it, inside content that is already marked. */
export function inLanguage(canvas: Canvas, lang: Language, around: Language, show: () => void): void {
  if (lang === around) show();
  else spanned(canvas, `/Lang (${bcp47[lang]})`, show);
}
