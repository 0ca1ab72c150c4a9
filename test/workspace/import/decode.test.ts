import { describe, expect, it } from 'vitest';
import { readImport } from '../../../workspace/import';
import { decodeText } from '../../../workspace/import/decode';

const text = 'sep=\t\nSkole\tÅr\tAndel\nLunde\t2022\t4,5\nTinn\t2022\t5,5\n';
const little = (said: string): Uint8Array => new Uint8Array(Buffer.from(said, 'utf16le'));
const big = (said: string): Uint8Array => new Uint8Array(Buffer.from(said, 'utf16le').swap16());

describe('The text of a file', () => {
  it.each([
    ['UTF-16 without a mark', little(text)],
    ['UTF-16 without a mark, the other way', big(text)],
    ['UTF-16 with a mark', little(`\ufeff${text}`)],
    ['UTF-16 with a mark, the other way', big(`\ufeff${text}`)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding: 'utf-16' });
  });

  it('of Windows-1252 has its dashes, quotation marks, the euro and the letters of Sámi', () => {
    const bytes = new Uint8Array([
      0x31, 0x38, 0x96, 0x36, 0x36, 0x20, 0x80, 0x93, 0x94, 0x85, 0x9a, 0x9e, 0x8a, 0x8e, 0xe6,
    ]);
    expect(decodeText(bytes)).toEqual({ text: '18–66 €“”…šžŠŽæ', encoding: 'windows-1252' });
  });

  it('of UTF-16 without a mark gives the table that it is', async () => {
    const { content } = await readImport({ name: 'udir.csv', bytes: little(text) });
    if (content.is !== 'tables') throw new Error(content.is);
    expect(content.tables[0]!.rows[1]!.map((cell) => cell.text)).toEqual(['Lunde', '2022', '4,5']);
  });

  it.each([
    ['bytes of a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
    ['zeros alone', new Uint8Array(100)],
    ['half a letter at the end', little(text).slice(0, -1)],
    ['text with a zero in it', new TextEncoder().encode('a;b\n1;\0\n')],
  ])('is none in %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(/no text file/);
  });
});
