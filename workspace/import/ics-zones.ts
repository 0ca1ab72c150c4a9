/** Clocks of the zones that calendars name, and the clock in Norway. */
import ICAL from 'ical.js';

export const ourZone = 'Europe/Oslo';

export interface Clock {
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM */
  time: string;
}

/** A zone by what it is from UTC, in milliseconds. */
export interface Zone {
  name: string;
  /** @param wall a time on its clock, as if it were UTC */
  offsetAt(wall: number): number;
  /** @param moment since 1970; left out where only the clock's own time tells it */
  offsetOf?(moment: number): number;
}

/** Windows' names of zones that meetings of Norwegians are in; others are known by the rules in the file. */
const windowsZones: Readonly<Record<string, string>> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'fle standard time': 'Europe/Helsinki',
  'gtb standard time': 'Europe/Bucharest',
  'e. europe standard time': 'Europe/Chisinau',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  utc: 'UTC',
  gmt: 'UTC',
  'coordinated universal time': 'UTC',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
};

/**
 * The IANA zone of a name; undefined when it is unknown. Programs put something of their own before it:
 * «/mozilla.org/20050126_1/Europe/Oslo», «/Europe/Oslo», «posix/Europe/Oslo».
 */
export function zoneOf(name: string): string | undefined {
  const key = name.trim();
  const windows = windowsZones[key.toLowerCase()];
  if (windows) return known(windows);
  const parts = key.split('/').filter(Boolean).slice(-longestName);
  for (let i = 0; i < Math.max(parts.length - 1, 1); i++) {
    const zone = known(parts.slice(i).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

/** Parts of a name with what programs put before it. */
const longestName = 6;

function known(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A zone that the system knows. */
export function named(zone: string): Zone {
  return {
    name: zone,
    offsetAt(wall) {
      // Computed twice, because the first guess may lie across a change of clocks.
      const guess = wall - offset(wall, zone);
      return offset(guess, zone);
    },
    offsetOf: (moment) => offset(moment, zone),
  };
}

/** Parts of a zone's rules that are read; a zone has a handful. */
const mostRules = 60;

/** A zone by the rules that the file has for it; undefined where they make no sense. */
export function ruled(name: string, text: string): Zone | undefined {
  try {
    const component = ICAL.Component.fromString(text);
    const rules = component.getAllSubcomponents();
    if (rules.length === 0 || rules.length > mostRules) return undefined;
    for (const rule of rules) {
      const recur = rule.getFirstPropertyValue('rrule') as ICAL.Recur | null;
      // Clocks change once a year or less; anything else would never come to an end.
      if (recur && recur.freq !== 'YEARLY') return undefined;
      if (!rule.hasProperty('tzoffsetto')) return undefined;
    }
    const zone = new ICAL.Timezone(component);
    return {
      name,
      offsetAt: (wall) => zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall), true)) * 1000,
    };
  } catch {
    return undefined;
  }
}

/** Milliseconds since 1970 of a time on the clock of a zone. */
export function momentOf({ day, time }: Clock, zone: Zone): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return wall - zone.offsetAt(wall);
}

/** What the clock of a zone shows at a moment. */
export function clockAt(moment: number, zone: Zone): Clock {
  let wall = moment + (zone.offsetOf ?? zone.offsetAt)(moment);
  // Where only wall time tells the offset, the first guess may lie across a change of clocks.
  if (!zone.offsetOf) wall = moment + zone.offsetAt(wall);
  const iso = new Date(wall).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

export const norway = named(ourZone);
export const utc: Zone = { name: 'UTC', offsetAt: () => 0 };

/** A time on the clock of one zone, on the clock in Norway. */
export function inOurZone(clock: Clock, zone: Zone): Clock {
  return zone.name === ourZone ? clock : clockAt(momentOf(clock, zone), norway);
}

function offset(moment: number, zone: string): number {
  const text = shown(moment, zone);
  return Date.parse(`${text.replace(' ', 'T')}Z`) - Math.floor(moment / 60_000) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function shown(moment: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  return format.format(moment);
}
