/**
 * The workbook behind a native chart, so that people can edit its numbers. ExcelJS writes it, and it is packed again
 * without clock and time zone. (The workbook that pptxgenjs would write holds the current time, a table whose heads
 * are not those of its cells, and an empty value for every one that is missing.)
 */
import type { ChartSpec } from '../../../core/chart';
import { categoryText } from '../../../core/chart/time-axis';
import type { Scene } from '../../../core/scene/types';
import { nodesIn } from '../../../core/scene/walk';
import { cleanText } from '../../../core/xml';
import { readZip, writeZip } from '../../../ooxml';
import { columnsOf, formatCode, sheetName, timeCells } from './cells';

/** The earliest day a zip can hold, as for all documents' parts. */
const noTime = new Date(Date.UTC(1980, 0, 1));

export type Workbooks = ReadonlyMap<ChartSpec, Uint8Array>;

/** Workbooks of all charts in some scenes; they are written asynchronously, and slides are not. */
export async function writeWorkbooks(scenes: readonly Scene[]): Promise<Workbooks> {
  const out = new Map<ChartSpec, Uint8Array>();
  for (const node of scenes.flatMap(({ nodes }) => nodesIn(nodes, { drawings: false })))
    if (node.kind === 'chart') out.set(node.spec, await workbookOf(node.spec));
  return out;
}

async function workbookOf(spec: ChartSpec): Promise<Uint8Array> {
  // Loaded when there is a chart: it takes a while, and most presentations have none.
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new Workbook();
  workbook.creator = 'Lysark';
  workbook.lastModifiedBy = 'Lysark';
  workbook.created = noTime;
  workbook.modified = noTime;
  const sheet = workbook.addWorksheet(sheetName);
  const columns = columnsOf(spec);
  // A text is written as text whatever it begins with: no cell of ours is a formula.
  sheet.addRow(['', ...columns.map((column) => cleanText(column.name))]);
  const time = timeCells(spec);
  spec.categories.forEach((category, c) => {
    const name = time ? time.values[c]! : cleanText(categoryText(category, spec.language));
    sheet.addRow([name, ...columns.map((column) => column.values[c] ?? null)]);
  });
  sheet.getColumn(1).width = 24;
  if (time) sheet.getColumn(1).numFmt = time.format;
  columns.forEach((_, i) => {
    const column = sheet.getColumn(i + 2);
    column.width = 16;
    column.numFmt = formatCode(spec, spec.decimals);
  });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return writeZip(readZip(bytes));
}
