/** Text with its structure: headings, paragraphs, quotations, lists, links and changes of language. */
import { safeHref } from '../../core/formats/href';
import { bcp47, type Language } from '../../core/formats/language';
import type { FittedLine, SceneParagraph } from '../../core/scene/types';
import { markerNumbers } from '../../core/text/markers';
import { drawMarker, drawPiece, inLanguage, type Pen, type Piece, piecesOf } from './segments';
import type { StructElement, Tag } from './structure';

/** A paragraph with its lines, in order. */
export interface Block {
  paragraph: SceneParagraph;
  lines: FittedLine[];
  /** Its number, when it is numbered. */
  number: number | undefined;
}

/** Paragraphs that show anything. */
export function blocksOf(paragraphs: readonly SceneParagraph[], lines: readonly FittedLine[]): Block[] {
  const numbers = markerNumbers(paragraphs);
  const blocks = paragraphs.map((paragraph, i): Block => ({ paragraph, lines: [], number: numbers[i] }));
  for (const line of lines) {
    const block = blocks[line.paragraph];
    if (block === undefined) throw new Error(`A fitted line belongs to no paragraph: «${line.text}».`);
    if (line.segments.some((segment) => segment.text !== '')) block.lines.push(line);
  }
  return blocks.filter((block) => block.lines.length > 0);
}

/** Everything in one element: a heading, or a cell of a table. */
export function writeInline(
  pen: Pen,
  element: StructElement,
  blocks: readonly Block[],
  around: Language,
): void {
  const pieces = blocks.flatMap(({ paragraph, lines }, i) =>
    piecesOf(paragraph, lines, i < blocks.length - 1),
  );
  writePieces(pen, element, pieces, around);
}

/** Paragraphs of their own, those with markers as lists. */
export function writeBlocks(
  pen: Pen,
  parent: StructElement,
  blocks: readonly Block[],
  around: Language,
  tag: Tag = 'P',
): void {
  const open: OpenList[] = [];
  for (const block of blocks) {
    const { paragraph, lines } = block;
    if (paragraph.marker === undefined) {
      open.length = 0;
      writeParagraph(pen, parent, tag, piecesOf(paragraph, lines), around);
      continue;
    }
    const item = listFor(open, parent, paragraph).add('LI');
    pen.canvas.tagged(item.add('Lbl'), () => drawMarker(pen, paragraph, lines[0]!, block.number));
    const body = item.add('LBody');
    open[open.length - 1]!.body = body;
    writePieces(pen, body, piecesOf(paragraph, lines), around);
  }
}

interface OpenList {
  level: number;
  marker: string;
  list: StructElement;
  /** The last item's: deeper lists lie in it. */
  body: StructElement;
}

const numbering = { bullet: 'Disc', number: 'Decimal', dash: 'None' } as const;

function listFor(open: OpenList[], parent: StructElement, paragraph: SceneParagraph): StructElement {
  const level = paragraph.level ?? 0;
  const marker = paragraph.marker!;
  while (open.length > 0 && open[open.length - 1]!.level > level) open.pop();
  let last = open[open.length - 1];
  if (last?.level === level && last.marker !== marker) {
    open.pop();
    last = open[open.length - 1];
  }
  if (last?.level === level) return last.list;
  const within = last?.body ?? parent;
  const list = within.add('L', { attributes: { O: 'List', ListNumbering: numbering[marker] } });
  open.push({ level, marker, list, body: within });
  return list;
}

/** A paragraph wholly in another language says so itself. */
function writeParagraph(
  pen: Pen,
  parent: StructElement,
  tag: Tag,
  pieces: readonly Piece[],
  around: Language,
): void {
  const first = pieces[0]!.run.lang;
  const whole = first !== around && pieces.every(({ run }) => run.lang === first);
  const element = parent.add(tag, whole ? { lang: bcp47[first] } : {});
  writePieces(pen, element, pieces, whole ? first : around);
}

/** Pieces that belong together: a link, a stretch of another language, or neither. */
function writePieces(pen: Pen, element: StructElement, pieces: readonly Piece[], around: Language): void {
  const key = ({ paragraph, run }: Piece): string =>
    safeHref(run.href) !== undefined ? `link ${paragraph.runs.indexOf(run)}` : run.lang;
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && key(pieces[to]!) === key(pieces[from]!)) to++;
    writeGroup(pen, element, pieces.slice(from, to), around);
    from = to;
  }
}

function writeGroup(pen: Pen, element: StructElement, pieces: readonly Piece[], around: Language): void {
  const { run } = pieces[0]!;
  const lang = run.lang === around ? {} : { lang: bcp47[run.lang] };
  const href = safeHref(run.href);
  const draw = (): void => {
    for (const piece of pieces) drawPiece(pen, piece);
  };
  if (href === undefined) {
    pen.canvas.tagged(run.lang === around ? element : element.add('Span', lang), draw);
    return;
  }
  const link = element.add('Link', lang);
  pen.canvas.tagged(link, draw);
  const contents = run.text.replace(/\s+/g, ' ').trim() || href;
  for (const { line, x, width } of pieces) {
    const top = line.baseline - line.height / 1.2;
    pen.canvas.link(link, { x, y: top, w: width, h: line.height }, href, contents);
  }
}

/** Text inside content that is marked as a whole: a figure, or an artifact. */
export function drawPlain(pen: Pen, blocks: readonly Block[], around: Language): void {
  for (const { paragraph, lines, number } of blocks) {
    drawMarker(pen, paragraph, lines[0]!, number);
    for (const piece of piecesOf(paragraph, lines)) {
      inLanguage(pen.canvas, piece.run.lang, around, () => drawPiece(pen, piece));
    }
  }
}
