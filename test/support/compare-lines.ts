/**
 * Holds a fitted scene against what another program made of it, word by word: text that moved or broke elsewhere is
 * invisible in any comparison of whole pictures.
 */
import type { FittedLine, Scene, SceneNode, SceneParagraph } from '../../core/scene/types';
import { compareChart, inChart } from './compare-charts';
import type { PdfPage, PdfWord } from './render';

/** Points, for a line's left edge and its baseline. */
export const tolerance = 2;

export interface Mismatch {
  scene: string;
  /** The node the line belongs to; undefined for words that no node has. */
  node?: string;
  kind: 'moved' | 'broken' | 'missing' | 'surplus';
  /** A sentence a person can act on. */
  message: string;
}

interface Expected {
  node: string;
  text: string;
  x: number;
  baseline: number;
  width: number;
  marker: boolean;
}

/** A word of the page that no line has claimed yet. */
interface Piece {
  text: string;
  x: number;
  width: number;
  word: PdfWord;
  /** True for the rest of a cut word, whose left edge is only a guess. */
  cut?: boolean;
}

export function compareLines(scene: Scene, page: PdfPage): Mismatch[] {
  const pieces: Piece[] = page.lines
    .flatMap((line) => line.words)
    .filter((word) => word.x < page.width && word.x + word.width > 0)
    .map((word) => ({ text: plain(word.text), x: word.x, width: word.width, word }))
    .filter((piece) => piece.text !== '');
  const found: Mismatch[] = [];
  const report = (line: Expected, kind: Mismatch['kind'], what: string) =>
    found.push({
      scene: scene.id,
      node: line.node,
      kind,
      message: `Scene «${scene.id}», node «${line.node}»: «${line.text}» ${what}`,
    });

  for (const node of scene.nodes) {
    if (node.kind !== 'chart') continue;
    const inside = pieces.filter((piece) => inChart(node, { ...piece.word, text: piece.text }));
    for (const piece of inside) remove(piece, pieces);
    for (const { node: id, kind, what } of compareChart(
      node,
      inside.map((piece) => ({ ...piece.word, text: piece.word.text })),
    )) {
      found.push({
        scene: scene.id,
        node: id,
        kind,
        message: `Scene «${scene.id}», node «${id}»: ${kind}: ${what}`,
      });
    }
  }

  // Those that stand right come first, so that a moved line cannot take the words of another.
  // From the left, so that of two boxes whose words poppler joined the first takes its part before the second.
  const lines = expectedLines(scene).sort((a, b) => a.x - b.x);
  const wrong = lines.filter((line) => !claim(line, pieces));
  for (const line of wrong) {
    const elsewhere = claimAnywhere(line, pieces);
    if (elsewhere !== undefined) {
      const { x, baseline } = elsewhere;
      report(
        line,
        'moved',
        `should stand at ${at(line.x, line.baseline)} and stands at ${at(x, baseline)} (${offset(x - line.x, 'right', 'left')}, ${offset(baseline - line.baseline, 'lower', 'higher')}).`,
      );
      continue;
    }
    const there = takeOver(line, pieces);
    if (there === '')
      report(line, 'missing', `should stand at ${at(line.x, line.baseline)} and nothing does.`);
    else
      report(line, 'broken', `should stand at ${at(line.x, line.baseline)}, where the page has «${there}».`);
  }
  for (const line of rows(pieces)) {
    const first = line[0]!;
    found.push({
      scene: scene.id,
      kind: 'surplus',
      message: `Scene «${scene.id}»: the page has «${line.map((piece) => piece.word.text).join(' ')}» at ${at(first.x, first.word.baseline)}, which the scene lacks.`,
    });
  }
  return found;
}

/** Every line that should be seen, markers as lines of their own. */
function expectedLines(scene: Scene): Expected[] {
  const out: Expected[] = [];
  const add = (node: string, paragraphs: readonly SceneParagraph[], lines: FittedLine[] | undefined) => {
    if (lines === undefined) throw new Error(`Scene «${scene.id}», node «${node}» is not fitted.`);
    const begun = new Set<number>();
    const counts: number[] = [];
    for (const line of lines) {
      const paragraph = paragraphs[line.paragraph]!;
      if (!begun.has(line.paragraph)) {
        begun.add(line.paragraph);
        const marker = markerOf(paragraph, counts);
        if (marker !== undefined) {
          const x = line.x - (paragraph.hang ?? 0);
          out.push({ node, text: marker, x, baseline: line.baseline, width: line.x - x, marker: true });
        }
      }
      if (plain(line.text) !== '') {
        out.push({
          node,
          text: visual(line.text),
          x: line.x + missingHyphen(paragraph, line),
          baseline: line.baseline,
          width: line.width,
          marker: false,
        });
      }
    }
  };
  const walk = (node: SceneNode): void => {
    switch (node.kind) {
      case 'text':
        if (!node.offPage) add(node.id, node.paragraphs, node.lines);
        return;
      case 'table':
        for (const [row, { cells }] of node.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            add(`${node.id}[${row + 1},${column + 1}]`, cell.paragraphs, cell.lines ?? []);
          }
        }
        return;
      case 'group':
        for (const child of node.children) walk(child);
        return;
      case 'image':
      case 'shape':
      // Its words are set by the reader itself: see `compareChart`.
      case 'chart':
        return;
      default:
        unknownKind(node);
    }
  };
  for (const node of scene.nodes) walk(node);
  return out;
}

