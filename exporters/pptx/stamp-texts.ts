/**
 * The words of an exported slide as its stamp remembers them, and the same read back: by them people's edits are known,
 * and which of the values that stood there they touched.
 */
import { createHash } from 'node:crypto';
import type { Origin } from '../../core/model/origin';
import { allRef, fieldRef, queryRef } from '../../core/model/ref';
import type { SceneParagraph, UsedFact } from '../../core/scene/types';
import { composed } from '../../core/text/fonts';
import type { ChartReport, SlideReport, TextReport } from '../../ooxml';
import { plainText, withoutSoftHyphens } from './text';
import { roleNames } from './words';

/** A text of a slide as it is written: a text box or a cell, under the name of its shape. */
export interface WrittenText {
  shape: string;
  paragraphs: readonly SceneParagraph[];
}

/** A stretch of a line, with what it shows: none for words that come from no fact. */
export interface StampedPiece {
  text: string;
  shows: readonly Shown[];
}

export interface Shown {
  /** Place among the stamp's facts. */
  fact: number;
  /** Below the fact's field: «0.text» of a list of points. */
  path: readonly (string | number)[];
}

/** A line as it was exported: a paragraph, or what stands between typed line ends. */
export interface StampedLine {
  /** Name of the shape, which other programs keep. */
  shape: string;
  pieces: readonly StampedPiece[];
}

export function stampedLines(
  texts: readonly WrittenText[],
  facts: readonly Pick<UsedFact, 'ref'>[],
): StampedLine[] {
  const places = new Map(facts.map(({ ref }, i) => [ref, i]));
  return texts.flatMap(({ shape, paragraphs }) =>
    paragraphs
      .flatMap((paragraph) => linesOf(paragraph, places))
      .filter((pieces) => lineText(pieces.map(({ text }) => text).join('')) !== '')
      .map((pieces) => ({ shape, pieces })),
  );
}

function linesOf({ runs }: SceneParagraph, places: ReadonlyMap<string, number>): StampedPiece[][] {
  const lines: StampedPiece[][] = [[]];
  for (const run of runs) {
    const shows = run.from.flatMap((origin): Shown[] => {
      const fact = places.get(stampRef(origin) ?? '');
      return fact === undefined ? [] : [{ fact, path: 'path' in origin ? origin.path : [] }];
    });
    withoutSoftHyphens(plainText(run.text))
      .split('\n')
      .forEach((text, i) => {
        if (i > 0) lines.push([]);
        add(lines.at(-1)!, { text, shows });
      });
  }
  return lines;
}

function add(line: StampedPiece[], piece: StampedPiece): void {
  if (piece.text === '') return;
  const last = line.at(-1);
  // A number and its small unit are two runs of one value; words in between are of none.
  if (last && JSON.stringify(last.shows) === JSON.stringify(piece.shows))
    line[line.length - 1] = { ...last, text: last.text + piece.text };
  else line.push(piece);
}

/** What a stamp calls where words come from; undefined for what stands in no register. */
function stampRef(origin: Origin): string | undefined {
  switch (origin.type) {
    case 'field':
      return fieldRef(origin.fact, origin.field, origin.day);
    case 'query':
      return queryRef(origin.name);
    case 'all':
      return allRef(origin.kind);
    default:
      return undefined;
  }
}

/**
 * The texts of a slide read back with `inspectPresentation` that count for `textDigest`. In a template without a
 * placeholder for it, the slide's number is a text box, known by the name we gave it.
 */
export function stampedTexts(slide: Pick<SlideReport, 'texts' | 'placeholders'>): TextReport[] {
  const skipped = new Set(
    slide.placeholders.filter(({ type }) => movable.has(type)).map((placeholder) => placeholder.shape),
  );
  return slide.texts.filter(({ shape }) => !skipped.has(shape) && !shape.startsWith(`${roleNames.number} `));
}

/** Placeholders whose text depends on where the slide stands. */
const movable: ReadonlySet<string> = new Set(['ftr', 'sldNum', 'dt']);

/** The lines of a text, as they are compared: whatever another program does to white space is the same line. */
export function comparedLines(text: string): string[] {
  return withoutSoftHyphens(text)
    .split(/[\n\r\u000b\u0085\u2028\u2029]+/)
    .map(lineText)
    .filter((line) => line !== '');
}

/** White space, soft hyphens and the composition of letters do not count. */
export function lineText(line: string): string {
  return composed(plainText(withoutSoftHyphens(line)))
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/**
 * Digest of a slide's texts, 16 hex digits: the same for what was exported and for what is read back, also after
 * another program saved the slide again. Paragraphs and typed lines are compared as a sorted list, so neither the
 * order of shapes nor how lines are grouped counts; white space, soft hyphens and composition of letters do not either.
 * Leave out footers, dates and slide numbers: they change when a slide moves.
 */
export function textDigest(texts: readonly string[]): string {
  return sixteen(texts.flatMap(comparedLines).sort(byCode).join('\n'));
}

/** Digest of the numbers in a slide's charts, and of what they are called; empty without charts. */
export function chartDigest(charts: readonly Pick<ChartReport, 'series'>[]): string {
  if (charts.length === 0) return '';
  const told = charts.map(({ series }) =>
    JSON.stringify(
      series.map(({ name, categories, values }) => [lineText(name), categories.map(lineText), values]),
    ),
  );
  return sixteen(told.sort(byCode).join('\n'));
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sixteen(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
