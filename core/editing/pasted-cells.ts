/** Cells as sheets and documents put them on the clipboard: tabs between, one row a line. Pure. */

/** Undefined for what is one piece of text and no table. */
export function readCells(text: string): string[][] | undefined {
  const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  if (lines.length < 2 && !text.includes('\t')) return undefined;
  return lines.slice(0, 200).map((line) =>
    line
      .split('\t')
      .slice(0, 12)
      .map((cell) => cell.trim()),
  );
}

/**
 * The rows with the cells put in at a place; rows and columns that are not there yet are made.
 *
 * @param taken what a cell's text becomes in its column
 */
export function pasteInto(
  rows: readonly (readonly unknown[])[],
  row: number,
  column: number,
  cells: readonly (readonly string[])[],
  taken: (text: string, column: number, row: number) => unknown = (text) => text,
): unknown[][] {
  const out = rows.map((one) => [...one]);
  for (const [r, line] of cells.entries()) {
    while (out.length <= row + r) out.push([]);
    const target = out[row + r]!;
    for (const [c, cell] of line.entries()) {
      while (target.length <= column + c) target.push('');
      target[column + c] = taken(cell, column + c, row + r);
    }
  }
  const width = Math.max(0, ...out.map((one) => one.length));
  return out.map((one) => [...one, ...Array<unknown>(width - one.length).fill('')]);
}
