/**
 * The package that exceljs reads: what a stranger's workbook has in cells, and nothing else of it. Merged ranges,
 * validations, names of ranges, drawings and macros cost a reader memory without bound and say nothing of interest here.
 */
import { importLimits } from '../../core/import/types';
import { children, parseXml, serialize, writeZip, type XmlElement } from '../../ooxml';
import { tooBig, tooManyRows } from './csv';
import { ImportError } from './errors';

/** UTF-16 units of one part's XML. */
const longestPart = 48 * 1024 ** 2;
const mostStyles = 20_000;

interface Sheets {
  list: { name: string; xml: string }[];
  strings: string | undefined;
  styles: string | undefined;
  date1904: boolean;
}

/** @throws ImportError */
export function sheetsOf(parts: ReadonlyMap<string, Uint8Array>): Sheets {
  const main = target(parts, '', /\/officeDocument$/) ?? 'xl/workbook.xml';
  const book = xmlOf(parts, main);
  if (!book || local(book) !== 'workbook') {
    throw new ImportError('no-sheet', 'It is no Excel workbook. Save it as .xlsx and try again.');
  }
  const rels = relsOf(parts, main);
  const path = (kind: RegExp): string | undefined => rels.find(({ type }) => kind.test(type))?.path;
  const found = named(child1(book, 'sheets'), 'sheet')
    .filter((sheet) => (sheet.attributes.state ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const rel = rels.find(({ id, type }) => id === sheet.attributes['r:id'] && /\/worksheet$/.test(type));
      return rel ? [{ name: (sheet.attributes.name ?? '').slice(0, 100), path: rel.path }] : [];
    });
  if (found.length === 0)
    throw new ImportError('no-sheet', 'The workbook has no sheet with cells that is shown.');
  const strings = path(/\/sharedStrings$/);
  const styles = path(/\/styles$/);
  return {
    list: found
      .slice(0, importLimits.sheets)
      .map(({ name, path: at }) => ({ name, xml: cellsOf(parts, at) })),
    strings: strings && plainXml(parts, strings, 'sst'),
    styles: styles && stylesOf(parts, styles),
    date1904: ['1', 'true'].includes(child1(book, 'workbookPr')?.attributes.date1904 ?? ''),
  };
}

interface Rel {
  id: string;
  type: string;
  path: string;
}

/** Relationships to parts of the package; what leads out of it is not followed. */
function relsOf(parts: ReadonlyMap<string, Uint8Array>, source: string): Rel[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const rels = xmlOf(parts, `${folder}_rels/${source.slice(slash)}.rels`);
  return named(rels, 'Relationship').flatMap(
    ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      if (TargetMode === 'External') return [];
      const segments = (Target.startsWith('/') ? Target.slice(1) : folder + Target).split('/');
      const out: string[] = [];
      for (const segment of segments) {
        if (segment === '..') out.pop();
        else if (segment !== '.' && segment !== '') out.push(segment);
      }
      return [{ id: Id, type: Type, path: out.join('/') }];
    },
  );
}

function target(parts: ReadonlyMap<string, Uint8Array>, source: string, kind: RegExp): string | undefined {
  return relsOf(parts, source).find(({ type }) => kind.test(type))?.path;
}

function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  if (bytes.length > longestPart) {
    throw new ImportError('file-unsafe', `${name} is larger than any sheet that Lysark reads.`, {
      detail: name,
    });
  }
  return parseXml(bytes, name);
}

