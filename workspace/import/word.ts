/** Word documents: their tables, as the sheets of a workbook; a document without tables is a list that somebody typed. */
import type { FileContent, ImportDoubt } from '../../core/import/types';
import { OoxmlError, readZip, type XmlElement } from '../../ooxml';
import { ImportError } from './errors';
import { type Piece, tablesOf } from './pieces';
import { paragraphsIn, tableIn, within } from './word-table';
import { boxesIn, chosen, elementsIn, linesOf, type Seen } from './word-text';
import { refusal } from './xlsx';
import { child1, local, type Parts, target, xmlOf } from './xlsx-package';

const zipLimits = {
  totalBytes: 256 * 1024 ** 2,
  entryBytes: 96 * 1024 ** 2,
  entries: 5000,
  ratio: 200,
};
/** Lines outside of tables that stand with a table: its heading, and what is said of it. */
const mostLines = 2;

/** @throws ImportError in words for people; nothing in the file is ever followed */
export function readWord(bytes: Uint8Array): FileContent {
  try {
    return contentOf(readZip(bytes, zipLimits));
  } catch (error) {
    if (error instanceof OoxmlError) throw refusal(error);
    throw error;
  }
}

function contentOf(parts: Parts): FileContent {
  const main = target(parts, '', /\/officeDocument$/) ?? 'word/document.xml';
  const body = child1(xmlOf(parts, main), 'body');
  if (!body) {
    const detail = main;
    throw new ImportError('file-broken', `It is damaged: ${main} holds no document.`, { detail });
  }
  const seen: Seen = { changes: false, hidden: false };
  const pieces = gathered(body, seen);
  if (pieces.every((piece) => 'line' in piece)) {
    const text = pieces.map((piece) => ('line' in piece ? piece.line : '')).join('\n');
    return { is: 'text', text };
  }
  const lines = pieces.filter((piece) => 'line' in piece && piece.line !== '').length;
  const kept = nearTables(pieces);
  const tables = tablesOf(kept);
  const left = lines - kept.filter((piece) => 'line' in piece).length;
  const doubts: ImportDoubt[] = [];
  const say = (why: ImportDoubt['why'], params: ImportDoubt['params'] = {}): void =>
    void doubts.push({ field: 'rows', why, params });
  if (left > 0) say('word-text', { count: String(left) });
  if (seen.changes) say('word-changes');
  if (seen.hidden) say('word-hidden');
  return {
    is: 'tables',
    tables: tables.map((table) => ({ ...table, doubts: [...doubts, ...(table.doubts ?? [])] })),
  };
}

/** Paragraphs and tables in reading order, with those of text boxes after the paragraph that they hang on. */
function gathered(body: XmlElement, seen: Seen): Piece[] {
  const pieces: Piece[] = [];
  let loose: XmlElement[] = [];
  const endLines = (): void => {
    if (loose.length > 0) for (const line of linesOf(loose, seen)) pieces.push({ line });
    loose = [];
  };
  const see = (e: XmlElement): void => {
    for (const one of elementsIn(e)) {
      const name = local(one);
      if (name === 'p') {
        loose.push(one);
        const boxes = boxesIn(one);
        if (boxes.length > 0) endLines();
        for (const box of boxes) see(box);
      } else if (name === 'tbl') {
        endLines();
        for (const table of flat(one))
          pieces.push({ table: () => ({ rows: tableIn(table, seen), doubts: [] }) });
      } else if (name === 'AlternateContent') for (const inner of chosen(one)) see(inner);
      else if (name !== 'del' && name !== 'moveFrom') see(one);
    }
  };
  see(body);
  endLines();
  return pieces;
}

/** Tables in a cell, also those in text boxes of it. */
function tablesWithin(e: XmlElement): XmlElement[] {
  return [...within(e, 'tbl'), ...within(e, 'p').flatMap(boxesIn).flatMap(tablesWithin)];
}

/** A table whose cells hold tables lays out a page: those within it are what people see as tables. */
function flat(table: XmlElement): XmlElement[] {
  const cells = within(table, 'tr').flatMap((tr) => within(tr, 'tc'));
  const inner = cells.flatMap(tablesWithin).flatMap(flat);
  if (inner.length === 0) return [table];
  const filled = within(table, 'tr').filter(
    (tr) =>
      within(tr, 'tc').filter((tc) =>
        linesOf(paragraphsIn(tc), { changes: false, hidden: false }).some(Boolean),
      ).length > 1,
  );
  return filled.length > 1 ? [table, ...inner] : inner;
}

/** The last lines before a table, and those right after it: a heading, a source. */
function nearTables(pieces: readonly Piece[]): Piece[] {
  const said = pieces.filter((piece) => !('line' in piece) || piece.line !== '');
  const isNear = (i: number): boolean => {
    for (let by = 1; by <= mostLines; by++) {
      const after = said[i + by];
      if (after && 'table' in after) return true;
    }
    const before = said[i - 1];
    return (
      before !== undefined &&
      'table' in before &&
      /^(?:kilde|kjelde|source|merknad|note)\b/iu.test((said[i] as { line: string }).line)
    );
  };
  return said.filter((piece, i) => 'table' in piece || isNear(i));
}
