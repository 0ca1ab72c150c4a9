/** The chart part: what PowerPoint draws and lets people edit, with axes as the scene was drawn. */
import { isHorizontal, type TimeAxis, tickDecimals } from '../../../core/chart';
import { strokes } from '../../../core/chart/look';
import { bcp47 } from '../../../core/formats/language';
import type { ChartNode, Frame } from '../../../core/scene/types';
import { el, NS, type XmlElement } from '../../../ooxml';
import { outline } from '../colors';
import { columnsOf, dateFormat, firstSerial, formatCode, isScatter } from './cells';
import { barSeries, lineSeries, referenceSeries } from './series';
import { type ChartContext, textProperties } from './text';

/** @param rels relationship ids of the workbook and, where there is one, of the layer with a vertical line. */
export function chartPart(
  node: ChartNode,
  context: ChartContext,
  rels: { workbook: string; layer?: string },
): XmlElement {
  const { theme } = context;
  const { spec } = node;
  return el(
    'c:chartSpace',
    { 'xmlns:c': NS.c, 'xmlns:a': NS.a, 'xmlns:r': NS.r },
    el('c:date1904', { val: 0 }),
    el('c:lang', { val: bcp47[spec.language] }),
    el('c:roundedCorners', { val: 0 }),
    el(
      'c:chart',
      {},
      // The slide's title is the chart's.
      el('c:autoTitleDeleted', { val: 1 }),
      plotArea(node, context),
      el('c:plotVisOnly', { val: 1 }),
      el('c:dispBlanksAs', { val: 'gap' }),
    ),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
    textProperties(theme, spec.language, { size: node.look.categorySize, color: 'text' }),
    el('c:externalData', { 'r:id': rels.workbook }, el('c:autoUpdate', { val: 0 })),
    rels.layer !== undefined && el('c:userShapes', { 'r:id': rels.layer }),
  );
}

function plotArea(node: ChartNode, context: ChartContext): XmlElement {
  const { spec, look } = node;
  const columns = columnsOf(spec).map((column, i) => ({ column, i }));
  const series = columns
    .filter(({ column }) => column.series !== undefined)
    .map(({ column, i }) => (spec.kind === 'line' ? lineSeries : barSeries)(node, column, i, context));
  const reference = columns
    .filter(({ column }) => column.series === undefined)
    .map(({ column, i }) => referenceSeries(node, column, i, context));
  const lines = (list: XmlElement[]): XmlElement =>
    isScatter(spec)
      ? el(
          'c:scatterChart',
          {},
          el('c:scatterStyle', { val: 'lineMarker' }),
          el('c:varyColors', { val: 0 }),
          ...list,
          ...axisRefs(),
        )
      : lineChart(list);
  const charts =
    spec.kind === 'line'
      ? [lines([...series, ...reference])]
      : [bars(node, series), ...(reference.length > 0 ? [lines(reference)] : [])];
  return el(
    'c:plotArea',
    {},
    plotLayout(look.plot, node.frame),
    ...charts,
    look.time ? timeAxis(node, look.time, context) : categoryAxis(node, context),
    valueAxis(node, context),
    el('c:spPr', {}, el('a:noFill'), el('a:ln', {}, el('a:noFill'))),
  );
}

function lineChart(list: XmlElement[]): XmlElement {
  return el(
    'c:lineChart',
    {},
    el('c:grouping', { val: 'standard' }),
    el('c:varyColors', { val: 0 }),
    ...list,
    el('c:marker', { val: 1 }),
    ...axisRefs(),
  );
}

function bars({ spec, look }: ChartNode, series: XmlElement[]): XmlElement {
  const stacked = spec.kind === 'stacked';
  const beside = stacked ? 1 : spec.series.length;
  const bar = (look.share / beside) * look.fill;
  const between = (look.share / beside) * (1 - look.fill);
  const gap = 1 - (beside * bar + (beside - 1) * between);
  return el(
    'c:barChart',
    {},
    el('c:barDir', { val: isHorizontal(spec) ? 'bar' : 'col' }),
    el('c:grouping', { val: stacked ? 'stacked' : 'clustered' }),
    el('c:varyColors', { val: 0 }),
    ...series,
    el('c:gapWidth', { val: Math.round((gap / bar) * 100) }),
    el('c:overlap', { val: stacked ? 100 : -Math.round((between / bar) * 100) }),
    ...axisRefs(),
  );
}

