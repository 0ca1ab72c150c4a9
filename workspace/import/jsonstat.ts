/** JSON-stat, as Statistics Norway and Eurostat give it, dense or sparse, of the first edition and the second. */
import { isSingle } from '../../core/import/about';
import { Doubts } from '../../core/import/doubts';
import { type ImportDoubt, importLimits, type Statistics } from '../../core/import/types';
import { hrefSchema } from '../../core/model/field';
import type { Source } from '../../core/model/kind';
import { JsonError, parseJson } from '../json';
import { ImportError } from './errors';
import { type Category, type Checked, checked } from './jsonstat-shape';

/** @throws ImportError */
export function readJsonStat(text: string): Statistics {
  const set = checked(parsed(text));
  const doubts = new Doubts();
  const dimensions = set.dimensions.map(({ id, label, categories }) => ({
    id,
    label: words(label) || id,
    categories: categories.map(measureOf),
  }));
  const metric = dimensions.findIndex(({ id }) => set.metric.has(id));
  const along = dimensions.filter((_, d) => d !== metric);
  const measures = metric < 0 ? [undefined] : dimensions[metric]!.categories;
  const sizes = along.map(({ categories }) => categories.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > importLimits.rows || count * (along.length + measures.length) > importLimits.cells) {
    const message = `It has ${count} rows; Lysark reads ${importLimits.rows}. Take fewer regions or years at the source.`;
    throw new ImportError('too-many-rows', message, { count, most: importLimits.rows });
  }
  const marks = new Map<string, number>();
  const said = along.map(({ categories }) => categories.map(({ label }) => doubts.cut(label)));
  const rows = Array.from({ length: count }, (_, r) => {
    const at = placeOf(r, sizes);
    const names = along.map((_, d) => said[d]![at[d]!]!);
    const numbers = measures.map((_measure, m) => {
      const place = metric < 0 ? at : at.toSpliced(metric, 0, m);
      return numberAt(set, indexOf(place, set.size), marks);
    });
    return [...names, ...numbers];
  });
  const { title, table } = titleOf(set);
  return {
    title,
    ...(table ? { table } : {}),
    ...sourceOf(set, title, table),
    columns: [
      ...along.map(({ label }) => ({ label, holds: 'names' as const })),
      ...measures.map((measure) => {
        const label = doubts.cut(measure?.label ?? title);
        return { holds: 'numbers' as const, ...measure, label };
      }),
    ],
    rows,
    notes: notesOf(set),
    doubts: [...othersIn(set, title), ...doubtsOf(marks), ...doubts.all()],
  };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { line, column } = error;
    const message = `Line ${line}, column ${column}: ${error.message}.`;
    throw new ImportError('bad-json', message, { line, column });
  }
}

interface Measure {
  label: string;
  unit?: string;
  decimals?: number;
}

function measureOf({ id, label, unit }: Category): Measure {
  const said = typeof unit === 'object' && unit !== null ? (unit as Record<string, unknown>) : {};
  const shown = unitOf(said);
  const { decimals } = said;
  return {
    label: line(label) || line(id) || id,
    ...(shown ? { unit: shown } : {}),
    ...(typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
      ? { decimals }
      : {}),
  };
}

const scales: Readonly<Record<number, string>> = { 2: '100', 3: '1 000', 6: 'mill.', 9: 'mrd.' };

/** The unit that the numbers stand in: «thousands of persons», not «persons» for a number of thousands. */
function unitOf({ label, base, multiplier, symbol, position }: Record<string, unknown>): string {
  const power = typeof multiplier === 'number' && Number.isInteger(multiplier) ? multiplier : 0;
  const scale = power === 0 ? '' : (scales[power] ?? `10^${power}`);
  const said =
    power === 0
      ? words(base) || words(label)
      : words(label) || [scale, words(base)].filter(Boolean).join(' ');
  const sign = words(symbol).slice(0, 10);
  if (sign === '%' && (said === '' || /^(?:prosent|per ?cent)/i.test(said))) return said || 'prosent';
  if (sign === '' || said.includes(sign)) return isSingle(said) ? said : '';
  return (position === 'start' ? [sign, said] : [said, sign]).filter(Boolean).join(' ');
}

function line(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function words(value: unknown): string {
  return line(value).slice(0, 500);
}

/** The place of a row in each dimension, the last one running fastest. */
function placeOf(row: number, sizes: readonly number[]): number[] {
  const out: number[] = [];
  let left = row;
  for (let d = sizes.length - 1; d >= 0; d--) {
    out[d] = left % sizes[d]!;
    left = Math.floor(left / sizes[d]!);
  }
  return out;
}

function indexOf(place: readonly number[], sizes: readonly number[]): number {
  return place.reduce((index, at, d) => index * sizes[d]! + at, 0);
}

/** @param marks of numbers that are there and have a mark beside them, counted */
function numberAt(set: Checked, index: number, marks: Map<string, number>): number | string {
  const value = set.valueAt(index);
  const status = set.statusAt(index);
  const sign = typeof status === 'string' ? status.trim().slice(0, 20) : '';
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    // Some write the sign where the number should be.
    return sign || (typeof value === 'string' ? value.trim().slice(0, 20) : '');
  }
  if (sign !== '') marks.set(sign, (marks.get(sign) ?? 0) + 1);
  return value;
}

function titleOf(set: Checked): { title: string; table?: string } {
  const label = words(set.label);
  const px = (set.extension as { px?: { tableid?: unknown } } | undefined)?.px;
  const found = /^(\d{5})\s*[:.]\s*(\S.*)$/.exec(label);
  const table = found?.[1] ?? (typeof px?.tableid === 'string' ? px.tableid.slice(0, 40) : undefined);
  return { title: found?.[2] ?? (label || 'JSON-stat'), ...(table ? { table } : {}) };
}

function sourceOf(set: Checked, title: string, table: string | undefined): { source?: Source } {
  const publisher = words(set.source).slice(0, 300);
  if (publisher === '') return {};
  const date = /^\d{4}-\d{2}-\d{2}/.exec(typeof set.updated === 'string' ? set.updated : '')?.[0];
  const url = hrefSchema.safeParse(set.href);
  return {
    source: {
      title: table ? `Tabell ${table}` : title,
      publisher,
      ...(url.success ? { url: url.data } : {}),
      ...(date && !Number.isNaN(Date.parse(date)) ? { date } : {}),
    },
  };
}

function notesOf(set: Checked): string[] {
  const notes: unknown = set.note;
  return (Array.isArray(notes) ? notes : [notes])
    .map(words)
    .filter((note) => note !== '')
    .slice(0, 20);
}

function othersIn({ others }: Checked, name: string): ImportDoubt[] {
  if (others.length === 0) return [];
  const params = { name: name.slice(0, 100), others: others.slice(0, 8).join(', ') };
  return [{ field: 'rows', why: 'dataset-chosen', params }];
}

function doubtsOf(marks: ReadonlyMap<string, number>): ImportDoubt[] {
  const count = [...marks.values()].reduce((a, b) => a + b, 0);
  if (count === 0) return [];
  const params = { count: String(count), typed: [...marks.keys()].slice(0, 5).join(', ') };
  return [{ field: 'rows', why: 'number-marked', params }];
}
