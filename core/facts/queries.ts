/** Questions that slides ask the register as a whole. Their answers are facts too: a new member changes «members». */
import { formatDateRange } from '../formats/dates';
import type { Language } from '../formats/language';
import type { FactOfKind, KindId, Meeting, Person } from '../model/kinds';
import type { QueryName, queryKinds } from '../model/ref';

/** The register on a date and in a language, as far as questions read it; a `FactView` is one. */
interface Facts {
  readonly asOf: string;
  readonly language: Language;
  list<K extends KindId>(kind: K): FactOfKind<K>[];
}

const rank: Record<string, number> = { chair: 0, deputy: 1, member: 2, secretariat: 3 };

/** Members on the view's date: chair first, then deputy, then the others in register order; no secretariat. */
function members(view: Facts): Person[] {
  return view
    .list('people')
    .filter((person) => person.membership !== undefined && person.membership !== 'secretariat')
    .sort((a, b) => rank[a.membership!]! - rank[b.membership!]!);
}

function secretariat(view: Facts): Person[] {
  return view.list('people').filter((person) => person.membership === 'secretariat');
}

/** The first meeting that is not over on the view's date. */
function nextMeeting(view: Facts): Meeting[] {
  const coming = view
    .list('meetings')
    .filter((meeting) => meeting.when !== undefined && (meeting.when.end ?? meeting.when.start) >= view.asOf)
    .sort((a, b) => (a.when!.start < b.when!.start ? -1 : 1));
  return coming.slice(0, 1);
}

interface Query<F> {
  run(view: Facts): F[];
  /** The answer in short, for «was → now». */
  describe(view: Facts): string;
}

function query<F>(run: (view: Facts) => F[], describe: (value: F[], view: Facts) => string): Query<F> {
  return { run, describe: (view) => describe(run(view), view) };
}

function names(list: readonly Person[]): string {
  return `${list.length}: ${list.map((person) => person.name).join(', ')}`;
}

export type Answer<Q extends QueryName> = FactOfKind<(typeof queryKinds)[Q]>;

export const queries: { readonly [Q in QueryName]: Query<Answer<Q>> } = {
  members: query(members, names),
  secretariat: query(secretariat, names),
  nextMeeting: query(nextMeeting, ([meeting], view) =>
    meeting?.when
      ? formatDateRange(meeting.when.start, meeting.when.end ?? meeting.when.start, view.language, {
          year: true,
        })
      : '',
  ),
};
