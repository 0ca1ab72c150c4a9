/** Tables and charts that cannot be read: no headings, no unit, or more series than can be told apart. */
import { chartLimits } from '../../scene/chart';
import { defineRule } from '../rule';
import { blank, paragraphText } from '../walk';

/** WCAG 1.3.1: a table has a header row with words in it. Only the corner may be empty. */
export const tableHeader = defineRule({
  id: 'table-header',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.3.1',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const { node, decorative } of on.nodes) {
        if (node.kind !== 'table' || decorative) continue;
        const header = node.rows[0]?.cells.map((cell) => cell.paragraphs.map(paragraphText).join(' ')) ?? [];
        const empty = header.filter((words, column) => column > 0 && blank(words)).length;
        if (header.every(blank)) {
          report({
            on,
            node: node.id,
            message: 'The table has no header row.',
            hint: 'Say what each column holds.',
          });
        } else if (empty > 0) {
          report({
            on,
            node: node.id,
            severity: 'warning',
            message: `${empty} of the table's columns have no heading.`,
            hint: 'Say what each column holds.',
            params: { count: empty },
          });
        }
      }
    }
  },
});

/** WCAG 1.3.1: as many cells in every row as there are columns, so that a reader can say where it is. */
export const tableMerged = defineRule({
  id: 'table-merged',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.3.1',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const { node } of on.nodes) {
        if (node.kind !== 'table') continue;
        const row = node.rows.findIndex((one) => one.cells.length !== node.columns.length);
        if (row < 0) continue;
        report({
          on,
          node: node.id,
          message: `Row ${row + 1} has ${node.rows[row]!.cells.length} cells and the table ${node.columns.length} columns.`,
          hint: 'Give every row a cell for every column.',
          params: { row: row + 1 },
        });
      }
    }
  },
});

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
        const { kind } = node.spec;
        // Grey lines are what the named ones are seen against, and need no names.
        const series = node.spec.series.filter(({ rest }) => !rest);
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
