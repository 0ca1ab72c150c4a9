/** Vertical bars, stacked bars and lines. */
import type { ChartAxis, ChartLook, ChartSpec } from '../scene/chart';
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { categoriesBelow } from './categories';
import { endGap, endsOf, keyOf, placed } from './ends';
import { type ChartPlan, type ChartSizes, categoryGap, labelGap, pitch, widestBar } from './look';
import { widthOf } from './measure';
import { timeAxis } from './time-axis';
import { lower, tickDecimals, ticksOf, valueText } from './values';

/** Names at the ends of lines take at most this part of the width. */
const mostEnds = 0.34;

interface Parts {
  valueSize: number;
  axisShown: boolean;
  labelled: boolean[][];
}

export function planVertical(
  spec: ChartSpec,
  frame: Frame,
  fonts: FontSet,
  given: ChartAxis,
  sizes: ChartSizes,
): ChartPlan {
  const several = spec.series.length > 1;
  const size = sizes.names;
  const isSmall = spec.small === true;
  const named = endsOf(spec, size, fonts, frame.w, several);
  const atEnds = spec.kind === 'line' && several && named.width <= mostEnds * frame.w;
  const withKey = several && !atEnds;
  const ends = atEnds || !several ? named : endsOf(spec, size, fonts, frame.w, false);
  const key = withKey ? keyOf(spec, frame, size, fonts) : { items: [], height: 0 };

  const make = (parts: Parts): ChartPlan => {
    const whole = withRoomBelow(spec, given, frame.h * 0.7, parts.valueSize);
    const axisWidth = parts.axisShown ? axisRoom(spec, whole, fonts, sizes.ticks) : 0;
    // A single line whose every value is written says its last one there.
    const shownEnds = ends.labels.filter(
      (label) => label.series === undefined || several || !parts.labelled[label.series]![label.category],
    );
    const endWidth = shownEnds.length > 0 ? ends.width + endGap : 0;
    const n = spec.categories.length;
    const room = frame.w - axisWidth;
    // The last category's own half is room for the text beside its point; a reference line runs to the plot's edge.
    const own = spec.kind === 'line' && !spec.reference && !spec.time ? 0.5 / n : 0;
    const beside = endWidth === 0 ? 0 : Math.max(0, (endWidth - room * own) / (1 - own));
    // Where no value is written there is none to have room for.
    const bare = isSmall && !parts.labelled.some((row) => row.includes(true));
    const over = bare || spec.kind === 'stacked' ? sizes.ticks * 0.6 : parts.valueSize * pitch + labelGap;
    const top = key.height + over;
    const ticks = sizes.categories.at(-1)!;
    const half = spec.time ? timeOverhang(spec, fonts, room - beside, ticks, parts) : 0;
    const [left, right] = [Math.max(axisWidth, half), Math.max(beside, half)];
    const width = frame.w - left - right;
    const time = spec.time ? timeAxis(spec, width, fonts, ticks) : undefined;
    const set = time
      ? { size: ticks, lines: spec.categories.map((text) => [text]), step: 1, most: 1, whole: true }
      : categoriesBelow(spec, fonts, width / n, sizes.categories);
    const below = categoryGap + set.most * set.size * pitch;
    const plot = { x: frame.x + left, y: frame.y + top, w: width, h: frame.h - top - below };
    const axis = parts.axisShown ? ticksApart(whole, plot.h, sizes.ticks) : whole;
    const look: ChartLook = {
      ...(time ? { time } : {}),
      plot,
      axis,
      axisShown: parts.axisShown,
      valueSize: parts.valueSize,
      categorySize: set.size,
      tickSize: sizes.ticks,
      nameSize: sizes.names,
      categories: set.lines,
      categoryStep: set.step,
      labelled: parts.labelled,
      share: shareOf(spec, width / n),
      fill: several && spec.kind === 'bar' ? 0.94 : 1,
      ends: placed(shownEnds, spec, plot, axis, size),
      key: key.items,
      reference: [],
    };
    return { look, fits: set.whole && plot.h > 60 && plot.w > 120 };
  };

  // Values over every point of several lines, or of a long one, would stand on one another.
  const crowded =
    spec.kind === 'line' && (several || isSmall || spec.categories.length > 12 || isTight(spec));
  for (const valueSize of crowded ? [] : sizes.values) {
    // A line that does not begin at zero says so with its axis.
    const axisShown = spec.kind === 'line' && given.min !== 0;
    const plan = make({ valueSize, axisShown, labelled: every(spec) });
    if (valuesFit(spec, plan.look, fonts)) return plan;
  }
  const some = make({ valueSize: sizes.values.at(-2)!, axisShown: true, labelled: highlighted(spec) });
  return { ...some, look: { ...some.look, labelled: thatFit(spec, some.look, fonts) } };
}

/**
 * How far words reach beyond the ends of an axis of time, in points: those of the outermost ticks, and the values at the
 * outermost points.
 */
