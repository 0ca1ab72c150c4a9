/** A pasted list of short texts, a point each line, as entries of a kind that is little more than a text. */
import { label } from '../formats/labels';
import { plainSpaces } from '../formats/typography';
import type { AuthoredText } from '../model/field';
import { kindOf } from '../model/kinds';
import type { Entry } from '../model/register';
import type { NewEntry } from '../operations';
import { columnsIn, valueOfCell } from '../words';
import { linesOf } from './bounds';
import { blocksOfText } from './clip-lines';
import type { LineKind, PasteDoubt, Pasted, PasteOptions, PasteResult } from './types';
import { nameKey } from './update';

/** Longest words before a colon that are a heading of what follows, in UTF-16 units. */
const longestHeading = 60;

/** Fields of a kind: the one that a line fills, and where it says two things, the first and the second. */
const parts: Readonly<Record<LineKind, { whole: string; two: readonly [string, string]; between: RegExp }>> =
  {
    mandate: { whole: 'heading', two: ['heading', 'text'], between: /: | [–—] /u },
    instruments: { whole: 'text', two: ['category', 'text'], between: /: /u },
    topics: { whole: 'text', two: ['text', 'against'], between: / (?:kontra|versus|vs\.?) /iu },
  };

/** Reads a list of texts. Never throws; nothing of the text is lost: it is in `line` or in `rest`. */
export function readLines(kind: LineKind, text: string, options: PasteOptions): PasteResult {
  const { lines, rest: long, beyond } = linesOf(text);
  const rest: string[] = [...long];
  const entries: Pasted[] = [];
  const seen = new Set<string>();
  for (const { line, said } of saidIn(kind, lines, options, rest)) {
    const key = nameKey(Object.values(said).join(' '));
    const known = options.workspace?.register[kind].find((one) => wordsOf(kind, one) === key);
    const unsure: PasteDoubt[] = [];
    const { whole } = parts[kind];
    if (seen.has(key))
      unsure.push({ field: whole, why: 'twice', params: { name: line.slice(0, 100) }, shown: line });
    seen.add(key);
    const home = options.workspace?.commission.language ?? 'nb';
    const source = options.source ?? { unknown: label(home, 'pastedSource') };
    const entry: NewEntry = { ...said, source };
    entries.push({ entry, unsure, line, ...(known ? { duplicateOf: known.id } : {}) });
  }
  return { entries, rest, ...beyond };
}

interface Said {
  line: string;
  /** By field. */
  said: Record<string, string>;
}

/** @param rest takes the lines that are no entries */
function saidIn(kind: LineKind, lines: readonly string[], options: PasteOptions, rest: string[]): Said[] {
  const table = tableOf(kind, lines, options, rest);
  if (table) return table;
  return blocksOfText(lines.join('\n')).flatMap((block): Said[] => {
    const line = block.text as string;
    // «Utvalget skal:» stands above what it is about.
    if (line.endsWith(':')) {
      rest.push(line);
      return [];
    }
    return [{ line, said: partsOf(kind, line) }];
  });
}

function partsOf(kind: LineKind, given: string): Record<string, string> {
  const line = plainSpaces(given).replace(/\s+/g, ' ');
  const { whole, two, between } = parts[kind];
  const found = between.exec(line);
  if (!found || found.index === 0 || found.index > longestHeading) return { [whole]: line };
  const first = line.slice(0, found.index).trim();
  const second = line.slice(found.index + found[0].length).trim();
  // A full stop in it: it is a sentence, and what follows belongs to it.
  if (second === '' || /[.!?]/.test(first)) return { [whole]: line };
  return { [two[0]]: first, [two[1]]: second };
}

/** Rows of a table: columns by their headings, or in the order in which the kind has them. */
function tableOf(
  kind: LineKind,
  lines: readonly string[],
  { workspace }: PasteOptions,
  rest: string[],
): Said[] | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0 || !filled.every((line) => line.includes('\t'))) return undefined;
  const rows = filled.map((line) => ({
    line: line.trim(),
    cells: line.split('\t').map((cell) => cell.trim()),
  }));
  const named = columnsIn(kind, rows[0]!.cells);
  const isNamed = named.some(Boolean);
  const columns = isNamed ? named : kindOf(kind).columns;
  const home = workspace?.commission.language ?? 'nb';
  if (isNamed) rest.push(rows[0]!.line);
  return rows.slice(isNamed ? 1 : 0).flatMap(({ line, cells }): Said[] => {
    const said: Record<string, string> = {};
    let lost = false;
    for (const [i, cell] of cells.entries()) {
      const column = columns[i];
      const value = column && cell !== '' ? valueOfCell(kind, column, cell, home) : undefined;
      if (column && value !== undefined) said[column.field] = cell;
      else lost ||= cell !== '';
    }
    // A row with more than the kind has room for is shown as the line it was.
    if (lost || said[parts[kind].whole] === undefined) {
      rest.push(line);
      return [];
    }
    return [{ line, said }];
  });
}

/** All that an entry says in its two parts, to tell whether a line is it. */
function wordsOf(kind: LineKind, entry: Entry): string {
  const said = [...parts[kind].two].map((field) => entry[field] as AuthoredText | undefined);
  return nameKey(said.flatMap((value) => (value === undefined ? [] : plainOf(value))).join(' '));
}

function plainOf(value: AuthoredText): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((run) => (typeof run === 'string' ? run : run.t)).join('');
  return Object.values(value)
    .slice(0, 1)
    .map((one) => plainOf(one as AuthoredText))
    .join('');
}
