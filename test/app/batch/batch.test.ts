import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readFilter, safeName, uniqueNames } from '../../../app/batch';
import { readTable } from '../../../app/batch/table';

const folder = mkdtempSync(join(tmpdir(), 'lysark-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (bytes: string | Uint8Array): string => {
  const path = join(folder, 'tabell.csv');
  writeFileSync(path, bytes);
  return path;
};

describe('the table of a batch', () => {
  it('is read with semicolons, commas or tabs between, and with quotation marks', async () => {
    const wanted = {
      columns: ['nr', 'navn'],
      rows: [
        { nr: '03', navn: 'Oslo' },
        { nr: '15', navn: 'Møre; og «Romsdal»' },
      ],
      notes: [],
    };
    expect(await readTable(file('\ufeffnr;navn\r\n03;Oslo\r\n15;"Møre; og «Romsdal»"\r\n\r\n'))).toEqual(
      wanted,
    );
    expect(await readTable(file('nr,navn\n03,Oslo\n15,Møre; og «Romsdal»'))).toEqual(wanted);
    expect(await readTable(file('nr\tnavn\n03\tOslo\n15\tMøre; og «Romsdal»\n'))).toEqual(wanted);
  });

  it('is read in the encoding of Norwegian spreadsheets too', async () => {
    const bytes = Buffer.from('nr;navn\n15;Møre', 'latin1');
    expect((await readTable(file(bytes))).rows).toEqual([{ nr: '15', navn: 'Møre' }]);
  });

  it('has one column alone, too', async () => {
    expect((await readTable(file('kommune\nTana\nVadsø\n'))).rows).toEqual([
      { kommune: 'Tana' },
      { kommune: 'Vadsø' },
    ]);
  });

  describe('in a workbook', () => {
    const workbook = async (fill: (book: ExcelJS.Workbook) => void): Promise<string> => {
      const book = new ExcelJS.Workbook();
      fill(book);
      return file(new Uint8Array(await book.xlsx.writeBuffer()));
    };

    it('has cells as Excel shows them: codes, shares, decimals, days, and what formulas gave', async () => {
      const path = await workbook((book) => {
        const sheet = book.addWorksheet('Kommuner');
        sheet.addRows([
          ['nr', 'kommune', 'andel', 'snitt', 'dag', 'sum'],
          ['0301', 'Oslo', 0.125, 33.333, new Date(Date.UTC(2026, 0, 25)), { formula: 'C2*2', result: 7 }],
          [1103, 'Stavanger', 0.5, 2, null, 1234567],
        ]);
        sheet.getColumn(3).numFmt = '0.0%';
        sheet.getColumn(4).numFmt = '0.00';
        sheet.getColumn(5).numFmt = 'dd.mm.yyyy';
      });
      const { columns, rows, notes } = await readTable(path);
      expect(columns).toEqual(['nr', 'kommune', 'andel', 'snitt', 'dag', 'sum']);
      expect(rows).toMatchObject([
        { nr: '0301', kommune: 'Oslo', andel: '12,5 %', snitt: '33,33', sum: '7' },
        { nr: '1103', kommune: 'Stavanger', andel: '50,0 %', snitt: '2,00', dag: '', sum: '1234567' },
      ]);
      expect(notes).toEqual([expect.stringMatching(/^Formulas are not worked out/)]);
    });

    it('is the sheet that is named, or the first with a word about the others', async () => {
      const path = await workbook((book) => {
        book.addWorksheet('Forside');
        book.addWorksheet('Kommuner').addRows([['kommune'], ['Oslo']]);
        book.addWorksheet('Fylker').addRows([['fylke'], ['Agder']]);
        book.addWorksheet('Gammel', { state: 'hidden' }).addRows([['x'], ['y']]);
      });
      const first = await readTable(path);
      expect(first.columns).toEqual(['kommune']);
      expect(first.notes.join(' ')).toMatch(/Kommuner.*Fylker/);
      expect(first.notes.join(' ')).toMatch(/Gammel/);
      expect((await readTable(path, 'fylker')).rows).toEqual([{ fylke: 'Agder' }]);
      expect((await readTable(path, '3')).rows).toEqual([{ fylke: 'Agder' }]);
      await expect(readTable(path, 'Byer')).rejects.toThrow('no sheet «Byer»');
    });
  });

  it.each([
    ['nr;nr\n1;2', 'two columns are called «nr»'],
    ['nr;\n1;2', 'column 2 has no name'],
    ['nr;navn', 'it has no rows'],
    ['', 'it has no rows'],
    ['nr;navn\n1;2;3', 'row 2 has 3 cells'],
    ['nr;navn\n1;"2', 'a quotation mark is opened'],
    [`nr;navn\n1;${'x'.repeat(6000)}`, 'longer than 4000 characters'],
    ['PK\u0003\u0004\0\0', 'it is damaged'],
    ['%PDF-1.7\n', 'this is a PDF'],
    ['BEGIN:VCARD\nFN:Kari\nEND:VCARD', 'it is no table'],
    [`nr\n${'1\n'.repeat(20_001)}`, 'more than 20000 rows'],
  ])('is refused in words: %j', async (text, why) => {
    await expect(readTable(file(text))).rejects.toThrow(why);
  });

  it('must exist and be a file', async () => {
    await expect(readTable(join(folder, 'borte.csv'))).rejects.toThrow('does not exist');
    await expect(readTable(folder)).rejects.toThrow('is a folder');
  });
});

describe('the name of a file', () => {
  it('can be written on every system, whatever the row says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[\u0000-\u001F<>:"/\\|?*]|^[. ]|[. ]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        expect(name).not.toMatch(/^(con|nul|aux|prn|com1)(\.|$)/i);
      }),
    );
    expect(safeName('../../etc/passwd')).not.toContain('/');
    expect(safeName('NUL')).toBe('_NUL');
    expect(safeName('Møre og Romsdal / Trøndelag: «nord»')).toBe('Møre og Romsdal - Trøndelag- «nord»');
  });

  it('stands for one row alone, also where case and accents are not told apart', () => {
    expect(uniqueNames(['Bø', 'bø', 'Bo\u0301', 'Bø'])).toEqual(['Bø', 'bø (2)', 'Bo\u0301', 'Bø (3)']);
  });
});

it('What binds rows of a dataset names it, its column and a value', () => {
  expect(readFilter('folketall.Region={kommune}')).toEqual({
    dataset: 'folketall',
    column: 'Region',
    value: '{kommune}',
  });
  expect(readFilter('datasets/areal.Kommune (nr)=K-{nr}').column).toBe('Kommune (nr)');
  expect(() => readFilter('folketall')).toThrow('binds no rows');
});
