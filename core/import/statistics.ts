/** A sheet of statistics as columns of names and of numbers, with everything that was guessed. */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Source } from '../model/kind';
import { readCell } from './numbers';
import { headingsOf, type Shape } from './shape';
import type { ImportDoubt, RawCell, RawTable, Statistics } from './types';

/** Reads the rows of a table in the shape that was found or that people have given. */
export function statisticsOf(
  table: RawTable,
  shape: Shape,
  otherwise: string,
  language: Language = 'nb',
): Statistics {
  const doubts = new Doubts();
  const width = shape.roles.length;
  const headings = headingsOf(table, shape, width).map(
    (heading, c) => heading || periodsIn(table, shape, c, language),
  );
  const kept = shape.roles.flatMap((role, c) => (role === 'skip' ? [] : [{ role, c }]));
  const body = table.rows.slice(shape.body.from, shape.body.to).filter((row) => row.some(filled));
  const down = fillDown(
    body,
    kept.filter(({ role }) => role === 'names').map(({ c }) => c),
    doubts,
  );
  const measures = new Map(kept.map(({ c }) => [c, { decimals: 0, percent: 0, numbers: 0 }]));
  const rows = body.map((row, r) =>
    kept.map(({ role, c }) => {
      const cell = row[c] ?? { text: '' };
      if (cell.formula) doubts.count('formula', 'cells', where(shape.body.from + r, c));
      if (role === 'names') return down[r]!.get(c) ?? cell.text.trim();
      return numberOf(cell, shape, measures.get(c)!, doubts);
    }),
  );
  const about = aboutOf([...shape.above, ...shape.below]);
  const { title, number } = titleOf(shape.above[0]);
  if (shape.above[0] === undefined && otherwise !== '')
    doubts.say('title', 'title-from-name', { title: otherwise });
  if (headings.some((heading, c) => heading === '' && shape.roles[c] === 'numbers')) {
    doubts.say('columns', 'heading-missing', {});
  }
  if (table.read.encoding === 'windows-1252' && looksGarbled(headings, rows)) {
    doubts.say('columns', 'encoding-guessed', { encoding: 'Windows-1252' });
  }
  return {
    title: title || otherwise,
    ...(about.source ? { source: about.source } : {}),
    ...(number ? { table: number } : {}),
    columns: kept.map(({ role, c }) => columnOf(headings[c]!, role, c, measures.get(c)!)),
    rows,
    notes: [...shape.above.slice(1), ...shape.below].filter((line) => !about.taken.has(line)),
    doubts: doubts.all(),
  };
}

/** A column of years needs no heading to be known. */
function periodsIn(table: RawTable, { body, roles }: Shape, c: number, language: Language): string {
  if (roles[c] !== 'names') return '';
  const rows = table.rows.slice(body.from, body.to).filter((row) => row.some(filled));
  const years = rows.every((row) => /^(?:1[6-9]|20|21)\d\d$/.test(row[c]?.text.trim() ?? ''));
  return years && rows.length > 0 ? label(language, 'year') : '';
}

interface Measure {
  decimals: number;
  percent: number;
  numbers: number;
}

function filled(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text.trim() !== '';
}

function numberOf(cell: RawCell, shape: Shape, measure: Measure, doubts: Doubts): number | string {
  const read = readCell(cell, shape.mark);
  if (read.is === 'missing') return read.sign;
  if (read.is === 'words') {
    doubts.count('words-among-numbers', 'typed', read.text);
    return read.text.slice(0, 500);
  }
  measure.numbers++;
  measure.decimals = Math.max(measure.decimals, Math.min(6, read.decimals));
  if (read.percent) measure.percent++;
  if (read.dash) doubts.count('dash-is-zero');
  if (read.ambiguous) doubts.count('number-ambiguous', 'typed', `${cell.text.trim()} → ${read.value}`);
  if (read.marked) doubts.count('number-marked', 'typed', cell.text.trim());
  return read.value;
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
  const unit = measure.percent > 0 && measure.percent === measure.numbers ? 'prosent' : unitIn(inBrackets);
  return {
    label,
    holds: role,
    ...(unit ? { unit } : {}),
    ...(measure.numbers > 0 ? { decimals: measure.decimals } : {}),
  };
}

