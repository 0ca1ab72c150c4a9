/** Category texts: wrapped in their room, or named at intervals where they are years and the like. */
import type { ChartSpec } from '../scene/chart';
import type { FontSet } from '../text/fonts';
import { widthOf, wrap } from './measure';
import { categoryText } from './time-axis';

interface CategorySet {
  size: number;
  lines: string[][];
  step: number;
  /** The most lines of any, and the widest of all in points. */
  most: number;
  width: number;
  /** Every word stands whole in its room. */
  whole: boolean;
}

function textsOf({ categories, language }: ChartSpec): string[] {
  return categories.map((text) => categoryText(text, language));
}

/** Years, quarters, ages, numbers: what lies between two that are named is plain to see. */
function isRow(categories: readonly string[]): boolean {
  return categories.every((text) => text === '' || (/\d/.test(text) && text.trim().length <= 10));
}

function setAt(spec: ChartSpec, fonts: FontSet, size: number, room: number, step: number): CategorySet {
  const sets = textsOf(spec).map((text) => wrap(fonts, text, size, room));
  return {
    size,
    lines: sets.map((set) => set.lines),
    step,
    most: Math.max(1, ...sets.map((set) => set.lines.length)),
    width: Math.max(0, ...sets.map((set) => set.width)),
    whole: sets.every((set) => set.whole),
  };
}

/** The widest word, in points. */
function wordsWidth(spec: ChartSpec, fonts: FontSet, size: number): number {
  const words = textsOf(spec).flatMap((text) => text.split(/\s+|(?<=[-–])/u));
  return Math.max(0, ...words.map((word) => widthOf(fonts, word, size)));
}

/** Under vertical bars and lines: `slot` is the room of one category in points. */
export function categoriesBelow(
  spec: ChartSpec,
  fonts: FontSet,
  slot: number,
  sizes: readonly number[],
): CategorySet {
  const mostLines = 3;
  const room = slot - 6;
  const least = sizes.at(-1)!;
  const size = sizes.find((one) => wordsWidth(spec, fonts, one) <= room);
  for (const one of size === undefined ? [] : sizes.slice(sizes.indexOf(size))) {
    const set = setAt(spec, fonts, one, room, 1);
    if (set.whole && set.most <= mostLines) return set;
  }
  if (spec.kind === 'line' || isRow(textsOf(spec))) {
    const stepAt = (one: number): number => {
      const widest = Math.max(...textsOf(spec).map((text) => widthOf(fonts, text, one)));
      return Math.min(spec.categories.length, Math.max(1, Math.ceil((widest + 12) / slot)));
    };
    const step = stepAt(least);
    // The largest that names as many: words that just about stand beside one another are all written by readers that
    // know of no steps, without a space between them.
    for (const one of sizes.filter((size) => stepAt(size) === step)) {
      const set = setAt(spec, fonts, one, Math.max(room, slot * step - 12), step);
      if (set.whole) return set;
    }
  }
  return { ...setAt(spec, fonts, least, room, 1), whole: false };
}

/** Beside horizontal bars: `slot` is the height of a row and `room` the most width, in points. */
export function categoriesBeside(
  spec: ChartSpec,
  fonts: FontSet,
  slot: number,
  room: number,
  sizes: readonly number[],
): CategorySet {
  let last: CategorySet | undefined;
  for (const size of sizes) {
    last = setAt(spec, fonts, size, room, 1);
    if (last.whole && last.most * size * 1.2 <= slot) return last;
  }
  return { ...last!, whole: false };
}
