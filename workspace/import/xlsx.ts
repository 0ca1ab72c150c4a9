/** Workbooks, read by our own bounded readers: sheets, strings and number formats, and nothing else of them. */
import { importLimits, type RawTable } from '../../core/import/types';
import { children, OoxmlError, readZip, type XmlElement } from '../../ooxml';
import { ImportError } from './errors';
import { type Book, stringOf, tableOf } from './xlsx-cells';
import { formatOf } from './xlsx-format';
import { child1, local, named, type Parts, relsOf, target, xmlOf } from './xlsx-package';

const zipLimits = {
  totalBytes: 256 * 1024 ** 2,
  entryBytes: 96 * 1024 ** 2,
  entries: 5000,
  ratio: 200,
};
const mostStyles = 20_000;

/** @throws ImportError in words for people; nothing in the file is ever worked out or followed */
export function readXlsx(bytes: Uint8Array): RawTable[] {
  try {
    return tablesIn(readZip(bytes, zipLimits));
  } catch (error) {
    if (error instanceof OoxmlError) throw refusal(error);
    throw error;
  }
}

function tablesIn(parts: Parts): RawTable[] {
  const main = target(parts, '', /\/officeDocument$/) ?? 'xl/workbook.xml';
  const book = xmlOf(parts, main);
  if (!book || local(book) !== 'workbook') {
    throw new ImportError('no-sheet', 'It is no Excel workbook. Save it as .xlsx and try again.');
  }
  const rels = relsOf(parts, main);
  const path = (kind: RegExp): string | undefined => rels.find(({ type }) => kind.test(type))?.path;
  const all = named(child1(book, 'sheets'), 'sheet').slice(0, importLimits.sheets);
  const isShown = (sheet: XmlElement): boolean => (sheet.attributes.state ?? 'visible') === 'visible';
  const nameOf = (sheet: XmlElement): string => (sheet.attributes.name ?? '').slice(0, 100);
  const found = all.filter(isShown).flatMap((sheet) => {
    const rel = rels.find(({ id, type }) => id === relation(sheet) && /\/worksheet$/.test(type));
    return rel ? [{ name: nameOf(sheet), path: rel.path }] : [];
  });
  if (found.length === 0)
    throw new ImportError('no-sheet', 'The workbook has no sheet with cells that is shown.');
  const shared: Book = {
    ...stringsAndFormats(parts, path(/\/sharedStrings$/), path(/\/styles$/)),
    date1904: ['1', 'true'].includes(child1(book, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const hidden = all.filter((sheet) => !isShown(sheet)).map(nameOf);
  return sheetsThatFit(parts, found, shared, hidden);
}

function relation({ attributes }: XmlElement): string | undefined {
  const key = Object.keys(attributes).find((one) => /(?:^|:)id$/.test(one));
  return key === undefined ? undefined : attributes[key];
}

/** A sheet that is too large is no reason to refuse the others; it is named. @throws ImportError where none fits */
function sheetsThatFit(
  parts: Parts,
  found: readonly { name: string; path: string }[],
  book: Book,
  hidden: readonly string[],
): RawTable[] {
  const tables: RawTable[] = [];
  const large: string[] = [];
  let failed: ImportError | undefined;
  for (const { name, path } of found) {
    try {
      const sheet = xmlOf(parts, path);
      if (!sheet || local(sheet) !== 'worksheet')
        throw new ImportError('file-broken', `${path} is no sheet.`, { detail: path });
      tables.push(tableOf(sheet, name, book));
    } catch (error) {
      if (!(error instanceof ImportError) || !/^too-|^cell-too/.test(error.code)) throw error;
      failed ??= error;
      large.push(name);
    }
  }
  const holds = tables.some(({ rows }) => rows.length > 0);
  if (failed && !holds) throw failed;
  const said = (why: 'sheets-too-big' | 'hidden-sheets', names: readonly string[]) =>
    names.length === 0
      ? []
      : [{ field: 'rows', why, params: { typed: names.slice(0, 5).join(', ') } } as const];
  const doubts = [...said('sheets-too-big', large), ...said('hidden-sheets', hidden)];
  if (doubts.length === 0) return tables;
  return tables.map((table) => ({ ...table, doubts: [...doubts, ...(table.doubts ?? [])] }));
}

function stringsAndFormats(
  parts: Parts,
  strings: string | undefined,
  styles: string | undefined,
): Pick<Book, 'strings' | 'formats'> {
  const sst = strings === undefined ? undefined : xmlOf(parts, strings);
  const sheet = styles === undefined ? undefined : xmlOf(parts, styles);
  const codes = new Map<number, string>();
  for (const { attributes } of children(child1(sheet, 'numFmts')).slice(0, mostStyles)) {
    codes.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
  }
  return {
    strings: sst && local(sst) === 'sst' ? named(sst, 'si').map(stringOf) : [],
    formats: named(child1(sheet, 'cellXfs'), 'xf')
      .slice(0, mostStyles)
      .map(({ attributes }) => formatOf(Number(attributes.numFmtId ?? 0), codes)),
  };
}

export function refusal(error: OoxmlError): ImportError {
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
