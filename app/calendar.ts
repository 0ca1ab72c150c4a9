/** The commission's meetings as a calendar file. */
import { indexOf } from '../core/deck/held';
import { plain } from '../core/facts/digest';
import { wordsIn } from '../core/facts/plain-text';
import { FactView } from '../core/facts/view';
import { joinOr } from '../core/formats/lists';
import { findTimes } from '../core/formats/times';
import { meetingSummary, meetingUid } from '../core/import';
import type { Workspace } from '../core/model/register';
import { type CalendarMeeting, writeCalendar } from '../workspace/calendar';

interface MadeCalendar {
  text: string;
  /** Meetings in it. */
  count: number;
  /** Ids of meetings that have no day yet and are left out. */
  undated: string[];
}

/** @param today values hold on this day, and the file is stamped with it, YYYY-MM-DD */
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
