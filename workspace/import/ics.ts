/** Calendars (RFC 5545): each time a meeting takes place, on the clock in Norway. */
import { createContext, Script } from 'node:vm';
import { type Appointment, importLimits, type OddAppointment } from '../../core/import/types';
import { ImportError } from './errors';
import { appointment, ownKey } from './ics-appointment';
import { exceptions, lastBefore, oddOf, onwards, onwardsAlone, sayOtherHours } from './ics-exceptions';
import { type CalendarEvent, type CalendarText, calendarText, first } from './ics-text';
import {
  between,
  endOf,
  keyOf,
  later,
  OddEvent,
  recurrenceOf,
  startOf,
  timesOf,
  type Zones,
  zonesIn,
} from './ics-times';

/** Milliseconds of the processor for all events; a rule without an end or a fitting day would never finish. */
const longest = 4000;
/** Milliseconds for one of them. */
const longestOne = 800;

export interface ReadCalendar {
  appointments: Appointment[];
  /** Events that could not be read, by name and with the reason. */
  odd: OddAppointment[];
}

/** @throws ImportError where nothing in it can be read, or there is too much of it */
export function readCalendar(text: string): ReadCalendar {
  const calendar = calendarText(text);
  if (!calendar.isCalendar) throw noCalendar('it does not begin as one');
  if (calendar.events.length > importLimits.appointments) throw tooMany(calendar.events.length);
  const out = appointments(calendar);
  const [odd] = out.odd;
  if (out.appointments.length === 0 && odd) throw noCalendar(reasons[odd.why]);
  return out;
}

const reasons: Readonly<Record<OddAppointment['why'], string>> = {
  'event-no-start': 'a meeting has no start',
  'event-no-day': 'a meeting is on a day that does not exist',
  'event-too-often': 'a meeting recurs more often than once a day',
  'event-endless': 'a rule for meetings that recur never comes to an end',
  'event-cut': 'the file ends in the middle of a meeting',
  'event-rule': 'a rule for meetings that recur is none',
};

function noCalendar(detail: string): ImportError {
  return new ImportError('bad-calendar', `It is no calendar that can be read: ${detail}.`, { detail });
}

function tooMany(count: number): ImportError {
  const message = `It has more than ${importLimits.appointments} appointments. Export fewer months from the calendar.`;
  return new ImportError('too-many-appointments', message, { count, most: importLimits.appointments });
}

function appointments(calendar: CalendarText): ReadCalendar {
  let zones = zonesIn(calendar.zones);
  const out: ReadCalendar = { appointments: [], odd: [] };
  const clock = stoppable(() => {
    // The library may have been stopped in the middle of working out a zone.
    zones = zonesIn(calendar.zones);
  });
  const isCancel = calendar.method === 'CANCEL';
  for (const { master, moved } of seriesIn(calendar.events)) {
    const event = master ?? moved[0]!;
    try {
      let odd: OddAppointment[] = [];
      const made = clock(() => {
        odd = [];
        return master ? seriesOf(master, moved, zones, isCancel, odd) : loneOf(moved, zones, isCancel, odd);
      });
      out.appointments.push(...made);
      out.odd.push(...odd);
    } catch (error) {
      if (!(error instanceof OddEvent)) throw error;
      out.odd.push(oddOf(event, error));
    }
    if (out.appointments.length > importLimits.appointments) throw tooMany(out.appointments.length);
  }
  out.appointments.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return out;
}

/**
 * Runs what may never end: the only way to stop a loop in a library is a timeout of the script engine, which goes by the
 * clock. Work that was stopped though the processor hardly came to it, on a busy machine, is begun again. The one context is
 * for all: each costs as much memory as a small page.
 */
