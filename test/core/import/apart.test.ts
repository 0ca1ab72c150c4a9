import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { apart } from '../../../core/import/apart';
import { sheet, workspaceOf } from './support';

const parts = (...lines: string[]) => apart([{ ...sheet(...lines), name: 'Ark1' }]);
const names = (...lines: string[]) => parts(...lines).map(({ name }) => name);

const two = ['Elever', 'Skole;2024;2025', 'Lunde;41;40', '', 'Lærere', 'Skole;2024;2025', 'Lunde;7;8'];

describe('Several tables on a sheet', () => {
  it('are offered each by itself, and the sheet as a whole', () => {
    expect(names(...two)).toEqual(['Ark1 · Elever', 'Ark1 · Lærere', 'Ark1']);
    const [, second] = parts(...two);
    expect(second!.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Lærere'],
      ['Skole', '2024', '2025'],
      ['Lunde', '7', '8'],
    ]);
  });

  it('are named when the first of them is read', () => {
    const file = { name: 'skole.xlsx', content: { is: 'tables' as const, tables: parts(...two) } };
    const plan = planImport('datasets', file, { workspace: workspaceOf(), today: '2026-01-01' });
    expect('entries' in plan && plan.entries[0]!.entry.rows).toEqual([['Lunde', 41, 40]]);
    expect('entries' in plan && plan.entries[0]!.unsure).toContainEqual(
      expect.objectContaining({
        why: 'sheet-chosen',
        params: { name: 'Ark1 · Elever', others: 'Ark1 · Lærere, Ark1' },
      }),
    );
  });

  it('may stand side by side', () => {
    expect(names('Skole;Elever;;Skole;Lærere', 'Lunde;41;;Tinn;7', 'Nome;12;;Bø;3')).toEqual([
      'Ark1 · 1',
      'Ark1 · 2',
      'Ark1',
    ]);
  });

  it('have their own sources below', () => {
    const [first] = parts('Skole;Elever', 'Lunde;41', '', 'Kilde: Udir', '', 'Skole;Lærere', 'Tinn;7');
    expect(first!.rows.flat().map(({ text }) => text)).toContain('Kilde: Udir');
  });
});

describe('One table', () => {
  it.each([
    ['groups with a gap before each', ['Skole;2024', 'Lunde;41', '', 'Grenland', 'Skien;3', '', 'Bamble;4']],
    ['an empty column within', ['Skole;2024;;2025', 'Lunde;41;;40']],
    ['notes below', ['Skole;2024', 'Lunde;41', '', 'Kilde: Udir', 'Tall er avrundet']],
    [
      'a list of people',
      ['Navn;Telefon', 'Kari Nord;99887766', '', 'Sekretariat', 'Navn;Rolle', 'Ola Sør;leder'],
    ],
    ['one row of numbers apart', ['Skole;2024', 'Lunde;41', '', 'Sum;41']],
  ])('stays one: %s', (_, lines) => {
    expect(names(...lines)).toEqual(['Ark1']);
  });
});

describe('A list on such a sheet', () => {
  it('is read as a whole, over gaps and headings', () => {
    const tables = parts(
      'Navn;Telefon',
      'Kari Nord;99887766',
      '',
      'Sekretariat',
      'Navn;Telefon',
      'Ola Sør;91234567',
    );
    const file = { name: 'folk.xlsx', content: { is: 'tables' as const, tables } };
    const plan = planImport('people', file, { workspace: workspaceOf(), today: '2026-01-01' });
    const found = 'entries' in plan ? plan.entries.map(({ entry }) => entry.name) : [];
    expect(found).toEqual(expect.arrayContaining(['Kari Nord', 'Ola Sør']));
    expect(found).not.toContain('Navn');
  });
});
