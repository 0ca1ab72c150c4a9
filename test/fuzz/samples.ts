/** Small sound files of every kind that is read, which chance then spoils. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vips from 'wasm-vips';
import { compile } from '../../app/compile';
import { exportDeck } from '../../app/export';
import { newWorkspace } from '../../app/new';
import { openWorkspace } from '../../app/open';
import { readZip, writeZip } from '../../ooxml';
import { readWorkspaceTree } from '../../workspace/pack';
import type { Tree } from '../../workspace/tree';
import { template } from '../fixtures/templates';
import { jpeg, png, svg } from '../workspace/pictures';
import type { Parts } from './mutate-zip';

const fixtures = join(import.meta.dirname, '../fixtures');
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(fixtures, path)));
const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`;

export const tables: readonly string[] = [
  new TextDecoder().decode(read('data/ssb-export-sample.csv')),
  lines(
    '"06913: Folkemengde"',
    '',
    'kommune;kjønn;2023;2024',
    '0301 Oslo;Menn;12,5 %;1 234',
    '0301 Oslo;Kvinner;-;..',
    '1515 Herøy;Menn;<5;*',
  ),
  lines('År,Verdi (prosent),Merknad', '2021,"1,234.5",foreløpig', '2022,(5),', '2023,#N/A,"med ""sitat"" i"'),
  lines('sep=|', 'region|2021K1|2021K2', 'Vest|kr 1 500|1 500,-', 'Øst|0,5|.5'),
  'Navn\tTittel\tKommune\nKari Nordmann\tordfører\tBodø\nOla Hansen (f. 1970)\tprofessor\tOslo\n',
  lines(
    'Dato;Sted;Tema',
    '24.-25.9.26;Bodø;Befaring',
    'torsdag 24. til fredag 25. september 2026;Oslo eller Molde;Møte',
    '10. mars kl. 10–15.30;;',
  ),
];

export const lists: readonly string[] = [
  'Medlemmer:\n1. Kari Nordmann, ordfører, Bodø (leder)\n2. Ola Hansen, professor, født 1970\n• Ellen Østby, Tromsø, tlf. 22 33 44 55, e@x.no\n',
  'Kommunedirektør Per Aas, Ålesund – varamedlem fra 1. mars 2026\nSekretariat: Anne Lie, seniorrådgiver\n',
  '9. februar 2026 Oslo: Oppstart\n16.–17. april 2026 Bodø eller Molde (befaring)\nuke 42, Teams, kl. 0900-1130\nHøst 2026: ikke bestemt\n',
  'Møteplan\n24/9–25/9 Kristiansand\ntorsdag 1.10.26 kl 10:00–12:30, Stortinget\n2026-11-03 Trondheim\n',
];

export const statistics: readonly unknown[] = [
  ...['data/jsonstat2-synthetic.json', 'data/jsonstat2-synthetic-sparse.json'].map((path) =>
    JSON.parse(new TextDecoder().decode(read(path))),
  ),
  {
    bundle: {
      label: 'A',
      source: 'SSB',
      updated: '2025-01-01',
      value: { 0: 1.5, 3: 2 },
      status: { 3: 'e' },
      dimension: {
        id: ['sted', 'år', 'hva'],
        size: [2, 2, 1],
        role: { time: ['år'], metric: ['hva'] },
        sted: { label: 'sted', category: { index: ['a', 'b'], label: { a: 'Vest', b: 'Øst' } } },
        år: { category: { index: { 2024: 0, 2025: 1 } } },
        hva: {
          category: {
            label: { x: 'Tall' },
            unit: { x: { label: 'thousand', multiplier: 3, symbol: '$', position: 'start', decimals: 1 } },
          },
        },
      },
    },
  },
];

export const calendars: readonly string[] = [
  lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Egen',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;TZID=Egen:20260310T100000',
    'DTEND;TZID=Egen:20260310T120000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6;INTERVAL=2',
    'EXDATE;TZID=Egen:20260312T100000',
    'RDATE;VALUE=PERIOD:20260401T080000Z/PT1H',
    'SUMMARY:Møte\\, uke',
    'LOCATION:Oslo eller Bodø',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:1',
    'RECURRENCE-ID:20260324T090000Z',
    'DTSTART;TZID=W. Europe Standard Time:20260325T100000',
    'DURATION:P1DT2H',
    'SUMMARY:Flyttet',
    'SEQUENCE:2',
    'END:VEVENT',
    'END:VCALENDAR',
  ),
  lines(
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20260401',
    'DTEND;VALUE=DATE:20260403',
    'RRULE:FREQ=MONTHLY;BYDAY=2WE;UNTIL=20261231',
    'SUMMARY:Hele dagen',
    'DESCRIPTION:en lang',
    '  linje',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:3',
    'DTSTART:20260310T100000Z',
    'STATUS:CANCELLED',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1;BYSETPOS=1',
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ),
];

/** Tables as programs put them on the clipboard. */
export const pages: readonly string[] = [
  '<html xmlns:o="x"><head><style><!-- .xl65{mso-number-format:"0\\.0%";display:none} td{} --></style></head><body><!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl65 rowspan=2>kommune</td><td colspan=2>2024</td></tr><tr><td>Menn</td><td x:num="2.5">2,5</td></tr><tr style="display:none"><td>Oslo</td><td align=right>1 234</td><td><b>5</b><sup>1</sup></td></tr></table><!--EndFragment--></body></html>',
  '<table><caption>T</caption><thead><tr><th scope=col>Navn<th>Kommune</thead><tbody><tr><td><p>Kari<br>Nordmann</p><p>ordfører</p><td><ul><li>Bodø<li>Oslo</ul><tr><td>Ola&nbsp;Hansen<td><table><tr><td>inne</table></tbody></table><p>etter</p><table><tr><td>1<td>2<tr><td>3<td>4</table>',
  '<google-sheets-html-origin><table data-sheets-root="1"><tbody><tr><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.125}">12,5 %</td><td>-</td></tr><tr><td rowspan="99999" colspan="99999">x</td></tr></tbody></table>',
];

