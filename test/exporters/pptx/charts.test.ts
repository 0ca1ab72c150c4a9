import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawChart, planChart } from '../../../core/chart';
import { exportPptx } from '../../../exporters/pptx';
import { children, descendants, OpcPackage, path, REL, readZip, text, type XmlElement } from '../../../ooxml';
import { everyKind, fonts, frame, spec, theme } from '../../core/chart/charts';
import { type Exported, exported } from './checked';
import { assets, deck, scene, title } from './decks';

const kinds = Object.entries(everyKind());
const charts = deck(kinds.map(([kind, node]) => scene(kind, [title(`Diagram ${kind}`), node])));

function bookOf(pkg: OpcPackage, part: string): Uint8Array {
  const data = pkg.data(part);
  if (typeof data === 'string') throw new Error(`${part} is no workbook.`);
  return data;
}

describe('A native chart', () => {
  let all: Exported;
  let parts: Record<string, { chart: XmlElement; sheet: ExcelJS.Worksheet }>;

  beforeAll(async () => {
    all = await exported(charts);
    parts = {};
    for (const [i, [kind]] of kinds.entries()) {
      const [part] = all.pkg.targets(`ppt/slides/slide${i + 1}.xml`, REL.chart);
      const [book] = all.pkg.targets(part!, REL.package);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bookOf(all.pkg, book!).slice().buffer as ArrayBuffer);
      parts[kind] = { chart: all.pkg.xml(part!), sheet: workbook.getWorksheet('Data')! };
    }
  });

  const rows = (sheet: ExcelJS.Worksheet): unknown[][] =>
    Array.from({ length: sheet.rowCount }, (_, r) =>
      Array.from({ length: sheet.columnCount }, (_, c) => sheet.getCell(r + 1, c + 1).value),
    );
  const values = (chart: XmlElement, name: string): (string | undefined)[] =>
    descendants(chart, name).map((e) => e.attributes.val);

  it('has a workbook with the numbers, and empty cells where they are missing', () => {
    expect(rows(parts.grouped!.sheet)).toEqual([
      ['', 'Kvinner', 'Menn'],
      ['Oslo', 12, 10],
      ['Bergen og omland', -5, null],
      ['Tromsø', 8, 7.5],
    ]);
    expect(rows(parts.reference!.sheet)[0]).toEqual(['', 'Indeks', 'Landet']);
    expect(rows(parts.reference!.sheet)[4]).toEqual(['2040', 121, 110]);
  });

  it('names the cells it shows, and has the same numbers in them', () => {
    for (const { chart, sheet } of Object.values(parts)) {
      for (const ref of descendants(chart, 'c:numRef')) {
        const [, column, from] = /^Data!\$([A-Z])\$(\d+):/.exec(text(path(ref, 'c:f')))!;
        for (const point of descendants(ref, 'c:pt')) {
          const cell = sheet.getCell(`${column}${Number(from) + Number(point.attributes.idx)}`);
          const { value } = cell;
          const number = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
          expect(text(path(point, 'c:v'))).toBe(String(number));
        }
      }
    }
  });

  it('leaves out a point whose number is missing', () => {
    const series = descendants(parts.grouped!.chart, 'c:ser')[1];
    const cache = path(series, 'c:val', 'c:numRef', 'c:numCache');
    expect(children(cache, 'c:pt').map((point) => point.attributes.idx)).toEqual(['0', '2']);
    expect(path(cache, 'c:ptCount')?.attributes.val).toBe('3');
    for (const { chart } of Object.values(parts)) {
      for (const v of descendants(chart, 'c:v')) expect(text(v)).not.toBe('');
    }
  });

  it('has the axis of the drawing, and two axes only', () => {
    for (const [kind, node] of kinds) {
      const { chart } = parts[kind]!;
      // The last one, after that of time.
      expect(values(chart, 'c:min').at(-1)).toBe(String(node.look.axis.min));
      expect(values(chart, 'c:max').at(-1)).toBe(String(node.look.axis.max));
      const ids = new Set(descendants(chart, 'c:axId').map((e) => e.attributes.val));
      expect(ids.size).toBe(2);
    }
  });

  it('speaks the language: decimal comma, per cent with a hard space, words in it', () => {
    const code = descendants(parts.grouped!.chart, 'c:numFmt')[0]!.attributes.formatCode;
    expect(code).toBe('[$-414]#,##0.0"\u00A0%";[$-414]"−"#,##0.0"\u00A0%"');
    expect(values(parts.grouped!.chart, 'c:lang')).toEqual(['nb-NO']);
    const langs = descendants(parts.grouped!.chart, 'a:endParaRPr').map((e) => e.attributes.lang);
    expect(new Set(langs)).toEqual(new Set(['nb-NO']));
  });

  it('takes its colours and fonts from the theme', () => {
    const { chart } = parts.bar!;
    expect(descendants(chart, 'a:schemeClr').map((e) => e.attributes.val)).toContain('accent1');
    expect(new Set(descendants(chart, 'a:latin').map((e) => e.attributes.typeface))).toEqual(
      new Set(['+mn-lt']),
    );
  });

  it('dashes the forecast of a line as a series of its own, joined to what was counted', () => {
    const series = descendants(parts.line!.chart, 'c:ser');
    expect(series).toHaveLength(4);
    const first = (one: XmlElement): string | undefined =>
      descendants(path(one, 'c:val'), 'c:pt')[0]?.attributes.idx;
    expect(first(series[2]!)).toBe('5');
    expect(path(series[2], 'c:spPr', 'a:ln', 'a:prstDash')?.attributes.val).toBe('sysDash');
    expect(rows(parts.line!.sheet)[0]).toEqual([
      '',
      'Behov',
      'Ressurser',
      'Behov (framskriving)',
      'Ressurser (framskriving)',
    ]);
  });

  it('draws the reference line as a series, or in its own layer across horizontal bars', () => {
    expect(descendants(parts.reference!.chart, 'c:ser')).toHaveLength(2);
    expect(descendants(parts.horizontal!.chart, 'c:ser')).toHaveLength(1);
    const [part] = all.pkg.targets('ppt/slides/slide5.xml', REL.chart);
    const [layer] = all.pkg.targets(part!, REL.chartUserShapes);
    expect(text(all.pkg.xml(layer!))).toContain('Snitt 100');
  });

  it('has time at its true distances where people edit it: years as x values, days on an axis of dates', () => {
    const years = parts.years!;
    expect(descendants(years.chart, 'c:scatterChart')).toHaveLength(1);
    const x = descendants(years.chart, 'c:xVal')[0]!;
    expect(descendants(x, 'c:v').map((e) => text(e))).toEqual(['1700', '1883', '1917']);
    expect(rows(years.sheet)[1]).toEqual([1700, 512_000, 2_000_000]);
    const days = parts.days!;
    expect(descendants(days.chart, 'c:dateAx')).toHaveLength(1);
    const cat = descendants(days.chart, 'c:cat')[0]!;
    expect(descendants(cat, 'c:v').map((e) => text(e))).toEqual(['44927', '44941', '45048', '45049']);
  });

  it('keeps values whole in the workbook where they are written in millions', () => {
    const code = descendants(parts.years!.chart, 'c:numFmt').map((e) => e.attributes.formatCode);
    expect(code).toContain('[$-414]#,##0.00,,;[$-414]"−"#,##0.00,,');
  });

  it('has grey lines behind those that are named', () => {
    expect(rows(parts.days!.sheet)[0]).toEqual(['', 'Sør', 'Nord']);
  });

  it('has its alternative text on the slide, where inspect finds it', () => {
    expect(all.report.slides[0]!.alts).toContainEqual(
      expect.objectContaining({ kind: 'chart', alt: 'Et diagram' }),
    );
    expect(all.report.slides[0]!.charts).toEqual([
      expect.objectContaining({ kinds: ['bar'], series: [expect.objectContaining({ name: 'Indeks' })] }),
    ]);
  });
});

