/** Cells with marks that nobody sees are read as what they show. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { emptyWorkspace } from '../../../core/paste';
import { readImport, readPastedText } from '../../../workspace/import';

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

  it.each(['\u200B', '\u200E', '\u00AD', '\uFEFF', '\x03'])(
    'knows its headings, its signs for what is kept back, its periods and negative numbers (%j)',
    async (mark) => {
      const lines = [
        `Kommune${mark};20${mark}24;Andel 2025${mark}`,
        `Tana;*${mark};12,${mark}5 %`,
        `Alta;−${mark}5;7 ${mark}%`,
        `Vadsø;1${mark} 234;8 %`,
      ];
      const bytes = new TextEncoder().encode(lines.join('\n'));
      const file = await readImport({ name: 'tall.csv', bytes });
      const plan = planImport('datasets', file, { workspace: emptyWorkspace('nb'), today: '2026-02-02' });
      expect(plan).toMatchObject({
        entries: [
          {
            entry: {
              columns: [{ label: 'Kommune' }, { label: '2024' }, { label: 'Andel 2025', unit: 'prosent' }],
              rows: [
                ['Tana', '*', 12.5],
                ['Alta', -5, 7],
                ['Vadsø', 1234, 8],
              ],
            },
          },
        ],
      });
    },
  );

  it.each(['\u200B', '\u200E', '\u00AD', '\uFEFF', '\u2060'])(
    'of members knows its headings, roles and addresses (%j)',
    async (mark) => {
      const text = `Na${mark}vn;Ver${mark}v;E-post\nKari${mark} Moe;le${mark}der;kari${mark}@alta.no`;
      const file = await readImport({ name: 'm.csv', bytes: new TextEncoder().encode(text) });
      const plan = planImport('people', file, { workspace: emptyWorkspace('nb'), today: '2026-02-02' });
      expect(plan).toMatchObject({
        entries: [{ entry: { name: 'Kari Moe', membership: 'chair', email: 'kari@alta.no' }, unsure: [] }],
      });
    },
  );

  it.each(['\u200B', '\u200E', '\u00AD', '\u2060'])(
    'and a calendar or a card keep one unique name with them and without (%j)',
    (mark) => {
      const event = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a${mark}1@x\nSUMMARY:Mø${mark}te\nDTSTART:20260602\nEND:VEVENT\nEND:VCALENDAR`;
      expect(readPastedText(event).content).toMatchObject({
        appointments: [{ uid: 'a1@x', summary: 'Møte' }],
      });
      const card = `BEGIN:VCARD\nVERSION:3.0\nUID:a${mark}1\nFN:Kari${mark} Moe\nEMAIL:kari@al${mark}ta.no\nEND:VCARD`;
      expect(readPastedText(card).content).toMatchObject({
        cards: [{ uid: 'a1', name: 'Kari Moe', email: 'kari@alta.no' }],
      });
    },
  );

  it.each(['\u2028', '\u0085', '\v'])('has one kind of line break in a cell (%j)', async (mark) => {
    expect(await cells(`Kommune;Tall\nTana${mark}Deatnu;5\nAlta;6`)).toEqual(['Tana\nDeatnu|5', 'Alta|6']);
  });
});
