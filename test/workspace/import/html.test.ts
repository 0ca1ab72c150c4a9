/** What other programs put on the clipboard as a page. The pages are ours, in the shapes that the programs write. */
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../core/import';
import { readImport, readPastedText } from '../../../workspace/import';

function tablesOf(html: string, text = 'a\tb\n1\t2'): RawTable[] {
  const { content } = readPastedText(text, html);
  return content.is === 'tables' ? content.tables : [];
}
const words = ({ rows }: RawTable): string[][] => rows.map((row) => row.map(({ text }) => text));
const only = (html: string): string[][] => words(tablesOf(html)[0]!);
const whys = ({ doubts = [] }: RawTable) =>
  doubts.map(({ why, params }) => [why, params.typed ?? params.count]);

const excel = (rows: string, { columns = '', style = '' } = {}): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:" ";}
.xl65 {mso-number-format:Percent;} ${style}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'>
<!--StartFragment-->${columns}${rows}<![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=80 style='width:60pt'></td></tr><![endif]><!--EndFragment--></table></body></html>`;

describe('Excel on the clipboard', () => {
  it('has merged cells over rows and columns, and no number moves into another column', () => {
    const html =
      excel(`<tr height=20><td rowspan=2 height=40>Kommune</td><td colspan=2 class=xl65>Andel</td></tr>
<tr><td class=xl65 align=right>2024</td><td align=right>2025</td></tr>
<tr><td rowspan=2>Tinn</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>`);
    expect(only(html)).toEqual([
      ['Kommune', 'Andel', ''],
      ['Kommune', '2024', '2025'],
      ['Tinn', '1', '2'],
      ['Tinn', '3', '4'],
    ]);
  });

  it('says what number stands behind what is shown', () => {
    const [table] = tablesOf(
      excel(
        `<tr><td>a</td><td x:num="0.12523">12,5 %</td><td x:num="1234">1.234</td><td x:num>7</td><td x:num="45000">15.03.2023</td></tr>`,
      ),
    );
    expect(table!.rows[0]!.map(({ number, unit, decimals }) => [number, unit, decimals])).toEqual([
      [undefined, undefined, undefined],
      [12.5, 'prosent', 1],
      [1234, undefined, 0],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('leaves hidden rows and columns out, and names them', () => {
    const [table] = tablesOf(
      excel(
        `<tr><td>Sted</td><td>Utkast</td><td>Antall</td></tr><tr style='display:none'><td>Bø</td><td>8</td><td>9</td></tr>
<tr class=xl99><td>Ål</td><td>8</td><td>9</td></tr><tr><td>Tinn</td><td>1</td><td>2</td></tr>`,
        {
          columns: `<col width=64><col width=0 style='display:none;mso-width-source:userset'><col width=64>`,
          style: '.xl99 {display:none;}',
        },
      ),
    );
    expect(words(table!)).toEqual([
      ['Sted', 'Antall'],
      ['Tinn', '2'],
    ]);
    expect(whys(table!)).toEqual([
      ['hidden-rows', '2'],
      ['hidden-columns', 'Utkast'],
    ]);
  });

  it('lets a long word run over empty cells, which stay where they are', () => {
    expect(
      only(
        excel(
          `<tr><td colspan=3 style='mso-ignore:colspan'>En lang tittel</td><td>9</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>`,
        ),
      ),
    ).toEqual([
      ['En lang tittel', '', '', '9'],
      ['1', '2', '3', '4'],
    ]);
  });
});

describe('Google Sheets and LibreOffice on the clipboard', () => {
  it('have lines within a cell, and numbers in millions', () => {
    const html = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Antall\\nelever&quot;}">Antall<br/>elever</td><td>x</td></tr>
<tr><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:5600000}" data-sheets-numberformat="{&quot;1&quot;:2}">5,6</td><td rowspan="1" colspan="2">z</td></tr></tbody></table>`;
    const [table] = tablesOf(html);
    expect(words(table!)).toEqual([
      ['Antall elever', 'x'],
      ['5,6', 'z', ''],
    ]);
    expect(table!.rows[1]![0]).toMatchObject({ number: 5.6, unit: 'mill.', factor: 1e6 });
  });

  it('say the number in an attribute of their own', () => {
    const html = `<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">Oslo</td>
<td align="right" sdval="0.334" sdnum="1044;0;0,0%">33,4%</td><td align="right" sdval="-5" sdnum="1044;0;#.##0_);(#.##0)">(5)</td></tr></table>`;
    expect(tablesOf(html)[0]!.rows[0]!.map(({ number }) => number)).toEqual([undefined, 33.4, -5]);
  });
});

