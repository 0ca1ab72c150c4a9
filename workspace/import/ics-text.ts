/** The text of a calendar as events and zones, line by line, so that one odd event spoils no other. */
import { plainLine } from '../../core/formats/read-text';

export interface Property {
  name: string;
  params: ReadonlyMap<string, string>;
  /** As it stands, escapes and all. */
  value: string;
}

export interface CalendarEvent {
  /** In the order in which they stand; the first of a name counts where there can be one. */
  properties: readonly Property[];
  /** The file ends in the middle of it. */
  cut: boolean;
}

export interface CalendarText {
  method: string;
  events: CalendarEvent[];
  /** Zones by their names, as the file has them. */
  zones: ReadonlyMap<string, string>;
  /** A calendar began in it, or an event that was copied out of one. */
  isCalendar: boolean;
}

const property = /^[A-Za-z][A-Za-z0-9-]{0,80}\s*[;:]/;
/** Properties that people write, of several lines if they like. */
const prose = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|X-)/i;

/**
 * Lines that were folded are made whole. A line that is no property goes on from the text before it: some programs write
 * texts of several lines as they are. Behind a time or a rule it says nothing.
 */
function linesIn(text: string): string[] {
  const out: string[][] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const before = out.at(-1);
    if (/^[ \t]/.test(line) && before) before.push(line.slice(1));
    else if (property.test(line)) out.push([line]);
    else if (line.trim() !== '' && before && prose.test(before[0]!)) before.push(`\\n${line.trim()}`);
  }
  return out.map((parts) => parts.join(''));
}

export function calendarText(text: string): CalendarText {
  const events: CalendarEvent[] = [];
  const zones = new Map<string, string>();
  const open: string[] = [];
  let method = '';
  let isCalendar = false;
  let own: Property[] = [];
  let zone: string[] = [];
  let name = '';
  for (const line of linesIn(text)) {
    const mark = /^(BEGIN|END)\s*:\s*([A-Za-z-]+)\s*$/i.exec(line);
    if (mark && mark[1]!.toUpperCase() === 'BEGIN') {
      const what = mark[2]!.toUpperCase();
      open.push(what);
      if (what === 'VCALENDAR' || what === 'VEVENT') isCalendar = true;
      if (what === 'VEVENT') {
        // One event never stands in another: the first one has lost its end.
        if (open.slice(0, -1).includes('VEVENT')) {
          events.push({ properties: own, cut: true });
          open.splice(open.indexOf('VEVENT'), open.length - 1 - open.indexOf('VEVENT'));
        }
        own = [];
      }
      if (what === 'VTIMEZONE') {
        zone = [];
        name = '';
      }
      if (open.includes('VTIMEZONE')) zone.push(line);
      continue;
    }
    if (mark) {
      const what = mark[2]!.toUpperCase();
      const at = open.lastIndexOf(what);
      if (at < 0) continue;
      if (open.includes('VTIMEZONE')) zone.push(line);
      open.length = at;
      if (what === 'VEVENT') events.push({ properties: own, cut: false });
      // Where events name it, it may stand with its backslashes or without.
      if (what === 'VTIMEZONE' && name !== '')
        for (const one of [name, unescaped(name)]) zones.set(one, zone.join('\r\n'));
      continue;
    }
    const inside = open.at(-1);
    if (open.includes('VTIMEZONE')) {
      zone.push(line);
      if (inside === 'VTIMEZONE' && /^TZID/i.test(line)) name = propertyIn(line).value.trim();
    } else if (inside === 'VEVENT') own.push(propertyIn(line));
    else if (inside === 'VCALENDAR' && /^METHOD/i.test(line))
      method = propertyIn(line).value.trim().toUpperCase();
  }
  if (open.includes('VEVENT')) events.push({ properties: own, cut: true });
  return { method, events, zones, isCalendar };
}

/** «DTSTART;TZID="A: B":20260310T100000» */
function propertyIn(line: string): Property {
  let quoted = false;
  let end = line.length;
  const cuts: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const sign = line[i];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ';') cuts.push(i);
    else if (!quoted && sign === ':') {
      end = i;
      break;
    }
  }
  const marks = [...cuts.filter((cut) => cut < end), end];
  const params = new Map<string, string>();
  for (const [i, cut] of marks.slice(0, -1).entries()) {
    const [key = '', ...value] = line.slice(cut + 1, marks[i + 1]).split('=');
    params.set(key.trim().toUpperCase(), value.join('=').trim().replace(/^"|"$/g, ''));
  }
  return { name: line.slice(0, marks[0]).trim().toUpperCase(), params, value: line.slice(end + 1) };
}

export function first(event: CalendarEvent, name: string): Property | undefined {
  return event.properties.find((one) => one.name === name);
}

/** The words of a property in one line. */
export function words(event: CalendarEvent, name: string): string {
  const value = first(event, name)?.value.slice(0, 4000) ?? '';
  return unescaped(plainLine(value)).replace(/\s+/g, ' ').trim().slice(0, 1000);
}

/** A text as it is meant: its commas and semicolons stand behind a backslash, also in the name of a zone. */
function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
}
