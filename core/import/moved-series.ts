/** Meetings of a series that was moved as a whole in its calendar: their unique names have other days, and they are the same. */
import type { Entry, Workspace } from '../model/register';
import { current } from '../paste';
import type { Appointment } from './types';

interface MovedSeries {
  /** The meeting in the register that an appointment is, by its unique name. */
  known: ReadonlyMap<string, Entry>;
  /** Meetings that were taken in from a series of the file, and are no longer in it. */
  gone: { summary: string; date: string }[];
}

/** The name that all times of a series have. */
const seriesOf = (uid: string): string => /^[^#]*/.exec(uid)![0];

/**
 * Only where not one time of the series is where it was, and there are as many as before: who moves a single time, or adds
 * one, has not moved the others.
 *
 * @param nameOf the unique name that a meeting has in calendars
 */
export function movedSeries(
  appointments: readonly Appointment[],
  workspace: Workspace | undefined,
  nameOf: (meeting: Entry) => string,
): MovedSeries {
  const known = new Map<string, Entry>();
  const gone: MovedSeries['gone'] = [];
  const held = bySeries(workspace?.register.meetings ?? [], (one) => seriesOf(nameOf(one)));
  const taking = appointments.filter(({ cancelled, uid }) => !cancelled && uid !== '');
  for (const [series, now] of bySeries(taking, ({ uid }) => seriesOf(uid))) {
    const before = held.get(series) ?? [];
    const names = new Set(appointments.map(({ uid }) => uid));
    const left = before.filter((one) => !names.has(nameOf(one)));
    const isWhole = now.some(({ doubts }) => doubts.some(({ why }) => why === 'recurring'));
    if (left.length === 0 || !(isWhole || now.every(({ uid }) => uid === series))) continue;
    if (left.length < before.length || left.length !== now.length) {
      const { summary } = now[0]!;
      if (isWhole) gone.push(...left.map((one) => ({ summary, date: dayOf(one) })));
      continue;
    }
    const inOrder = left.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    for (const [i, { uid }] of now.entries()) known.set(uid, inOrder[i]!);
  }
  return { known, gone };
}

function bySeries<T>(all: readonly T[], of: (one: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const one of all) out.set(of(one), [...(out.get(of(one)) ?? []), one]);
  return out;
}

/** The first day of a meeting as it stands now; empty where it has none. */
export function dayOf({ when }: Entry): string {
  return (current(when, '9999-12-31') as { start?: string } | undefined)?.start ?? '';
}
