/** Cells that are written on the slide itself, as a table: the first row holds the headings. */
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import type { TableContent } from './table-pages';

type Rows = readonly (readonly Rich[])[];

/** Nothing is seen of an empty cell, and it can still be pointed at where the slide is edited. */
const unseen = '\u00A0';

const isGhost = (cell: Rich): boolean => cell.some((run) => run.ghost);
const isEmpty = (cell: Rich | undefined): boolean => plain(cell).trim() === '';

/**
 * Rows and columns in which nothing stands are left out, but for where the slide is edited. Undefined when nothing stands
 * anywhere.
 */
export function ownTable(rows: Rows): TableContent | undefined {
  const isWritten = rows.some((row) => row.some((cell) => !isGhost(cell) && !isEmpty(cell)));
  const shown = isWritten ? rows.map((row) => row.map(emptied)) : rows;
  const kept = shown.filter((row, r) => r === 0 || row.some((cell) => isGhost(cell) || !isEmpty(cell)));
  const width = kept.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, c) => c).filter((c) =>
    kept.some((row) => isGhost(row[c] ?? []) || !isEmpty(row[c])),
  );
  if (columns.length === 0) return undefined;
  const [head, ...body] = kept.map((row) => columns.map((c) => row[c] ?? []));
  return { columns: head!, rows: body };
}

/** In a table that is written in, an empty cell is one that is meant to be empty. */
function emptied(cell: Rich): Rich {
  return isGhost(cell) ? cell.map((run) => ({ ...run, t: unseen })) : cell;
}
