import { describe, expect, it } from 'vitest';
import { cellLimits } from '../../../core/model/cells';
import { parseFacts } from '../../../core/model/parse/facts';

const source = { title: 'SSB', fetched: '2025-11-24' };
const column = { label: 'Tall', holds: 'numbers' };

function parse(rows: unknown, columns: unknown = [column]) {
  const entries = [{ id: 'a', title: 'Tall', columns, rows, source }];
  return parseFacts('datasets', { format: 2, entries });
}
const said = (rows: unknown, columns?: unknown): string[] =>
  parse(rows, columns).report.diagnostics.map(({ message }) => message);

describe('A dataset in a file', () => {
  it('holds numbers, signs of missing ones, and names in several languages', () => {
    const rows = [[1], [-0.5], ['..'], [':'], [''], [{ nb: 'Tromsø', se: 'Romsa' }]];
    expect(said(rows)).toEqual([]);
    expect(parse(rows).entries[0]!.rows).toEqual(rows);
  });

  it('holds nothing else in its cells', () => {
    expect(said([[null]])[0]).toMatch(/got null/);
    expect(said([[true]])[0]).toMatch(/got true/);
    expect(said([[{ nb: 'x', __proto: 'y' }]])[0]).toMatch(/unknown key/);
    expect(said([[1]], [{ label: 'x', holds: 'formulas' }])[0]).toMatch(/names.*numbers.*formulas/);
  });

  it('has bounds', () => {
    const wide = Array.from({ length: cellLimits.columns + 1 }, () => 1);
    expect(said([wide])[0]).toMatch(/more than 120 items/);
    expect(said(Array.from({ length: cellLimits.rows + 1 }, () => [1]))[0]).toMatch(/more than 25000 items/);
    const full = Array.from({ length: 1500 }, () => Array(101).fill(1));
    expect(said(full)[0]).toMatch(/no more than 150000 cells/);
    expect(said([['x'.repeat(501)]])[0]).toMatch(/longer than 500|expected/);
  });
});
