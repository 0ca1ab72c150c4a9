/** Facts as files for other programs: meetings as a calendar or a sheet, members and datasets as sheets. */
import { indexOf } from '../core/deck/held';
import { plain } from '../core/facts/digest';
import { wordsIn } from '../core/facts/plain-text';
import { FactView } from '../core/facts/view';
import type { Language } from '../core/formats/language';
import { findTimes } from '../core/formats/times';
import { joinOr } from '../core/formats/typography';
import { meetingSummary, meetingUid } from '../core/import';
import { kindOf } from '../core/model/kinds';
import { nearestWords } from '../core/model/nearest';
import type { Workspace } from '../core/model/register';
import type { SheetKind } from '../core/paste';
import { uiLanguageFor } from '../core/texts';
import { cellOfFact, columnHeading } from '../core/words';
import { type CalendarMeeting, writeCalendar } from '../workspace/calendar';
import { writeCsv } from '../workspace/import';
import { AppError } from './errors';
import type { OpenWorkspace } from './open';
import { quoted } from './text';

export const factExports = ['meetings', 'members', 'datasets'] as const;
export type FactExport = (typeof factExports)[number];
export type FactFormat = 'ics' | 'csv';

export interface FactFile {
  name: string;
  text: string;
  count: number;
  /** Left out, with why. */
  left: string[];
}

/** @throws AppError when there is no such dataset, or the format does not fit */
export function exportFacts(
  open: OpenWorkspace,
  what: FactExport,
  { format, id, today }: { format: FactFormat; id?: string; today: string },
): FactFile {
  const { workspace } = open;
  const language = workspace.commission.language;
  if (format === 'ics') {
    if (what !== 'meetings')
      throw new AppError('bad-format', `Only meetings fit in a calendar, not ${what}.`, 'Use --format csv.');
    const { text, count, undated } = makeCalendar(workspace, today);
    return { name: `${workspace.commission.id}-moter.ics`, text, count, left: undated };
  }
  const view = new FactView(indexOf(workspace), today, language);
  if (what === 'datasets')
    return datasetFile(
      view,
      workspace.register.datasets.map((one) => one.id),
      id,
    );
  const rows =
    what === 'members'
      ? sheetOf('people', [...view.query('members'), ...view.query('secretariat')], language)
      : sheetOf('meetings', view.list('meetings'), language);
  const name = what === 'members' ? 'medlemmer' : 'moter';
  return {
    name: `${workspace.commission.id}-${name}.csv`,
    text: writeCsv(rows),
    count: rows.length - 1,
    left: [],
  };
}

function datasetFile(view: FactView, ids: readonly string[], id: string | undefined): FactFile {
  const wanted = id ?? (ids.length === 1 ? ids[0]! : undefined);
  if (wanted === undefined) {
    throw new AppError(
      'bad-id',
      'Say which dataset with --id.',
      ids.length > 0 ? `The datasets are: ${ids.join(', ')}.` : 'There are none yet.',
    );
  }
  const data = view.get('datasets', wanted);
  if (!data)
    throw new AppError('bad-id', `There is no dataset ${quoted(wanted)}${nearestWords(wanted, ids)}.`);
  const rows = [data.columns.map(({ label }) => plain(label)), ...data.rows];
  return { name: `${wanted}.csv`, text: writeCsv(rows), count: data.rows.length, left: [] };
}

/** A sheet with every column of a kind, headings first; one that comes in again as it went out. */
function sheetOf(kind: SheetKind, facts: readonly object[], language: Language): string[][] {
  const columns = kindOf(kind).columns.filter(({ onlyRead }) => !onlyRead);
  return [
    columns.map((column) => columnHeading(kind, column, uiLanguageFor(language))),
    ...facts.map((fact) => columns.map((column) => cellOfFact(kind, column, fact, language))),
  ];
}

interface MadeCalendar {
  text: string;
  /** Meetings in it. */
  count: number;
  /** Ids of meetings that have no day yet and are left out. */
  undated: string[];
}

/**
 * The commission's meetings as a calendar file.
 * @param today values hold on this day, and the file is stamped with it, YYYY-MM-DD
 */
export function makeCalendar(workspace: Workspace, today: string): MadeCalendar {
  const { commission } = workspace;
  const language = commission.language;
  const view = new FactView(indexOf(workspace), today, language);
  const name = wordsIn(commission.name, language, language);
  const meetings: CalendarMeeting[] = [];
  const undated: string[] = [];
  for (const meeting of view.list('meetings')) {
    if (!meeting.when) {
      undated.push(meeting.id);
      continue;
    }
    const { start, end } = meeting.when;
    const [time] = findTimes(meeting.note ?? '');
    const what = plain(meeting.what).replaceAll('\u00ad', '');
    const places = meeting.places ?? [];
    meetings.push({
      uid: meetingUid(commission.id, meeting.id),
      start,
      ...(end && end > start ? { end } : {}),
      ...(time ? { from: time.start, ...(time.end ? { to: time.end } : {}) } : {}),
      summary: meetingSummary(name, what, language),
      ...(places.length > 0 ? { location: joinOr(places, language) } : {}),
      ...(places.length > 1 ? { tentative: true } : {}),
    });
  }
  meetings.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return { text: writeCalendar(meetings, { name, stamp: today, language }), count: meetings.length, undated };
}
