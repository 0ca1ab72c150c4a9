/**
 * Tables of pages: what Excel, Word, Google Sheets, LibreOffice and browsers put on the clipboard, and what programs save
 * as «web page» or call .xls. Lines around a table are rows of one cell.
 */
import { importLimits, type RawTable } from '../../core/import/types';
import { textOf } from './html-cell';
import { tableIn } from './html-table';
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
import { type Piece, tablesOf } from './pieces';

/** @returns no table where the page has none @throws ImportError */
export function readHtml(html: string): RawTable[] {
  const roots = readTree(html);
  const classes = hiddenClasses(roots);
  const pieces: Piece[] = [];
  for (const root of roots) collect(root, classes, pieces);
  return tablesOf(pieces);
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
      for (const table of flat(node, classes)) {
        const name = attribute(table, 'summary')?.trim();
        pieces.push({ ...(name ? { name } : {}), table: () => tableIn(table, classes) });
      }
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
