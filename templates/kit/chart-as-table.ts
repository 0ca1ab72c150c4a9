/** The numbers of a chart as a table. */
import { type ChartFrom, type ChartSpec, isHole, valueText } from '../../core/chart';
import { categoryText } from '../../core/chart/time-axis';
import { together } from '../../core/model/origin';
import type { Frame, TableNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { tablePages } from './table-pages';
import { between, words } from './text';

/** A number that is missing; the slide says below which. */
const missing = '..';

/** @param axis what the rows are, for their heading */
export function chartTable(
  ctx: Context,
  spec: ChartSpec,
  axis: string,
  area: Frame,
  from: ChartFrom,
): TableNode[] {
  const { categories, series, language } = spec;
  const values = together(from.categories, from.series, from.values);
  const columns = [
    words(axis, ctx, from.categories),
    ...series.map(({ name }) => words(name, ctx, from.series)),
  ];
  const rows = categories.flatMap((category, c) =>
    isHole(spec, c)
      ? []
      : [
          [
            words(categoryText(category, language), ctx, from.categories),
            ...series.map(({ values: own }) => {
              const value = own[c];
              return value === null || value === undefined
                ? between(missing, ctx)
                : words(valueText(spec, value), ctx, values);
            }),
          ],
        ],
  );
  return tablePages(ctx, { columns, rows }, area, spec.title);
}
