/**
 * Edits of values in time. A correction rewrites a value and is true for all dates; a change adds one from a date and
 * leaves what was before. People are asked which it is when the value was true.
 */

import { type Json, same } from '../base/json';
import { find } from '../base/lists';
import type { Place } from '../diagnostics';
import { partialDaySchema } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { factRef } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { dayAfter, dayBefore, firstDay, lastDay, type Period } from '../model/time';
import { OperationError } from './error';
import type { Operation } from './operation';
import { isTimed } from './step';

export interface FieldOf {
  kind: KindId;
  id: string;
  field: string;
}

export interface Correction extends FieldOf {
  /** Left out: the value is removed. */
  value?: Json;
  /** The day whose value was wrong; needed when the field has had several. */
  asOf?: string;
}

export interface Change extends FieldOf {
  /** Left out: from the date on there is none. */
  value?: Json;
  /** First day it holds: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  note?: string;
}

/** Whether the field has had a value that was true, so that people must say whether it was wrong or has changed. */
export function wasTrue(workspace: Workspace, { kind, id, field }: FieldOf, today: string): boolean {
  const entry = find(workspace.register[kind], id);
  if (!entry || entry[field] === undefined || !isTimed(kindOf(kind).fields, field)) return false;
  const periods = periodsOf(entry[field]) as Period<unknown>[] | undefined;
  return !periods || periods.some(({ from }) => from === undefined || firstDay(from) <= today);
}

/** An edit that says: it was wrong, also before. @throws OperationError */
export function correct(workspace: Workspace, correction: Correction): Operation {
  const { field, value, asOf } = correction;
  const { entry, at } = located(workspace, correction);
  const set = (whole: unknown): Operation => setting(correction, whole, 'correction');
  const periods = periodsIn(correction, entry);
  if (!periods) return changed(set(value), entry[field], at);
  if (asOf === undefined && periods.length > 1) throw new OperationError('say-when', at, { field });
  const index = asOf === undefined ? 0 : indexOn(periods, asOf);
  if (index < 0) throw new OperationError('no-value-then', at, { field });
  const rest =
    value === undefined ? periods.toSpliced(index, 1) : periods.with(index, { ...periods[index]!, value });
  return changed(set(rest.length > 0 ? rest : undefined), entry[field], at);
}

/** An edit that says: from that day it is otherwise; every day before keeps its value. @throws OperationError */
export function changeFrom(workspace: Workspace, change: Change): Operation {
  const { kind, field, value, date, note } = change;
  const { entry, at } = located(workspace, change);
  if (!isTimed(kindOf(kind).fields, field)) throw new OperationError('not-timed', at, { field });
  if (!partialDaySchema.safeParse(date).success) throw new OperationError('value', at, { field: 'date' });
  const first = firstDay(date);
  const was = entry[field];
  let periods = periodsIn(change, entry) ?? (was === undefined ? [] : [{ value: was as Json }]);
  if (periods.some(({ from }) => from !== undefined && firstDay(from) === first)) {
    throw new OperationError('same-day', at, { field, date });
  }
  // An older value without an end would hold again when the one that hid it ends.
  if (value === undefined && isHiding(periods, first)) periods = withEnds(periods);
  const index = indexOn(periods, first);
  const current = periods[index];
  if (value === undefined ? !current : current && same(current.value, value)) {
    throw new OperationError('no-change', at, { field });
  }
  // A value with an end makes way; one without ends by itself where the next begins.
  const next = periods.flatMap((period, i) => {
    const inTheWay = i === index && (value === undefined || period.to !== undefined);
    if (!inTheWay) return [period];
    // An older value that would hold again from this very day has no day left.
    const begins = period.from !== undefined && firstDay(period.from) >= first;
    return begins ? [] : [{ ...period, to: dayBefore(first) }];
  });
  if (value !== undefined) {
    const ends = current?.to === undefined ? {} : { to: current.to };
    const later = next.findIndex(({ from }) => from !== undefined && firstDay(from) > first);
    const made: Period<Json> = { value, from: date, ...ends, ...(note === undefined ? {} : { note }) };
    next.splice(later < 0 ? next.length : later, 0, made);
  }
  return setting(change, next, 'change');
}

function located(workspace: Workspace, { kind, id, field }: FieldOf): { entry: Entry; at: Place } {
  const at = { file: `facts/${kind}.json`, fact: factRef(kind, id), path: field };
  const entry = find(workspace.register[kind], id);
  if (!entry) throw new OperationError('unknown-id', at, { id });
  return { entry, at };
}

function periodsIn({ kind, field }: FieldOf, entry: Entry): Period<Json>[] | undefined {
  if (!isTimed(kindOf(kind).fields, field)) return undefined;
  return periodsOf(entry[field]) as Period<Json>[] | undefined;
}

function setting({ kind, id, field }: FieldOf, value: unknown, how: 'correction' | 'change'): Operation {
  const op = { type: 'entry.set', kind, id, field, how } as const;
  return value === undefined ? op : { ...op, value: value as Json };
}

/** @throws OperationError when the operation does nothing */
function changed(op: Operation, was: unknown, at: Place): Operation {
  if (same((op as { value?: unknown }).value, was)) {
    throw new OperationError('no-change', at, { field: at.path ?? '' });
  }
  return op;
}

/** The period that holds on a day: as `valueOn` chooses, of those that cover it the one that began last. */
function indexOn(periods: readonly Period<unknown>[], day: string): number {
  let best = -1;
  for (const [i, period] of periods.entries()) {
    const { from } = period;
    if (!covers(period, day)) continue;
    const start = best < 0 ? undefined : periods[best]!.from;
    if (start !== undefined && (from === undefined || firstDay(from) < firstDay(start))) continue;
    best = i;
  }
  return best;
}

/** Whether more than one period covers a day, or the one that does began before another that has ended. */
function isHiding(periods: readonly Period<unknown>[], day: string): boolean {
  const start = ({ from }: Period<unknown>): string => (from === undefined ? '' : firstDay(from));
  const current = periods.filter((period) => covers(period, day));
  const begun = periods.filter((period) => start(period) <= day);
  return current.length > 1 || begun.some((one) => current[0] && start(one) > start(current[0]));
}

function covers({ from, to }: Period<unknown>, day: string): boolean {
  return (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day);
}

/** The same values on the same days, each with the end that it really has. */
function withEnds<T>(periods: readonly Period<T>[]): Period<T>[] {
  const starts = periods.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [firstDay(from)]),
    ...(to === undefined ? [] : [dayAfter(lastDay(to))]),
  ]);
  const days = [...new Set(starts)].sort();
  const stretches: { period: Period<T> | undefined; from?: string; to?: string }[] = [];
  for (const [i, from] of [undefined, ...days].entries()) {
    const period = periods[indexOn(periods, from ?? '')];
    const to = days[i] === undefined ? undefined : dayBefore(days[i]);
    const last = stretches.at(-1);
    if (last && last.period === period) last.to = to;
    else stretches.push({ period, from, to });
  }
  return stretches.flatMap(({ period, from, to }) => {
    if (!period) return [];
    const { from: began, to: ended, ...rest } = period;
    const start = began !== undefined && firstDay(began) === from ? began : from;
    const end = ended !== undefined && lastDay(ended) === to ? ended : to;
    return [
      {
        ...(rest as Period<T>),
        ...(start === undefined ? {} : { from: start }),
        ...(end === undefined ? {} : { to: end }),
      },
    ];
  });
}