/** Names without prefix: some programs write `<x:row>`. */
function local({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function named(e: XmlElement | undefined, name: string): XmlElement[] {
  return children(e).filter((one) => local(one) === name);
}

function child1(e: XmlElement | undefined, name: string): XmlElement | undefined {
  return named(e, name)[0];
}

/** A sheet with nothing in it but rows of cells. */
function cellsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const sheet = xmlOf(parts, name);
  if (!sheet || local(sheet) !== 'worksheet')
    throw new ImportError('file-broken', `${name} is no sheet.`, { detail: name });
  let cells = 0;
  const rows: XmlElement[] = [];
  for (const row of named(child1(sheet, 'sheetData'), 'row')) {
    const own = named(row, 'c').filter(holds);
    if (own.length === 0) continue;
    // A row far down may be all there is; its number tells how much memory a reader would take.
    if (
      Number(row.attributes.r ?? rows.length + 1) > importLimits.rows * 10 ||
      rows.length >= importLimits.rows
    ) {
      throw tooManyRows(rows.length);
    }
    cells += own.length;
    const failed = tooBig([], rows.length + 1, cells);
    if (failed) throw failed;
    rows.push(bare({ ...row, attributes: { r: row.attributes.r ?? '' }, children: own.map(narrow) }));
  }
  const out: XmlElement = { name: 'sheetData', attributes: {}, children: rows };
  return serialize({ name: 'worksheet', attributes: { xmlns: main }, children: [out] });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Formatted and empty cells are there by the million in some sheets. */
function holds(cell: XmlElement): boolean {
  return named(cell, 'v').length > 0 || named(cell, 'is').length > 0;
}

function narrow(cell: XmlElement): XmlElement {
  const { r = '', s, t } = cell.attributes;
  const column = /^([A-Z]{1,3})\d{1,7}$/.exec(r)?.[1];
  if (!column)
    throw new ImportError('file-broken', `A cell has no place: ${JSON.stringify(r).slice(0, 40)}.`, {
      detail: r.slice(0, 40),
    });
  const number = [...column].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  if (number > importLimits.columns) {
    const message = `The cell ${r} lies further to the right than the ${importLimits.columns} columns that Lysark reads.`;
    throw new ImportError('too-many-columns', message, { count: number, most: importLimits.columns });
  }
  // Formulas are kept as a mark alone: what they say is never looked at.
  const formula: XmlElement[] =
    named(cell, 'f').length > 0 ? [{ name: 'f', attributes: {}, children: ['0'] }] : [];
  const kept = cell.children.filter((one) => typeof one !== 'string' && ['v', 'is'].includes(local(one)));
  return {
    name: 'c',
    attributes: { r, ...(s === undefined ? {} : { s }), ...(t === undefined ? {} : { t }) },
    children: [...formula, ...kept],
  };
}

/** The tree without prefixes of its own. */
function bare(e: XmlElement): XmlElement {
  return {
    name: local(e),
    attributes: Object.fromEntries(Object.entries(e.attributes).filter(([key]) => !key.startsWith('xmlns'))),
    children: e.children.map((one) => (typeof one === 'string' ? one : bare(one))),
  };
}

function plainXml(parts: ReadonlyMap<string, Uint8Array>, name: string, root: string): string | undefined {
  const tree = xmlOf(parts, name);
  if (!tree || local(tree) !== root) return undefined;
  const { children: kept } = bare(tree);
  return serialize({ name: root, attributes: { xmlns: main }, children: kept });
}

/** The number formats alone: they tell dates from numbers. */
function stylesOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const tree = xmlOf(parts, name);
  if (!tree) return undefined;
  const kept = ['numFmts', 'cellXfs'].flatMap((key) => {
    const list = child1(tree, key);
    if (!list) return [];
    const items = children(list)
      .slice(0, mostStyles)
      .map((one) => ({
        name: local(one),
        attributes: Object.fromEntries(
          Object.entries(one.attributes).filter(([at]) =>
            ['numFmtId', 'formatCode', 'applyNumberFormat'].includes(at),
          ),
        ),
        children: [],
      }));
    return [{ name: key, attributes: { count: String(items.length) }, children: items }];
  });
  return serialize({ name: 'styleSheet', attributes: { xmlns: main }, children: kept });
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package of the cells alone. */
export function packed({ list, strings, styles, date1904 }: Sheets): Uint8Array {
  const others = [
    ...(strings ? [['sharedStrings', strings] as const] : []),
    ...(styles ? [['styles', styles] as const] : []),
  ];
  const names = [...list.map((_, i) => `worksheets/sheet${i + 1}`), ...others.map(([name]) => name)];
  const kinds = [...list.map(() => 'worksheet'), ...others.map(([name]) => name)];
  const rel = (type: string, to: string, i: number): XmlElement => ({
    name: 'Relationship',
    attributes: { Id: `rId${i + 1}`, Type: `${relations}/${type}`, Target: to },
    children: [],
  });
  const rels = (all: XmlElement[]): string =>
    serialize({ name: 'Relationships', attributes: { xmlns: packageRels }, children: all });
  const sheets = list.map((_, i) => ({
    name: 'sheet',
    attributes: { name: `s${i + 1}`, sheetId: String(i + 1), 'r:id': `rId${i + 1}` },
    children: [],
  }));
  const book: XmlElement = {
    name: 'workbook',
    attributes: { xmlns: main, 'xmlns:r': relations },
    children: [
      { name: 'workbookPr', attributes: date1904 ? { date1904: '1' } : {}, children: [] },
      { name: 'sheets', attributes: {}, children: sheets },
    ],
  };
  return writeZip([
    ['_rels/.rels', rels([rel('officeDocument', 'xl/workbook.xml', 0)])],
    ['xl/workbook.xml', serialize(book)],
    ['xl/_rels/workbook.xml.rels', rels(names.map((name, i) => rel(kinds[i]!, `${name}.xml`, i)))],
    ...list.map(({ xml }, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, xml]),
    ...others.map(([name, xml]): [string, string] => [`xl/${name}.xml`, xml]),
  ]);
}
