/** A sheet of statistics as columns of names and of numbers, with everything that was guessed. */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import { aboutOf, hasLabel, isUnit } from './about';
import { Doubts } from './doubts';
import { readCell } from './numbers';
import { isBarePeriod } from './periods';
import { sameNames } from './same-names';
import { headingsOf, type Shape } from './shape';
import { dashMeans, explainsDash } from './signs';
import { sayFirst, sayLetters, sayNumbersAsNames, saySerialDays, sayTotals } from './table-doubts';
import type { DashMeans, RawCell, RawTable, Statistics } from './types';

/**
 * Reads the rows of a table in the shape that was found or that people have given.
 *
 * @param otherwise the title where the table has none
 * @param from where it is from, as far as anybody has said so: whose table it is tells what a dash means
 */
export function statisticsOf(
  table: RawTable,
  shape: Shape,
  otherwise: string,
  language: Language = 'nb',
  from = '',
): Statistics {
  const doubts = new Doubts();
  const width = shape.roles.length;
  const headings = headingsOf(table, shape, width).map(
    (heading, c) => heading || periodsIn(table, shape, c, language),
  );
  const kept = shape.roles.flatMap((role, c) => (role === 'skip' ? [] : [{ role, c }]));
  const names = kept.filter(({ role }) => role === 'names').map(({ c }) => c);
  const body = table.rows.slice(shape.body.from, shape.body.to).filter((row) => row.some(filled));
  const down = fillDown(body, names, doubts);
  const titled = shape.above.findIndex((line) => !hasLabel(line) && !explainsDash(line));
  const about = aboutOf(
    shape.above.filter((_, i) => i !== titled),
    shape.below,
  );
  const { title, number } = titleOf(shape.above[titled]);
  const whose = [from, about.source && 'title' in about.source ? about.source.title : ''].join(' ');
  const dash =
    shape.dash ?? dashMeans([...shape.above, ...shape.below], whose, number !== undefined && from === '');
  const measures = new Map(
    kept.map(({ c }): [number, Measure] => [c, { decimals: 0, units: new Map(), numbers: 0 }]),
  );
  // Thousands beside millions are the numbers themselves again.
  const whole = new Set(
    kept.flatMap(({ c }) => (new Set(body.flatMap((row) => factorOf(row[c]))).size > 1 ? [c] : [])),
  );
  const rows = body.map((row, r) =>
    kept.map(({ role, c }) => {
      const cell = acrossFrom(row, c);
      if (cell.formula) {
        const why = cell.text.trim() === '' ? 'formula-empty' : 'formula';
        doubts.count(why, 'cells', where(shape.body.from + r, c));
      }
      if (role === 'names') {
        const name = down[r]!.get(c) ?? row[c]?.text.trim() ?? '';
        if (name === '' && cell.text !== '') doubts.count('name-merged', 'typed', cell.text.trim());
        return doubts.cut(name);
      }
      // A heading over a group of rows covers all numbers; a name that covers only some of them is no heading.
      if (isCovered(row[c]) && readCell(cell, shape.mark).is === 'words') {
        if (hasNumber(row, kept, shape)) doubts.count('name-merged', 'typed', cell.text.trim());
        return '';
      }
      return numberOf(whole.has(c) ? unscaled(cell) : cell, dash, shape, measures.get(c)!, doubts);
    }),
  );
  if (titled < 0 && otherwise !== '') doubts.say('title', 'title-from-name', { title: otherwise });
  if (headings.some((heading, c) => heading === '' && shape.roles[c] === 'numbers')) {
    doubts.say('columns', 'heading-missing', {});
  }
  const columns = kept.map(({ role, c }) => columnOf(doubts.cut(headings[c]!), role, c, measures.get(c)!));
  sayFirst(body[0], kept, shape, doubts);
  sayNumbersAsNames(body, headings[0] ?? '', shape, doubts);
  sayLetters(table, columns, rows, doubts);
  for (const { units: shownWith, numbers } of measures.values()) {
    if (shownWith.size === 0 || (shownWith.size === 1 && [...shownWith.values()][0] === numbers)) continue;
    for (const [name, count] of shownWith) doubts.count('units-mixed', 'typed', `${name}: ${count}`);
  }
  const { unit, units } = about;
  for (const column of columns) {
    const own = units.find(({ of }) => column.label.includes(of));
    if (own && !unit && column.holds === 'numbers' && !column.unit) column.unit = own.unit.slice(0, 60);
  }
  const mixed = new Set(columns.flatMap((column) => column.unit ?? []));
  const merged = sameNames(
    { columns, rows },
    kept.map(({ c }) => shape.said.has(c)),
    doubts,
  );
  sayTotals(merged, doubts);
  saySerialDays(merged, doubts);
  return {
    title: title || otherwise,
    ...(about.source ? { source: about.source } : {}),
    ...(number ? { table: number } : {}),
    ...(unit && mixed.size === 0 ? { unit } : {}),
    ...merged,
    notes: about.notes,
    doubts: [...(table.doubts ?? []), ...doubts.all()],
    ...(doubts.has('dash-is-zero') || doubts.has('dash-is-missing') ? { dash } : {}),
  };
}

