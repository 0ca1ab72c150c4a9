/** Cells of a dataset: a number, or words. In a column of numbers, words are the sign of a number that is missing. */
import { z } from 'zod';
import type { Language } from '../formats/language';
import { type Field, type Reader, said } from './field';

/**
 * All municipalities for twenty years and three measures fit, also row by row; more belongs in a program for statistics.
 * `letters` are UTF-16 units of one cell.
 */
export const cellLimits = { columns: 120, rows: 25_000, cells: 150_000, letters: 500 };

/** Names of regions and periods are data and stand bare in every language; some have a name for each. */
const wordsSchema = z.union([
  z.string().max(cellLimits.letters),
  z.strictObject({
    nb: z.string().max(cellLimits.letters).optional(),
    nn: z.string().max(cellLimits.letters).optional(),
    se: z.string().max(cellLimits.letters).optional(),
    en: z.string().max(cellLimits.letters).optional(),
  }),
]);
const cellSchema = z.union([z.number(), wordsSchema]);

/** A cell as it stands in the file. */
export type AuthoredCell = z.infer<typeof cellSchema>;
/** A cell in the reader's language. */
export type Cell = number | string;

const nearest: Record<Language, readonly Language[]> = {
  nb: ['nb', 'nn', 'en', 'se'],
  nn: ['nn', 'nb', 'en', 'se'],
  se: ['se', 'nb', 'nn', 'en'],
  en: ['en', 'nb', 'nn', 'se'],
};

/** @param told of the language used instead, where the wanted one is not there, and of marks that are left out */
export function readCell(
  cell: AuthoredCell,
  language: Language,
  told: Partial<Pick<Reader, 'missingLanguage' | 'marksLeft'>> = {},
): Cell {
  if (typeof cell === 'string') return said(cell, told);
  if (typeof cell !== 'object') return cell;
  const got = nearest[language].find((one) => cell[one] !== undefined);
  if (got === undefined) return '';
  if (got !== language) told.missingLanguage?.(got);
  return said(cell[got]!, told);
}

const rowsSchema = z
  .array(z.array(cellSchema).max(cellLimits.columns))
  .max(cellLimits.rows)
  .refine(
    (rows) => rows.reduce((sum, row) => sum + row.length, 0) <= cellLimits.cells,
    `expected no more than ${cellLimits.cells} cells`,
  );

/** Whether all of it is plain numbers and words within the limits, as nearly all is; the schema decides on the rest. */
function isPlain(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > cellLimits.rows) return false;
  let count = 0;
  for (const row of value) {
    if (!Array.isArray(row) || row.length > cellLimits.columns) return false;
    count += row.length;
    for (const cell of row) {
      if (
        typeof cell === 'number'
          ? !Number.isFinite(cell)
          : typeof cell !== 'string' || cell.length > cellLimits.letters
      )
        return false;
    }
  }
  return count <= cellLimits.cells;
}

/** A hundred thousand cells are judged whenever a dataset is edited, so they are not gone through one by one with zod. */
const quickRows = z.custom<AuthoredCell[][]>().superRefine((value, context) => {
  if (isPlain(value)) return;
  for (const issue of rowsSchema.safeParse(value).error?.issues ?? [])
    context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0]);
});

/** Rows of cells, each as long as there are columns; a row that is shorter ends with empty cells. */
export const cells = (): Field<AuthoredCell[][], Cell[][]> => ({
  schema: quickRows,
  read: (rows, reader: Reader) =>
    rows.map((row) => {
      const read = (cell: AuthoredCell): Cell => readCell(cell, reader.language, reader);
      // Nearly every row is read as it stands.
      return (row as readonly AuthoredCell[]).every((cell) => typeof cell !== 'object' && read(cell) === cell)
        ? (row as Cell[])
        : row.map(read);
    }),
  form: { type: 'list', of: { type: 'list', of: { type: 'cell' } } },
  optional: false,
});
