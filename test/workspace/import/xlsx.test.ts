import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from '../../../ooxml';
import { readImport } from '../../../workspace/import';
import { readXlsx } from '../../../workspace/import/xlsx';

type Fill = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void;

async function book(fill: Fill): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  fill(made.addWorksheet('Folkemengde'), made);
  return new Uint8Array((await made.xlsx.writeBuffer()) as ArrayBuffer);
}

/** A workbook with one of its parts written anew. */
async function altered(
  part: string,
  edit: (xml: string) => string,
  fill: Fill = (sheet) => sheet.addRow(['a', 1]),
) {
  const parts = readZip(await book(fill));
  parts.set(part, new TextEncoder().encode(edit(new TextDecoder().decode(parts.get(part)))));
  return writeZip(parts);
}

const why = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readImport({ name: 'x.xlsx', bytes });
    return '';
  } catch (error) {
    if ((error as Error).name !== 'ImportError') throw error;
    return (error as Error).message;
  }
};

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('A workbook', () => {
  it('gives its cells: words, numbers, days, links, rich text, errors', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['06913: Folkemengde']);
      sheet.addRow([]);
      sheet.addRow(['Bodø', 1400.5, '..', true]);
      sheet.addRow([new Date(Date.UTC(2026, 1, 9)), { richText: [{ text: 'fet' }, { text: 't' }] }]);
      sheet.addRow([{ text: 'lenke', hyperlink: 'https://ssb.no' }, { error: '#N/A' }]);
    });
    const [table] = await readXlsx(bytes);
    expect(table!.name).toBe('Folkemengde');
    expect(table!.rows).toEqual([
      [{ text: '06913: Folkemengde' }],
      [],
      [{ text: 'Bodø' }, { text: '1400.5', number: 1400.5 }, { text: '..' }, { text: 'TRUE' }],
      [{ text: '2026-02-09' }, { text: 'fett' }],
      [{ text: 'lenke' }, { text: '#N/A' }],
    ]);
  });

  it('gives what formulas came to when it was saved, marked, and works nothing out', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow([2, { formula: 'A1*2', result: 5 }, { formula: 'WEBSERVICE("http://x")', result: 'x' }]);
    });
    const [table] = await readXlsx(bytes);
    expect(table!.rows[0]).toEqual([
      { text: '2', number: 2 },
      { text: '5', number: 5, formula: true },
      { text: 'x', formula: true },
    ]);
  });

  it('gives the sheets that are shown, and no hidden ones', async () => {
    const bytes = await book((sheet, made) => {
      sheet.addRow(['a']);
      made.addWorksheet('Skjult', { state: 'hidden' }).addRow(['hemmelig']);
      made.addWorksheet('Andre').addRow(['b']);
    });
    expect((await readXlsx(bytes)).map(({ name, rows }) => [name, rows[0]![0]!.text])).toEqual([
      ['Folkemengde', 'a'],
      ['Andre', 'b'],
    ]);
  });

  it('may have prefixes on its elements and other names for its parts, as some programs write', async () => {
    const parts = readZip(await book((sheet) => sheet.addRow(['a', 1])));
    const text = (name: string) => new TextDecoder().decode(parts.get(name));
    const prefixed = text(sheet1)
      .replace(/<(\/?)([a-z])/gi, '<$1x:$2')
      .replace('xmlns="', 'xmlns:x="');
    parts.delete(sheet1);
    parts.set('xl/worksheets/sheet.xml', new TextEncoder().encode(prefixed.replace('<x:?xml', '<?xml')));
    parts.set(
      'xl/_rels/workbook.xml.rels',
      new TextEncoder().encode(
        text('xl/_rels/workbook.xml.rels').replace('worksheets/sheet1.xml', '/xl/worksheets/sheet.xml'),
      ),
    );
    const [table] = await readXlsx(writeZip(parts));
    expect(table!.rows[0]![1]).toEqual({ text: '1', number: 1 });
  });
});

describe('A workbook that means harm', () => {
  it('has a document type or entities', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    for (const part of [sheet1, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      const bytes = await altered(part, (xml) => xml.replace(/\?>\s*/, `?>${doctype}`));
      expect(await why(bytes)).toMatch(/DOCTYPE/);
    }
  });

  it('unpacks to far more than it is, or says less than it holds', async () => {
    const parts = readZip(await book((sheet) => sheet.addRow(['a'])));
    parts.set('xl/media/bomb.bin', new Uint8Array(40 * 1024 ** 2));
    expect(await why(writeZip(parts))).toMatch(/^It unpacks to far more than it should/);
  });

  it('has names that climb out of the package', async () => {
    const bytes = await book((sheet) => sheet.addRow(['a']));
    const hostile = Buffer.from(bytes);
    // Names of the same length, in both headers of the entry.
    for (
      let at = hostile.indexOf('xl/theme/theme1.xml');
      at >= 0;
      at = hostile.indexOf('xl/theme/theme1.xml')
    ) {
      hostile.write('../../../theme1.xml', at);
    }
    expect(await why(hostile)).toMatch(/climbs out of the package/);
  });

  it('has cells far out, rows far down, and more of them than anybody reads', async () => {
    const cell = (r: string) => altered(sheet1, (xml) => xml.replace(/r="B1"/, `r="${r}"`));
    expect(await why(await cell('XFD1'))).toMatch(/further to the right/);
    const far = (xml: string) =>
      xml.replace('<row r="1"', '<row r="1048576"').replace(/r="([AB])1"/g, 'r="$11048576"');
    expect(await why(await altered(sheet1, far))).toMatch(/more than 30000 rows/);
    const rows = Array.from(
      { length: 30_001 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(
      await why(
        await altered(sheet1, (xml) =>
          xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
        ),
      ),
    ).toMatch(/more than 30000 rows/);
  });

  it('has ranges that would fill the memory of whoever unfolds them, which nobody does', async () => {
    const all = 'A1:XFD1048576';
    const bytes = await altered(sheet1, (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells count="1"><mergeCell ref="${all}"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
    );
    const began = Date.now();
    expect((await readXlsx(bytes))[0]!.rows[0]).toHaveLength(2);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it('has a cell that is a book, or none of its places', async () => {
    expect(await why(await book((sheet) => sheet.addRow(['x'.repeat(4001)])))).toMatch(
      /longer than 4000 characters/,
    );
    expect(await why(await altered(sheet1, (xml) => xml.replace(/r="B1"/, 'r="../x"')))).toMatch(/no place/);
  });

  it('is old, has a password, is cut, or is no workbook', async () => {
    expect(
      await why(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])),
    ).toMatch(/old Excel file/);
    const whole = await book((sheet) => sheet.addRow(['a']));
    expect(await why(whole.slice(0, whole.length - 200))).toMatch(/damaged/);
    expect(await why(writeZip([['[Content_Types].xml', '<Types/>']]))).toMatch(/no Excel workbook/);
  });
});
