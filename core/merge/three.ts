/** A value of any form out of three. */
import { same } from '../base/json';
import type { Language } from '../formats/language';
import type { FieldForm } from '../model/field';
import { keyOf } from './alike';
import { listThree } from './lists';
import { isMatrix, rowsThree } from './matrix';
import {
  disputed,
  isObject,
  keysOf,
  listOf,
  type Merger,
  type Outcome,
  part,
  partOf,
  settledNow,
  sides,
  simple,
  type Three,
} from './outcome';
import { periodsThree } from './periods';
import { runsThree, textThree } from './texts';

/** @param home the language of bare strings */
export function threeWay(form: FieldForm | undefined, three: Three, home: Language): Outcome {
  const known = simple(three);
  if (known) return known;
  const { base, ours, theirs } = three;
  if (ours === undefined || theirs === undefined) return disputed(three);
  const merge: Merger = (inner, one) => threeWay(inner, one, home);
  switch (form?.type) {
    case 'text':
      return textThree(three, home);
    case 'string':
      return runsThree(three);
    case 'timed':
      return periodsThree(form.of, three, merge);
    case 'list': {
      if (isMatrix(form)) return rowsThree(form.of.of, three, merge);
      const lists = { base: listOf(base), ours: listOf(ours), theirs: listOf(theirs) };
      return listThree(lists, { key: keyOf, item: (one) => merge(form.of, one) });
    }
    case 'object':
    case 'source':
      return objectThree(form, three, merge);
    default:
      return disputed(three);
  }
}

/** Key by key, unless its parts are one statement that must not be put together of two. */
function objectThree(form: FieldForm, three: Three, merge: Merger): Outcome {
  if (!isObject(three.ours) || !isObject(three.theirs) || isOneStatement(form, three)) return disputed(three);
  const out: Record<(typeof sides)[number], Record<string, unknown>> = { now: {}, ours: {}, theirs: {} };
  for (const key of keysOf(three.ours, three.theirs)) {
    const one = merge(partForm(form, key), part(three, key));
    for (const side of sides) if (one[side] !== undefined) out[side][key] = one[side];
  }
  return settledNow(out);
}

/** The parts of a source are short words, days and addresses: each is one thing. */
export function partForm(form: FieldForm, key: string): FieldForm | undefined {
  return form.type === 'object' ? (partOf(form.fields, key) as FieldForm | undefined) : undefined;
}

/**
 * Days that belong together, a point's two numbers, a source that is another one, words with the person whose they are:
 * half of the one and half of the other would be what nobody wrote.
 */
export function isOneStatement(form: FieldForm, three: Three): boolean {
  const isChanged = (key: string): boolean => {
    const { base, ours, theirs } = part(three, key);
    return !same(base, ours) || !same(base, theirs);
  };
  if (form.type === 'source') return ['title', 'url', 'unknown'].some(isChanged);
  if (form.type !== 'object') return false;
  const forms = Object.entries(form.fields);
  if (forms.every(([, { type }]) => type === 'date' || type === 'number')) return true;
  return forms.some(([key, { type }]) => type === 'ref' && isChanged(key));
}