/** LibreOffice draws no hyphen where a word is divided, so a centred or right line stands half or all of one further right. */
function missingHyphen(paragraph: SceneParagraph, line: FittedLine): number {
  const share = { left: 0, center: 0.5, right: 1 }[paragraph.style.align ?? 'left'];
  // A hyphen is 0.31 em in Carlito and 0.33 in Gelasio.
  return line.divided ? (share * 0.32 * line.height) / 1.2 : 0;
}

function markerOf(paragraph: SceneParagraph, counts: number[]): string | undefined {
  const level = paragraph.level ?? 0;
  counts.length = Math.min(counts.length, paragraph.marker === 'number' ? level + 1 : level);
  if (paragraph.marker === 'bullet') return '•';
  if (paragraph.marker === 'dash') return '–';
  if (paragraph.marker !== 'number') return undefined;
  counts[level] = (counts[level] ?? 0) + 1;
  return `${counts[level]}.`;
}

/** Hebrew and Arabic as they stand from left to right: in that order poppler gives the letters of a word box. */
function visual(text: string): string {
  return text.replace(
    /[\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\s]*/gu,
    (run) => {
      const words = run.trimEnd();
      return [...words].reverse().join('') + run.slice(words.length);
    },
  );
}

/** What is compared: without the spaces at which one reader splits words and another does not. */
function plain(text: string): string {
  return (
    text
      // A soft hyphen at a word's end is where the line was divided. LibreOffice draws no hyphen there, which is its own
      // fault and not a break in another place.
      .replace(/[\u00AD\u2010](?=\s|$)/g, '-')
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .normalize('NFKC')
      .replaceAll('\u2010', '-')
      .replace(/\s+/g, '')
  );
}

/** Takes a line's words from where they should stand. */
function claim(line: Expected, pieces: Piece[]): boolean {
  // LibreOffice centres markers on the line instead of setting them on its baseline.
  const low = line.marker ? 3 : tolerance;
  const near = (piece: Piece) => piece.word.baselines.some((y) => Math.abs(y - line.baseline) <= low);
  const slack = (piece: Piece) => (piece.cut ? 3 * tolerance : tolerance);
  const candidates = pieces
    .filter(
      (piece) =>
        near(piece) && piece.x >= line.x - slack(piece) && piece.x <= line.x + line.width + tolerance,
    )
    .sort((a, b) => a.x - b.x);
  const first = candidates[0];
  if (first === undefined || Math.abs(first.x - line.x) > slack(first)) return false;
  return consume(plain(line.text), candidates, pieces);
}

/** Takes a line's words wherever they stand on one row. */
function claimAnywhere(line: Expected, pieces: Piece[]): { x: number; baseline: number } | undefined {
  const target = plain(line.text);
  const distance = (piece: Piece) => Math.hypot(piece.x - line.x, piece.word.baseline - line.baseline);
  const starts = pieces
    .filter((piece) => target.startsWith(piece.text) || piece.text.startsWith(target))
    .sort((a, b) => distance(a) - distance(b));
  for (const start of starts) {
    const row = pieces
      .filter(
        (piece) => Math.abs(piece.word.baseline - start.word.baseline) <= tolerance && piece.x >= start.x,
      )
      .sort((a, b) => a.x - b.x);
    const place = { x: start.x, baseline: start.word.baseline };
    if (consume(target, row, pieces)) return place;
  }
  return undefined;
}

/**
 * Takes the text from words in order. A word that goes on after it is cut in two: neighbouring boxes with little space
 * between them come out of poppler as one word.
 */
function consume(target: string, row: Piece[], pieces: Piece[]): boolean {
  let rest = target;
  const taken: Piece[] = [];
  for (const piece of row) {
    if (rest.startsWith(piece.text)) {
      taken.push(piece);
      rest = rest.slice(piece.text.length);
    } else if (piece.text.startsWith(rest)) {
      for (const whole of taken) remove(whole, pieces);
      const share = (piece.width * rest.length) / piece.text.length;
      piece.text = piece.text.slice(rest.length);
      piece.x += share;
      piece.width -= share;
      piece.cut = true;
      return true;
    } else return false;
    if (rest === '') {
      for (const whole of taken) remove(whole, pieces);
      return true;
    }
  }
  return false;
}

/** What the page has in a line's place; it is reported with that line, and not once more as surplus. */
function takeOver(line: Expected, pieces: Piece[]): string {
  const there = pieces
    .filter(
      (piece) =>
        piece.word.baselines.some((y) => Math.abs(y - line.baseline) <= tolerance) &&
        piece.x + piece.width > line.x - tolerance &&
        piece.x < line.x + line.width + tolerance,
    )
    .sort((a, b) => a.x - b.x);
  for (const piece of there) remove(piece, pieces);
  return there.map((piece) => piece.word.text).join(' ');
}

function remove(piece: Piece, pieces: Piece[]): void {
  const index = pieces.indexOf(piece);
  if (index >= 0) pieces.splice(index, 1);
}

/** Words by baseline, from the top. */
function rows(pieces: Piece[]): Piece[][] {
  const out: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.word.baseline - b.word.baseline || a.x - b.x)) {
    const last = out[out.length - 1];
    if (last && Math.abs(last[0]!.word.baseline - piece.word.baseline) <= 0.5) last.push(piece);
    else out.push([piece]);
  }
  return out;
}

function at(x: number, baseline: number): string {
  return `x ${x.toFixed(1)}, baseline ${baseline.toFixed(1)}`;
}

function offset(points: number, more: string, less: string): string {
  return `${Math.abs(points).toFixed(1)} pt ${points >= 0 ? more : less}`;
}

function unknownKind(node: never): never {
  throw new Error(`A scene has a node of an unknown kind: ${JSON.stringify(node)}`);
}
