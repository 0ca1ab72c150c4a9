/** Values of any field, made from its description alone: each place for words filled, one at a time, and each list made long. */
import type { FieldForm } from '../../core/model/field';

/** A place in a value: keys of objects, and `[]` for the items of a list. */
export type Leaf = readonly string[];

const isWords = ({ type }: FieldForm): boolean => ['text', 'string', 'cell'].includes(type);

/** Every place for words. */
export function wordsIn(form: FieldForm): Leaf[] {
  if (isWords(form)) return [[]];
  if (form.type === 'timed') return wordsIn(form.of);
  if (form.type === 'list') return wordsIn(form.of).map((leaf) => ['[]', ...leaf]);
  if (form.type !== 'object') return [];
  return Object.entries(form.fields).flatMap(([key, one]) => wordsIn(one).map((leaf) => [key, ...leaf]));
}

/** Every list. */
export function listsIn(form: FieldForm): Leaf[] {
  if (form.type === 'timed') return listsIn(form.of);
  if (form.type === 'list') return [[], ...listsIn(form.of).map((leaf) => ['[]', ...leaf])];
  if (form.type !== 'object') return [];
  return Object.entries(form.fields).flatMap(([key, one]) => listsIn(one).map((leaf) => [key, ...leaf]));
}

export interface Filling {
  /** Which place it is about; everything else is short. */
  at?: Leaf;
  /** What stands there, or how many items a list has there. */
  with?: string | number;
  /** Ids of what can be referred to, by kind. */
  ids: ReadonlyMap<string, readonly string[]>;
}

/** A value that the field takes, when `with` is within its limits; undefined where it can hold none. */
export function filled(form: FieldForm, filling: Filling): unknown {
  const { at, ids } = filling;
  const here = at?.length === 0 ? filling.with : undefined;
  const below = (key: string): Filling => ({ ...filling, at: at?.[0] === key ? at.slice(1) : undefined });
  switch (form.type) {
    case 'text':
    case 'string':
      return typeof here === 'string' ? here : 'Ord';
    case 'cell':
      return typeof here === 'string' ? here : form.holds === 'numbers' ? 7 : 'Ord';
    case 'number':
      return 7;
    case 'boolean':
      return true;
    case 'date':
      return '2025-06-01';
    case 'url':
      return 'https://www.eksempel.no/';
    case 'choice':
      return form.options[0];
    case 'ref':
      return ids.get(form.kind)?.[0];
    case 'source':
      return { title: 'Kilde' };
    case 'timed':
      return filled(form.of, filling);
    case 'list': {
      const length = typeof here === 'number' ? here : 1;
      const items = Array.from({ length }, () => filled(form.of, below('[]')));
      return items.filter((item) => item !== undefined);
    }
    case 'object': {
      const own = Object.entries(form.fields).map(([key, one]) => [key, filled(one, below(key))]);
      return Object.fromEntries(own.filter(([, value]) => value !== undefined));
    }
    default:
      throw new Error(`No value is known of ${String(form satisfies never)}.`);
  }
}
