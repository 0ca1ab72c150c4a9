/** Names in cells that are merged across columns: one column has the name, and the other says that it has none. */
import { describe, expect, it } from 'vitest';
import { planImport, type ReadFile } from '../../../core/import';
import { readImport, readPastedText } from '../../../workspace/import';
import { workspaceOf } from '../../core/import/support';
import { workbook } from './workbook';

const told = (file: ReadFile) => {
  const plan = planImport('datasets', file, { workspace: workspaceOf(), today: '2025-11-24' });
  if ('not' in plan) throw new Error(plan.not);
  const { entry, unsure } = plan.entries[0]!;
  const doubt = unsure.find(({ why }) => why === 'name-merged');
  return { rows: entry.rows, merged: doubt && `${doubt.params.count}: ${doubt.params.typed}` };
};

const page = (...rows: string[]) =>
  told(
    readPastedText(
      'x',
      `<table>${rows
        .map((cells) =>
          cells
            .split(';')
            .map((cell) =>
              cell.replace(
                /^(?:(\d)x)?(?:(\d)y)?(.*)$/,
                (_, wide = '1', high = '1', text) => `<td colspan=${wide} rowspan=${high}>${text}</td>`,
              ),
            )
            .join(''),
        )
        .map((cells) => `<tr>${cells}</tr>`)
        .join('')}</table>`,
    ),
  );

const letters = 'ABCDEF';
const book = async (lines: string[], ...refs: string[]) => {
  const rows = lines.map((line, r) => {
    const cells = line.split(';').map((text, c) => {
      if (text === '') return '';
      const at = `${letters[c]}${r + 1}`;
      return /^\d{1,3}$/.test(text)
        ? `<c r="${at}"><v>${text}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const after = `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return told(await readImport({ name: 'x.xlsx', bytes: workbook([{ rows: rows.join(''), after }]) }));
};

const oslo = ['Oslo', 'Sentrum', 7];

describe('A name over several columns of names', () => {
  it('is the name of the first, and the others say so: on a page', () => {
    expect(page('Fylke;Kommune;2024', '2xHele landet;9', 'Oslo;Sentrum;7')).toEqual({
      rows: [['Hele landet', '', 9], oslo],
      merged: '1: Hele landet',
    });
  });

  it('goes down as well: on a page', () => {
    const { rows, merged } = page(
      'Fylke;Bydel;Kjønn;2024',
      '2x2yTroms;Menn;9',
      'Kvinner;8',
      'Oslo;Sentrum;Menn;7',
    );
    expect(rows).toEqual([
      ['Troms', '', 'Menn', 9],
      ['Troms', '', 'Kvinner', 8],
      ['Oslo', 'Sentrum', 'Menn', 7],
    ]);
    expect(merged).toBe('2: Troms');
  });

  it('says so in a workbook', async () => {
    expect(await book(['Fylke;Kommune;2024', 'Hele landet;;9', 'Oslo;Sentrum;7'], 'A2:B2')).toEqual({
      rows: [['Hele landet', '', 9], oslo],
      merged: '1: Hele landet',
    });
  });

  it('says so where a period is merged, and where three columns are', async () => {
    expect((await book(['Fylke;Kommune;2024', '2017–2019;;9', 'Oslo;Sentrum;7'], 'A2:B2')).merged).toBe(
      '1: 2017–2019',
    );
    const three = ['Land;Fylke;Kommune;2024', 'Norge;;;9', 'Norge;Oslo;Sentrum;7'];
    expect((await book(three, 'A2:C2')).merged).toBe('2: Norge');
  });

  it('that covers some numbers of its row as well says so', async () => {
    const lines = ['Kommune;2023;2024', 'Tana, egne tall;;5', 'Oslo;6;7'];
    expect(await book(lines, 'A2:B2')).toEqual({
      rows: [
        ['Tana, egne tall', '', 5],
        ['Oslo', 6, 7],
      ],
      merged: '1: Tana, egne tall',
    });
  });
});

describe('Nothing is said', () => {
  it('of a heading over a group of rows', async () => {
    expect(
      (await book(['Kommune;2023;2024', 'Nord;;', 'Tana;4;5', 'Alta;6;7'], 'A2:C2')).merged,
    ).toBeUndefined();
  });

  it('of a name that is wider than its column in every row, and of headings', async () => {
    const lines = ['Kommune;;2024', 'Tana;;5', 'Alta;;7'];
    const { rows, merged } = await book(lines, 'A1:B1', 'A2:B2', 'A3:B3');
    expect(rows).toEqual([
      ['Tana', 5],
      ['Alta', 7],
    ]);
    expect(merged).toBeUndefined();
    expect(page('Kommune;2xTall', 'Tana;4;5', 'Alta;6;7').merged).toBeUndefined();
  });

  it('of cells that are merged and empty', () => {
    expect(page('Fylke;Kommune;Tettsted;2024', 'Troms;2x;9', 'Oslo;Sentrum;Øst;7').merged).toBeUndefined();
  });
});

describe('A number over several columns of a page', () => {
  it('is the number of the first, and the others say so', () => {
    const file = readPastedText(
      'x',
      '<table><tr><td>Kommune<td>2023<td>2024<tr><td>Tana<td colspan=2>5<tr><td>Alta<td>6<td>7</table>',
    );
    const plan = planImport('datasets', file, { workspace: workspaceOf(), today: '2025-11-24' });
    const [one] = 'entries' in plan ? plan.entries : [];
    expect(one!.entry.rows).toEqual([
      ['Tana', 5, ''],
      ['Alta', 6, 7],
    ]);
    expect(one!.unsure.map(({ why }) => why)).toContain('number-merged');
  });
});
