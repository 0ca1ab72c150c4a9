/**
 * Until when what a slide says is known to hold. A stamp carries it, so that a slide can be called outdated by who has
 * nothing but the slide.
 */
import type { KindId } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { QueryName } from '../model/ref';
import { dayAfter, dayBefore, firstDay, lastDay, type Period, valueOn } from '../model/time';
import { canonical } from './digest';

/** The last day of what is still to come when it is told: a meeting's own days, a promise's. Of other values nothing. */
const over: { readonly [K in KindId]?: Readonly<Record<string, (value: unknown) => string | undefined>> } = {
  meetings: { when: lastOfSpan },
  reports: { due: (value) => (typeof value === 'string' ? lastDay(value) : undefined) },
};

function lastOfSpan(value: unknown): string | undefined {
  const { start, end = start } = (value ?? {}) as { start?: string; end?: string };
  return end;
}

/** The fields that decide the answer of each question. */
const decidedBy: Readonly<Record<QueryName, readonly string[]>> = {
  members: ['membership'],
  secretariat: ['membership'],
  nextMeeting: ['when'],
};

/** More changes than anybody plans; what comes later is not looked at. */
const mostDays = 50;

/**
 * @param authored the field's value as it stands in the register
 * @returns the last day on which it says what it says on `asOf`, YYYY-MM-DD; undefined when no end is known
 */
export function valueUntil(kind: KindId, field: string, authored: unknown, asOf: string): string | undefined {
  const periods = periodsOf(authored) as Period<unknown>[] | undefined;
  const on = (day: string): unknown => (periods ? valueOn(periods, day) : authored);
  const now = on(asOf);
  const said = canonical(now);
  const changed = changeDays(authored, asOf).find((day) => canonical(on(day)) !== said);
  const last = over[kind]?.[field]?.(now);
  const ends = [...(changed ? [dayBefore(changed)] : []), ...(last && last >= asOf ? [last] : [])];
  return ends.sort()[0];
}

/**
 * @param entries of the kind that the question is answered from
 * @param answer on a day, in a form that is another when the answer is
 */
export function answerUntil(
  name: QueryName,
  kind: KindId,
  entries: readonly Readonly<Record<string, unknown>>[],
  asOf: string,
  answer: (day: string) => string,
): string | undefined {
  const days = entries.flatMap((entry) =>
    decidedBy[name].flatMap((field) => [
      ...changeDays(entry[field], asOf),
      ...ownEnds(kind, field, entry[field], asOf),
    ]),
  );
  const said = answer(asOf);
  const changed = [...new Set(days)]
    .sort()
    .slice(0, mostDays)
    .find((day) => answer(day) !== said);
  return changed && dayBefore(changed);
}

/** Days after `asOf` on which a value in time may be another, in order. */
function changeDays(authored: unknown, asOf: string): string[] {
  const periods = (periodsOf(authored) ?? []) as unknown as Period<unknown>[];
  const days = periods.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [firstDay(from)]),
    ...(to === undefined ? [] : [dayAfter(lastDay(to))]),
  ]);
  return days.filter((day) => day > asOf).sort();
}

/** Days after which what a value tells of is over: of a meeting that was moved, those of both plans. */
function ownEnds(kind: KindId, field: string, authored: unknown, asOf: string): string[] {
  const values = periodsOf(authored)?.map(({ value }) => value) ?? [authored];
  return values.flatMap((value) => {
    const last = over[kind]?.[field]?.(value);
    return last === undefined || last < asOf ? [] : [dayAfter(last)];
  });
}
