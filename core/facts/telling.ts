/**
 * Which columns of names tell rows apart. Columns that say the same are one name: a code beside what it stands for, a
 * place beside the county that it lies in. Charted as rows and columns they would make a diagonal of lone bars.
 */
import { periodTimes } from '../formats/period-times';
import type { Cell } from '../model/cells';

type Rows = readonly (readonly Cell[])[];

interface Column {
  /** Its place in the table. */
  i: number;
  words: readonly string[];
  distinct: ReadonlySet<string>;
  isTime: boolean;
}

/** Groups of columns by their places, each of which is one name; in most tables each has one column. */
export function tellingNames(rows: Rows, names: readonly number[]): number[][] {
  const columns = names
    .map((i): Column => {
      const words = rows.map((row) => String(row[i] ?? ''));
      const distinct = new Set(words);
      return { i, words, distinct, isTime: distinct.size > 1 && periodTimes([...distinct]) !== undefined };
    })
    .filter(({ distinct }) => distinct.size > 1);
  const groups: Column[][] = [];
  for (const column of columns) {
    const same = groups.find(([first]) => determines(first!, column) && determines(column, first!));
    if (same) same.push(column);
    else groups.push([column]);
  }
  const kept = groups.map(withoutCodes);
  const joined = kept.map((group) => [
    ...group,
    // Each place has one year of its own: the year is part of what the row is about.
    ...kept.flatMap(([other]) => (other!.isTime && isPartOf(other!, group[0]!) ? [other!] : [])),
  ]);
  return joined
    .filter(([first]) => !kept.some(([other]) => other !== first && isPartOf(first!, other!)))
    .map((group) => group.map(({ i }) => i));
}

/** Whether the second says what the first says, and more. */
function isPartOf(part: Column, whole: Column): boolean {
  return (
    part !== whole &&
    part.distinct.size < whole.distinct.size &&
    !(whole.isTime && part.isTime) &&
    determines(whole, part)
  );
}

/** Whether rows that are called the same in the first are called the same in the second. */
function determines(a: Column, b: Column): boolean {
  if (a.distinct.size < b.distinct.size) return false;
  const known = new Map<string, string>();
  return a.words.every((word, r) => {
    const was = known.get(word);
    if (was === undefined) known.set(word, b.words[r]!);
    return was === undefined || was === b.words[r];
  });
}

/** Codes go where there are words; so does what only says once more what stands there. */
function withoutCodes(group: Column[]): Column[] {
  const worded = group.filter((one) => one.isTime || ![...one.distinct].every(isCode));
  const kept = worded.length > 0 ? worded : group.slice(0, 1);
  return kept.filter(
    (one, at) => !kept.slice(0, at).some((before) => before.words.every((word, r) => word === one.words[r])),
  );
}

function isCode(word: string): boolean {
  return /^[A-ZÆØÅ]{0,4}[-_. ]?\d[\d.-]*[A-Za-z]?$|^[A-ZÆØÅ]{2,3}$/u.test(word.trim());
}
