/** Meetings as a calendar (RFC 5545) that others can subscribe to or take in. */
import ICAL from 'ical.js';

export interface CalendarMeeting {
  /** Stays the same for as long as the meeting does, so that calendars move it instead of copying it. */
  uid: string;
  /** First and last day, YYYY-MM-DD; the last one is part of it. */
  start: string;
  end?: string;
  /** HH:MM on the clock in Norway; whole days without it. */
  from?: string;
  to?: string;
  summary: string;
  location?: string;
  description?: string;
  /** The place is still to be chosen, or something else is open. */
  tentative?: boolean;
}

interface CalendarAbout {
  name: string;
  /** The day it was written, YYYY-MM-DD. */
  stamp: string;
  language: string;
}

const zone = 'Europe/Oslo';

/** A whole file, with CRLF and folded lines. The same meetings on the same day give the same bytes. */
export function writeCalendar(meetings: readonly CalendarMeeting[], about: CalendarAbout): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//Lysark//Lysark//${about.language.toUpperCase()}`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', clean(about.name));
  if (meetings.some(({ from }) => from !== undefined)) calendar.addSubcomponent(norway());
  for (const meeting of meetings) calendar.addSubcomponent(event(meeting, about.stamp));
  const before = ICAL.foldLength;
  // The blank that a folded line begins with is one of its 75 octets.
  ICAL.foldLength = 74;
  try {
    return `${calendar.toString()}\r\n`;
  } finally {
    ICAL.foldLength = before;
  }
}

function event(meeting: CalendarMeeting, stamp: string): ICAL.Component {
  const { start, end = start, from, to } = meeting;
  const out = new ICAL.Component('vevent');
  out.addPropertyWithValue('uid', meeting.uid);
  out.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  if (from === undefined) {
    out.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(start));
    // A whole day ends where the next one begins.
    out.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(end)));
  } else {
    timed(out, 'dtstart', start, from);
    if (to !== undefined) timed(out, 'dtend', end > start || to > from ? end : dayAfter(end), to);
    else if (end > start) timed(out, 'dtend', end, '23:59');
  }
  out.addPropertyWithValue('summary', clean(meeting.summary));
  if (meeting.location) out.addPropertyWithValue('location', clean(meeting.location));
  if (meeting.description) out.addPropertyWithValue('description', clean(meeting.description));
  out.addPropertyWithValue('status', meeting.tentative ? 'TENTATIVE' : 'CONFIRMED');
  out.addPropertyWithValue('transp', 'OPAQUE');
  return out;
}

function timed(holder: ICAL.Component, name: string, day: string, time: string): void {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  holder.addProperty(property);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Control characters break lines apart in ways that no escape mends. */
function clean(text: string): string {
  return text.replace(/[\x00-\x09\x0b-\x1f\x7f]/g, ' ').trim();
}

/** Summer time as Norway has had it since 1996. */
function norway(): ICAL.Component {
  const out = new ICAL.Component('vtimezone');
  out.addPropertyWithValue('tzid', zone);
  for (const [name, from, to, label, month] of [
    ['daylight', '+01:00', '+02:00', 'CEST', 3],
    ['standard', '+02:00', '+01:00', 'CET', 10],
  ] as const) {
    const part = new ICAL.Component(name);
    part.addPropertyWithValue('tzname', label);
    part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
    part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
    part.addPropertyWithValue(
      'dtstart',
      ICAL.Time.fromDateTimeString(`1996-${month === 3 ? '03-31T02' : '10-27T03'}:00:00`),
    );
    part.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`));
    out.addSubcomponent(part);
  }
  return out;
}
