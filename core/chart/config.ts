/** A planned chart as Chart.js wants it said: nothing moves, nothing responds, and the plot is where we put it. */
import { BasicPlatform, type ChartConfiguration, type Plugin } from 'chart.js';
import { type ChartLook, type ChartSpec, isForecast, isHorizontal } from '../scene/chart';
import type { Frame } from '../scene/types';
import { pointColor } from './colors';
import { categoryGap, dotOf, lineWidth, strokes } from './look';
import { tickDecimals, valueText } from './values';

/** Dashes of forecasts and of the reference line, in points. */
export const dashes = { forecast: [7, 5], reference: [3, 3] };

/** Our own scales, which tell what the texts that they draw say. */
export const scales = { categories: 'categories', times: 'times', values: 'values' };

export function configOf(
  spec: ChartSpec,
  look: ChartLook,
  frame: Frame,
  painter: Plugin,
): ChartConfiguration {
  const horizontal = isHorizontal(spec);
  const stacked = spec.kind === 'stacked';
  const { time } = look;
  const words = time
    ? {
        type: scales.times,
        min: time.min,
        max: time.max,
        afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
          scale.ticks = time.ticks.map(({ at }) => ({ value: at }));
        },
      }
    : { type: scales.categories, offset: true, stacked };
  const category = {
    ...words,
    ...noGrid,
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: categoryGap,
      color: 'muted',
      font: fontOf(look.categorySize),
      callback: (_: unknown, i: number) =>
        time ? time.ticks[i]?.text : i % look.categoryStep === 0 ? look.categories[i] : '',
    },
    afterFit: (scale: Fitted) => {
      keepOut(scale);
      if (horizontal) scale.width = look.plot.x - frame.x;
      else scale.height = frame.y + frame.h - look.plot.y - look.plot.h;
    },
  };
  const value = {
    type: scales.values,
    display: look.axisShown,
    stacked,
    min: look.axis.min,
    max: look.axis.max,
    ...noGrid,
    ticks: {
      stepSize: look.axis.step,
      autoSkip: false,
      padding: 8,
      color: 'muted',
      font: fontOf(look.tickSize),
      callback: (tick: string | number) => valueText(spec, Number(tick), tickDecimals(look.axis, spec.scale)),
    },
    afterFit: (scale: Fitted) => {
      keepOut(scale);
      if (horizontal) scale.height = 0;
      else scale.width = look.axisShown ? look.plot.x - frame.x : 0;
    },
  };
  return {
    type: spec.kind === 'line' ? 'line' : 'bar',
    platform: BasicPlatform,
    plugins: [painter],
    data: {
      labels: spec.categories.map((_, i) => String(i)),
      datasets: spec.series.map((_, s) => (spec.kind === 'line' ? line(spec, s) : bars(spec, look, s))),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: 1,
      events: [],
      indexAxis: horizontal ? 'y' : 'x',
      font: { family: 'body' },
      layout: {
        autoPadding: false,
        padding: {
          left: horizontal || look.axisShown ? 0 : look.plot.x - frame.x,
          top: look.plot.y - frame.y,
          right: frame.x + frame.w - look.plot.x - look.plot.w,
          bottom: horizontal ? frame.y + frame.h - look.plot.y - look.plot.h : 0,
        },
      },
      scales: horizontal ? { y: category, x: value } : { x: category, y: value },
    },
  } as unknown as ChartConfiguration;
}

interface Fitted {
  width: number;
  height: number;
  paddingTop: number;
  paddingBottom: number;
  paddingLeft: number;
  paddingRight: number;
}

/** Chart.js would make the plot smaller for words that reach beyond an axis; the plan has room for them. */
function keepOut(scale: Fitted): void {
  scale.paddingTop = scale.paddingBottom = scale.paddingLeft = scale.paddingRight = 0;
}

/** No lines, and no room for the ticks that lines would have. */
const noGrid = { grid: { display: false, drawTicks: false, tickLength: 0 }, border: { display: false } };

function fontOf(size: number): object {
  return { family: 'body', size, lineHeight: 1.2 };
}

function bars(spec: ChartSpec, look: ChartLook, s: number): object {
  return {
    data: spec.series[s]!.values,
    // A forecast is an outline with hatching, which the painter draws.
    backgroundColor: spec.categories.map((_, c) =>
      isForecast(spec, c) ? 'background' : pointColor(spec, s, c),
    ),
    borderWidth: 0,
    inflateAmount: 0,
    categoryPercentage: look.share,
    barPercentage: look.fill,
  };
}

function line(spec: ChartSpec, s: number): object {
  const color = pointColor(spec, s);
  const { highlight } = spec;
  const marked = (c: number): boolean =>
    highlight !== undefined &&
    'category' in highlight &&
    highlight.category === c &&
    spec.series.length === 1;
  const { values } = spec.series[s]!;
  const { time } = spec;
  return {
    data: time ? values.map((y, c) => ({ x: time.at[c]!, y })) : values,
    borderColor: color,
    borderWidth: lineWidth(spec, s),
    // An array, so that Chart.js takes its plain path and drops no point.
    borderDash: [],
    tension: 0,
    fill: false,
    spanGaps: false,
    segment: {
      borderDash: ({ p1DataIndex }: { p1DataIndex: number }) =>
        isForecast(spec, p1DataIndex) ? dashes.forecast : [],
    },
    pointStyle: 'circle',
    pointRadius: spec.categories.map((_, c) => (marked(c) ? strokes.point + 2 : dotOf(spec, s, c))),
    pointBackgroundColor: spec.categories.map((_, c) =>
      isForecast(spec, c) ? 'background' : marked(c) ? 'accent' : color,
    ),
    pointBorderColor: spec.categories.map((_, c) => (marked(c) ? 'accent' : color)),
    pointBorderWidth: 2,
  };
}
