/** A pasted meeting plan as entries of the register. */
import { formatDate } from '../formats/dates';
import { label } from '../formats/labels';
import { parseMeetingBlock } from '../formats/meeting-block';
import type { MeetingLine } from '../formats/meeting-line';
import { soundsLikePurpose } from '../formats/places';
import { formatTimeRange } from '../formats/times';
import { joinAnd, plainSpaces } from '../formats/typography';
import { daySchema } from '../model/field';
import { mostPlaces } from '../model/kinds/meetings';
import type { Entry, Workspace } from '../model/register';
import type { NewEntry } from '../operations';
import { linesOf } from './bounds';
import { Known } from './identity';
import { type MeetingRow, meetingColumns, meetingRows, readMeetingTable } from './table';
import { isUnsureWhy, type PasteDoubt, type Pasted, type PasteOptions, type PasteResult } from './types';
import { current, otherValues } from './update';

/** Reads meetings with days and places. Never throws; nothing of the text is lost: it is in `line` or in `rest`. */
export function readMeetings(text: string, options: PasteOptions): PasteResult {
  const year = thisYear(options);
  const { lines: all, rest, beyond } = linesOf(text);
  const lines = readMeetingTable(all, year) ?? parseMeetingBlock(all.map(standingAlone).join('\n'), year);
  const read = meetingsIn(lines, options);
  return { ...read, rest: [...read.rest, ...rest], ...beyond };
}

/** A year that is not written is that of the user's day. */
function thisYear({ today }: PasteOptions): number {
  return Number(today.slice(0, 4));
}

/**
 * Reads the rows of a sheet. What stands under no known heading is told of as not read.
 *
 * @param columns the ids of the columns by their places
 */
export function readMeetingRows(
  rows: readonly { raw: string; cells: readonly string[] }[],
  columns: readonly (string | undefined)[],
  options: PasteOptions,
): PasteResult {
  return meetingsIn(meetingRows(rows, columns, thisYear(options)), options);
}

function meetingsIn(lines: readonly MeetingRow[], options: PasteOptions): PasteResult {
  const rest: string[] = [];
  const entries: Pasted[] = [];
  let year = thisYear(options);
  const { workspace, today } = options;
  const known = workspace && new Known('meetings', workspace, today);
  for (const line of lines) {
    if (line.kind === 'empty') continue;
    if (line.kind === 'heading') {
      year = line.year ?? year;
      rest.push(line.raw.trim());
      continue;
    }
    const pasted = entryOf(line, year, options, known);
    if (pasted) entries.push(pasted);
    else rest.push(line.raw.trim());
  }
  return { entries, rest };
}

