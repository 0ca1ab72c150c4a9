import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../workspace/import/xlsx';
import { slowly } from '../../support/slowly';
import { entryOf, number, row, type Sheet, texts, whys, words, workbook } from './workbook';

describe('Cells', () => {
  it('without their places follow each other', () => {
    expect(
      texts(workbook([{ rows: row(words('Fylke'), words('Tall')) + row(words('Troms'), number(5)) }])),
    ).toEqual([
      ['Fylke', 'Tall'],
      ['Troms', '5'],
    ]);
    const mixed = `<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row>${number(3)}</row>`;
    expect(texts(workbook([{ rows: mixed }]))).toEqual([[], ['', '1', '2'], ['3']]);
  });

  it('are strings of every kind: shared, inline, rich, of formulas, with what is read aloud left out', () => {
    const strings =
      '<si><t>felles</t></si><si><r><t>r</t></r><r><rPr><b/></rPr><t xml:space="preserve">ik </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    const rows = row(
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="s"><v>2</v></c>',
      '<c t="s"><v>99</v></c>',
      '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      '<c t="str"><f>A1</f><v>svar</v></c>',
    );
    expect(texts(workbook([{ rows }], '', strings))).toEqual([['felles', 'rik ', '東京', '', 'ab', 'svar']]);
  });

  it('keep what formulas came to, zero and false too, and tell of those that came to nothing', async () => {
    const rows =
      row(words('År'), words('Netto'), words('Ja')) +
      row(words('2023'), '<c><f>B2-5</f><v>0</v></c>', '<c t="b"><f>FALSE()</f><v>0</v></c>') +
      row(words('2024'), '<c><f>B3-5</f></c>', '<c t="b"><v>1</v></c>');
    expect(texts(workbook([{ rows }])).slice(1)).toEqual([
      ['2023', '0', 'FALSE'],
      ['2024', '', 'TRUE'],
    ]);
    expect((await entryOf(workbook([{ rows }]))).entry.rows).toMatchObject([
      ['2023', 0, 'FALSE'],
      ['2024', '', 'TRUE'],
    ]);
    expect(await whys(workbook([{ rows }]))).toContain('formula-empty');
  });

  it.each([
    ['Region_x000D_\nfylke', 'Region fylke'],
    ['Møre og_x000D_\nRomsdal', 'Møre og Romsdal'],
    ['a\nb', 'a b'],
    ['_x0041_B', 'AB'],
    ['_x005F_x000D_', '_x000D_'],
    ['a_x0007_b', 'ab'],
  ])('have letters that XML cannot hold: «%s»', (written, read) => {
    expect(texts(workbook([{ rows: row(words(written)) }]))).toEqual([[read]]);
  });

  it('show percent, decimals, months and clock times by their formats', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="mmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
    const rows =
      row(words('Måned'), words('Andel')) +
      row(number(45658, 2), number(0.125, 1)) +
      row(number(45689, 2), number(1, 1));
    expect((await entryOf(workbook([{ rows }], styles))).entry).toMatchObject({
      columns: [
        { label: 'Måned', holds: 'names' },
        { label: 'Andel', unit: 'prosent', decimals: 1 },
      ],
      rows: [
        ['jan 2025', 12.5],
        ['feb 2025', 100],
      ],
    });
  });

  it('in one column with different units are told of, and thousands beside millions keep their size', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0,,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const scaled =
      row(words('Land'), words('Beløp')) +
      row(words('A'), number(5_600_000, 1)) +
      row(words('B'), number(900_000));
    expect((await entryOf(workbook([{ rows: scaled }], styles))).entry.rows).toEqual([
      ['A', 5_600_000],
      ['B', 900_000],
    ]);
    const percent =
      row(words('Land'), words('Tall')) + row(words('A'), number(0.5, 2)) + row(words('B'), number(7));
    expect(await whys(workbook([{ rows: percent }], styles))).toContain('units-mixed');
  });
});

