/** Workbooks, read by exceljs from a package of the cells alone, which our own bounded readers have made. */
import type { CellValue, Worksheet } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { RawCell, RawTable } from '../../core/import/types';
import { OoxmlError, readZip } from '../../ooxml';
import { tooBig } from './csv';
import { ImportError } from './errors';
import { packed, sheetsOf } from './xlsx-cells';

const zipLimits = {
  totalBytes: 256 * 1024 ** 2,
  entryBytes: 96 * 1024 ** 2,
  entries: 5000,
  ratio: 200,
};

/** @throws ImportError in words for people; nothing in the file is ever worked out or followed */
export async function readXlsx(bytes: Uint8Array): Promise<RawTable[]> {
  try {
    const sheets = sheetsOf(readZip(bytes, zipLimits));
    const book = new Workbook();
    await book.xlsx.load(packed(sheets) as unknown as ArrayBuffer);
    return sheets.list.map(({ name }, i) => tableOf(book.worksheets[i], name));
  } catch (error) {
    if (error instanceof OoxmlError) throw refusal(error);
    throw error;
  }
}

function refusal(error: OoxmlError): ImportError {
  const message = error.message;
  switch (error.code) {
    case 'ole':
      return new ImportError(
        'old-excel',
        'It is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx without a password.',
      );
    case 'encrypted':
      return new ImportError('encrypted', 'It has a password. Save it without one.');
    case 'too-big':
      return new ImportError('file-unsafe', `It unpacks to far more than it should: ${message}`, {
        detail: message,
      });
    case 'bad-name':
    case 'duplicate':
      return new ImportError('file-unsafe', `It is not to be trusted: ${message}`, { detail: message });
    default:
      return new ImportError('file-broken', `It is damaged: ${message}`, { detail: message });
  }
}

function tableOf(sheet: Worksheet | undefined, name: string): RawTable {
  const rows: RawCell[][] = [];
  let cells = 0;
  sheet?.eachRow({ includeEmpty: false }, (row, number) => {
    const own: RawCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      while (own.length < column - 1) own.push({ text: '' });
      own[column - 1] = rawOf(cell.value);
    });
    cells += own.length;
    const failed = tooBig(
      own.map(({ text }) => text),
      number,
      cells,
    );
    if (failed) throw failed;
    while (rows.length < number - 1) rows.push([]);
    rows.push(own);
  });
  return { name, rows, read: {} };
}

function rawOf(value: CellValue): RawCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return { text: String(value), number: value };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { text: dayOf(value) };
  if ('error' in value) return { text: String(value.error) };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('formula' in value || 'sharedFormula' in value) {
    return { ...rawOf((value as { result?: CellValue }).result), formula: true };
  }
  return { text: 'text' in value ? String(value.text) : '' };
}

/** Days without a time of day, which sheets keep as the midnight that begins them. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
