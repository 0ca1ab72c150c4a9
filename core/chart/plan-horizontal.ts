/** Horizontal bars: words to the left, values to the right of the bars. */
import type { ChartAxis, ChartLook, ChartSpec } from '../scene/chart';
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { categoriesBeside } from './categories';
import { keyOf, referenceText } from './ends';
import { type ChartPlan, type ChartSizes, categoryGap, labelGap, pitch } from './look';
import { widthOf, wrap } from './measure';
import { lower, valueText } from './values';

/** Category texts take at most this part of the width. */
const mostWords = 0.42;
/** A row is at most this high, so that few bars are not walls. */
const mostRow = 72;

export function planHorizontal(
  spec: ChartSpec,
  frame: Frame,
  fonts: FontSet,
  given: ChartAxis,
  sizes: ChartSizes,
): ChartPlan {
  const several = spec.series.length > 1;
  const key = several ? keyOf(spec, frame, sizes.names, fonts) : { items: [], height: 0 };
  const text = referenceText(spec, fonts, sizes.names, frame.w);
  const reference = text === '' ? [] : wrap(fonts, text, sizes.names, frame.w * 0.5, true).lines;
  const top = key.height + (reference.length > 0 ? reference.length * sizes.names * pitch + 6 : 2);
  const n = spec.categories.length;
  const row = Math.min(mostRow * (several ? 1.6 : 1), (frame.h - top) / n);
  const set = categoriesBeside(spec, fonts, row, frame.w * mostWords, sizes.categories);
  const share = several ? 0.82 : 0.66;
  const fill = several ? 0.92 : 1;
  const bar = ((row * share) / spec.series.length) * fill;
  const valueSize = sizes.values.find((size) => size * 1.05 <= bar / fill) ?? sizes.values.at(-1)!;
  const room = frame.w - set.width - categoryGap;
  const { axis, after } = valueRoom(spec, given, fonts, valueSize, room);
  const left = set.width + categoryGap;
  const plot = { x: frame.x + left, y: frame.y + top, w: frame.w - left - after, h: row * n };
  const look: ChartLook = {
    plot,
    axis,
    axisShown: false,
    valueSize,
    categorySize: set.size,
    tickSize: sizes.ticks,
    nameSize: sizes.names,
    categories: set.lines,
    categoryStep: 1,
    labelled: spec.series.map((one) => one.values.map((value) => value !== null)),
    share,
    fill,
    ends: [],
    key: key.items,
    reference,
  };
  return { look, fits: set.whole && bar / fill >= valueSize * 0.98 && plot.w >= 0.25 * frame.w };
}

/**
 * Values stand outside their bars: at the right they get room beside the plot; at the left inside it, because the words
 * of the categories stand at its edge.
 */
function valueRoom(
  spec: ChartSpec,
  given: ChartAxis,
  fonts: FontSet,
  size: number,
  room: number,
): { axis: ChartAxis; after: number } {
  const needs = spec.series
    .flatMap((one) => one.values)
    .filter((value) => value !== null)
    .map((value) => ({ value, width: widthOf(fonts, valueText(spec, value), size, true) + labelGap + 4 }));
  let axis = given;
  for (let tries = 0; tries < 4; tries++) {
    const { min, max } = axis;
    const part = (value: number): number => (value - min) / (max - min);
    let after = 0;
    for (const { value, width } of needs) {
      // The plot is narrower by what stands beside it: width of the plot = room − after.
      if (value >= 0)
        after = Math.max(after, (width - room * (1 - part(value))) / Math.max(0.05, part(value)));
    }
    const plot = room - after;
    const tight = needs.some(({ value, width }) => value < 0 && width > part(value) * plot);
    if (!tight) return { axis, after };
    axis = lower(axis);
  }
  return { axis, after: 0 };
}
