/** Files that hold no data that Lysark reads: each refusal names what it is, by its contents, and the way. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../core/texts';
import { writeZip } from '../../../ooxml';
import { ImportError, readImport, readPastedText } from '../../../workspace/import';
import { wordFile } from '../../support/word';

const bytesOf = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const zip = (...names: string[]): Uint8Array => writeZip(names.map((name) => [name, 'x'] as const));
const odf = (kind: string): Uint8Array =>
  writeZip([
    ['mimetype', `application/vnd.oasis.opendocument.${kind}`],
    ['content.xml', '<x/>'],
  ]);
const ole = (...names: string[]): Uint8Array => {
  const wide = names.map((name) => [...name].join('\0')).join('\0\0\0');
  return bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${wide}\0`);
};

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { content } = await readImport({ name, bytes });
    return content.is;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.code;
  }
}

const px =
  'CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\nTITLE="Folketall";\r\nSTUB="region";\r\nDATA=\r\n1 2 3;\r\n';
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe('A file that is none of those that are read', () => {
  it.each([
    ['a PDF', bytesOf('%PDF-1.7\n%\xe2\xe3\0'), 'is-pdf'],
    ['a PDF with something before it', bytesOf('\r\n\0\0%PDF-1.4\n\0'), 'is-pdf'],
    ['a PX file', bytesOf(px), 'is-px'],
    [
      'a PX file in languages',
      bytesOf(`LANGUAGE="no";\nLANGUAGES="no","en";\nTITLE[en]("x")="Population";\nDATA=1;\n`),
      'is-px',
    ],
    [
      'SDMX',
      bytesOf(
        `${xml}<mes:StructureSpecificData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"/>`,
      ),
      'is-sdmx',
    ],
    [
      'generic SDMX',
      bytesOf(`${xml}<message:GenericData xmlns:message="http://www.SDMX.org/x"/>`),
      'is-sdmx',
    ],
    ['XML of any other kind', bytesOf(`${xml}<data><row a="1"/></data>`), 'is-xml'],
    ['XML without a declaration', bytesOf('<feed><entry/></feed>'), 'is-xml'],
    [
      'an Excel file of 2003 as XML',
      bytesOf(
        `${xml}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
      ),
      'is-sheet',
    ],
    [
      'a web page without a table',
      bytesOf('<!DOCTYPE html>\n<html><body><p>Hei</p></body></html>'),
      'is-html',
    ],
    ['OpenDocument, a sheet', odf('spreadsheet'), 'is-sheet'],
    ['OpenDocument, a text', odf('text'), 'is-document'],
    ['OpenDocument, a presentation', odf('presentation'), 'is-slides'],
    [
      'Numbers',
      zip('Index/Document.iwa', 'Index/Tables/DataList.iwa', 'Index/CalculationEngine.iwa'),
      'is-sheet',
    ],
    ['Pages', zip('Index/Document.iwa', 'Index/DocumentStylesheet.iwa'), 'is-document'],
    ['Keynote', zip('Index/Document.iwa', 'Index/Slide-1.iwa'), 'is-slides'],
    [
      'a binary workbook',
      zip('[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin'),
      'is-binary-excel',
    ],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'is-slides'],
    ['a commission', zip('commission.json', 'facts/people.json'), 'is-commission'],
    ['several files in one', zip('tall.csv', 'les-meg.txt'), 'is-archive'],
    ['packed in another way', bytesOf('\x1f\x8b\b\0\0'), 'is-archive'],
    ['an old workbook', ole('Root Entry', 'Workbook'), 'old-excel'],
    ['an older workbook', ole('Root Entry', 'Book'), 'old-excel'],
    ['an old document', ole('Root Entry', 'WordDocument'), 'is-document'],
    ['an old presentation', ole('Root Entry', 'PowerPoint Document'), 'is-slides'],
    [
      'a message from Outlook',
      ole('Root Entry', '__nameid_version1.0', '__properties_version1.0'),
      'is-mail',
    ],
    ['a workbook with a password', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    [
      'a message',
      bytesOf(
        'Return-Path: <a@example.no>\r\nReceived: from x\r\n by y\r\nSubject: Medlemmer\r\nFrom: Kari\r\n\r\nHei',
      ),
      'is-mail',
    ],
    ['rich text', bytesOf('{\\rtf1\\ansi Kari}'), 'is-document'],
    ['a picture, PNG', bytesOf('\x89PNG\r\n\x1a\n\0\0'), 'is-image'],
    ['a picture, JPEG', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'is-image'],
    ['a picture from a telephone', bytesOf('\0\0\0\x18ftypheic\0\0\0\0'), 'is-image'],
    ['a drawing', bytesOf(`${xml}<svg xmlns="http://www.w3.org/2000/svg"/>`), 'is-image'],
    ['a database', bytesOf('SQLite format 3\0\x10\0'), 'is-database'],
    ['columns for programs', bytesOf('PAR1\x15\0'), 'is-database'],
    ['a film', bytesOf('\0\0\0\x20ftypisom\0\0\x02\0'), 'is-media'],
    [
      'a question to PxWeb',
      bytesOf('{"query": [{"code": "Tid"}], "response": {"format": "px"}}'),
      'is-query',
    ],
    ['a question that is saved', bytesOf('{"queryObj": {"query": []}, "tableIdForQuery": "x"}'), 'is-query'],
    ['JSON that is a list', bytesOf('[{"a": 1}, {"a": 2}]\n'), 'not-jsonstat'],
  ])('is named: %s', async (_, bytes, code) => {
    for (const name of ['fil', 'medlemmer.xlsx', 'tall.csv', 'møter.txt']) {
      expect(await codeOf(bytes, name)).toBe(code);
    }
  });

  it('has the reason and the way in the words of every language', () => {
    for (const lang of ['nb', 'nn', 'en'] as const) {
      const { errors } = textsIn(lang);
      expect(errors['import-is-px']).toMatch(/Excel.*JSON-stat.*SSB|Excel.*JSON-stat.*Statistics Norway/);
      expect(errors['import-is-pdf']).toMatch(/PDF.*Excel/);
    }
  });
});

describe('A file that is read', () => {
  it.each([
    ['a document under another name', wordFile(), 'text'],
    ['a list with an equals sign', bytesOf('Navn=Kari Nordmann\nTittel="rektor"\n'), 'text'],
    ['a table whose first heading is TITLE', bytesOf('TITLE;DATA=x\nKari;1\nOla;2\n'), 'tables'],
    [
      'a list that begins with From',
      bytesOf('From: 1. januar\nTo: 2. januar\n24. september 2026, Hamar\n'),
      'text',
    ],
    ['a list with numbers in brackets', bytesOf('[1] Kari Nordmann\n[2] Ola Vik\n'), 'text'],
    ['a list with marks of less and more', bytesOf('<5 elever\nKari <kari@example.no>\n'), 'text'],
  ])('is not taken for another: %s', async (_, bytes, is) => {
    expect(await codeOf(bytes, 'x.csv')).toBe(is);
  });

  it('may be pasted with the message that it came in', () => {
    const mail =
      'From: Nina Holm\nTo: Odd Rise\nDate: 1. februar 2026\nSubject: Medlemmer\n\nKari Nordmann (leder)\nOla Vik\n';
    expect(readPastedText(mail).content.is).toBe('text');
  });
});
