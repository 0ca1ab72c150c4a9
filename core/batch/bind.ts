/**
 * One deck for each row of a table: `{kommune}` in a deck's texts becomes what the row says in the column «kommune»,
 * and a dataset can be narrowed to the rows that are about it. Pure.
 */

import { wordsIn } from '../facts/plain-text';
import { languages } from '../formats/language';
import { type AuthoredCell, readCell } from '../model/cells';
import type { Deck } from '../model/deck';
import type { AuthoredText } from '../model/field';
import type { Entry, Workspace } from '../model/register';

/** A row of the table by column, as the table writes both. */
export type Row = Readonly<Record<string, string>>;

/** A row that a deck cannot be bound to, in words for people. */
export class BindError extends Error {}

/** `datasets/folketall`, only the rows whose column «Region» says what the template comes to. */
export interface RowFilter {
  dataset: string;
  column: string;
  /** Text with placeholders. */
  value: string;
}

/** `{{` and `}}` are the brackets themselves. */
const placeholder = /\{\{|\}\}|\{([^{}\n]{1,100})\}/g;

const keyOf = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('nb');

/** The text with every placeholder filled in from the row; unknown ones stay as they are. */
export function bindText(text: string, row: Row): string {
  const values = new Map(Object.entries(row).map(([column, value]) => [keyOf(column), value]));
  return text.replace(placeholder, (whole, name?: string) =>
    name === undefined ? whole[0]! : (values.get(keyOf(name)) ?? whole),
  );
}

/** Names in placeholders that are none of the columns, with the text they stand in. */
export function unknownPlaceholders(text: string, columns: readonly string[]): string[] {
  const known = new Set(columns.map(keyOf));
  return [...text.matchAll(placeholder)]
    .flatMap(([, name]) => (name === undefined ? [] : [name.trim()]))
    .filter((name) => !known.has(keyOf(name)));
}

/** Ids and what was recorded are never bound: ids have no brackets, and the past has happened. */
const fixed = new Set(['id', 'format', 'held', 'template', 'section', 'language', 'page', 'theme', 'date']);

/** Every text of a deck as the function makes it, with the path it stands at. */
function eachText(value: unknown, path: string, make: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return make(value, path);
  if (Array.isArray(value)) return value.map((one, i) => eachText(one, `${path}[${i}]`, make));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      fixed.has(key) ? one : eachText(one, path === '' ? key : `${path} › ${key}`, make),
    ]),
  );
}

export function bindDeck(deck: Deck, row: Row): Deck {
  return eachText(deck, '', (text) => bindText(text, row)) as Deck;
}

/** Placeholders of a deck that no column fills: «slides[3] › points[0] › text: {fylke}». */
export function strangersIn(deck: Deck, columns: readonly string[]): { path: string; name: string }[] {
  const out: { path: string; name: string }[] = [];
  eachText(deck, '', (text, path) => {
    for (const name of unknownPlaceholders(text, columns)) out.push({ path, name });
    return text;
  });
  return out;
}

/** Whether any text of a deck has a placeholder at all. */
export function isBound(deck: Deck): boolean {
  return strangersIn(deck, []).length > 0;
}

interface Dataset extends Entry {
  columns: { label: AuthoredText }[];
  rows: AuthoredCell[][];
}

/** The dataset and the place of its column; undefined where either is not there. */
function columnOf({ register, commission }: Workspace, filter: RowFilter) {
  const dataset = register.datasets.find(({ id }) => id === filter.dataset) as Dataset | undefined;
  const says = (label: AuthoredText): boolean =>
    languages.some(
      (language) => keyOf(wordsIn(label, language, commission.language)) === keyOf(filter.column),
    );
  const column = dataset?.columns.findIndex(({ label }) => says(label)) ?? -1;
  return { dataset, column };
}

/** What keeps a filter from being used, whatever the row; undefined when nothing does. */
export function filterFault(workspace: Workspace, filter: RowFilter): 'no-dataset' | 'no-column' | undefined {
  const { dataset, column } = columnOf(workspace, filter);
  return dataset ? (column < 0 ? 'no-column' : undefined) : 'no-dataset';
}

/**
 * The workspace with a deck and datasets bound to a row.
 * @throws BindError when a dataset has no row about it: an empty chart would be no answer
 */
export function bindWorkspace(
  workspace: Workspace,
  deck: Deck,
  filters: readonly RowFilter[],
  row: Row,
): Workspace {
  let { datasets } = workspace.register;
  for (const filter of filters) {
    const { dataset, column } = columnOf(
      { ...workspace, register: { ...workspace.register, datasets } },
      filter,
    );
    const wanted = keyOf(bindText(filter.value, row));
    const rows = dataset!.rows.filter((cells) => {
      const cell = cells[column] ?? '';
      const names = typeof cell === 'object' ? Object.values(cell) : [String(readCell(cell, 'nb'))];
      return names.some((name) => name !== undefined && keyOf(name) === wanted);
    });
    if (rows.length === 0)
      throw new BindError(
        `datasets/${filter.dataset} has no row where «${filter.column}» is «${bindText(filter.value, row)}».`,
      );
    datasets = datasets.map((one) => (one === dataset ? { ...one, rows } : one));
  }
  return { ...workspace, register: { ...workspace.register, datasets }, decks: [bindDeck(deck, row)] };
}
