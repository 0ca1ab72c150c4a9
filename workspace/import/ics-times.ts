/** When an event takes place: its own time, and each time again by its rules, on the clock of its own zone. */
import ICAL from 'ical.js';
import { type CalendarEvent, first, type Property } from './ics-text';
import { type Clock, clockAt, momentOf, named, norway, ruled, utc, type Zone, zoneOf } from './ics-zones';

/** Of one meeting that recurs. */
export const mostTimes = 60;
/** Steps of a rule that are looked at: those that are left out are steps too. */
const mostSteps = 3000;

/** Why an event is left out, for people. */
export class OddEvent extends Error {
  constructor(
    readonly why:
      | 'event-no-start'
      | 'event-no-day'
      | 'event-too-often'
      | 'event-endless'
      | 'event-cut'
      | 'event-rule',
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(why);
  }
}

/** A day, or a day and a time on the clock of the event. */
export type Moment = { day: string; time?: string };

export interface Start {
  at: Moment;
  zone: Zone;
  /** A name of a zone that nobody knows. */
  unknown?: string;
  /** An end that cannot be right, as it is written. */
  oddEnd?: string;
}

export interface Zones {
  of(name: string): Zone | undefined;
}

/** @param texts zones as the file has them, by name */
export function zonesIn(texts: ReadonlyMap<string, string>): Zones {
  const known = new Map<string, Zone | undefined>();
  return {
    of(name) {
      if (known.has(name)) return known.get(name);
      const iana = zoneOf(name);
      const text = texts.get(name);
      const zone = iana ? named(iana) : text === undefined ? undefined : ruled(name, text);
      known.set(name, zone);
      return zone;
    },
  };
}

/** @throws OddEvent */
export function timeIn(value: string): Moment & { utc?: true } {
  const apart = /^\s*(\d{4}-?\d{2}-?\d{2}T\d{2}:?\d{2}[\d:.,]{0,9})([+-]\d{2}):?(\d{2})\s*$/i.exec(value);
  if (apart) return inUtc(timeIn(apart[1]!), apart[2]!, apart[3]!);
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2}(?:[.,]\d+)?)?(Z)?)?$/i.exec(
    value.trim().replace(/(?<=\d)[-:](?=\d)/g, ''),
  );
  if (!found)
    throw new OddEvent(value.trim() === '' ? 'event-no-start' : 'event-no-day', {
      typed: value.slice(0, 40),
    });
  const [, year, month, day, hour, minute, z] = found as unknown as string[];
  const date = `${year}-${month}-${day}`;
  const stands = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(stands.getTime()) && stands.toISOString().startsWith(date);
  const isTime =
    hour === undefined || (Number(hour) < 24 && Number(minute) < 60) || `${hour}${minute}` === '2400';
  if (!exists || !isTime || Number(year) < 1900 || Number(year) > 2200)
    throw new OddEvent('event-no-day', { typed: value.slice(0, 40) });
  if (hour === undefined) return { day: date };
  if (hour === '24')
    return { day: new Date(stands.getTime() + 86_400_000).toISOString().slice(0, 10), time: '00:00' };
  return { day: date, time: `${hour}:${minute}`, ...(z ? { utc: true } : {}) };
}

/** «…T100000+0200», which no calendar should write and some do. */
function inUtc(at: Moment, hours: string, minutes: string): Moment & { utc: true } {
  const by = (Math.abs(Number(hours)) * 60 + Number(minutes)) * (hours.startsWith('-') ? 60 : -60);
  return { ...later(at, by), utc: true };
}

/** @throws OddEvent */
export function startOf(event: CalendarEvent, zones: Zones): Start {
  const property = first(event, 'DTSTART');
  if (!property) throw new OddEvent('event-no-start');
  const start = momentIn(property, property.value, zones);
  const end = endSaid(event, start, zones);
  return typeof end === 'string' ? { ...start, oddEnd: end.slice(0, 40) } : start;
}

