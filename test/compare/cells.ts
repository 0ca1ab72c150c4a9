/** Cells of a workbook one by one, beside what Excel shows of them. */
import type { RawCell, ReadFile } from '../../core/import';

/** Of each cell its text, or its number with the unit that is shown beside it. */
export type CellsTruth = ({ text: string } | { number: number; unit?: string })[][];

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function cellDifferences(file: ReadFile, truth: CellsTruth): string[] {
  if (file.content.is !== 'tables') return ['no tables'];
  const table = file.content.tables.find(({ name }) => name === 'Celler');
  return truth.flatMap((row, r) =>
    row.flatMap((wanted, c) => {
      const cell = table?.rows[r]?.[c] ?? { text: '' };
      return same(cell, wanted)
        ? []
        : [`Celler ${r + 1}:${c + 1}: ${JSON.stringify(wanted)} → ${JSON.stringify(cell)}`];
    }),
  );
}

function same(cell: RawCell, wanted: CellsTruth[number][number]): boolean {
  if ('text' in wanted) return plain(cell.text) === plain(wanted.text) && cell.number === undefined;
  return (
    cell.number !== undefined && cell.number === wanted.number && (cell.unit ?? '') === (wanted.unit ?? '')
  );
}
