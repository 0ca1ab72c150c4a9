/** A small chart for each series, on one axis, so that they can be compared. */
import { axisOf, type ChartFrom, type ChartSpec, chartAlt, drawChart, planChart } from '../../core/chart';
import { periodTimes } from '../../core/formats/period-times';
import type { Frame, SceneNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { timeOf } from './chart-time';
import { pt } from './measure';
import { para, textNode, words } from './text';

const gap = { x: 28, y: 12 };
/** Columns for so many charts. */
const columnsOf = (n: number): number => (n <= 3 ? n : n === 4 ? 2 : n <= 9 ? 3 : 4);

/** Undefined when the words of the charts have no room: then one chart does better. */
export function multiples(
  ctx: Context,
  spec: ChartSpec,
  area: Frame,
  from: ChartFrom,
): SceneNode[] | undefined {
  const n = spec.series.length;
  if (n < 2) return undefined;
  const columns = columnsOf(n);
  const rows = Math.ceil(n / columns);
  const size = pt(ctx, 14);
  const title = size * 1.2 + 2;
  const w = (area.w - gap.x * (columns - 1)) / columns;
  const h = (area.h - gap.y * (rows - 1)) / rows;
  const more = ctx.theme.sizes.more ?? 0;
  const kind = spec.kind === 'stacked' ? 'bar' : spec.kind;
  const axis = axisOf({ ...spec, kind }, rows > 2 ? 2 : 3);
  // Where few years have room for their names, an axis of time has the round ones.
  const times = kind === 'line' && !spec.time ? periodTimes(spec.categories) : undefined;
  const time = times && times.length > 1 ? timeOf(times) : spec.time;
  const nodes: SceneNode[] = [];
  for (const [s, series] of spec.series.entries()) {
    const x = area.x + (s % columns) * (w + gap.x);
    const y = area.y + Math.floor(s / columns) * (h + gap.y);
    const frame = { x, y: y + title, w, h: h - title };
    const { highlight, ...rest } = spec;
    const isOut = highlight !== undefined && 'series' in highlight && highlight.series === s;
    const own: ChartSpec = {
      ...rest,
      kind,
      small: true,
      ...(time ? { time } : {}),
      title: series.name,
      series: [{ name: series.name, values: series.values, ...(series.full ? { full: series.full } : {}) }],
      ...(isOut ? { highlight: { series: 0 } } : highlight && 'category' in highlight ? { highlight } : {}),
    };
    const plan = planChart(own, frame, ctx.fonts, { axis, more });
    // A line says its last value and the years it can; bars need room for all their names.
    const { plot } = plan.look;
    if (!plan.fits && (kind !== 'line' || plot.h < 30 || plot.w < 80)) return undefined;
    const name = para(words(series.name, ctx, from.series), {
      font: 'body',
      size,
      color: isOut ? 'accent' : 'text',
      bold: true,
    });
    const alt = `${series.name}. ${chartAlt(own)}`;
    nodes.push(
      textNode({ id: `name-${s + 1}`, role: 'label', frame: { x, y, w, h: size * 1.2 }, paragraphs: [name] }),
      drawChart(own, plan.look, { id: `chart-${s + 1}`, frame, alt, from }, ctx.theme, ctx.fonts),
    );
  }
  return nodes;
}
