/** One time of an event as an appointment on the clock in Norway. */
import { marksLost } from '../../core/formats/read-text';
import type { Appointment } from '../../core/import/types';
import { type CalendarEvent, first, words } from './ics-text';
import { between, keyOf, later, type Moment, type Start } from './ics-times';
import { type Clock, inOurZone } from './ics-zones';

/**
 * @param at this time of it, on the clock of its start
 * @param key the time of a series that it is, which its unique name has to have
 * @param onwardsAlone what it says of later times that are not in the file
 */
export function appointment(
  event: CalendarEvent,
  start: Start,
  at: Moment,
  end: Moment | undefined,
  isCancel: boolean,
  key?: string,
  onwardsAlone?: string,
): Appointment {
  const { zone } = start;
  const uid = words(event, 'UID').slice(0, 400);
  const about = {
    uid: uid === '' || key === undefined ? uid : `${uid}#${key}`,
    summary: words(event, 'SUMMARY'),
    location: words(event, 'LOCATION'),
    cancelled: isCancel || /^cancell?ed$/i.test(words(event, 'STATUS')),
    doubts: [
      ...said('zone-unknown', start.unknown),
      ...said('meeting-end-odd', start.oddEnd),
      ...said('series-onwards', onwardsAlone),
      ...withoutMarks(event),
    ],
  };
  if (at.time === undefined) {
    // The day after the last one, or none for one day.
    const last = end && end.day > at.day ? later({ day: end.day }, -86_400).day : at.day;
    return { ...about, start: at.day, ...(last > at.day ? { end: last } : {}) };
  }
  const from = inOurZone(at as Clock, zone);
  const isAfter = end?.time !== undefined && between(at, end) > 0;
  const to = isAfter ? inOurZone(end as Clock, zone) : undefined;
  // What ends at midnight ends on the day before.
  const last = to && to.time === '00:00' && to.day > from.day ? later({ day: to.day }, -86_400).day : to?.day;
  return {
    ...about,
    start: from.day,
    ...(last !== undefined && last > from.day ? { end: last } : {}),
    from: from.time,
    ...(to ? { to: to.time } : {}),
  };
}

function said(
  why: 'zone-unknown' | 'meeting-end-odd' | 'series-onwards',
  typed: string | undefined,
): Appointment['doubts'] {
  return typed === undefined ? [] : [{ field: 'note', why, params: { typed } }];
}

function withoutMarks(event: CalendarEvent): Appointment['doubts'] {
  const params = marksLost(['SUMMARY', 'LOCATION'].map((name) => first(event, name)?.value ?? ''));
  return params ? [{ field: 'note', why: 'marks-left', params }] : [];
}

/** A time of a series as its name has it: the same whatever zone it was written in. */
export function ownKey(of: Moment, { zone }: Start): string {
  return of.time === undefined ? of.day : keyOf(inOurZone(of as Clock, zone));
}
