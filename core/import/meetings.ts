/** Rows of a sheet, or appointments of a calendar, as meetings of the commission. */

import { wordsIn } from '../facts/plain-text';
import { label } from '../formats/labels';
import { type Language, languages } from '../formats/language';
import { formatTimeRange } from '../formats/times';
import { mostPlaces } from '../model/kinds/meetings';
import type { Entry } from '../model/register';
import {
  beyondLimit,
  Known,
  meetingsOn,
  mostLines,
  type Pasted,
  type PasteOptions,
  type PasteResult,
  readMeetingRows,
  readMeetings,
} from '../paste';
import { type GuessedColumns, guessColumns } from './columns';
import { dayOf, movedSeries } from './moved-series';
import type { Appointment, OddAppointment, RawTable } from './types';

/** Reads meetings by columns; a sheet without headings is read line by line, as if it were pasted. */
export function readMeetingSheet(
  table: RawTable,
  options: PasteOptions,
  { header, columns }: GuessedColumns = guessColumns('meetings', table),
): PasteResult {
  const lines = table.rows.map((row) => row.map(({ text }) => text.replace(/[\s|]+/g, ' ').trim()));
  if (!columns.includes('date')) {
    return readMeetings(lines.map((cells) => cells.filter(Boolean).join('\t')).join('\n'), options);
  }
  const from = (header ?? -1) + 1;
  const above = lines.slice(0, Math.max(0, from - 1)).map((cells) => cells.filter(Boolean).join('\t'));
  const all = lines
    .slice(from)
    .filter((cells) => cells.some(Boolean))
    .map((cells) => ({ raw: cells.filter(Boolean).join('\t'), cells }));
  const { entries, rest } = readMeetingRows(all.slice(0, mostLines), columns, options);
  const beyond = beyondLimit(all.slice(mostLines).map(({ raw }) => raw));
  return { entries, rest: [...above.filter(Boolean), ...rest], ...beyond };
}

/** What a meeting is called in a calendar: the commission's name, and what it is for. */
export function meetingSummary(name: string, what: string, language: Language): string {
  return `${name}: ${what || label(language, 'meeting')}`;
}

/** The other way: what the meeting is for, without the name of the commission. */
function withoutName(summary: string, workspace: PasteOptions['workspace']): string {
  if (!workspace) return summary;
  const { name, language } = workspace.commission;
  const prefix = `${wordsIn(name, language, language)}: `;
  if (!summary.startsWith(prefix)) return summary;
  const what = summary.slice(prefix.length);
  return languages.some((one) => label(one, 'meeting') === what) ? '' : what;
}

/** The unique name of a meeting in a calendar that Lysark has written. */
export function meetingUid(commission: string, meeting: string): string {
  return `${meeting}@${commission}.lysark`;
}

/**
 * Reads appointments. A unique name decides which meeting one is: that of a calendar that Lysark wrote, or the one that a
 * meeting was taken in with. Without it the first day alone is a doubt.
 *
 * @param odd events that could not be read, which are told of by name
 */
export function readAppointments(
  appointments: readonly Appointment[],
  options: PasteOptions,
  odd: readonly OddAppointment[] = [],
): PasteResult {
  const { workspace, today, source } = options;
  const home = workspace?.commission.language ?? 'nb';
  const held = workspace && new Known('meetings', workspace, today);
  const nameOf = ({ id, uid }: Entry): string =>
    typeof uid === 'string' ? uid : meetingUid(workspace?.commission.id ?? '', id);
  const rest: string[] = [];
  const entries: Pasted[] = [];
  const seen = new Set<string>();
  const moved = movedSeries(appointments, workspace, nameOf);
  for (const one of appointments) {
    const { summary, cancelled } = calledOff(one);
    const line = [one.end ? `${one.start} – ${one.end}` : one.start, one.location, summary]
      .filter(Boolean)
      .join('\t');
    const when = { start: one.start, ...(one.end && one.end > one.start ? { end: one.end } : {}) };
    const time = one.from && formatTimeRange(one.from, one.to, home);
    const all = placesIn(one.location);
    const places = all.slice(0, mostPlaces);
    const what = withoutName(summary, workspace);
    const ours = workspace?.register.meetings.find(
      ({ id }) => one.uid === meetingUid(workspace.commission.id, id),
    );
    const said = {
      when,
      ...(places.length > 0 ? { places } : {}),
      ...(what ? { what } : {}),
      ...(time ? { note: time } : {}),
      ...(one.uid === '' || ours ? {} : { uid: one.uid.slice(0, 500) }),
    };
    const unsure: Pasted['unsure'] = one.doubts.map((doubt) => ({ ...doubt, shown: '' }));
    if (all.length > places.length) {
      const params = { typed: all.slice(mostPlaces).join(', ').slice(0, 300) };
      unsure.push({ field: 'places', why: 'columns-not-read', params, shown: '' });
    }
    if (time) unsure.push({ field: 'note', why: 'time-in-note', params: { time }, shown: time });
    const entry = { ...said, source: source ?? { unknown: label(home, 'pastedSource') } };
    const before = moved.known.get(one.uid);
    const certain =
      ours ??
      (one.uid === '' ? undefined : workspace?.register.meetings.find(({ uid }) => uid === said.uid)) ??
      before;
    if (before)
      unsure.push({ field: 'when', why: 'series-moved', params: { date: dayOf(before) }, shown: '' });
    // One that has the name of another appointment is another.
    const onDay = workspace
      ? meetingsOn(workspace, one.start, today).filter(({ uid }) => uid === undefined)
      : [];
    const hold = (pasted: Pasted, fields: readonly string[]): Pasted => {
      if (!held) return pasted;
      return certain ? held.certain(pasted, certain, fields) : held.alike(pasted, onDay, fields);
    };
    // An appointment that is cancelled is not taken in, and nothing that is known is taken away.
    if (cancelled) {
      const { duplicateOf } = hold({ entry, unsure: [], line }, []);
      const params = { name: summary || one.start };
      if (duplicateOf === undefined) rest.push(`${label(home, 'cancelled')}: ${line.replaceAll('\t', ', ')}`);
      else {
        const off = { field: 'when', why: 'cancelled-known' as const, params, shown: '' };
        entries.push({ entry, unsure: [off], duplicateOf, line });
      }
      continue;
    }
    const key = certain?.id ?? (one.uid || `${one.start} ${summary}`);
    if (seen.has(key))
      unsure.push({ field: 'when', why: 'twice', params: { name: summary || one.start }, shown: '' });
    seen.add(key);
    entries.push(
      hold(
        { entry, unsure, line },
        Object.keys(said).filter((field) => field !== 'note'),
      ),
    );
  }
  const gone = moved.gone.map(({ summary: name, date }) => ({
    name,
    why: 'series-gone' as const,
    params: { date },
  }));
  return { entries, rest, left: [...odd, ...gone] };
}

/** Programs leave a meeting that is called off in the calendar, with a word before its name. */
function calledOff({ summary, cancelled }: Appointment): { summary: string; cancelled: boolean } {
  const found = /^(?:avlyst|avlyse|cancell?ed|šluhttejuvvon)\s*[:–-]\s*/iu.exec(summary);
  return found ? { summary: summary.slice(found[0].length), cancelled: true } : { summary, cancelled };
}

/** «Kristiansand eller Innlandet» are two that are still to be chosen between; an address is one place. */
function placesIn(location: string): string[] {
  return location
    .split(/(?<!\s)\s+(?:eller|or|dahje)\s+/iu)
    .map((place) => place.trim().slice(0, 500))
    .filter((place) => place !== '');
}
