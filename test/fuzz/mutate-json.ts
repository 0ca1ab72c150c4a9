/** JSON spoilt by chance: values, keys that objects have from birth, and nesting. */
import type { Chance } from '../seeds/random';
import { keys, numbers, repeated, words } from './hostile';

type Json = unknown;
type Holder = Record<string, Json>;

/** Stands for what `JSON.stringify` cannot write: too large a number, or nesting without end. */
const mark = '\u0001raw\u0001';

/** @returns JSON, which may be none once it holds what no value can be */
export function spoilJson(chance: Chance, json: Json): string {
  const root = { root: structuredClone(json) } as Holder;
  const raw: string[] = [];
  for (let i = chance.between(1, 4); i > 0; i--) spoil(chance, root, raw);
  const text = JSON.stringify(root.root) ?? '';
  return text.replaceAll(JSON.stringify(mark), () => raw.pop() ?? 'null');
}

/** A place in the value: its holder and its key. */
function place(chance: Chance, root: Holder): [holder: Holder, key: string] {
  let holder = root;
  let key = 'root';
  for (;;) {
    const value = holder[key];
    if (typeof value !== 'object' || value === null) break;
    const own = Object.keys(value);
    if (own.length === 0 || (holder !== root && chance.next() < 0.15)) break;
    holder = value as Holder;
    key = chance.pick(own);
  }
  return [holder, key];
}

function spoil(chance: Chance, root: Holder, raw: string[]): void {
  const [holder, key] = place(chance, root);
  const value = holder[key];
  switch (chance.between(0, 8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      set(holder, Array.isArray(holder) ? key : chance.pick(keys), value);
      break;
    case 2:
      if (Array.isArray(value)) value.push(...value.slice(0, chance.between(1, 50)));
      else if (Array.isArray(holder)) holder.push(...Array<Json>(chance.between(1, 30)).fill(value));
      else set(holder, `${key}2`, value);
      break;
    case 3:
      raw.unshift(nested(chance));
      set(holder, key, mark);
      break;
    case 4:
      raw.unshift(chance.pick(numbers.filter((one) => /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(one))));
      set(holder, key, mark);
      break;
    case 5:
      set(holder, key, typeof value === 'string' ? value + repeated(chance, chance.pick(words)) : [value]);
      break;
    case 6:
      set(holder, key, repeated(chance, chance.pick(words)));
      break;
    case 7:
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        set(
          value as Holder,
          chance.pick(keys),
          chance.pick<Json>([null, {}, [], { polluted: true }, 'x', 1]),
        );
      else set(holder, key, chance.pick<Json>([null, true, {}, [], '', -1, 1.5, [[]], { __proto__: null }]));
      break;
    default:
      if (typeof value === 'number') set(holder, key, value * chance.pick([-1, 1e300, 1e-300, 1000, 0.1]));
      else
        set(
          holder,
          key,
          chance.pick<Json>([null, {}, [], '2026', 7, holder === root ? {} : structuredClone(holder)]),
        );
  }
}

/** A key of its own, also where it is called `__proto__`. */
function set(holder: Holder, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function nested(chance: Chance): string {
  const depth = chance.pick([10, 63, 64, 65, 200, 5000, 100_000]);
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}