function momentIn({ params }: Property, value: string, zones: Zones): Start {
  const { utc: isUtc, ...read } = timeIn(value);
  const at = params.get('VALUE')?.toUpperCase() === 'DATE' ? { day: read.day } : read;
  if (at.time === undefined) return { at, zone: norway };
  if (isUtc) return { at, zone: utc };
  const name = params.get('TZID');
  if (!name) return { at, zone: norway };
  const zone = zones.of(name);
  return zone ? { at, zone } : { at, zone: norway, unknown: name.slice(0, 80) };
}

/** The same moment on the clock of an event: UTC, another zone or a day alone become what its own start is. */
export function onClockOf(start: Start, { at, zone }: Start): Moment {
  if (at.time === undefined) return at;
  const clock =
    zone.name === start.zone.name ? (at as Clock) : clockAt(momentOf(at as Clock, zone), start.zone);
  // Whole days know no clock: a moment in UTC is the day it is in Norway.
  if (start.at.time !== undefined) return clock;
  return { day: zone.name === 'UTC' ? clockAt(momentOf(at as Clock, zone), norway).day : at.day };
}

/** The end on the clock of the start; undefined where there is none. */
export function endOf(event: CalendarEvent, start: Start, zones: Zones): Moment | undefined {
  const end = endSaid(event, start, zones);
  return typeof end === 'string' ? undefined : end;
}

/** A text where it cannot be right: before the start, or no time at all. */
function endSaid(event: CalendarEvent, start: Start, zones: Zones): Moment | string | undefined {
  const property = first(event, 'DTEND');
  const written = property?.value.trim() || first(event, 'DURATION')?.value.trim();
  if (!written) return undefined;
  try {
    const end = property?.value.trim()
      ? onClockOf(start, momentIn(property, written, zones))
      : later(start.at, seconds(written));
    return between(start.at, end) < 0 ? written : end;
  } catch (error) {
    if (error instanceof OddEvent) return written;
    throw error;
  }
}

/** @throws OddEvent for what is no duration */
function seconds(duration: string): number {
  try {
    return ICAL.Duration.fromString(duration).toSeconds();
  } catch {
    throw new OddEvent('event-no-day', { typed: duration.slice(0, 40) });
  }
}

