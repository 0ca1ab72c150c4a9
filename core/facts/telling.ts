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
  /** The name of each row, by its place among the distinct ones: comparing numbers is what makes large tables quick. */
  codes: Int32Array;
  distinct: readonly string[];
  isTime: boolean;
}

/** Groups of columns by their places, each of which is one name; in most tables each has one column. */
export function tellingNames(rows: Rows, names: readonly number[]): number[][] {
  const columns = names
    .map((i): Column => {
      const places = new Map<string, number>();
      const codes = new Int32Array(rows.length);
      for (const [r, row] of rows.entries()) {
        const name = String(row[i] ?? '');
        const known = places.get(name);
        codes[r] = known ?? places.size;
        if (known === undefined) places.set(name, places.size);
      }
      const distinct = [...places.keys()];
      return { i, codes, distinct, isTime: distinct.length > 1 && periodTimes(distinct) !== undefined };
    })
    .filter(({ distinct }) => distinct.length > 1);
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
    part.distinct.length < whole.distinct.length &&
    !(whole.isTime && part.isTime) &&
    determines(whole, part)
  );
}

/** Whether rows that are called the same in the first are called the same in the second. */
function determines(a: Column, b: Column): boolean {
  if (a.distinct.length < b.distinct.length) return false;
  const known = new Int32Array(a.distinct.length).fill(-1);
  return a.codes.every((code, r) => {
    const was = known[code]!;
    known[code] = b.codes[r]!;
    return was < 0 || was === b.codes[r];
  });
}

/** Codes go where there are words; so does what only says once more what stands there. */
function withoutCodes(group: Column[]): Column[] {
  const worded = group.filter((one) => one.isTime || !one.distinct.every(isCode));
  const kept = worded.length > 0 ? worded : group.slice(0, 1);
  return kept.filter((one, at) => !kept.slice(0, at).some((before) => saysTheSame(before, one)));
}

/** Codes stand for names in the order in which these come. */
function saysTheSame(a: Column, b: Column): boolean {
  return (
    a.distinct.length === b.distinct.length &&
    a.distinct.every((name, at) => name === b.distinct[at]) &&
    a.codes.every((code, r) => code === b.codes[r])
  );
}

function isCode(word: string): boolean {
  return /^[A-ZÆØÅ]{0,4}[-_. ]?\d[\d.-]*[A-Za-z]?$|^[A-ZÆØÅ]{2,3}$/u.test(word.trim());
}
