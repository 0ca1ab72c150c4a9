/** Columns that no reader knows by name: whatever else a kind has columns for. */
import type { Language } from '../formats/language';
import { kindOf } from '../model/kinds';
import { valueOfCell } from '../words';
import type { SheetKind } from './types';

interface OtherValues {
  /** By field. */
  values: Record<string, unknown>;
  /** Cells that their field cannot hold. */
  unread: string[];
}

/**
 * @param known ids of the columns that the reader of the kind has read itself
 * @param of the cell of a column; empty where the table has none
 */
export function otherValues(
  kind: SheetKind,
  known: ReadonlySet<string>,
  of: (id: string) => string,
  language: Language,
): OtherValues {
  const out: OtherValues = { values: {}, unread: [] };
  for (const column of kindOf(kind).columns) {
    if (known.has(column.id) || column.onlyRead) continue;
    const cell = of(column.id);
    const value = valueOfCell(kind, column, cell, language);
    if (value !== undefined) out.values[column.field] = value;
    // A dash alone says that there is none.
    else if (/[\p{L}\p{N}]/u.test(cell)) out.unread.push(cell);
  }
  return out;
}
