import { describe, expect, it } from 'vitest';
import { readCells, takeCells } from '../../../core/editing/pasted-cells';
import { cellOf, writeCell } from '../../../core/words/say';

describe('A cell that is typed', () => {
  it('is a number in a column of numbers, and keeps the sign of one that is missing', () => {
    expect(cellOf('48 183', 'numbers', 'nb')).toBe(48183);
    expect(cellOf('−0,5', 'numbers', 'nb')).toBe(-0.5);
    expect(cellOf('..', 'numbers', 'nb')).toBe('..');
    expect(cellOf(':', 'numbers', 'nb')).toBe(':');
    // A dash is zero only where a source says so; elsewhere a number that is kept back looks the same.
    expect(cellOf('-', 'numbers', 'nb')).toBe('-');
    expect(cellOf('', 'numbers', 'nb')).toBe('');
  });

  it('is a name among names, also when it is a year', () => {
    expect(cellOf('2025', 'names', 'nb')).toBe('2025');
    expect(writeCell(2025, 'names', 'nb')).toBe('2025');
  });

  it('is written as it is typed', () => {
    for (const text of ['48 183', '−0,5', '..', '0']) {
      expect(writeCell(cellOf(text, 'numbers', 'nb'), 'numbers', 'nb')).toBe(text);
    }
    expect(writeCell({ nb: 'Tromsø', se: 'Romsa' }, 'names', 'se')).toBe('Romsa');
  });
});

describe('Cells that are pasted', () => {
  it('become what their columns hold', () => {
    const cells = readCells('2025\t1 200\n2026\t..')!;
    const kinds = ['names', 'numbers'] as const;
    expect(takeCells([], 0, 0, cells, (_, c) => kinds[c], 'nb').rows).toEqual([
      ['2025', 1200],
      ['2026', '..'],
    ]);
  });
});
