/** Cells with marks that nobody sees are read as what they show. */
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../workspace/import';

async function cells(text: string): Promise<string[]> {
  const file = await readImport({ name: 'tall.csv', bytes: new TextEncoder().encode(text) });
  if (file.content.is !== 'tables') throw new Error(file.content.is);
  return file.content.tables[0]!.rows.slice(1).map((row) => row.map((cell) => cell.text).join('|'));
}

describe('a table', () => {
  it.each(['\u200B', '\u200E', '\u200F', '\u2060', '\u00AD', '\uFEFF'])(
    'keeps its names and numbers (%j)',
    async (mark) => {
      const read = await cells(`Kommune;Tall\nTana${mark};${mark}1 234\n${mark}Alta;5${mark}`);
      expect(read).toEqual(['Tana|1 234', 'Alta|5']);
    },
  );

  it.each(['\u2028', '\u0085', '\v'])('has one kind of line break in a cell (%j)', async (mark) => {
    expect(await cells(`Kommune;Tall\nTana${mark}Deatnu;5\nAlta;6`)).toEqual(['Tana\nDeatnu|5', 'Alta|6']);
  });
});
