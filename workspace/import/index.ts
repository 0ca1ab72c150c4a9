/** Reads a file that people bring: what it is comes from its bytes, and its name only says which text it may be. */
import { marksLost, plainLine } from '../../core/formats/read-text';
import { apart } from '../../core/import/apart';
import { importLimits, type RawTable, type ReadFile } from '../../core/import/types';
import { OoxmlError } from '../../ooxml';
import { readCsv } from './csv';
import { decodeText } from './decode';
import { ImportError } from './errors';
import { refuseByMark, refuseOle, refuseText, type ZipKind, zipKind } from './file-kind';
import { readHtml } from './html';
import { longestHtml } from './html-tree';
import { readCalendar } from './ics';
import { readJsonStat } from './jsonstat';
import { readCards } from './vcf';
import { readWord } from './word';
import { readXlsx, refusal } from './xlsx';

export { writeCsv } from './csv';
export { ImportError, type ImportErrorCode } from './errors';

export interface FileToRead {
  name: string;
  bytes: Uint8Array;
  /** The day it was last changed, YYYY-MM-DD. */
  changed?: string;
}

export function tooManyBytes(): ImportError {
  const most = importLimits.bytes / 1024 ** 2;
  const message = `It is larger than ${most} MB. Take fewer regions or years at the source.`;
  return new ImportError('file-too-big', message, { most });
}

/** @throws ImportError in words for people */
export async function readImport({ name, bytes, changed }: FileToRead): Promise<ReadFile> {
  if (bytes.length > importLimits.bytes) throw tooManyBytes();
  const about = { name: cleanName(name), ...(changed ? { changed } : {}) };
  if (isOle(bytes)) refuseOle(bytes);
  if (isZip(bytes)) return { ...about, content: zipped(bytes) };
  refuseByMark(bytes);
  const decoded = decodeText(bytes);
  return { ...about, content: contentOf(decoded, extensionOf(name)) };
}

/**
 * What was pasted, as a file without a name.
 *
 * @param html the same as a page, as other programs put it on the clipboard: tables are read of it @throws ImportError
 */
export function readPastedText(text: string, html = ''): ReadFile {
  const bare = text.replaceAll('\0', '');
  const tables = isData(bare) || !/<table\b/i.test(html) ? [] : tablesPasted(html);
  if (tables && tables.length > 0) return { name: '', content: { is: 'tables', tables } };
  const content = contentOf({ text: bare, encoding: 'utf-8' }, '', true);
  if (!tables && content.is === 'tables' && /(?:row|col)span\s?=\s?["']?(?!1\b)\d/i.test(html)) {
    const doubts = [{ field: 'rows', why: 'pasted-as-text', params: {} }] as const;
    return {
      name: '',
      content: { ...content, tables: content.tables.map((one) => ({ ...one, doubts: [...doubts] })) },
    };
  }
  return { name: '', content };
}

/** Undefined for a page that is too large or too odd, which leaves the words that programs put beside it. */
function tablesPasted(html: string): RawTable[] | undefined {
  if (html.length > longestHtml) return undefined;
  try {
    return plain(readHtml(html));
  } catch (error) {
    if (error instanceof ImportError && error.code === 'file-unsafe') return undefined;
    throw error;
  }
}

/** What a calendar begins with, or a part of one. */
const calendarMark = /^BEGIN\s?:\s?(?:V(?!CARD\b)[A-Z]{3,20}|AVAILABLE|STANDARD|DAYLIGHT)\s*$/im;

/** A calendar or JSON-stat that somebody copied from a page is that, however it looked there. */
function isData(text: string): boolean {
  return calendarMark.test(text.slice(0, 2000).trimStart()) || /^\s{0,99}(?:BEGIN:VCARD|\{)/i.test(text);
}

function contentOf(
  decoded: ReturnType<typeof decodeText>,
  extension: string,
  pasted = false,
): ReadFile['content'] {
  const { text } = decoded;
  const start = text.slice(0, 2000).trimStart();
  if (start === '') return { is: 'text', text: '' };
  if (calendarMark.test(start)) return { is: 'calendar', ...readCalendar(text) };
  if (/^BEGIN:VCARD/i.test(start)) return { is: 'cards', ...readCards(text) };
  if (start.startsWith('{') || isJsonList(text)) return { is: 'statistics', data: readJsonStat(text) };
  if (/^(?:<!doctype html|<html|<table|<meta\b)/i.test(start)) {
    const tables = plain(readHtml(text));
    if (tables.length > 0) return { is: 'tables', tables };
  }
  refuseText(text, pasted);
  if (extension === '.txt' && !text.includes('\t')) return { is: 'text', text };
  const table = readCsv(decoded, pasted);
  const several = table.rows.filter((row) => row.length > 1).length;
  // Lines without columns are a list that somebody typed.
  if (several * 2 < table.rows.filter((row) => row.some(({ text: cell }) => cell !== '')).length)
    return { is: 'text', text };
  return { is: 'tables', tables: plain([table]) };
}

/** No list of names begins and ends so. */
function isJsonList(text: string): boolean {
  return /^\s*\[\s*[[{"]/.test(text.slice(0, 2000)) && /\]\s*$/.test(text.slice(-200));
}

/** @throws ImportError naming what it is, for a zip that is neither a workbook nor a document */
function zipped(bytes: Uint8Array): ReadFile['content'] {
  let kind: ZipKind;
  try {
    kind = zipKind(bytes);
  } catch (error) {
    if (error instanceof OoxmlError) throw refusal(error);
    throw error;
  }
  if (kind === 'workbook') return { is: 'tables', tables: plain(readXlsx(bytes)) };
  const content = readWord(bytes);
  return content.is === 'tables' ? { ...content, tables: plain(content.tables) } : content;
}

/** Marks that nobody sees, and other kinds of line break, keep no name, date or number from being known. */
function plain(tables: RawTable[]): RawTable[] {
  const read = tables.map((table) => ({
    ...withoutMarks(table),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: plainLine(cell.text) }))),
  }));
  return apart(read);
}

function withoutMarks(table: RawTable): RawTable {
  const params = marksLost(table.rows.flatMap((row) => row.map(({ text }) => text)));
  if (!params) return table;
  return { ...table, doubts: [...(table.doubts ?? []), { field: 'rows', why: 'marks-left', params }] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
}

/** Without folders, and without what could steer a terminal or a page. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!;
  return last.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'fil';
}
