/** Workbooks as bare as programs write them, and what becomes of them. */
import { type ImportPlan, planImport } from '../../../core/import';
import { emptyWorkspace } from '../../../core/paste';
import { writeZip } from '../../../ooxml';
import { readImport } from '../../../workspace/import';
import { readXlsx } from '../../../workspace/import/xlsx';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Sheet {
  rows: string;
  /** What stands before and after the rows. */
  before?: string;
  after?: string;
  state?: string;
  name?: string;
}

/** A workbook as bare as programs write it. */
export function workbook(sheets: readonly Sheet[], styles = '', strings = ''): Uint8Array {
  const rel = (id: number, kind: string, to: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${to}"/>`;
  const rels = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Ark${i + 1}`}" sheetId="${i + 1}" state="${state ?? 'visible'}" r:id="rId${i + 1}"/>`,
  );
  const more = [
    ...(styles ? [rel(91, 'styles', 'styles.xml')] : []),
    ...(strings ? [rel(92, 'sharedStrings', 'strings.xml')] : []),
  ];
  return writeZip([
    ['_rels/.rels', rels(rel(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      rels([...sheets.map((_, i) => rel(i + 1, 'worksheet', `s${i + 1}.xml`)), ...more].join('')),
    ],
    ...sheets.map(({ rows, before = '', after = '' }, i): [string, string] => [
      `xl/s${i + 1}.xml`,
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ]),
    ...(styles
      ? [['xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`] as [string, string]]
      : []),
    ...(strings ? [['xl/strings.xml', `<sst xmlns="${main}">${strings}</sst>`] as [string, string]] : []),
  ]);
}
export const words = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const number = (value: number | string, s = 0): string => `<c s="${s}"><v>${value}</v></c>`;
export const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
export const texts = (bytes: Uint8Array): string[][] =>
  readXlsx(bytes)[0]!.rows.map((one) => one.map(({ text }) => text));
const planOf = async (bytes: Uint8Array): Promise<ImportPlan> => {
  const file = await readImport({ name: 'bok.xlsx', bytes });
  const plan = planImport('datasets', file, { workspace: emptyWorkspace('nb'), today: '2026-02-02' });
  if ('not' in plan) throw new Error(plan.not);
  return plan;
};
export const entryOf = async (bytes: Uint8Array) => (await planOf(bytes)).entries[0]!;
export const whys = async (bytes: Uint8Array) => (await entryOf(bytes)).unsure.map(({ why }) => why);