/** A column of years needs no heading to be known. */
function periodsIn(table: RawTable, { body, roles }: Shape, c: number, language: Language): string {
  if (roles[c] !== 'names') return '';
  const rows = table.rows.slice(body.from, body.to).filter((row) => row.some(filled));
  const texts = rows.map((row) => row[c]?.text.trim() ?? '').filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^\d{4}$/.test(text) && isBarePeriod(text))
    ? label(language, 'year')
    : '';
}

type Kept = readonly { role: 'names' | 'numbers' | 'skip'; c: number }[];

interface Measure {
  decimals: number;
  /** How often each unit stands with a number. */
  units: Map<string, number>;
  numbers: number;
}

function filled(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text.trim() !== '';
}

function numberOf(
  cell: RawCell,
  dash: DashMeans,
  shape: Shape,
  measure: Measure,
  doubts: Doubts,
): number | string {
  const read = readCell(cell, shape.mark);
  if (read.is === 'missing') {
    if (read.kind === 'dash') {
      doubts.count(dash === 'zero' ? 'dash-is-zero' : 'dash-is-missing');
      if (dash === 'zero') return 0;
    }
    if (read.kind === 'hidden') doubts.count('number-hidden', 'typed', read.sign);
    if (read.kind === 'error') doubts.count('number-error', 'typed', read.sign);
    return read.sign;
  }
  if (cell.merged) {
    // One number over several rows is the number of none of them by itself.
    doubts.count('number-merged', 'typed', cell.text.trim());
    return '';
  }
  if (read.is === 'words') {
    doubts.count('words-among-numbers', 'typed', read.text);
    return doubts.cut(read.text);
  }
  measure.numbers++;
  measure.decimals = Math.max(measure.decimals, Math.min(6, read.decimals));
  if (read.unit) measure.units.set(read.unit, (measure.units.get(read.unit) ?? 0) + 1);
  if (read.ambiguous) doubts.count('number-ambiguous', 'typed', `${cell.text.trim()} → ${read.value}`);
  if (read.marked) doubts.count('number-marked', 'typed', cell.text.trim());
  return read.value;
}

function isCovered(cell: RawCell | undefined): boolean {
  return cell?.merged === true && cell.text === '';
}

function hasNumber(row: readonly RawCell[], kept: Kept, { mark }: Shape): boolean {
  return kept.some(({ role, c }) => role === 'numbers' && row[c] && readCell(row[c], mark).is === 'number');
}

/** A cell, or the number or name to its left that it is merged with. */
function acrossFrom(row: readonly RawCell[], c: number): RawCell {
  const cell = row[c] ?? { text: '' };
  if (!isCovered(cell)) return cell;
  const left = row.slice(0, c).findLast(({ text }) => text !== '');
  return { ...(left ?? cell), merged: true };
}

function factorOf(cell: RawCell | undefined): number[] {
  return cell?.number === undefined || cell.number === 0 ? [] : [cell.factor ?? 1];
}

function unscaled({ factor, unit, decimals, ...cell }: RawCell): RawCell {
  if (factor === undefined)
    return { ...cell, ...(unit ? { unit } : {}), ...(decimals === undefined ? {} : { decimals }) };
  return { ...cell, number: cell.number! * factor };
}

function columnOf(
  heading: string,
  role: 'names' | 'numbers',
  c: number,
  measure: Measure,
): Statistics['columns'][number] {
  const label = heading || (role === 'names' ? '–' : String(c + 1));
  if (role === 'names') return { label, holds: role };
  const inBrackets = /\(([^()]{1,40})\)$/u.exec(heading)?.[1];
  const [first] = measure.units;
  const ofAll = first && first[1] === measure.numbers ? first[0] : undefined;
  const unit = ofAll ?? unitIn(inBrackets);
  return {
    label,
    holds: role,
    ...(unit ? { unit } : {}),
    ...(measure.numbers > 0 ? { decimals: measure.decimals } : {}),
  };
}

function unitIn(words: string | undefined): string | undefined {
  const text = words?.trim();
  if (!text || !isUnit(text)) return undefined;
  return text === '%' ? 'prosent' : text;
}

/** «06913: Befolkning, etter region og år» */
function titleOf(line: string | undefined): { title: string; number?: string } {
  const text = (line ?? '').replace(/^"|"$/g, '').trim();
  const found = /^(?:tabell|table)?\s*(\d{5})\s*[:.–-]\s*(\S.*)$/iu.exec(text);
  return found ? { title: found[2]!, number: found[1]! } : { title: text };
}

/** A name that is written once stands for the rows below it, as long as a name to its right goes on. */
function fillDown(
  body: readonly RawCell[][],
  names: readonly number[],
  doubts: Doubts,
): Map<number, string>[] {
  const before = new Map<number, string>();
  return body.map((row) => {
    const out = new Map<number, string>();
    for (const [i, c] of names.entries()) {
      const own = row[c]?.text.trim() ?? '';
      const goesOn = names.slice(i + 1).some((other) => filled(row[other]));
      if (own !== '' || !goesOn || !before.has(c)) {
        if (own !== '') {
          before.set(c, own);
          for (const other of names.slice(i + 1)) before.delete(other);
        }
        continue;
      }
      out.set(c, before.get(c)!);
      doubts.count('name-repeated', 'typed', before.get(c)!);
    }
    return out;
  });
}

/** «B7», as spreadsheets name cells. */
function where(row: number, column: number): string {
  let letters = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26)) {
    letters = String.fromCharCode(65 + ((c - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
