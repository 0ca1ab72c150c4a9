import { expect, it } from 'vitest';
import { pointColor } from '../../../core/chart/colors';
import type { ChartSpec } from '../../../core/scene/chart';
import { contrastRatio } from '../../../core/scene/contrast';
import { ownTheme, ownThemes } from '../../../core/scene/themes';

const spec = (series: number, highlight?: ChartSpec['highlight']): ChartSpec =>
  ({
    kind: 'bar',
    series: Array.from({ length: series }, (_, i) => ({ name: `S${i}`, values: [1] })),
    highlight,
  }) as unknown as ChartSpec;

it('Bars and lines are seen on the page in every theme of our own', () => {
  for (const { id } of ownThemes) {
    const { colors } = ownTheme(id);
    for (const one of [spec(1), spec(8), spec(8, { series: 0 }), spec(1, { category: 0 })])
      for (let i = 0; i < one.series.length; i++)
        for (const category of [0, 1]) {
          const token = pointColor(one, i, category);
          expect(contrastRatio(colors[token], colors.background), `${id} ${token}`).toBeGreaterThanOrEqual(3);
        }
  }
});
