/** A table of a page as rows of cells: spans are laid out, what is merged is filled downwards, what is hidden left out. */
import { type ImportDoubt, importLimits, type RawCell } from '../../core/import/types';
import { cellOf } from './html-cell';
import { attribute, elementsOf, type HtmlElement, isHidden } from './html-tree';
import { holdRow, type ReadTable } from './pieces';

/** The place of a cell that another covers. */
const covered: RawCell = { text: '', merged: true };

interface Span {
  cell: RawCell;
  /** Rows below that it goes on in. */
  left: number;
}

/** @throws ImportError when it is larger than any sheet that is read */
export function tableIn(table: HtmlElement, classes: ReadonlySet<string>): ReadTable {
  const hiddenColumns = columnsHidden(table, classes);
  const seen = { notes: [] as string[], struck: [] as string[] };
  const rows: RawCell[][] = [];
  const hidden = { rows: 0, columns: new Map<number, string>() };
  let cells = 0;
  for (const section of sectionsOf(table)) {
    /** What comes down from the rows above, by its column; nothing goes from one section into the next. */
    const spans = new Map<number, Span>();
    const own = elementsOf(section).filter(({ tagName }) => tagName === 'tr');
    for (const [r, tr] of own.entries()) {
      const row = rowOf(tr, own.length - r, { spans, classes, hiddenColumns, hidden, seen });
      cells += row.length;
      holdRow(row, rows.length, cells);
      if (!isHidden(tr, classes)) rows.push(row.filter((_, c) => !hiddenColumns.has(c)));
      // The last row of Excel's tables only says how wide columns are.
      else if (row.some(({ text }) => text !== '')) hidden.rows++;
    }
  }
  const caption = elementsOf(table).find(({ tagName }) => tagName === 'caption');
  const said = caption && cellOf(caption, classes).cell.text;
  return { ...(said ? { caption: said } : {}), rows, doubts: doubtsOf(hidden, seen) };
}

interface Laying {
  spans: Map<number, Span>;
  classes: ReadonlySet<string>;
  hiddenColumns: ReadonlySet<number>;
  hidden: { rows: number; columns: Map<number, string> };
  seen: { notes: string[]; struck: string[] };
}

function rowOf(tr: HtmlElement, below: number, laying: Laying): RawCell[] {
  const { spans, classes, hiddenColumns, hidden, seen } = laying;
  const row: RawCell[] = [];
  const fromAbove = (): boolean => {
    const span = spans.get(row.length);
    if (!span) return false;
    if (--span.left === 0) spans.delete(row.length);
    row.push(span.cell);
    return true;
  };
  for (const td of elementsOf(tr)) {
    // A cell that is not shown takes no place in its row, whereas one of a hidden column does.
    if ((td.tagName !== 'td' && td.tagName !== 'th') || isHidden(td, classes)) continue;
    while (fromAbove());
    const { cell, text } = cellOf(td, classes);
    seen.notes.push(...text.notes.map((note) => `${cell.text} ${note}`));
    seen.struck.push(...text.struck);
    const at = row.length;
    if (hiddenColumns.has(at) && cell.text !== '' && !hidden.columns.has(at))
      hidden.columns.set(at, cell.text);
    const wide = Math.min(spanOf(td, 'colspan'), importLimits.columns + 1);
    const high = spanOf(td, 'rowspan');
    const left = Math.min(high === 0 ? below : high, below) - 1;
    // What is empty covers nothing.
    const beside = cell.text === '' ? { text: '' } : covered;
    for (let i = 0; i < wide; i++) {
      // What spans several columns stands over the first of them.
      row.push(i === 0 ? cell : beside);
      if (left > 0)
        spans.set(at + i, {
          cell: i > 0 || cell.text === '' ? beside : { ...cell, merged: true },
          left,
        });
    }
    if (row.length > importLimits.columns) break;
  }
  while (fromAbove());
  // Past a gap that no cell fills.
  const far = Math.max(-1, ...spans.keys());
  while (row.length <= far && row.length <= importLimits.columns) if (!fromAbove()) row.push({ text: '' });
  return row;
}

function spanOf(td: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const said = /^\s*(\d{1,6})/.exec(attribute(td, name) ?? '')?.[1];
  return said === undefined || (said === '0' && name === 'colspan') ? 1 : Number(said);
}

/** Head, bodies and foot, in the order in which they are shown; rows outside of them are a body. */
function sectionsOf(table: HtmlElement): HtmlElement[] {
  const order = ['thead', 'tbody', 'tfoot'];
  return elementsOf(table)
    .filter(({ tagName }) => order.includes(tagName))
    .sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
}

/** Columns by their places that the table says are hidden. */
function columnsHidden(table: HtmlElement, classes: ReadonlySet<string>): Set<number> {
  const out = new Set<number>();
  let at = 0;
  const see = (one: HtmlElement): void => {
    for (const inner of elementsOf(one)) {
      if (inner.tagName === 'colgroup') {
        const before = at;
        see(inner);
        if (at === before) at += Math.min(Number(attribute(inner, 'span')) || 1, importLimits.columns);
      }
      if (inner.tagName !== 'col') continue;
      const span = Math.min(Number(attribute(inner, 'span')) || 1, importLimits.columns);
      if (isHidden(inner, classes)) for (let c = at; c < at + span; c++) out.add(c);
      at += span;
      if (at > importLimits.columns) return;
    }
  };
  see(table);
  return out;
}

function doubtsOf(hidden: Laying['hidden'], { notes, struck }: Laying['seen']): ImportDoubt[] {
  const some = (all: readonly string[]): string => {
    const said = [...new Set(all)].slice(0, 3).map((text) => text.slice(0, 60));
    return said.join(', ') + (all.length > said.length ? ' …' : '');
  };
  const out: ImportDoubt[] = [];
  if (hidden.rows > 0)
    out.push({ field: 'rows', why: 'hidden-rows', params: { count: String(hidden.rows) } });
  if (hidden.columns.size > 0)
    out.push({
      field: 'columns',
      why: 'hidden-columns',
      params: { typed: some([...hidden.columns.values()]) },
    });
  if (notes.length > 0)
    out.push({
      field: 'rows',
      why: 'number-marked',
      params: { count: String(notes.length), typed: some(notes) },
    });
  if (struck.length > 0) out.push({ field: 'rows', why: 'text-struck', params: { typed: some(struck) } });
  return out;
}
