/** Columns of names that say the same, and names that stand for a sum. */
import type { Doubts } from './doubts';
import { isPeriod } from './periods';
import type { Statistics } from './types';

type Table = Pick<Statistics, 'columns' | 'rows'>;

const code = /(?:kode|code|nummer|nr\.?|number|\bid|iso\s?3?)$/iu;
const from = /^(?:fra|frå|from|start|fra og med|f\.?o\.?m\.?)(?:\s?år|\s?dato| year)?$/iu;
const to = /^(?:til|to|slutt|end|til og med|t\.?o\.?m\.?)(?:\s?år|\s?dato| year)?$/iu;

/**
 * One column instead of two that say the same: a code and what it stands for, a label twice, the first and the last year of
 * a period. Where two codes have one name, the code stands with it: «Herøy (1515)».
 *
 * @param said columns that people have decided on, which are left as they are
 */
export function sameNames(table: Table, said: readonly boolean[], doubts: Doubts): Table {
  const names = table.columns.flatMap(({ holds }, c) => (holds === 'names' && !said[c] ? [c] : []));
  const gone = new Set<number>();
  const { columns } = table;
  let { rows } = table;
  for (const a of names) {
    for (const b of names) {
      if (a >= b || gone.has(a) || gone.has(b) || rows.length < 2) continue;
      const [x, y] = [columns[a]!.label, columns[b]!.label];
      const words = (c: number): string[] => rows.map((row) => String(row[c]));
      if (from.test(x) && to.test(y) && [...words(a), ...words(b)].every(isPeriod)) {
        rows = rows.map((row) => row.with(a, row[a] === row[b] ? row[a]! : `${row[a]}–${row[b]}`));
        gone.add(b);
        doubts.say('columns', 'columns-joined', { a: x, b: y });
        continue;
      }
      const [short, long] = code.test(y) && !code.test(x) ? [b, a] : [a, b];
      const kind = sameKind(words(short), words(long), columns[short]!.label);
      if (!kind) continue;
      if (kind === 'several') {
        const twice = severalCodes(rows, short, long);
        rows = rows.map((row) =>
          twice.has(String(row[long])) ? row.with(long, `${row[long]} (${row[short]})`) : row,
        );
      }
      gone.add(short);
      doubts.say('columns', 'columns-same', { kept: columns[long]!.label, left: columns[short]!.label });
    }
  }
  if (gone.size === 0) return { columns, rows };
  return {
    columns: columns.filter((_, c) => !gone.has(c)),
    rows: rows.map((row) => row.filter((_, c) => !gone.has(c))),
  };
}

/** Whether the first says what the second says: the same word, or a code that has one name each. */
function sameKind(
  a: readonly string[],
  b: readonly string[],
  heading: string,
): 'one' | 'several' | undefined {
  if (a.every((word, r) => word === b[r])) return new Set(a).size > 1 ? 'one' : undefined;
  const looksLikeCodes = code.test(heading) || (heading === '–' && !a.every(isPeriod));
  if (
    !looksLikeCodes ||
    !a.every((word) => /^[A-Za-z]{0,4}[-_]?\d{1,12}[A-Za-z]?$|^[A-Z]{2,3}$/.test(word))
  ) {
    return undefined;
  }
  if (b.some((word) => word === '') || b.every((word) => /^[\d.,]+$/.test(word))) return undefined;
  const nameOf = new Map<string, string>();
  for (const [r, word] of a.entries()) {
    const known = nameOf.get(word);
    if (known !== undefined && known !== b[r]) return undefined;
    nameOf.set(word, b[r]!);
  }
  if (nameOf.size < 2) return undefined;
  const names = new Set(nameOf.values()).size;
  if (names === nameOf.size) return 'one';
  // A few namesakes; a class that many codes belong to says something else.
  return nameOf.size - names <= Math.max(1, nameOf.size / 10) ? 'several' : undefined;
}

function severalCodes(rows: Table['rows'], short: number, long: number): Set<string> {
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    const own = codes.get(String(row[long])) ?? new Set();
    own.add(String(row[short]));
    codes.set(String(row[long]), own);
  }
  return new Set([...codes].flatMap(([name, own]) => (own.size > 1 ? [name] : [])));
}

const total =
  /^(?:(?:0|00|0000|EAK|ALL|TOT|TOTAL)\s+)?(?:i alt|ialt|totalt?|total|sum|til saman|tilsammen|til sammen|samlet|samla|hele landet|heile landet|landet|norge|noreg|alle\b.{0,40}|begge kjønn|all\b.{0,40}|both sexes|whole country|oppalt|olles)(?:\s(?:alle\b.{0,40}|i alt|totalt?))?$/iu;

/** A name that stands for the sum or the whole of the others. */
export function isTotal(name: string): boolean {
  return name.length <= 80 && total.test(name.trim());
}