const startsAlone =
  /^(?:uke|veke|vahkku|week|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/iu;

/** Cells become parts of a line; weeks and months begin lines of their own, which capitals say to the parser. */
function standingAlone(line: string): string {
  const text = line.replace(/(?:(?<!\s)\s+)?[\t|]\s*/g, ', ').replace(/^(?:\s*,)+\s*/, '');
  return startsAlone.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function entryOf(
  line: MeetingRow,
  year: number,
  options: PasteOptions,
  held: Known | undefined,
): Pasted | undefined {
  const { workspace, today, source } = options;
  const home = workspace?.commission.language ?? 'nb';
  const week = weekIn(line.text ?? '', year);
  const undated = line.unsure.some(({ why }) => why === 'date-missing');
  if (undated && !week && !isAboutAMeeting(line)) return undefined;
  const when = daysOf(line);
  const month = !when && line.start?.length === 7 ? formatDate(line.start, home).split(' ')[0]! : undefined;
  const time = line.time && formatTimeRange(line.time.start, line.time.end, home);
  const noSuchDay = line.unsure.some(({ why }) => why === 'no-such-day');
  const note = [time, noSuchDay ? plainSpaces(line.raw).trim() : undefined].filter(Boolean).join(' · ');
  const what = [unbracketed(line.text), month && `(${month})`].filter(Boolean).join(' ');
  const typed = line.placeChoice === 'and' ? [joinAnd(line.places, home)] : [...line.places];
  const places = typed.slice(0, mostPlaces);
  const { values, unread } = otherValues('meetings', meetingColumns, (id) => line.cell?.(id) ?? '', home);
  const said = {
    ...(when ? { when } : { year: String(line.start?.slice(0, 4) ?? year) }),
    ...(places.length > 0 ? { places } : {}),
    ...(what ? { what } : {}),
    ...(values as NewEntry),
    ...(note ? { note: note.slice(0, 4000) } : {}),
  };
  const entry: NewEntry = { ...said, source: source ?? { unknown: label(home, 'pastedSource') } };
  const unsure = doubts(line, entry);
  if (week) {
    const kept = unsure.filter(({ why }) => why !== 'date-missing');
    unsure.splice(0, unsure.length, ...kept);
    unsure.push({ field: 'when', why: 'week-only', params: week, shown: '' });
  }
  if (time) unsure.push({ field: 'note', why: 'time-in-note', params: { time }, shown: time });
  const lost = [...(line.others ?? []).filter(Boolean), ...unread, ...typed.slice(mostPlaces)];
  if (lost.length > 0) {
    const params = { typed: lost.join(', ').slice(0, 300) };
    unsure.push({ field: 'what', why: 'columns-not-read', params, shown: '' });
  }
  const pasted: Pasted = { entry, unsure, line: line.raw.trim() };
  if (!held || !workspace || !when) return pasted;
  const fields = Object.keys(said).filter((field) => field !== 'note');
  return held.alike(pasted, meetingsOn(workspace, when.start, today), fields);
}

/** «(avsluttende)» beside a day is what the meeting is. */
function unbracketed(text: string | undefined): string | undefined {
  return text?.replace(/^\(([^()]+)\)$/u, '$1');
}

function isAboutAMeeting({ text = '', places }: MeetingLine): boolean {
  const words = text.split(/\s+/).length;
  return words <= 10 && !/[.!?]$/.test(text) && (places.length > 0 || soundsLikePurpose(text));
}

/** Whole days in the right order; what is half known stays out. */
function daysOf({ start, end }: MeetingLine): { start: string; end?: string } | undefined {
  if (start === undefined || !daySchema.safeParse(start).success) return undefined;
  return end !== undefined && end > start && daySchema.safeParse(end).success ? { start, end } : { start };
}

const fieldOf: Readonly<Record<string, string>> = { start: 'when', end: 'when', time: 'note', text: 'what' };

function doubts(line: MeetingLine, entry: NewEntry): PasteDoubt[] {
  return line.unsure.flatMap(({ what, why, params = {} }): PasteDoubt[] => {
    if (!isUnsureWhy(why)) return [];
    // A plan in any order is right where the year is written beside the day.
    if (why === 'order-goes-back' && line.raw.includes(line.start!.slice(0, 4))) return [];
    const field = fieldOf[what] ?? what;
    return [{ field, why, params, shown: shownOf(entry[field]) }];
  });
}

function shownOf(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? Object.values(value as object).join(' – ') : String(value);
}

/** Meetings of the register that begin on a day. */
export function meetingsOn({ register }: Workspace, start: string, today: string): readonly Entry[] {
  return register.meetings.filter(
    (one) => (current(one.when, today) as { start?: string } | undefined)?.start === start,
  );
}

/** «uke 12», «uke 12–13»: weeks as ISO 8601 numbers them. */
const pattern = /(?<!\p{L})(?:uke|veke|vahkku|week)\s+(\d{1,2})(?:\s*[-–/]\s*(\d{1,2}))?(?!\d)/iu;

/** The weeks a text names, with the first and last day; undefined where it names none that exists. */
export function weekIn(text: string, year: number): { week: string; start: string; end: string } | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last < first || last > weeksIn(year)) return undefined;
  const monday = mondayOf(first, year);
  const sunday = mondayOf(last, year) + 6 * day;
  return { week: first === last ? String(first) : `${first}–${last}`, start: iso(monday), end: iso(sunday) };
}

const day = 24 * 60 * 60 * 1000;

/** Week 1 is the one with 4 January in it. */
function mondayOf(week: number, year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (week - 1) * 7 * day - weekday * day;
}

function weeksIn(year: number): number {
  return Math.round((mondayOf(1, year + 1) - mondayOf(1, year)) / (7 * day));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
