/** JSON-stat of every edition as one dataset whose sizes, categories and values fit together. */
import { ImportError } from './errors';
import { refusal } from './file-kind';

export interface Category {
  id: string;
  label: unknown;
  unit: unknown;
}

export interface Dimension {
  id: string;
  label: unknown;
  categories: Category[];
}

export interface Checked {
  label: unknown;
  source: unknown;
  updated: unknown;
  href: unknown;
  note: unknown;
  extension: unknown;
  size: number[];
  dimensions: Dimension[];
  /** Ids of dimensions that hold what is measured. */
  metric: ReadonlySet<string>;
  valueAt(index: number): unknown;
  statusAt(index: number): unknown;
  /** What other datasets of the file are called. */
  others: string[];
}

type Plain = Readonly<Record<string, unknown>>;

/** Numbers of a cube, given or not; more would take minutes to lay out. */
const mostNumbers = 5_000_000;

export function notJsonStat(why: string): ImportError {
  return new ImportError('not-jsonstat', `It is no JSON-stat dataset: ${why}.`);
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ImportError */
export function checked(json: unknown): Checked {
  const { given, others } = datasetIn(json);
  const { dimension, value, status } = given;
  if (!isObject(dimension)) throw notJsonStat('it has no dimensions');
  const { id, size } = sizesOf(given, dimension);
  const product = size.reduce((a, b) => a * b, 1);
  if (product > mostNumbers) {
    const message = `It has ${product} numbers. Take fewer regions or years at the source.`;
    throw new ImportError('too-many-rows', message, { count: product, most: mostNumbers });
  }
  const dimensions = id.map((one, d) => dimensionOf(dimension, one, size[d]!));
  if (!Array.isArray(value) && !isObject(value)) throw notJsonStat('it has no values');
  if (Array.isArray(value) && value.length !== product)
    throw notJsonStat(`it has ${value.length} values where its sizes say ${product}`);
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  if (keys.some((key) => !/^\d{1,7}$/.test(key) || Number(key) >= product))
    throw notJsonStat('a value has a place outside its sizes');
  if (status !== undefined && status !== null && typeof status !== 'string' && typeof status !== 'object')
    throw notJsonStat('its status is neither text nor a list');
  const { label, source, updated, href, note, extension } = given;
  const roles = isObject(given.role) ? given.role : isObject(dimension.role) ? dimension.role : {};
  const metric = Array.isArray(roles.metric) ? roles.metric.filter((one) => typeof one === 'string') : [];
  const at = (list: unknown, index: number): unknown =>
    Array.isArray(list)
      ? list[index]
      : isObject(list) && Object.hasOwn(list, index)
        ? list[index]
        : undefined;
  return {
    label,
    source,
    updated,
    href,
    note,
    extension,
    size,
    dimensions,
    metric: new Set(metric),
    valueAt: (index) => at(value, index),
    statusAt: (index) => (typeof status === 'string' ? status : at(status, index)),
    others,
  };
}

/** The first dataset of a file: one by itself, one of a collection, or one under a name, as the first edition had it. */
function datasetIn(json: unknown): { given: Plain; others: string[] } {
  if (!isObject(json)) throw notJsonStat('it is no object');
  // What PxWeb offers to copy beside the numbers: «API query for this table».
  if (Array.isArray((isObject(json.queryObj) ? json.queryObj : json).query)) throw refusal('is-query');
  if (json.class === 'dataset') return { given: json, others: [] };
  if (json.class === 'collection') return inCollection(json);
  if (json.class !== undefined)
    throw notJsonStat(`its class is ${JSON.stringify(json.class)?.slice(0, 40) ?? 'none'}`);
  if (isObject(json.dimension)) return { given: json, others: [] };
  const bundled = Object.entries(json).filter(([, one]) => isObject(one) && isObject(one.dimension));
  const [first, ...others] = bundled;
  if (!first) throw notJsonStat('its class is missing, and no dataset is in it');
  const named = ([name, one]: [string, unknown]): string => nameOf(one as Plain) || name;
  return { given: first[1] as Plain, others: others.map(named) };
}

function inCollection({ link }: Plain): { given: Plain; others: string[] } {
  const items: unknown[] = isObject(link) && Array.isArray(link.item) ? link.item : [];
  const own = items.filter((one): one is Plain => isObject(one) && isObject(one.dimension));
  const [given, ...others] = own;
  if (!given)
    throw notJsonStat(
      'it is a collection that only links to datasets. Fetch one of those and take that file in',
    );
  return { given, others: others.map((one) => nameOf(one) || '?') };
}

function nameOf({ label }: Plain): string {
  return typeof label === 'string' ? label.slice(0, 100) : '';
}

/** Ids and sizes stood within the dimensions in the first edition. */
function sizesOf(given: Plain, dimension: Plain): { id: string[]; size: number[] } {
  const id = given.id ?? dimension.id;
  const size = given.size ?? dimension.size;
  const areIds =
    Array.isArray(id) && id.length > 0 && id.length <= 20 && id.every((one) => typeof one === 'string');
  if (!areIds || new Set(id).size !== id.length) throw notJsonStat('its dimensions have no ids');
  const areSizes =
    Array.isArray(size) && size.length === id.length && size.every((n) => Number.isInteger(n) && n > 0);
  if (!areSizes) throw notJsonStat('its sizes are not one whole number for each dimension');
  return { id, size };
}

function dimensionOf(all: Plain, id: string, size: number): Dimension {
  const said = JSON.stringify(id).slice(0, 60);
  const one = Object.hasOwn(all, id) ? all[id] : undefined;
  if (!isObject(one)) throw notJsonStat(`the dimension ${said} is missing`);
  const category = one.category;
  if (!isObject(category)) throw notJsonStat(`the dimension ${said} has no categories`);
  const codes = codesIn(category);
  if (codes.length < size) throw notJsonStat(`the dimension ${said} has fewer categories than its size`);
  const of = (list: unknown, code: string): unknown =>
    isObject(list) && Object.hasOwn(list, code) ? list[code] : undefined;
  return {
    id,
    label: one.label,
    categories: codes.slice(0, size).map((code) => ({
      id: code,
      label: of(category.label, code),
      unit: of(category.unit, code),
    })),
  };
}

/** Codes in their order: a list, places by code, or, for one category, its label alone. */
function codesIn({ index, label }: Plain): string[] {
  if (Array.isArray(index)) return index.every((one) => typeof one === 'string') ? index : [];
  if (isObject(index)) {
    const places = Object.entries(index);
    if (!places.every(([, place]) => Number.isInteger(place))) return [];
    return places.sort(([, a], [, b]) => (a as number) - (b as number)).map(([code]) => code);
  }
  return index === undefined && isObject(label) ? Object.keys(label).slice(0, 1) : [];
}