describe('What is hidden', () => {
  it('is left out and named: rows, columns and sheets', async () => {
    const sheet: Sheet = {
      before: '<cols><col min="3" max="3" hidden="1"/></cols>',
      rows:
        row(words('Kommune'), words('2024'), words('Intern')) +
        row(words('Tana'), number(2800), words('sjekk')) +
        `<row hidden="1">${words('Vadsø')}${number(1)}</row>` +
        row(words('Alta'), number(21000)),
    };
    const bytes = workbook([sheet, { rows: row(words('hemmelig')), state: 'hidden', name: 'Skjult' }]);
    const { entry, unsure } = await entryOf(bytes);
    expect(entry.rows).toEqual([
      ['Tana', 2800],
      ['Alta', 21000],
    ]);
    expect(
      unsure.filter(({ why }) => why.startsWith('hidden')).map(({ why, params }) => [why, params]),
    ).toEqual([
      ['hidden-sheets', { typed: 'Skjult' }],
      ['hidden-rows', { count: '1' }],
      ['hidden-columns', { typed: 'Intern' }],
    ]);
  });
});

describe('Merged cells', () => {
  const merged = (ref: string) => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;
  const rows =
    row(words('Kommune'), words('Fylke'), words('Innb')) +
    row(words('Tana'), words('Finnmark'), number(10)) +
    '<row><c r="A3" t="inlineStr"><is><t>Alta</t></is></c><c r="C3"><v>20</v></c></row>';

  it('fill the names below the first of them', async () => {
    expect((await entryOf(workbook([{ rows, after: merged('B2:B3') }]))).entry.rows).toEqual([
      ['Tana', 'Finnmark', 10],
      ['Alta', 'Finnmark', 20],
    ]);
  });

  it('that hold one number for several rows give it to the first, and say so', async () => {
    const one =
      row(words('Kommune'), words('Innb')) +
      row(words('Tana'), number(10)) +
      row(words('Alta')) +
      row(words('Bodø'), number(3));
    const { entry, unsure } = await entryOf(workbook([{ rows: one, after: merged('B2:B3') }]));
    expect(entry.rows).toEqual([
      ['Tana', 10],
      ['Alta', ''],
      ['Bodø', 3],
    ]);
    expect(unsure.map(({ why }) => why)).toContain('number-merged');
  });

  it('of a heading over two rows are one heading', async () => {
    const two =
      row(words('Region'), words('Menn'), words('Kvinner')) +
      '<row><c r="B2" t="inlineStr"><is><t>antall</t></is></c><c r="C2" t="inlineStr"><is><t>antall</t></is></c></row>' +
      row(words('Tana'), number(1), number(2)) +
      row(words('Alta'), number(3), number(4));
    const { entry } = await entryOf(workbook([{ rows: two, after: merged('A1:A2') }]));
    expect(entry.columns).toMatchObject([
      { label: 'Region' },
      { label: 'Menn, antall' },
      { label: 'Kvinner, antall' },
    ]);
  });
});

describe('Several sheets', () => {
  const small: Sheet = {
    name: 'Liten',
    rows: row(words('År'), words('Antall')) + row(words('2023'), number(5)) + row(words('2024'), number(6)),
  };

  it('are named, and which was read', async () => {
    const { unsure } = await entryOf(workbook([small, { ...small, name: 'Andre' }]));
    expect(unsure.find(({ why }) => why === 'sheet-chosen')!.params).toEqual({
      name: 'Liten',
      others: 'Andre',
    });
    expect(await whys(workbook([small]))).not.toContain('sheet-chosen');
  });

  slowly('come in without those that are too large, which are named', async () => {
    const large: Sheet = { name: 'Rådata', rows: row(number(1)).repeat(30_001) };
    for (const sheets of [
      [small, large],
      [large, small],
    ]) {
      const { entry, unsure } = await entryOf(workbook(sheets));
      expect(entry.rows).toHaveLength(2);
      expect(unsure.find(({ why }) => why === 'sheets-too-big')!.params).toEqual({ typed: 'Rådata' });
    }
    expect(() => readXlsx(workbook([large]))).toThrow(/more than 30000 rows/);
  });
});
