/** JSON-stat 2.0, as Statistics Norway and Eurostat give it, dense or sparse. */
import JSONstat from 'jsonstat-toolkit';
import type { ImportDoubt, Statistics } from '../../core/import/types';
import { cellLimits } from '../../core/model/cells';
import { hrefSchema } from '../../core/model/field';
import type { Source } from '../../core/model/kind';
import { JsonError, parseJson } from '../json';
import { ImportError } from './errors';

/** @throws ImportError */
export function readJsonStat(text: string): Statistics {
  const json = parsed(text);
  const given = checked(json);
  const set = JSONstat(given).Dataset(0);
  if (set?.class !== 'dataset') throw notJsonStat('it holds no dataset');
  const dimensions = set.id.map((id, d) => dimensionOf(set, id, given.size[d]!));
  const metric = dimensions.findIndex(({ id }) => set.role?.metric?.includes(id));
  const along = dimensions.filter((_, d) => d !== metric);
  const measures = metric < 0 ? [undefined] : dimensions[metric]!.categories;
  const count = along.reduce((product, { categories }) => product * categories.length, 1);
  const columns = along.length + measures.length;
  if (count > cellLimits.rows || count * columns > cellLimits.cells || columns > cellLimits.columns) {
    const message = `It has ${count} rows and ${columns} columns; a dataset holds ${cellLimits.rows} rows and ${cellLimits.cells} cells. Take fewer regions or years at the source.`;
    throw new ImportError('too-many-rows', message, { count, most: cellLimits.rows });
  }
  const marks = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, r) => {
    const at = placeOf(
      r,
      along.map(({ categories }) => categories.length),
    );
    const names = along.map(({ categories }, d) => categories[at[d]!]!.label);
    const numbers = measures.map((_measure, m) => {
      const place = metric < 0 ? at : at.toSpliced(metric, 0, m);
      return numberAt(set, indexOf(place, given.size), marks);
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
      ...measures.map((measure) => ({ label: title, holds: 'numbers' as const, ...measure })),
    ],
    rows,
    notes: notesOf(set),
    doubts: doubtsOf(marks),
  };
}

interface Checked {
  id: string[];
  size: number[];
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

function notJsonStat(why: string): ImportError {
  return new ImportError('not-jsonstat', `It is no JSON-stat 2.0 dataset: ${why}.`);
}

/** Checks what the toolkit takes for granted: sizes are whole numbers, and there are as many values as they say. */
function checked(json: unknown): Checked {
  if (!isObject(json)) throw notJsonStat('it is no object');
  const { class: kind, id, size, dimension, value, status } = json;
  if (kind !== 'dataset')
    throw notJsonStat(`its class is ${JSON.stringify(kind)?.slice(0, 40) ?? 'missing'}`);
  const areIds =
    Array.isArray(id) && id.length > 0 && id.length <= 20 && id.every((one) => typeof one === 'string');
  if (!areIds || new Set(id).size !== id.length) throw notJsonStat('its dimensions have no ids');
  const areSizes =
    Array.isArray(size) && size.length === id.length && size.every((n) => Number.isInteger(n) && n > 0);
  if (!areSizes) throw notJsonStat('its sizes are not one whole number for each dimension');
  const product = (size as number[]).reduce((a, b) => a * b, 1);
  if (product > 5_000_000) {
    const message = `It has ${product} numbers. Take fewer regions or years at the source.`;
    throw new ImportError('too-many-rows', message, { count: product, most: cellLimits.rows });
  }
  if (!isObject(dimension)) throw notJsonStat('it has no dimensions');
  for (const one of id as string[]) {
    if (!Object.hasOwn(dimension, one) || !isObject(dimension[one]))
      throw notJsonStat(`the dimension ${JSON.stringify(one).slice(0, 60)} is missing`);
  }
  if (!Array.isArray(value) && !isObject(value)) throw notJsonStat('it has no values');
  if (Array.isArray(value) && value.length !== product) {
    throw notJsonStat(`it has ${value.length} values where its sizes say ${product}`);
  }
  const keys = Array.isArray(value) ? [] : Object.keys(value as object);
  if (keys.some((key) => !/^\d{1,7}$/.test(key) || Number(key) >= product))
    throw notJsonStat('a value has a place outside its sizes');
  if (status !== undefined && status !== null && typeof status !== 'string' && typeof status !== 'object') {
    throw notJsonStat('its status is neither text nor a list');
  }
  return json as unknown as Checked;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Category {
  label: string;
  unit?: string;
  decimals?: number;
}

type Set = NonNullable<ReturnType<ReturnType<typeof JSONstat>['Dataset']>>;

function dimensionOf(
  set: Set,
  id: string,
  size: number,
): { id: string; label: string; categories: Category[] } {
  const dimension = set.Dimension(id);
  if (!dimension) throw notJsonStat(`the dimension ${JSON.stringify(id).slice(0, 60)} cannot be read`);
  const label = words(dimension.label) || id;
  const categories = Array.from({ length: size }, (_, i): Category => {
    const category = dimension.Category(i);
    if (!category)
      throw notJsonStat(
        `the dimension ${JSON.stringify(id).slice(0, 60)} has fewer categories than its size`,
      );
    const code = dimension.id?.[i];
    const { base, label: unitLabel, decimals } = category.unit ?? {};
    const unit = words(base) || words(unitLabel);
    return {
      label: words(category.label) || String(code ?? i + 1),
      ...(unit ? { unit } : {}),
      ...(Number.isInteger(decimals) && decimals! >= 0 && decimals! <= 6 ? { decimals: decimals! } : {}),
    };
  });
  return { id, label, categories };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) : '';
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
function numberAt(set: Set, index: number, marks: Map<string, number>): number | string {
  const value: unknown = set.value?.[index];
  const status: unknown = typeof set.status === 'string' ? set.status : set.status?.[index];
  const sign = typeof status === 'string' ? status.trim().slice(0, 20) : '';
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    // Some write the sign where the number should be.
    return sign || (typeof value === 'string' ? value.trim().slice(0, 20) : '');
  }
  if (sign !== '') marks.set(sign, (marks.get(sign) ?? 0) + 1);
  return value;
}

function titleOf(set: Set): { title: string; table?: string } {
  const label = words(set.label);
  const px = (set.extension as { px?: { tableid?: unknown } } | undefined)?.px;
  const found = /^(\d{5})\s*[:.]\s*(\S.*)$/.exec(label);
  const table = found?.[1] ?? (typeof px?.tableid === 'string' ? px.tableid.slice(0, 40) : undefined);
  return { title: found?.[2] ?? (label || 'JSON-stat'), ...(table ? { table } : {}) };
}

function sourceOf(set: Set, title: string, table: string | undefined): { source?: Source } {
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

function notesOf(set: Set): string[] {
  const notes: unknown = set.note;
  return (Array.isArray(notes) ? notes : [notes])
    .map(words)
    .filter((note) => note !== '')
    .slice(0, 20);
}

function doubtsOf(marks: ReadonlyMap<string, number>): ImportDoubt[] {
  const count = [...marks.values()].reduce((a, b) => a + b, 0);
  if (count === 0) return [];
  const params = { count: String(count), typed: [...marks.keys()].slice(0, 5).join(', ') };
  return [{ field: 'rows', why: 'number-marked', params }];
}
