/** Times of day in calendars, as clocks in Norway show them. */

/** What Outlook calls the zones that our meetings are in; others have the names that the world uses. */
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

/** The zone that a name means; undefined where nobody knows. */
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
  // The zone's distance from UTC at that moment; asked twice, because the first guess may lie on the other side of a shift.
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