describe('Word, mail and pages on the clipboard', () => {
  it('have paragraphs in cells, words around the table, and several tables', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<p class=MsoNormal><b>Tabell 1</b> Elever<o:p></o:p></p><table class=MsoTableGrid border=1><tr><td valign=top><p class=MsoNormal>Skole<o:p></o:p></p></td><td><p>Elever</p><p>i alt</p></td></tr>
<tr><td><p class=MsoNormal>Lunde&nbsp;skole</p></td><td><p>41</p></td></tr></table><p>Kilde: Udir</p>
<p>Tabell 2 Lærere</p><table><tr><td>Skole</td><td>Lærere</td></tr><tr><td>Tinn</td><td>7</td></tr></table><!--EndFragment--></body></html>`;
    const tables = tablesOf(html);
    expect(tables.map(({ name }) => name)).toEqual(['Tabell 1 Elever', 'Tabell 2 Lærere']);
    expect(words(tables[0]!)).toEqual([
      ['Tabell 1 Elever'],
      ['Skole', 'Elever i alt'],
      ['Lunde\u00a0skole', '41'],
      ['Kilde: Udir'],
    ]);
    expect(tables[0]!.around).toEqual({ above: 1, below: 1 });
  });

  it('never make one number of two that stand below each other, of a note, or of what is struck through', () => {
    const [table] = tablesOf(
      '<table><tr><td>a</td><td><p>1</p><p>250</p></td><td>1 234<sup>1)</sup></td><td>12<del>5</del><ins>6</ins></td><td>km<sup>2</sup></td></tr></table>',
    );
    expect(words(table!)).toEqual([['a', '1 / 250', '1 234', '126', 'km2']]);
    expect(whys(table!)).toEqual([
      ['number-marked', '1 234 1)'],
      ['text-struck', '5'],
    ]);
  });

  it.each(['sup', 's', 'del', 'b', 'p', 'span'])(
    'are read at once, however many <%s> stand in each other',
    (tag) => {
      const deep = `${`<${tag}>`.repeat(60)}2${`</${tag}>`.repeat(60)}`;
      const began = process.cpuUsage();
      expect(
        only(`<table><tr><td>a</td><td>1${deep}</td></tr><tr><td>b</td><td>3</td></tr></table>`),
      ).toHaveLength(2);
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1000).toBeLessThan(2000);
    },
  );

  it('may lay out a page with tables, of which those within are read', () => {
    const html = `<table><tr><td><table><caption>Inn</caption><tr><th>År</th><th>Antall</th></tr><tr><td>2024</td><td>5</td></tr></table></td><td><div hidden><table><tr><td>x</td></tr></table></div></td></tr></table>`;
    const tables = tablesOf(html);
    expect(tables.map(words)).toEqual([[['Inn'], ['År', 'Antall'], ['2024', '5']]]);
  });

  it('has its foot below, wherever it is written', () => {
    expect(
      only(
        '<table><tfoot><tr><td>Sum</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>3</td></tr></tbody></table>',
      ),
    ).toEqual([
      ['a', '3'],
      ['Sum', '3'],
    ]);
  });
});

describe('A page', () => {
  it('without a table leaves the words that stand beside it, and a calendar is one however it looked', () => {
    expect(readPastedText('Kari\nOla', '<p>Kari</p><p>Ola</p>').content).toEqual({
      is: 'text',
      text: 'Kari\nOla',
    });
    const ics = 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR';
    expect(readPastedText(ics, `<table><tr><td>${ics}</td></tr></table>`).content.is).toBe('calendar');
  });

  it('is read of a file as well, also of one that is called .xls', async () => {
    const bytes = new TextEncoder().encode(
      '<html><body><table><tr><td>År</td><td>Antall</td></tr><tr><td>2024</td><td>5</td></tr></table>',
    );
    const { content } = await readImport({ name: 'uttrekk.xls', bytes });
    expect(content.is === 'tables' && words(content.tables[0]!)).toEqual([
      ['År', 'Antall'],
      ['2024', '5'],
    ]);
  });

  it('that means harm is bounded: spans without end, and depth', () => {
    const spans = `<tr>${'<td rowspan=65534 colspan=1000>1</td>'.repeat(20)}</tr>`;
    expect(() => tablesOf(`<table>${spans.repeat(200)}</table>`)).toThrow(/columns/);
    // What is too odd to be read as a page leaves the words beside it.
    expect(words(tablesOf(`<table><tr><td>${'<div>'.repeat(5000)}x</table>`)[0]!)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const started = performance.now();
    const tall = `<table>${`<tr><td rowspan=60000>1</td></tr>`.repeat(250)}</table>`;
    expect(tablesOf(tall)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(6000);
  });

  it('that is too large for its spans says so', () => {
    const [table] = tablesOf(`<table><tr><td colspan=2>${'<i>'.repeat(400)}</td></tr></table>`);
    expect(whys(table!)[0]![0]).toBe('pasted-as-text');
  });
});

describe('Words with tabs between', () => {
  it('are cells, whatever else stands in them', () => {
    const { content } = readPastedText('Navn; gruppe\tAndel, i alt\nA; B\t1,5\nC; D\t2,5\n');
    expect(content.is === 'tables' && words(content.tables[0]!)[1]).toEqual(['A; B', '1,5']);
  });
});
