/** Which dataset of the register a table is a later edition of: its title alone says too little. */
import { wordsIn } from '../facts/plain-text';
import type { Language } from '../formats/language';
import type { AuthoredCell } from '../model/cells';
import type { AuthoredText } from '../model/field';
import type { Entry, Workspace } from '../model/register';
import { textIn } from '../operations';
import { nameKey } from '../paste';
import { isPeriod } from './periods';
import { isTotal } from './same-names';
import type { Statistics } from './types';

/** A column as the register has it. */
export interface Column {
  label: AuthoredText;
  unit?: AuthoredText;
}

/** The dataset that this is a later edition of. */
export function knownDataset(
  workspace: Workspace,
  data: Pick<Statistics, 'title' | 'table' | 'columns'>,
  id: string | undefined,
  language: Language,
): Entry | undefined {
  const { datasets } = workspace.register;
  if (id !== undefined) return datasets.find((one) => one.id === id);
  const home = workspace.commission.language;
  const titled = datasets.filter((one) => {
    const words = textIn(one.title as AuthoredText, language, home);
    const said = typeof words === 'string' ? words : (words ?? []).map((run) => run.t).join('');
    return said !== '' && nameKey(said) === nameKey(data.title);
  });
  const numbered = titled.filter((one) => (one.table as string | undefined) === data.table);
  if (titled.length > 0) return numbered[0] ?? titled[0];
  // Titles of tables name their years, and change with each edition.
  const alike = datasets.filter(
    (one) =>
      data.table !== undefined &&
      one.table === data.table &&
      withoutYears(one, home) === withoutYears(data, home),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Headings that any table may have over its numbers. */
const anyHeading =
  /^(?:verdi|verdiar|verdier|value|values|antall|antal|tal|tall|andel|prosent|beløp|sum|count|number|%|obs_?value)$/u;

/**
 * Whether a dataset has something else than its title in common with what was read: the number of its table, which decides
 * where both have one, a heading that not any table has, a name, or, where there are no names but years, a year's number.
 */
export function shares(known: Entry, data: Statistics, home: Language): boolean {
  const columns = (known.columns ?? []) as (Column & { holds: 'names' | 'numbers' })[];
  if (data.table !== undefined && known.table !== undefined) return known.table === data.table;
  if (columns.length === 0) return true;
  const labels = new Set(columns.map(({ label }) => nameKey(wordsIn(label, home, home))));
  const isShared = (label: string): boolean =>
    labels.has(label) && !isPeriod(label) && !anyHeading.test(label);
  if (data.columns.some(({ label, holds }) => holds === 'numbers' && isShared(nameKey(label)))) return true;
  const before = namesIn((known.rows ?? []) as AuthoredCell[][], columns, home);
  const now = namesIn(data.rows, data.columns, home);
  const names = [...now.keys()].filter((name) => !isPeriod(name) && !isTotal(name));
  if (names.length > 0) return names.some((name) => before.has(name));
  return [...now].some(([name, numbers]) => [...numbers].some((one) => before.get(name)?.has(one)));
}

/** Every name of a table, with the numbers of its rows. */
function namesIn(
  rows: readonly (readonly AuthoredCell[])[],
  columns: readonly { holds: string }[],
  home: Language,
): Map<string, Set<number>> {
  const at = columns.flatMap(({ holds }, c) => (holds === 'names' ? [c] : []));
  const out = new Map<string, Set<number>>();
  for (const row of rows) {
    const numbers = row.filter((cell) => typeof cell === 'number');
    for (const c of at) {
      const cell = row[c] ?? '';
      const said = typeof cell === 'object' ? (cell[home] ?? Object.values(cell)[0] ?? '') : String(cell);
      const name = nameKey(said);
      if (name === '') continue;
      const own = out.get(name) ?? new Set<number>();
      for (const number of numbers) own.add(number);
      out.set(name, own);
    }
  }
  return out;
}

function withoutYears(one: Pick<Statistics, 'title'> | Entry, home: Language): string {
  const words = wordsIn(one.title as AuthoredText, home, home);
  return nameKey(words.replace(/\b(?:1[89]|20|21)\d\d\b/g, ''))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
