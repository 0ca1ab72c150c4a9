/** How many slides a chart takes, and the kind that fits. */
import { axisOf, type ChartPlan, type ChartSpec, planChart } from '../../core/chart';
import type { Frame } from '../../core/scene/types';
import type { Context } from '../../core/template';

/** A chart as people asked for it where it fits; else horizontal bars, which have more room for words; else on more slides. */
export interface ChartPage {
  spec: ChartSpec;
  look: ChartPlan['look'];
}

export function chartPages(ctx: Context, spec: ChartSpec, area: Frame): ChartPage[] {
  const more = ctx.theme.sizes.more ?? 0;
  const plan = (one: ChartSpec, axis = axisOf(one)): ChartPlan =>
    planChart(one, area, ctx.fonts, { axis, more });
  const first = plan(spec);
  if (first.fits || spec.kind === 'line') return [{ spec, look: first.look }];
  const horizontal: ChartSpec = spec.kind === 'bar' ? { ...spec, kind: 'horizontal' } : spec;
  for (let pages = 1; pages <= spec.categories.length; pages++) {
    const parts = shared(horizontal, pages);
    // Charts that go on are measured on the same axis.
    const plans = parts.map((part) => ({ spec: part, plan: plan(part, axisOf(horizontal)) }));
    if (plans.every((one) => one.plan.fits))
      return plans.map((one) => ({ spec: one.spec, look: one.plan.look }));
  }
  return [{ spec, look: first.look }];
}

function shared(spec: ChartSpec, pages: number): ChartSpec[] {
  const per = Math.ceil(spec.categories.length / pages);
  return Array.from({ length: Math.ceil(spec.categories.length / per) }, (_, i) =>
    part(spec, i * per, (i + 1) * per),
  );
}

function part(spec: ChartSpec, from: number, to: number): ChartSpec {
  const { highlight, forecastFrom, total, ...rest } = spec;
  const categories = spec.categories.slice(from, to);
  const own =
    highlight && 'category' in highlight
      ? highlight.category >= from && highlight.category < to
        ? { highlight: { category: highlight.category - from } }
        : {}
      : { ...(highlight ? { highlight } : {}) };
  return {
    ...rest,
    categories,
    series: spec.series.map((one) => ({ ...one, values: one.values.slice(from, to) })),
    ...own,
    ...(total !== undefined && total >= from && total < to ? { total: total - from } : {}),
    ...(forecastFrom !== undefined && forecastFrom < to
      ? { forecastFrom: Math.max(0, forecastFrom - from) }
      : {}),
  };
}
