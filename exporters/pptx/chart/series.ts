/** Series: bars, lines, forecasts that are hatched or dashed, and the reference line. */
import { type ChartSpec, isForecast, isLone } from '../../../core/chart';
import { pointColor } from '../../../core/chart/colors';
import { hasDots, lineWidth, strokes } from '../../../core/chart/look';
import type { ColorToken } from '../../../core/scene/theme';
import type { ChartNode } from '../../../core/scene/types';
import { el, type XmlElement } from '../../../ooxml';
import { color, outline, solidFill } from '../colors';
import { emu } from '../units';
import { type Column, categoryRef, nameRef, valueRef } from './cells';
import { referenceLabels, seriesLabels } from './labels';
import type { ChartContext } from './text';

export function barSeries(node: ChartNode, column: Column, index: number, context: ChartContext): XmlElement {
  const { spec } = node;
  const usual = pointColor(spec, index, -1);
  const points = spec.categories.flatMap((_, c): XmlElement[] => {
    const own = pointColor(spec, index, c);
    if (spec.series[index]!.values[c] === null || (own === usual && !isForecast(spec, c))) return [];
    const look = isForecast(spec, c) ? hatched(own, context) : solid(own, context);
    return [
      el(
        'c:dPt',
        {},
        el('c:idx', { val: c }),
        el('c:invertIfNegative', { val: 0 }),
        el('c:bubble3D', { val: 0 }),
        look,
      ),
    ];
  });
  return seriesElement(spec, column, index, [
    solid(usual, context),
    el('c:invertIfNegative', { val: 0 }),
    ...points,
    seriesLabels(node, column, context),
  ]);
}

function solid(fill: ColorToken, { theme }: ChartContext): XmlElement {
  return el('c:spPr', {}, solidFill(theme, fill), el('a:ln', {}, el('a:noFill')));
}

function hatched(fill: ColorToken, { theme }: ChartContext): XmlElement {
  return el(
    'c:spPr',
    {},
    el(
      'a:pattFill',
      { prst: 'wdUpDiag' },
      el('a:fgClr', {}, color(theme, fill)),
      el('a:bgClr', {}, color(theme, 'background')),
    ),
    outline(theme, { color: fill, width: strokes.forecast }),
  );
}

export function lineSeries(
  node: ChartNode,
  column: Column,
  index: number,
  context: ChartContext,
): XmlElement {
  const { spec } = node;
  const series = column.series!;
  const forecast = column.forecast ?? false;
  const usual = pointColor(spec, series);
  const { rest } = spec.series[series]!;
  const width = lineWidth(spec, series);
  const dots = hasDots(spec, series);
  const points = spec.categories.flatMap((_, c): XmlElement[] => {
    if (column.values[c] === null) return [];
    const marked = isMarked(spec, c);
    // A point that no line leads to would not be seen.
    const lone = !dots && isLone(spec, series, c);
    if (!marked && !lone) return [];
    // The point where a forecast begins belongs to what has been counted.
    if (forecast !== isForecast(spec, c)) return [];
    return [
      el(
        'c:dPt',
        {},
        el('c:idx', { val: c }),
        marker(marked ? 'accent' : usual, forecast, marked ? 4 : rest ? -4 : 0, context),
        el('c:bubble3D', { val: 0 }),
        el('c:spPr', {}, lineLook(usual, width, forecast, context)),
      ),
    ];
  });
  return seriesElement(spec, column, index, [
    el('c:spPr', {}, lineLook(usual, width, forecast, context)),
    dots ? marker(usual, forecast, 0, context) : el('c:marker', {}, el('c:symbol', { val: 'none' })),
    ...points,
    seriesLabels(node, column, context),
  ]);
}

function isMarked({ highlight, series }: ChartSpec, category: number): boolean {
  return (
    highlight !== undefined &&
    'category' in highlight &&
    highlight.category === category &&
    series.length === 1
  );
}

function lineLook(stroke: ColorToken, width: number, forecast: boolean, { theme }: ChartContext): XmlElement {
  return el(
    'a:ln',
    { w: emu(width), cap: forecast ? 'flat' : 'rnd' },
    solidFill(theme, stroke),
    el('a:prstDash', { val: forecast ? 'sysDash' : 'solid' }),
    el('a:round'),
  );
}

/** A forecast's points are hollow. @param more points added to the usual size */
function marker(stroke: ColorToken, hollow: boolean, more: number, { theme }: ChartContext): XmlElement {
  return el(
    'c:marker',
    {},
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: Math.round(2 * strokes.point) + more }),
    el(
      'c:spPr',
      {},
      solidFill(theme, hollow ? 'background' : stroke),
      el('a:ln', { w: emu(2) }, solidFill(theme, stroke)),
    ),
  );
}

/** The reference line: a series of its own, and a trend line that carries it on to the plot's edges. */
export function referenceSeries(
  node: ChartNode,
  column: Column,
  index: number,
  context: ChartContext,
): XmlElement {
  const { spec } = node;
  const look = el(
    'c:spPr',
    {},
    el(
      'a:ln',
      { w: emu(strokes.reference), cap: 'flat' },
      solidFill(context.theme, 'muted'),
      el('a:prstDash', { val: 'sysDash' }),
      el('a:round'),
    ),
  );
  const none = el('c:spPr', {}, el('a:ln', { w: emu(strokes.reference) }, el('a:noFill')));
  const long = spec.categories.length > 1;
  return seriesElement(spec, column, index, [
    long ? none : look,
    el('c:marker', {}, el('c:symbol', { val: 'none' })),
    referenceLabels(node, context),
    long &&
      el(
        'c:trendline',
        {},
        look,
        el('c:trendlineType', { val: 'linear' }),
        // On to the plot's edges, in categories, years or days.
        el('c:forward', { val: spec.time ? 0 : 0.5 }),
        el('c:backward', {
          val: spec.time ? Number((spec.time.at[0]! - node.look.time!.min).toFixed(4)) : 0.5,
        }),
        el('c:dispRSqr', { val: 0 }),
        el('c:dispEq', { val: 0 }),
      ),
  ]);
}

/** `c:ser` with its parts in the order of the schema. @param look what stands between the name and the values */
function seriesElement(
  spec: ChartSpec,
  column: Column,
  index: number,
  look: readonly (XmlElement | false)[],
): XmlElement {
  const isLine = spec.kind === 'line' || column.series === undefined;
  return el(
    'c:ser',
    {},
    el('c:idx', { val: index }),
    el('c:order', { val: index }),
    nameRef(column, index),
    ...look,
    categoryRef(spec),
    valueRef(spec, column, index),
    isLine && el('c:smooth', { val: 0 }),
  );
}
