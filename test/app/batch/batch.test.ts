import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  it('is read with semicolons, commas or tabs between, and with quotation marks', () => {
    const wanted = {
      columns: ['nr', 'navn'],
      rows: [
        { nr: '03', navn: 'Oslo' },
        { nr: '15', navn: 'Møre; og «Romsdal»' },
      ],
    };
    expect(readTable(file('\ufeffnr;navn\r\n03;Oslo\r\n15;"Møre; og «Romsdal»"\r\n\r\n'))).toEqual(wanted);
    expect(readTable(file('nr,navn\n03,Oslo\n15,Møre; og «Romsdal»'))).toEqual(wanted);
    expect(readTable(file('nr\tnavn\n03\tOslo\n15\tMøre; og «Romsdal»\n'))).toEqual(wanted);
  });

  it('is read in the encoding of Norwegian spreadsheets too', () => {
    const bytes = Buffer.from('nr;navn\n15;Møre', 'latin1');
    expect(readTable(file(bytes)).rows).toEqual([{ nr: '15', navn: 'Møre' }]);
  });

  it('has one column alone, too', () => {
    expect(readTable(file('kommune\nTana\nVadsø\n')).rows).toEqual([
      { kommune: 'Tana' },
      { kommune: 'Vadsø' },
    ]);
  });

  it.each([
    ['nr;nr\n1;2', 'two columns are called «nr»'],
    ['nr;\n1;2', 'column 2 has no name'],
    ['nr;navn', 'it has no rows'],
    ['', 'it has no rows'],
    ['nr;navn\n1;2;3', 'row 2 has 3 cells'],
    ['nr;navn\n1;"2', 'a quotation mark is opened'],
    [`nr;navn\n1;${'x'.repeat(6000)}`, 'more than 5000 characters'],
    ['PK\u0003\u0004\0\0', 'it is no text'],
    [`nr\n${'1\n'.repeat(20_001)}`, 'more than 20000 rows'],
  ])('is refused in words: %j', (text, why) => {
    expect(() => readTable(file(text))).toThrow(why);
  });

  it('must exist and be a file', () => {
    expect(() => readTable(join(folder, 'borte.csv'))).toThrow('does not exist');
    expect(() => readTable(folder)).toThrow('is a folder');
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
