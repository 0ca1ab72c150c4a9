/** Questions that slides ask the register as a whole. Their answers are facts too: a new member changes «members». */
import { formatDateRange } from '../formats/dates';
import type { FactOfKind, KindId, Meeting, Person } from '../model/kinds';
import type { FactView } from './view';

const rank: Record<string, number> = { chair: 0, deputy: 1, member: 2, secretariat: 3 };

/** Members on the view's date: chair first, then deputy, then the others in register order; no secretariat. */
function members(view: FactView): Person[] {
  return view
    .list('people')
    .filter((person) => person.membership !== undefined && person.membership !== 'secretariat')
    .sort((a, b) => rank[a.membership!]! - rank[b.membership!]!);
}

function secretariat(view: FactView): Person[] {
  return view.list('people').filter((person) => person.membership === 'secretariat');
}

/** The first meeting that is not over on the view's date. */
function nextMeeting(view: FactView): Meeting[] {
  const coming = view
    .list('meetings')
    .filter((meeting) => meeting.when !== undefined && (meeting.when.end ?? meeting.when.start) >= view.asOf)
    .sort((a, b) => (a.when!.start < b.when!.start ? -1 : 1));
  return coming.slice(0, 1);
}

interface Query<K extends KindId> {
  kind: K;
  run(view: FactView): FactOfKind<K>[];
  /** The answer in short, for «was → now». */
  describe(view: FactView): string;
}

function query<K extends KindId>(
  kind: K,
  run: (view: FactView) => FactOfKind<K>[],
  describe: (value: FactOfKind<K>[], view: FactView) => string,
): Query<K> {
  return { kind, run, describe: (view) => describe(run(view), view) };
}

function names(list: readonly Person[]): string {
  return `${list.length}: ${list.map((person) => person.name).join(', ')}`;
}

export const queries = {
  members: query('people', members, names),
  secretariat: query('people', secretariat, names),
  nextMeeting: query('meetings', nextMeeting, ([meeting], view) =>
    meeting?.when
      ? formatDateRange(meeting.when.start, meeting.when.end ?? meeting.when.start, view.language, {
          year: true,
        })
      : '',
  ),
};

export type QueryName = keyof typeof queries;
