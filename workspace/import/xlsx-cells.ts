/**
 * The cells of one sheet as Excel shows them. Formulas are never worked out; ranges, validations, drawings and macros are
 * not looked at, but for merged cells, which are filled downwards.
 */
import { importLimits, type RawCell, type RawTable } from '../../core/import/types';
import type { XmlElement } from '../../ooxml';
import { tooBig, tooManyRows } from './csv';
import { ImportError } from './errors';
import { shown } from './xlsx-format';
import { child1, local, named } from './xlsx-package';

export interface Book {
  strings: readonly string[];
  /** Formats by the number of the style. */
  formats: readonly string[];
  date1904: boolean;
}

const mostMerged = 20_000;

/** @throws ImportError */
export function tableOf(sheet: XmlElement, name: string, book: Book): RawTable {
  const hiddenColumns = hiddenIn(sheet);
  const rows = new Map<number, RawCell[]>();
  const hiddenRows: number[] = [];
  let cells = 0;
  let at = 0;
  for (const row of named(child1(sheet, 'sheetData'), 'row')) {
    // Some programs leave out where rows and cells are: they follow each other.
    at = placeIn(row.attributes.r) ?? at + 1;
    const own = cellsIn(row, book);
    if (own.length === 0) continue;
    // Two rows that say the same place are two rows.
    while (rows.has(at)) at++;
    // A row far down may be all there is; its number tells how much memory the rows above it would take.
    if (at > importLimits.rows * 10 || rows.size >= importLimits.rows) throw tooManyRows(rows.size);
    cells += own.length;
    const failed = tooBig(
      Array.from(own, (cell) => cell?.text ?? ''),
      at,
      cells,
    );
    if (failed) throw failed;
    if (isOn(row.attributes.hidden)) hiddenRows.push(at);
    rows.set(at, own);
  }
  fillMerged(sheet, rows);
  for (const one of hiddenRows) rows.delete(one);
  return {
    name,
    rows: laidOut(rows, hiddenColumns),
    read: {},
    ...doubtsOf(hiddenRows, hiddenColumns, rows),
  };
}

function laidOut(rows: ReadonlyMap<number, readonly RawCell[]>, hidden: ReadonlySet<number>): RawCell[][] {
  const out: RawCell[][] = [];
  for (const [number, row] of [...rows].sort(([a], [b]) => a - b)) {
    const kept = Array.from(row, (cell) => cell ?? { text: '' }).filter((_, c) => !hidden.has(c + 1));
    if (kept.length === 0) continue;
    while (out.length < number - 1) out.push([]);
    out.push(kept);
  }
  return out;
}

