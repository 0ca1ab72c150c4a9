/** Keyboard navigation between cells as in a spreadsheet: arrows and Enter. Tab works as usual. */

/** How far a key moves, in rows and columns; undefined when it stays in the cell. */
export function stepOf(
  key: string,
  { shift, start, end }: { shift: boolean; start: boolean; end: boolean },
): { rows: number; columns: number } | undefined {
  switch (key) {
    case 'Enter':
      return { rows: shift ? -1 : 1, columns: 0 };
    case 'ArrowDown':
      return { rows: 1, columns: 0 };
    case 'ArrowUp':
      return { rows: -1, columns: 0 };
    // Inside a text the arrows move the caret; from its ends they go on to the next cell.
    case 'ArrowLeft':
      return start && !shift ? { rows: 0, columns: -1 } : undefined;
    case 'ArrowRight':
      return end && !shift ? { rows: 0, columns: 1 } : undefined;
    default:
      return undefined;
  }
}

/**
 * Focuses another cell of the same table and selects its text.
 *
 * @returns false when there is no such cell
 */
export function goFrom(input: HTMLInputElement, step: { rows: number; columns: number }): boolean {
  const cell = input.closest('td, th') as HTMLTableCellElement | null;
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!cell || !row || !table) return false;
  const target = table.rows[row.rowIndex + step.rows]?.cells[cell.cellIndex + step.columns];
  const next = target?.querySelector<HTMLInputElement>('input');
  if (!next) return false;
  next.focus();
  next.select();
  return true;
}
