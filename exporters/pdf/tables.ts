/** Tables: header cells say that they head their columns, rules and fills are artifacts. */
import type { Frame, TableCell, TableNode } from '../../core/scene/types';
import { num } from './canvas';
import { textString } from './document';
import { paint, rectPath } from './shapes';
import { type Block, blocksOf, drawPlain, writeBlocks, writeInline } from './text';
import { fitted, type Walk } from './walk';

/** Width of a table's rules, in points. */
const ruleWidth = 1;

export function writeTable(walk: Walk, node: TableNode): void {
  const { canvas, section, scene } = walk;
  const table = section.add('Table', {
    // Not as alternative text, which would be read instead of the cells.
    attributes: { O: 'Table', ...(node.alt ? { Summary: textString(node.alt) } : {}) },
  });
  canvas.artifact('layout', () => drawRules(walk, node));
  for (const [index, row] of node.rows.entries()) {
    const line = table.add('TR');
    for (const cell of row.cells) {
      const element =
        index === 0 ? line.add('TH', { attributes: { O: 'Table', Scope: 'Column' } }) : line.add('TD');
      const blocks = blocksOfCell(walk, node, cell);
      if (blocks.length === 1 && blocks[0]!.paragraph.marker === undefined) {
        writeInline(walk, element, blocks, scene.language);
      } else writeBlocks(walk, element, blocks, scene.language);
    }
  }
}

/** The same inside content that is marked already. */
export function drawTable(walk: Walk, node: TableNode): void {
  drawRules(walk, node);
  for (const row of node.rows) {
    for (const cell of row.cells) drawPlain(walk, blocksOfCell(walk, node, cell), walk.scene.language);
  }
}

function blocksOfCell(walk: Walk, node: TableNode, cell: TableCell): Block[] {
  return blocksOf(cell.paragraphs, fitted(walk, node, cell.lines, cell.paragraphs));
}

function drawRules({ canvas }: Walk, node: TableNode): void {
  const { x, y } = node.frame;
  const w = node.columns.reduce((sum, column) => sum + column, 0);
  let top = y;
  for (const [index, { height }] of node.rows.entries()) {
    const head: Frame = { x, y: top, w, h: height };
    if (index === 0 && node.headerFill !== undefined)
      paint(canvas, rectPath(head), { fill: node.headerFill });
    top += height;
    paint(canvas, `${num(x)} ${num(top)} m ${num(x + w)} ${num(top)} l`, {
      stroke: { color: node.rule, width: ruleWidth },
    });
  }
}