function stoppable(whenStopped: () => void): (work: () => Appointment[]) => Appointment[] {
  let made: Appointment[] = [];
  let next: () => Appointment[] = () => made;
  const context = createContext({
    read: (): void => {
      made = next();
    },
  });
  const script = new Script('read()');
  let left = longest;
  const once = (most: number): number | undefined => {
    const before = process.cpuUsage();
    const spent = (): number => {
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    try {
      script.runInContext(context, { timeout: Math.max(1, Math.ceil(most)) });
      return undefined;
    } catch (error) {
      if (error instanceof OddEvent) throw error;
      // What a library makes of a rule is no fault of the other events.
      if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new OddEvent('event-rule', { typed: '' });
      return spent();
    } finally {
      left -= spent();
    }
  };
  return (work) => {
    next = work;
    for (let attempt = 0; attempt < 4 && left >= 1; attempt++) {
      const most = Math.min(longestOne, left);
      const stopped = once(most);
      if (stopped === undefined) return made;
      whenStopped();
      if (stopped > most / 2) break;
    }
    throw new OddEvent('event-endless');
  };
}

interface Series {
  master?: CalendarEvent;
  /** Single times that are otherwise. */
  moved: CalendarEvent[];
}

/** Events of one unique name belong together; of two versions the later one counts. */
function seriesIn(events: readonly CalendarEvent[]): Series[] {
  const known = new Map<string, Map<string, CalendarEvent>>();
  const order: Map<string, CalendarEvent>[] = [];
  for (const [i, event] of events.entries()) {
    if (event.cut) order.push(new Map([['cut', event]]));
    if (event.cut) continue;
    const uid = first(event, 'UID')?.value.trim() || `no uid ${i}`;
    let own = known.get(uid);
    if (!own) {
      own = new Map();
      known.set(uid, own);
      order.push(own);
    }
    const id = first(event, 'RECURRENCE-ID');
    const key = id ? `${id.params.get('TZID') ?? ''} ${id.value.trim()}` : '';
    const before = own.get(key);
    if (!before || sequence(event) >= sequence(before)) own.set(key, event);
  }
  return order.map((own) => {
    const master = own.get('') ?? own.get('cut');
    const moved = [...own].flatMap(([key, event]) => (key === '' || key === 'cut' ? [] : [event]));
    return { ...(master ? { master } : {}), moved };
  });
}

function sequence(event: CalendarEvent): number {
  return Number(first(event, 'SEQUENCE')?.value) || 0;
}

/** Times of a series whose other times are not in the file: each stands for itself. */
function loneOf(
  moved: readonly CalendarEvent[],
  zones: Zones,
  isCancel: boolean,
  odd: OddAppointment[],
): Appointment[] {
  return moved.flatMap((event) => {
    try {
      const start = startOf(event, zones);
      const of = recurrenceOf(event, start, zones) ?? start.at;
      const end = endOf(event, start, zones);
      return [appointment(event, start, start.at, end, isCancel, ownKey(of, start), onwardsAlone(event))];
    } catch (error) {
      if (!(error instanceof OddEvent)) throw error;
      odd.push(oddOf(event, error));
      return [];
    }
  });
}

function seriesOf(
  master: CalendarEvent,
  moved: readonly CalendarEvent[],
  zones: Zones,
  isCancel: boolean,
  odd: OddAppointment[],
): Appointment[] {
  if (master.cut) throw new OddEvent('event-cut');
  const start = startOf(master, zones);
  const end = endOf(master, start, zones);
  const recurs = ['RRULE', 'RDATE'].some((name) => first(master, name)) || moved.length > 0;
  if (!recurs) return [appointment(master, start, start.at, end, isCancel)];
  const length = end === undefined ? undefined : between(start.at, end);
  const { times, endless, missed } = timesOf(master, start, zones);
  const others = exceptions(moved, start, zones, odd);
  const made = times.map(({ at, end: own }): Appointment => {
    const key = ownKey(at, start);
    const other = others.get(keyOf(at)) ?? others.get(at.day);
    if (other) {
      other.used = true;
      return appointment(
        other.event,
        other.start,
        other.start.at,
        endOf(other.event, other.start, zones),
        isCancel,
        key,
      );
    }
    const since = lastBefore(others.values(), at);
    if (since) return onwards(since, at, length, start, zones, isCancel, key);
    const until = own ?? (length === undefined ? undefined : later(at, length));
    return appointment(master, start, at, until, isCancel, key);
  });
  sayOtherHours(made, times, missed, others);
  // A time that the rule does not give, moved all the same: it takes place.
  for (const { event, start: own, of, used } of others.values()) {
    if (!used)
      made.push(appointment(event, own, own.at, endOf(event, own, zones), isCancel, ownKey(of, start)));
  }
  made.sort((a, b) => (`${a.start}${a.from ?? ''}` < `${b.start}${b.from ?? ''}` ? -1 : 1));
  for (const [i, one] of made.entries()) {
    if (endless)
      one.doubts.push({ field: 'when', why: 'recurring-cut', params: { count: String(made.length) } });
    else if (made.length > 1) {
      const params = { number: String(i + 1), count: String(made.length) };
      one.doubts.push({ field: 'when', why: 'recurring', params });
    }
  }
  return made;
}
