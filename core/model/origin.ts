/**
 * Where words on a slide come from. It is set once, where a value is read, and every run carries it to the scene: what
 * somebody points at is looked up and never guessed. It is no part of what is exported, nor of any digest.
 */
import type { LabelKey } from '../formats/labels';
import type { Language } from '../formats/language';
import type { ContentParts, FieldParts, QueryParts } from './ref';

/** A field's name, then keys of objects and places in lists: «points», 2, «text». */
export type Path = readonly [string, ...(string | number)[]];

export type ValueOrigin = (FieldParts | ContentParts) & {
  /** Below the field. */
  path: readonly (string | number)[];
  /** Of a text: the language that was read, which is not always the one that was wanted. */
  lang?: Language;
};

export type Origin =
  | ValueOrigin
  /** A question to the register, where how many there are, or which, is what the words say. */
  | QueryParts
  /** Fixed words of the template; without a key, what stands between other words: commas, dashes, quotation marks. */
  | { type: 'label'; label?: LabelKey };

/** All that a run is made of, in the order of its words: «Kari Nord, leder» has a name and a membership. */
export type From = readonly Origin[];

/** Of words that stand on no slide: lists, file names, what is only measured. */
export const nowhere: From = [];

export const punctuation: From = [{ type: 'label' }];

export function isValue(origin: Origin): origin is ValueOrigin {
  return origin.type !== 'label' && origin.type !== 'query' && origin.type !== 'all';
}

/** The same for the same value, whatever the language it was read in. */
export function originKey(origin: Origin): string {
  if (!isValue(origin)) return `${origin.type} ${Object.values(origin).slice(1).join(' ')}`;
  const { type, field, path } = origin;
  const holder =
    type === 'field'
      ? `${origin.fact}@${origin.day ?? ''}`
      : type === 'slide'
        ? `${origin.deck}/${origin.slide}`
        : type === 'deck'
          ? origin.deck
          : '';
  return `${type} ${holder} ${[field, ...path].join('.')}`;
}

/** What resolved text, or the runs of a paragraph, come from. */
export function fromOf(runs: readonly { from: From }[]): From {
  return together(...runs.map(({ from }) => from));
}

/** Each once, in the order in which they are first named. */
export function together(...all: readonly From[]): From {
  if (all.length < 2) return all[0] ?? nowhere;
  return [...new Map(all.flat().map((origin) => [originKey(origin), origin])).values()];
}
