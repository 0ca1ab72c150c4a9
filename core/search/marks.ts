/** Where found words stand on a slide, for marking them over its drawing. Pure. */
import type { FittedLine, Frame, Scene, SceneParagraph } from '../scene/types';
import { nodesIn, textBlocks } from '../scene/walk';
import type { FontSet } from '../text/fonts';
import { runWidth } from '../text/words';
import { fold, placesIn, type Query, type Range, rangesIn } from './fold';

export interface Mark {
  /** As in a hit: the node, with row and column for a cell. */
  node: string;
  /** Of words; none of a description. */
  paragraph?: number;
  start: number;
  /** One for each line, in points on the page. */
  boxes: readonly Frame[];
}

/** Every place on a slide where the query is seen; a picture whose description has it is marked whole. */
export function marksOn(scene: Scene, fonts: FontSet, query: Query): Mark[] {
  return nodesIn(scene.nodes).flatMap((node): Mark[] => {
    if (node.decorative || node.role === 'number') return [];
    const words = textBlocks(node).flatMap(({ paragraphs, lines = [], cell }) => {
      const id = cell ? `${node.id}#${cell.row}.${cell.column}` : node.id;
      return paragraphs.flatMap((paragraph, i) => {
        const text = paragraph.runs.map((run) => run.text).join('');
        return rangesIn(text, query).map(
          (range): Mark => ({
            node: id,
            paragraph: i,
            start: range.start,
            boxes: boxesOf(
              paragraph,
              lines.filter((line) => line.paragraph === i),
              range,
              fonts,
            ),
          }),
        );
      });
    });
    if (node.kind === 'text') return node.offPage ? [] : words;
    const described = node.alt !== undefined && placesIn(fold(node.alt), query).length > 0;
    return described ? [...words, { node: node.id, start: 0, boxes: [node.frame] }] : words;
  });
}

/** The room that a stretch of a paragraph takes on each of its lines. */
function boxesOf(
  paragraph: SceneParagraph,
  lines: readonly FittedLine[],
  range: Range,
  fonts: FontSet,
): Frame[] {
  /** Where each run begins in the paragraph, and how far its letters have been placed. */
  let begins = 0;
  const runs = paragraph.runs.map((run) => {
    const begin = begins;
    begins += run.text.length;
    return { run, begin, placed: 0 };
  });
  return lines.flatMap((line) => {
    let left: number | undefined;
    let right: number | undefined;
    for (const segment of line.segments) {
      const at = runs[segment.run];
      if (!at) continue;
      const { run, begin } = at;
      const width = (upTo: number): number => runWidth(fonts, paragraph, run, segment.text.slice(0, upTo));
      let inside: { from: number; to: number } | undefined;
      for (let i = 0; i < segment.text.length; i++) {
        const place = nextPlace(run.text, at.placed, segment.text[i]!);
        // The hyphen at the end of a divided word stands in no text.
        if (place === undefined) continue;
        at.placed = place + 1;
        const offset = begin + place;
        if (offset < range.start || offset >= range.end) continue;
        inside = { from: inside?.from ?? i, to: i + 1 };
      }
      if (!inside) continue;
      left = Math.min(left ?? Number.POSITIVE_INFINITY, segment.x + width(inside.from));
      right = Math.max(right ?? 0, segment.x + width(inside.to));
    }
    if (left === undefined || right === undefined) return [];
    // A line's letters reach from its largest size above the baseline to a fifth of it below.
    const size = line.height / 1.2;
    return [{ x: left, y: line.baseline - size * 0.95, w: right - left, h: size * 1.2 }];
  });
}

/** Letters that are left out between two that are seen: spaces at a line's end, soft hyphens. */
const mostLeftOut = 8;

function nextPlace(text: string, from: number, letter: string): number | undefined {
  const at = text.indexOf(letter, from);
  if (at < 0 || at - from > mostLeftOut) return undefined;
  // Only what is not seen may be skipped.
  return /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/u.test(text.slice(from, at)) ? at : undefined;
}
