/** Charts that cannot be read: numbers of nobody knows what, or more of them than can be told apart. */
import { chartLimits } from '../../scene/chart';
import { defineRule } from '../rule';
import { blank } from '../walk';

/** A number without a unit says nothing: kroner, per cent, persons? */
export const chartUnit = defineRule({
  id: 'chart-unit',
  level: 'warning',
  scope: 'slide',
  basis: 'God skikk for statistikk',
  find(ctx, report) {
    for (const on of ctx.slides) {
      for (const { node } of on.nodes) {
        if (node.kind !== 'chart' || !blank(node.spec.unit)) continue;
        report({
          on,
          node: node.id,
          message: 'The chart does not say what its figures count.',
          hint: 'Write the unit: kroner, per cent, persons.',
        });
      }
    }
  },
});

/** WCAG 1.4.1: beyond a few, series of bars are told apart by colour alone. */
export const chartCrowded = defineRule({
  id: 'chart-crowded',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.4.1',
  find(ctx, report) {
    for (const on of ctx.slides) {
      for (const { node } of on.nodes) {
        if (node.kind !== 'chart') continue;
        const { kind, series } = node.spec;
        const most = chartLimits[kind];
        if (series.length <= most) continue;
        report({
          on,
          node: node.id,
          message: `The chart has ${series.length} series; more than ${most} cannot be told apart.`,
          hint: 'Show fewer, or share them between two charts.',
          params: { series: series.length, most },
        });
      }
    }
  },
});
