/**
 * Tables of pages: what Excel, Word, Google Sheets, LibreOffice and browsers put on the clipboard, and what programs save
 * as «web page» or call .xls. Lines around a table are rows of one cell.
 */
import { plainLine } from '../../core/formats/read-text';
import { hasLabel } from '../../core/import/about';
import { type ImportDoubt, importLimits, type RawCell, type RawTable } from '../../core/import/types';
import { ImportError } from './errors';
import { textOf } from './html-cell';
import { type HtmlTable, tableIn } from './html-table';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  hiddenClasses,
  isElement,
  isHidden,
  readTree,
  walk,
} from './html-tree';

/** A piece of the page in reading order: words outside of tables, or a table. */
type Piece = { line: string } | { table: HtmlElement };

/** @returns no table where the page has none @throws ImportError */
export function readHtml(html: string): RawTable[] {
  const roots = readTree(html);
  const classes = hiddenClasses(roots);
  const pieces: Piece[] = [];
  for (const root of roots) collect(root, classes, pieces);
  return tablesOf(pieces, classes);
}

function collect(root: HtmlElement, classes: ReadonlySet<string>, pieces: Piece[]): void {
  let loose: HtmlNode[] = [];
  const endLine = (): void => {
    for (const line of textOf(loose, classes).lines) pieces.push({ line: line.slice(0, importLimits.cell) });
    loose = [];
  };
  const see = (node: HtmlNode): void => {
    if (!isElement(node)) {
      loose.push(node);
      return;
    }
    if (isHidden(node, classes)) return;
    if (node.tagName === 'table') {
      endLine();
      for (const table of flat(node, classes)) pieces.push({ table });
      return;
    }
    if (!holdsTable(node)) {
      loose.push(node);
      return;
    }
    endLine();
    for (const child of node.childNodes) see(child);
    endLine();
  };
  see(root);
  endLine();
}

function holdsTable(one: HtmlElement): boolean {
  let found = false;
  walk([one], ({ tagName }) => {
    found ||= tagName === 'table';
  });
  return found;
}

/** A table whose cells hold tables lays out a page; those within it are what people see as tables. */
function flat(table: HtmlElement, classes: ReadonlySet<string>): HtmlElement[] {
  const inner: HtmlElement[] = [];
  const left = elementsOf(table).reverse();
  for (let one = left.pop(); one; one = left.pop()) {
    if (isHidden(one, classes)) continue;
    if (one.tagName === 'table') inner.push(...flat(one, classes));
    else left.push(...elementsOf(one).reverse());
  }
  if (inner.length === 0) return [table];
  const own = tableIn(table, classes).rows;
  const isTable = own.filter((row) => row.filter(({ text }) => text !== '').length > 1).length > 1;
  return isTable ? [table, ...inner] : inner;
}

/** A table that is too large is no reason to refuse the others; it is named. @throws ImportError where none fits */
function tablesOf(pieces: readonly Piece[], classes: ReadonlySet<string>): RawTable[] {
  const out: RawTable[] = [];
  const large: string[] = [];
  let failed: ImportError | undefined;
  let lines: string[] = [];
  for (const piece of pieces) {
    if ('line' in piece) {
      lines.push(piece.line);
      continue;
    }
    // A source or a note stands under the table that it is of.
    const before = out.at(-1);
    const own = before ? lines.findIndex((line) => !hasLabel(line)) : 0;
    if (before) addBelow(before, own < 0 ? lines : lines.slice(0, own));
    const above = own < 0 ? [] : lines.slice(own);
    lines = [];
    try {
      const table = tableIn(piece.table, classes);
      if (table.rows.some((row) => row.some(({ text }) => text !== '')))
        out.push(laid(table, above, out.length, piece.table));
      else lines = above;
    } catch (error) {
      if (!(error instanceof ImportError) || !/^too-|^cell-too/.test(error.code)) throw error;
      failed ??= error;
      large.push(above.at(-1) ?? String(out.length + large.length + 1));
    }
    if (out.length >= importLimits.sheets) break;
  }
  if (out.length === 0 && failed) throw failed;
  const last = out.at(-1);
  if (last) addBelow(last, lines);
  if (large.length > 0) {
    const doubt: ImportDoubt = {
      field: 'rows',
      why: 'sheets-too-big',
      params: { typed: large.slice(0, 5).join(', ') },
    };
    for (const table of out) table.doubts = [doubt, ...(table.doubts ?? [])];
  }
  return out;
}

function laid(
  { caption, rows, doubts }: HtmlTable,
  above: readonly string[],
  before: number,
  table: HtmlElement,
): RawTable {
  const lines = [...above, ...(caption ? [caption] : [])];
  const name = caption ?? attribute(table, 'summary')?.trim() ?? above.at(-1);
  return {
    name: plainLine(name || String(before + 1)).slice(0, 100),
    rows: [...lines.map(row), ...rows],
    read: {},
    ...(lines.length > 0 ? { around: { above: lines.length, below: 0 } } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

function addBelow(table: RawTable, lines: readonly string[]): void {
  if (lines.length === 0) return;
  table.rows.push(...lines.map(row));
  const { above = 0, below = 0 } = table.around ?? {};
  table.around = { above, below: below + lines.length };
}

const row = (text: string): RawCell[] => [{ text }];