function doubtsOf(
  hiddenRows: readonly number[],
  hiddenColumns: ReadonlySet<number>,
  rows: ReadonlyMap<number, readonly RawCell[]>,
): Pick<RawTable, 'doubts'> {
  const doubts: RawTable['doubts'] = [];
  if (hiddenRows.length > 0)
    doubts.push({ field: 'rows', why: 'hidden-rows', params: { count: String(hiddenRows.length) } });
  const all = [...rows.values()];
  const columns = [...hiddenColumns]
    .sort((a, b) => a - b)
    .flatMap((c) => {
      const first = all.find((row) => (row[c - 1]?.text ?? '') !== '')?.[c - 1]?.text;
      return first === undefined ? [] : [first.slice(0, 60)];
    });
  if (columns.length > 0)
    doubts.push({
      field: 'columns',
      why: 'hidden-columns',
      params: { typed: columns.slice(0, 5).join(', ') },
    });
  return doubts.length > 0 ? { doubts } : {};
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Numbers of columns from 1. */
function hiddenIn(sheet: XmlElement): Set<number> {
  const out = new Set<number>();
  for (const { attributes } of named(child1(sheet, 'cols'), 'col')) {
    if (!isOn(attributes.hidden)) continue;
    const to = Math.min(Number(attributes.max), importLimits.columns);
    for (let c = Math.max(1, Number(attributes.min)); c <= to; c++) out.add(c);
  }
  return out;
}

function placeIn(r: string | undefined): number | undefined {
  return r !== undefined && /^[1-9]\d{0,6}$/.test(r) ? Number(r) : undefined;
}

/** The cells of a row by their places; formatted and empty ones are there by the million in some sheets. */
function cellsIn(row: XmlElement, book: Book): RawCell[] {
  const out: RawCell[] = [];
  let column = 0;
  for (const cell of named(row, 'c')) {
    column = columnIn(cell.attributes.r) ?? column + 1;
    if (out[column - 1]) throw noPlace(`${cell.attributes.r ?? column}`);
    if (named(cell, 'v').length === 0 && named(cell, 'is').length === 0 && named(cell, 'f').length === 0)
      continue;
    if (column > importLimits.columns) {
      const message = `Column ${column} lies further to the right than the ${importLimits.columns} columns that Lysark reads.`;
      throw new ImportError('too-many-columns', message, { count: column, most: importLimits.columns });
    }
    out[column - 1] = rawOf(cell, book);
  }
  return out;
}

function columnIn(r: string | undefined): number | undefined {
  if (r === undefined || r === '') return undefined;
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(r.replaceAll('$', '').toUpperCase())?.[1];
  if (!letters) throw noPlace(r);
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A place that is none, or one that another cell of the row has as well. */
function noPlace(r: string): ImportError {
  const detail = r.slice(0, 40);
  return new ImportError('file-broken', `A cell has no place: ${JSON.stringify(detail)}.`, { detail });
}

function rawOf(cell: XmlElement, { strings, formats, date1904 }: Book): RawCell {
  const formula = named(cell, 'f').length > 0 ? { formula: true as const } : {};
  const value = textOf(child1(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return { text: strings[Number(value)] ?? '', ...formula };
    case 'inlineStr':
      return { text: stringOf(child1(cell, 'is')), ...formula };
    case 'str':
    case 'e':
      return { text: cleaned(value), ...formula };
    case 'b':
      return { text: value.trim() === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE', ...formula };
    case 'd':
      return { text: value.slice(0, 10), ...formula };
    default: {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      if (!Number.isFinite(number)) return { text: cleaned(value), ...formula };
      return { ...shown(number, formats[Number(cell.attributes.s ?? 0)] ?? 'General', date1904), ...formula };
    }
  }
}

function textOf(e: XmlElement | undefined): string {
  return e?.children.filter((one) => typeof one === 'string').join('') ?? '';
}

/** A string with or without runs of its own look; how it is read aloud is no part of it. */
export function stringOf(e: XmlElement | undefined): string {
  if (!e) return '';
  const parts = e.children.flatMap((one) => {
    if (typeof one === 'string') return [];
    if (local(one) === 't') return [textOf(one)];
    return local(one) === 'r' ? [textOf(child1(one, 't'))] : [];
  });
  return cleaned(parts.join(''));
}

/** Letters that XML cannot hold are written `_x000D_`; lines of a cell become one. */
function cleaned(text: string): string {
  return (
    text
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/[\s\u0085]+/g, (blanks) => (/[\t\r\n\u2028\u2029\u0085\v]/.test(blanks) ? ' ' : blanks))
      .replace(/[\x00-\x08\x0e-\x1f\ufffe\uffff]/g, '')
      // Half of a letter is a letter that was lost.
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/**
 * What stands in the first of cells that are merged stands for those below it, and is the number or name of none of those
 * to the right, which say that they are covered.
 */
function fillMerged(sheet: XmlElement, rows: ReadonlyMap<number, RawCell[]>): void {
  const merges = named(child1(sheet, 'mergeCells'), 'mergeCell').slice(0, mostMerged);
  if (merges.length === 0) return;
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  // A title may be merged over more columns than there are.
  const widest = [...rows.values()].reduce((most, row) => Math.max(most, row.length), 0);
  let filled = 0;
  for (const { attributes } of merges) {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(
      (attributes.ref ?? '').replaceAll('$', '').toUpperCase(),
    );
    if (!found) continue;
    const column = columnIn(`${found[1]}1`)! - 1;
    const first = Number(found[2]);
    const cell = rows.get(first)?.[column];
    if (!cell || cell.text === '') continue;
    const right = Math.min(columnIn(`${found[3]}1`)!, importLimits.columns, widest) - 1;
    const from = numbers.indexOf(first);
    for (let i = from; i >= 0 && i < numbers.length && numbers[i]! <= Number(found[4]); i++) {
      const row = rows.get(numbers[i]!)!;
      if (i > from && (row[column]?.text ?? '') === '') row[column] = { ...cell, merged: true };
      for (let c = column + 1; c <= right; c++, filled++)
        if ((row[c]?.text ?? '') === '') row[c] = { text: '', merged: true };
      if (++filled > importLimits.cells) return;
    }
  }
}
