/** Calendars (RFC 5545): each time a meeting takes place, on the clock in Norway. */
import { createContext, runInContext } from 'node:vm';
import ICAL from 'ical.js';
import { type Appointment, type ImportDoubt, importLimits } from '../../core/import/types';
import { ImportError } from './errors';

/** Milliseconds; a recurrence rule without an end or a fitting day would never finish. */
const longest = 4000;
/** Of one meeting that recurs. */
const mostTimes = 60;

/** @throws ImportError */
export function readCalendar(text: string): Appointment[] {
  let found: Appointment[] | undefined;
  try {
    // The only way to stop a loop in a library: a timeout of the script engine.
    const read = (): void => {
      found = appointments(text);
    };
    const context = createContext({ read });
    runInContext('read()', context, { timeout: longest });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const slow = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    const detail = slow
      ? 'a rule for meetings that recur never comes to an end'
      : String((error as Error).message).slice(0, 200);
    throw new ImportError('bad-calendar', `It is no calendar that can be read: ${detail}.`, { detail });
  }
  return found ?? [];
}

function appointments(text: string): Appointment[] {
  const parsed = ICAL.parse(text) as unknown[];
  // One calendar stands alone in what is parsed, several in a list.
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed).map(
    (one) => new ICAL.Component(one as never),
  );
  const out: Appointment[] = [];
  for (const calendar of calendars) {
    if (calendar.name !== 'vcalendar')
      throw new Error(`there is a ${calendar.name} where a calendar was expected`);
    const cancelled = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL';
    // Zones are known by their names; a zone's own rules are not looked at.
    calendar.removeAllSubcomponents('vtimezone');
    const events = calendar.getAllSubcomponents('vevent');
    if (events.length > importLimits.appointments) throw tooMany(events.length);
    for (const event of events) {
      if (event.hasProperty('recurrence-id')) continue;
      const exceptions = events.filter(
        (one) =>
          one.hasProperty('recurrence-id') &&
          one.getFirstPropertyValue('uid') === event.getFirstPropertyValue('uid'),
      );
      out.push(...timesOf(event, exceptions, cancelled));
      if (out.length > importLimits.appointments) throw tooMany(out.length);
    }
  }
  return out.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function tooMany(count: number): ImportError {
  const message = `It has more than ${importLimits.appointments} appointments. Export fewer months from the calendar.`;
  return new ImportError('too-many-appointments', message, { count, most: importLimits.appointments });
}

function timesOf(component: ICAL.Component, exceptions: ICAL.Component[], cancelled: boolean): Appointment[] {
  const event = new ICAL.Event(component, { exceptions, strictExceptions: false });
  if (!event.startDate) return [];
  if (!event.isRecurring()) return [appointment(event, event.startDate, event.endDate, cancelled, [])];
  const rule = component.getFirstPropertyValue('rrule') as ICAL.Recur | null;
  if (rule && !/^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(rule.freq)) {
    throw new Error('a meeting recurs more often than once a day');
  }
  const iterator = event.iterator();
  const times: ReturnType<ICAL.Event['getOccurrenceDetails']>[] = [];
  while (times.length < mostTimes) {
    const next = iterator.next();
    if (!next) break;
    times.push(event.getOccurrenceDetails(next));
  }
  const endless =
    times.length === mostTimes && (rule === null || !rule.isFinite() || iterator.next() !== null);
  return times.map(({ item, startDate, endDate }, i) => {
    const doubt: ImportDoubt = endless
      ? { field: 'when', why: 'recurring-cut', params: { count: String(mostTimes) } }
      : { field: 'when', why: 'recurring', params: { number: String(i + 1), count: String(times.length) } };
    return appointment(item, startDate, endDate, cancelled, [doubt]);
  });
}

function appointment(
  event: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time | null,
  cancelled: boolean,
  doubts: ImportDoubt[],
): Appointment {
  const component = event.component;
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase();
  const about = {
    uid: String(event.uid ?? '').slice(0, 500),
    summary: line(event.summary),
    location: line(event.location),
    cancelled: cancelled || status === 'CANCELLED',
  };
  const first = dayOf(start);
  if (start.isDate) {
    // The day after the last one, or none for one day.
    const last = end && dayOf(end) > first ? dayBefore(dayOf(end)) : first;
    return { ...about, start: first, ...(last > first ? { end: last } : {}), doubts };
  }
  const zone = zoneAt(component, start, doubts);
  const from = inOurZone({ day: first, time: timeOf(start) }, zone);
  const to =
    end && end.compare(start) > 0 ? inOurZone({ day: dayOf(end), time: timeOf(end) }, zone) : undefined;
  // What ends at midnight ends on the day before.
  const last = to && to.time === '00:00' && to.day > from.day ? dayBefore(to.day) : to?.day;
  return {
    ...about,
    start: from.day,
    ...(last !== undefined && last > from.day ? { end: last } : {}),
    from: from.time,
    ...(to ? { to: to.time } : {}),
    doubts,
  };
}

function zoneAt(component: ICAL.Component, start: ICAL.Time, doubts: ImportDoubt[]): string {
  if (start.zone?.tzid === 'UTC') return 'UTC';
  const name = component.getFirstProperty('dtstart')?.getParameter('tzid');
  if (typeof name !== 'string' || name === '') return ourZone;
  const zone = zoneOf(name);
  if (zone) return zone;
  doubts.push({ field: 'note', why: 'zone-unknown', params: { typed: name.slice(0, 80) } });
  return ourZone;
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayOf(time: ICAL.Time): string {
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  if (Number.isNaN(Date.parse(day)) || time.year < 1900 || time.year > 2200)
    throw new Error(`there is no day ${day}`);
  return day;
}

function timeOf(time: ICAL.Time): string {
  return `${two(time.hour)}:${two(time.minute)}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function line(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, 1000) : '';
}

/** Outlook's names of the zones that Norwegian meetings are in; other zones have IANA names. */
const windowsZones: Readonly<Record<string, string>> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'fle standard time': 'Europe/Helsinki',
  'e. europe standard time': 'Europe/Chisinau',
  'greenwich standard time': 'Atlantic/Reykjavik',
  utc: 'UTC',
  'eastern standard time': 'America/New_York',
};

export const ourZone = 'Europe/Oslo';

interface Clock {
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM */
  time: string;
}

/** The IANA zone of a name; undefined when it is unknown. */
export function zoneOf(name: string): string | undefined {
  const zone = windowsZones[name.trim().toLowerCase()] ?? name.trim().replace(/^\/[^/]+\/(?=\w+\/)/, '');
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A time on the clock of one zone, on the clock in Norway. */
export function inOurZone({ day, time }: Clock, zone: string): Clock {
  if (zone === ourZone) return { day, time };
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  // The zone's offset from UTC at that moment; computed twice, because the first guess may lie across a change of clocks.
  let moment = asIfUtc - offset(asIfUtc, zone);
  moment = asIfUtc - offset(moment, zone);
  return clock(moment, ourZone);
}

function offset(moment: number, zone: string): number {
  const { day, time } = clock(moment, zone);
  return Date.parse(`${day}T${time}:00Z`) - moment;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clock(moment: number, zone: string): Clock {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  const [day = '', time = ''] = format.format(moment).split(' ');
  return { day, time };
}
