/** What stands over and under a chart: the finding and the unit, and what the chart leaves unsaid. */
import { type ChartSpec, isCurrencyFirst, isPercent } from '../../core/chart';
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import { fromOf } from '../../core/model/origin';
import type { Frame, TextNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import type { ChartContent } from './chart-content';
import { unitFrom } from './chart-data';
import { heightOf, pickSize, pt, steps } from './measure';
import { fixed, joined, para, textNode, typeset, words } from './text';

export interface Placed {
  nodes: TextNode[];
  /** What is left for the chart, in points. */
  area: Frame;
}

/** The finding under the title; then what the numbers count, and whether they are real. */
export function above(
  ctx: Context,
  content: ChartContent & { finding?: Rich | undefined; illustration?: boolean | undefined },
  spec: ChartSpec,
  common: Rich,
  area: Frame,
): Placed {
  const nodes: TextNode[] = [];
  let y = area.y - 8;
  const add = (id: string, rich: Rich, sizes: readonly number[], color: 'text' | 'muted'): void => {
    if (plain(rich).trim() === '') return;
    const set = pickSize(
      ctx,
      sizes,
      (size) => [para(typeset(rich), { font: 'body', size, color })],
      area.w,
      sizes[0]! * 1.2 * 2,
    );
    const frame = { x: area.x, y, w: area.w, h: set.height };
    nodes.push(textNode({ id, role: 'subtitle', frame, paragraphs: set.value }));
    y += set.height + 4;
  };
  add('finding', content.finding ?? [], steps(ctx, 20, 18, 16), 'text');
  const what = joined(
    [
      content.illustration ? fixed(ctx, 'chartIllustration') : undefined,
      common.length > 0 ? common : undefined,
      unitOf(ctx, content, spec),
    ],
    ' · ',
    ctx,
  );
  add('unit', what, steps(ctx, 16, 14), 'muted');
  const top = nodes.length === 0 ? area.y : y + 8;
  return { nodes, area: { ...area, y: top, h: area.y + area.h - top } };
}

/** What the numbers count, as they are written. Per cent stands at every value. */
function unitOf(ctx: Context, content: ChartContent, spec: ChartSpec): Rich | undefined {
  if (isPercent(spec.unit)) return undefined;
  if (!spec.scale && content.unit && plain(content.unit).trim() !== '') return content.unit;
  const scale = spec.scale && fixed(ctx, spec.scale.label);
  const unit = spec.unit ? words(spec.unit, ctx, unitFrom(ctx, content)) : undefined;
  return joined(isCurrencyFirst(spec.unit) ? [unit, scale] : [scale, unit], ' ', ctx);
}

/** What dashes, hatching and gaps mean, in words under the chart. */
export function below(ctx: Context, sentences: readonly Rich[], area: Frame): Placed {
  const said = sentences.filter((one) => one.length > 0);
  if (said.length === 0) return { nodes: [], area };
  const line = said.map((one) => plain(one).replace(/[^.]$/u, '$&.')).join(' ');
  const paragraphs = [
    para(words(line, ctx, fromOf(said.flat())), { font: 'body', size: pt(ctx, 14), color: 'muted' }),
  ];
  const h = heightOf(ctx, paragraphs, area.w);
  const frame = { x: area.x, y: area.y + area.h - h, w: area.w, h };
  return {
    nodes: [textNode({ id: 'legend', role: 'label', frame, paragraphs })],
    area: { ...area, h: area.h - h - 8 },
  };
}