function plotLayout(box: Frame, frame: Frame): XmlElement {
  const part = (value: number): string => value.toFixed(5);
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      el('c:layoutTarget', { val: 'inner' }),
      el('c:xMode', { val: 'edge' }),
      el('c:yMode', { val: 'edge' }),
      el('c:x', { val: part((box.x - frame.x) / frame.w) }),
      el('c:y', { val: part((box.y - frame.y) / frame.h) }),
      el('c:w', { val: part(box.w / frame.w) }),
      el('c:h', { val: part(box.h / frame.h) }),
    ),
  );
}

/** Ids of the two axes; they need to be unique in their chart part only. */
const axisIds = { category: 111_111_111, value: 222_222_222 } as const;

export function axisRefs(): XmlElement[] {
  return [el('c:axId', { val: axisIds.category }), el('c:axId', { val: axisIds.value })];
}

export function categoryAxis({ spec, look }: ChartNode, { theme }: ChartContext): XmlElement {
  const horizontal = isHorizontal(spec);
  return el(
    'c:catAx',
    {},
    el('c:axId', { val: axisIds.category }),
    // Horizontal bars are read from the top, as they are written.
    el('c:scaling', {}, el('c:orientation', { val: horizontal ? 'maxMin' : 'minMax' })),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: horizontal ? 'l' : 'b' }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    // At the plot's edge, also where bars are negative.
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, outline(theme, { color: 'text', width: strokes.zero })),
    textProperties(theme, spec.language, {
      size: look.categorySize,
      color: 'muted',
      // LibreOffice leaves none out of words that stand upright, and breaks them anywhere: a hundredth of a degree
      // nobody sees.
      ...(look.categoryStep > 1 ? { turns: 600 } : {}),
    }),
    el('c:crossAx', { val: axisIds.value }),
    el('c:crosses', { val: 'autoZero' }),
    // Categories are names: years must not become a date axis.
    el('c:auto', { val: 0 }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    look.categoryStep > 1 && el('c:tickLblSkip', { val: look.categoryStep }),
    el('c:noMultiLvlLbl', { val: 1 }),
  );
}

/** Years as numbers along an axis, or dates along one of dates: either at true distances, whoever edits them. */
function timeAxis({ spec, look }: ChartNode, time: TimeAxis, { theme }: ChartContext): XmlElement {
  const isDates = !isScatter(spec);
  const isYears = spec.time!.unit === 'year';
  const serial = (at: number): number => (isYears ? at : at + firstSerial);
  return el(
    isDates ? 'c:dateAx' : 'c:valAx',
    {},
    el('c:axId', { val: axisIds.category }),
    el(
      'c:scaling',
      {},
      el('c:orientation', { val: 'minMax' }),
      el('c:max', { val: serial(time.max) }),
      el('c:min', { val: serial(time.min) }),
    ),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: 'b' }),
    el('c:numFmt', { formatCode: isYears ? '0' : dateFormat(spec, time.in), sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, outline(theme, { color: 'text', width: strokes.zero })),
    textProperties(theme, spec.language, { size: look.categorySize, color: 'muted' }),
    el('c:crossAx', { val: axisIds.value }),
    el('c:crosses', { val: 'autoZero' }),
    isDates && el('c:auto', { val: 0 }),
    isDates && el('c:lblOffset', { val: 100 }),
    isDates && el('c:baseTimeUnit', { val: 'days' }),
    !isDates && el('c:crossBetween', { val: 'midCat' }),
    el('c:majorUnit', { val: time.step }),
    isDates && el('c:majorTimeUnit', { val: time.in }),
  );
}

export function valueAxis({ spec, look }: ChartNode, { theme }: ChartContext): XmlElement {
  const { axis } = look;
  return el(
    'c:valAx',
    {},
    el('c:axId', { val: axisIds.value }),
    el(
      'c:scaling',
      {},
      el('c:orientation', { val: 'minMax' }),
      el('c:max', { val: axis.max }),
      el('c:min', { val: axis.min }),
    ),
    el('c:delete', { val: look.axisShown ? 0 : 1 }),
    el('c:axPos', { val: isHorizontal(spec) ? 'b' : 'l' }),
    el('c:numFmt', { formatCode: formatCode(spec, tickDecimals(axis, spec.scale)), sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, outline(theme, undefined)),
    textProperties(theme, spec.language, { size: look.tickSize, color: 'muted' }),
    el('c:crossAx', { val: axisIds.category }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:crossBetween', { val: look.time ? 'midCat' : 'between' }),
    el('c:majorUnit', { val: axis.step }),
  );
}