/** A moment so many seconds later, on the same clock. */
export function later({ day, time }: Moment, by: number): Moment {
  const iso = new Date(Date.parse(`${day}T${time ?? '00:00'}:00Z`) + by * 1000).toISOString();
  return time === undefined ? { day: iso.slice(0, 10) } : { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Seconds from one moment to another on one clock. */
export function between(a: Moment, b: Moment): number {
  const at = ({ day, time = '00:00' }: Moment): number => Date.parse(`${day}T${time}:00Z`);
  return (at(b) - at(a)) / 1000;
}

export const keyOf = ({ day, time }: Moment): string => (time === undefined ? day : `${day}T${time}`);

/** Which of its times an event stands in for; undefined for one that stands for itself. */
export function recurrenceOf(event: CalendarEvent, start: Start, zones: Zones): Moment | undefined {
  const property = first(event, 'RECURRENCE-ID');
  return property && onClockOf(start, momentIn(property, property.value, zones));
}

export interface Times {
  times: { at: Moment /** Only where it is said for this time alone. */; end?: Moment }[];
  endless: boolean;
  /** Times that are taken out though the series has none then, by their days. */
  missed: ReadonlyMap<string, string>;
}

/** Each time an event takes place, before single times are moved. @throws OddEvent */
export function timesOf(event: CalendarEvent, start: Start, zones: Zones): Times {
  const values = (name: string): { property: Property; value: string }[] =>
    event.properties
      .filter((one) => one.name === name && one.value.trim() !== '')
      .flatMap((property) => property.value.split(',').map((value) => ({ property, value })));
  const except = first(event, 'EXRULE')?.value.trim();
  if (except) throw new OddEvent('event-rule', { typed: except.slice(0, 120) });
  const rules = event.properties.filter(({ name, value }) => name === 'RRULE' && value.trim() !== '');
  const out = new Map<string, { at: Moment; end?: Moment }>([[keyOf(start.at), { at: start.at }]]);
  for (const { property, value } of values('RDATE')) {
    const [from = '', to] = value.split('/');
    const at = onClockOf(start, momentIn(property, from, zones));
    const moment = start.at.time === undefined ? { day: at.day } : { time: start.at.time, ...at };
    const end =
      to === undefined
        ? undefined
        : /^[+-]?P/i.test(to.trim())
          ? later(moment, seconds(to.trim()))
          : onClockOf(start, momentIn(property, to, zones));
    out.set(keyOf(moment), { at: moment, ...(end ? { end } : {}) });
  }
  const left = new Set(
    values('EXDATE').map(({ property, value }) => keyOf(onClockOf(start, momentIn(property, value, zones)))),
  );
  const missed = new Map([...left].filter((key) => key.includes('T')).map((key) => [key, key]));
  const isLeft = (at: Moment): boolean => {
    missed.delete(keyOf(at));
    return left.has(keyOf(at)) || left.has(at.day);
  };
  let endless = false;
  for (const rule of rules.slice(0, 10)) endless = along(rule.value, start, isLeft, out) || endless;
  const times = [...out.values()]
    .filter(({ at }) => !isLeft(at))
    .sort((a, b) => (keyOf(a.at) < keyOf(b.at) ? -1 : 1));
  return {
    times: times.slice(0, mostTimes),
    endless: endless || times.length > mostTimes,
    missed: new Map([...missed.keys()].map((key) => [key.slice(0, 10), key.slice(11)])),
  };
}

/** Adds the times of a rule. @returns whether there are more */
function along(
  text: string,
  start: Start,
  isLeft: (at: Moment) => boolean,
  out: Map<string, { at: Moment; end?: Moment }>,
): boolean {
  const rule = ruleIn(text, start);
  const { day, time } = start.at;
  const begin =
    time === undefined ? ICAL.Time.fromDateString(day) : ICAL.Time.fromDateTimeString(`${day}T${time}:00`);
  const iterator = rule.iterator(begin);
  const most = rule.count ?? Number.POSITIVE_INFINITY;
  // The first time counts, also where it does not fit the rule.
  let counted = 0;
  let kept = 0;
  for (let step = 0; step < mostSteps; step++) {
    const next = iterator.next();
    if (!next) return false;
    const at = momentAt(next, time !== undefined);
    if (step === 0 && keyOf(at) !== keyOf(start.at)) counted++;
    if (++counted > most) return false;
    if (isLeft(at)) continue;
    if (kept++ >= mostTimes) return true;
    if (!out.has(keyOf(at))) out.set(keyOf(at), { at });
  }
  return true;
}

function momentAt(time: ICAL.Time, isTimed: boolean): Moment {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  return isTimed ? { day, time: `${two(time.hour)}:${two(time.minute)}` } : { day };
}

/** A rule whose end is on the clock of the event: programs write it in UTC, as a day, or without a zone. */
function ruleIn(text: string, start: Start): ICAL.Recur {
  // Exchange writes «BYDAY=MO, TU, WE».
  const parts = text.replace(/\s+/g, '').toUpperCase().split(';').filter(Boolean);
  const part = (name: string): string | undefined =>
    parts.find((one) => one.toUpperCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const freq = part('FREQ')?.toUpperCase() ?? '';
  if (/^(?:SECONDLY|MINUTELY|HOURLY)$/.test(freq)) throw new OddEvent('event-too-often');
  const until = part('UNTIL');
  let rule: ICAL.Recur;
  try {
    rule = ICAL.Recur.fromString(parts.filter((one) => !/^UNTIL=/i.test(one)).join(';'));
  } catch {
    throw new OddEvent('event-rule', { typed: text.slice(0, 120) });
  }
  if (until === undefined) return rule;
  const { utc: isUtc, ...at } = timeIn(until);
  const end = onClockOf(start, { at, zone: isUtc ? utc : start.zone });
  // A day alone is part of it to its end.
  const clock = end.time ?? (start.at.time === undefined ? undefined : '23:59');
  rule.until =
    clock === undefined
      ? ICAL.Time.fromDateString(end.day)
      : ICAL.Time.fromDateTimeString(`${end.day}T${clock}:59`);
  return rule;
}
