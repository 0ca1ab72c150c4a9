import { describe, expect, it } from 'vitest';
import { type NoPlan, planImport } from '../../../core/import';
import { planOf, type Said } from '../../../core/import/choices';
import { kindOf } from '../../../core/model/kinds';
import { plan, sheet, workspaceOf } from './support';

/** Municipalities by years and measures, one number in each row. */
function long(municipalities: number, years: number, measures: number) {
  const lines = ['region;år;mål;verdi'];
  for (let m = 0; m < municipalities; m++)
    for (let y = 0; y < years; y++)
      for (let k = 0; k < measures; k++)
        lines.push(`${1101 + m} Sted ${m};${2001 + y};mål ${k};${m + y + k}`);
  return sheet(...lines);
}
const file = (table: ReturnType<typeof sheet>) => ({
  name: 'x.csv',
  content: { is: 'tables' as const, tables: [table] },
});
const planned = (table: ReturnType<typeof sheet>, said: Said = {}) =>
  planOf(file(table), said, 'datasets', workspaceOf(), '2026-02-02').plan;
const rowsOf = (made: ReturnType<typeof planned>) => {
  if ('not' in made) throw new Error(made.not);
  return made.entries[0]!.entry.rows as unknown[][];
};

describe('A table of all municipalities for twenty years and three measures', () => {
  it('is one dataset, and can be written', () => {
    const made = plan('datasets', long(358, 20, 3));
    expect(made.entries[0]!.entry.rows).toHaveLength(21_480);
    expect(kindOf('datasets').schema.safeParse({ ...made.entries[0]!.entry, id: 'a' }).error).toBeUndefined();
  });

  it('can be narrowed by year, region and measure', () => {
    const table = long(358, 20, 3);
    const { understood } = planned(table);
    expect(understood!.keeps).toEqual([
      { column: 1, label: 'år', options: ['last-1', 'last-5', 'last-10'] },
      { column: 2, label: 'mål', options: ['=mål 0', '=mål 1', '=mål 2'] },
    ]);
    expect(rowsOf(planned(table, { keep: { 1: 'last-1', 2: '=mål 1' } }))).toHaveLength(358);
    expect(new Set(rowsOf(planned(table, { keep: { 1: 'last-5' } })).map((row) => row[1]))).toEqual(
      new Set(['2016', '2017', '2018', '2019', '2020']),
    );
    expect(rowsOf(planned(table, { keep: { 1: '' } }))).toHaveLength(21_480);
  });
});

describe('A table that is larger than a dataset', () => {
  const table = long(358, 25, 3);

  it('is answered with what can be chosen, before anybody takes it in', () => {
    const made = planned(table) as NoPlan;
    expect(made).toMatchObject({ not: 'too-large', size: { rows: 26_850, columns: 4, cells: 107_400 } });
    expect(made.understood!.keeps!.map(({ label }) => label)).toEqual(['år', 'mål']);
    const rows = rowsOf(planned(table, { keep: { 1: 'last-10' } }));
    expect(rows).toHaveLength(10_740);
  });

  it('has levels of regions: municipalities, counties, the whole country', () => {
    const lines = ['region;tid;tall'];
    for (let y = 0; y < 1200; y++) {
      const month = `${1900 + Math.floor(y / 12)}M${String((y % 12) + 1).padStart(2, '0')}`;
      for (const region of ['0 Hele landet', '03 Oslo', '0301 Oslo', '1804 Bodø'])
        lines.push(`${region};${month};1`);
    }
    const made = planned(sheet(...lines));
    expect(made.understood!.keeps![0]).toMatchObject({ options: ['municipalities', 'counties', 'country'] });
    const names = (keep: string) =>
      new Set(rowsOf(planned(sheet(...lines), { keep: { 0: keep } })).map(([name]) => name));
    expect(names('municipalities')).toEqual(new Set(['0301 Oslo', '1804 Bodø']));
    expect(names('counties')).toEqual(new Set(['03 Oslo']));
    expect(names('country')).toEqual(new Set(['0 Hele landet']));
  });

  it('may be too wide, and fits when columns are left out', () => {
    const years = Array.from({ length: 130 }, (_, i) => 1890 + i);
    const wide = sheet(
      `Land;${years.join(';')}`,
      `Norge;${years.map(() => 1).join(';')}`,
      `Sverige;${years.map(() => 2).join(';')}`,
    );
    expect(planned(wide)).toMatchObject({ not: 'too-large', understood: { shape: {} } });
    const roles = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 1, 'skip' as const]));
    expect(rowsOf(planned(wide, { roles }))[0]).toHaveLength(111);
  });

  it('of which nothing is left is said to be empty', () => {
    const options = { workspace: workspaceOf(), today: '2026-02-02', keep: { 2: '=finnes ikke' } };
    expect(planImport('datasets', file(table), options)).toMatchObject({ not: 'empty' });
  });
});

describe('A small table', () => {
  it('asks nothing', () => {
    expect(planned(long(3, 3, 1)).understood!.keeps).toBeUndefined();
  });
});
