/** Single times of a series that are otherwise than its rule says, and changes from some time on. */
import type { Appointment, OddAppointment } from '../../core/import/types';
import { appointment } from './ics-appointment';
import { type CalendarEvent, first, words } from './ics-text';
import {
  between,
  endOf,
  keyOf,
  later,
  type Moment,
  OddEvent,
  onClockOf,
  recurrenceOf,
  type Start,
  startOf,
  type Zones,
} from './ics-times';

export interface Exception {
  event: CalendarEvent;
  start: Start;
  of: Moment;
  used: boolean;
  /** It stands for all times after it as well. */
  onwards: boolean;
}

export function oddOf(event: CalendarEvent, { why, params }: OddEvent): OddAppointment {
  const name = words(event, 'SUMMARY') || words(event, 'UID') || '?';
  return { name: name.slice(0, 200), why, params };
}

/** By the time that each stands in for, on the clock of the series. */
export function exceptions(
  moved: readonly CalendarEvent[],
  series: Start,
  zones: Zones,
  odd: OddAppointment[],
): Map<string, Exception> {
  const out = new Map<string, Exception>();
  for (const event of moved) {
    try {
      const of = recurrenceOf(event, series, zones)!;
      const onwards = first(event, 'RECURRENCE-ID')?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
      out.set(keyOf(of), { event, start: startOf(event, zones), of, used: false, onwards });
    } catch (error) {
      if (!(error instanceof OddEvent)) throw error;
      odd.push(oddOf(event, error));
    }
  }
  return out;
}

/** Changes from some time on of a series that is not in the file: its later times are not known here. */
export function onwardsAlone(event: CalendarEvent): string | undefined {
  const range = first(event, 'RECURRENCE-ID')?.params.get('RANGE');
  const rule = first(event, 'RRULE')?.value.trim();
  return range || rule ? (rule ?? range)!.slice(0, 80) : undefined;
}

/**
 * Times of a series on a day on which one was taken out or moved by another hour than the series has: nobody can say
 * whether that was meant.
 */
export function sayOtherHours(
  made: readonly Appointment[],
  times: readonly { at: Moment }[],
  missed: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, Exception>,
): void {
  const hours = new Map(missed);
  for (const { of, used } of others.values()) if (!used && of.time !== undefined) hours.set(of.day, of.time);
  for (const [i, { at }] of times.entries()) {
    const typed = others.has(keyOf(at)) || others.has(at.day) ? undefined : hours.get(at.day);
    if (typed !== undefined)
      made[i]!.doubts.push({ field: 'when', why: 'series-other-hour', params: { typed } });
  }
}

/** The last change before a time that holds for all that come after it (RFC 5545, RANGE=THISANDFUTURE). */
export function lastBefore(others: Iterable<Exception>, at: Moment): Exception | undefined {
  let last: Exception | undefined;
  for (const one of others) {
    if (one.onwards && keyOf(one.of) < keyOf(at) && (!last || keyOf(one.of) > keyOf(last.of))) last = one;
  }
  return last;
}

/**
 * A later time of a series that was changed from some time on: moved as far as that one was, and as long as it.
 *
 * @param length seconds that a time of the series itself takes
 */
export function onwards(
  { event, start: own, of }: Exception,
  at: Moment,
  length: number | undefined,
  series: Start,
  zones: Zones,
  isCancel: boolean,
  key: string,
): Appointment {
  // Hours are counted on the clock of the series; a day that gets hours, or loses them, is moved by days.
  const timed = own.at.time !== undefined && series.at.time !== undefined;
  const start: Start = timed ? { ...own, at: onClockOf(series, own), zone: series.zone } : own;
  const by = between(timed ? of : { day: of.day }, timed ? start.at : { day: start.at.day });
  const base: Moment = timed ? at : { day: at.day };
  const moved = { ...(start.at.time === undefined ? {} : { time: start.at.time }), ...later(base, by) };
  const end = endOf(event, own, zones);
  const takes = end ? between(own.at, end) : length;
  return appointment(
    event,
    start,
    moved,
    takes === undefined ? undefined : later(moved, takes),
    isCancel,
    key,
  );
}
