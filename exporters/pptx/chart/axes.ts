/** The two axes, with the ends and ticks that the scene was drawn with. */
import { isHorizontal, tickDecimals } from '../../../core/chart';
import { strokes } from '../../../core/chart/look';
import type { ChartNode } from '../../../core/scene/types';
import { el, type XmlElement } from '../../../ooxml';
import { outline } from '../colors';
import { formatCode } from './formats';
import type { ChartContext } from './text';
import { textProperties } from './text';

/** Ids are the chart part's own: two axes and never a third. */
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
    // Years are names here and not days.
    el('c:auto', { val: 0 }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:lblOffset', { val: 100 }),
    look.categoryStep > 1 && el('c:tickLblSkip', { val: look.categoryStep }),
    el('c:noMultiLvlLbl', { val: 1 }),
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
    el('c:numFmt', { formatCode: formatCode(spec, tickDecimals(axis)), sourceLinked: 0 }),
    el('c:majorTickMark', { val: 'none' }),
    el('c:minorTickMark', { val: 'none' }),
    el('c:tickLblPos', { val: 'low' }),
    el('c:spPr', {}, outline(theme, undefined)),
    textProperties(theme, spec.language, { size: look.tickSize, color: 'muted' }),
    el('c:crossAx', { val: axisIds.category }),
    el('c:crosses', { val: 'autoZero' }),
    el('c:crossBetween', { val: 'between' }),
    el('c:majorUnit', { val: axis.step }),
  );
}