/** What other readers may come to know, and what is refused with its name today. */
export const others: readonly string[] = [
  '<html><body><table><tr><th rowspan=2>kommune</th><th colspan="2">2024</th></tr><tr><td>Menn</td><td>Kvinner</td></tr><tr><td><p>Oslo</p><p>by</p></td><td>1</td><td style="mso-number-format:\'0,0\'">2,5</td></tr></table></body></html>',
  lines(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Nordmann;Kari;;;',
    'FN:Kari Nordmann',
    'ORG:Bodø kommune;Plan',
    'TITLE:Ordfører',
    'TEL;TYPE=CELL:+47 900 00 000',
    'EMAIL:k@x.no',
    'ADR;TYPE=WORK:;;Gata 1;Bodø;;8000;Norge',
    'BDAY:1970-02-30',
    'END:VCARD',
  ),
  lines(
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Ola Hansen',
    'N;SORT-AS="Hansen":Hansen;Ola',
    'TEL;VALUE=uri:tel:+47-22',
    'END:VCARD',
  ),
  '<?xml version="1.0"?><message:GenericData xmlns:message="x"><Obs><Value value="1"/></Obs></message:GenericData>',
  'CHARSET="ANSI";\nMATRIX="x";\nTITLE="T";\nVALUES("år")="2024","2025";\nDATA=1 2;\n',
  '%PDF-1.7\n1 0 obj<<>>endobj',
];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...all: [string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook of sheets that are given as the XML of their cells. */
export function book(sheets: readonly string[], more = ''): Uint8Array {
  return writeZip([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    ['_rels/.rels', rels(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/_rels/workbook.xml.rels',
      rels(
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
        ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ),
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}">${more}<sheets>${sheets.map((_, i) => `<sheet name="Ark ${i + 1}" sheetId="${i + 1}" ${i === 2 ? 'state="hidden" ' : ''}r:id="rId${i + 3}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}"><si><t>kommune</t></si><si><r><t>Bo</t></r><r><rPr><b/></rPr><t xml:space="preserve">dø _x000D_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>06913: Folkemengde</t></si></sst>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.0,,&quot; mill.&quot;"/><numFmt numFmtId="165" formatCode="mmm\\ yy"/><numFmt numFmtId="166" formatCode="[&lt;5]&quot;&lt;5&quot;;0.0%;[Red]\\-0"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ],
    ...sheets.map((data, i): [string, string] => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet xmlns="${main}"><cols><col min="3" max="3" hidden="${i}"/></cols>${data}</worksheet>`,
    ]),
  ]);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const cellsOf = (row: readonly string[]): string =>
  `<w:tr>${row.map((text) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;

/** A document with one table. */
export const document = (rows: readonly (readonly string[])[]): Uint8Array =>
  writeZip([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    ['_rels/.rels', rels(['officeDocument', 'word/document.xml'])],
    [
      'word/document.xml',
      `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>Medlemmer</w:t></w:r></w:p><w:tbl>${rows.map(cellsOf).join('')}</w:tbl></w:body></w:document>`,
    ],
  ]);

export const documents = (): Parts[] => [
  readZip(
    document([
      ['Navn', 'Tittel', 'Kommune'],
      ['Kari Nordmann', 'ordfører', 'Bodø'],
      ['Ola Hansen', 'professor', 'Oslo'],
    ]),
  ),
];

const statisticsSheet =
  '<sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>2023</v></c><c r="C3"><v>2024</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>0.125</v></c><c r="C4"><f>SUM(B4)</f><v>0</v></c></row><row r="5" hidden="1"><c r="A5" t="inlineStr"><is><t>Oslo</t></is></c><c r="B5" s="2"><v>12345678.9</v></c><c r="C5" t="e"><v>#DIV/0!</v></c></row><row r="6"><c t="str"><f>A4</f><v>Molde</v></c><c s="4"><v>3</v></c><c t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A4:A6"/><mergeCell ref="B3:C3"/></mergeCells>';
const datesSheet =
  '<sheetData><row><c t="inlineStr"><is><r><t>Dato</t></r></is></c><c t="inlineStr"><is><t>Sted</t></is></c><c t="inlineStr"><is><t>Kl.</t></is></c></row><row><c s="6"><v>46089</v></c><c t="s"><v>1</v></c><c s="5"><v>0.4375</v></c></row><row><c s="3"><v>45000.5</v></c><c t="d"><v>2026-03-10T10:00:00</v></c><c s="5"><v>1.5</v></c></row></sheetData>';

export const workbooks = (): Parts[] =>
  [
    book([statisticsSheet, datesSheet, '<sheetData/>']),
    book([datesSheet], '<workbookPr date1904="1"/>'),
    book([statisticsSheet]),
  ].map((bytes) => readZip(bytes));

const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

export const pictures: readonly Uint8Array[] = [
  base64('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA='),
  base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  png(20, 10),
  jpeg(40, 30, 6),
  jpeg(40, 30, 3, true),
  new TextEncoder().encode(
    svg(
      '<defs><style>.a{fill:red}</style><linearGradient id="g"><stop offset="0"/></linearGradient><symbol id="s"><path d="M0 0h10v10z"/></symbol></defs><g transform="rotate(5)" clip-path="url(#g)"><use href="#s" x="3"/><text x="1" y="2"><tspan>Bodø</tspan></text><image href="data:image/png;base64,iVBORw0KGgo="/></g><switch><foreignObject><p>x</p></foreignObject><text>y</text></switch>',
    ),
  ),
  new TextEncoder().encode(
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg('<circle r="5"/>', 'width="12mm" height="5em"')}`,
  ),
];

export const templates = (): Parts[] =>
  (['office', 'oldSchool', 'sparse'] as const).map((name) => readZip(template(name)));

/** Small pictures of the kinds that are decoded and written anew. */
export async function otherPictures(): Promise<Uint8Array[]> {
  const lib = await vips({ dynamicLibraries: ['vips-heif.wasm'] });
  const image = lib.Image.identity().linear(1, 0).resize(0.2, { vscale: 24 });
  const kinds = ['.webp', '.avif', '.tif', '.gif', '.png', '.jpg'];
  const made = kinds.map((kind) =>
    image.writeToBuffer(kind, /png|jpg/.test(kind) ? { interlace: true } : {}),
  );
  made.push(image.colourspace('srgb').iccTransform('cmyk').writeToBuffer('.jpg'));
  lib.shutdown();
  return made;
}

/** The starter commission with its pictures, and the deck that it exports, with today's stamps. */
export async function commission(): Promise<{ tree: Tree; deck: Parts; old: Parts }> {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-fuzz-'));
  try {
    const dir = join(folder, 'k');
    const { deck } = await newWorkspace(dir, { today: '2025-11-03', id: 'k' });
    const open = await openWorkspace(dir);
    const files = exportDeck(open, await compile(open, deck, { slides: '1-3' }), 'pptx', { threads: 0 });
    let bytes = new Uint8Array();
    for await (const file of files) bytes = new Uint8Array(file.bytes);
    return {
      tree: await readWorkspaceTree(dir),
      deck: readZip(bytes),
      old: readZip(read('stamps/version-1.pptx')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
