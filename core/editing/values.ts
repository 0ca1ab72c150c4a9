/** Values as forms hold them: what is empty is left out, and which of a value's periods is looked at. Pure. */

import type { Language } from '../formats/language';
import type { AuthoredText, FieldForm } from '../model/field';
import { periodsOf, walkForm } from '../model/parse/references';
import { firstDay, lastDay, type Period } from '../model/time';
import { isOneText } from './text-runs';

/** Nothing was filled in: such a field is left out of the file. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}

/** An object without empty fields; undefined when nothing is left. */
export function pruned(value: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const kept = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A list without items that nothing was written in; undefined when none is left. */
export function withoutEmpty(items: readonly unknown[]): unknown[] | undefined {
  const kept = items.filter((item) => !isEmpty(item));
  return kept.length > 0 ? kept : undefined;
}

/** The item at `from` moved to `to`; places outside the list change nothing. */
export function movedItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return items;
  const next = items.toSpliced(from, 1);
  next.splice(to, 0, items[from]!);
  return next;
}

interface Looked {
  value: unknown;
  /** Among the periods; undefined for a value that has none. */
  index?: number;
  /** A day on which it holds, YYYY-MM-DD. */
  day: string;
  when: 'now' | 'later' | 'before' | 'always';
  period?: Period<unknown>;
}

/** The value to show on a day: the one that holds, else the next to come, else the last that was. */
export function lookedAt(value: unknown, asOf: string): Looked {
  const periods = periodsOf(value) as Period<unknown>[] | undefined;
  if (!periods) return { value, day: asOf, when: 'always' };
  const start = (one: Period<unknown>): string => (one.from === undefined ? '' : firstDay(one.from));
  const order = periods
    .map((period, index) => ({ period, index }))
    .sort((a, b) => (start(a.period) < start(b.period) ? -1 : 1));
  const begun = order.filter(({ period }) => start(period) <= asOf);
  const now = begun.findLast(({ period }) => period.to === undefined || lastDay(period.to) >= asOf);
  if (now) return { ...now, value: now.period.value, day: asOf, when: 'now' };
  const later = order.find(({ period }) => start(period) > asOf);
  if (later) return { ...later, value: later.period.value, day: start(later.period), when: 'later' };
  const last = begun.at(-1)!;
  return { ...last, value: last.period.value, day: lastDay(last.period.to!), when: 'before' };
}

/** Periods as they follow one another, for «Historikk»: newest first. */
export function newestFirst(
  periods: readonly Period<unknown>[],
): { period: Period<unknown>; index: number }[] {
  const start = (one: Period<unknown>): string => (one.from === undefined ? '' : firstDay(one.from));
  return periods
    .map((period, index) => ({ period, index }))
    .sort((a, b) => (start(a.period) < start(b.period) ? 1 : -1));
}

/** The languages in which something is written. Pure. */
export function writtenIn(value: AuthoredText | undefined, home: Language): ReadonlySet<Language> {
  if (value === undefined || isEmpty(value)) return new Set();
  if (isOneText(value)) return new Set([home]);
  return new Set(Object.entries(value).flatMap(([key, one]) => (isEmpty(one) ? [] : [key as Language])));
}

/** The languages to offer: the commission's, and those that stand in the text. */
export function languagesOf(own: readonly Language[], written: ReadonlySet<Language>): Language[] {
  const order: readonly Language[] = ['nb', 'nn', 'se', 'en'];
  return order.filter((language) => own.includes(language) || written.has(language));
}

/** Every text in a value. */
export function textsIn(form: FieldForm, value: unknown): AuthoredText[] {
  const out: AuthoredText[] = [];
  walkForm(form, value, [], (inner, one) => {
    if (inner.type === 'text') out.push(one as AuthoredText);
  });
  return out;
}

/** Whether something of the form is written in languages. */
export function hasTexts(form: FieldForm): boolean {
  switch (form.type) {
    case 'text':
      return true;
    case 'list':
    case 'timed':
      return hasTexts(form.of);
    case 'object':
      return Object.values(form.fields).some(hasTexts);
    default:
      return false;
  }
}
