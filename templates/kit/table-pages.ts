/** A table on as many slides as it needs: columns as wide as their text wants, at the largest size that fits. */
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import type { Frame, SceneParagraph, TableNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { setText } from '../../core/text/layout';
import { pt, steps, widthOf } from './measure';
import { para } from './text';

/** Headings, and rows of cells; a row may be longer than the headings are. */
export interface TableContent {
  readonly columns: readonly Rich[];
  readonly rows: readonly (readonly Rich[])[];
}

const padding = 8;

/**
 * Room in a row beyond its text, in points. Readers round a line's pitch up (LibreOffice sets 14 points at 17.0 and not
 * 16.8), and a row that must grow moves every row below it.
 */
const slack = (lines: number): number => Math.max(1, 0.25 * lines);

/** Numbers stand to the right, so that their digits line up. */
const numeric = /^[−-]?[\d\s\u00A0.,]+(\s?%)?$/u;

const isBlank = (cell: Rich | undefined): boolean => plain(cell).trim() === '';

/** One table for each slide. @param area where it may stand, in points */
export function tablePages(ctx: Context, fact: TableContent, area: Frame, alt: string): TableNode[] {
  // A row with more cells than there are headings widens the table: nothing is dropped.
  const count = Math.max(fact.columns.length, ...fact.rows.map((row) => row.length));
  const heads = Array.from({ length: count }, (_, c) => fact.columns[c] ?? []);
  const right = heads.map(
    (_, c) =>
      // The first column says what the row is about, also when it is a year.
      c > 0 &&
      fact.rows.some((row) => !isBlank(row[c])) &&
      fact.rows.every((row) => isBlank(row[c]) || numeric.test(plain(row[c]))),
  );
  for (const size of steps(ctx, 20, 18, 16, 14)) {
    const cell = (rich: Rich | undefined, c: number, head: boolean): SceneParagraph[] => [
      para(rich ?? [], {
        font: 'body',
        size,
        color: head ? 'onGround' : 'text',
        bold: head,
        align: right[c] ? 'right' : 'left',
      }),
    ];
    const widths = columnWidths(ctx, fact, area.w, count, cell);
    const rowOf = (texts: SceneParagraph[][]): TableNode['rows'][number] => {
      const sets = texts.map((p, c) => setText(ctx.fonts, p, widths[c]! - 2 * padding));
      const h = Math.max(...sets.map((set) => set.height), size * 1.2);
      const lines = Math.max(1, ...sets.map((set) => set.spans.length));
      return { height: h + 2 * padding + slack(lines), cells: texts.map((paragraphs) => ({ paragraphs })) };
    };
    const head = rowOf(heads.map((rich, c) => cell(rich, c, true)));
    const rows = fact.rows.map((row) => rowOf(heads.map((_, c) => cell(row[c], c, false))));
    const total = head.height + rows.reduce((sum, row) => sum + row.height, 0);
    if (total > area.h && size > pt(ctx, 14)) continue;
    const pages = share(rows, area.h - head.height, total <= area.h ? 1 : Math.ceil(total / area.h));
    return pages.map((part) => ({
      kind: 'table',
      id: 'table',
      role: 'table',
      alt,
      frame: { ...area, h: head.height + part.reduce((sum, row) => sum + row.height, 0) },
      columns: widths,
      rows: [head, ...part],
      padding,
      headerFill: 'ground',
      rule: 'line',
    }));
  }
  return [];
}

type CellText = (rich: Rich | undefined, column: number, head: boolean) => SceneParagraph[];

/**
 * Columns as wide as their text wants. When that is too much, each keeps room for its longest word (or its equal part
 * of the table), and what is left goes to those that want more.
 */
function columnWidths(
  ctx: Context,
  fact: TableContent,
  width: number,
  count: number,
  cell: CellText,
): number[] {
  const extra = 2 * padding + 6;
  const wanted = Array.from({ length: count }, (_, c) => {
    const texts = [cell(fact.columns[c], c, true), ...fact.rows.map((row) => cell(row[c], c, false))];
    const want = Math.max(40, ...texts.map((p) => widthOf(ctx, p))) + extra;
    const word = Math.max(24, ...texts.map((p) => longestWord(ctx, p))) + extra;
    return { want, least: Math.min(word, width / count) };
  });
  const wants = wanted.reduce((sum, column) => sum + column.want, 0);
  if (wants <= width) return wanted.map(({ want }) => (want * width) / wants);
  const least = wanted.reduce((sum, column) => sum + column.least, 0);
  // A column of long texts takes at most four times what it needs of the room that is shared.
  const shares = wanted.map(({ want, least: own }) => Math.min(Math.max(0, want - own), 4 * own) + 1);
  const sum = shares.reduce((a, b) => a + b, 0);
  return wanted.map(({ least: own }, c) => own + ((width - least) * shares[c]!) / sum);
}

/** Width of the longest word of a cell, in points. */
function longestWord(ctx: Context, paragraphs: readonly SceneParagraph[]): number {
  return Math.max(
    0,
    ...paragraphs.flatMap((p) =>
      p.runs.flatMap((run) =>
        run.text
          .split(/\s+/u)
          .map((word) => ctx.fonts.em(word, p.style.font, p.style.bold ?? false, false) * p.style.size),
      ),
    ),
  );
}

/** Rows on as few pages as they need, evenly, unless a high row would have the others stand nearly alone. */
function share(rows: TableNode['rows'], room: number, least: number): TableNode['rows'][] {
  if (rows.length === 0) return [[]];
  const tight = filled(rows, room);
  for (let parts = least; parts < Math.min(rows.length, 2 * tight.length); parts++) {
    const per = Math.ceil(rows.length / parts);
    const out = Array.from({ length: parts }, (_, i) => rows.slice(i * per, (i + 1) * per)).filter(
      (part) => part.length > 0,
    );
    if (out.every((part) => part.reduce((sum, row) => sum + row.height, 0) <= room)) return out;
  }
  return tight;
}

/** Page by page, as much as there is room for. */
function filled(rows: TableNode['rows'], room: number): TableNode['rows'][] {
  const out: TableNode['rows'][] = [];
  let left = 0;
  for (const row of rows) {
    if (row.height > left) {
      out.push([]);
      left = room;
    }
    out.at(-1)!.push(row);
    left -= row.height;
  }
  return out;
}