function timeOverhang(spec: ChartSpec, fonts: FontSet, width: number, size: number, parts: Parts): number {
  const { ticks } = timeAxis(spec, width, fonts, size);
  const words = [ticks[0]!, ticks.at(-1)!].map(({ text }) => widthOf(fonts, text, size));
  const values = spec.series.flatMap((one, s) =>
    [0, one.values.length - 1].flatMap((c) =>
      parts.labelled[s]![c] ? [widthOf(fonts, valueText(spec, one.values[c]!), parts.valueSize, true)] : [],
    ),
  );
  return Math.max(...words, ...values) / 2;
}

/** Whether two points in time stand so close that their values would meet. */
function isTight({ time }: ChartSpec): boolean {
  if (!time) return false;
  const length = time.at.at(-1)! - time.at[0]!;
  return time.at.some((at, c) => c > 0 && at - time.at[c - 1]! < 0.07 * length);
}

/** The part of a category's room that its bars take: more of a small one. */
function shareOf(spec: ChartSpec, slot: number): number {
  const beside = spec.kind === 'bar' ? spec.series.length : 1;
  const wanted = beside > 1 ? 0.78 : spec.categories.length > 15 ? 0.76 : 0.64;
  return Math.min(wanted, (widestBar * beside) / slot);
}

function every(spec: ChartSpec): boolean[][] {
  return spec.series.map((one) => one.values.map((value) => value !== null));
}

/** When not every value has room, the one that the chart is about still says it; segments say what they can. */
function highlighted(spec: ChartSpec): boolean[][] {
  const { highlight } = spec;
  const one = highlight !== undefined && 'category' in highlight && spec.series.length === 1;
  return spec.series.map(({ values }) =>
    values.map(
      (value, c) =>
        value !== null &&
        (spec.kind === 'stacked' || (one && (highlight as { category: number }).category === c)),
    ),
  );
}

function axisRoom(spec: ChartSpec, axis: ChartAxis, fonts: FontSet, tickSize: number): number {
  const decimals = tickDecimals(axis, spec.scale);
  const widths = ticksOf(axis).map((tick) => widthOf(fonts, valueText(spec, tick, decimals), tickSize));
  return Math.max(...widths) + 10;
}

/**
 * The same axis with only as many ticks as have room for their words above one another: where they have none, readers
 * leave out other ones than we draw. Zero stays one where that can be.
 */
function ticksApart(axis: ChartAxis, height: number, size: number): ChartAxis {
  const count = Math.round((axis.max - axis.min) / axis.step);
  const isRound = (one: number): boolean => count % one === 0 && Math.round(axis.min / axis.step) % one === 0;
  const least = Math.ceil((size * pitch * count) / height);
  if (least <= 1) return axis;
  for (let one = least; one < count; one++) if (isRound(one)) return { ...axis, step: axis.step * one };
  return { ...axis, step: axis.max - axis.min };
}

/** Lower until the values under negative bars stand above the categories' words. */
function withRoomBelow(spec: ChartSpec, axis: ChartAxis, height: number, size: number): ChartAxis {
  if (spec.kind !== 'bar') return axis;
  const lowest = Math.min(0, ...spec.series.flatMap((one) => one.values.map((value) => value ?? 0)));
  if (lowest === 0) return axis;
  const room = ((lowest - axis.min) / (axis.max - axis.min)) * height;
  return room >= size * pitch + labelGap ? axis : withRoomBelow(spec, lower(axis), height, size);
}

/** Width of one bar in points. */
function barWidth(spec: ChartSpec, look: ChartLook): number {
  const slot = look.plot.w / spec.categories.length;
  const beside = spec.kind === 'bar' ? spec.series.length : 1;
  return ((slot * look.share) / beside) * look.fill;
}

/** Whether a value has room in its segment, beside its neighbours, or over its point. */
function hasRoom(spec: ChartSpec, look: ChartLook, fonts: FontSet, s: number, c: number): boolean {
  const value = spec.series[s]!.values[c];
  if (value === null || value === undefined) return true;
  const width = widthOf(fonts, valueText(spec, value), look.valueSize, true);
  const slot = look.plot.w / spec.categories.length;
  switch (spec.kind) {
    case 'stacked': {
      const high = (Math.abs(value) / (look.axis.max - look.axis.min)) * look.plot.h;
      return width <= barWidth(spec, look) - 4 && high >= look.valueSize * pitch;
    }
    case 'bar':
      return width <= (spec.series.length > 1 ? barWidth(spec, look) + 1 : slot - 6);
    case 'line':
      return width <= slot - 6;
    case 'horizontal':
      return true;
  }
}

function valuesFit(spec: ChartSpec, look: ChartLook, fonts: FontSet): boolean {
  return spec.series.every((one, s) => one.values.every((_, c) => hasRoom(spec, look, fonts, s, c)));
}

function thatFit(spec: ChartSpec, look: ChartLook, fonts: FontSet): boolean[][] {
  return look.labelled.map((row, s) => row.map((shown, c) => shown && hasRoom(spec, look, fonts, s, c)));
}
