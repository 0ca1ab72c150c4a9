/** Data labels: which values are written, where, and in which colour. */
import { type ChartSpec, isForecast, isHighlighted } from '../../../core/chart';
import { inkOn, pointColor, wordColor } from '../../../core/chart/colors';
import { endNeedsGround, isBelow, needsGround, placeOf } from '../../../core/chart/look';
import type { EndLabel } from '../../../core/scene/chart';
import type { ColorToken } from '../../../core/scene/theme';
import type { ChartNode } from '../../../core/scene/types';
import { el, NS, type XmlElement } from '../../../ooxml';
import { solidFill } from '../colors';
import { type Column, formatCode } from './cells';
import { type ChartContext, textProperties } from './text';

interface LabelLook {
  size: number;
  color: ColorToken;
  position: string;
  name?: boolean;
  value?: boolean;
  /** Behind words that stand on hatching. */
  fill?: ColorToken;
  /** Distance from the default position, as fractions of the chart's frame. */
  offset?: { x: number; y: number };
}

/** Labels of one column of the workbook. */
export function seriesLabels(node: ChartNode, column: Column, context: ChartContext): XmlElement {
  const { spec, look } = node;
  const series = column.series!;
  const end = look.ends.find((label) => label.series === series);
  const usual: LabelLook = {
    size: look.valueSize,
    color: valueColor(spec, series, 0, context),
    position: positionOf(spec),
    value: true,
  };
  let any = false;
  const points = spec.categories.flatMap((_, c): XmlElement[] => {
    if (column.values[c] === null) return [];
    // Where a forecast begins, two series have the same point.
    const twice = spec.kind === 'line' && (column.forecast ?? false) !== isForecast(spec, c);
    if (!twice && end && end.category === c) {
      any = true;
      return [pointLabel(c, endLook(node, end, context), spec, context)];
    }
    if (twice || !look.labelled[series]![c]) return [hidden(c)];
    any = true;
    const color = valueColor(spec, series, c, context);
    const position = isBelow(spec, look, series, c) ? 'b' : usual.position;
    const fill = needsGround(spec, look, series, c) ? ('background' as const) : undefined;
    return color === usual.color && position === usual.position && fill === undefined
      ? []
      : [pointLabel(c, { ...usual, color, position, ...(fill ? { fill } : {}) }, spec, context)];
  });
  if (!any) return el('c:dLbls', {}, el('c:delete', { val: 1 }));
  return el('c:dLbls', {}, ...points, ...labelBody(usual, spec, context), noLeaders());
}

/** The label of the reference line, at its right end. */
export function referenceLabels(node: ChartNode, context: ChartContext): XmlElement {
  const { spec, look } = node;
  const end = look.ends.find((label) => label.series === undefined);
  const last = spec.categories.length - 1;
  const others = spec.categories.slice(0, -1).map((_, c) => hidden(c));
  if (!end) return el('c:dLbls', {}, el('c:delete', { val: 1 }));
  const made = endLook(node, end, context);
  return el(
    'c:dLbls',
    {},
    ...others,
    pointLabel(last, made, spec, context),
    ...labelBody(made, spec, context),
    noLeaders(),
  );
}

function hidden(idx: number): XmlElement {
  return el('c:dLbl', {}, el('c:idx', { val: idx }), el('c:delete', { val: 1 }));
}

function valueColor(spec: ChartSpec, s: number, c: number, { theme }: ChartContext): ColorToken {
  if (spec.kind === 'stacked') return isForecast(spec, c) ? 'text' : inkOn(theme, pointColor(spec, s, c));
  return isHighlighted(spec, s, c) ? 'accent' : 'text';
}

function positionOf(spec: ChartSpec): string {
  if (spec.kind === 'stacked') return 'ctr';
  return spec.kind === 'line' ? 't' : 'outEnd';
}

function endLook(node: ChartNode, end: EndLabel, { theme }: ChartContext): LabelLook {
  const { spec, look, frame } = node;
  const value =
    end.series === undefined ? spec.reference!.value : spec.series[end.series]!.values[end.category]!;
  const slot = look.time ? 0 : look.plot.w / spec.categories.length;
  const named = end.series === undefined || (spec.series.length > 1 && look.key.length === 0);
  return {
    size: look.nameSize,
    color: end.series === undefined ? 'muted' : wordColor(theme, pointColor(spec, end.series)),
    position: 'r',
    name: named,
    value: true,
    ...(endNeedsGround(spec, look, end) ? { fill: 'background' as const } : {}),
    offset: {
      // The reference line goes on to the plot's edge, past its last point.
      x: end.series === undefined ? (slot / 2 + 4) / frame.w : spec.time ? 5 / frame.w : 0,
      y: (end.y - placeOf(look, value, false)) / frame.h,
    },
  };
}

function pointLabel(idx: number, look: LabelLook, spec: ChartSpec, context: ChartContext): XmlElement {
  const { x = 0, y = 0 } = look.offset ?? {};
  const moved = Math.abs(x) > 0.0005 || Math.abs(y) > 0.0005;
  return el(
    'c:dLbl',
    {},
    el('c:idx', { val: idx }),
    moved &&
      el(
        'c:layout',
        {},
        el('c:manualLayout', {}, el('c:x', { val: x.toFixed(5) }), el('c:y', { val: y.toFixed(5) })),
      ),
    ...labelBody(look, spec, context),
  );
}

/** Without it some readers draw a line from the point to a text that was moved. */
function noLeaders(): XmlElement {
  return el(
    'c:extLst',
    {},
    el(
      'c:ext',
      { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', 'xmlns:c15': NS.c15 },
      el('c15:showLeaderLines', { val: 0 }),
    ),
  );
}

function labelBody(look: LabelLook, spec: ChartSpec, { theme }: ChartContext): (XmlElement | false)[] {
  return [
    el('c:numFmt', { formatCode: formatCode(spec, spec.decimals), sourceLinked: 0 }),
    el(
      'c:spPr',
      {},
      look.fill ? solidFill(theme, look.fill) : el('a:noFill'),
      el('a:ln', {}, el('a:noFill')),
    ),
    textProperties(theme, spec.language, { size: look.size, color: look.color, bold: true, wraps: false }),
    el('c:dLblPos', { val: look.position }),
    el('c:showLegendKey', { val: 0 }),
    el('c:showVal', { val: look.value ? 1 : 0 }),
    el('c:showCatName', { val: 0 }),
    el('c:showSerName', { val: look.name ? 1 : 0 }),
    el('c:showPercent', { val: 0 }),
    el('c:showBubbleSize', { val: 0 }),
    look.name === true && el('c:separator', {}, ' '),
  ];
}
