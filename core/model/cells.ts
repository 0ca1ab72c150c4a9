/** Cells of a dataset: a number, or words. In a column of numbers, words are the sign of a number that is missing. */
import { z } from 'zod';
import type { Language } from '../formats/language';
import { oneForm } from '../formats/read-text';
import type { Field, Reader } from './field';

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

/** @param missing told of the language used instead, where the wanted one is not there */
export function readCell(
  cell: AuthoredCell,
  language: Language,
  missing: (got: Language) => void = () => {},
): Cell {
  if (typeof cell === 'string') return oneForm(cell);
  if (typeof cell !== 'object') return cell;
  const got = nearest[language].find((one) => cell[one] !== undefined);
  if (got === undefined) return '';
  if (got !== language) missing(got);
  return oneForm(cell[got]!);
}

/** Rows of cells, each as long as there are columns; a row that is shorter ends with empty cells. */
export const cells = (): Field<AuthoredCell[][], Cell[][]> => ({
  schema: z
    .array(z.array(cellSchema).max(cellLimits.columns))
    .max(cellLimits.rows)
    .refine(
      (rows) => rows.reduce((sum, row) => sum + row.length, 0) <= cellLimits.cells,
      `expected no more than ${cellLimits.cells} cells`,
    ),
  read: (rows, reader: Reader) =>
    rows.map((row) =>
      row.map((cell) => readCell(cell, reader.language, (got) => reader.missingLanguage(got))),
    ),
  form: { type: 'list', of: { type: 'list', of: { type: 'cell' } } },
  optional: false,
});
