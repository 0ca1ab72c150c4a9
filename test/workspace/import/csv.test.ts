import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf, readCsv, writeCsv } from '../../../workspace/import/csv';
import { decodeText } from '../../../workspace/import/decode';
import { fixture } from '../../core/import/support';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (text: string) =>
  readCsv(decodeText(bytes(text))).rows.map((row) => row.map((cell) => cell.text));

describe('A sheet as text', () => {
  it('is the same in UTF-8, with and without a mark, UTF-16 and Windows-1252', () => {
    const text = new TextDecoder().decode(fixture('ssb-export-sample.csv'));
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
    const rows = (data: Uint8Array) => readCsv(decodeText(data)).rows;
    expect(rows(fixture('ssb-export-sample-cp1252.csv'))).toEqual(rows(fixture('ssb-export-sample.csv')));
    expect(rows(bytes(`\ufeff${text}`))).toEqual(rows(bytes(text)));
    expect(rows(utf16)).toEqual(rows(bytes(text)));
    expect(decodeText(fixture('ssb-export-sample-cp1252.csv')).encoding).toBe('windows-1252');
  });

  it('finds the mark between columns by the rows, not by the first line', () => {
    expect(delimiterOf('a;b;c\n0,1;0,2;0,3\n')).toBe(';');
    expect(delimiterOf('a,b\n1.5,2.5\n')).toBe(',');
    expect(delimiterOf('"a;b"\t1\n"c;d"\t2\n')).toBe('\t');
    expect(delimiterOf('a|b\n1|2')).toBe('|');
    expect(delimiterOf('Tittel, med komma\n\nregion;2024\nBodø;1,5\nOslo;2,5\n')).toBe(';');
    expect(cells('sep=,\r\na,"b;c"\r\n')[0]).toEqual(['a', 'b;c']);
  });

  it('takes commas in numbers for a mark between columns only where nothing else parts them', () => {
    const bars =
      '06913: Folkemengde, etter region\nkommune|2017|2018\nOslo|1|90,34\nHerøy|1|78 839,24\nBodø|8|9,5\n';
    expect(delimiterOf(bars)).toBe('|');
    expect(delimiterOf('a,b\n1,2\n3,4\n')).toBe(',');
    expect(delimiterOf('sted,tekst\nOslo,en; to\nBodø,tre\nMolde,fire\n')).toBe(',');
    expect(delimiterOf('Oslo;1,234,567;2,345,678\nBodø;1,111,222;3,333,444\n')).toBe(';');
    expect(delimiterOf('ett ord\n')).toBe(';');
  });

  it('keeps lines and marks within quotation marks', () => {
    expect(cells('a;"b\nc;""d"""\n1;2\n').slice(0, 2)).toEqual([
      ['a', 'b\nc;"d"'],
      ['1', '2'],
    ]);
  });

  it('comes back as it was written, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .map((text) => text.replaceAll('\0', '').replaceAll('\ufeff', '')),
      fc.constantFrom('=1+1', '-2', '+47', '@x', "'", "'=x", ';', '"', 'a\r\nb', '\t', 'Ærlig'),
    );
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        const text = writeCsv([Array(table[0]!.length).fill('kolonne'), ...table]);
        const back = readCsv({ text: text.slice(1), encoding: 'utf-8' }).rows.map((row) =>
          row.map((one) => one.text),
        );
        expect(back.slice(1, table.length + 1)).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  it('is never a formula to the program that opens it', () => {
    const text = writeCsv([['=HYPERLINK("http://x")', '+1', '-1', '@SUM(1)', '\t=1', -5, 0.5, "'x"]]);
    const [line = ''] = text.slice(1).split('\r\n');
    expect(line).toBe(`"'=HYPERLINK(""http://x"")";'+1;'-1;'@SUM(1);'\t=1;-5;0,5;''x`);
  });
});
