/** Lists that are longer than what is read: what is left out is said. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { leftSentence, mostLines, readPasted, type SheetKind } from '../../../core/paste';
import { readImport } from '../../../workspace/import';
import { workspaceOf } from '../import/support';

const today = '2025-11-24';
const workspace = workspaceOf({});
const read = (kind: SheetKind, text: string) => readPasted(kind, text, { today, workspace });
const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `Kari Nord${'a'.repeat(1 + (i % 30))}`);

describe('A pasted list that is too long', () => {
  it('says how many of its lines are left out, and where they begin', () => {
    const { left = [] } = read(
      'people',
      [...names(mostLines), 'Ola Sørli, lærer', 'Per Vestli, bonde'].join('\n'),
    );
    expect(left.map((one) => leftSentence(one, 'nb'))).toEqual([
      'Bare de første 2000 linjene er lest. 2 til er ikke med, fra «Ola Sørli, lærer». Del listen i flere.',
    ]);
  });

  it('says so too when it is too many letters, and ends with a whole line', () => {
    const line = `Kari Nordmann, ${'rådgiver '.repeat(60)}`;
    const { entries, left = [] } = read('people', Array.from({ length: 500 }, () => line).join('\n'));
    const count = Number(left[0]!.params!.count);
    expect(count).toBeGreaterThan(0);
    expect(entries).toHaveLength(500 - count);
    expect(entries.at(-1)!.entry.title).toBe(entries[0]!.entry.title);
  });

  it('leaves a line that is a page of text as it is, whole', () => {
    const page = `Kari Nordmann ${'og mange flere '.repeat(300)}slutt`;
    const { rest } = read('people', `${page}\nOla Sørli`);
    expect(rest).toEqual([page]);
  });

  it('never offers a meeting whose purpose is longer than it can be', () => {
    const lines = [
      '10. mars 2026 Bodø',
      ...Array.from({ length: 1500 }, (_, i) => `og ${i} ${'mer '.repeat(20)}`),
    ];
    const { entries, rest } = read('meetings', lines.join('\n'));
    for (const { entry } of entries) expect(String(entry.what ?? '').length).toBeLessThanOrEqual(40_000);
    expect(entries.length + rest.length).toBeGreaterThan(0);
  });
});

describe('A sheet of meetings that is too long', () => {
  it('says how many of its rows are left out, and where they begin', async () => {
    const rows = Array.from({ length: mostLines + 3 }, (_, i) => `2026-03-10;Rom ${i};Møte`);
    const bytes = new TextEncoder().encode(['Dato;Sted;Hva', ...rows].join('\n'));
    const plan = planImport('meetings', await readImport({ name: 'm.csv', bytes }), { workspace, today });
    if ('not' in plan) throw new Error(plan.not);
    expect(plan.left.map((one) => leftSentence(one, 'en'))).toEqual([
      'Only the first 2000 lines are read. 3 more are left out, from «2026-03-10 Rom 2000 Møte». Divide the list.',
    ]);
  });
});

describe('A heading of statistics that is longer than a cell', () => {
  it.each([
    ['a.csv', `region;${'x'.repeat(3000)}\nVest;1\nØst;2\n`],
    [
      'a.json',
      JSON.stringify({
        version: '2.0',
        class: 'dataset',
        label: 'T',
        id: ['r', 'm'],
        size: [2, 1],
        role: { metric: ['m'] },
        dimension: {
          r: { label: 'region', category: { index: ['a', 'b'], label: { a: 'Vest', b: 'Øst' } } },
          m: { label: 'hva', category: { index: ['x'], label: { x: 'x'.repeat(50_000) } } },
        },
        value: [1, 2],
      }),
    ],
  ])('is cut with a doubt (%s)', async (name, text) => {
    const file = await readImport({ name, bytes: new TextEncoder().encode(text) });
    const plan = planImport('datasets', file, { workspace, today });
    if ('not' in plan) throw new Error(plan.not);
    const { entry, unsure } = plan.entries[0]!;
    const columns = entry.columns as { label: string }[];
    expect(columns.at(-1)!.label).toMatch(/^x{499}…$/);
    expect(unsure.map(({ why }) => why)).toContain('cell-cut');
  });
});
