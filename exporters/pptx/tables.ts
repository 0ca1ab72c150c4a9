/** Native tables with exact widths, a header row and the scene's texts, fills and rules. */
import type { TableCell, TableNode } from '../../core/scene/types';
import { el, type XmlElement } from '../../ooxml';
import { outline, solidFill } from './colors';
import type { SlideContext } from './context';
import { graphicFrame, shapeName } from './nonvisual';
import { paragraphs } from './paragraphs';
import { boxOf, emu, rounded } from './units';

const tableUri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
/** «No style, no grid», built into PowerPoint: nothing of a theme's table style shows through. */
const plainStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** Width of the rules under rows, in points. */
const ruleWidth = 1;

export function table(node: TableNode, context: SlideContext): XmlElement {
  const id = context.nextId();
  const shape = shapeName(node, id);
  const widths = rounded(node.columns);
  const heights = rounded(node.rows.map((row) => row.height));
  const sum = (lengths: number[]): number => lengths.reduce((a, b) => a + b, 0);
  const grid = el(
    'a:tbl',
    {},
    el('a:tblPr', { firstRow: true, bandRow: false }, el('a:tableStyleId', {}, plainStyle)),
    el('a:tblGrid', {}, ...widths.map((w) => el('a:gridCol', { w }))),
    ...node.rows.map(({ cells }, i) =>
      el('a:tr', { h: heights[i] }, ...cells.map((cell) => tableCell(cell, node, i, shape, context))),
    ),
  );
  const box = { ...boxOf(node.frame), cx: sum(widths), cy: sum(heights) };
  return graphicFrame(node, id, box, tableUri, grid);
}

function tableCell(
  cell: TableCell,
  node: TableNode,
  row: number,
  shape: string,
  context: SlideContext,
): XmlElement {
  context.texts.push({ shape, paragraphs: cell.paragraphs });
  const side = emu(node.padding);
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      ...paragraphs(cell.paragraphs, cell.lines, context, true),
    ),
    el(
      'a:tcPr',
      { marL: side, marR: side, marT: side, marB: side, anchor: 't' },
      border('a:lnL', undefined, context),
      border('a:lnR', undefined, context),
      // A rule belongs to both rows it parts, or readers disagree on which one wins.
      border('a:lnT', row > 0 ? node : undefined, context),
      border('a:lnB', node, context),
      row === 0 && node.headerFill ? solidFill(context.theme, node.headerFill) : el('a:noFill'),
    ),
  );
}

function border(name: string, node: TableNode | undefined, context: SlideContext): XmlElement {
  const line = outline(context.theme, node && { color: node.rule, width: ruleWidth });
  return { ...line, name, attributes: { w: '0', ...line.attributes, cap: 'flat', cmpd: 'sng', algn: 'ctr' } };
}
