/** Long text over several slides: no word lost, none twice, and no slide with a lonely last line. */
import type { SceneParagraph, SceneRun } from '../scene/types';
import type { FontSet } from './fonts';
import { type SetText, type Span, setText } from './layout';

/** Cuts a paragraph at a UTF-16 offset of its text. The second half carries no marker: it is the same item going on. */
function cutParagraph(p: SceneParagraph, offset: number): [SceneParagraph, SceneParagraph] {
  const before: SceneRun[] = [];
  const after: SceneRun[] = [];
  let at = 0;
  for (const run of p.runs) {
    const cut = Math.min(Math.max(offset - at, 0), run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    at += run.text.length;
  }
  const { marker: _marker, ...rest } = p;
  return [
    { ...p, runs: before },
    { ...rest, runs: after },
  ];
}

/** Widths tried for a page, as parts of the full one, until its lines stand safely in other readers. */
const narrower = [1, 0.995, 0.99, 0.985, 0.98, 0.97, 0.96];
/** The relative width of the interval in which a greedy reader comes to the same lines: twice what they differ by. */
const safe = 0.01;

/** The text broken so that the lines of the first page keep when widths differ a little. */
function safeSet(fonts: FontSet, rest: readonly SceneParagraph[], width: number, height: number): SetText {
  let first: SetText | undefined;
  for (const part of narrower) {
    const set = setText(fonts, rest, width * part, height);
    first ??= set;
    const seen = set.spans.filter((span) => span.top + span.pitch <= height + 0.01);
    const low = Math.max(...seen.map((span) => span.low));
    const high = Math.min(...seen.map((span) => span.high));
    if ((high - low) / Math.max(1, low) >= safe) return set;
  }
  return first!;
}

/** Where a text that would go on and on is cut. */
interface Limit {
  pages: number;
  /** What the last page then ends with. */
  end: SceneParagraph;
}

function isCut(pages: SceneParagraph[][], limit: Limit | undefined): boolean {
  return limit !== undefined && pages.at(-1)?.at(-1) === limit.end;
}

/** Fills pages of the given height, breaking between paragraphs where that wastes little, else between lines. */
function fill(
  fonts: FontSet,
  input: readonly SceneParagraph[],
  width: number,
  height: number,
  limit?: Limit,
): SceneParagraph[][] {
  const pages: SceneParagraph[][] = [];
  let rest = [...input];
  while (rest.length > 0) {
    const taken = takePage(fonts, rest, width, height);
    if (pages.length + 1 === limit?.pages && taken.rest.length > 0) {
      const { end } = limit;
      const needs = setText(fonts, [end], width).height + (end.spaceBefore ?? 0);
      pages.push([...takePage(fonts, rest, width, height - needs).page, end]);
      break;
    }
    pages.push(taken.page);
    rest = taken.rest;
  }
  return pages;
}

/**
 * What stands on one page of `height` points, and what goes on after it. A page holds at least one line, so that
 * pages come to an end.
 */
export function takePage(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  height: number,
): { page: SceneParagraph[]; rest: SceneParagraph[] } {
  const all = [...paragraphs];
  const set = safeSet(fonts, all, width, height);
  // The same rounding as in the count below: a page that holds every line is the last one.
  if (set.height <= height + 0.01 && set.spans.at(-1)?.paragraph === all.length - 1) {
    return { page: all, rest: [] };
  }
  const past = set.spans.findIndex((span) => span.top + span.pitch > height + 0.01);
  let count = past < 0 ? set.spans.length : past;
  // A single line higher than the page stands on a page of its own.
  count = Math.min(Math.max(1, count), set.spans.length - 1);
  if (count < 1) return { page: all, rest: [] };
  const cutAt = withNext(all, set.spans, goodCut(set.spans, count));
  const last = set.spans[cutAt - 1]!;
  const next = set.spans[cutAt]!;
  if (next.paragraph !== last.paragraph) {
    return { page: all.slice(0, next.paragraph), rest: all.slice(next.paragraph) };
  }
  const [head, tail] = cutParagraph(all[last.paragraph]!, last.broken.end);
  return {
    page: [...all.slice(0, last.paragraph), head],
    rest: [tail, ...all.slice(last.paragraph + 1)],
  };
}

/** Moves a cut up past headings that would be left alone at the foot of a page. */
function withNext(
  paragraphs: readonly SceneParagraph[],
  lines: readonly { paragraph: number }[],
  cut: number,
): number {
  let at = cut;
  while (
    at > 1 &&
    lines[at]!.paragraph !== lines[at - 1]!.paragraph &&
    paragraphs[lines[at - 1]!.paragraph]!.keepNext
  ) {
    const heading = lines[at - 1]!.paragraph;
    at = lines.findIndex((line) => line.paragraph === heading);
  }
  return at > 0 ? at : cut;
}

/** Moves a cut up so that neither side of a paragraph is left with a single line, when it can. */
function goodCut(lines: readonly Span[], given: number): number {
  let count = given;
  // A slide never ends inside a word, unless it holds nothing else.
  while (count > 1 && lines[count - 1]!.broken.divided) count--;
  if (lines[count - 1]!.broken.divided) count = given;
  const paragraph = lines[count]!.paragraph;
  if (lines[count - 1]!.paragraph !== paragraph) return count;
  const first = lines.findIndex((line) => line.paragraph === paragraph);
  const total = lines.filter((line) => line.paragraph === paragraph).length;
  const inside = count - first;
  // A short paragraph goes over whole; of a long one at least two lines stay on either side.
  if (first > 0 && (total <= 4 || inside < 2)) return first;
  if (total - inside < 2 && inside > 2) return count - 1;
  return count;
}

/**
 * Shares paragraphs between as few pages of `height` points as they need, and evenly: nine points of which eight fit
 * become five and four.
 *
 * @param limit pages after which it is cut; its `end` is then the last paragraph of the last page, and nowhere else
 */
export function flow(
  fonts: FontSet,
  paragraphs: readonly SceneParagraph[],
  width: number,
  height: number,
  limit?: Limit,
): SceneParagraph[][] {
  const full = fill(fonts, paragraphs, width, height, limit);
  if (full.length < 2 || isCut(full, limit)) return full;
  let low = height / 2;
  let high = height;
  let best = full;
  for (let i = 0; i < 6; i++) {
    const middle = (low + high) / 2;
    const pages = fill(fonts, paragraphs, width, middle, limit);
    const fits =
      pages.length <= full.length &&
      !isCut(pages, limit) &&
      pages.every((page) => setText(fonts, page, width).height <= height + 0.01);
    if (fits) {
      best = pages;
      high = middle;
    } else low = middle;
  }
  return best;
}