describe('A deck with charts', () => {
  it('gives the same bytes twice, workbooks included', async () => {
    const [first, second] = [
      await exportPptx(charts, theme, assets),
      await exportPptx(charts, theme, assets),
    ];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    const book = bookOf(OpcPackage.read(first), 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx');
    const core = new TextDecoder().decode(readZip(book).get('docProps/core.xml'));
    expect(core).toContain('1980-01-01T00:00:00Z');
  });

  it('writes nothing that a spreadsheet would run', async () => {
    const one = spec({ categories: ['=1+1', '+CMD', '@x', '-2', '"&<'] });
    const node = drawChart(
      one,
      planChart(one, frame, fonts).look,
      { id: 'c', frame, alt: 'x', from: { categories: [], series: [], values: [], reference: [] } },
      theme,
      fonts,
    );
    const { pkg } = await exported(deck([scene('x', [title('x'), node])]));
    const workbook = new ExcelJS.Workbook();
    const book = bookOf(pkg, 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx');
    await workbook.xlsx.load(book.slice().buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('Data')!;
    expect([2, 3, 4, 5, 6].map((row) => sheet.getCell(row, 1).value)).toEqual(one.categories);
    expect([2, 3, 4, 5, 6].map((row) => sheet.getCell(row, 1).type)).toEqual(
      Array.from({ length: 5 }, () => ExcelJS.ValueType.String),
    );
  });
});
