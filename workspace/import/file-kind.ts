/** What a file is that Lysark reads no data from, by its contents: the reason for refusing it names it, and the way. */
import { listZip } from '../../ooxml';
import { ImportError, type ImportErrorCode } from './errors';

type Kind = Extract<ImportErrorCode, `is-${string}` | 'old-excel'>;

const ways: Readonly<Record<Kind, string>> = {
  'is-pdf': 'This is a PDF. Choose Excel or CSV where you fetch the numbers, or copy the table and paste it.',
  'is-px':
    'This is a PX file. Choose Excel or JSON-stat where you fetch the numbers, as at Statistics Norway.',
  'is-query':
    'This asks a bank of statistics for numbers, and has none itself. Fetch them as Excel or JSON-stat.',
  'is-sdmx': 'This is SDMX. Choose Excel, CSV or JSON-stat where you fetch the numbers.',
  'is-xml': 'This is XML. Choose Excel, CSV or JSON-stat where you fetch the numbers.',
  'is-html': 'This is a web page without a table. Copy what you need from the page, and paste it.',
  'is-sheet': 'This is a sheet that Lysark does not read. Open it, and save it as Excel (.xlsx) or CSV.',
  'old-excel': 'This is an old Excel file (.xls). Open it in Excel, and save it as .xlsx.',
  'is-binary-excel': 'This is a binary Excel file (.xlsb). Open it in Excel, and save it as .xlsx.',
  'is-document':
    'This is a text document that Lysark does not read. Save it as Word (.docx), or copy the list and paste it.',
  'is-slides': 'This is a presentation. Copy the table or the list from it, and paste it.',
  'is-mail': 'This is a message. Save what is attached to it, or copy the list and paste it.',
  'is-image': 'This is a picture. Add it under Images. Numbers in a picture have to be typed.',
  'is-archive': 'This is several files in one. Unpack it, and choose the file with the data.',
  'is-commission': 'This is a whole commission. Open it from the start page.',
  'is-database': 'This is a database. Save the table as Excel or CSV in the program that it comes from.',
  'is-media': 'This is sound or film, and holds no numbers or names that can be read.',
};

/** The reason for refusing what is of another kind, with the way. */
export function refusal(kind: Kind): ImportError {
  return new ImportError(kind, ways[kind]);
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** By their first bytes; a place after the start where they do not stand first. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['is-pdf', /^[\s\S]{0,1000}?%PDF-\d/],
  [
    'is-image',
    /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|hev|mif|msf|avi)|\0\0\x01\0[\x01-\x40]\0)/,
  ],
  ['is-archive', /^(?:\x1f\x8b|7z\xbc\xaf\x27\x1c|Rar!\x1a|BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/],
  ['is-database', /^(?:SQLite format 3\0|PAR1|\0\x01\0\0Standard (?:Jet|ACE) DB)/],
  ['is-document', /^\{\\rtf/],
  ['is-media', /^(?:ID3|OggS|fLaC|[\s\S]{4}ftyp|RIFF[\s\S]{4}(?:WAVE|AVI )|\x1aE\xdf\xa3)/],
];

/** What a file is by its first bytes, for one that is neither a zip, nor OLE, nor text. */
export function refuseByMark(bytes: Uint8Array): void {
  const head = latin(bytes, 0, 1100);
  const found = marks.find(([, pattern]) => pattern.test(head));
  if (found) throw refusal(found[0]);
}

/** Programs of before 2007 and Outlook: what is in it stands in its directory, in UTF-16. */
export function refuseOle(bytes: Uint8Array): never {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => all.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    throw new ImportError('encrypted', 'It has a password. Save it without one.');
  }
  if (has('__properties_version1.0')) throw refusal('is-mail');
  if (has('WordDocument')) throw refusal('is-document');
  if (has('PowerPoint Document')) throw refusal('is-slides');
  throw refusal('old-excel');
}

export type ZipKind = 'workbook' | 'document';

/** What a zip is that can be read. @throws ImportError for one that cannot, with what it is; OoxmlError */
export function zipKind(bytes: Uint8Array): ZipKind {
  const names = listZip(bytes, { entries: 20_000 }).map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (names.includes('xl/workbook.bin')) throw refusal('is-binary-excel');
  if (has(/^xl\//)) return 'workbook';
  if (has(/^word\//)) return 'document';
  if (has(/^ppt\//)) throw refusal('is-slides');
  if (names.includes('commission.json')) throw refusal('is-commission');
  // OpenDocument says what it is in its first part, which is never packed.
  const mime = /mimetypeapplication\/(?:vnd\.oasis\.opendocument\.(spreadsheet|presentation|\w+)|epub)/.exec(
    latin(bytes, 0, 200),
  );
  if (mime) {
    const kind = mime[1];
    throw refusal(
      kind === 'spreadsheet' ? 'is-sheet' : kind === 'presentation' ? 'is-slides' : 'is-document',
    );
  }
  // Numbers, Pages and Keynote.
  if (has(/(?:^|\/)index\/(?:tables\/|calculationengine)/) && !has(/slide/))
    throw refusal(has(/(?:^|\/)index\/tables\//) ? 'is-sheet' : 'is-document');
  if (has(/\.iwa$|^index\.zip$/)) throw refusal(has(/slide/) ? 'is-slides' : 'is-document');
  // A workbook of some other program keeps its parts elsewhere; what its relationships lead to is looked for.
  if (names.includes('[content_types].xml')) return 'workbook';
  throw refusal('is-archive');
}

const px =
  /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|NEXT-UPDATE|DECIMALS|SHOWDECIMALS|MATRIX|SUBJECT-(?:CODE|AREA)|COPYRIGHT|DESCRIPTION|TITLE|CONTENTS|UNITS|STUB|HEADING)(?:\[\w{2}\])?(?:\("[^"\n]{0,200}"\))?\s*=\s*(?:"|YES|NO|\d)/;
const mail =
  /^(?:(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|X-[A-Za-z-]{1,40}|DKIM-Signature|ARC-Seal|Reply-To|Thread-Topic)\s*:.{0,900}\r?\n(?:[ \t].{0,900}\r?\n){0,30}){3}/i;

/** What a text is that is no table, list, calendar or statistics. @throws ImportError naming it, for hosts to word */
export function refuseText(text: string, pasted: boolean): void {
  const start = text.slice(0, 6000).replace(/^\s+/, '');
  if (px.test(start) && /[;\s]DATA\s*=/.test(text)) throw refusal('is-px');
  if (/^\{\\rtf/.test(start)) throw refusal('is-document');
  if (start.startsWith('<')) {
    if (/sdmx\.org|<(?:\w+:)?(?:StructureSpecific|Generic|Compact|Utility)Data\b/i.test(start))
      throw refusal('is-sdmx');
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) throw refusal('is-sheet');
    if (/^<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(start) || /<html[\s>]/i.test(start))
      throw refusal('is-html');
    if (/<(?:\w+:)?svg[\s>]/.test(start)) throw refusal('is-image');
    if (/^<\?xml|^<!--|^<!doctype|^<[A-Za-z][\w:.-]*(?:\s[^<>]{0,2000})?\/?>/i.test(start))
      throw refusal('is-xml');
  }
  // Somebody may paste a list with the message that it came in.
  if (!pasted && mail.test(start)) throw refusal('is-mail');
}