const units =
  /^(?:%|prosent|pst\.?|per cent|percent|personer|personar|persons|antall|tal|number|kr|kroner|kroner?|nok|(?:1 ?000|mill\.?|mrd\.?|millioner|millionar) ?(?:kr|kroner|kroner|nok)?|(?:kr|kroner) per .+|per 1 ?000 .+|km2?|km²|timer|timar|hours|årsverk|kommuner|kommunar)$/iu;

function unitIn(words: string | undefined): string | undefined {
  const text = words?.trim();
  if (!text || !units.test(text)) return undefined;
  return text === '%' ? 'prosent' : text;
}

/** «06913: Befolkning, etter region og år» */
function titleOf(line: string | undefined): { title: string; number?: string } {
  const text = (line ?? '').replace(/^"|"$/g, '').trim();
  const found = /^(?:tabell|table)?\s*(\d{5})\s*[:.–-]\s*(\S.*)$/iu.exec(text);
  return found ? { title: found[2]!, number: found[1]! } : { title: text };
}

/** Source and date that stand in lines of their own above or below the numbers. */
function aboutOf(lines: readonly string[]): { source?: Source; taken: Set<string> } {
  const taken = new Set<string>();
  const said = (label: RegExp): string | undefined => {
    const at = lines.findIndex((line) => label.test(line));
    if (at < 0) return undefined;
    const own = lines[at]!.replace(label, '').trim();
    taken.add(lines[at]!);
    if (own !== '') return own;
    const next = lines[at + 1];
    if (next !== undefined) taken.add(next);
    return next;
  };
  const title = said(/^(?:kilde|kjelde|source|gáldu)\s*:?\s*/iu);
  const updated =
    title === undefined
      ? undefined
      : said(/^(?:sist endret|sist endra|sist oppdatert|latest update)\s*:?\s*/iu);
  const day = /^(\d{4})-?(\d{2})-?(\d{2})\b/.exec(updated ?? '');
  const date = day ? `${day[1]}-${day[2]}-${day[3]}` : undefined;
  const isDay = date !== undefined && !Number.isNaN(Date.parse(date));
  if (title === undefined || title === '') return { taken };
  return { source: { title: title.slice(0, 1000), ...(isDay ? { date } : {}) }, taken };
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

/** Norwegian letters as they look when UTF-8 was read as something else once before. */
function looksGarbled(headings: readonly string[], rows: readonly (readonly (number | string)[])[]): boolean {
  return [...headings, ...rows.flat().map(String)].some((text) =>
    /Ã[\u0080-¿]|â€|[\u0080-\u009f\ufffd]/u.test(text),
  );
}

/** «B7», as spreadsheets name cells. */
function where(row: number, column: number): string {
  let letters = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26)) {
    letters = String.fromCharCode(65 + ((c - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** The same doubt about many cells is one doubt, with how many and the first few. */
class Doubts {
  private readonly counted = new Map<
    ImportDoubt['why'],
    { key: string; count: number; shown: Set<string> }
  >();
  private readonly said: ImportDoubt[] = [];

  say(field: string, why: ImportDoubt['why'], params: Record<string, string>): void {
    this.said.push({ field, why, params });
  }

  count(why: ImportDoubt['why'], key = '', shown = ''): void {
    const known = this.counted.get(why) ?? { key, count: 0, shown: new Set() };
    known.count++;
    if (shown !== '' && known.shown.size < 3) known.shown.add(shown.slice(0, 60));
    this.counted.set(why, known);
  }

  all(): ImportDoubt[] {
    const counted = [...this.counted].map(([why, { key, count, shown }]) => {
      const more = count > shown.size && shown.size >= 3 ? ' …' : '';
      const params = { count: String(count), ...(key ? { [key]: [...shown].join(', ') + more } : {}) };
      return { field: 'rows', why, params };
    });
    return [...this.said, ...counted];
  }
}
